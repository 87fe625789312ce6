/**
 * The import's side of the boundary. One import is under way at a time in a tab:
 *
 *   importOpen (files → sketch: how they are read, the mapping proposed, samples as they would be stored)
 *   importSketch (again, with the person's choices) … importReview (reads every row, plans, writes nothing)
 *   importPlan (other policies over the same rows, at once) … importChanges / importProblems / importProblemFile
 *   importCommit, or importClose.
 *
 * Long because it is the whole boundary of an import, read in one place.
 */
import type { ActionField } from '../domain/action.ts';
import type { AttributeId, AttributeType } from '../domain/attribute.ts';
import type { DateOrder } from '../domain/date.ts';
import type { DecimalSign } from '../domain/read-number.ts';
import type { ColumnMapping } from '../domain/mapping.ts';
import type { MappingReason } from '../domain/mapping-reason.ts';
import type { Message } from '../domain/message.ts';
import type { ImportNote } from '../domain/notes.ts';
import type { ImportCounts, KindCount, ProblemKind, RowProblem } from '../domain/report.ts';
import type { Result } from '../domain/result.ts';
import type { OtherReading } from '../formats/text/doubt.ts';
import type { Changed, OnProgress } from './state-contract.ts';

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

/** What the values of a column of dates or numbers say of how they are read. */
export interface ColumnReading {
  readonly of: 'date' | 'number';
  /** Null where neither the values nor, of numbers, the file and the country decide it. */
  readonly decided: Reading | null;
  /** Nothing decides it, and some values can be read in two ways. */
  readonly open: boolean;
  /** Some values fit one reading alone, others the other alone. */
  readonly contradicts: boolean;
  /** A value that can be read in two ways, '' = none. */
  readonly example: string;
}

/** A column of the file as the mapping step shows it. */
export interface SketchColumn {
  readonly index: number;
  /** As in the file, trimmed; '' where it is blank or the file has no header. */
  readonly header: string;
  readonly mapping: ColumnMapping;
  /** Why Kith proposes it; null where the person chose. */
  readonly reason: MappingReason | null;
  /** First non-blank cells as they stand. */
  readonly examples: readonly string[];
  /** Type that the values suggest for a new attribute. */
  readonly suggestedType: AttributeType;
  readonly suggestedOptions: readonly string[];
  /** [A2] It has values and no place: it is offered to become an attribute, by a box that is ticked. */
  readonly offered: boolean;
  /** Files that have it, by position among the files that are read. */
  readonly files: readonly number[];
  /** Set for columns of dates and numbers: how they are read. */
  readonly reading: ColumnReading | null;
}

/** A file as it is read. */
export interface ReadFile {
  /** [I10] Readings in other encodings that are nearly as likely; none where the person chose the encoding. */
  readonly otherReadings?: readonly OtherReading[];
  readonly name: string;
  readonly bytes: number;
  readonly format: 'csv' | 'xlsx' | 'vcard' | 'paste';
  readonly encoding: string;
  readonly delimiter: string;
  readonly quote: string;
  readonly headerRow: number;
  /** Lines before the table that are not taken, blank ones aside: their texts, cut. */
  readonly leftOut: readonly string[];
  readonly sheets: readonly string[];
  readonly sheet: number;
}

/** A file as the mapping step shows it. */
export interface SketchFile extends ReadFile {
  /** Name of the recognised format (`Google Contacts`, `Kith export` …), '' = none. */
  readonly preset: string;
  /** A mapping that the person confirmed before for these headers was taken. */
  readonly remembered: boolean;
}

/** A file that is not read; the others go on without it. */
export interface RefusedFile {
  readonly name: string;
  /** Why. */
  readonly message: Message;
}

/** A field of Kith that columns of the file fill: several where they make it together. */
export interface ShownField {
  readonly mapping: ColumnMapping;
  readonly columns: readonly number[];
}

export interface RowPlace {
  readonly file: number;
  readonly row: number;
}

