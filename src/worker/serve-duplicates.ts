/** Contacts that are or seem to be one person, and merging all of them. */
import { numAt } from '../base/column.ts';
import { COLUMN, numColumn, pageOf, slotOf } from '../base/page.ts';
import type { Snapshot } from '../base/snapshot.ts';
import { ok } from '../domain/result.ts';
import { mergeContacts } from './changes/merge.ts';
import type { DuplicateGroup, KithApi } from './contract.ts';
import type { Core } from './core.ts';
import { Duplicates } from './duplicates/duplicates.ts';

type DuplicatesApi = Pick<KithApi, 'duplicates' | 'mergeAll'>;

const MOST_GROUPS = 200;

export function serveDuplicates(core: Core): DuplicatesApi {
  const found = new Duplicates();
  return {
    async duplicates(why, from, to) {
      const { snapshot } = core;
      const all = found.groups(snapshot, why);
      const groups: DuplicateGroup[] = [];
      for (let i = Math.max(0, from); i < Math.min(to, all.count, from + MOST_GROUPS); i++) {
        const contacts = Array.from(all.at(i)).flatMap((id) => core.rows.row(snapshot, id, core.now()) ?? []);
        groups.push({ why, contacts });
      }
      return { groups, total: all.count };
    },
    mergeAll: (why) =>
      core.change((draft) => {
        const all = found.groups(draft.base, why);
        let contacts = 0;
        for (let i = 0; i < all.count; i++) {
          const [keep, ...drop] = oldestFirst(draft.base, all.at(i));
          if (keep !== undefined) contacts += mergeContacts(draft, keep, drop, {});
        }
        return ok(contacts === 0 ? null : { kind: 'merge', name: '', contacts });
      }),
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
