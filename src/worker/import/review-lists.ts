/** What a review lists, a part at a time: changes, repeated contacts, tags, problems with their rows. */
import type { ActionField } from '../../domain/action.ts';
import type { NoteCount } from '../../domain/notes.ts';
import { PROBLEM_KINDS, type ProblemKind, type RowProblem } from '../../domain/report.ts';
import type { ImportChoices } from '../contract/import-choices.ts';
import type {
  ContactChange,
  FileRow,
  FileTag,
  ProblemFile,
  RepeatedContact,
  SayProblems,
} from '../contract/import-review.ts';
import type { RowPlace, ShownField } from '../contract/import-sketch.ts';
import type { RowViews } from './map/row-view.ts';
import type { Opened } from './open/opened-files.ts';
import { placeKey, rowsAt } from './open/rows-at.ts';
import { changesOf } from './plan/changes.ts';
import type { PagesAhead } from './plan/pages-ahead.ts';
import type { Plan } from './plan/plan.ts';
import { Repeats, repeatedContacts } from './plan/repeats.ts';
import { problemFiles } from './problems/problem-file.ts';
import { KINDS, type LoggedProblem, type ProblemLog } from './problems/problem-log.ts';
import { type ProblemContext, rowProblem } from './problems/row-problem.ts';
import type { Stage } from './read/stage.ts';

export interface Planned {
  readonly plan: Plan;
  readonly stage: Stage;
  readonly choices: ImportChoices;
  readonly views: RowViews;
  /** What confirming writes. */
  readonly pages: PagesAhead;
  /** Made when it is first asked for. */
  repeats: Repeats | null;
}

/** What the review found wrong: it stays after the import, so that problem rows can be saved. */
export interface Told {
  readonly logs: readonly ProblemLog[];
  readonly context: ProblemContext;
  readonly notes: readonly NoteCount[];
}

/** In file order; `field` null = all. */
export function listChanges(
  { plan, stage }: Planned,
  field: ActionField | null,
  from: number,
  to: number,
): { changes: ContactChange[]; total: number } {
  return changesOf(plan, stage.people, field, from, to);
}

export async function listRepeats(
  planned: Planned,
  { tables }: Opened,
  from: number,
  to: number,
): Promise<{ fields: readonly ShownField[]; contacts: RepeatedContact[]; total: number }> {
  const { plan, stage, views } = planned;
  const repeats = (planned.repeats ??= new Repeats(stage.people, plan));
  const contacts = await repeatedContacts(repeats, tables, views, plan.policy, from, to);
  return { fields: views.fields, contacts, total: repeats.contacts.length };
}

/** With the cells of the joined table. */
export async function listRows({ tables, joined }: Opened, places: readonly RowPlace[]): Promise<FileRow[]> {
  const found = await rowsAt(tables, places);
  return places.map(({ file, row }): FileRow => {
    const own = found.get(placeKey({ file, row })) ?? [];
    return { file, row, cells: joined.headers.map((_, index) => own[joined.maps[file]?.[index] ?? -1] ?? '') };
  });
}

export function listTags({ plan }: Planned, from: number, to: number): { tags: FileTag[]; total: number } {
  const { fileTags, near } = plan.tags;
  const tags = fileTags.slice(from, to).map((tag) => ({ ...tag, near: near(tag.name) }));
  return { tags, total: fileTags.length };
}

export function listProblems(
  { logs, context }: Told,
  kind: ProblemKind,
  from: number,
  to: number,
): { problems: RowProblem[]; total: number } {
  const problems: LoggedProblem[] = [];
  let before = 0;
  for (const log of logs) {
    problems.push(...log.list(kind, Math.max(0, from - before), Math.max(0, to - before)));
    before += log.count(kind);
  }
  return { problems: problems.map((problem) => rowProblem(problem, context)), total: before };
}

/** [I8] */
export function listedFiles(
  { logs, context }: Told,
  { tables }: Opened,
  warnings: boolean,
  say: SayProblems,
): Promise<readonly ProblemFile[]> {
  const kinds = KINDS.filter((kind) => warnings || PROBLEM_KINDS[kind].rejects);
  return problemFiles(tables, logs, kinds, context, say);
}