/** The first rows as they would be stored. */
export interface SampleRow {
  readonly file: number;
  readonly row: number;
  readonly cells: readonly string[];
  /** By column: how the cell will be stored, in words ('' = sets nothing). */
  readonly stored: readonly string[];
  /** By field of the sketch: what it will be, several texts where it is tags, none where the row sets nothing. */
  readonly values: readonly (readonly string[])[];
  /** [I3] An earlier one of these rows has the same number: its file and row. */
  readonly repeats: RowPlace | null;
  readonly problems: readonly RowProblem[];
}

export interface Sketch {
  /** Those that are read; `file` in rows and problems counts these. */
  readonly files: readonly SketchFile[];
  readonly refused: readonly RefusedFile[];
  readonly columns: readonly SketchColumn[];
  readonly fields: readonly ShownField[];
  readonly samples: readonly SampleRow[];
  /** What keeps the review from starting (`Which column holds the mobile number?`). */
  readonly missing: readonly Message[];
  /** A file is Kith's own export: restore can be offered. */
  readonly ownExport: boolean;
}

export interface ColumnReport {
  readonly index: number;
  readonly header: string;
  readonly mapping: ColumnMapping;
  readonly files: readonly number[];
  /** Contacts that get a new or another value from it. */
  readonly changes: number;
  /** Of a column that is not read: rows whose cell is not blank; else 0. */
  readonly filled: number;
  /** Column of another file that fills the same field, and whose `changes` are of both; -1 = none. */
  readonly with: number;
}

/** [T2] A tag of the file that the base does not have. */
export interface FileTag {
  readonly name: string;
  readonly rows: number;
  readonly created: boolean;
  /** The tag that is meant by it, '' = none. Neither this nor created: it is left out. */
  readonly to: string;
  /** Tags that look like it, of the base and of the file. */
  readonly near: readonly string[];
}

/** [P12] Another way to read numbers that are written without a plus. */
export interface NumberOffer {
  /** As if the plus were there (ColumnMapping.code), or as numbers of `country` as the import's default country. */
  readonly by: 'plus' | 'country';
  /** Whose numbers they would be; '' = of several countries. */
  readonly country: string;
  /** Rows that it is about, and those of them that would be mobiles. */
  readonly of: number;
  readonly mobiles: number;
  /** What they are now: no mobiles; mobiles; no mobiles, or they stay out. */
  readonly taken: 'landline' | 'mobile' | 'doubtful';
}

export interface NumberReadings {
  /** Rows whose number is a landline, and those whose number is neither that nor a mobile. */
  readonly landlines: number;
  readonly services: number;
  /** The import's default country. */
  readonly country: string;
  /** Numbers are read with the calling code that they begin with, by the person's choice. */
  readonly coded: boolean;
  readonly offers: readonly NumberOffer[];
}

/** A tag of the file that may mean another one. */
export interface LookAlike {
  readonly name: string;
  readonly to: string;
  readonly rows: number;
}

/** What becomes of the file's tags that the base does not have; the list of them comes by importTags. */
export interface TagReport {
  readonly created: number;
  readonly joined: number;
  readonly left: number;
  /** Look-alikes that nothing was said of; at most LOOK_ALIKES, `lookAlikeCount` = all. */
  readonly lookAlikes: readonly LookAlike[];
  readonly lookAlikeCount: number;
}
export const LOOK_ALIKES = 500;

/** [A5] A value of the file that is no option of its choice yet. */
export interface FileOption {
  readonly text: string;
  readonly rows: number;
  readonly added: boolean;
  /** The option that is meant, '' = none. Neither this nor added: it is left out. */
  readonly to: string;
  /** Options that look like it. */
  readonly near: readonly string[];
}

/** [A5] A choice and the values that are no option of it. */
export interface OptionReport {
  readonly attribute: AttributeId;
  readonly name: string;
  /** Those that it has. */
  readonly options: readonly string[];
  readonly added: number;
  readonly joined: number;
  /** Different values; `values` are the commonest FILE_OPTIONS. */
  readonly total: number;
  readonly values: readonly FileOption[];
}
export const FILE_OPTIONS = 100;

