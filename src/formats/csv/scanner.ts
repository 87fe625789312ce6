/**
 * The rows of a table, from UTF-8 bytes, without making a string: what a file of any size is read with.
 * Long because the loop and what may come of a row share one cursor.
 *
 * RFC 4180 with CR, LF and CRLF mixed as they come, and lenient where files are: space around quotes, text behind a closing quote,
 * a quote inside an unquoted field, ragged rows, a last row without a newline. A row whose quotes make no sense is recovered by
 * itself, and `problem` says so; it never takes the rest of the file along:
 * - text behind a closing quote stays in its field, behind the quoted part; where the field ends with a quote, that one closes it;
 * - a quoted field that runs over a newline is taken back to its first line, read by itself (`readLine`), if that line has
 *   `expectedFields` fields and the long row has not (or has stray quotes besides), or, in any case, if the field is never closed
 *   or the row grows past `maxRowBytes`;
 * - a single line longer than `maxRowBytes`, or a row of more than `maxColumns` fields, is refused: it comes with no fields.
 *
 * The result does not depend on how the bytes are cut: a row is a function of the bytes from its start on, read anew when more have
 * come (only after the unread part has doubled, so that tiny chunks stay linear). Memory: the largest chunk and twice `maxRowBytes`,
 * if `next` is called until it says false before the next `push`.
 *
 * The bytes pushed are copied; the copy is rewritten in place where quotes are unescaped.
 * Reads of typed arrays are cast to number in this file: every index is below the buffer's length, and `?? 0` costs a tenth.
 */
import { readLine, type Closing } from './lenient-line.ts';
import { RowSpans } from './row-spans.ts';

export const ScanProblem = {
  none: 0,
  /** Text behind a closing quote. */
  strayQuote: 1,
  /** A quote that opens a field and does not close it on its line. */
  unclosedQuote: 2,
  /** Refused: longer than `maxRowBytes`. The row has no fields; reading goes on with the next line. */
  rowTooLong: 3,
  /** Refused: more than `maxColumns` fields. The row has no fields. */
  tooManyColumns: 4,
} as const;
export type ScanProblem = (typeof ScanProblem)[keyof typeof ScanProblem];

export interface ScanDialect {
  /** An ASCII byte. */
  readonly delimiter: number;
  /** An ASCII byte; 0: quotes are characters like any other. */
  readonly quote: number;
}

export interface ScanLimits {
  readonly maxRowBytes: number;
  readonly maxColumns: number;
}

/** A row of a mebibyte is a broken file; 16,384 columns are as many as a spreadsheet has. */
export const defaultLimits: ScanLimits = { maxRowBytes: 1 << 20, maxColumns: 16_384 };

const LF = 0x0a;
const CR = 0x0d;
const SPACE = 0x20;
const TAB = 0x09;

const ORDINARY = 0;
const DELIMITER = 1;
const NEWLINE = 2;
const QUOTE = 3;

export class RowScanner {
  /** How many fields a row should have, 0 if not known: set it when the header is read. */
  expectedFields = 0;

  /** Of the current row, valid until the next call of `push` or `next`: field i is `bytes[starts[i], ends[i])`. */
  bytes = new Uint8Array(1 << 16);
  starts: Int32Array;
  ends: Int32Array;
  fields = 0;
  /** 1-based number of the row in the file; every row counts, the header and blank ones too. */
  row = 0;
  /** 1-based number of the line that the row begins on. */
  line = 0;
  /** No field holds anything but white space. */
  blank = false;
  problem: ScanProblem = ScanProblem.none;

  readonly #delimiter: number;
  readonly #quote: number;
  readonly #limits: ScanLimits;
  /** What a byte means outside quotes, and inside. */
  readonly #outside = new Uint8Array(256);
  readonly #inside = new Uint8Array(256);
  #spans: RowSpans;
  /** Where a second reading of a row goes. */
  #spare: RowSpans;
  /** Unread bytes are `[position, length)`; a newline stands behind them, so that no loop runs past the end. */
  #position = 0;
  #length = 0;
  #ended = false;
  #retryAt = 0;
  /** The last byte consumed was a CR: an LF that follows belongs to it. */
  #afterCr = false;
  /** Inside a refused line: drop everything up to its newline. */
  #skipping = false;
  #nextLine = 1;

