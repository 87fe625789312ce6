/**
 * [C3] The order of a conversation: by moment, and where two messages are of one (WhatsApp tells whole seconds) what came in stands before what went
 * out, as its answer, then by key. So it is the same whatever the order in which logs came.
 */
import { intAt, textAt } from '../column.ts';
import { intColumn, pageOf, slotOf, textColumn } from '../page.ts';
import { MESSAGE } from './columns.ts';
import type { MessageList, MessageRow } from './message-row.ts';

type Placed = Pick<MessageRow, 'at' | 'side' | 'key' | 'id'>;

const byKey = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const inTime = (a: Placed, b: Placed): number =>
  a.at - b.at || Number(a.side !== 'in') - Number(b.side !== 'in') || byKey(a.key, b.key) || a.id - b.id;

/** The same for two ids of one moment. */
export function atOnce(pages: MessageList, a: number, b: number): number {
  return outside(pages, a) - outside(pages, b) || byKey(keyOf(pages, a), keyOf(pages, b)) || a - b;
}

function outside(pages: MessageList, id: number): number {
  const page = pages[pageOf(id)] ?? null;
  return page === null || intAt(intColumn(page, MESSAGE.side), slotOf(id)) === 0 ? 0 : 1;
}

function keyOf(pages: MessageList, id: number): string {
  const page = pages[pageOf(id)] ?? null;
  return page === null ? '' : textAt(textColumn(page, MESSAGE.key), slotOf(id));
}
