import type { Action } from '../../../domain/action.ts';
import type { NoteCount } from '../../../domain/notes.ts';
import type { ProblemKind } from '../../../domain/report.ts';
import type { Plan } from './plan.ts';
import { KINDS, type ProblemLog } from '../problems/problem-log.ts';

/** What history says of an import. */
export function importAction(
  files: readonly File[],
  { counts }: Plan,
  { logs, notes }: { readonly logs: readonly ProblemLog[]; readonly notes: readonly NoteCount[] },
): Action {
  const rows = (kind: ProblemKind): number => logs.reduce((sum, log) => sum + log.count(kind), 0);
  const problems = KINDS.map((kind) => ({ kind, rows: rows(kind) })).filter((one) => one.rows > 0);
  return { kind: 'import', file: files.map(({ name }) => name).join(', '), counts, problems, notes };
}
