/**
 * Who the rows of the files are: numbers read, rows of one number folded in file order [I3], names. Nothing is compared with the base yet.
 * It needs no catalog, so it can run in a worker of its own (read-ahead.ts), and all that it learns can be handed over (`freeze`).
 * Hot code: one call of `row` a row. Indexed reads are within bounds by construction, hence the casts of what they give.
 */
import { packNameParts } from '../../base/contact-row.ts';
import { TextPool, type TextPoolState } from '../../base/text-pool.ts';
import { cleanName, joinName } from '../../domain/name.ts';
import type { ProblemKind } from '../../domain/report.ts';
import type { PhoneReader } from '../../formats/phone/reader.ts';
import { variantKey } from '../../formats/phone/variants.ts';
import { CellTexts, cellText, isDamaged } from './cell-texts.ts';
import { FoldIndex } from './fold-index.ts';
import { Doubles, Ints } from './growable.ts';
import type { Layout } from './layout.ts';
import { NoteLog, type NoteLogState } from './note-log.ts';
import { NumberCell } from './number-cell.ts';
import { NumberNotes, type NumberNotesState } from './number-notes.ts';
import { ProblemLog, type ProblemLogState } from './problem-log.ts';
import { PlainCells } from './plain-cells.ts';
import type { RowReader } from './row-reader.ts';

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

/** What the files say of who is in them. Arrays by staged contact, in the order in which they came. */
export interface PeopleFound {
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
  readonly names: TextPool;
  readonly nameCodes: Ints;
  readonly nameParts: Ints;
  /** Names that those of repeated rows took the place of, in file order [I3]. */
  readonly namesBefore: { readonly contacts: Ints; readonly codes: Ints; readonly parts: Ints };
  readonly log: ProblemLog;
  readonly notes: NoteLog;
  /** By column of Layout.leftOut: cells that are not blank. */
  readonly leftOut: Ints;
  readonly numbers: NumberNotes;
}

/** PeopleFound as it crosses from one worker to another. */
export interface PeopleState {
  readonly numbers: readonly [rows: number, blank: number, rejected: number, contacts: number];
  readonly phones: Float64Array<ArrayBuffer>;
  readonly ints: readonly Int32Array<ArrayBuffer>[];
  readonly names: TextPoolState;
  readonly log: ProblemLogState;
  readonly notes: NoteLogState;
  readonly noted: NumberNotesState;
}

export class People implements PeopleFound {
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
  readonly nameCodes = new Ints();
  readonly nameParts = new Ints();
  readonly namesBefore = { contacts: new Ints(64), codes: new Ints(64), parts: new Ints(64) };
  readonly #layout: Layout;
  readonly #names = new CellTexts(cleanName, new TextPool(1 << 12));
  readonly #index: FoldIndex;
  readonly #number: NumberCell;
  readonly #joined: boolean;
  readonly #cells: PlainCells;

  constructor({ layout, phones, takeSuggestions, nothingAsText, expected }: PeopleOptions) {
    this.#layout = layout;
    this.leftOut = Ints.of(new Int32Array(layout.leftOut.length));
    this.#cells = new PlainCells(layout, nothingAsText, this.notes);
    this.#index = new FoldIndex(expected ?? 1024);
    this.#number = new NumberCell(layout, phones, takeSuggestions, this.log, this.numbers);
    this.#joined = layout.firstName >= 0 || layout.lastName >= 0;
  }

