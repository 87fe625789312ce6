/** Rows of the files that are looked at: read again up to the last of them, for what is shown is a page and what is kept of a row is little. */
import { rowText } from '../../../formats/csv/row-text.ts';
import type { RowPlace } from '../../contract/import-sketch.ts';
import type { OpenTable } from './table.ts';

export const placeKey = ({ file, row }: RowPlace): string => `${String(file)} ${String(row)}`;

/** Cells by place, of the file's own columns. */
export async function rowsAt(
  tables: readonly OpenTable[],
  places: readonly RowPlace[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  for (const [file, table] of tables.entries()) {
    const wanted = new Set(places.filter((place) => place.file === file).map(({ row }) => row));
    if (wanted.size > 0) await find(table, file, wanted, found);
  }
  return found;
}

async function find(
  table: OpenTable,
  file: number,
  wanted: Set<number>,
  found: Map<string, readonly string[]>,
): Promise<void> {
  for await (const { reader } of table.read())
    while (reader.next()) {
      if (!wanted.delete(reader.row)) continue;
      found.set(placeKey({ file, row: reader.row }), rowText(reader));
      if (wanted.size === 0) return;
    }
}
