/**
 * [I10] How a table is written, by a sample of its start: proposed, shown, and the person's to change.
 *
 * The delimiter is that of comma, semicolon and tab under which most rows have the same number of columns; where two come close,
 * the one whose first rows are the most alike. `|`, which separates tags, is one only where it parts a row of known headers that no other does. Newlines need no setting.
 */
import { fieldText } from './field-text.ts';
import { rowText } from './row-text.ts';
import { RowScanner, ScanProblem, type ScanDialect } from './scanner.ts';
import { findTable, isValue, knownCells, type TableStart } from './table-start.ts';

export interface Dialect {
  /** One ASCII character. */
  readonly delimiter: string;
  /** `"`, `'`, or empty: quotes are characters like any other. */
  readonly quote: string;
  /** The row that is the header, 0-based in the file (`RowScanner.row` - 1), or -1: there is none. */
  readonly headerRow: number;
  /** How many rows stand before the table: a `sep=` line, a title, blank lines. Equals headerRow where there is a header. */
  readonly skipLines: number;
  /** How many columns the table's rows have, as a rule: with it (`expectedFields`) a row whose quotes make no sense is read. */
  readonly width: number;
}

/** What the person chose; the rest is found. */
export interface DialectChoice {
  readonly delimiter?: string | undefined;
  readonly quote?: string | undefined;
}

/** In the order in which one is preferred where nothing else decides: commas stand in prose, tabs and semicolons seldom. */
const delimiters = ['\t', ';', ','] as const;
const sampleBytes = 1 << 17;
const sampleRows = 200;
/** Of the table, where two delimiters come close. */
const COMPARED_ROWS = 10;

interface Reading {
  readonly delimiter: string;
  readonly rows: readonly (readonly string[])[];
  /** The line on which each row begins, 1-based. */
  readonly lines: readonly number[];
  readonly problems: number;
  /** Some row has quotes that make no sense, or runs over several lines. */
  readonly doubtful: boolean;
  /** The commonest number of columns. */
  readonly width: number;
  /** 0–2: how much of the sample has that many, and how much has two at all. */
  readonly score: number;
}

/** `sample`: the file's start as text or as UTF-8, best 64 KiB or more; a byte order mark does no harm. */
export function detectDialect(sample: string | Uint8Array, chosen: DialectChoice = {}): Dialect {
  const whole = typeof sample === 'string' ? new TextEncoder().encode(sample.slice(0, sampleBytes)) : sample;
  const bytes = withoutBom(whole).subarray(0, sampleBytes);
  const text = fieldText(bytes, 0, bytes.length);
  const separator = separatorLine(text);
  const wrapped = wrappingQuote(text);
  let quote = chosen.quote ?? wrapped.quote;
  const delimiter = chosen.delimiter ?? separator;
  const from = separator === null ? 0 : 1;
  let reading =
    delimiter === null ? withBars(bestReading(bytes, quote), bytes, text, quote) : read(bytes, delimiter, quote);
  // Files of databases have tabs and no quoting at all: a quote is an inch there, or a nickname.
  if (reading.delimiter === '\t' && reading.problems > 1 && !wrapped.seen && chosen.quote === undefined) {
    quote = '';
    reading = read(bytes, '\t', quote);
  }
  if (reading.doubtful) reading = read(bytes, reading.delimiter, quote, reading.width);
  const start = findTable(reading.rows, reading.width, from);
  const mended = brokenHeader(reading, start);
  if (mended === 0) return { delimiter: reading.delimiter, quote, ...start, width: reading.width };
  reading = read(bytes, reading.delimiter, quote, mended);
  return { delimiter: reading.delimiter, quote, ...findTable(reading.rows, mended, from), width: mended };
}

/**
 * How many columns a header has whose open quote ran on into the first contacts; 0: it is whole. A header may have a line break in
 * quotes, but no number behind it.
 */
