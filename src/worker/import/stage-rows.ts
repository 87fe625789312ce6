/** Reads all rows of all files into the stage, slice by slice, so that progress is told and a cancel heard in between [I9]. */
import type { Fix } from '../import-contract.ts';
import type { OnProgress } from '../state-contract.ts';
import { rowText } from '../../formats/csv/row-text.ts';
import type { JoinedColumns } from './join-columns.ts';
import type { OpenTable } from './open-table.ts';
import { type RowReader, TableReader } from './row-reader.ts';
import type { Stage } from './stage.ts';

/** False = cancelled. */
export async function stageRows(
  stage: Stage,
  tables: readonly OpenTable[],
  joined: JoinedColumns,
  fixes: readonly Fix[],
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<boolean> {
  const total = tables.reduce((sum, { file }) => sum + file.bytes, 0);
  let before = 0;
  for (const [file, table] of tables.entries()) {
    const map = joined.maps[file] ?? new Int32Array(0);
    const width = table.headers.length;
    const patches = patchesOf(fixes, file);
    for await (const { reader, bytes } of table.read()) {
      if (signal.aborted) return false;
      if (patches.size === 0) while (reader.next()) stage.row(reader, file, map, width);
      else
        while (reader.next()) {
          const patch = patches.get(reader.row);
          stage.row(patch === undefined ? reader : patched(reader, patch, map), file, map, width);
        }
      onProgress({ phase: 'read', done: before + bytes, total, rows: stage.rows });
    }
    before += table.file.bytes;
  }
  return !signal.aborted;
}

/** Cells that the person corrected: text by column of the joined table, by row. */
function patchesOf(fixes: readonly Fix[], file: number): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const fix of fixes) {
    if (fix.kind !== 'cell' || fix.file !== file) continue;
    const cells = rows.get(fix.row) ?? new Map<number, string>();
    cells.set(fix.column, fix.text);
    rows.set(fix.row, cells);
  }
  return rows;
}

function patched(reader: RowReader, patch: ReadonlyMap<number, string>, map: Int32Array): RowReader {
  const cells = rowText(reader);
  for (const [column, text] of patch) {
    const at = map[column] ?? -1;
    if (at < 0) continue;
    while (cells.length <= at) cells.push('');
    cells[at] = text;
  }
  const row = new TableReader([cells]);
  row.next();
  row.row = reader.row;
  return row;
}
