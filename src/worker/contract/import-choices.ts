/** What the person has chosen for an import: how files are read, what columns become, policies, corrections. */
import type { DateOrder } from '../../domain/date.ts';
import type { ColumnMapping } from '../../domain/mapping.ts';
import type { DecimalSign } from '../../domain/read-number.ts';
import type { ProblemKind } from '../../domain/report.ts';

/** How a file is read. Undefined = found out by Kith. */
export interface ReadChoices {
  readonly encoding?: string;
  /** One character. */
  readonly delimiter?: string;
  /** '' = none. */
  readonly quote?: string;
  /** Row index of the header counted from 0; -1 = the file has none. */
  readonly headerRow?: number;
  /** Of a workbook. */
  readonly sheet?: number;
}

/** [I2] What the import does to contacts that are there already. */
export interface UpdatePolicy {
  readonly which: 'addAndUpdate' | 'addOnly' | 'updateOnly';
  readonly existing: 'overwrite' | 'fillEmpty';
  readonly tags: 'add' | 'replace';
  readonly blankClears: boolean;
  /** [I3] What rows of one number in the file come to. */
  readonly fold: FoldPolicy;
  /** [I12] A file that says so opts in again who opted out. */
  readonly optIn: boolean;
  /** [C2] Contacts that the file says are one person become one. */
  readonly join: boolean;
}

/**
 * [I3] Of several rows of one number: the last or the first value that is not blank counts, field by field; or the first row counts, and of
 * the others only their tags. The name is always one that is not blank, and an opt-out in any row counts [I12].
 */
export type FoldPolicy = 'last' | 'first' | 'tagsOnly';

export const DEFAULT_POLICY: UpdatePolicy = {
  which: 'addAndUpdate',
  existing: 'overwrite',
  tags: 'add',
  blankClears: false,
  fold: 'last',
  optIn: false,
  join: true,
};

export interface ImportChoices {
  readonly read: ReadChoices;
  /** By column; missing = as proposed. */
  readonly columns: readonly (ColumnMapping | undefined)[];
  /** [P1] */
  readonly country: string;
  /** [P6] Numbers of the right length in ranges not yet known are taken. */
  readonly acceptUnknownRanges: boolean;
  /** [I13] NULL, nan, #N/A … are texts, not blanks. */
  readonly nothingAsText: boolean;
  /** By column index: what the person chose where the column can be read in two ways [A3] [A4]. */
  readonly readings: Readonly<Record<number, Reading>>;
  /** [I4] Automatic fields are taken from Kith's own export. */
  readonly restore: boolean;
  readonly policy: UpdatePolicy;
  /** [A2] Columns that are no field and no attribute become attributes, unless `columns` says otherwise: a box that is ticked on the page. */
  readonly keepColumns: boolean;
  /** [T2] Unknown tags that the person asked to create, by name; true = all: a box that is ticked on the page. */
  readonly createTags: true | readonly string[];
  /** Unknown tags that are not created, although all are. */
  readonly leaveTags: readonly string[];
  /** Unknown tag → the tag that is meant: one that exists, or another one of the file. */
  readonly renameTags: Readonly<Record<string, string>>;
  /** [A5] Values that are no option of their choice become one: a box that is ticked on the page. */
  readonly addOptions: boolean;
  /** By attribute id: what the person said of such values. */
  readonly options: Readonly<Record<number, OptionChoices>>;
  readonly fixes: readonly Fix[];
}

/** [A5] */
export interface OptionChoices {
  /** All are added, or none; missing = as `addOptions` says, where there are at most MOST_ADDED. */
  readonly add?: boolean;
  /** Values that are not added although the others are. */
  readonly leave: readonly string[];
  /** Value → the option that is meant: one that exists, or another value that is added. */
  readonly rename: Readonly<Record<string, string>>;
}

/** More new options of one choice are hardly options: they are added only where the person says so. */
export const MOST_ADDED = 50;

/** As the page stands before the person has chosen anything: what the file says is kept, by boxes that are ticked. */
export const firstChoices = (country: string): ImportChoices => ({
  read: {},
  columns: [],
  country,
  acceptUnknownRanges: false,
  nothingAsText: false,
  readings: {},
  restore: false,
  policy: DEFAULT_POLICY,
  keepColumns: true,
  createTags: true,
  leaveTags: [],
  renameTags: {},
  addOptions: true,
  options: {},
  fixes: [],
});

/** The choices that rows are read by, whatever the columns are: where one of them changes, rows are read again. */
export const readingChoices = (choices: ImportChoices): readonly unknown[] => {
  const { read, country, acceptUnknownRanges, nothingAsText, restore, fixes } = choices;
  return [read, country, acceptUnknownRanges, nothingAsText, restore, fixes];
};

/** A correction that the person made in the review. */
export type Fix =
  /** One cell. */
  | {
      readonly kind: 'cell';
      readonly file: number;
      readonly row: number;
      readonly column: number;
      readonly text: string;
    }
  /** The suggestion of every problem of this kind is taken. */
  | { readonly kind: 'suggestions'; readonly problem: ProblemKind };

/** How a text is read that can be read in two ways: day or month first; a point or a comma before decimals. */
export type Reading = DateOrder | DecimalSign;
