/**
 * The rows of a worksheet, from pieces of its XML, without making a tree. A row is read when all of it is there; cells are UTF-8 as in a
 * CSV's rows. Rows that hold nothing are left out: a sheet may have a million of them that were only painted.
 */
import { ScanProblem } from '../csv/scanner.ts';
import { dateText, numberText, paddedText } from './cell-value.ts';
import { type SharedStrings, TextRuns } from './shared-strings.ts';
import { ascii, decodeText, isEscaped, Tags, wholeNumber } from './xml.ts';

export interface SheetContext {
  readonly strings: SharedStrings;
  /** By style: true where its numbers are dates. */
  readonly dates: readonly boolean[];
  readonly since1904: boolean;
  /** By style: the format of numbers that are padded with zeros (`00000`); '' = it is none. */
  readonly padded: readonly string[];
}

const MOST_COLUMNS = 16_384;
/** A longer row is refused, as it stands or with its texts in place: it comes with no fields. */
const LONGEST_ROW = 16 << 20;
const LT = 0x3c;
const LETTER = { r: 0x72, s: 0x73, t: 0x74 } as const;
/** First letters of the types of cells: `s`hared, `n`umber, `b`oolean, `e`rror; all others are texts. */
const SHARED = 0x73;
const NUMBER = 0x6e;
const BOOLEAN = 0x62;
const ERROR = 0x65;
const TEXT = 0;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

