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

interface Collected {
  readonly found: number[];
  readonly values: number[];
  readonly blank: number[];
  filled: number;
  equal: number;
}

/** Of the ids of one page; returns where those of the next begin. A function of its own is compiled after a few pages. */
function collectPage(
  ids: Ids,
  from: number,
  keys: PageKeys,
  sign: 1 | -1,
  most: number,
  bound: number,
  page: Float64Array,
  collected: Collected,
): number {
  const { found, values, blank } = collected;
  const no = (ids[from] as number) >>> PAGE_BITS;
  keys.fill(no, page);
  let { filled, equal } = collected;
  let i = from;
  for (; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id >>> PAGE_BITS !== no) break;
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
  }
  collected.filled = filled;
  collected.equal = equal;
  return i;
}

/** null: there are more, beyond the bound. */
function* collect(ids: Ids, keys: PageKeys, descending: boolean, most: number, bound: number): Steps<Ids | null> {
  const collected: Collected = { found: [], values: [], blank: [], filled: 0, equal: 0 };
  const page = new Float64Array(PAGE_SIZE);
  for (let at = 0, step = STEP; at < ids.length;) {
    at = collectPage(ids, at, keys, descending ? -1 : 1, most, bound, page, collected);
    if (at < step) continue;
    step += STEP;
    yield;
  }
  const { found, values, blank, filled } = collected;
  const wanted = Math.min(most, ids.length);
  if (found.length < Math.min(wanted, filled)) return null;
  const order = found.map((_, at) => at).sort((a, b) => (values[a] as number) - (values[b] as number) || a - b);
  const sorted = order.slice(0, wanted).map((at) => found[at] as number);
  return Uint32Array.from([...sorted, ...blank.slice(0, wanted - sorted.length)]);
}
