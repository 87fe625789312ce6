/**
 * [I8] Rows with problems as a CSV: the file's own columns, then row number and reason. Fixed, it imports as it is: the two columns
 * are known to the mapping and ignored. Rows are read from the files once more, so that their cells are the files' own.
 */
import { CsvWriter } from '../../formats/csv/writer.ts';
import { PROBLEM_HEADERS } from '../../formats/mapping/kith-export.ts';
import type { ProblemKind } from '../../domain/report.ts';
import { rowText } from '../../formats/csv/row-text.ts';
import type { ProblemFile } from '../import-contract.ts';
import { headerName } from './join-columns.ts';
import type { OpenTable } from './open-table.ts';
import type { ProblemLog } from './problem-log.ts';
import { type ProblemContext, rowProblem } from './problem-text.ts';

/** One for the files of the same columns; none for files without such rows. */
export async function problemFiles(
  tables: readonly OpenTable[],
  logs: readonly ProblemLog[],
  kinds: readonly ProblemKind[],
  context: ProblemContext,
): Promise<readonly ProblemFile[]> {
  const reasons = reasonsByRow(tables.length, logs, kinds, context);
  const alike = new Map<string, number[]>();
  tables.forEach(({ headers }, file) => {
    if ((reasons[file]?.size ?? 0) === 0) return;
    const key = JSON.stringify(headers);
    alike.set(key, [...(alike.get(key) ?? []), file]);
  });
  const made: ProblemFile[] = [];
  for (const files of alike.values()) {
    const of = files.flatMap((file) => tables[file]?.file.name ?? []);
    made.push({ of, csv: await rowsOf(files, tables, reasons) });
  }
  return made;
}

async function rowsOf(
  files: readonly number[],
  tables: readonly OpenTable[],
  reasons: readonly ReadonlyMap<number, readonly string[]>[],
): Promise<Blob> {
  const writer = new CsvWriter({ mode: 'exact' });
  const row = (cells: readonly string[]): void => {
    for (const cell of cells) writer.write(cell);
    writer.endRow();
  };
  const headers = tables[files[0] ?? 0]?.headers ?? [];
  row([...headers.map(headerName), ...PROBLEM_HEADERS]);
  for (const file of files) {
    for await (const { reader } of tables[file]?.read() ?? [])
      while (reader.next()) {
        const why = reasons[file]?.get(reader.row);
        if (why === undefined) continue;
        const cells = rowText(reader);
        row([...headers.map((_, i) => cells[i] ?? ''), String(reader.row), why.join(' ')]);
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
