/**
 * [I14] What an import takes otherwise than it stands in the file, or does not take at all, without any single row being wrong: columns without a
 * place, lines before the header, numbers that are not used … Each is told with its count in the review, in the report and in the history.
 * Problems of rows (report.ts) are another thing: they can be listed row by row and corrected.
 */

/** What is counted, by kind. Sentences stand in text/import-notes.ts. */
export const NOTE_KINDS = [
  /** Columns of the file without a place; count = columns, items = header and values in it. */
  'column-left-out',
  /** [I4] Columns that Kith sets by itself; count = columns, items as above. */
  'column-automatic',
  /** [T2] Tags of the file that are not created; count = tags, items = name and rows. */
  'tag-left-out',
  /** Of an address book: what its cards hold and no column takes; count = such details, items = what they are. */
  'detail-left-out',
  /** Of a workbook: sheets that are not read; count = sheets, items = name and rows. */
  'sheet-left-out',
  /** Of a workbook: rows that the spreadsheet hides, and that are read like the others; count = rows. */
  'row-hidden',
  /** [I13] Cells of a workbook that hold an error, and set nothing; count = cells, items = the errors. */
  'error-cell',
  /** [I12] Who opted out stays so although the file says otherwise; count = contacts. */
  'opt-out-kept',
  /** [I12] As the person allowed; count = contacts. */
  'opted-in-again',
  /** [C2] Contacts that are joined with another one, which the file says is the same person; count = contacts that go. */
  'contact-joined',
  /** [C2] The same, left apart as the person chose. */
  'contact-apart',
  /** [P7] [P12] Landlines; count = rows. */
  'number-landline',
  /** [P12] Toll-free and other numbers that are neither landline nor mobile; count = rows. */
  'number-service',
  /** [I13] Cells that were taken as blank because they say so; count = cells, items = what they say. */
  'cell-nothing',
] as const;
export type NoteKind = (typeof NOTE_KINDS)[number];

export interface NoteItem {
  /** As it stands in the file; '' = a column without a header. */
  readonly text: string;
  /** Position of a column. */
  readonly column?: number;
  /** How often; 0 where that says nothing. */
  readonly count: number;
}

export interface ImportNote {
  readonly kind: NoteKind;
  /** Exact. Of what, the kind says. */
  readonly count: number;
  /** The most frequent ones, at most NOTE_ITEMS of them; may be empty. */
  readonly items: readonly NoteItem[];
  /** How many different ones there are, those beyond the list too. */
  readonly distinct: number;
}

/** As history keeps it. */
export interface NoteCount {
  readonly kind: NoteKind;
  readonly count: number;
}

/** Different texts that a note names. */
export const NOTE_ITEMS = 100;
