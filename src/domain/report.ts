/**
 * What an import did or would do [I5] [I6]: counts that add up, and every problem by kind. Exact, never estimated.
 */

/** rows = added + updated + unchanged + folded + rejected; blank lines are told apart. */
export interface ImportCounts {
  /** Rows below the header that are not blank. */
  readonly rows: number;
  readonly blank: number;
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Rows whose number an earlier row of the same import bears [I3]. */
  readonly folded: number;
  readonly rejected: number;
}

/** [I6] True where the counts add up. */
export function addsUp(counts: ImportCounts): boolean {
  return counts.rows === counts.added + counts.updated + counts.unchanged + counts.folded + counts.rejected;
}

/** Kinds of row problems. A rejecting kind keeps its row out; the others are warnings: the row is imported, the cell sets nothing. */
export const PROBLEM_KINDS = {
  // rejecting
  'name-blank': { rejects: true, title: 'No name' },
  'number-blank': { rejects: true, title: 'No mobile number' },
  'number-rounded': { rejects: true, title: 'Number rounded by a spreadsheet' },
  'number-short': { rejects: true, title: 'Number too short' },
  'number-long': { rejects: true, title: 'Number too long' },
  'number-not': { rejects: true, title: 'Not a phone number' },
  'number-invalid': { rejects: true, title: 'Not a valid number' },
  'number-other-country': { rejects: true, title: 'Number of another country without +' },
  'row-too-long': { rejects: true, title: 'Row too long to be a contact' },
  'not-in-base': { rejects: true, title: 'Not in the base (only updating)' },
  // warnings
  'several-numbers': { rejects: false, title: 'Several numbers in one cell' },
  'number-unused': { rejects: false, title: 'Another number that is not used' },
  'number-extension': { rejects: false, title: 'Number with an extension' },
  'row-ragged': { rejects: false, title: 'Row with too many or too few cells' },
  'quote-stray': { rejects: false, title: 'Quote in the wrong place' },
  'text-unreadable': { rejects: false, title: 'Unreadable characters' },
  'tag-unknown': { rejects: false, title: 'Tag that does not exist' },
  'first-message-several': { rejects: false, title: 'More than one first message' },
  'first-message-unknown': { rejects: false, title: 'First message that is not a tag' },
  'number-value': { rejects: false, title: 'Not a number' },
  'number-open': { rejects: false, title: 'Point or comma before decimals is not decided' },
  'date-value': { rejects: false, title: 'Not a date' },
  'date-open': { rejects: false, title: 'Day or month first is not decided' },
  'yesno-value': { rejects: false, title: 'Neither yes nor no' },
  'choice-value': { rejects: false, title: 'Not one of the choices' },
  'opted-out-value': { rejects: false, title: 'Opted out: neither yes nor no' },
  'automatic-value': { rejects: false, title: 'Automatic field that cannot be read' },
} as const satisfies Record<string, { readonly rejects: boolean; readonly title: string }>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

export interface KindCount {
  readonly kind: ProblemKind;
  /** Rows that have it. */
  readonly rows: number;
}

/** One problem of one row. */
export interface RowProblem {
  readonly kind: ProblemKind;
  /** As a spreadsheet numbers it: the header is row 1 where it stands first. */
  readonly row: number;
  /** Which of the files dropped together; 0 = the first. */
  readonly file: number;
  /** Header of the column, or '' where the whole row is meant. */
  readonly column: string;
  /** Position of the column, -1 where the whole row is meant: headers may come twice. */
  readonly index: number;
  /** The cell as it stands (cut to 200 characters). */
  readonly cell: string;
  /** A sentence that says what is wrong and, where one can be given, what would be right. */
  readonly message: string;
  /** A text for the cell that would be taken; '' = none. */
  readonly suggestion: string;
}
