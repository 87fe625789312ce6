/**
 * The distinct cells of a column. A cell's bytes, without the white space around them, are looked up as they stand; only a cell that
 * was never met is looked at more closely: printable ASCII with single spaces is clean already, all else is decoded and cleaned.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { TextPool } from '../../../base/text-pool.ts';
import { fieldText } from '../../../formats/csv/field-text.ts';

const decoder = new TextDecoder();

/** Not met yet; a cell that is blank after cleaning. */
const UNKNOWN = 0;
const BLANK = -1;

/** The cell's text as it stands; bytes that are no UTF-8 are read as `fieldText` says. */
export function cellText(bytes: Uint8Array, start: number, end: number): string {
  return start >= end ? '' : fieldText(bytes, start, end);
}

/** True where some bytes are not what the file's encoding would have there. */
export function isDamaged(bytes: Uint8Array, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if ((bytes[i] as number) >= 0x80) return decoder.decode(bytes.subarray(start, end)).includes('\ufffd');
  return false;
}

export class CellTexts {
  /** Holds cells as they stand and their clean texts; only the latter are handed out. */
  readonly pool: TextPool;
  /** The last cell held bytes that are not of the file's encoding. Valid after `code`. */
  unreadable = false;
  readonly #clean: (text: string) => string;
  #codes = new Int32Array(1024);
  #damaged: Set<number> | null = null;

  constructor(clean: (text: string) => string, pool = new TextPool()) {
    this.#clean = clean;
    this.pool = pool;
  }

  /** The code of the clean text of bytes[start … end); 0 = blank. */
  code(bytes: Uint8Array, start: number, end: number): number {
    let s = start;
    let e = end;
    while (s < e && (bytes[s] as number) <= 0x20) s++;
    while (e > s && (bytes[e - 1] as number) <= 0x20) e--;
    if (s === e) return 0;
    const raw = this.pool.intern(bytes, s, e);
    if (raw >= this.#codes.length) this.#grow(raw);
    const code = this.#codes[raw] as number;
    if (code > UNKNOWN) {
      this.unreadable = this.#damaged !== null && this.#damaged.has(raw);
      return code;
    }
    return code === BLANK ? 0 : this.#meet(bytes, s, e, raw);
  }

  /** As `code`, for a column whose cells seldom repeat: a plain text gets a new code each time. */
  append(bytes: Uint8Array, start: number, end: number): number {
    let s = start;
    let e = end;
    while (s < e && (bytes[s] as number) <= 0x20) s++;
    while (e > s && (bytes[e - 1] as number) <= 0x20) e--;
    this.unreadable = false;
    if (isPlain(bytes, s, e)) return this.pool.append(bytes, s, e);
    return this.code(bytes, s, e); // costs more to clean than to look up
  }

  /** Codes of the clean texts that were handed out. */
  *cleaned(): Iterable<number> {
    const seen = new Uint8Array(this.pool.size);
    for (let raw = 1; raw < Math.min(this.pool.size, this.#codes.length); raw++) {
      const code = this.#codes[raw] as number;
      if (code <= 0 || seen[code] === 1) continue;
      seen[code] = 1;
      yield code;
    }
  }

  #meet(bytes: Uint8Array, start: number, end: number, raw: number): number {
    let code = raw;
    if (!isPlain(bytes, start, end)) {
      if (isDamaged(bytes, start, end)) (this.#damaged ??= new Set()).add(raw);
      code = this.pool.internText(this.#clean(cellText(bytes, start, end)));
    }
    this.unreadable = this.#damaged !== null && this.#damaged.has(raw);
    this.#codes[raw] = code === 0 ? BLANK : code;
    return code;
  }

  #grow(raw: number): void {
    const codes = new Int32Array(Math.max(raw + 1, this.#codes.length * 2));
    codes.set(this.#codes);
    this.#codes = codes;
  }
}

/** Printable ASCII with single spaces: what cleaning would leave as it is. */
function isPlain(bytes: Uint8Array, start: number, end: number): boolean {
  let before = 0;
  for (let i = start; i < end; i++) {
    const byte = bytes[i] as number;
    if (byte < 0x20 || byte > 0x7e || (byte === 0x20 && before === 0x20)) return false;
    before = byte;
  }
  return true;
}