  get names(): TextPool {
    return this.#names.pool;
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
    this.#countLeftOut(reader, map);
    const phone = this.#number.read(reader, file, map);
    if (phone === 0) return this.#reject();
    const contact = this.#index.add(variantKey(phone));
    if (contact === this.contacts) {
      this.contacts++;
      this.phones.push(phone);
      this.firstRows.push(reader.row);
      this.firstFiles.push(file);
      this.nameCodes.reserve(this.contacts);
      this.nameParts.reserve(this.contacts);
    } else {
      this.folded.contacts.push(contact);
      this.folded.rows.push(reader.row);
      this.folded.files.push(file);
    }
    this.#name(reader, file, map, contact);
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

  #name(reader: RowReader, file: number, map: Int32Array, contact: number): void {
    if (this.#joined && this.#joinedName(reader, file, map, contact)) return;
    const { name } = this.#layout;
    const at = name < 0 ? -1 : (map[name] as number);
    if (at < 0 || at >= reader.fields) return;
    const start = reader.starts[at] as number;
    const end = reader.ends[at] as number;
    const code = this.#names.append(reader.bytes, start, end);
    if (code === 0) return;
    if (this.#names.unreadable)
      this.log.addText('text-unreadable', file, reader.row, name, cellText(reader.bytes, start, end));
    this.#setName(contact, code, 0);
  }

  #setName(contact: number, code: number, parts: number): void {
    const before = this.nameCodes.values[contact] as number;
    if (before !== 0) {
      this.namesBefore.contacts.push(contact);
      this.namesBefore.codes.push(before);
      this.namesBefore.parts.push(this.nameParts.values[contact] as number);
    }
    this.nameCodes.values[contact] = code;
    this.nameParts.values[contact] = parts;
  }

  /** [N4] First and last columns win over the split; false = they are blank. A whole name that holds them at its ends stands as it is. */
  #joinedName(reader: RowReader, file: number, map: Int32Array, contact: number): boolean {
    const { firstName, middleName, lastName } = this.#layout;
    const first = cleanName(fieldOf(reader, map, firstName));
    const last = cleanName(fieldOf(reader, map, lastName));
    const joined = joinName(first, fieldOf(reader, map, middleName), last);
    if (joined === '') return false;
    const whole = cleanName(fieldOf(reader, map, this.#layout.name));
    const name = packNameParts(whole, { first, last }) === 0 ? joined : whole;
    this.#setName(contact, this.#names.pool.internText(name), packNameParts(name, { first, last }));
    for (const column of [firstName, middleName, lastName]) {
      const at = column < 0 ? -1 : (map[column] as number);
      if (at < 0 || at >= reader.fields) continue;
      const start = reader.starts[at] as number;
      const end = reader.ends[at] as number;
      if (isDamaged(reader.bytes, start, end))
        this.log.addText('text-unreadable', file, reader.row, column, cellText(reader.bytes, start, end));
    }
    return true;
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

function fieldOf(reader: RowReader, map: Int32Array, index: number): string {
  const at = index < 0 ? -1 : (map[index] ?? -1);
  return at < 0 || at >= reader.fields ? '' : cellText(reader.bytes, reader.starts[at] ?? 0, reader.ends[at] ?? 0);
}

/** Plain data over buffers that can be transferred; the original must not be used after its buffers have gone. */
export function freezePeople(people: PeopleFound): PeopleState {
  const { rows, blank, rejected, contacts, phones, firstRows, firstFiles, folded, nameCodes, nameParts, names } =
    people;
  const { log, notes, leftOut, namesBefore } = people;
  return {
    numbers: [rows, blank, rejected, contacts],
    phones: phones.values,
    ints: [
      firstRows.values,
      firstFiles.values,
      nameCodes.values,
      nameParts.values,
      folded.contacts.trimmed(),
      folded.rows.trimmed(),
      folded.files.trimmed(),
      leftOut.values,
      namesBefore.contacts.trimmed(),
      namesBefore.codes.trimmed(),
      namesBefore.parts.trimmed(),
    ],
    names: names.freeze(),
    log: log.freeze(),
    notes: notes.freeze(),
    noted: people.numbers.freeze(),
  };
}

export function thawPeople(state: PeopleState): PeopleFound {
  const [rows, blank, rejected, contacts] = state.numbers;
  const ints = state.ints.map((values) => Ints.of(values));
  const [firstRows, firstFiles, nameCodes, nameParts, foldedContacts, foldedRows, foldedFiles, leftOut] = ints;
  const [beforeContacts, beforeCodes, beforeParts] = ints.slice(8);
  if (!firstRows || !firstFiles || !nameCodes || !nameParts || !foldedContacts || !foldedRows || !foldedFiles)
    throw new Error('people frozen by another version');
  if (!leftOut || !beforeContacts || !beforeCodes || !beforeParts) throw new Error('people frozen by another version');
  return {
    rows,
    blank,
    rejected,
    contacts,
    phones: Doubles.of(state.phones),
    firstRows,
    firstFiles,
    nameCodes,
    nameParts,
    folded: { contacts: foldedContacts, rows: foldedRows, files: foldedFiles },
    namesBefore: { contacts: beforeContacts, codes: beforeCodes, parts: beforeParts },
    names: TextPool.thaw(state.names),
    log: ProblemLog.thaw(state.log),
    notes: NoteLog.thaw(state.notes),
    leftOut,
    numbers: NumberNotes.thaw(state.noted),
  };
}
