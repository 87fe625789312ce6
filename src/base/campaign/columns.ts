/** Plain values become columns of a page (null = all empty), and are read out of them. */
import {
  type Column,
  intArray,
  intAt,
  type IntColumn,
  numAt,
  type NumColumn,
  textAt,
  type TextColumn,
} from '../column.ts';

export function intsColumn(values: ArrayLike<number>): IntColumn | null {
  let max = 0;
  let same = true;
  for (let slot = 0; slot < values.length; slot++) {
    max = Math.max(max, values[slot] ?? 0);
    if (values[slot] !== values[0]) same = false;
  }
  if (max === 0) return null;
  const out = intArray(same ? 1 : values.length, max);
  for (let slot = 0; slot < out.length; slot++) out[slot] = values[slot] ?? 0;
  return { kind: 'int', values: out };
}

export function numbersColumn(values: ArrayLike<number>): NumColumn | null {
  let same = true;
  for (let slot = 1; slot < values.length && same; slot++) same = values[slot] === values[0];
  if (same && (values[0] ?? 0) === 0) return null;
  const out = new Float64Array(same ? 1 : values.length);
  for (let slot = 0; slot < out.length; slot++) out[slot] = values[slot] ?? 0;
  return { kind: 'num', values: out };
}

const encoder = new TextEncoder();

/** Returns where it ends. Most texts are short and ASCII: a call of the encoder costs more than they do. */
function writeText(bytes: Uint8Array, from: number, text: string): number {
  let at = from;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x80) return at + encoder.encodeInto(text.slice(i), bytes.subarray(at)).written;
    bytes[at++] = code;
  }
  return at;
}

/** Few different texts are kept once each. */
export function textsColumn(values: readonly string[]): TextColumn | null {
  const codes = new Map([['', 0]]);
  let plain = false;
  for (let i = 0; i < values.length && !plain; i++) {
    const value = values[i] ?? '';
    if (codes.has(value)) continue;
    codes.set(value, codes.size);
    plain = codes.size > 256 && codes.size > values.length / 2;
  }
  if (codes.size === 1) return null;
  const entries = plain ? values : [...codes.keys()];
  const room = entries.reduce((sum, entry) => sum + 3 * entry.length + 1, 0);
  const bytes = new Uint8Array(room);
  const ends = new Uint32Array(entries.length + 1);
  let at = 0;
  entries.forEach((entry, e) => {
    at = writeText(bytes, at, entry) + 1; // the NUL behind it
    ends[e + 1] = at;
  });
  const offsets = intArray(ends.length, at);
  offsets.set(ends);
  if (plain) return { kind: 'text', codes: null, offsets, bytes: bytes.slice(0, at) };
  const local = codes.size <= 256 ? new Uint8Array(values.length) : new Uint16Array(values.length);
  values.forEach((value, slot) => (local[slot] = codes.get(value) ?? 0));
  return { kind: 'text', codes: local, offsets, bytes: bytes.slice(0, at) };
}

export const numberAt = (column: Column | undefined, slot: number): number =>
  column?.kind === 'int' ? intAt(column, slot) : column?.kind === 'num' ? numAt(column, slot, 0) : 0;

export const textOf = (column: Column | undefined, slot: number): string =>
  column?.kind === 'text' ? textAt(column, slot) : '';
