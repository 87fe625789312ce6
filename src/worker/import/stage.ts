/** The contacts of the files: every row read once. Who they are, and what is said of them. */
import type { Fields, Spans } from './fields.ts';
import type { Layout } from './layout.ts';
import type { NoteLog } from './note-log.ts';
import type { People, PeopleFound } from './people.ts';
import type { ProblemLog } from './problem-log.ts';
import { placesOf } from './row-maps.ts';
import type { RowReader } from './row-reader.ts';

export interface Stage {
  readonly layout: Layout;
  readonly people: PeopleFound;
  readonly fields: Fields;
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

/** Reads rows into people and fields on the spot, one after the other. */
export class RowStager {
  readonly #people: People;
  readonly #fields: Fields;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  #places: Int32Array = new Int32Array(0);
  #placesOf: Int32Array | null = null;

  constructor(people: People, fields: Fields) {
    this.#people = people;
    this.#fields = fields;
    this.#starts = new Int32Array(fields.columns.length);
    this.#ends = new Int32Array(fields.columns.length);
  }

  row(reader: RowReader, file: number, map: Int32Array, width: number): void {
    const contact = this.#people.row(reader, file, map, width);
    if (contact < 0) return;
    if (map !== this.#placesOf) {
      this.#places = placesOf(this.#fields.columns, map);
      this.#placesOf = map;
    }
    this.#fields.reserve(contact + 1);
    const spans = { bytes: reader.bytes, starts: this.#starts, ends: this.#ends };
    writeSpans(reader, this.#places, spans, 0, 0);
    this.#fields.row(spans, 0, file, reader.row, contact);
  }
}
