/**
 * From number to contact: open addressing over doubles, so that a million numbers take 16–32 MB and a look-up one or two reads.
 * Keys are the numbers' variant keys [P9] (the caller makes them); 0 is no key. Where the base
 * holds several variants of one subscriber, the first contact stands for all.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { numberHash } from './number-hash.ts';

const FREE = -1;

export class NumberIndex {
  size = 0;
  /** Pairs of key and id, side by side: a look-up touches one line of memory. Key 0 = free. */
  #pairs: Float64Array;
  #mask: number;

  constructor(expected = 1024) {
    const slots = 1 << Math.max(10, 33 - Math.clz32(Math.max(1, expected)));
    this.#pairs = new Float64Array(slots * 2);
    this.#mask = slots - 1;
  }

  /** The id under this key, or -1. */
  get(key: number): number {
    const at = this.#find(key);
    return at < 0 ? FREE : (this.#pairs[2 * at + 1] as number);
  }

  /** Adds the id unless the key is taken; returns the id that stands under the key afterwards. */
  add(key: number, id: number): number {
    if (key === 0) throw new RangeError('0 is no key');
    const pairs = this.#pairs;
    let at = numberHash(key) & this.#mask;
    for (;;) {
      const k = pairs[2 * at] as number;
      if (k === key) return pairs[2 * at + 1] as number;
      if (k === 0) break;
      at = (at + 1) & this.#mask;
    }
    pairs[2 * at] = key;
    pairs[2 * at + 1] = id;
    this.size++;
    if (this.size * 4 > pairs.length) this.#grow();
    return id;
  }

  /** Puts the id under a key that is there already. */
  replace(key: number, id: number): void {
    const at = this.#find(key);
    if (at >= 0) this.#pairs[2 * at + 1] = id;
  }

  /** Takes the key out; what had made way for it moves up. */
  remove(key: number): void {
    let free = this.#find(key);
    if (free < 0) return;
    const pairs = this.#pairs;
    this.size--;
    for (let at = (free + 1) & this.#mask; pairs[2 * at] !== 0; at = (at + 1) & this.#mask) {
      const home = numberHash(pairs[2 * at] as number) & this.#mask;
      // It stays where its home lies behind the free place, cyclically.
      if (((at - home) & this.#mask) < ((at - free) & this.#mask)) continue;
      pairs[2 * free] = pairs[2 * at] as number;
      pairs[2 * free + 1] = pairs[2 * at + 1] as number;
      free = at;
    }
    pairs[2 * free] = 0;
  }

  /** Where the key is, or -1. */
  #find(key: number): number {
    const pairs = this.#pairs;
    let at = numberHash(key) & this.#mask;
    for (;;) {
      const k = pairs[2 * at] as number;
      if (k === 0) return FREE;
      if (k === key) return at;
      at = (at + 1) & this.#mask;
    }
  }

  #grow(): void {
    const old = this.#pairs;
    const pairs = new Float64Array(old.length * 2);
    const mask = old.length - 1; // twice as many slots, less one
    for (let from = 0; from < old.length; from += 2) {
      const key = old[from] as number;
      if (key === 0) continue;
      let at = numberHash(key) & mask;
      while (pairs[2 * at] !== 0) at = (at + 1) & mask;
      pairs[2 * at] = key;
      pairs[2 * at + 1] = old[from + 1] as number;
    }
    this.#pairs = pairs;
    this.#mask = mask;
  }
}
