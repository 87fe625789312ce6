/**
 * The rows of a Kith export for spreadsheets, without the apostrophes that guard its cells there [E2]. Cells are rewritten where they
 * stand in the reader's own bytes: they only become shorter.
 */
import { fieldText } from '../../../formats/csv/field-text.ts';
import { unguardCell } from '../../../formats/csv/spreadsheet-guard.ts';
import { RowsOver } from './row-reader.ts';

const APOSTROPHE = 0x27;
const encoder = new TextEncoder();

export class UnguardedReader extends RowsOver {
  get starts(): Int32Array {
    return this.rows.starts;
  }
  get ends(): Int32Array {
    return this.rows.ends;
  }
  get fields(): number {
    return this.rows.fields;
  }

  next(): boolean {
    if (!this.rows.next()) return false;
    const { bytes, starts, ends, fields } = this.rows;
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
