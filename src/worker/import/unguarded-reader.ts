/**
 * The rows of a Kith export for spreadsheets, without the apostrophes that guard its cells there [E2]. Cells are rewritten where they
 * stand in the scanner's own bytes: they only become shorter.
 */
import { fieldText } from '../../formats/csv/field-text.ts';
import type { RowScanner } from '../../formats/csv/scanner.ts';
import { unguardCell } from '../../formats/csv/spreadsheet-guard.ts';
import type { RowReader } from './row-reader.ts';

const APOSTROPHE = 0x27;
const encoder = new TextEncoder();

export class UnguardedReader implements RowReader {
  readonly #scanner: RowScanner;

  constructor(scanner: RowScanner) {
    this.#scanner = scanner;
  }

  get bytes(): Uint8Array {
    return this.#scanner.bytes;
  }
  get starts(): Int32Array {
    return this.#scanner.starts;
  }
  get ends(): Int32Array {
    return this.#scanner.ends;
  }
  get fields(): number {
    return this.#scanner.fields;
  }
  get row(): number {
    return this.#scanner.row;
  }
  get blank(): boolean {
    return this.#scanner.blank;
  }
  get problem(): number {
    return this.#scanner.problem;
  }

  next(): boolean {
    if (!this.#scanner.next()) return false;
    const { bytes, starts, ends, fields } = this.#scanner;
    for (let i = 0; i < fields; i++) {
      const start = starts[i] ?? 0;
      const end = ends[i] ?? 0;
      let at = start;
      while (at < end && bytes[at] !== APOSTROPHE) at++;
      if (at === end) continue;
      const text = fieldText(bytes, start, end);
      const bare = unguardCell(text);
      if (bare !== text) ends[i] = start + encoder.encodeInto(bare, bytes.subarray(start, end)).written;
    }
    return true;
  }
}
