/**
 * Which staged contact bears a number: open addressing over pairs of hash and contact, eight bytes each, so that a million numbers touch
 * as little memory as they can. The keys themselves stand by contact and are read only where hashes agree.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { grownPairs } from '../../../base/hash-pairs.ts';
import { numberHash } from '../../../base/number-hash.ts';
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
    const h = numberHash(key);
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
    if (length * 2 > this.#mask) {
      this.#pairs = grownPairs(pairs);
      this.#mask = this.#pairs.length / 2 - 1;
    }
    return length - 1;
  }
}
