/**
 * Stable sort of ids by unsigned words, 11 bits a pass, each id moved together with its key: reads run straight through memory, and the
 * places written to are few enough for the cache. (16 bits a pass, with keys looked up by position, took three times as long at a million.)
 * Passes in which all keys agree are skipped. In steps.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import type { Steps } from './steps.ts';

type Words = Uint32Array<ArrayBuffer>;

export interface Keyed {
  readonly keys: Words;
  readonly ids: Words;
}

const BITS = 11;
const DIGITS = 1 << BITS;
/** Elements a step. */
const STEP = 1 << 17;

/** Ascending by key. The arrays given may be written over. */
export function* radixSort({ keys, ids }: Keyed): Steps<Keyed> {
  const size = keys.length;
  const shifts = [0, BITS, 2 * BITS];
  const counts = [new Uint32Array(DIGITS), new Uint32Array(DIGITS), new Uint32Array(DIGITS)] as const;
  for (let from = 0; from < size; from += STEP) {
    count(keys, from, Math.min(from + STEP, size), counts);
    yield;
  }
  let [from, to]: [Keyed, Keyed | null] = [{ keys, ids }, null];
  for (let pass = 0; pass < counts.length; pass++) {
    const starts = counts[pass] as Uint32Array;
    const shift = shifts[pass] as number;
    if (size === 0 || starts[((from.keys[0] as number) >>> shift) & (DIGITS - 1)] === size) continue;
    let sum = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const here = starts[digit] as number;
      starts[digit] = sum;
      sum += here;
    }
    to ??= { keys: new Uint32Array(size), ids: new Uint32Array(size) };
    for (let at = 0; at < size; at += STEP) {
      scatter(from, to, starts, shift, at, Math.min(at + STEP, size));
      yield;
    }
    [from, to] = [to, from];
  }
  return from;
}

function count(
  keys: Words,
  from: number,
  to: number,
  [low, middle, high]: readonly [Uint32Array, Uint32Array, Uint32Array],
): void {
  for (let i = from; i < to; i++) {
    const key = keys[i] as number;
    const [a, b, c] = [key & (DIGITS - 1), (key >>> BITS) & (DIGITS - 1), key >>> (2 * BITS)];
    low[a] = (low[a] as number) + 1;
    middle[b] = (middle[b] as number) + 1;
    high[c] = (high[c] as number) + 1;
  }
}

function scatter(from: Keyed, to: Keyed, starts: Uint32Array, shift: number, begin: number, end: number): void {
  const { keys, ids } = from;
  const [toKeys, toIds] = [to.keys, to.ids];
  for (let i = begin; i < end; i++) {
    const key = keys[i] as number;
    const digit = (key >>> shift) & (DIGITS - 1);
    const at = starts[digit] as number;
    starts[digit] = at + 1;
    toKeys[at] = key;
    toIds[at] = ids[i] as number;
  }
}

/** Positions by several words, the most significant first; each word array goes by position. */
export function* radixByWords(words: readonly Words[], size: number): Steps<Words> {
  let order: Words = Uint32Array.from({ length: size }, (_, i) => i);
  for (const word of words.toReversed()) {
    yield;
    const keys = new Uint32Array(size);
    for (let i = 0; i < size; i++) keys[i] = word[order[i] as number] as number;
    yield;
    order = (yield* radixSort({ keys, ids: order })).ids;
  }
  return order;
}
