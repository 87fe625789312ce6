/**
 * Which staged contact bears a number: open addressing over pairs of hash and contact, eight bytes each, so that a million numbers touch
 * as little memory as they can. The keys themselves stand by contact and are read only where hashes agree.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { Doubles } from './growable.ts';

export class FoldIndex {
  /** Variant keys by contact. */
  readonly #keys = new Doubles();
  /** Pairs: hash, contact + 1; 0 = free. */
  #pairs: Int32Array;
  #mask: number;

  constructor(expected: number) {
    const slots = 1 << Math.max(10, 33 - Math.clz32(Math.max(1, expected)));
    this.#pairs = new Int32Array(slots * 2);
    this.#mask = slots - 1;
  }

  /** The contact that bears this key; a key that is new is the next contact's. */
  add(key: number): number {
    const pairs = this.#pairs;
    const h = hash(key);
    let at = h & this.#mask;
    for (;;) {
      const contact = (pairs[2 * at + 1] as number) - 1;
      if (contact < 0) break;
      if (pairs[2 * at] === h && this.#keys.values[contact] === key) return contact;
      at = (at + 1) & this.#mask;
    }
    pairs[2 * at] = h;
    this.#keys.push(key);
    const { length } = this.#keys;
    pairs[2 * at + 1] = length;
    if (length * 2 > this.#mask) this.#grow();
    return length - 1;
  }

  #grow(): void {
    const old = this.#pairs;
    const pairs = new Int32Array(old.length * 2);
    const mask = old.length - 1; // twice as many slots, less one
    for (let from = 0; from < old.length; from += 2) {
      if (old[from + 1] === 0) continue;
      let at = (old[from] as number) & mask;
      while (pairs[2 * at + 1] !== 0) at = (at + 1) & mask;
      pairs[2 * at] = old[from] as number;
      pairs[2 * at + 1] = old[from + 1] as number;
    }
    this.#pairs = pairs;
    this.#mask = mask;
  }
}

function hash(key: number): number {
  const high = Math.floor(key / 0x100000000);
  let h = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
