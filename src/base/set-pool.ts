/** Ordered sets of whole numbers (tags) as numbers: every distinct set has one code, 0 is the empty set. */

import type { SetsColumn } from './column.ts';
import { PairMemo } from './pair-memo.ts';
import { TextPool } from './text-pool.ts';

const FEW = 32;
const NO_IDS = new Uint32Array(0);

export class SetPool {
  /** Sets as the bytes of their ids: a set's code is its text's. */
  readonly #texts = new TextPool();
  #scratch = new Uint32Array(64);
  #bytes = new Uint8Array(this.#scratch.buffer);
  readonly #sets: Uint32Array[] = [NO_IDS];
  readonly #unions = new PairMemo();
  readonly #differences = new PairMemo();

  get size(): number {
    return this.#sets.length;
  }

  /** The code of these ids, in their order; an id that comes again is dropped. */
  intern(ids: Iterable<number>): number {
    return this.#internDistinct([...new Set(ids)]);
  }

  #internDistinct(list: number[]): number {
    if (list.length === 0) return 0;
    this.#makeRoom(list.length);
    this.#scratch.set(list);
    return this.#internScratch(list.length);
  }

  #makeRoom(length: number): void {
    if (length <= this.#scratch.length) return;
    this.#scratch = new Uint32Array(length * 2);
    this.#bytes = new Uint8Array(this.#scratch.buffer);
  }

  /** Of the first `length` ids there. */
  #internScratch(length: number): number {
    const code = this.#texts.intern(this.#bytes, 0, length * 4);
    if (code === this.#sets.length) this.#sets.push(this.#scratch.slice(0, length));
    return code;
  }

  /** The code of each entry of a column: what a column holds is distinct already and is looked up as it stands. */
  internEntries({ offsets, ids }: SetsColumn): Uint32Array {
    const bytes = new Uint8Array(ids.buffer, ids.byteOffset, ids.byteLength);
    return Uint32Array.from({ length: offsets.length - 1 }, (_, entry) => {
      const start = offsets[entry] ?? 0;
      const end = offsets[entry + 1] ?? 0;
      const code = this.#texts.intern(bytes, start * 4, end * 4);
      if (code === this.#sets.length) this.#sets.push(ids.slice(start, end));
      return code;
    });
  }

  ids(code: number): Uint32Array {
    return this.#sets[code] ?? NO_IDS;
  }

  /** The ids of `a`, then those of `b` that `a` lacks. */
  union(a: number, b: number): number {
    if (a === b || b === 0) return a;
    if (a === 0) return b;
    let code = this.#unions.get(a, b);
    if (code < 0) {
      const ids = this.ids(a);
      const more = this.ids(b);
      const has = ids.length < FEW ? null : holder(ids);
      this.#makeRoom(ids.length + more.length);
      const scratch = this.#scratch;
      scratch.set(ids);
      let length = ids.length;
      for (let i = 0; i < more.length; i++) {
        const id = more[i] as number;
        if (has === null ? ids.indexOf(id) < 0 : !has(id)) scratch[length++] = id;
      }
      code = length === ids.length ? a : this.#internScratch(length);
      this.#unions.set(a, b, code);
    }
    return code;
  }

  /** The ids of `a` that `b` lacks. */
  difference(a: number, b: number): number {
    if (a === 0 || b === 0) return a;
    let code = this.#differences.get(a, b);
    if (code < 0) {
      const gone = holder(this.ids(b));
      const list: number[] = [];
      for (const id of this.ids(a)) if (!gone(id)) list.push(id);
      code = this.#internDistinct(list);
      this.#differences.set(a, b, code);
    }
    return code;
  }
}

/** Sets are small as a rule; one of thousands is asked in constant time. */
function holder(ids: Uint32Array): (id: number) => boolean {
  if (ids.length < FEW) return (id) => ids.includes(id);
  const held = new Set(ids);
  return (id) => held.has(id);
}
