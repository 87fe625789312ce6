/**
 * Stable radix sort of positions by unsigned words, 16 bits a pass; passes in which all keys agree are skipped.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */

const DIGITS = 1 << 16;

/** Sorts `order` (positions) by `words`, the most significant first; each word array goes by position. */
export function radixSort(order: Uint32Array<ArrayBuffer>, words: readonly Uint32Array[]): Uint32Array<ArrayBuffer> {
  let from = order;
  let to: Uint32Array<ArrayBuffer> = new Uint32Array(order.length);
  const counts = new Uint32Array(DIGITS);
  for (let w = words.length - 1; w >= 0; w--) {
    const word = words[w] as Uint32Array; // w is within bounds
    for (const shift of [0, 16]) {
      counts.fill(0);
      for (let i = 0; i < from.length; i++) {
        const digit = ((word[from[i] as number] as number) >>> shift) & 0xffff;
        counts[digit] = (counts[digit] as number) + 1;
      }
      if (from.length > 0 && counts[((word[from[0] as number] as number) >>> shift) & 0xffff] === from.length) continue;
      let sum = 0;
      for (let d = 0; d < DIGITS; d++) {
        const count = counts[d] as number;
        counts[d] = sum;
        sum += count;
      }
      for (let i = 0; i < from.length; i++) {
        const position = from[i] as number;
        const digit = ((word[position] as number) >>> shift) & 0xffff;
        const at = counts[digit] as number;
        counts[digit] = at + 1;
        to[at] = position;
      }
      [from, to] = [to, from];
    }
  }
  return from;
}

/** Two words by which doubles sort as numbers do; -0 is 0. `inverse`: the greatest first. */
export function wordsOfDoubles(values: Float64Array, inverse: boolean): [high: Uint32Array, low: Uint32Array] {
  const high = new Uint32Array(values.length);
  const low = new Uint32Array(values.length);
  const scratch = new Float64Array(1);
  const halves = new Uint32Array(scratch.buffer);
  const flip = inverse ? 0xffffffff : 0;
  for (let i = 0; i < values.length; i++) {
    scratch[0] = (values[i] as number) + 0;
    const h = halves[1] as number;
    const sign = h >>> 31 === 1 ? 0xffffffff : 0;
    high[i] = h ^ (sign === 0 ? 0x80000000 : 0xffffffff) ^ flip;
    low[i] = (halves[0] as number) ^ sign ^ flip;
  }
  return [high, low];
}
