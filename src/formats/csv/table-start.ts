/**
 * [I10] Where in a file's first rows the table begins, and whether its first row is a header.
 *
 * Lines before it (a title, when and by whom it was made, blank ones) fill fewer columns than the table has. A row with a phone
 * number, a mail address or a date in a cell of its own is data: a table that begins with one has no header.
 */
export interface TableStart {
  /** 0-based; -1: no header. */
  readonly headerRow: number;
  /** Rows before the table. */
  readonly skipLines: number;
}

/** How far down a header is looked for. */
const searched = 40;

/** `width`: how many columns the table's rows have; `from`: the first row to look at. */
export function findTable(rows: readonly (readonly string[])[], width: number, from: number): TableStart {
  const head = rows.slice(0, searched);
  const isFilled = (row: readonly string[]): boolean => filledCells(row) > 0;
  const full = head.findIndex((row, i) => i >= from && row.length >= width - 1 && 2 * filledCells(row) > width);
  const data = head.findIndex((row, i) => i >= from && row.some(isValue));
  if (data < 0 || (full >= 0 && full < data)) {
    const first = full >= 0 ? full : head.findIndex((row, i) => i >= from && isFilled(row));
    return first < 0 ? { headerRow: -1, skipLines: from } : { headerRow: first, skipLines: first };
  }
  // The first data row comes before any full row that could be a header: a header may still stand above, narrower than its data.
  const above = head.findLastIndex((row, i) => i >= from && i < data && isFilled(row));
  if (above >= 0 && filledCells(head[above] ?? []) > 1) return { headerRow: above, skipLines: above };
  return { headerRow: -1, skipLines: data };
}

function filledCells(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}

/** A cell that no header has: a phone number or a date, a mail address. */
function isValue(cell: string): boolean {
  const text = cell.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)) return true;
  if (!/^'?(?:tel:|p:)?[+\uff0b]?[\p{Nd}\p{Cf}\s().\-\u2010-\u2015/E+]+$/iu.test(text)) return false;
  const digits = text.match(/\p{Nd}/gu)?.length ?? 0;
  return digits >= 7 && digits <= 17;
}
