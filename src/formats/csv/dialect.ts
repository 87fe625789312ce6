/**
 * [I10] How a table is written, by a sample of its start: proposed, shown, and the person's to change.
 *
 * The delimiter is that of comma, semicolon and tab (never `|`) under which most rows have the same number of columns; where two come
 * close, PapaParse decides. Newlines need no setting.
 */
import { fieldText } from './field-text.ts';
import { guessDelimiter } from './papa.ts';
import { rowText } from './row-text.ts';
import { RowScanner, ScanProblem, type ScanDialect } from './scanner.ts';
import { findTable } from './table-start.ts';

export interface Dialect {
  /** One ASCII character. */
  readonly delimiter: string;
  /** `"`, `'`, or empty: quotes are characters like any other. */
  readonly quote: string;
  /** The row that is the header, 0-based in the file (`RowScanner.row` - 1), or -1: there is none. */
  readonly headerRow: number;
  /** How many rows stand before the table: a `sep=` line, a title, blank lines. Equals headerRow where there is a header. */
  readonly skipLines: number;
}

/** In the order in which one is preferred where nothing else decides: commas stand in prose, tabs and semicolons seldom. */
const delimiters = ['\t', ';', ','] as const;
const sampleBytes = 1 << 17;
const sampleRows = 200;

interface Reading {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
  /** The line on which each row begins, 1-based. */
  readonly lines: readonly number[];
  readonly problems: number;
  /** The commonest number of columns. */
  readonly width: number;
  /** 0–2: how much of the sample has that many, and how much has two at all. */
  readonly score: number;
}

/** `sample`: the file's start as text or as UTF-8, best 64 KiB or more; a byte order mark does no harm. */
export function detectDialect(sample: string | Uint8Array): Dialect {
  const whole = typeof sample === 'string' ? new TextEncoder().encode(sample.slice(0, sampleBytes)) : sample;
  const bytes = withoutBom(whole).subarray(0, sampleBytes);
  const text = fieldText(bytes, 0, bytes.length);
  const separator = separatorLine(text);
  const wrapped = wrappingQuote(text);
  let reading = separator === null ? bestReading(bytes, text, wrapped.quote) : read(bytes, separator, wrapped.quote);
  let quote = wrapped.quote;
  // Files of databases have tabs and no quoting at all: a quote is an inch there, or a nickname.
  if (reading.delimiter === '\t' && reading.problems > 1 && !wrapped.seen) {
    quote = '';
    reading = read(bytes, '\t', quote);
  }
  const start = findTable(reading.rows, reading.width, separator === null ? 0 : 1);
  return { delimiter: reading.delimiter, quote, ...start };
}

export function scanDialect(dialect: Pick<Dialect, 'delimiter' | 'quote'>): ScanDialect {
  return { delimiter: dialect.delimiter.charCodeAt(0), quote: dialect.quote === '' ? 0 : dialect.quote.charCodeAt(0) };
}

function withoutBom(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** A first line `sep=;`, which spreadsheets take as the delimiter; saved again, it may have grown empty columns. */
function separatorLine(text: string): string | null {
  const found = /^sep=([!#-&(-/:-@[-`{}~\t])[,;\t]*[ ]*(?:[\r\n]|$)/i.exec(text);
  return found?.[1] ?? null;
}

/** Single quotes only where they wrap a field on every other line and double ones wrap none. */
function wrappingQuote(text: string): { quote: string; seen: boolean } {
  const lines = text.split(/[\r\n]+/, sampleRows).filter((line) => line.trim() !== '');
  if (lines.some((line) => /(?:^|[,;\t])[ ]*"[^"]*"[ ]*(?:[,;\t]|$)/.test(line))) return { quote: '"', seen: true };
  const single = lines.filter((line) => /(?:^|[,;\t])[ ]*'[^']*'[ ]*(?:[,;\t]|$)/.test(line)).length;
  return single > 1 && 2 * single >= lines.length ? { quote: "'", seen: true } : { quote: '"', seen: false };
}

function bestReading(bytes: Uint8Array, text: string, quote: string): Reading {
  const readings = delimiters.map((delimiter) => read(bytes, delimiter, quote)).sort((a, b) => b.score - a.score);
  const [best, ...others] = readings;
  if (best === undefined || best.score === 0) return read(bytes, ',', quote);
  const close = [best, ...others.filter((other) => best.score - other.score < 0.1)];
  if (close.length === 1) return best;
  const firstRow = findTable(best.rows, best.width, 0).skipLines;
  const firstLine = best.lines[firstRow] ?? 1;
  const table = text
    .split(/\r\n|\r|\n/)
    .slice(firstLine - 1)
    .join('\n');
  const guess = guessDelimiter(
    table,
    close.map((reading) => reading.delimiter),
  );
  return close.find((reading) => reading.delimiter === guess) ?? best;
}

function read(bytes: Uint8Array, delimiter: string, quote: string): Reading {
  const scanner = new RowScanner(scanDialect({ delimiter, quote }));
  const rows: string[][] = [];
  const lines: number[] = [];
  let problems = 0;
  const take = (): void => {
    while (rows.length < sampleRows && scanner.next()) {
      rows.push(rowText(scanner));
      lines.push(scanner.line);
      if (scanner.problem !== ScanProblem.none) problems++;
    }
  };
  scanner.push(bytes);
  take();
  // The sample's end cuts a row; it is told only where there is little else to go by.
  if (rows.length < 5) {
    scanner.end();
    take();
  }
  return { delimiter, rows, lines, problems, ...evenness(rows) };
}

function evenness(rows: readonly (readonly string[])[]): { width: number; score: number } {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  const times = new Map<number, number>();
  for (const row of filled) times.set(row.length, (times.get(row.length) ?? 0) + 1);
  const [width = 1, most = 0] = [...times].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
  if (width < 2) return { width, score: 0 };
  const divided = filled.filter((row) => row.length > 1);
  // A comma with a space behind it is prose.
  const cells = divided.flatMap((row) => row.slice(1));
  const prose = cells.filter((cell) => cell.startsWith(' ')).length / cells.length;
  return { width, score: (most + divided.length) / filled.length - 0.2 * prose };
}
