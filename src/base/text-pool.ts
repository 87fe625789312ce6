/**
 * Texts as numbers: every distinct UTF-8 text has one code, 0 is the empty text. Draft pages and imports compare and copy
 * codes instead of strings.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { grownPairs } from './hash-pairs.ts';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
/** UTF-16 units. */
const SHORT = 96;

/** A pool as it crosses from one worker to another. */
export interface TextPoolState {
  readonly size: number;
  readonly filled: number;
  readonly used: number;
  readonly heap: Uint8Array<ArrayBuffer>;
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly table: Int32Array<ArrayBuffer>;
}

export class TextPool {
  /** Texts in the pool, the empty one included. */
  size = 1;
  /** Codes in the table. */
  #filled = 0;
  #heap: Uint8Array<ArrayBuffer>;
  #used = 0;
  /** Text c is heap[starts[c] … starts[c + 1]). */
  #starts: Uint32Array<ArrayBuffer>;
  /** Pairs of hash and code; code 0 = free. */
  #table: Int32Array<ArrayBuffer>;
  #mask: number;
  #scratch = new Uint8Array(256);

  constructor(expected = 256) {
    const slots = 1 << Math.max(9, 33 - Math.clz32(Math.max(1, expected)));
    this.#table = new Int32Array(slots * 2);
    this.#mask = slots - 1;
    this.#starts = new Uint32Array((slots >> 1) + 2);
    this.#heap = new Uint8Array(slots * 8);
  }

  static thaw(state: TextPoolState): TextPool {
    const pool = new TextPool();
    pool.size = state.size;
    pool.#filled = state.filled;
    pool.#used = state.used;
    pool.#heap = state.heap;
    pool.#starts = state.starts;
    pool.#table = state.table;
    pool.#mask = state.table.length / 2 - 1;
    return pool;
  }

