/**
 * The columns of a page. Immutable: nothing writes into a column once it stands in a page.
 *
 * - int: small whole numbers (codes, flags, tag ids), 0 = empty. One value = every slot has it.
 * - num: doubles (phone numbers, times, attribute numbers and dates), NaN = empty in attributes, 0 in fixed fields.
 *   One value = every slot has it.
 * - text: UTF-8 entries, each followed by a NUL byte, so that a whole heap decodes in one call. With codes, slot i holds
 *   entry codes[i] (a dictionary, entry 0 is the empty text); without, slot i holds entry i.
 * - sets: ordered sets of whole numbers (tags), always a dictionary; entry 0 is the empty set.
 */

export type IntArray = Uint8Array | Uint16Array | Uint32Array;

export interface IntColumn {
  readonly kind: 'int';
  readonly values: IntArray;
}

export interface NumColumn {
  readonly kind: 'num';
  readonly values: Float64Array;
}

export interface TextColumn {
  readonly kind: 'text';
  readonly codes: Uint8Array | Uint16Array | null;
  /** Entry i is bytes[offsets[i] … offsets[i + 1] - 1); one more offset than entries. */
  readonly offsets: IntArray;
  readonly bytes: Uint8Array;
}

export interface SetsColumn {
  readonly kind: 'sets';
  readonly codes: Uint8Array | Uint16Array;
  /** Entry i is ids[offsets[i] … offsets[i + 1]). */
  readonly offsets: IntArray;
  readonly ids: Uint32Array;
}

export type Column = IntColumn | NumColumn | TextColumn | SetsColumn;

/** A BOM is a character like any other: what was stored comes back. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

export function intAt(column: IntColumn | undefined, slot: number): number {
  if (column === undefined) return 0;
  return column.values[column.values.length === 1 ? 0 : slot] ?? 0;
}

export function numAt(column: NumColumn | undefined, slot: number, empty: number): number {
  if (column === undefined) return empty;
  return column.values[column.values.length === 1 ? 0 : slot] ?? empty;
}

export const entryOf = (column: TextColumn, slot: number): number =>
  column.codes === null ? slot : (column.codes[slot] ?? 0);

export const entryCount = (column: TextColumn | SetsColumn): number => column.offsets.length - 1;

export function entryText(column: TextColumn, entry: number): string {
  const start = column.offsets[entry] ?? 0;
  const end = (column.offsets[entry + 1] ?? 1) - 1;
  return start >= end ? '' : decoder.decode(column.bytes.subarray(start, end));
}

export function textAt(column: TextColumn | undefined, slot: number): string {
  return column === undefined ? '' : entryText(column, entryOf(column, slot));
}

export function entrySet(column: SetsColumn, entry: number): Uint32Array {
  return column.ids.subarray(column.offsets[entry] ?? 0, column.offsets[entry + 1] ?? 0);
}

const NO_IDS = new Uint32Array(0);

export function setAt(column: SetsColumn | undefined, slot: number): Uint32Array {
  return column === undefined ? NO_IDS : entrySet(column, column.codes[slot] ?? 0);
}

/** The narrowest array that holds whole numbers up to `max`. */
export function intArray(length: number, max: number): IntArray {
  return max < 0x100 ? new Uint8Array(length) : max < 0x10000 ? new Uint16Array(length) : new Uint32Array(length);
}
