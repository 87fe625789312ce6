/**
 * [I13] The cells of a row without what programs wrap them in, and blank where they say that there is nothing: done once, before anything
 * reads the row, so that it holds for every column. What was taken as blank is a note.
 * Hot code: one look at the first byte of a cell. Indexed reads are within bounds by construction, hence `as number`.
 */
import { longestOfNothing, saysNothing, unwrapped } from '../../../domain/nothing.ts';
import { cellText } from './cell-texts.ts';
import type { Layout } from '../map/layout.ts';
import type { NoteLog } from '../problems/note-log.ts';
import { placesOf } from '../map/row-maps.ts';
import type { RowReader } from '../open/row-reader.ts';

const SPACE = 0x20;
const [EQUALS, APOSTROPHE, QUOTE, DASH, ZERO, WIDE] = [0x3d, 0x27, 0x22, 0x2d, 0x30, 0xe2];
/** What a cell's first byte can begin. */
const [NO, WORD, WRAP, DASHES, ZEROS, BLANK] = [0, 1, 2, 3, 4, 5] as const;
const FIRST = firstBytes();
/** By first byte: the most bytes that a word for nothing has which begins so. Names seldom are as short as `null`. */
const LONGEST = Uint8Array.from({ length: 256 }, (_, byte) => longestOfNothing(byte));

function firstBytes(): Uint8Array {
  const first = new Uint8Array(256).fill(BLANK, 0, SPACE + 1);
  for (const sign of 'Nn\\#(<[uU') first[sign.charCodeAt(0)] = WORD;
  first[EQUALS] = WRAP;
  first[APOSTROPHE] = WRAP;
  first[DASH] = DASHES;
  first[WIDE] = DASHES;
  first[ZERO] = ZEROS;
  return first;
}

export class PlainCells {
  readonly #columns: Int32Array;
  readonly #inName: Uint8Array;
  readonly #notes: NoteLog;
  readonly #asText: boolean;
  /** Where the columns stand in a row of the file whose map this is: reckoned once a file, not once a cell. */
  #places: Int32Array = new Int32Array(0);
  #placesOf: Int32Array | null = null;

  /** `asText`: words for nothing are texts, as the person chose. */
  constructor(layout: Layout, asText: boolean, notes: NoteLog) {
    this.#columns = Int32Array.from(layout.plain);
    this.#inName = Uint8Array.from(layout.plain, (column) => (isName(layout, column) ? 1 : 0));
    this.#notes = notes;
    this.#asText = asText;
  }

  /** Moves the bounds of the row's cells. `map`: column of the row by column of the joined table, -1 = not in this file. */
  row(reader: RowReader, map: Int32Array): void {
    if (map !== this.#placesOf) {
      this.#places = placesOf(this.#columns, map);
      this.#placesOf = map;
    }
    const places = this.#places;
    const { bytes, starts, fields } = reader;
    for (let i = 0; i < places.length; i++) {
      const at = places[i] as number;
      if (at < 0 || at >= fields) continue;
      if (FIRST[bytes[starts[at] as number] as number] !== NO) this.#cell(reader, at, i);
    }
  }

  #cell({ bytes, starts, ends }: RowReader, at: number, i: number): void {
    let start = starts[at] as number;
    let end = ends[at] as number;
    while (start < end && (bytes[start] as number) <= SPACE) start++;
    while (end > start && (bytes[end - 1] as number) <= SPACE) end--;
    if (start === end) return;
    const first = FIRST[bytes[start] as number];
    if (first === WRAP) {
      if ((bytes[start] as number) === EQUALS && (bytes[start + 1] as number) !== QUOTE) return;
      const text = cellText(bytes, start, end);
      const inside = unwrapped(text);
      if (inside === text) return;
      const front = text.startsWith('=') ? 2 : 1;
      starts[at] = start + front;
      ends[at] = end - (front === 2 ? 1 : 0);
      return;
    }
    if (first === NO || this.#asText || end - start > (LONGEST[bytes[start] as number] as number)) return;
    if (first === DASHES && end - start > 1 && bytes[start] === DASH && isDigitOrPoint(bytes[start + 1] as number))
      return;
    if (first === ZEROS && (end - start < 10 || bytes[start + 1] !== ZERO || bytes[start + 2] !== ZERO)) return;
    const word = cellText(bytes, start, end);
    if (!saysNothing(word, this.#inName[i] === 1)) return;
    this.#notes.add('cell-nothing', word);
    ends[at] = starts[at] as number;
  }
}

const isDigitOrPoint = (byte: number): boolean => (byte >= 0x30 && byte <= 0x39) || byte === 0x2e;

/** A column of names, or of a part of them. */
export const isName = ({ name, firstName, middleName, lastName }: Layout, column: number): boolean =>
  [name, firstName, middleName, lastName].includes(column);
