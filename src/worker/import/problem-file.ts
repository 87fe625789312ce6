/**
 * [I8] Rows with problems as a CSV: the file's own columns, then row number and reason. Fixed, it imports as it is: the two columns
 * are known to the mapping and ignored. Rows are read from the files once more, so that their cells are the files' own.
 */
import { CsvWriter } from '../../formats/csv/writer.ts';
import { PROBLEM_HEADERS } from '../../formats/mapping/kith-export.ts';
import type { ProblemKind } from '../../domain/report.ts';
import { rowText } from '../../formats/csv/row-text.ts';
import { headerName, type JoinedColumns } from './join-columns.ts';
import type { OpenTable } from './open-table.ts';
import type { ProblemLog } from './problem-log.ts';
import { type ProblemContext, rowProblem } from './problem-text.ts';

export async function problemFile(
  tables: readonly OpenTable[],
  joined: JoinedColumns,
  logs: readonly ProblemLog[],
  kinds: readonly ProblemKind[],
  context: ProblemContext,
): Promise<Blob> {
  const reasons = reasonsByRow(tables.length, logs, kinds, context);
  const writer = new CsvWriter({ mode: 'exact' });
  const row = (cells: readonly string[]): void => {
    for (const cell of cells) writer.write(cell);
    writer.endRow();
  };
  row([...joined.headers.map(headerName), ...PROBLEM_HEADERS]);
  for (const [file, table] of tables.entries()) {
    const map = joined.maps[file] ?? new Int32Array(0);
    for await (const { reader } of table.read())
      while (reader.next()) {
        const why = reasons[file]?.get(reader.row);
        if (why === undefined) continue;
        const cells = rowText(reader);
        row([...joined.headers.map((_, i) => cells[map[i] ?? -1] ?? ''), String(reader.row), why.join(' ')]);
      }
  }
  return new Blob(writer.take(), { type: 'text/csv;charset=utf-8' });
}

function reasonsByRow(
  files: number,
  logs: readonly ProblemLog[],
  kinds: readonly ProblemKind[],
  context: ProblemContext,
): Map<number, string[]>[] {
  const reasons = Array.from({ length: files }, () => new Map<number, string[]>());
  for (const log of logs)
    for (const kind of kinds)
      for (const problem of log.list(kind, 0, log.count(kind))) {
        const rows = reasons[problem.file];
        const { message } = rowProblem(problem, context);
        const known = rows?.get(problem.row);
        if (known === undefined) rows?.set(problem.row, [message]);
        else known.push(message);
      }
  return reasons;
}
