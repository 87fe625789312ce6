/** Problems of texts that are judged once the whole column is known. */
import type { ProblemLog } from '../problems/problem-log.ts';
import type { StagedColumn } from './staged-column.ts';

/** Notes a problem for every pending row whose text has one, judging each distinct text once. */
export function logPending(
  column: StagedColumn,
  log: ProblemLog,
  problemOf: (text: string) => Parameters<ProblemLog['addCell']>[0] | null,
): void {
  const judged = new Map<number, { kind: Parameters<ProblemLog['addCell']>[0]; cell: number } | null>();
  const { files, rows, codes } = column.pending;
  for (let i = 0; i < codes.length; i++) {
    const code = codes.values[i] ?? 0;
    let verdict = judged.get(code);
    if (verdict === undefined) {
      const text = column.texts.pool.text(code);
      const kind = problemOf(text);
      verdict = kind === null ? null : { kind, cell: log.cell(text) };
      judged.set(code, verdict);
    }
    if (verdict !== null)
      log.addCell(verdict.kind, files.values[i] ?? 0, rows.values[i] ?? 0, column.index, verdict.cell);
  }
}
