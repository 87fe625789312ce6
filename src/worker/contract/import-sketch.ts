/** What an import shows before all rows are read: how each file is read, what each column is proposed to be, samples as they will be stored. */
import type { AttributeType } from '../../domain/attribute.ts';
import type { MappingReason } from '../../domain/mapping-reason.ts';
import type { ColumnMapping } from '../../domain/mapping.ts';
import type { Message } from '../../domain/message.ts';
import type { RowProblem } from '../../domain/report.ts';
import type { OtherReading } from '../../formats/text/doubt.ts';
import type { Reading } from './import-choices.ts';

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
