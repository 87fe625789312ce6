/**
 * What an import did or would do [I5] [I6]: counts that add up, and every problem by kind. Exact, never estimated.
 */
import type { NumberMessage } from './number-message.ts';

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

/** Kinds of row problems, as they are listed. A rejecting kind keeps its row out; the others are warnings: the row is imported, the cell sets nothing. */
export const PROBLEM_KINDS = {
  // rejecting
  'name-blank': { rejects: true },
  'number-blank': { rejects: true },
  'number-rounded': { rejects: true },
  'number-short': { rejects: true },
  'number-long': { rejects: true },
  'number-not': { rejects: true },
  'number-invalid': { rejects: true },
  'number-other-country': { rejects: true },
  'row-too-long': { rejects: true },
  'not-in-base': { rejects: true },
  // warnings
  'several-numbers': { rejects: false },
  'number-unused': { rejects: false },
  'number-extension': { rejects: false },
  'row-ragged': { rejects: false },
  'quote-stray': { rejects: false },
  'text-unreadable': { rejects: false },
  'tag-unknown': { rejects: false },
  'first-message-several': { rejects: false },
  'first-message-unknown': { rejects: false },
  'number-value': { rejects: false },
  'number-open': { rejects: false },
  'date-value': { rejects: false },
  'date-open': { rejects: false },
  'yesno-value': { rejects: false },
  'choice-value': { rejects: false },
  'opted-out-value': { rejects: false },
  'user-id-value': { rejects: false },
  'username-value': { rejects: false },
  'identity-taken': { rejects: false },
  'automatic-value': { rejects: false },
} as const satisfies Record<string, { readonly rejects: boolean }>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

export interface KindCount {
  readonly kind: ProblemKind;
  /** Rows that have it. */
  readonly rows: number;
}

/** Where a problem is, and what stands there. */
export interface ProblemPlace {
  /** As a spreadsheet numbers it: the header is row 1 where it stands first. */
  readonly row: number;
  /** Which of the files dropped together; 0 = the first. */
  readonly file: number;
  /** Header of the column, '' = it has none, or the whole row is meant. */
  readonly column: string;
  /** Position of the column, -1 where the whole row is meant: headers may come twice. */
  readonly index: number;
  /** The cell as it stands (cut to 200 characters). */
  readonly cell: string;
  /** A text for the cell that would be taken; '' = none. */
  readonly suggestion: string;
}

/** What a problem is, with what its words need beside the cell. */
export type ProblemFacts =
  | {
      readonly kind:
        | 'name-blank'
        | 'number-blank'
        | 'not-in-base'
        | 'row-too-long'
        /** The cell: the first that is too many; '' = there are too few. */
        | 'row-ragged'
        | 'quote-stray'
        | 'text-unreadable'
        | 'first-message-several'
        | 'first-message-unknown'
        | 'number-value'
        | 'date-value'
        | 'yesno-value'
        | 'opted-out-value'
        | 'user-id-value'
        | 'username-value'
        /** The cell: a user id or username of somebody who has another number. */
        | 'identity-taken'
        | 'automatic-value';
    }
  | {
      readonly kind:
        'number-rounded' | 'number-short' | 'number-long' | 'number-not' | 'number-invalid' | 'number-other-country';
      /** Null: it cannot be said any more. */
      readonly why: NumberMessage | null;
    }
  /** The number that is used, '' = the first valid one; and the others, as they are written. */
  | { readonly kind: 'several-numbers'; readonly used: string; readonly others: readonly string[] }
  | { readonly kind: 'number-unused'; readonly numbers: readonly string[] }
  | { readonly kind: 'number-extension'; readonly extension: string }
  | { readonly kind: 'tag-unknown'; readonly tags: readonly string[] }
  /** The two numbers that it can be, a point or a comma being before decimals. */
  | { readonly kind: 'number-open'; readonly point: string; readonly comma: string }
  /** `either`: it can be read both ways; else only other dates of the column are in the other order. */
  | { readonly kind: 'date-open'; readonly either: boolean }
  /** The first options of the choice; `more`: it has others. */
  | { readonly kind: 'choice-value'; readonly options: readonly string[]; readonly more: boolean };

/** One problem of one row; worded where it is shown (text/import-problems.ts). */
export type RowProblem = ProblemPlace & ProblemFacts;
