/**
 * An order after a change: contacts of pages that differ are taken out and put in again at their places. Quick where few differ.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { isLive, PAGE_BITS, PAGE_SIZE, type Page } from '../page.ts';
import type { Snapshot } from '../snapshot.ts';
import { comparisonOf } from './collation-order.ts';
import type { SortField } from './field-values.ts';
import { type KeptOrder, startsAt } from './kept-order.ts';
import type { Steps } from './steps.ts';

/** Contacts a step. */
const STEP = 1 << 16;

/** The order of the values of `field` in `after`; it is `order` but for the pages of these numbers. */
export function* mended(
  order: KeptOrder,
  numbers: readonly number[],
  field: SortField,
  collator: Intl.Collator,
  { pages, contacts }: Snapshot,
): Steps<KeptOrder> {
  const changed = new Uint8Array(pages.length + 1);
  for (const no of numbers) changed[no] = 1;
  const isOut = (id: number): boolean =>
    changed[Math.min(id >>> PAGE_BITS, pages.length)] === 1 || id >>> PAGE_BITS >= pages.length;
  const compare = comparing(field, collator, pages);
  const { filled, blank } = liveOf(numbers, field, pages);
  filled.sort((a, b) => compare(a, b) || a - b);
  yield;

  const ids = new Uint32Array(contacts);
  const starts = new Uint8Array((contacts + 7) >>> 3);
  let [put, next, begins] = [0, 0, false];
  const add = (id: number, isStart: boolean): void => {
    if (isStart) starts[put >>> 3] = (starts[put >>> 3] as number) | (1 << (put & 7));
    ids[put++] = id;
  };
  const placeOf = places(order, isOut, compare);
  let place = filled.length > 0 ? placeOf(filled[0] as number) : Infinity;
  const insert = (): void => {
    const id = filled[next++] as number;
    add(id, put === 0 || compare(ids[put - 1] as number, id) !== 0);
    place = next < filled.length ? placeOf(filled[next] as number) : Infinity;
  };
  for (let at = 0; at < order.filled; at++) {
    const id = order.ids[at] as number;
    begins ||= startsAt(order.starts, at);
    if (at % STEP === 0) yield;
    if (isOut(id)) continue;
    let isAfterNew = false;
    for (; place <= at; isAfterNew = true) insert();
    add(id, isAfterNew ? compare(ids[put - 1] as number, id) !== 0 : begins);
    begins = false;
  }
  while (next < filled.length) insert();
  const count = put;
  const rest = order.ids.subarray(order.filled);
  let b = 0;
  for (let at = 0; at < rest.length; at++) {
    const id = rest[at] as number;
    if (at % STEP === 0) yield;
    if (isOut(id)) continue;
    while (b < blank.length && (blank[b] as number) < id) ids[put++] = blank[b++] as number;
    ids[put++] = id;
  }
  while (b < blank.length) ids[put++] = blank[b++] as number;
  return { ids, filled: count, starts: starts.subarray(0, (count + 7) >>> 3) };
}

/** The place in the old order before which a contact stands now. Where one of the old that is out is met, the next that is not is asked. */
function places(
  { ids, filled }: KeptOrder,
  isOut: (id: number) => boolean,
  compare: (a: number, b: number) => number,
): (id: number) => number {
  return (id) => {
    let [low, high] = [0, filled];
    while (low < high) {
      const middle = (low + high) >> 1;
      let probe = middle;
      while (probe < high && isOut(ids[probe] as number)) probe++;
      const other = ids[probe] as number;
      if (probe < high && (compare(other, id) || other - id) < 0) low = probe + 1;
      else high = middle;
    }
    return low;
  };
}

function liveOf(
  numbers: readonly number[],
  field: SortField,
  pages: Snapshot['pages'],
): { readonly filled: number[]; readonly blank: number[] } {
  const filled: number[] = [];
  const blank: number[] = [];
  for (const no of numbers) {
    const page = pages[no] ?? null;
    for (let slot = 0; slot < (page?.slots ?? 0); slot++) {
      if (page === null || !isLive(page, slot)) continue;
      const value = field.at(page, slot);
      (value === '' || Number.isNaN(value) ? blank : filled).push(no * PAGE_SIZE + slot);
    }
  }
  return { filled, blank };
}

function comparing(
  field: SortField,
  collator: Intl.Collator,
  pages: Snapshot['pages'],
): (a: number, b: number) => number {
  const texts = comparisonOf(collator);
  const pageOf = (id: number): Page => pages[id >>> PAGE_BITS] as Page;
  const slotOf = (id: number): number => id & (PAGE_SIZE - 1);
  if (field.kind === 'text') return (a, b) => texts(field.at(pageOf(a), slotOf(a)), field.at(pageOf(b), slotOf(b)));
  return (a, b) => field.at(pageOf(a), slotOf(a)) - field.at(pageOf(b), slotOf(b));
}
