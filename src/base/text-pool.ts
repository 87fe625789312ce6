/**
 * Texts as numbers: every distinct UTF-8 text has one code, 0 is the empty text. Draft pages and imports compare and copy
 * codes instead of strings.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export class TextPool {
  /** Texts in the pool, the empty one included. */
  size = 1;
  #heap: Uint8Array;
  #used = 0;
  /** Text c is heap[starts[c] … starts[c + 1]). */
  #starts: Uint32Array;
  #hashes: Int32Array;
  #table: Int32Array;
  #mask: number;
  #scratch = new Uint8Array(256);

  constructor(expected = 256) {
    const slots = 1 << Math.max(9, 33 - Math.clz32(Math.max(1, expected)));
    this.#table = new Int32Array(slots);
    this.#mask = slots - 1;
    this.#starts = new Uint32Array((slots >> 1) + 2);
    this.#hashes = new Int32Array((slots >> 1) + 2);
    this.#heap = new Uint8Array(slots * 8);
  }

  /** The code of these UTF-8 bytes (they must be valid UTF-8 without NUL). */
  intern(bytes: Uint8Array, start: number, end: number): number {
    if (start >= end) return 0;
    let h = end - start;
    for (let i = start; i < end; i++) h = Math.imul(h ^ (bytes[i] as number), 0x01000193);
    h ^= h >>> 15;
    h = Math.imul(h, 0x2c1b3c6d);
    h ^= h >>> 13;
    const table = this.#table;
    const mask = this.#mask;
    const heap = this.#heap;
    const length = end - start;
    let at = h & mask;
    for (;;) {
      const code = table[at] as number;
      if (code === 0) break;
      if (this.#hashes[code] === h) {
        let p = this.#starts[code] as number;
        if ((this.#starts[code + 1] as number) - p === length) {
          let i = start;
          while (i < end && heap[p] === bytes[i]) {
            i++;
            p++;
          }
          if (i === end) return code;
        }
      }
      at = (at + 1) & mask;
    }
    return this.#add(bytes, start, end, h, at);
  }

  internText(text: string): number {
    if (text === '') return 0;
    if (this.#scratch.length < text.length * 3) this.#scratch = new Uint8Array(text.length * 3);
    const { written } = encoder.encodeInto(text, this.#scratch);
    return this.intern(this.#scratch, 0, written);
  }

  text(code: number): string {
    const start = this.#starts[code] as number;
    const end = this.#starts[code + 1] as number;
    return code === 0 ? '' : decoder.decode(this.#heap.subarray(start, end));
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
    const code = this.size++;
    const length = end - start;
    if (this.#used + length > this.#heap.length) {
      const heap = new Uint8Array(Math.max(this.#heap.length * 2, this.#used + length));
      heap.set(this.#heap.subarray(0, this.#used));
      this.#heap = heap;
    }
    const heap = this.#heap;
    let p = this.#used;
    for (let i = start; i < end; i++) heap[p++] = bytes[i] as number;
    this.#starts[code] = this.#used;
    this.#starts[code + 1] = p;
    this.#used = p;
    this.#hashes[code] = hash;
    this.#table[at] = code;
    if (code + 2 >= this.#starts.length) this.#grow();
    return code;
  }

  #grow(): void {
    const slots = this.#table.length * 2;
    const starts = new Uint32Array((slots >> 1) + 2);
    starts.set(this.#starts);
    const hashes = new Int32Array((slots >> 1) + 2);
    hashes.set(this.#hashes);
    const table = new Int32Array(slots);
    const mask = slots - 1;
    for (let code = 1; code < this.size; code++) {
      let at = (hashes[code] as number) & mask;
      while (table[at] !== 0) at = (at + 1) & mask;
      table[at] = code;
    }
    this.#starts = starts;
    this.#hashes = hashes;
    this.#table = table;
    this.#mask = mask;
  }
}
