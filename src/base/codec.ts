/**
 * A page as bytes and back. Layout, all little-endian, every array on an 8-byte border so that reading makes views, no copies:
 *
 *   u32 mark "KPG1" (1 is the format), u32 checksum of all that follows, u32 slots, u32 live, u32 columns,
 *   u32 page number + 1 (0 = not said: records of formats 1 and 2)
 *   per column: u32 key, u32 kind (1 int, 2 num, 3 text, 4 sets), u32 count and u32 width in bytes of up to three arrays
 *   the arrays, in the same order
 *
 * Unreadable bytes are a value ('damaged'), never a guess: a page that decodes has whole arrays, and codes and offsets that
 * point inside them.
 */
import type { Column, IntArray } from './column.ts';
import { checksum, formatOf, markOf, type Unread } from './format/seal.ts';
import type { Page } from './page.ts';
import { PAGE_SIZE } from './page.ts';

const MARK = 'KPG';
const PAGE_FORMAT = 1;
const HEAD = 6;
const NUMBER_AT = 20;
const PER_COLUMN = 8;
const KINDS = { int: 1, num: 2, text: 3, sets: 4 } as const;

type Part = Uint8Array | Uint16Array | Uint32Array | Float64Array;

function partsOf(column: Column): readonly (Part | null)[] {
  switch (column.kind) {
    case 'int':
    case 'num':
      return [column.values, null, null];
    case 'text':
      return [column.codes, column.offsets, column.bytes];
    case 'sets':
      return [column.codes, column.offsets, column.ids];
  }
}

const align8 = (n: number): number => (n + 7) & ~7;

/** `no`: the page's number, by which a record is known that no commit names any more; -1 = not said. */
export function encodePage(page: Page, no = -1): Uint8Array<ArrayBuffer> {
  const columns = [...page.columns];
  const headWords = HEAD + columns.length * PER_COLUMN;
  let size = align8(headWords * 4);
  for (const [, column] of columns) for (const part of partsOf(column)) size += align8(part?.byteLength ?? 0);
  const bytes = new Uint8Array(size);
  const head = new Uint32Array(bytes.buffer, 0, headWords);
  head.set([markOf(MARK, PAGE_FORMAT), 0, page.slots, page.live, columns.length, no + 1]);
  let at = align8(headWords * 4);
  columns.forEach(([key, column], index) => {
    const word = HEAD + index * PER_COLUMN;
    head[word] = key;
    head[word + 1] = KINDS[column.kind];
    partsOf(column).forEach((part, p) => {
      head[word + 2 + p * 2] = part?.length ?? 0;
      head[word + 3 + p * 2] = part?.BYTES_PER_ELEMENT ?? 0;
      if (part === null) return;
      bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
      at += align8(part.byteLength);
    });
  });
  head[1] = checksum(new Uint32Array(bytes.buffer));
  return bytes;
}

/** Of bytes that `decodePage` reads; -1 = not said. */
export const pageNumberIn = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(NUMBER_AT, true) - 1;

export function decodePage(source: Uint8Array): Page | Unread {
  const bytes = source.byteOffset % 8 === 0 ? source : source.slice();
  if (bytes.byteLength < HEAD * 4 || bytes.byteLength % 8 !== 0) return 'damaged';
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const format = formatOf(words, MARK, PAGE_FORMAT);
  if (typeof format === 'string') return format;
  const [, , slots = 0, live = 0, count = 0] = words;
  if (slots > PAGE_SIZE || live > slots || count > words.length) return 'damaged';
  const columns = new Map<number, Column>();
  let at = align8((HEAD + count * PER_COLUMN) * 4);
  if (at > bytes.byteLength) return 'damaged';
  /** The next array; null = none of that kind, 'damaged' = not within the bytes. */
  const take = (word: number): Part | null | 'damaged' => {
    const length = words[word] ?? 0;
    const width = words[word + 1] ?? 0;
    if (width === 0) return length === 0 ? null : 'damaged';
    if (length * width > bytes.byteLength - at) return 'damaged';
    const offset = bytes.byteOffset + at;
    at += align8(length * width);
    if (width === 1) return new Uint8Array(bytes.buffer, offset, length);
    if (width === 2) return new Uint16Array(bytes.buffer, offset, length);
    if (width === 4) return new Uint32Array(bytes.buffer, offset, length);
    return width === 8 ? new Float64Array(bytes.buffer, offset, length) : 'damaged';
  };
  for (let index = 0; index < count; index++) {
    const word = HEAD + index * PER_COLUMN;
    const a = take(word + 2);
    const b = take(word + 4);
    const c = take(word + 6);
    if (a === 'damaged' || b === 'damaged' || c === 'damaged') return 'damaged';
    const column = columnOf(words[word + 1] ?? 0, a, b, c);
    if (column === null || !isWhole(column, slots)) return 'damaged';
    columns.set(words[word] ?? 0, column);
  }
  return at === bytes.byteLength ? { slots, live, columns } : 'damaged';
}

const isInt = (part: Part | null): part is IntArray => part !== null && !(part instanceof Float64Array);
const isCodes = (part: Part | null): part is Uint8Array | Uint16Array =>
  part instanceof Uint8Array || part instanceof Uint16Array;

function columnOf(kind: number, a: Part | null, b: Part | null, c: Part | null): Column | null {
  if (kind === KINDS.int && isInt(a)) return { kind: 'int', values: a };
  if (kind === KINDS.num && a instanceof Float64Array) return { kind: 'num', values: a };
  if (kind === KINDS.text && (a === null || isCodes(a)) && isInt(b) && c instanceof Uint8Array)
    return { kind: 'text', codes: a, offsets: b, bytes: c };
  if (kind === KINDS.sets && isCodes(a) && isInt(b) && c instanceof Uint32Array)
    return { kind: 'sets', codes: a, offsets: b, ids: c };
  return null;
}

/** True where every slot has a value and every code and offset points inside. */
function isWhole(column: Column, slots: number): boolean {
  switch (column.kind) {
    case 'int':
    case 'num':
      return column.values.length === slots || column.values.length === 1;
    case 'text':
      return (
        areOffsets(column.offsets, column.bytes.length, 1) && areCodes(column.codes, column.offsets.length - 1, slots)
      );
    case 'sets':
      return (
        areOffsets(column.offsets, column.ids.length, 0) && areCodes(column.codes, column.offsets.length - 1, slots)
      );
  }
}

function areOffsets(offsets: IntArray, end: number, step: number): boolean {
  if (offsets.length < 2 || offsets[0] !== 0 || offsets[offsets.length - 1] !== end) return false;
  for (let i = 1; i < offsets.length; i++) if ((offsets[i] ?? 0) < (offsets[i - 1] ?? 0) + step) return false;
  return true;
}

function areCodes(codes: Uint8Array | Uint16Array | null, entries: number, slots: number): boolean {
  if (codes === null) return entries === slots;
  if (codes.length !== slots) return false;
  for (let slot = 0; slot < slots; slot++) if ((codes[slot] ?? 0) >= entries) return false;
  return true;
}
