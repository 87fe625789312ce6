/** [I5] The review of the whole file, out of the plan. */
import type { ColumnMapping } from '../../../domain/mapping.ts';
import { type ImportNote, NOTE_ITEMS, type NoteKind } from '../../../domain/notes.ts';
import {
  type ColumnReport,
  LOOK_ALIKES,
  type NumberReadings,
  type Review,
  type TagReport,
} from '../../contract/import-review.ts';
import type { JoinedColumns } from '../map/join-columns.ts';
import { NoteLog } from '../problems/note-log.ts';
import type { Plan } from './plan.ts';
import { KINDS, type ProblemLog } from '../problems/problem-log.ts';
import type { ResolvedTags } from './resolve-tags.ts';
import { rowMaps } from '../map/row-maps.ts';
import { type ProblemContext, rowProblem } from '../problems/row-problem.ts';
import type { Layout } from '../map/layout.ts';
import type { Stage } from '../read/stage.ts';

/** Examples of each kind that come with the review; importProblems has them all. */
const EXAMPLES = 5;

export interface ReviewFacts {
  readonly joined: JoinedColumns;
  readonly mappings: readonly ColumnMapping[];
  /** The column is restored [I4]. */
  readonly restored: (column: number) => boolean;
  readonly stage: Stage;
  /** Of the files. */
  readonly notes: readonly NoteLog[];
  readonly numbers: NumberReadings;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** `logs`: all problems that reading and planning found. */
export function makeReview(
  plan: Plan,
  logs: readonly ProblemLog[],
  context: ProblemContext,
  facts: ReviewFacts,
): Review {
  const problems = KINDS.map((kind) => ({
    kind,
    rows: logs.reduce((sum, log) => sum + log.count(kind), 0),
    examples: logs
      .flatMap((log) => log.list(kind, 0, EXAMPLES))
      .slice(0, EXAMPLES)
      .map((problem) => rowProblem(problem, context)),
    fixable: logs.reduce((sum, log) => sum + log.fixable(kind), 0),
  })).filter(({ rows }) => rows > 0);
  const { leaders } = rowMaps(facts.mappings, facts.joined);
  const { stage } = facts;
  const shared = sharedColumns(stage.layout);
  const filled = new Map(stage.layout.leftOut.map((index, k) => [index, stage.people.leftOut.values[k] ?? 0]));
  const columns = facts.joined.headers.map((header, index): ColumnReport => {
    const own = leaders[index] ?? index;
    const leader = shared.get(own) ?? own;
    const changes = plan.fields
      .filter(({ applier }) => applier.index === leader)
      .reduce((sum, { contacts }) => sum + contacts, 0);
    return {
      index,
      header: header.trim(),
      mapping: facts.mappings[index] ?? { to: 'ignore' },
      files: facts.joined.files[index] ?? [],
      changes,
      filled: filled.get(index) ?? 0,
      with: leader === index ? -1 : leader,
    };
  });
  const isAutomatic = ({ mapping, index }: ColumnReport): boolean =>
    mapping.to === 'automatic' && !facts.restored(index);
  const notes = [
    ...columnNotes(
      'column-left-out',
      columns.filter(({ mapping }) => mapping.to === 'ignore'),
    ),
    ...columnNotes('column-automatic', columns.filter(isAutomatic)),
    ...NoteLog.joined([numberNotes(facts.numbers), ...facts.notes, ...stage.notes, ...plan.notes]),
  ];
  return {
    counts: plan.counts,
    problems,
    numbers: facts.numbers,
    tags: tagReport(plan.tags),
    options: plan.choices.map(({ report }) => report).filter(({ total }) => total > 0),
    columns,
    notes,
    optIns: plan.optIns,
    joins: plan.joins,
    changed: plan.updated.length,
    commit: plan.base.commit,
    bytes: facts.bytes,
    milliseconds: facts.milliseconds,
  };
}

/** Columns of one field that several fill together (parts of a name, tags, opted out), with the first of them, which counts for all. */
function sharedColumns({ name, firstName, middleName, lastName, tags, optedOut }: Layout): ReadonlyMap<number, number> {
  const fields = [
    [name, firstName, lastName, middleName].filter((index) => index >= 0),
    tags.map(({ index }) => index),
    optedOut.map(({ index }) => index),
  ];
  return new Map(fields.flatMap((columns) => columns.map((index) => [index, columns[0] ?? index] as const)));
}

function numberNotes({ landlines, services }: NumberReadings): NoteLog {
  const log = new NoteLog();
  if (landlines > 0) log.add('number-landline', '', landlines);
  if (services > 0) log.add('number-service', '', services);
  return log;
}

function tagReport({ fileTags, lookAlikes }: ResolvedTags): TagReport {
  const alike = lookAlikes();
  const created = fileTags.filter((tag) => tag.created).length;
  const joined = fileTags.filter(({ to }) => to !== '').length;
  return {
    created,
    joined,
    left: fileTags.length - created - joined,
    lookAlikes: alike.slice(0, LOOK_ALIKES),
    lookAlikeCount: alike.length,
  };
}

/** Columns that hold nothing leave nothing out. */
function columnNotes(kind: NoteKind, columns: readonly ColumnReport[]): ImportNote[] {
  const items = columns
    .filter(({ filled }) => filled > 0)
    .map(({ header, index, filled }) => ({ text: header, column: index, count: filled }))
    .sort((a, b) => b.count - a.count);
  const count = items.length;
  return count === 0 ? [] : [{ kind, count, items: items.slice(0, NOTE_ITEMS), distinct: count }];
}
