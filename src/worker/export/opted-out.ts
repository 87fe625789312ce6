/** [I12] Who of those that are exported has opted out. */
import { intAt } from '../../base/column.ts';
import { COLUMN, intColumn, isLive, pageOf, slotOf } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';

/** Of contacts that are there. */
export function countOptedOut(snapshot: Snapshot, ids: ArrayLike<number>): number {
  let count = 0;
  for (let i = 0; i < ids.length; i++) if (isOptedOut(snapshot, ids[i] ?? 0)) count++;
  return count;
}

/** In the order given. */
export function notOptedOut(snapshot: Snapshot, ids: ArrayLike<number>): Uint32Array {
  const left = new Uint32Array(ids.length);
  let count = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] ?? 0;
    if (!isOptedOut(snapshot, id)) left[count++] = id;
  }
  return left.subarray(0, count);
}

function isOptedOut({ pages }: Snapshot, id: number): boolean {
  const page = pages[pageOf(id)] ?? null;
  const slot = slotOf(id);
  return page !== null && isLive(page, slot) && intAt(intColumn(page, COLUMN.optedOut), slot) === 1;
}
