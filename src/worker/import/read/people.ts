/**
 * Who the rows of the files are: numbers read, rows of one number folded in file order [I3]. Nothing is compared with the base yet. It needs
 * no catalog, so it can run in a worker of its own (read-ahead.ts), and all that it learns can be handed over (`freezePeople`). What they are
 * called is read beside what else is said of them (names.ts, fields.ts): so the two workers have about as much to do.
 * Hot code: one call of `row` a row. Indexed reads are within bounds by construction, hence the casts of what they give.
 */
import type { ProblemKind } from '../../../domain/report.ts';
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import type { TextIdentity } from '../../../base/identity-index.ts';
import { KeyTable } from '../../../base/key-table.ts';
import { variantKey } from '../../../formats/phone/variants.ts';
import { cellText } from './cell-texts.ts';

import { Doubles, Ints } from './growable.ts';
import { IdentityCells, NO_IDENTITIES, type RowIdentities } from './identity-cells.ts';
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
  /** As WhoIsWho.keys has them; without it each row's first identity decides. */
  readonly known?: ReadonlyMap<TextIdentity, number>;
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
  /** [C2] Of contacts without a number: what they are known by (WhoIsWho). */
  readonly keys: ReadonlyMap<number, number>;
  /** [C2] User ids and usernames of contacts, one list a row that names any, in file order. */
  readonly identities: ReadonlyMap<number, readonly RowIdentities[]>;
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
  readonly keys: ReadonlyMap<number, number>;
  readonly identities: ReadonlyMap<number, readonly RowIdentities[]>;
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
  readonly keys = new Map<number, number>();
  readonly identities = new Map<number, RowIdentities[]>();
  readonly #layout: Layout;
  readonly #index: KeyTable;
  readonly #number: NumberCell;
  readonly #cells: PlainCells;
  readonly #identityCells: IdentityCells;
  /** Keys of texts: of numbers where they are positive, else of who has none. */
  readonly #known: ReadonlyMap<TextIdentity, number>;
  readonly #met = new Map<TextIdentity, number>();

  constructor({ layout, phones, takeSuggestions, nothingAsText, expected, known }: PeopleOptions) {
    this.#layout = layout;
    this.leftOut = Ints.of(new Int32Array(layout.leftOut.length));
    this.#cells = new PlainCells(layout, nothingAsText, this.notes);
    this.#index = new KeyTable(expected ?? 1024);
    this.#number = new NumberCell(layout, phones, takeSuggestions, this.log, this.numbers);
    this.#identityCells = new IdentityCells(layout, this.log);
    this.#known = known ?? new Map();
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
    const identities = this.#identityCells.any ? this.#identityCells.read(reader, file, map) : NO_IDENTITIES;
    const phone = this.#number.read(reader, file, map);
    const key = phone === 0 ? this.#keyWithout(reader, file, map, identities) : variantKey(phone);
    if (key === 0) return this.#reject();
    const contact = this.#index.add(key);
    if (contact === this.contacts) {
      this.contacts++;
      this.phones.push(phone);
      if (phone === 0) this.keys.set(contact, key);
      this.firstRows.push(reader.row);
      this.firstFiles.push(file);
    } else {
      this.folded.contacts.push(contact);
      this.folded.rows.push(reader.row);
      this.folded.files.push(file);
      if (phone !== 0 && this.phones.values[contact] === 0) {
        this.phones.values[contact] = phone;
        this.keys.delete(contact);
      }
    }
    if (identities.length > 0) this.#takeIdentities(contact, key, identities, reader, file);
    return contact;
  }

  /** [C2] Of a row without a number; 0 = nothing says who it is, which is logged. */
  #keyWithout(reader: RowReader, file: number, map: Int32Array, identities: RowIdentities): number {
    if (!this.#number.isBlank) return 0;
    const text = identities[0] ?? this.#identityCells.unnumbered(reader, map);
    if (text === null) {
      this.#number.noteBlank(reader, file, map);
      return 0;
    }
    return this.#keyOf(text) ?? freshKey(this.#met.size + this.contacts);
  }

  #keyOf(text: TextIdentity): number | undefined {
    return this.#known.get(text) ?? this.#met.get(text);
  }

  /** What is somebody else's stays theirs, and is told. */
  #takeIdentities(contact: number, key: number, identities: RowIdentities, reader: RowReader, file: number): void {
    const own: TextIdentity[] = [];
    for (const text of identities) {
      const theirs = this.#keyOf(text);
      if (theirs === undefined) this.#met.set(text, key);
      if (theirs === undefined || theirs === key) own.push(text);
      else {
        const column = text.startsWith('@') ? this.#layout.username : this.#layout.userId;
        this.log.addText('identity-taken', file, reader.row, column, text);
      }
    }
    if (own.length === 0) return;
    const rows = this.identities.get(contact);
    if (rows === undefined) this.identities.set(contact, [own]);
    else rows.push(own);
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

/** Keys of people without a number whom the base does not have: far below those that WhoIsWho gives. */
const freshKey = (n: number): number => -(2 ** 44) - n;

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
    keys: people.keys,
    identities: people.identities,
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
    keys: state.keys,
    identities: state.identities,
  };
}

/** What was read of them by two workers, or by one, together. */
export function named(people: PeopleRead, names: NamesFound): PeopleFound {
  const { rows, blank, rejected, contacts, phones, firstRows, firstFiles, folded, log, notes, leftOut, numbers } =
    people;
  const { keys, identities } = people;
  const read = { rows, blank, rejected, contacts, phones, firstRows, firstFiles, folded, log, notes, leftOut, numbers };
  return {
    ...read,
    keys,
    identities,
    names: names.names,
    nameCodes: names.nameCodes,
    nameParts: names.nameParts,
    namesBefore: names.namesBefore,
  };
}