function brokenHeader({ rows, delimiter, doubtful }: Reading, { headerRow, skipLines }: TableStart): number {
  const row = rows[skipLines] ?? [];
  const at = doubtful ? row.findIndex((cell) => /[\r\n]/.test(cell)) : -1;
  if (at < 0) return 0;
  const [first = '', ...more] = row[at]?.split(/[\r\n]+/) ?? [];
  const cells = [...row.slice(0, at), ...first.split(delimiter)];
  if (headerRow < 0 && knownCells(cells) === 0) return 0;
  const behind = [...more.flatMap((line) => line.split(delimiter)), ...row.slice(at + 1)];
  return behind.some((part) => isValue(part.replaceAll('"', ''))) ? cells.length : 0;
}

/** `|` where it parts a row of known headers, and what stands best otherwise does not. */
function withBars(best: Reading, bytes: Uint8Array, text: string, quote: string): Reading {
  if (!text.includes('|')) return best;
  const known = (reading: Reading): number => Math.max(0, ...reading.rows.slice(0, 40).map(knownCells));
  const bars = read(bytes, '|', quote);
  return bars.width > 1 && bars.score > 1.5 && known(bars) > Math.max(3, known(best)) ? bars : best;
}

export function scanDialect(dialect: Pick<Dialect, 'delimiter' | 'quote'>): ScanDialect {
  return { delimiter: dialect.delimiter.charCodeAt(0), quote: dialect.quote === '' ? 0 : dialect.quote.charCodeAt(0) };
}

function withoutBom(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

/** A first line `sep=;`, which spreadsheets take as the delimiter; saved again, it may have grown empty columns. */
function separatorLine(text: string): string | null {
  const found = /^sep=([!#-&(-/:-@[-`{-~\t])[,;\t]*[ ]*(?:[\r\n]+([^\r\n]*)|$)/i.exec(text);
  const [, separator, next = ''] = found ?? [];
  // Bars are in tags: there they must stand in the table too.
  return separator === undefined || (separator === '|' && !next.includes('|')) ? null : separator;
}

/** Single quotes only where they wrap a field on every other line and double ones wrap none. */
function wrappingQuote(text: string): { quote: string; seen: boolean } {
  const lines = text.split(/[\r\n]+/, sampleRows).filter((line) => line.trim() !== '');
  if (lines.some((line) => /(?:^|[,;\t])[ ]*"[^"]*"[ ]*(?:[,;\t]|$)/.test(line))) return { quote: '"', seen: true };
  const single = lines.filter((line) => /(?:^|[,;\t])[ ]*'[^']*'[ ]*(?:[,;\t]|$)/.test(line)).length;
  return single > 1 && 2 * single >= lines.length ? { quote: "'", seen: true } : { quote: '"', seen: false };
}

function bestReading(bytes: Uint8Array, quote: string): Reading {
  const readings = delimiters.map((delimiter) => read(bytes, delimiter, quote)).sort((a, b) => b.score - a.score);
  const [best, ...others] = readings;
  if (best === undefined || best.score === 0) return read(bytes, ',', quote);
  const close = [best, ...others.filter((other) => best.score - other.score < 0.1)];
  if (close.length === 1) return best;
  const start = findTable(best.rows, best.width, 0).skipLines;
  return close.toSorted((a, b) => unevenness(a, start) - unevenness(b, start) || b.width - a.width)[0] ?? best;
}

/** By how many cells the first rows of the table differ, each from the one before. */
function unevenness({ rows }: Reading, start: number): number {
  const filled = rows.slice(start).filter((row) => row.some((cell) => cell.trim() !== ''));
  const first = filled.slice(0, COMPARED_ROWS);
  return first.reduce((sum, { length }, i) => sum + Math.abs(length - (first[i - 1]?.length ?? length)), 0);
}

function read(bytes: Uint8Array, delimiter: string, quote: string, expected = 0): Reading {
  const scanner = new RowScanner(scanDialect({ delimiter, quote }));
  scanner.expectedFields = expected;
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
  const doubtful = problems > 0 || lines.some((line, i) => line !== (lines[i - 1] ?? 0) + 1);
  return { delimiter, rows, lines, problems, doubtful, ...evenness(rows) };
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
