/** What an import would do or did [I5] [I6]: which of the catalogue's words fit; and which cell of a problem's row would be corrected. */
import { type ImportCounts, PROBLEM_KINDS, type ProblemKind, type RowProblem } from '../domain/report.ts';
import type { FieldTarget } from '../domain/mapping.ts';
import type { Format } from '../text/format.ts';
import { reviewText as text } from '../text/import-review.ts';
import type { ColumnReport } from '../worker/contract/import-review.ts';

/** Why nothing would change, where nothing would; '' = something would. */
export function nothingToDo(counts: ImportCounts): string {
  if (counts.added + counts.updated > 0) return '';
  if (counts.rows === 0) return text.nothing.noRows;
  if (counts.unchanged > 0 && counts.rejected === 0) return text.nothing.allThere;
  return counts.unchanged > 0 ? text.nothing.restThere : text.nothing.noneTaken;
}

/** How long it took; '' = less than a second. */
export const tookTime = (milliseconds: number, format: Format): string =>
  milliseconds < 950 ? '' : format.duration(milliseconds);

export const isRejecting = (kind: ProblemKind): boolean => PROBLEM_KINDS[kind].rejects;

/** Kinds whose cell cannot be typed anew in the review: the row as a whole, or not the cell, is wrong. */
const NOT_BY_CELL: readonly ProblemKind[] = [
  'row-too-long',
  'not-in-base',
  'row-ragged',
  'quote-stray',
  'text-unreadable',
  'date-open',
  'number-open',
];

const FIELD_OF_KIND: Readonly<Partial<Record<ProblemKind, readonly FieldTarget[]>>> = {
  'name-blank': ['name', 'firstName'],
  'number-blank': ['phone'],
};

/** The column whose cell would be corrected, -1 = none: the problem's own or, where a cell is missing, the one that should hold it. */
export function fixColumn(
  problem: Pick<RowProblem, 'kind' | 'file' | 'index'>,
  columns: readonly ColumnReport[],
): number {
  if (NOT_BY_CELL.includes(problem.kind)) return -1;
  const fields = FIELD_OF_KIND[problem.kind];
  const isMeant = ({ mapping, files }: ColumnReport): boolean =>
    files.includes(problem.file) &&
    (fields === undefined ? mapping.to !== 'ignore' : mapping.to === 'field' && fields.includes(mapping.field));
  const own = columns.find(({ index }) => index === problem.index);
  if (own !== undefined && isMeant(own)) return own.index;
  return fields === undefined ? -1 : (columns.find(isMeant)?.index ?? -1);
}
