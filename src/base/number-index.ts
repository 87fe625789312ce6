/**
 * From number to contact. Keys are the numbers' variant keys [P9] (the caller makes them); 0 is no key. Where the base holds several variants of
 * one subscriber, the first contact stands for all.
 */
import { KeyTable } from './key-table.ts';

const NONE = -1;

export class NumberIndex {
  readonly #table: KeyTable;
  /** By entry of the table. */
  #ids: Int32Array;

  constructor(expected = 1024) {
    this.#table = new KeyTable(expected);
    this.#ids = new Int32Array(Math.max(512, expected));
  }

  get size(): number {
    return this.#table.size;
  }

  /** The id under this key, or -1. */
  get(key: number): number {
    const entry = this.#table.find(key);
    return entry < 0 ? NONE : (this.#ids[entry] as number); // within bounds: it was added
  }

  /** Adds the id unless the key is taken; returns the id that stands under the key afterwards. */
  add(key: number, id: number): number {
    if (key === 0) throw new RangeError('0 is no key');
    const before = this.#table.size;
    const entry = this.#table.add(key);
    if (this.#table.size === before) return this.#ids[entry] as number; // within bounds, as above
    if (entry >= this.#ids.length) {
      const ids = new Int32Array(Math.ceil(entry * 1.7));
      ids.set(this.#ids);
      this.#ids = ids;
    }
    this.#ids[entry] = id;
    return id;
  }

  /** Puts the id under a key that is there already. */
  replace(key: number, id: number): void {
    const entry = this.#table.find(key);
    if (entry >= 0) this.#ids[entry] = id;
  }

  remove(key: number): void {
    this.#table.remove(key);
  }
}
