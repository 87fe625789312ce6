/** A file as a table: how it is read, its header, its first rows, and all its rows as often as they are wanted. */
import type { ReadFile } from '../../contract/import-sketch.ts';
import type { NoteLog } from '../problems/note-log.ts';
import type { RowReader } from './row-reader.ts';

export interface SampleCells {
  readonly row: number;
  readonly cells: readonly string[];
}

export interface OpenTable {
  readonly file: ReadFile;
  /** As they stand; '' where blank or where the file has no header. */
  readonly headers: readonly string[];
  /** [E2] Kith wrote the file for re-import: its cells are taken to the letter. */
  readonly exact: boolean;
  /** The first data rows that are not blank, at most SAMPLE_ROWS. */
  readonly samples: readonly SampleCells[];
  /** [I14] What of the file is in no row: whole only once all rows have been read. */
  readonly notes?: NoteLog;
  /** All data rows. The reader is read dry after each step; `bytes`: read of the file so far. */
  read(): AsyncGenerator<{ readonly reader: RowReader; readonly bytes: number }>;
}

/** Characters of a cell that mapping, types and dates are proposed from: what is longer is no number, date or choice. */
export const SAMPLE_LENGTH = 4000;
/** Rows from which mapping, types and dates are proposed. */
export const SAMPLE_ROWS = 200;
