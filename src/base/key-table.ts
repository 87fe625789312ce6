/**
 * Which entry a number has, and entries for new ones: 0, 1, 2 … in the order in which they come. A place of the table is a byte of the number's
 * hash and the entry; the numbers themselves stand by entry, and are read only where the bytes agree. So looking for one goes over bytes, a
 * million of which fit into the fast memory where the numbers do not.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { numberHash } from './number-hash.ts';

/** Of a hash: never 0, which is a free place; of bits that places do not come of, unless there are more than 16 million. */
const markOf = (hash: number): number => (hash >>> 24) | 1;

export class KeyTable {
  /** Numbers that are there. */
  size = 0;
  /** By entry; 0 = it was taken out. */
  #keys: Float64Array;
  #entries = 0;
  /** Entries that were taken out: the next ones. */
  readonly #freed: number[] = [];
  /** By place: a mark, 0 = free; an entry. */
  #marks: Uint8Array;
  #places: Int32Array;
  #mask: number;

  constructor(expected: number) {
    const places = 1 << Math.max(10, 33 - Math.clz32(Math.max(1, expected)));
    this.#keys = new Float64Array(Math.max(512, expected));
    this.#marks = new Uint8Array(places);
    this.#places = new Int32Array(places);
    this.#mask = places - 1;
  }

  /** The entry of the number, or -1. */
  find(key: number): number {
    const at = this.#find(key);
    return at < 0 ? -1 : (this.#places[at] as number);
  }

  /** The entry of the number; a new one where it has none yet. Any number but 0. */
  add(key: number): number {
    const marks = this.#marks;
    const hash = numberHash(key);
    const mark = markOf(hash);
    let at = hash & this.#mask;
    for (;;) {
      const own = marks[at] as number;
      if (own === 0) break;
      if (own === mark) {
        const entry = this.#places[at] as number;
        if (this.#keys[entry] === key) return entry;
      }
      at = (at + 1) & this.#mask;
    }
    const entry = this.#freed.pop() ?? this.#entries++;
    if (entry >= this.#keys.length) {
      const keys = new Float64Array(Math.ceil(entry * 1.7));
      keys.set(this.#keys);
      this.#keys = keys;
    }
    this.#keys[entry] = key;
    marks[at] = mark;
    this.#places[at] = entry;
    if (++this.size * 2 > this.#mask) this.#grow();
    return entry;
  }

  /** Takes the number out; what had made way for it moves up. Its entry, or -1. */
  remove(key: number): number {
    let free = this.#find(key);
    if (free < 0) return -1;
    const [marks, places, mask] = [this.#marks, this.#places, this.#mask];
    const entry = places[free] as number;
    for (let at = (free + 1) & mask; marks[at] !== 0; at = (at + 1) & mask) {
      const home = numberHash(this.#keys[places[at] as number] as number) & mask;
      // It stays where its home lies behind the free place, cyclically.
      if (((at - home) & mask) < ((at - free) & mask)) continue;
      marks[free] = marks[at] as number;
      places[free] = places[at] as number;
      free = at;
    }
    marks[free] = 0;
    this.#keys[entry] = 0;
    this.#freed.push(entry);
    this.size--;
    return entry;
  }

  /** Where the number is, or -1. */
  #find(key: number): number {
    const marks = this.#marks;
    const hash = numberHash(key);
    const mark = markOf(hash);
    let at = hash & this.#mask;
    for (;;) {
      const own = marks[at] as number;
      if (own === 0) return -1;
      if (own === mark && this.#keys[this.#places[at] as number] === key) return at;
      at = (at + 1) & this.#mask;
    }
  }

  #grow(): void {
    const length = this.#marks.length * 2;
    const [marks, places, mask] = [new Uint8Array(length), new Int32Array(length), length - 1];
    for (let entry = 0; entry < this.#entries; entry++) {
      const key = this.#keys[entry] as number;
      if (key === 0) continue;
      const hash = numberHash(key);
      let at = hash & mask;
      while (marks[at] !== 0) at = (at + 1) & mask;
      marks[at] = markOf(hash);
      places[at] = entry;
    }
    this.#marks = marks;
    this.#places = places;
    this.#mask = mask;
  }
}
