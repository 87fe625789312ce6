/**
 * [I8] Rows with problems as a CSV: the file's own columns, then row number and reason. Fixed, it imports as it is: the two columns
 * are known to the mapping and ignored. Rows are read from the files once more, so that their cells are the files' own.
 */
import { CsvWriter } from '../../../formats/csv/writer.ts';
import { PROBLEM_HEADERS } from '../../../formats/mapping/kith-export.ts';
import type { ProblemKind, RowProblem } from '../../../domain/report.ts';
import { rowText } from '../../../formats/csv/row-text.ts';
import type { ProblemFile, SayProblems } from '../../contract/import-review.ts';
import type { OpenTable } from '../open/table.ts';
import type { LoggedProblem, ProblemLog } from './problem-log.ts';
import { type ProblemContext, rowProblem } from './row-problem.ts';

/** Problems that are sent to be worded at a time: the page words them between two frames. */
const AT_ONCE = 2000;

/** One for the files of the same columns; none for files without such rows. */
export async function problemFiles(
  tables: readonly OpenTable[],
  logs: readonly ProblemLog[],
  kinds: readonly ProblemKind[],
  context: ProblemContext,
  say: SayProblems,
): Promise<readonly ProblemFile[]> {
  const reasons = await reasonsByRow(tables.length, logs, kinds, context, say);
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

/** A header for each column, also where the file has none: by it the column is told from others when the file comes back. */
const headerName = (header: string, index: number): string =>
  // eslint-disable-next-line kith/texts -- a header of a file
  header.trim() === '' ? `Column ${String(index + 1)}` : header.trim();

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

/** By file, by row. The same problem of the same cell text is worded once, however many rows have it. */
async function reasonsByRow(
  files: number,
  logs: readonly ProblemLog[],
  kinds: readonly ProblemKind[],
  context: ProblemContext,
  say: SayProblems,
): Promise<Map<number, string[]>[]> {
  const said = new Map<string, string>();
  let asked = new Map<string, RowProblem>();
  const flush = async (): Promise<void> => {
    const sentences = await say([...asked.values()]);
    [...asked.keys()].forEach((key, i) => said.set(key, sentences[i] ?? ''));
    asked = new Map();
  };
  const listed = logs.flatMap((log) => kinds.flatMap((kind) => log.list(kind, 0, log.count(kind))));
  for (const problem of listed) {
    const key = keyOf(problem);
    if (said.has(key) || asked.has(key)) continue;
    asked.set(key, rowProblem(problem, context));
    if (asked.size === AT_ONCE) await flush();
  }
  if (asked.size > 0) await flush();
  const reasons = Array.from({ length: files }, () => new Map<number, string[]>());
  for (const problem of listed) {
    const rows = reasons[problem.file];
    const sentence = said.get(keyOf(problem)) ?? '';
    const known = rows?.get(problem.row);
    if (known === undefined) rows?.set(problem.row, [sentence]);
    else known.push(sentence);
  }
  return reasons;
}

/** All that the words of a problem depend on. */
const keyOf = ({ kind, column, cell }: LoggedProblem): string => `${kind} ${String(column)} ${cell}`;
