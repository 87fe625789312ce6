/** [B3] What is in a file is with its tool from now on: marked page by page, as half a million may be. */
import { intsColumn, numbersColumn } from '../../base/campaign/columns.ts';
import { DELIVERIES, DELIVERY } from '../../base/campaign/recipient-pages.ts';
import { intAt, numAt } from '../../base/column.ts';
import type { Draft } from '../../base/draft.ts';
import { type Page, numColumn, intColumn, pageOf, slotOf } from '../../base/page.ts';
import { STAGE } from '../../domain/campaign/recipient.ts';

/** `recipients`: ids, ascending. Returns how many were given to nobody before. */
export function handOut(draft: Draft, recipients: Uint32Array, now: number): number {
  const list = draft.list(DELIVERIES);
  let handed = 0;
  for (let from = 0; from < recipients.length;) {
    const no = pageOf(recipients[from] ?? 0);
    let to = from + 1;
    while (to < recipients.length && pageOf(recipients[to] ?? 0) === no) to++;
    const page = list.page(no);
    const marked = page === null ? null : markedPage(page, recipients.subarray(from, to), now);
    if (marked !== null) {
      list.put(no, marked.page);
      handed += marked.handed;
    }
    from = to;
  }
  return handed;
}

function markedPage(page: Page, recipients: Uint32Array, now: number): { page: Page; handed: number } | null {
  const [stage, time] = [intColumn(page, DELIVERY.stage), numColumn(page, DELIVERY.handedAt)];
  const stages = Uint8Array.from({ length: page.slots }, (_, slot) => intAt(stage, slot));
  const times = Float64Array.from({ length: page.slots }, (_, slot) => numAt(time, slot, 0));
  let handed = 0;
  for (const recipient of recipients) {
    const slot = slotOf(recipient);
    if (stages[slot] !== STAGE.prepared && stages[slot] !== STAGE.skipped) continue;
    stages[slot] = STAGE.exported;
    times[slot] = now;
    handed++;
  }
  if (handed === 0) return null;
  const columns = new Map(page.columns);
  for (const [key, column] of [
    [DELIVERY.stage, intsColumn(stages)],
    [DELIVERY.handedAt, numbersColumn(times)],
  ] as const) {
    if (column === null) columns.delete(key);
    else columns.set(key, column);
  }
  return { page: { ...page, columns }, handed };
}
