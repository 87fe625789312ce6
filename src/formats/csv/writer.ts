/**
 * A table as CSV, written as UTF-8 into chunks of about 256 KiB. RFC 4180: CRLF ends every row, the last one too; a field is quoted where it
 * holds a delimiter, a quote, CR or LF, or begins or ends with a space or tab.
 *
 * - `exact`: what is written is what is read back. Also quoted, for that: an empty field that is its row's only one (else the row is a blank
 *   line); at the start of the file, a byte order mark or `sep=`. NUL and lone surrogates have no place in text and do not come back.
 * - `spreadsheet`: [E2] a UTF-8 byte order mark, cells guarded by `guardCell`; semicolons and tabs are quoted too, for spreadsheets that
 *   take another delimiter than the file's.
 *
 * Fields that are bytes already are copied and looked at in one pass; only those that a spreadsheet might run or spoil become strings.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { ByteChunks } from '../text/byte-chunks.ts';
import { fieldText } from './field-text.ts';
import { guardCell } from './spreadsheet-guard.ts';

export interface CsvOptions {
  readonly mode: 'exact' | 'spreadsheet';
  /** One ASCII character; a comma unless given. */
  readonly delimiter?: string;
}

const QUOTE = 0x22;
const CR = 0x0d;
const LF = 0x0a;

/** What a byte can mean for its field. */
const SPECIAL = 1;
/** Part of a sign that begins a formula: the ASCII ones, and the lead byte of the full-width and small ones. */
const SIGN = 2;
const DIGIT = 4;

function classes(special: readonly number[]): Uint8Array {
  const of = new Uint8Array(256);
  for (const byte of special) of[byte] = SPECIAL;
  for (const byte of [0x3d, 0x2b, 0x2d, 0x40, 0xef]) of[byte] = (of[byte] as number) | SIGN;
  for (let byte = 0x30; byte <= 0x39; byte++) of[byte] = DIGIT;
  return of;
}

/**
 * Whether `guardCell` may change the field, told by its first byte and the classes of all: a sign anywhere, a control character or apostrophe first, or digits that
 * may come first. Behind an ASCII letter digits are harmless; behind anything else they may be all that is seen.
 */
function mayNeedGuard(first: number, met: number): boolean {
  if ((met & SIGN) !== 0) return true;
  const isLetter = (first >= 0x41 && first <= 0x5a) || (first >= 0x61 && first <= 0x7a);
  return !isLetter && ((met & DIGIT) !== 0 || first < 0x20 || first === 0x27);
}

export class CsvWriter {
  readonly #mode: 'exact' | 'spreadsheet';
  readonly #delimiter: number;
  /** Of each byte. */
  readonly #classes: Uint8Array;
  readonly #encoder = new TextEncoder();
  readonly #out = new ByteChunks();
  /** Fields of the row so far, and whether all of them are empty. */
  #fields = 0;
  #empty = true;
  #atFileStart = true;

  constructor(options: CsvOptions) {
    this.#mode = options.mode;
    this.#delimiter = (options.delimiter ?? ',').charCodeAt(0);
    this.#classes = classes([this.#delimiter, QUOTE, CR, LF, ...(options.mode === 'exact' ? [] : [0x3b, 0x09])]);
    if (options.mode === 'spreadsheet') this.#out.put(0xef, 0xbb, 0xbf);
  }

  /** Bytes written and not yet taken. */
  get pending(): number {
    return this.#out.pending;
  }

  write(text: string): void {
    const cell = this.#mode === 'spreadsheet' ? guardCell(text) : text;
    const start = this.#beginField(3 * cell.length);
    const bytes = this.#out.bytes;
    let at = start;
    let i = 0;
    for (; i < cell.length; i++) {
      const code = cell.charCodeAt(i);
      if (code >= 0x80) break;
      bytes[at++] = code;
    }
    if (i < cell.length) at += this.#encoder.encodeInto(cell.slice(i), bytes.subarray(at)).written;
    this.#endField(start, at, SPECIAL);
  }

  /** A field that is quoted, whatever it holds; never guarded. */
  writeQuoted(text: string): void {
    const start = this.#beginField(3 * text.length);
    const { written } = this.#encoder.encodeInto(text, this.#out.bytes.subarray(start));
    this.#empty = false;
    this.#quote(start, start + written);
  }

  /** A field that is UTF-8 already: `bytes[start, end)`. */
  writeBytes(bytes: Uint8Array, start: number, end: number): void {
    const at = this.#beginField(end - start);
    const met = this.#copy(bytes, start, end, at);
    if (this.#mode === 'spreadsheet' && start < end && mayNeedGuard(bytes[start] as number, met)) {
      this.#takeBack(at);
      this.write(fieldText(bytes, start, end));
    } else this.#endField(at, at + end - start, met);
  }

