/** [C4] What the clock alone will change next in a base. */
import { WINDOW_MS } from '../domain/contact.ts';
import { numAt } from './column.ts';
import { COLUMN, isLive, numColumn } from './page.ts';
import type { Snapshot } from './snapshot.ts';

/** When the next of the active contacts becomes inactive, in milliseconds since 1970 UTC; null = nobody is active. */
export function nextInactive({ pages }: Snapshot, now: number): number | null {
  let next = Infinity;
  for (const page of pages) {
    const column = page === null ? undefined : numColumn(page, COLUMN.lastActive);
    if (page === null || column === undefined) continue;
    for (let slot = 0; slot < page.slots; slot++) {
      const end = numAt(column, slot, 0) + WINDOW_MS;
      if (end > now && end > WINDOW_MS && end < next && isLive(page, slot)) next = end;
    }
  }
  return next === Infinity ? null : next;
}
