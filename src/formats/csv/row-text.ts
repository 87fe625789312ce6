/** The current row of a scanner as strings: for headers, samples and problem rows. */
import { fieldText } from './field-text.ts';
import type { RowScanner } from './scanner.ts';

export function rowText(scanner: Pick<RowScanner, 'bytes' | 'starts' | 'ends' | 'fields'>): string[] {
  const row: string[] = [];
  for (let i = 0; i < scanner.fields; i++) {
    row.push(fieldText(scanner.bytes, scanner.starts[i] ?? 0, scanner.ends[i] ?? 0));
  }
  return row;
}
