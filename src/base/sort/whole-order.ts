/**
 * All ids in the order of their keys. Numbers are sorted as whole numbers of as few bits as they need: days as days, telephone numbers less the
 * smallest; only what is none takes the 64 bits of a double.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { PAGE_BITS, PAGE_SIZE } from '../page.ts';
import { type KeptOrder, startsOf } from './kept-order.ts';
import type { PageKeys } from './page-keys.ts';
import { radixByWords, radixSort } from './radix.ts';
import type { Steps } from './steps.ts';

type Ids = Uint32Array<ArrayBuffer>;

/** Contacts a step. */
const STEP = 1 << 16;
/** Of which all of a column's numbers may be whole multiples, from one of them: a day, a minute, a second, one, a half (the mark of a day). */
const UNITS = [86_400_000, 60_000, 1_000, 1, 0.5];
const WORD = 2 ** 32;

/** Those with a key, and those without. */
interface Split {
  readonly filled: Ids;
  readonly blank: Ids;
  readonly least: number;
  readonly greatest: number;
  /** 0 = numbers of any kind. */
  readonly unit: number;
}

/** `ids` ascending, of contacts that are there. */
export function* wholeOrder(ids: Ids, keys: PageKeys): Steps<KeptOrder> {
  const split = yield* splitBy(ids, keys);
  const { filled, blank, least, greatest, unit } = split;
  const all = new Uint32Array(ids.length);
  all.set(blank, filled.length);
  let starts: Uint8Array;
  if (unit > 0 && (greatest - least) / unit < WORD) {
    const words = yield* wordsOf(filled, keys, (value) => (value - least) / unit);
    const sorted = yield* radixSort({ keys: words, ids: filled });
    all.set(sorted.ids);
    starts = yield* startsOf(filled.length, (at, before) => sorted.keys[at] === sorted.keys[before]);
  } else {
    const [high, low] = yield* wordsOfDoubles(filled, keys);
    const order = yield* radixByWords([high, low], filled.length);
    for (let at = 0; at < order.length; at++) {
      all[at] = filled[order[at] as number] as number;
      if (at % STEP === 0) yield;
    }
    starts = yield* startsOf(filled.length, (at, before) => {
      const [a, b] = [order[at] as number, order[before] as number];
      return high[a] === high[b] && low[a] === low[b];
    });
  }
  return { ids: all, filled: filled.length, starts };
}

function* splitBy(ids: Ids, keys: PageKeys): Steps<Split> {
  const page = new Float64Array(PAGE_SIZE);
  const filled = new Uint32Array(ids.length);
  const blank = new Uint32Array(ids.length);
  let [least, greatest, from, no] = [Infinity, -Infinity, NaN, -1];
  let [count, blanks] = [0, 0];
  let u = keys.ranks === null ? 0 : UNITS.indexOf(1);
  let unit = UNITS[u] as number;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id >>> PAGE_BITS !== no) keys.fill((no = id >>> PAGE_BITS), page);
    const value = page[id & (PAGE_SIZE - 1)] as number;
    if (Number.isNaN(value)) blank[blanks++] = id;
    else {
      filled[count++] = id;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
      if (Number.isNaN(from)) from = value;
      while (unit > 0 && !isMultiple(value, from, unit)) unit = UNITS[++u] ?? 0;
    }
    if (i % STEP === 0) yield;
  }
  return { filled: filled.subarray(0, count), blank: blank.subarray(0, blanks), least, greatest, unit };
}

function isMultiple(value: number, from: number, unit: number): boolean {
  const times = (value - from) / unit;
  return Number.isSafeInteger(times) && from + times * unit === value;
}

function* wordsOf(ids: Ids, keys: PageKeys, wordOf: (value: number) => number): Steps<Ids> {
  const page = new Float64Array(PAGE_SIZE);
  const words = new Uint32Array(ids.length);
  for (let at = 0, step = STEP; at < ids.length;) {
    const no = (ids[at] as number) >>> PAGE_BITS;
    keys.fill(no, page);
    at = putWords(ids, at, no, page, wordOf, words);
    if (at < step) continue;
    step += STEP;
    yield;
  }
  return words;
}

/** Of the ids of one page; returns where those of the next begin. */
function putWords(
  ids: Ids,
  from: number,
  no: number,
  page: Float64Array,
  wordOf: (value: number) => number,
  words: Ids,
): number {
  let i = from;
  for (; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id >>> PAGE_BITS !== no) break;
    words[i] = wordOf(page[id & (PAGE_SIZE - 1)] as number);
  }
  return i;
}

/** Two words, by which doubles sort as numbers do. */
function* wordsOfDoubles(ids: Ids, keys: PageKeys): Steps<[high: Ids, low: Ids]> {
  const high = new Uint32Array(ids.length);
  const low = new Uint32Array(ids.length);
  const page = new Float64Array(PAGE_SIZE);
  const halves = new Uint32Array(page.buffer);
  let no = -1;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    if (id >>> PAGE_BITS !== no) keys.fill((no = id >>> PAGE_BITS), page);
    const at = 2 * (id & (PAGE_SIZE - 1));
    const top = halves[at + 1] as number;
    const isNegative = top >>> 31 === 1;
    high[i] = top ^ (isNegative ? 0xffffffff : 0x80000000);
    low[i] = (halves[at] as number) ^ (isNegative ? 0xffffffff : 0);
    if (i % STEP === 0) yield;
  }
  return [high, low];
}
