/**
 * Contacts that are likely one person:
 * - the same words make their names (two at least), in any order, and no more than a few contacts bear that name; or
 * - their names are the same, or a slip of the pen apart, and they share a telling value of an attribute.
 * Pairs are only looked for among contacts that share a key, so that a million contacts take about a second.
 */
import { textAt } from '../../base/column.ts';
import { NumberIndex } from '../../base/number-index.ts';
import { COLUMN, pageOf, slotOf, textColumn } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { distance } from '../../domain/near.ts';
import { Joiner, type JudgedGroups, Sharers } from './groups.ts';
import { comparedName, markNames, type NameMarks } from './name-marks.ts';
import { eachSharing } from './shared-values.ts';

/** A name that more contacts bear is a common one. */
export const COMMON = 8;

export function similarNames(snapshot: Snapshot): JudgedGroups {
  const marks = markNames(snapshot);
  const joiner = new Joiner(snapshot.nextId);
  /** Those that share a value beside the name. Two people may well bear one name. */
  const sure = new Joiner(snapshot.nextId);
  joinByName(snapshot, marks, joiner);
  for (const attribute of snapshot.catalog.attributes) {
    eachSharing(snapshot, attribute, (ids) =>
      joinAlike(snapshot, marks, ids, (a, b) => {
        joiner.join(a, b);
        sure.join(a, b);
      }),
    );
  }
  const groups = joiner.groups();
  return { ...groups, isSure: (i) => sure.areJoined(groups.at(i)) };
}

function joinByName(snapshot: Snapshot, marks: NameMarks, joiner: Joiner): void {
  const sharers = new Sharers(snapshot.nextId, new NumberIndex(snapshot.contacts));
  const { keys, words } = marks;
  for (let id = 0; id < keys.length; id++) {
    const key = keys[id] ?? 0;
    if (key !== 0 && (words[id] ?? 0) > 1) sharers.add(key, id);
  }
  for (let id = 0; id < keys.length; id++) {
    const first = sharers.firsts[id] ?? -1;
    if (first !== -1 && first !== id && sharers.count(id) <= COMMON) joiner.join(first, id);
  }
}

/** `ids` share a value. */
function joinAlike(
  snapshot: Snapshot,
  marks: NameMarks,
  ids: readonly number[],
  join: (a: number, b: number) => void,
): void {
  for (const [i, a] of ids.entries()) {
    for (let j = i + 1; j < ids.length; j++) {
      const b = ids[j] ?? a;
      if (alike(snapshot, marks, a, b)) join(a, b);
    }
  }
}

function alike(snapshot: Snapshot, { keys, lengths, letters }: NameMarks, a: number, b: number): boolean {
  if (keys[a] === 0 || keys[b] === 0) return false;
  if (keys[a] === keys[b]) return true;
  const shorter = Math.min(lengths[a] ?? 0, lengths[b] ?? 0);
  const limit = shorter < 5 ? 0 : shorter < 10 ? 1 : 2;
  if (limit === 0 || Math.abs((lengths[a] ?? 0) - (lengths[b] ?? 0)) > limit) return false;
  if (bits((letters[a] ?? 0) ^ (letters[b] ?? 0)) > limit * 2) return false;
  return distance(nameOf(snapshot, a), nameOf(snapshot, b), limit) <= limit;
}

function nameOf(snapshot: Snapshot, id: number): string {
  const page = snapshot.pages[pageOf(id)];
  return page ? comparedName(textAt(textColumn(page, COLUMN.name), slotOf(id))) : '';
}

function bits(n: number): number {
  let count = 0;
  for (let rest = n; rest !== 0; rest &= rest - 1) count++;
  return count;
}