/** [I5] The review of the whole file. */
export interface Review {
  readonly counts: ImportCounts;
  readonly problems: readonly (KindCount & { readonly examples: readonly RowProblem[]; readonly fixable: number })[];
  readonly numbers: NumberReadings;
  readonly tags: TagReport;
  /** [A5] Only choices with values that they do not have. */
  readonly options: readonly OptionReport[];
  readonly columns: readonly ColumnReport[];
  /** [I14] What is left out or taken otherwise, with counts. */
  readonly notes: readonly ImportNote[];
  /** [I12] Contacts that opted out and that the file would opt in again; they do where the policy allows it. */
  readonly optIns: number;
  /** Contacts with a change, for importChanges. */
  readonly changed: number;
  /** Commit on which it was planned. */
  readonly commit: number;
  readonly bytes: number;
  readonly milliseconds: number;
}

/** One value that would change [I5], as text: `yes`, `no`, `2024-01-31`. */
export interface ValueChange {
  readonly field: ActionField;
  readonly from: string;
  readonly to: string;
}

export interface ContactChange {
  readonly id: number;
  readonly row: number;
  readonly name: string;
  readonly phoneText: string;
  readonly values: readonly ValueChange[];
}

/** [I3] A contact with several rows in the files. */
export interface RepeatedContact {
  readonly phoneText: string;
  /** How many rows it has; of very many, not all are shown. */
  readonly rows: number;
  readonly shown: readonly (RowPlace & {
    /** By field, as in a sample row. */
    readonly values: readonly (readonly string[])[];
    /** By field: the contact gets this value, under the rules that were chosen. */
    readonly counts: readonly boolean[];
  })[];
}

/** A row of a file as it stands. */
export interface FileRow extends RowPlace {
  /** By column of the review. */
  readonly cells: readonly string[];
}

/** Words problems, in their order: the page's part, some thousands at a time. */
export type SayProblems = (problems: readonly RowProblem[]) => readonly string[] | Promise<readonly string[]>;

export interface ProblemFile {
  /** Names of the files whose rows are in it. */
  readonly of: readonly string[];
  readonly csv: Blob;
}

export interface ImportApi {
  /** Files dropped together, or pasted text. Refused with a sentence where none can be read. */
  importOpen(files: readonly File[], choices: ImportChoices | null): Promise<Result<Sketch>>;
  importSketch(choices: ImportChoices): Promise<Result<Sketch>>;
  importReview(choices: ImportChoices, onProgress: OnProgress): Promise<Result<Review>>;
  /** As importReview without reading the files again, where only policy and tag choices differ. */
  importPlan(choices: ImportChoices): Promise<Result<Review>>;
  /** Contacts that would change, in file order; `field` = only those where this field changes. */
  importChanges(
    field: ActionField | null,
    from: number,
    to: number,
  ): Promise<{ readonly changes: readonly ContactChange[]; readonly total: number }>;
  /** [T2] Tags of the file that the base does not have, by their rows. */
  importTags(from: number, to: number): Promise<{ readonly tags: readonly FileTag[]; readonly total: number }>;
  /** [I3] Contacts with several rows, in file order; `fields` name the values. */
  importRepeats(
    from: number,
    to: number,
  ): Promise<{
    readonly fields: readonly ShownField[];
    readonly contacts: readonly RepeatedContact[];
    readonly total: number;
  }>;
  /** Whole rows, for those that have a problem. */
  importRows(places: readonly RowPlace[]): Promise<readonly FileRow[]>;
  importProblems(
    kind: ProblemKind,
    from: number,
    to: number,
  ): Promise<{ readonly problems: readonly RowProblem[]; readonly total: number }>;
  /** [I8] Rejected (and warned) rows as CSV: the file's own columns, row number, reason. Files of the same columns share one. */
  importProblemFiles(warnings: boolean, say: SayProblems): Promise<Result<readonly ProblemFile[]>>;
  importCommit(onProgress: OnProgress): Promise<Result<Changed>>;
  /** Ends the review or commit that is under way; the base stays as it was. */
  importCancel(): void;
  /** Forgets the import. */
  importClose(): Promise<void>;
}