  /** The pool's own arrays: it must not be used after they were transferred. */
  freeze(): TextPoolState {
    const { size } = this;
    return { size, filled: this.#filled, used: this.#used, heap: this.#heap, starts: this.#starts, table: this.#table };
  }

  /** The code of these UTF-8 bytes (they must be valid UTF-8 without NUL). */
  intern(bytes: Uint8Array, start: number, end: number): number {
    if (start >= end) return 0;
    const length = end - start;
    const h = hashOf(bytes, start, end);
    const table = this.#table;
    const mask = this.#mask;
    let at = h & mask;
    for (;;) {
      const code = table[2 * at + 1] as number;
      if (code === 0) break;
      if (table[2 * at] === h && this.#same(code, bytes, start, length)) return code;
      at = (at + 1) & mask;
    }
    return this.#add(bytes, start, end, h, at);
  }

  #same(code: number, bytes: Uint8Array, start: number, length: number): boolean {
    const from = this.#starts[code] as number;
    if ((this.#starts[code + 1] as number) - from !== length) return false;
    const heap = this.#heap;
    for (let i = 0; i < length; i++) if (heap[from + i] !== bytes[start + i]) return false;
    return true;
  }

  /**
   * A new code for these bytes, whether or not the pool knows them: for texts that seldom repeat, where looking them up costs more than
   * keeping them twice.
   */
  append(bytes: Uint8Array, start: number, end: number): number {
    return start >= end ? 0 : this.#push(bytes, start, end);
  }

  /** True where the code's text is exactly these bytes. */
  equals(code: number, bytes: Uint8Array, start: number, end: number): boolean {
    return code === 0 ? start >= end : this.#same(code, bytes, start, end - start);
  }

  internText(text: string): number {
    if (text === '') return 0;
    const length = this.#encode(text);
    return this.intern(this.#scratch, 0, length);
  }

  /** The code of these bytes, 0 = the pool does not know them. */
  find(bytes: Uint8Array, start: number, end: number): number {
    if (start >= end) return 0;
    const h = hashOf(bytes, start, end);
    for (let at = h & this.#mask; ; at = (at + 1) & this.#mask) {
      const code = this.#table[2 * at + 1] as number;
      if (code === 0 || (this.#table[2 * at] === h && this.#same(code, bytes, start, end - start))) return code;
    }
  }

  /** Into the scratch; returns how many bytes. Most texts are short and ASCII: those are written faster here than by the encoder. */
  #encode(text: string): number {
    const { length } = text;
    if (this.#scratch.length < length * 3) this.#scratch = new Uint8Array(length * 3);
    const scratch = this.#scratch;
    if (length <= SHORT) {
      let i = 0;
      for (; i < length; i++) {
        const unit = text.charCodeAt(i);
        if (unit >= 0x80) break;
        scratch[i] = unit;
      }
      if (i === length) return length;
    }
    return encoder.encodeInto(text, scratch).written;
  }

  text(code: number): string {
    if (code === 0) return '';
    const start = this.#starts[code] as number;
    const end = this.#starts[code + 1] as number;
    return shortAscii(this.#heap, start, end) ?? decoder.decode(this.#heap.subarray(start, end));
  }

  /** The texts of these codes, one after the other: decoded together, which is many times faster than one by one. */
  texts(from = 1, to = this.size): string[] {
    const texts: string[] = [];
    const room = new Uint8Array(1 << 16);
    for (let code = from; code < to;) {
      let at = 0;
      let last = code;
      // As many as there is room for, a NUL behind each.
      while (last < to && at + this.byteLength(last) + 1 <= room.length) {
        at = this.copyTo(last++, room, at);
        room[at++] = 0;
      }
      if (last === code) {
        texts.push(this.text(code++)); // longer than the room
        continue;
      }
      texts.push(...decoder.decode(room.subarray(0, at - 1)).split('\0'));
      code = last;
    }
    return texts;
  }

  byteLength(code: number): number {
    return code === 0 ? 0 : (this.#starts[code + 1] as number) - (this.#starts[code] as number);
  }

  /** Copies the text's bytes to `target` at `at`; returns the position behind them. */
  copyTo(code: number, target: Uint8Array, at: number): number {
    if (code === 0) return at;
    const heap = this.#heap;
    const end = this.#starts[code + 1] as number;
    let to = at;
    for (let p = this.#starts[code] as number; p < end; p++) target[to++] = heap[p] as number;
    return to;
  }

  #add(bytes: Uint8Array, start: number, end: number, hash: number, at: number): number {
    const code = this.#push(bytes, start, end);
    this.#table[2 * at] = hash;
    this.#table[2 * at + 1] = code;
    if (++this.#filled * 2 > this.#table.length / 2) this.#grow();
    return code;
  }

  #push(bytes: Uint8Array, start: number, end: number): number {
    const code = this.size++;
    const length = end - start;
    if (this.#used + length > this.#heap.length) {
      const heap = new Uint8Array(Math.max(this.#heap.length * 2, this.#used + length));
      heap.set(this.#heap.subarray(0, this.#used));
      this.#heap = heap;
    }
    if (code + 1 >= this.#starts.length) {
      const starts = new Uint32Array(this.#starts.length * 2);
      starts.set(this.#starts);
      this.#starts = starts;
    }
    const heap = this.#heap;
    let p = this.#used;
    for (let i = start; i < end; i++) heap[p++] = bytes[i] as number;
    this.#starts[code] = this.#used;
    this.#starts[code + 1] = p;
    this.#used = p;
    return code;
  }

  #grow(): void {
    this.#table = grownPairs(this.#table);
    this.#mask = this.#table.length / 2 - 1;
  }
}

/** A call of the decoder costs more than a short text of ASCII does here. null: it is not such a text. */
function shortAscii(bytes: Uint8Array, start: number, end: number): string | null {
  const length = end - start;
  if (length > SHORT) return null;
  const codes = new Array<number>(length);
  for (let i = 0; i < length; i++) {
    const byte = bytes[start + i] as number;
    if (byte >= 0x80) return null;
    codes[i] = byte;
  }
  return String.fromCharCode.apply(null, codes);
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  // Four bytes a step: one multiplication each, and the loads do not wait for one another.
  let h = Math.imul(end - start, 0x9e3779b1);
  let i = start;
  for (const last = end - 3; i < last; i += 4) {
    const word =
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    h = Math.imul(h ^ word, 0x85ebca6b);
    h ^= h >>> 15;
  }
  for (; i < end; i++) h = Math.imul(h ^ (bytes[i] as number), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 13;
  return h;
}
