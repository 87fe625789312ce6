/** A whole table as strings: for pasted text, previews and tests. Files are read with `RowScanner`. */
import { detectDialect, scanDialect, type Dialect } from './dialect.ts';
import { rowText } from './row-text.ts';
import { RowScanner } from './scanner.ts';

/** Every row, blank ones and the header too; refused ones (too long) are empty. The dialect is detected unless given. */
export function readTable(
  text: string,
  dialect: Pick<Dialect, 'delimiter' | 'quote'> = detectDialect(text),
): string[][] {
  const scanner = new RowScanner(scanDialect(dialect));
  scanner.push(new TextEncoder().encode(text));
  scanner.end();
  const rows: string[][] = [];
  while (scanner.next()) rows.push(rowText(scanner));
  return rows;
}