  constructor(dialect: ScanDialect, limits: Partial<ScanLimits> = {}) {
    this.#delimiter = dialect.delimiter;
    this.#quote = dialect.quote === 0 ? -1 : dialect.quote;
    this.#limits = { ...defaultLimits, ...limits };
    this.#outside[LF] = this.#outside[CR] = NEWLINE;
    this.#outside[this.#delimiter] = DELIMITER;
    this.#inside[LF] = this.#inside[CR] = NEWLINE;
    if (this.#quote >= 0) this.#inside[this.#quote] = QUOTE;
    this.#spans = new RowSpans(this.#limits.maxColumns);
    this.#spare = new RowSpans(this.#limits.maxColumns);
    this.starts = this.#spans.starts;
    this.ends = this.#spans.ends;
    this.bytes[0] = LF;
  }

  push(chunk: Uint8Array): void {
    if (this.#ended) throw new Error('bytes after the end');
    const pending = this.#length - this.#position;
    if (this.#length + chunk.length + 1 > this.bytes.length) {
      const needed = pending + chunk.length + 1;
      if (needed > this.bytes.length) {
        const larger = new Uint8Array(Math.max(needed, 2 * this.bytes.length));
        larger.set(this.bytes.subarray(this.#position, this.#length));
        this.bytes = larger;
      } else {
        this.bytes.copyWithin(0, this.#position, this.#length);
      }
      this.#position = 0;
      this.#length = pending;
    }
    this.bytes.set(chunk, this.#length);
    this.#length += chunk.length;
    this.bytes[this.#length] = LF;
  }

  end(): void {
    this.#ended = true;
  }

  next(): boolean {
    if (!this.#toRowStart()) return false;
    const bytes = this.bytes;
    const length = this.#length;
    const ended = this.#ended;
    const outside = this.#outside;
    const delimiter = this.#delimiter;
    const quote = this.#quote;
    const spans = this.#spans;
    let starts = spans.starts;
    let ends = spans.ends;
    const rowStart = this.#position;
    let at = rowStart;
    let count = 0;
    let stray = false;
    let firstBreak = -1;
    spans.editCount = 0;

    for (;;) {
      let start = at;
      let byte = bytes[at] as number;
      if ((byte === SPACE || byte === TAB) && byte !== delimiter) {
        const after = this.#skipSpace(at + 1);
        if (after === length && !ended) return this.#incomplete();
        if (bytes[after] === quote) {
          at = after;
          byte = quote;
        }
      }
      let end: number;
      if (byte !== quote) {
        while (outside[byte] === ORDINARY) byte = bytes[++at] as number;
        end = at;
      } else {
        const inside = this.#inside;
        let edited = false;
        start = ++at;
        for (;;) {
          byte = bytes[at] as number;
          while (inside[byte] === ORDINARY) byte = bytes[++at] as number;
          if (byte === quote) {
            byte = bytes[++at] as number;
            if (byte !== quote) break;
            edited = true;
          } else if (at === length) {
            if (!ended || length - rowStart > this.#limits.maxRowBytes) return this.#incomplete();
            return this.#takeFirstLine(firstBreak < 0 ? length : firstBreak);
          } else if (firstBreak < 0) {
            firstBreak = at;
          }
          at++;
        }
        let close = at - 1;
        end = close;
        if (outside[byte] === ORDINARY) {
          at = this.#skipSpace(at);
          byte = bytes[at] as number;
          if (outside[byte] === ORDINARY) {
            stray = edited = true;
            const from = at;
            while (outside[byte] === ORDINARY) byte = bytes[++at] as number;
            let last = at - 1;
            while (last > from && (bytes[last] === SPACE || bytes[last] === TAB)) last--;
            if (bytes[last] === quote) end = close = last;
            else end = at;
          }
        }
        if (edited) {
          spans.count = count;
          spans.edit(close);
          starts = spans.starts;
          ends = spans.ends;
        }
      }
      if (count < starts.length) {
        starts[count] = start;
        ends[count] = end;
      } else if (spans.grow()) {
        starts = spans.starts;
        ends = spans.ends;
        starts[count] = start;
        ends[count] = end;
      }
      count++;
      if (byte !== delimiter) break;
      at++;
    }
    if (at === length && !ended) return this.#incomplete();
    if (at - rowStart > this.#limits.maxRowBytes) return this.#overlong();
    spans.count = count;
    if (stray || firstBreak >= 0) return this.#takeDoubtful(at, firstBreak, stray);
    return this.#take(at, ScanProblem.none, 1);
  }

  /** Steps over what is left of the row before; false if no byte of a next row is here. */
  #toRowStart(): boolean {
    if (this.#skipping) {
      const end = this.#newlineIn(this.#position, this.#length);
      this.#leave(end < 0 ? this.#length : end);
      if (end < 0) return false;
      this.#skipping = false;
    }
    if (this.#afterCr && this.#position < this.#length) {
      this.#afterCr = false;
      if (this.bytes[this.#position] === LF) this.#position++;
    }
    const pending = this.#length - this.#position;
    return pending > 0 && (this.#ended || pending >= this.#retryAt);
  }

  #incomplete(): boolean {
    const pending = this.#length - this.#position;
    if (pending > this.#limits.maxRowBytes) return this.#overlong();
    this.#retryAt = Math.min(2 * pending, this.#limits.maxRowBytes + 1);
    return false;
  }

  /** A row with stray quotes, or with newlines in its quotes: as it was read, or read otherwise where that gives the expected count. */
  #takeDoubtful(end: number, firstBreak: number, stray: boolean): boolean {
    const problem = stray ? ScanProblem.strayQuote : ScanProblem.none;
    const fits = this.expectedFields === 0 || this.#spans.fits(this.expectedFields);
    if (firstBreak < 0) {
      if (!fits) this.#readFitting(end, ['last', 'none']);
      return this.#take(end, problem, 1);
    }
    if (this.expectedFields > 0 && (!fits || stray) && this.#readFitting(firstBreak, ['first', 'last', 'none'])) {
      return this.#take(firstBreak, ScanProblem.unclosedQuote, 1);
    }
    return this.#take(end, problem, this.#countLines(this.#position, end));
  }

  /** A row that grew past the limit: its first line if that is short enough, else refused. */
  #overlong(): boolean {
    const rowStart = this.#position;
    const limit = Math.min(this.#length, rowStart + this.#limits.maxRowBytes + 1);
    const firstBreak = this.#newlineIn(rowStart, limit);
    if (firstBreak >= 0) return this.#takeFirstLine(firstBreak);
    this.#spans.reset();
    this.#take(limit, ScanProblem.rowTooLong, 1);
    this.#position = limit;
    this.#skipping = true;
    return true;
  }

  /** A quoted field is never closed: the line up to `end` is the row, in the first reading that gives the expected count. */
  #takeFirstLine(end: number): boolean {
    if (this.expectedFields === 0 || !this.#readFitting(end, ['first', 'last', 'none'])) this.#read(end, 'first');
    return this.#take(end, ScanProblem.unclosedQuote, 1);
  }

  /** Reads the line up to `end` in one way after the other until one gives the expected count; if none does, nothing changes. */
  #readFitting(end: number, ways: readonly Closing[]): boolean {
    const before = this.#spans;
    for (const way of ways) {
      this.#read(end, way);
      if (this.#spans.fits(this.expectedFields)) return true;
      this.#spare = this.#spans;
      this.#spans = before;
    }
    return false;
  }

  /** Reads the line up to `end` into the spare spans and makes them the current ones. */
  #read(end: number, closing: Closing): void {
    const line = { bytes: this.bytes, start: this.#position, end, delimiter: this.#delimiter, quote: this.#quote };
    readLine(line, closing, this.#spare);
    [this.#spans, this.#spare] = [this.#spare, this.#spans];
  }

  /** Makes what the spans hold the current row, and `end`, its newline, the place to go on from. */
  #take(end: number, problem: ScanProblem, lines: number): boolean {
    const spans = this.#spans;
    if (spans.editCount > 0) spans.unescape(this.bytes, this.#quote);
    if (spans.count > this.#limits.maxColumns) {
      spans.reset();
      problem = ScanProblem.tooManyColumns;
    }
    this.starts = spans.starts;
    this.ends = spans.ends;
    this.fields = spans.count;
    this.problem = problem;
    this.row++;
    this.line = this.#nextLine;
    this.#nextLine += lines;
    this.blank = this.#isBlank();
    this.#leave(end);
    return true;
  }

  /** Goes on behind the newline at `at`, or at the end of the bytes. */
  #leave(at: number): void {
    this.#afterCr = at < this.#length && this.bytes[at] === CR;
    this.#position = Math.min(at + 1, this.#length);
    this.#retryAt = 0;
  }

  #isBlank(): boolean {
    if (this.problem >= ScanProblem.rowTooLong) return false;
    const { bytes, starts, ends } = this;
    for (let i = 0; i < this.fields; i++) {
      const end = ends[i] as number;
      for (let at = starts[i] as number; at < end; at++) {
        // Space and control characters; NUL is dropped from text, so it counts as nothing.
        if ((bytes[at] as number) > SPACE) return false;
      }
    }
    return true;
  }

  #skipSpace(from: number): number {
    let at = from;
    while ((this.bytes[at] === SPACE || this.bytes[at] === TAB) && this.bytes[at] !== this.#delimiter) at++;
    return at;
  }

  #newlineIn(from: number, to: number): number {
    for (let at = from; at < to; at++) if (this.bytes[at] === LF || this.bytes[at] === CR) return at;
    return -1;
  }

  #countLines(from: number, to: number): number {
    let lines = 1;
    for (let at = from; at < to; at++) {
      const byte = this.bytes[at];
      if (byte === CR || (byte === LF && (at === from || this.bytes[at - 1] !== CR))) lines++;
    }
    return lines;
  }
}
