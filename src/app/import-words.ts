/** What an import would do or did, in words [I5] [I6]; and what a person can do about each kind of problem. */
import { addsUp, type ImportCounts, PROBLEM_KINDS, type ProblemKind, type RowProblem } from '../domain/report.ts';
import type { FieldTarget } from '../domain/mapping.ts';
import type { ColumnReport, OptionReport, Review, TagReport } from '../worker/import-contract.ts';
import type { Format } from '../text/format.ts';

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
  if (counts.unchanged > 0 && counts.rejected === 0)
    return 'Every contact in the file is already in your base, with the same details.';
  if (counts.unchanged > 0) return 'Everything that can be imported is already in your base.';
  return 'No row in the file can be imported. See the problems below.';
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
  return `${format.plural(counts.blank, 'blank line')} skipped.`;
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
  'number-long': 'There are too many digits: perhaps two numbers in one cell. Correct the number here or in the file.',
  'number-not': 'Is this the right column for the number? If it is, correct the cell.',
  'number-invalid':
    'No phone can have this number today. If you know it is right, accept numbers in ranges not yet known.',
  'number-other-country': 'With a + in front, the number is valid. Use the suggestion for all rows, or row by row.',
  'row-too-long': 'A quote may never have been closed. Look at the row in the file.',
  'not-in-base': 'You chose to update only. Choose to add new contacts, and these are imported too.',
  'several-numbers': 'The first valid number is used. Choose another here if that is the wrong one.',
  'number-unused':
    'A contact has one number. It is in another column; map the columns otherwise if that one is wanted.',
  'number-extension': 'WhatsApp cannot dial an extension: the number is taken without it.',
  'row-ragged': 'Cells are matched to columns by position. Check for a missing or extra separator.',
  'quote-stray': 'Kith read the row as best it could. Check that its cells are right.',
  'text-unreadable': 'A different encoding may read them. Go back to the columns and change it.',
  'tag-unknown': 'Create the tags or pick existing ones above. Otherwise the contacts come in without them.',
  'first-message-several': 'First message takes one tag. Leave only one in the cell.',
  'first-message-unknown': 'Create the tag or pick an existing one above. Otherwise First message stays empty.',
  'number-value': 'The value is left out. Correct the cell, or make the attribute a text.',
  'number-open': 'Say what the point or comma stands for; until then these numbers are left out.',
  'date-value': 'The value is left out. Correct the cell, or make the attribute a text.',
  'date-open': 'Say whether the day or the month comes first. Until then these dates are left out.',
  'yesno-value': 'The value is left out. Write yes or no.',
  'choice-value': 'The value is left out. Add it as a choice above, say which choice is meant, or correct the cell.',
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

/** [T2] What becomes of tags that the base does not have. */
export function tagHeadline({ created, joined, left }: TagReport, format: Format): string {
  const parts = [
    ...(created > 0 ? [`${format.number(created)} will be created`] : []),
    ...(joined > 0 ? [`${format.number(joined)} will become another tag`] : []),
    ...(left > 0 ? [`${format.number(left)} will be left out`] : []),
  ];
  return `${format.list(parts)}.`;
}

/** [A5] What becomes of values that are no option of a choice. */
export function optionHeadline({ total, added, joined }: OptionReport, format: Format): string {
  const left = total - added - joined;
  const parts = [
    ...(added > 0 ? [`${format.number(added)} will be added`] : []),
    ...(joined > 0 ? [`${format.number(joined)} will become another choice`] : []),
    ...(left > 0 ? [`${format.number(left)} will be left out`] : []),
  ];
  return `${format.list(parts)}.`;
}

/** What the button says that makes the import true. */
export function confirmLabel({ counts }: Review, format: Format): string {
  return `Import ${format.contacts(counts.added + counts.updated)}`;
}
