/**
 * From number to contact: open addressing over doubles, so that a million numbers take 16–32 MB and a look-up one or two reads.
 * Keys are the numbers' variant keys [P9] (the caller makes them); 0 is no key. Where the base
 * holds several variants of one subscriber, the first contact stands for all.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */

const FREE = -1;

export class NumberIndex {
  size = 0;
  #keys: Float64Array;
  #ids: Int32Array;
  #mask: number;

  constructor(expected = 1024) {
    const slots = 1 << Math.max(10, 33 - Math.clz32(Math.max(1, expected)));
    this.#keys = new Float64Array(slots);
    this.#ids = new Int32Array(slots);
    this.#mask = slots - 1;
  }

  /** The id under this key, or -1. */
  get(key: number): number {
    const keys = this.#keys;
    let at = hash(key) & this.#mask;
    for (;;) {
      const k = keys[at] as number;
      if (k === 0) return FREE;
      if (k === key) return this.#ids[at] as number;
      at = (at + 1) & this.#mask;
    }
  }

  /** Adds the id unless the key is taken; returns the id that stands under the key afterwards. */
  add(key: number, id: number): number {
    if (key === 0) throw new RangeError('0 is no key');
    const keys = this.#keys;
    let at = hash(key) & this.#mask;
    for (;;) {
      const k = keys[at] as number;
      if (k === key) return this.#ids[at] as number;
      if (k === 0) break;
      at = (at + 1) & this.#mask;
    }
    keys[at] = key;
    this.#ids[at] = id;
    this.size++;
    if (this.size * 2 > keys.length) this.#grow();
    return id;
  }

  /** Puts the id under a key that is there already. */
  replace(key: number, id: number): void {
    const at = this.#find(key);
    if (at >= 0) this.#ids[at] = id;
  }

  /** Takes the key out; what had made way for it moves up. */
  remove(key: number): void {
    let free = this.#find(key);
    if (free < 0) return;
    const keys = this.#keys;
    this.size--;
    for (let at = (free + 1) & this.#mask; keys[at] !== 0; at = (at + 1) & this.#mask) {
      const home = hash(keys[at] as number) & this.#mask;
      // It stays where its home lies behind the free place, cyclically.
      if (((at - home) & this.#mask) < ((at - free) & this.#mask)) continue;
      keys[free] = keys[at] as number;
      this.#ids[free] = this.#ids[at] as number;
      free = at;
    }
    keys[free] = 0;
  }

  /** Where the key is, or -1. */
  #find(key: number): number {
    const keys = this.#keys;
    for (let at = hash(key) & this.#mask; keys[at] !== 0; at = (at + 1) & this.#mask) if (keys[at] === key) return at;
    return -1;
  }

  #grow(): void {
    const keys = this.#keys;
    const ids = this.#ids;
    this.#keys = new Float64Array(keys.length * 2);
    this.#ids = new Int32Array(keys.length * 2);
    this.#mask = this.#keys.length - 1;
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as number;
      if (key === 0) continue;
      let at = hash(key) & this.#mask;
      while (this.#keys[at] !== 0) at = (at + 1) & this.#mask;
      this.#keys[at] = key;
      this.#ids[at] = ids[i] as number;
    }
  }
}

function hash(key: number): number {
  const high = Math.floor(key / 0x100000000);
  let h = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
