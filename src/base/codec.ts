/**
 * A page as bytes and back. Layout, all little-endian, every array on an 8-byte border so that reading makes views, no copies:
 *
 *   u32 magic "KPG1", u32 checksum of all that follows, u32 slots, u32 live, u32 columns, u32 0
 *   per column: u32 key, u32 kind (1 int, 2 num, 3 text, 4 sets), u32 count and u32 width in bytes of up to three arrays
 *   the arrays, in the same order
 *
 * Unreadable bytes are a value ('damaged'), never a guess.
 */
import type { Column, IntArray } from './column.ts';
import type { Page } from './page.ts';
import { PAGE_SIZE } from './page.ts';

const MAGIC = 0x3147504b;
const HEAD = 6;
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

/** FNV-1a over 32-bit words: enough to tell a torn or rotten page from a whole one. */
function checksum(words: Uint32Array, from: number): number {
  let a = 0x811c9dc5;
  for (let i = from; i < words.length; i++) a = Math.imul(a ^ (words[i] ?? 0), 0x01000193);
  return a >>> 0;
}

export function encodePage(page: Page): Uint8Array<ArrayBuffer> {
  const columns = [...page.columns];
  const headWords = HEAD + columns.length * PER_COLUMN;
  let size = align8(headWords * 4);
  for (const [, column] of columns) for (const part of partsOf(column)) size += align8(part?.byteLength ?? 0);
  const bytes = new Uint8Array(size);
  const head = new Uint32Array(bytes.buffer, 0, headWords);
  head.set([MAGIC, 0, page.slots, page.live, columns.length, 0]);
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
  head[1] = checksum(new Uint32Array(bytes.buffer), 2);
  return bytes;
}

export function decodePage(source: Uint8Array): Page | 'damaged' {
  const bytes = source.byteOffset % 8 === 0 ? source : source.slice();
  if (bytes.byteLength < HEAD * 4 || bytes.byteLength % 8 !== 0) return 'damaged';
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const [magic, sum, slots = 0, live = 0, count = 0] = words;
  if (magic !== MAGIC || sum !== checksum(words, 2) || slots > PAGE_SIZE || live > slots) return 'damaged';
  const columns = new Map<number, Column>();
  let at = align8((HEAD + count * PER_COLUMN) * 4);
  const take = (word: number): Part | null => {
    const length = words[word] ?? 0;
    const width = words[word + 1] ?? 0;
    if (width === 0) return null;
    const offset = bytes.byteOffset + at;
    at += align8(length * width);
    if (width === 1) return new Uint8Array(bytes.buffer, offset, length);
    if (width === 2) return new Uint16Array(bytes.buffer, offset, length);
    if (width === 4) return new Uint32Array(bytes.buffer, offset, length);
    return new Float64Array(bytes.buffer, offset, length);
  };
  for (let index = 0; index < count; index++) {
    const word = HEAD + index * PER_COLUMN;
    const column = columnOf(words[word + 1] ?? 0, take(word + 2), take(word + 4), take(word + 6));
    if (column === null) return 'damaged';
    columns.set(words[word] ?? 0, column);
  }
  return { slots, live, columns };
}

const isInt = (part: Part | null): part is IntArray => part !== null && !(part instanceof Float64Array);

function columnOf(kind: number, a: Part | null, b: Part | null, c: Part | null): Column | null {
  if (kind === KINDS.int && isInt(a)) return { kind: 'int', values: a };
  if (kind === KINDS.num && a instanceof Float64Array) return { kind: 'num', values: a };
  if (
    kind === KINDS.text &&
    isInt(b) &&
    c instanceof Uint8Array &&
    !(a instanceof Uint32Array || a instanceof Float64Array)
  )
    return { kind: 'text', codes: a, offsets: b, bytes: c };
  if (kind === KINDS.sets && isInt(a) && !(a instanceof Uint32Array) && isInt(b) && c instanceof Uint32Array)
    return { kind: 'sets', codes: a, offsets: b, ids: c };
  return null;
}
