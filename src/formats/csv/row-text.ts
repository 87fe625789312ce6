/** The current row of a scanner as strings: for headers, samples and problem rows. */
import { fieldText } from './field-text.ts';

/** Where a row's fields stand: field i is `bytes[starts[i], ends[i])`. */
interface Fields {
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly fields: number;
}

export function rowText(scanner: Fields): string[] {
  const row: string[] = [];
  for (let i = 0; i < scanner.fields; i++) {
    row.push(fieldText(scanner.bytes, scanner.starts[i] ?? 0, scanner.ends[i] ?? 0));
  }
  return row;
}