  /** As `writeBytes`, with a guard of the caller's that changes no more than `guardCell` does. True where it did. */
  writeGuarded(bytes: Uint8Array, start: number, end: number, guard: (text: string) => string): boolean {
    const at = this.#beginField(end - start);
    const met = this.#copy(bytes, start, end, at);
    if (start < end && mayNeedGuard(bytes[start] as number, met)) {
      const text = fieldText(bytes, start, end);
      const guarded = guard(text);
      if (guarded !== text) {
        this.#takeBack(at);
        this.write(guarded);
        return true;
      }
    }
    this.#endField(at, at + end - start, met);
    return false;
  }

  /** A field whose text is known to need no guard, or has it already (`guarded`). */
  writeSafe(bytes: Uint8Array, start: number, end: number): void {
    const at = this.#beginField(end - start);
    this.#endField(at, at + end - start, this.#copy(bytes, start, end, at));
  }

  /** What a text that is often written becomes, for `writeSafe`. */
  guarded(text: string): Uint8Array {
    return this.#encoder.encode(this.#mode === 'spreadsheet' ? guardCell(text) : text);
  }

  endRow(): void {
    this.#out.makeRoom(4);
    if (this.#mode === 'exact' && this.#fields === 1 && this.#empty) this.#out.put(QUOTE, QUOTE);
    this.#out.put(CR, LF);
    this.#fields = 0;
    this.#empty = true;
    this.#atFileStart = false;
  }

  /** What was written since the last call. Each chunk has a buffer of its own, which may be transferred. */
  take(): Uint8Array<ArrayBuffer>[] {
    return this.#out.take();
  }

  /** Where the field's text goes; room for twice as many bytes (every one a quote), its quotes, and a delimiter before it. */
  #beginField(bytes: number): number {
    this.#out.makeRoom(2 * bytes + 3);
    if (this.#fields > 0) this.#out.bytes[this.#out.at++] = this.#delimiter;
    this.#fields++;
    return this.#out.at;
  }

  /** As if the field that begins at `at` had not been begun. */
  #takeBack(at: number): void {
    this.#fields--;
    this.#out.at = this.#fields > 0 ? at - 1 : at;
  }

  /** Returns the classes of all bytes together. */
  #copy(bytes: Uint8Array, start: number, end: number, at: number): number {
    const target = this.#out.bytes;
    const of = this.#classes;
    let met = 0;
    for (let i = start, to = at; i < end; i++) {
      const byte = bytes[i] as number;
      target[to++] = byte;
      met |= of[byte] as number;
    }
    return met;
  }

  /** The field's text is in `[start, end)`; it is quoted in place if it has to be. `met`: classes of its bytes, or of more. */
  #endField(start: number, end: number, met: number): void {
    if (end > start) this.#empty = false;
    const isSpecial = (met & SPECIAL) !== 0 && this.#holdsSpecial(start, end);
    if (isSpecial || this.#hasEdge(start, end) || this.#isFileMark(start, end)) this.#quote(start, end);
    else this.#out.at = end;
  }

  #holdsSpecial(start: number, end: number): boolean {
    for (let i = start; i < end; i++)
      if (((this.#classes[this.#out.bytes[i] as number] as number) & SPECIAL) !== 0) return true;
    return false;
  }

  #quote(start: number, end: number): void {
    const bytes = this.#out.bytes;
    let quotes = 0;
    for (let i = start; i < end; i++) if (bytes[i] === QUOTE) quotes++;
    this.#out.at = end + quotes + 2;
    bytes[this.#out.at - 1] = QUOTE;
    let to = this.#out.at - 1;
    for (let i = end - 1; i >= start; i--) {
      const byte = bytes[i] as number;
      bytes[--to] = byte;
      if (byte === QUOTE) bytes[--to] = QUOTE;
    }
    bytes[start] = QUOTE;
  }

  /** Begins or ends with a space or tab. */
  #hasEdge(start: number, end: number): boolean {
    const first = this.#out.bytes[start];
    const last = this.#out.bytes[end - 1];
    return end > start && (first === 0x20 || first === 0x09 || last === 0x20 || last === 0x09);
  }

  /** The file's first field would be read as a byte order mark or as a `sep=` line. */
  #isFileMark(start: number, end: number): boolean {
    if (!this.#atFileStart || this.#fields !== 1 || this.#mode !== 'exact') return false;
    const text = fieldText(this.#out.bytes, start, Math.min(end, start + 4));
    return this.#out.bytes[start] === 0xef || text.toLowerCase() === 'sep=';
  }
}
