/**
 * Who the rows of the files are: numbers read, rows of one number folded in file order [I3]. Nothing is compared with the base yet. It needs
 * no catalog, so it can run in a worker of its own (read-ahead.ts), and all that it learns can be handed over (`freezePeople`). What they are
 * called is read beside what else is said of them (names.ts, fields.ts): so the two workers have about as much to do.
 * Hot code: one call of `row` a row. Indexed reads are within bounds by construction, hence the casts of what they give.
 */
import type { ProblemKind } from '../../../domain/report.ts';
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import { variantKey } from '../../../formats/phone/variants.ts';
import { cellText } from './cell-texts.ts';
import { FoldIndex } from './fold-index.ts';
import { Doubles, Ints } from './growable.ts';
import type { Layout } from '../map/layout.ts';
import type { NamesFound } from './names.ts';
import { NoteLog, type NoteLogState } from '../problems/note-log.ts';
import { NumberCell } from './number-cell.ts';
import { NumberNotes, type NumberNotesState } from './number-notes.ts';
import { ProblemLog, type ProblemLogState } from '../problems/problem-log.ts';
import { PlainCells } from './plain-cells.ts';
import type { RowReader } from '../open/row-reader.ts';

export interface PeopleOptions {
  readonly layout: Layout;
  readonly phones: PhoneReader;
  /** Kinds whose suggestions the person took for all rows. */
  readonly takeSuggestions: ReadonlySet<ProblemKind>;
  /** Words for nothing are texts [I13]. */
  readonly nothingAsText: boolean;
  /** Rows that the files are likely to have: room is made for them at once. */
  readonly expected?: number;
}

/** Problems of the scanner, by its numbers. */
const SCAN_PROBLEMS: readonly (ProblemKind | null)[] = [
  null,
  'quote-stray',
  'quote-stray',
  'row-too-long',
  'row-too-long',
];

/** What the rows say of who is in them. Arrays by staged contact, in the order in which they came. */
export interface PeopleRead {
  /** Rows that are not blank, blank ones, and rows that no contact comes of. */
  readonly rows: number;
  readonly blank: number;
  readonly rejected: number;
  readonly contacts: number;
  readonly phones: Doubles;
  /** Row and file where the contact first came. */
  readonly firstRows: Ints;
  readonly firstFiles: Ints;
  /** Later rows of a contact, in file order. */
  readonly folded: { readonly contacts: Ints; readonly rows: Ints; readonly files: Ints };
  readonly log: ProblemLog;
  readonly notes: NoteLog;
  /** By column of Layout.leftOut: cells that are not blank. */
  readonly leftOut: Ints;
  readonly numbers: NumberNotes;
}

/** Who is in the files, and what they are called. */
export interface PeopleFound extends PeopleRead, NamesFound {}

/** PeopleRead as it crosses from one worker to another. */
export interface PeopleState {
  readonly numbers: readonly [rows: number, blank: number, rejected: number, contacts: number];
  readonly phones: Float64Array<ArrayBuffer>;
  readonly ints: readonly Int32Array<ArrayBuffer>[];
  readonly log: ProblemLogState;
  readonly notes: NoteLogState;
  readonly noted: NumberNotesState;
}

export class People implements PeopleRead {
  rows = 0;
  blank = 0;
  rejected = 0;
  contacts = 0;
  readonly log = new ProblemLog();
  readonly notes = new NoteLog();
  readonly leftOut: Ints;
  readonly numbers = new NumberNotes();
  readonly phones = new Doubles();
  readonly firstRows = new Ints();
  readonly firstFiles = new Ints();
  readonly folded = { contacts: new Ints(), rows: new Ints(), files: new Ints() };
  readonly #layout: Layout;
  readonly #index: FoldIndex;
  readonly #number: NumberCell;
  readonly #cells: PlainCells;

  constructor({ layout, phones, takeSuggestions, nothingAsText, expected }: PeopleOptions) {
    this.#layout = layout;
    this.leftOut = Ints.of(new Int32Array(layout.leftOut.length));
    this.#cells = new PlainCells(layout, nothingAsText, this.notes);
    this.#index = new FoldIndex(expected ?? 1024);
    this.#number = new NumberCell(layout, phones, takeSuggestions, this.log, this.numbers);
  }

