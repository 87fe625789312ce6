/** The contacts of the files: every row read once. Who they are, and what is said of them. */
import type { Fields, Spans } from './fields.ts';
import type { Layout } from './layout.ts';
import type { NoteLog } from './note-log.ts';
import type { People, PeopleFound } from './people.ts';
import type { ProblemLog } from './problem-log.ts';
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

/** Where the columns stand in a row: -1 = not in this file; a row that ends early has blank cells there. */
export function writeSpans(
  reader: RowReader,
  columns: readonly number[],
  map: Int32Array,
  spans: Pick<Spans, 'starts' | 'ends'>,
  at: number,
  shift: number,
): void {
  const { starts, ends } = spans;
  for (let k = 0; k < columns.length; k++) {
    const from = map[columns[k] as number] as number; // both within bounds by construction
    const given = from >= 0 && from < reader.fields;
    starts[at + k] = given ? (reader.starts[from] as number) - shift : from < 0 ? -1 : 0; // as above
    ends[at + k] = given ? (reader.ends[from] as number) - shift : 0; // as above
  }
}

/** Reads rows into people and fields on the spot, one after the other. */
export class RowStager {
  readonly #people: People;
  readonly #fields: Fields;
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;

  constructor(people: People, fields: Fields) {
    this.#people = people;
    this.#fields = fields;
    this.#starts = new Int32Array(fields.columns.length);
    this.#ends = new Int32Array(fields.columns.length);
  }

  row(reader: RowReader, file: number, map: Int32Array, width: number): void {
    const contact = this.#people.row(reader, file, map, width);
    if (contact < 0) return;
    this.#fields.reserve(contact + 1);
    const spans = { bytes: reader.bytes, starts: this.#starts, ends: this.#ends };
    writeSpans(reader, this.#fields.columns, map, spans, 0, 0);
    this.#fields.row(spans, 0, file, reader.row, contact);
  }
}
