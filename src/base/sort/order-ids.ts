/**
 * Ids in the order of their values; ids of equal values stay as they stand, empty values come last.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { PAGE_BITS, PAGE_SIZE } from '../page.ts';
import type { Snapshot } from '../snapshot.ts';
import { radixSort, wordsOfDoubles } from './radix.ts';

/** By the numbers of a column; `empty`: what stands for none, -1 = nothing does. */
export function byNumber(
  ids: Uint32Array<ArrayBuffer>,
  key: number,
  empty: number,
  descending: boolean,
  { pages }: Snapshot,
): Uint32Array<ArrayBuffer> {
  const values = new Float64Array(ids.length);
  const filled = new Uint32Array(ids.length);
  const blank: number[] = [];
  let count = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const column = pages[id >>> PAGE_BITS]?.columns.get(key);
    const all = column?.kind === 'num' || column?.kind === 'int' ? column.values : null;
    const value =
      all === null ? (empty === -1 ? 0 : empty) : (all[all.length === 1 ? 0 : id & (PAGE_SIZE - 1)] as number);
    if (Object.is(value, empty)) blank.push(id);
    else {
      values[i] = value;
      filled[count++] = i;
    }
  }
  const order = radixSort(filled.slice(0, count), wordsOfDoubles(values, descending));
  const sorted = new Uint32Array(ids.length);
  for (let i = 0; i < count; i++) sorted[i] = ids[order[i] as number] as number;
  sorted.set(blank, count);
  return sorted;
}

/** Counting sort of ids by rank; rank 0 comes last. */
export function byCounting(
  ids: Uint32Array<ArrayBuffer>,
  ranks: Uint32Array,
  size: number,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(size + 1);
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] as number;
    starts[rank] = (starts[rank] as number) + 1;
  }
  let sum = 0;
  const place = (rank: number): void => {
    const count = starts[rank] as number;
    starts[rank] = sum;
    sum += count;
  };
  if (descending) for (let rank = size - 1; rank > 0; rank--) place(rank);
  else for (let rank = 1; rank < size; rank++) place(rank);
  place(0);
  const sorted = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const rank = ranks[i] as number;
    const at = starts[rank] as number;
    starts[rank] = at + 1;
    sorted[at] = ids[i] as number;
  }
  return sorted;
}
