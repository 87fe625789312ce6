/** An open column of a draft becomes an immutable column, in the smallest of the forms that column.ts knows; null = all empty. */
import { intArray, type IntColumn, type NumColumn, type SetsColumn, type TextColumn } from './column.ts';
import type { SetPool } from './set-pool.ts';
import type { TextPool } from './text-pool.ts';

/** Marks which pool codes a page has met: local code by pool code, valid where the stamp is the page's. */
export class Stamps {
  #tick = 0;
  #stamps = new Int32Array(1024);
  #locals = new Int32Array(1024);

  /** Codes in their order of appearance; `locals` is filled for each of them. Code 0 is always local 0. */
  distinct(
    values: ArrayLike<number>,
    length: number,
    poolSize: number,
  ): { readonly codes: number[]; readonly locals: Int32Array } {
    if (poolSize > this.#stamps.length) {
      this.#stamps = new Int32Array(poolSize * 2);
      this.#locals = new Int32Array(poolSize * 2);
      this.#tick = 0;
    }
    const tick = ++this.#tick;
    const stamps = this.#stamps;
    const locals = this.#locals;
    const codes = [0];
    stamps[0] = tick;
    locals[0] = 0;
    for (let slot = 0; slot < length; slot++) {
      const code = values[slot] ?? 0;
      if (stamps[code] === tick) continue;
      stamps[code] = tick;
      locals[code] = codes.length;
      codes.push(code);
    }
    return { codes, locals };
  }
}

export function closeInts(values: Float64Array, slots: number): IntColumn | null {
  let max = 0;
  let same = true;
  const first = values[0] ?? 0;
  for (let slot = 0; slot < slots; slot++) {
    const value = values[slot] ?? 0;
    if (value > max) max = value;
    if (value !== first) same = false;
  }
  if (max === 0) return null;
  const out = intArray(same ? 1 : slots, max);
  out.set(values.subarray(0, out.length));
  return { kind: 'int', values: out };
}

export function closeNumbers(values: Float64Array, slots: number, empty: number): NumColumn | null {
  const first = values[0] ?? empty;
  let same = true;
  for (let slot = 1; slot < slots && same; slot++) same = Object.is(values[slot], first);
  if (same && Object.is(first, empty)) return null;
  return { kind: 'num', values: values.slice(0, same ? 1 : slots) };
}

/** Above this share of distinct texts a dictionary costs more than it saves. */
const DICTIONARY_SHARE = 0.6;

export function closeTexts(values: Int32Array, slots: number, pool: TextPool, stamps: Stamps): TextColumn | null {
  const { codes, locals } = stamps.distinct(values, slots, pool.size);
  if (codes.length === 1) return null;
  const plain = codes.length > 256 && codes.length > slots * DICTIONARY_SHARE;
  const entries: ArrayLike<number> = plain ? values : codes;
  const count = plain ? slots : codes.length;
  let size = count;
  for (let e = 0; e < count; e++) size += pool.byteLength(entries[e] ?? 0);
  const bytes = new Uint8Array(size);
  const offsets = intArray(count + 1, size);
  let at = 0;
  for (let e = 0; e < count; e++) {
    offsets[e] = at;
    at = pool.copyTo(entries[e] ?? 0, bytes, at) + 1; // the NUL behind each entry
  }
  offsets[count] = at;
  return { kind: 'text', codes: plain ? null : localCodes(values, slots, locals, codes.length), offsets, bytes };
}

export function closeSets(values: Int32Array, slots: number, pool: SetPool, stamps: Stamps): SetsColumn | null {
  const { codes, locals } = stamps.distinct(values, slots, pool.size);
  if (codes.length === 1) return null;
  const sets = codes.map((code) => pool.ids(code));
  const size = sets.reduce((sum, set) => sum + set.length, 0);
  const offsets = intArray(sets.length + 1, size);
  const ids = new Uint32Array(size);
  let at = 0;
  sets.forEach((set, e) => {
    offsets[e] = at;
    ids.set(set, at);
    at += set.length;
  });
  offsets[sets.length] = at;
  return { kind: 'sets', codes: localCodes(values, slots, locals, codes.length), offsets, ids };
}

function localCodes(values: Int32Array, slots: number, locals: Int32Array, count: number): Uint8Array | Uint16Array {
  const out = count <= 256 ? new Uint8Array(slots) : new Uint16Array(slots);
  for (let slot = 0; slot < slots; slot++) out[slot] = locals[values[slot] ?? 0] ?? 0;
  return out;
}
