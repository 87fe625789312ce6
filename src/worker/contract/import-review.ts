/** What an import would do, exactly, once every row was read: counts, columns, tags, numbers, changes, repeated rows. */
import type { ActionField } from '../../domain/action.ts';
import type { AttributeId } from '../../domain/attribute.ts';
import type { ColumnMapping } from '../../domain/mapping.ts';
import type { ImportNote } from '../../domain/notes.ts';
import type { ImportCounts, KindCount, RowProblem } from '../../domain/report.ts';
import type { RowPlace } from './import-sketch.ts';

export interface ColumnReport {
  readonly index: number;
  readonly header: string;
  readonly mapping: ColumnMapping;
  readonly files: readonly number[];
  /** Contacts that get a new or another value from it. */
  readonly changes: number;
  /** Of a column that is not read: rows whose cell is not blank; else 0. */
  readonly filled: number;
  /** Column that fills the same field (of another file; or in this one, of a name, tags, an opt-out), and counts for both; -1 = none. */
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
  /** [C2] Contacts that the file says are the same as another one; they are joined where the policy allows it. */
  readonly joins: number;
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
