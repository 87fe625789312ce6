/**
 * [I10] Where in a file's first rows the table begins, and whether its first row is a header.
 *
 * A row of words that columns are called by is the header, whatever stands before it. Without one: lines before the table (a title, when
 * and by whom it was made, blank ones) fill fewer columns than it has, and a row with a phone number, a mail address or a date in a cell
 * of its own is data, as is one that has nothing over a column of such values.
 */
import { knownHeader } from '../mapping/known-header.ts';

export interface TableStart {
  /** 0-based; -1: no header. */
  readonly headerRow: number;
  /** Rows before the table. */
  readonly skipLines: number;
}

type Row = readonly string[];

/** How far down a header is looked for. */
const searched = 40;
/** Cells of a row that are looked at. */
const looked = 400;

/** `width`: how many columns the table's rows have; `from`: the first row to look at. */
export function findTable(rows: readonly Row[], width: number, from: number): TableStart {
  const head = rows.slice(0, searched);
  const known = knownRow(head, width, from);
  if (known >= 0) return { headerRow: known, skipLines: known };
  const isFilled = (row: Row): boolean => filledCells(row) > 0;
  const full = head.findIndex((row, i) => i >= from && isFull(row, width));
  const data = head.findIndex((row, i) => i >= from && row.some(isValue));
  if (data < 0 || (full >= 0 && full < data)) {
    const first = full >= 0 ? full : head.findIndex((row, i) => i >= from && isFilled(row));
    if (first < 0) return { headerRow: -1, skipLines: from };
    return { headerRow: isData(rows, first) ? -1 : first, skipLines: first };
  }
  // The first data row comes before any full row that could be a header: a header may still stand above, narrower than its data.
  const above = head.findLastIndex((row, i) => i >= from && i < data && isFilled(row));
  if (above >= 0 && filledCells(head[above] ?? []) > 1) return { headerRow: above, skipLines: above };
  return { headerRow: -1, skipLines: data };
}

/** How many cells of a row are words that columns are called by, those that say much counted twice; 0 where it is no header. */
export function knownCells(row: Row): number {
  const cells = row.slice(0, looked).filter((cell) => cell.trim() !== '');
  if (cells.some(isValue)) return 0;
  const known = cells.map(knownHeader).filter((sure) => sure > 0);
  const score = known.reduce<number>((sum, sure) => sum + sure, 0);
  const enough = known.includes(2) && 2 * known.length >= cells.length && (known.length > 1 || cells.length === 1);
  return enough ? score : 0;
}

/** The first row of known headers that is about as sure as the surest, -1 = none. Under several rows of data it begins another table. */
function knownRow(head: readonly Row[], width: number, from: number): number {
  const scores = head.map((row, i) => (i < from ? 0 : knownCells(row)));
  const best = Math.max(0, ...scores);
  const found = best === 0 ? -1 : scores.findIndex((score) => score > 0.6 * best);
  const before = head.slice(from, Math.max(found, from)).filter((row) => isFull(row, width) && row.some(isValue));
  return before.length > 1 ? -1 : found;
}

/** True where a row that has no value says nothing over the columns that have: it lacks its own; or where its cells come again below. */
function isData(rows: readonly Row[], at: number): boolean {
  const row = rows[at] ?? [];
  const below = rows.slice(at + 1);
  const columns = row.slice(0, looked).map((cell, i) => ({
    cell: cell.trim(),
    below: below.map((other) => other[i]?.trim() ?? '').filter((other) => other !== ''),
  }));
  const values = columns.filter(
    ({ below: cells }) => cells.length > 0 && 2 * cells.filter(isValue).length > cells.length,
  );
  if (values.length === 0) return false;
  if (values.every(({ cell }) => !/\p{L}{2}/u.test(cell) || /^(?:n\/?a|null|none|nil)$/i.test(cell))) return true;
  const filled = columns.filter(({ cell }) => cell !== '');
  const again = filled.filter(({ cell, below: cells }) => cells.includes(cell));
  return again.length > 0 && (again.length < filled.length || filled.length === 1);
}

const isFull = (row: Row, width: number): boolean => row.length >= width - 1 && 2 * filledCells(row) > width;

function filledCells(row: Row): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/** A cell that no header has: a phone number or a date, a mail address. */
export function isValue(cell: string): boolean {
  const text = cell.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return true;
  if (!/^'?(?:tel:|p:)?[+\uff0b]?[\p{Nd}\p{Cf}\s().\-\u2010-\u2015/E+]+$/iu.test(text)) return false;
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= 7 && digits <= 17;
}
