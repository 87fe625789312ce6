/** Where the header of a table in memory stands: for tables whose first rows are at hand as texts. */
import { findTable } from '../../../formats/csv/table-start.ts';
import type { SampleCells } from './table.ts';

/** Longest text of a line that is shown. */
const SHOWN = 200;

/** [I10] What stands before the table, as it is shown: lines that are not blank, without the one that only names the delimiter. */
export function linesBefore(rows: readonly SampleCells[], before: number, delimiter: string): string[] {
  return rows
    .filter(({ row, cells }) => row <= before && cells.some((cell) => cell.trim() !== ''))
    .map(({ cells }) => {
      const texts = cells.map((cell) => cell.trim());
      return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1).join(delimiter);
    })
    .filter((line) => !/^sep=.?$/i.test(line))
    .map((line) => line.slice(0, SHOWN));
}

export interface TableHead {
  /** Row number of the header, 0 = there is none. */
  readonly headerRow: number;
  /** Rows up to and with this number are not data. */
  readonly before: number;
  /** What stands before it. */
  readonly leftOut: readonly string[];
  readonly headers: readonly string[];
}

/** `rows`: the first ones that are not blank; `chosen`: the header's row counted from 0, -1 = none, undefined = to be found. */
export function headOf(rows: readonly SampleCells[], chosen: number | undefined): TableHead {
  const cells = rows.map((row) => row.cells);
  const found = findTable(cells, commonWidth(cells), 0);
  const rowOf = (index: number): number => (index < 0 ? 0 : (rows[index]?.row ?? 0));
  const headerRow = chosen === undefined ? rowOf(found.headerRow) : chosen + 1;
  const before = headerRow > 0 ? headerRow : rowOf(found.skipLines - 1);
  const names = rows.find(({ row }) => row === headerRow && row > 0)?.cells ?? [];
  const data = rows.filter(({ row }) => row > before);
  const width = Math.max(names.length, ...data.map((row) => row.cells.length));
  const leftOut = linesBefore(rows, headerRow > 0 ? headerRow - 1 : before, ' ');
  return { headerRow, before, leftOut, headers: Array.from({ length: width }, (_, i) => names[i] ?? '') };
}

/** The commonest number of cells; the larger of two that are as common. */
function commonWidth(rows: readonly (readonly string[])[]): number {
  const times = new Map<number, number>();
  for (const row of rows) times.set(row.length, (times.get(row.length) ?? 0) + 1);
  const [width = 1] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  return width;
}