export class SheetRows {
  /** Field i of the current row is bytes[starts[i], ends[i]). */
  bytes = new Uint8Array(1 << 12);
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  fields = 0;
  /** As the spreadsheet numbers it. */
  row = 0;
  /** No field holds anything but white space. */
  blank = false;
  /** The spreadsheet does not show the row. */
  hidden = false;
  /** Cells that held an error (`#N/A`), by what it says: they hold nothing. */
  readonly errors = new Map<string, number>();
  problem: 0 | typeof ScanProblem.rowTooLong = 0;
  readonly #context: SheetContext;
  readonly #runs = new TextRuns();
  #room = new Uint8Array(1 << 16);
  /** The part of the room that is filled; what begins at `#at` is unread. */
  #xml = this.#room.subarray(0, 0);
  #at = 0;
  #used = 0;
  /** A few bytes may name a text of megabytes, again and again. */
  #tooLong = false;
  /** Unread bytes are looked at again when so many have come. */
  #retryAt = 0;
  #done = false;
  /** Inside a refused row: drop everything up to its end. */
  #skipping = false;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  push(piece: Uint8Array): void {
    if (this.#done) return;
    let filled = this.#xml.length;
    if (filled + piece.length > this.#room.length) {
      const unread = this.#xml.subarray(this.#at);
      const needed = unread.length + piece.length;
      if (needed > this.#room.length) this.#room = new Uint8Array(2 * needed);
      this.#room.set(unread);
      this.#at = 0;
      filled = unread.length;
    }
    this.#room.set(piece, filled);
    this.#xml = this.#room.subarray(0, filled + piece.length);
  }

  /** All pieces have come. */
  end(): void {
    this.#retryAt = 0;
  }

  next(): boolean {
    if (this.#done || this.#xml.length - this.#at < this.#retryAt) return false;
    this.problem = 0;
    const tags = new Tags(this.#xml, this.#at, this.#xml.length);
    if (this.#skipping && !this.#skip(tags)) return false;
    let inRow = false;
    while (tags.next()) {
      if (tags.is('row')) {
        if (!tags.closing) {
          this.#at = tags.start;
          this.#open(tags);
          inRow = !tags.empty;
        }
        if (tags.closing || tags.empty) {
          this.#at = tags.after;
          this.#retryAt = 0;
          inRow = false;
          if (this.#tooLong) {
            this.#refuse();
            return true;
          }
          for (const error of this.#errors) this.errors.set(error, (this.errors.get(error) ?? 0) + 1);
          this.#errors.length = 0;
          if (this.fields > 0) {
            this.blank = !this.bytes.subarray(0, this.#used).some((byte) => byte > 0x20);
            return true;
          }
        }
      } else if (inRow && tags.is('c')) {
        if (!tags.closing && !tags.empty && !this.#cell(tags)) break;
        if (tags.empty) this.#column(tags);
      } else if (tags.is('sheetData') && tags.closing) {
        this.#done = true;
        return false;
      } else if (!inRow) this.#at = tags.after;
    }
    const unread = this.#xml.length - this.#at;
    if (unread <= LONGEST_ROW) {
      if (inRow) this.row = this.#rowBefore;
      this.#retryAt = Math.min(2 * unread, LONGEST_ROW + 1);
      return false;
    }
    this.#at = this.#nextTag(tags.after);
    this.#retryAt = 0;
    this.#skipping = inRow;
    if (inRow) this.#refuse();
    return inRow;
  }

  /** Steps behind the end of a refused row; false = it is not here yet. */
  #skip(tags: Tags): boolean {
    while (tags.next()) {
      this.#at = tags.after;
      if (!tags.is('row') || !tags.closing) continue;
      this.#skipping = false;
      return true;
    }
    this.#at = this.#nextTag(this.#at);
    return false;
  }

  /** Where the tag begins whose end is not here yet: what is text before it is dropped, and so is one that is too long. */
  #nextTag(from: number): number {
    const tag = this.#xml.indexOf(LT, from);
    return tag < 0 || this.#xml.length - tag > LONGEST_ROW ? this.#xml.length : tag;
  }

  #refuse(): void {
    this.fields = 0;
    this.problem = ScanProblem.rowTooLong;
    this.blank = false;
  }

  /** Of the current row: where its end is not here yet, it is read again. */
  readonly #errors: string[] = [];
  #rowBefore = 0;
  #columnBefore = -1;

  #open(tags: Tags): void {
    this.#rowBefore = this.row;
    const given = tags.number(LETTER.r);
    this.row = given > 0 ? given : this.row + 1;
    this.fields = 0;
    this.#used = 0;
    this.#tooLong = false;
    this.#columnBefore = -1;
    this.#errors.length = 0;
    this.hidden = tags.says('hidden');
  }

  /** The column of a cell, counted from 0. */
  #column(tags: Tags): number {
    let column = 0;
    const start = tags.value(LETTER.r);
    for (let at = start; start >= 0 && at < Math.min(tags.valueEnd, start + 3); at++) {
      const letter = ((this.#xml[at] ?? 0) & 0xdf) - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    this.#columnBefore = column > 0 ? column - 1 : this.#columnBefore + 1;
    return this.#columnBefore;
  }

  /** Reads a cell up to its end; false = its end is not here yet. */
  #cell(tags: Tags): boolean {
    const column = this.#column(tags);
    const typeStart = tags.value(LETTER.t);
    const type = typeStart < 0 ? NUMBER : kindOf(this.#xml, typeStart, tags.valueEnd);
    const style = tags.number(LETTER.s);
    const start = this.#used;
    let from = -1;
    let inline = false;
    this.#runs.reset();
    while (tags.next()) {
      if (tags.is('c')) {
        if (tags.closing && this.#used > start && column < MOST_COLUMNS) this.#set(column, start);
        return true;
      }
      if (tags.is('v')) {
        if (!tags.closing) from = tags.after;
        else if (from >= 0) this.#value(this.#xml, from, tags.start, type, style);
      } else if (tags.is('is')) inline = !tags.closing;
      else if (inline && this.#runs.tag(tags)) this.#text(this.#xml, this.#runs.textStart, tags.start);
    }
    return false;
  }

  #value(xml: Uint8Array, from: number, to: number, type: number, style: number): void {
    if (type === SHARED) {
      const { strings } = this.#context;
      const index = wholeNumber(xml, from, to);
      if (!Number.isNaN(index)) this.#put(strings.bytes, strings.start(index), strings.end(index));
    } else if (type === NUMBER) {
      const { dates, padded, since1904 } = this.#context;
      const isDate = dates[style] === true;
      const zeros = padded[style] ?? '';
      if (zeros !== '' && wholeNumber(xml, from, to) >= 0) {
        this.#say(paddedText(ascii(xml, from, to), zeros));
        return;
      }
      // Most numbers are whole, and stand as they are.
      if (!isDate && !Number.isNaN(wholeNumber(xml, from, to))) {
        this.#put(xml, from, to);
        return;
      }
      const raw = ascii(xml, from, Math.min(to, from + 64)).trim();
      this.#say(isDate ? dateText(raw, since1904) : numberText(raw));
    } else if (type === ERROR) {
      this.#errors.push(ascii(xml, from, Math.min(to, from + 32)).trim());
    } else if (type === BOOLEAN) this.#say(xml[from] === 0x31 ? 'TRUE' : 'FALSE');
    else this.#text(xml, from, to);
  }

  #text(xml: Uint8Array, from: number, to: number): void {
    if (isEscaped(xml, from, to)) this.#say(decodeText(decoder.decode(xml.subarray(from, to))));
    else this.#put(xml, from, to);
  }

  #say(text: string): void {
    const bytes = encoder.encode(text);
    this.#put(bytes, 0, bytes.length);
  }

  #put(from: Uint8Array, start: number, end: number): void {
    const needed = this.#used + end - start;
    if (needed > LONGEST_ROW) {
      this.#tooLong = true;
      return;
    }
    if (needed > this.bytes.length) {
      const larger = new Uint8Array(2 * needed);
      larger.set(this.bytes.subarray(0, this.#used));
      this.bytes = larger;
    }
    this.bytes.set(from.subarray(start, end), this.#used);
    this.#used = needed;
  }

  #set(column: number, start: number): void {
    if (column >= this.starts.length) {
      const starts = new Int32Array(2 * (column + 1));
      const ends = new Int32Array(2 * (column + 1));
      starts.set(this.starts);
      ends.set(this.ends);
      this.starts = starts;
      this.ends = ends;
    }
    for (; this.fields <= column; this.fields++) this.starts[this.fields] = this.ends[this.fields] = start;
    this.starts[column] = start;
    this.ends[column] = this.#used;
  }
}

const kindOf = (xml: Uint8Array, start: number, end: number): number =>
  end - start === 1 ? (xml[start] ?? TEXT) : TEXT;