  /**
   * Takes the reader's current row and says which contact it is, -1 = none. `map`: column of the row by column of the joined table, -1 =
   * not in this file; `width`: columns of this file.
   */
  row(reader: RowReader, file: number, map: Int32Array, width: number): number {
    if (reader.blank) {
      this.blank++;
      return -1;
    }
    this.rows++;
    if (reader.problem !== 0) {
      const problem = SCAN_PROBLEMS[reader.problem] ?? 'row-too-long';
      this.log.add(problem, file, reader.row, -1, reader.bytes, 0, 0);
      if (problem === 'row-too-long') return this.#reject();
    }
    if (reader.fields !== width) this.#ragged(reader, file, width);
    this.#cells.row(reader, map);
    if (this.leftOut.length > 0) this.#countLeftOut(reader, map);
    const phone = this.#number.read(reader, file, map);
    if (phone === 0) return this.#reject();
    const contact = this.#index.add(variantKey(phone));
    if (contact === this.contacts) {
      this.contacts++;
      this.phones.push(phone);
      this.firstRows.push(reader.row);
      this.firstFiles.push(file);
    } else {
      this.folded.contacts.push(contact);
      this.folded.rows.push(reader.row);
      this.folded.files.push(file);
    }
    return contact;
  }

  #countLeftOut(reader: RowReader, map: Int32Array): void {
    const { leftOut } = this.#layout;
    for (let k = 0; k < leftOut.length; k++) {
      const at = map[leftOut[k] as number] as number;
      if (at < 0 || at >= reader.fields) continue;
      const end = reader.ends[at] as number;
      let start = reader.starts[at] as number;
      while (start < end && (reader.bytes[start] as number) <= 0x20) start++;
      if (start < end) this.leftOut.values[k] = (this.leftOut.values[k] as number) + 1;
    }
  }

  #reject(): number {
    this.rejected++;
    return -1;
  }

  /** Missing cells at the end are blank cells; only cells beyond the header that hold something are worth a word. */
  #ragged(reader: RowReader, file: number, width: number): void {
    for (let i = width; i < reader.fields; i++) {
      const start = reader.starts[i] ?? 0;
      const end = reader.ends[i] ?? 0;
      if (cellText(reader.bytes, start, end).trim() === '') continue;
      this.log.add('row-ragged', file, reader.row, -1, reader.bytes, start, end);
      return;
    }
    if (reader.fields < width) this.log.add('row-ragged', file, reader.row, -1, reader.bytes, 0, 0);
  }
}

/** Plain data over buffers that can be transferred; the original must not be used after its buffers have gone. */
export function freezePeople(people: PeopleRead): PeopleState {
  const { rows, blank, rejected, contacts, phones, firstRows, firstFiles, folded, log, notes, leftOut } = people;
  return {
    numbers: [rows, blank, rejected, contacts],
    phones: phones.values,
    ints: [
      firstRows.values,
      firstFiles.values,
      folded.contacts.trimmed(),
      folded.rows.trimmed(),
      folded.files.trimmed(),
      leftOut.values,
    ],
    log: log.freeze(),
    notes: notes.freeze(),
    noted: people.numbers.freeze(),
  };
}

export function thawPeople(state: PeopleState): PeopleRead {
  const [rows, blank, rejected, contacts] = state.numbers;
  const ints = state.ints.map((values) => Ints.of(values));
  const [firstRows, firstFiles, foldedContacts, foldedRows, foldedFiles, leftOut] = ints;
  if (!firstRows || !firstFiles || !foldedContacts || !foldedRows || !foldedFiles || !leftOut)
    throw new Error('people frozen by another version');
  return {
    rows,
    blank,
    rejected,
    contacts,
    phones: Doubles.of(state.phones),
    firstRows,
    firstFiles,
    folded: { contacts: foldedContacts, rows: foldedRows, files: foldedFiles },
    log: ProblemLog.thaw(state.log),
    notes: NoteLog.thaw(state.notes),
    leftOut,
    numbers: NumberNotes.thaw(state.noted),
  };
}

/** What was read of them by two workers, or by one, together. */
export function named(people: PeopleRead, names: NamesFound): PeopleFound {
  const { rows, blank, rejected, contacts, phones, firstRows, firstFiles, folded, log, notes, leftOut, numbers } =
    people;
  const read = { rows, blank, rejected, contacts, phones, firstRows, firstFiles, folded, log, notes, leftOut, numbers };
  return {
    ...read,
    names: names.names,
    nameCodes: names.nameCodes,
    nameParts: names.nameParts,
    namesBefore: names.namesBefore,
  };
}
