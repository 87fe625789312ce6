/**
 * The first few ids in the order of their keys, without sorting all: a sample tells about where they end, one pass collects what lies before.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { PAGE_BITS, PAGE_SIZE } from '../page.ts';
import type { PageKeys } from './page-keys.ts';
import { placeInSample, sampleSize } from './sample.ts';
import type { Steps } from './steps.ts';

type Ids = Uint32Array<ArrayBuffer>;

/** Contacts a step. */
const STEP = 1 << 16;

/** `ids` ascending, of contacts that are there; `most`: how many are wanted. Empty ones come last, equal ones by id. */
export function* firstByKey(ids: Ids, keys: PageKeys, descending: boolean, most: number): Steps<Ids> {
  const first = yield* collect(ids, keys, descending, most, bound(ids, keys, descending, most));
  // The sample was not like the rest.
  return first ?? (yield* collect(ids, keys, descending, most, Infinity)) ?? ids.slice(0, most);
}

/** What the last of those wanted is about, and no less; Infinity = not known. */
function bound(ids: Ids, keys: PageKeys, descending: boolean, most: number): number {
  const place = placeInSample(ids.length, most);
  if (place === null) return Infinity;
  const sample: number[] = [];
  const size = sampleSize(ids.length);
  for (let i = 0; i < size; i++) {
    const id = ids[Math.floor((i * ids.length) / size)] as number;
    const key = keys.at(id >>> PAGE_BITS, id & (PAGE_SIZE - 1));
    if (!Number.isNaN(key)) sample.push(descending ? -key : key);
  }
  return sample.sort((a, b) => a - b)[place] ?? Infinity;
}

/** null: there are more, beyond the bound. */
function* collect(ids: Ids, keys: PageKeys, descending: boolean, most: number, bound: number): Steps<Ids | null> {
  const page = new Float64Array(PAGE_SIZE);
  const sign = descending ? -1 : 1;
  const found: number[] = [];
  const values: number[] = [];
  const blank: number[] = [];
  let [filled, equal, no] = [0, 0, -1];
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id >>> PAGE_BITS !== no) keys.fill((no = id >>> PAGE_BITS), page);
    const value = sign * (page[id & (PAGE_SIZE - 1)] as number);
    if (value <= bound) {
      filled++;
      // Of many that are as the last one, the first by id will do.
      if (value < bound || equal++ < most) {
        found.push(id);
        values.push(value);
      }
    } else if (Number.isNaN(value)) {
      if (blank.length < most) blank.push(id);
    } else filled++;
    if (i % STEP === 0) yield;
  }
  const wanted = Math.min(most, ids.length);
  if (found.length < Math.min(wanted, filled)) return null;
  const order = found.map((_, at) => at).sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  const sorted = order.slice(0, wanted).map((at) => found[at] as number);
  return Uint32Array.from([...sorted, ...blank.slice(0, wanted - sorted.length)]);
}
