/** Takes a tag off every contact that bears it, as a tag or as First Message; `to` takes its place, 0 = nothing does. */
import { entryCount, entrySet, intAt, type SetsColumn } from '../../base/column.ts';
import type { Draft } from '../../base/draft.ts';
import { COLUMN, intColumn, isLive, setsColumn } from '../../base/page.ts';
import type { TagId } from '../../domain/tag.ts';

/** Returns how many contacts changed. */
export function replaceTag(draft: Draft, from: TagId, to: TagId | 0): number {
  const changes = new Map<number, number>();
  const changed = (code: number): number => {
    let next = changes.get(code);
    if (next === undefined) {
      const ids = draft.sets.ids(code);
      next = ids.includes(from) ? draft.sets.intern(replaced(ids, from, to)) : code;
      changes.set(code, next);
    }
    return next;
  };
  let contacts = 0;
  draft.base.pages.forEach((page, no) => {
    if (page === null) return;
    const sets = setsColumn(page, COLUMN.tags);
    const firsts = intColumn(page, COLUMN.firstMessage);
    const bearing = sets === undefined ? null : entriesWith(sets, from);
    const hasFirst = firsts?.values.includes(from) === true;
    if (bearing === null && !hasFirst) return;
    const openTags = bearing === null ? null : draft.tags(no);
    const openFirst = hasFirst ? draft.int(no, COLUMN.firstMessage) : null;
    for (let slot = 0; slot < page.slots; slot++) {
      if (!isLive(page, slot)) continue;
      const tagged = bearing !== null && bearing[sets?.codes[slot] ?? 0] === 1;
      const first = hasFirst && intAt(firsts, slot) === from;
      if (tagged && openTags !== null) openTags[slot] = changed(openTags[slot] ?? 0);
      if (first && openFirst !== null) openFirst[slot] = to;
      if (tagged || first) contacts++;
    }
  });
  return contacts;
}

/** 1 by entry of the column's dictionary that holds the tag; null = none does. */
function entriesWith(column: SetsColumn, tag: TagId): Uint8Array | null {
  if (!column.ids.includes(tag)) return null;
  const count = entryCount(column);
  const bearing = new Uint8Array(count);
  for (let e = 0; e < count; e++) if (entrySet(column, e).includes(tag)) bearing[e] = 1;
  return bearing;
}

/** Order is kept; a set that has `to` already only loses `from`. */
function replaced(ids: Uint32Array, from: TagId, to: TagId | 0): number[] {
  if (to === 0 || ids.includes(to)) return [...ids].filter((id) => id !== from);
  return [...ids].map((id) => (id === from ? to : id));
}
