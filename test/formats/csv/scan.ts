/** Reads a table with a scanner, cut anywhere, into plain values that a test can compare. */
import { rowText } from '../../../src/formats/csv/row-text.ts';
import { RowScanner, type ScanDialect, type ScanLimits } from '../../../src/formats/csv/scanner.ts';

export interface ScannedRow {
  readonly cells: readonly string[];
  readonly row: number;
  readonly line: number;
  readonly blank: boolean;
  readonly problem: number;
}

export interface ScanOptions {
  readonly delimiter?: string;
  readonly quote?: string;
  readonly limits?: Partial<ScanLimits>;
  /** `header`: what the first row has. */
  readonly expectedFields?: number | 'header';
  /** Where the bytes are cut. */
  readonly cuts?: readonly number[];
}

export function scan(input: string | Uint8Array, options: ScanOptions = {}): ScannedRow[] {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const { delimiter = ',', quote = '"', limits, expectedFields = 0, cuts = [] } = options;
  const dialect: ScanDialect = { delimiter: delimiter.charCodeAt(0), quote: quote === '' ? 0 : quote.charCodeAt(0) };
  const scanner = new RowScanner(dialect, limits);
  if (expectedFields !== 'header') scanner.expectedFields = expectedFields;
  const rows: ScannedRow[] = [];
  const take = (): void => {
    while (scanner.next()) {
      const { row, line, blank, problem } = scanner;
      rows.push({ cells: rowText(scanner), row, line, blank, problem });
      if (expectedFields === 'header') scanner.expectedFields ||= scanner.fields;
    }
  };
  let from = 0;
  for (const cut of [...cuts, bytes.length]) {
    scanner.push(bytes.subarray(from, cut));
    take();
    from = cut;
  }
  scanner.end();
  take();
  return rows;
}

export function cellsOf(input: string | Uint8Array, options: ScanOptions = {}): (readonly string[])[] {
  return scan(input, options).map((row) => row.cells);
}
