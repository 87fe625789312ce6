/** What an import would do or did, in words [I5] [I6]; and what a person can do about each kind of problem. */
import { addsUp, type ImportCounts, PROBLEM_KINDS, type ProblemKind, type RowProblem } from '../domain/report.ts';
import type { FieldTarget } from '../domain/mapping.ts';
import type { ColumnReport, Review } from '../worker/import-contract.ts';
import type { Format } from './format.ts';

/** `910,023 contacts will be added and 12 updated` */
export function headline(counts: ImportCounts, format: Format): string {
  const { added, updated } = counts;
  if (added > 0 && updated > 0) return `${format.contacts(added)} will be added and ${format.number(updated)} updated`;
  if (added > 0) return `${format.contacts(added)} will be added`;
  if (updated > 0) return `${format.contacts(updated)} will be updated`;
  return 'Nothing would change';
}

/** Why nothing would change, where nothing would. */
export function nothingToDo(counts: ImportCounts): string {
  if (counts.added + counts.updated > 0) return '';
  if (counts.rows === 0) return 'The file has no rows.';
  if (counts.unchanged > 0 && counts.rejected === 0) return 'Every contact of the file is in your base as it is here.';
  if (counts.unchanged > 0) return 'What can be taken is in your base as it is here.';
  return 'No row of the file can be taken. See the problems below.';
}

/** [I6] `1,000,000 rows = 900,000 added + …`, every part named, so that a person can check it. */
export function sumLine(counts: ImportCounts, format: Format): string {
  const { number } = format;
  const parts = [
    `${number(counts.added)} added`,
    `${number(counts.updated)} updated`,
    `${number(counts.unchanged)} unchanged`,
    `${number(counts.folded)} repeated`,
    `${number(counts.rejected)} not imported`,
  ];
  // Counts come from what was planned, row by row: if they ever differed, that must be seen.
  return `${format.plural(counts.rows, 'row')} ${addsUp(counts) ? '=' : '≠'} ${parts.join(' + ')}`;
}

export function blankLine(counts: ImportCounts, format: Format): string {
  if (counts.blank === 0) return '';
  return `${format.plural(counts.blank, 'blank line')} ${counts.blank === 1 ? 'is' : 'are'} passed over.`;
}

export const took = (milliseconds: number, format: Format): string =>
  milliseconds < 950 ? 'in less than a second' : `in ${format.duration(milliseconds)}`;

export const isRejecting = (kind: ProblemKind): boolean => PROBLEM_KINDS[kind].rejects;
export const problemTitle = (kind: ProblemKind): string => PROBLEM_KINDS[kind].title;

const ADVICE: Readonly<Record<ProblemKind, string>> = {
  'name-blank': 'A new contact needs a name. Type it here, or add it to the file.',
  'number-blank': 'Type the number here, or add it to the file.',
  'number-rounded':
    'A spreadsheet has turned the number into something like 9.2E+11 and lost its last digits. Export it again with the column as text.',
  'number-short': 'Digits are missing. Correct the number here or in the file.',
  'number-long': 'There are digits too many: perhaps two numbers in one cell. Correct the number here or in the file.',
  'number-not': 'Is this the right column for the number? Else correct the cell.',
  'number-invalid': 'No phone has this number today. If you know better, accept numbers in ranges not yet known.',
  'number-other-country': 'The number is right with a + before it. Take the suggestion for all, or row by row.',
  'row-too-long': 'A quote may be open: look at the row in the file.',
  'not-in-base': 'You chose to update only. Add new contacts too, and these come in.',
  'several-numbers': 'The first valid number is used. Choose another here if that is the wrong one.',
  'number-unused':
    'A contact has one number. It is in another column; map the columns otherwise if that one is wanted.',
  'number-extension': 'WhatsApp cannot dial an extension: the number is taken without it.',
  'row-ragged': 'The row is read by position. Look whether a separator is missing or too many.',
  'quote-stray': 'The row was read as it looks. Look whether its cells are right.',
  'text-unreadable': 'Another encoding may read them: go back to the columns and change it.',
  'tag-unknown': 'Create the tags, or say which tag is meant. Else the contacts come in without them.',
  'first-message-several': 'First message takes one tag. Leave one in the cell.',
  'first-message-unknown': 'Create the tag, or say which tag is meant. Else First message stays empty.',
  'number-value': 'The value is left out. Correct the cell, or make the attribute a text.',
  'number-open': 'Say what the point or comma stands for; until then these numbers are left out.',
  'date-value': 'The value is left out. Correct the cell, or make the attribute a text.',
  'date-open': 'Say whether the day or the month comes first; until then these dates are left out.',
  'yesno-value': 'The value is left out. Write yes or no.',
  'choice-value': 'The value is left out. Correct the cell, or add the choice to the attribute first.',
  'opted-out-value': 'Opted out is left as it is. Write yes or no.',
  'automatic-value': 'The field is left as it is.',
};
export const problemAdvice = (kind: ProblemKind): string => ADVICE[kind];

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
export function fixColumn(problem: RowProblem, columns: readonly ColumnReport[]): number {
  if (NOT_BY_CELL.includes(problem.kind)) return -1;
  const fields = FIELD_OF_KIND[problem.kind];
  const isMeant = ({ mapping, files }: ColumnReport): boolean =>
    files.includes(problem.file) &&
    (fields === undefined ? mapping.to !== 'ignore' : mapping.to === 'field' && fields.includes(mapping.field));
  const own = columns.find(({ index }) => index === problem.index);
  if (own !== undefined && isMeant(own)) return own.index;
  return fields === undefined ? -1 : (columns.find(isMeant)?.index ?? -1);
}

/** What the button says that makes the import true. */
export function confirmLabel({ counts }: Review, format: Format): string {
  return `Import ${format.contacts(counts.added + counts.updated)}`;
}
