/** Contacts that are or seem to be one person, and merging all of them. */
import { numAt } from '../base/column.ts';
import { COLUMN, numColumn, pageOf, slotOf } from '../base/page.ts';
import type { Snapshot } from '../base/snapshot.ts';
import { ok } from '../domain/result.ts';
import { mergeContacts } from './changes/merge.ts';
import type { Ids } from './contract/contacts.ts';
import type { DuplicateGroup, DuplicatesApi } from './contract/duplicates.ts';
import type { Core } from './core.ts';
import { Duplicates } from './duplicates/duplicates.ts';

const MOST_GROUPS = 200;

export function serveDuplicates(core: Core): DuplicatesApi {
  const found = new Duplicates();
  return {
    async duplicates(why, from, to, except) {
      const { snapshot } = core;
      const all = found.groups(snapshot, why, core.base.index);
      const isExcepted = exceptions(except);
      const groups: DuplicateGroup[] = [];
      let total = 0;
      let sure = 0;
      for (let i = 0; i < all.count; i++) {
        const ids = all.at(i);
        if (isExcepted(ids)) continue;
        if (total >= from && total < Math.min(to, from + MOST_GROUPS)) {
          groups.push({
            why,
            sure: all.isSure(i),
            contacts: Array.from(ids).flatMap((id) => core.rows.row(snapshot, id, core.now()) ?? []),
          });
        }
        total++;
        if (all.isSure(i)) sure++;
      }
      return { groups, total, sure, excepted: all.count - total };
    },
    mergeAll: (why, except) =>
      core.change((draft) => {
        const all = found.groups(draft.base, why, core.base.index);
        const isExcepted = exceptions(except);
        let contacts = 0;
        for (let i = 0; i < all.count; i++) {
          const ids = all.at(i);
          if (isExcepted(ids) || !all.isSure(i)) continue;
          const [keep, ...drop] = oldestFirst(draft.base, ids);
          if (keep !== undefined) contacts += mergeContacts(draft, keep, drop, {});
        }
        return ok(contacts === 0 ? null : { kind: 'merge', name: '', contacts });
      }),
  };
}

/** Tells whether a group is one of these. Groups share no contact, so the first one names a group. */
function exceptions(except: readonly Ids[]): (group: Uint32Array) => boolean {
  const byFirst = new Map(except.map((ids) => Array.from(ids).sort((a, b) => a - b)).map((ids) => [ids[0], ids]));
  return (group) => {
    const ids = byFirst.get(group[0]);
    return ids?.length === group.length && ids.every((id, i) => id === group[i]);
  };
}

/** By when they were created, then by id. */
function oldestFirst(snapshot: Snapshot, ids: Uint32Array): number[] {
  const createdAt = (id: number): number => {
    const page = snapshot.pages[pageOf(id)];
    return page ? numAt(numColumn(page, COLUMN.createdAt), slotOf(id), 0) : 0;
  };
  return Array.from(ids).sort((a, b) => createdAt(a) - createdAt(b) || a - b);
}
