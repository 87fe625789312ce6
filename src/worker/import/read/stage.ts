/** The contacts of the files: every row read once. Who they are, and what is said of them. */
import type { Fields, Spans } from './fields.ts';
import type { Layout } from '../map/layout.ts';
import type { Names } from './names.ts';
import type { NoteLog } from '../problems/note-log.ts';
import type { People, PeopleFound } from './people.ts';
import type { ProblemLog } from '../problems/problem-log.ts';
import { placesOf } from '../map/row-maps.ts';
import type { RowReader } from '../open/row-reader.ts';

export interface Stage {
  readonly layout: Layout;
  readonly people: PeopleFound;
  readonly fields: Fields;
  /** [C2] By key (PeopleRead.keys, or the variant key of a number): contacts of the base who are that person. */
  readonly bases: ReadonlyMap<number, readonly number[]>;
  /** All problems that reading found. */
  readonly logs: readonly ProblemLog[];
  /** What reading counted without a row of its own [I14]. */
  readonly notes: readonly NoteLog[];
}

/** Where the columns' cells of a row are. `places`: as placesOf has them; a row that ends early has blank cells there. */
export function writeSpans(
  reader: RowReader,
  places: Int32Array,
  spans: Pick<Spans, 'starts' | 'ends'>,
  at: number,
  shift: number,
): void {
  const { starts, ends } = spans;
  const { starts: from, ends: to, fields } = reader;
  for (let k = 0; k < places.length; k++) {
    const place = places[k] as number; // within bounds by construction, here and below
    const given = place >= 0 && place < fields;
    starts[at + k] = given ? (from[place] as number) - shift : place < 0 ? -1 : 0;
    ends[at + k] = given ? (to[place] as number) - shift : 0;
  }
}

/** Columns of the joined table whose cells rows hand on, in the order of the spans: those of the fields, then those of the names. */
export const spanColumns = (names: Names, fields: Fields): readonly number[] => [...fields.columns, ...names.columns];

/** Takes a row of this contact, for which there is room; its spans stand from `at` on. */
export function takeRow(
  names: Names,
  fields: Fields,
  spans: Spans,
  at: number,
  file: number,
  row: number,
  contact: number,
): void {
  fields.row(spans, at, file, row, contact);
  names.row(spans, at + fields.columns.length, file, row, contact);
}

/** Reads rows into people, names and fields on the spot, one after the other. */
export class RowStager {
  readonly #people: People;
  readonly #names: Names;
  readonly #fields: Fields;
  readonly #columns: readonly number[];
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #places: Int32Array = new Int32Array(0);
  #placesOf: Int32Array | null = null;

  constructor(people: People, names: Names, fields: Fields) {
    this.#people = people;
    this.#names = names;
    this.#fields = fields;
    this.#columns = spanColumns(names, fields);
    this.#starts = new Int32Array(this.#columns.length);
    this.#ends = new Int32Array(this.#columns.length);
  }

  row(reader: RowReader, file: number, map: Int32Array, width: number): void {
    const contact = this.#people.row(reader, file, map, width);
    if (contact < 0) return;
    if (map !== this.#placesOf) {
      this.#places = placesOf(this.#columns, map);
      this.#placesOf = map;
    }
    this.#names.reserve(contact + 1);
    this.#fields.reserve(contact + 1);
    const spans = { bytes: reader.bytes, starts: this.#starts, ends: this.#ends };
    writeSpans(reader, this.#places, spans, 0, 0);
    takeRow(this.#names, this.#fields, spans, 0, file, reader.row, contact);
  }
}
