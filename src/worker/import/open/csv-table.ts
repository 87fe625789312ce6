/** A delimited text file as a table: encoding and dialect are found on its head (or said by the person), rows are streamed. */
import type { Message } from '../../../domain/message.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { detectDialect, scanDialect } from '../../../formats/csv/dialect.ts';
import { rowText } from '../../../formats/csv/row-text.ts';
import { defaultLimits, RowScanner, ScanProblem, type ScanDialect } from '../../../formats/csv/scanner.ts';
import { unguardCell } from '../../../formats/csv/spreadsheet-guard.ts';
import { isExactExport, isGuardedExport } from '../../../formats/mapping/kith-export.ts';
import { otherReadings, type OtherReading } from '../../../formats/text/doubt.ts';
import { detectEncoding } from '../../../formats/text/encoding.ts';
import { createUtf8Chunks } from '../../../formats/text/utf8-chunks.ts';
import type { ReadChoices } from '../../contract/import-choices.ts';
import type { ReadFile } from '../../contract/import-sketch.ts';
import { type OpenTable, SAMPLE_ROWS, type SampleCells } from './table.ts';
import type { RowReader } from './row-reader.ts';
import { linesBefore } from './table-head.ts';
import { UnguardedReader } from './unguarded-reader.ts';

/** Enough for any preamble and for 200 rows of most files; where rows are so long that none ends there, more is read. */
const HEAD_BYTES = 1 << 18;
const LARGE_HEAD_BYTES = 1 << 22;
/** Small enough that a cancel is heard within milliseconds, large enough that asking for it costs nothing. */
const SLICE_BYTES = 1 << 20;
/** Before a header. */
const PREAMBLE_ROWS = 40;

/** Refused where no row can be read: rows too long, or of too many columns. */
export async function openCsv(file: File, choices: ReadChoices): Promise<Result<OpenTable>> {
  let start = await readStart(file, choices, HEAD_BYTES);
  if (start.samples.length === 0 && file.size > HEAD_BYTES) start = await readStart(file, choices, LARGE_HEAD_BYTES);
  if ((start.samples.length === 0 || start.headers.length === 0) && start.refusal !== null)
    return fail('refused', start.refusal);
  const { encoding, bom, delimiter, quote, headerRow, before, expected } = start;
  const dialect = scanDialect({ delimiter, quote });
  const guarded = isGuardedExport(
    start.headers.map(unguardCell),
    start.samples.map(({ cells }) => cells),
  );
  const headers = guarded ? start.headers.map(unguardCell) : start.headers;
  const samples = guarded
    ? start.samples.map(({ row, cells }) => ({ row, cells: cells.map(unguardCell) }))
    : start.samples;

  async function* read(): AsyncGenerator<{ reader: RowReader; bytes: number }> {
    const scanner = new RowScanner(dialect);
    scanner.expectedFields = expected;
    const reader = guarded ? new UnguardedReader(scanner) : scanner;
    const chunks = createUtf8Chunks(encoding, bom);
    let bytes = 0;
    let next = file.slice(0, SLICE_BYTES).arrayBuffer();
    let skipped = false;
    while (bytes < file.size) {
      const slice = new Uint8Array(await next);
      bytes += slice.length;
      if (slice.length === 0) break;
      if (bytes < file.size) next = file.slice(bytes, bytes + SLICE_BYTES).arrayBuffer();
      scanner.push(chunks.push(slice));
      if (bytes >= file.size) {
        scanner.push(chunks.end());
        scanner.end();
      }
      while (!skipped && scanner.row < before) {
        if (!scanner.next()) break;
      }
      skipped = scanner.row >= before;
      if (skipped) yield { reader, bytes };
    }
  }

  const info: ReadFile = {
    name: file.name,
    bytes: file.size,
    format: 'csv',
    encoding,
    delimiter,
    quote,
    headerRow,
    otherReadings: start.otherReadings,
    leftOut: start.leftOut,
    sheets: [],
    sheet: 0,
  };
  return ok({ file: info, headers, exact: start.exact, samples, read });
}

interface Start {
  readonly otherReadings: readonly OtherReading[];
  readonly encoding: string;
  readonly bom: number;
  readonly delimiter: string;
  readonly quote: string;
  readonly headerRow: number;
  /** Rows up to and with this number are not data. */
  readonly before: number;
  /** Columns of the table's rows, for the scanner. */
  readonly expected: number;
  readonly leftOut: readonly string[];
  /** Why its first rows cannot be read; null if they can. */
  readonly refusal: Message | null;
  readonly headers: readonly string[];
  readonly exact: boolean;
  readonly samples: readonly SampleCells[];
}

/** How the file is read, and its first rows. */
async function readStart(file: File, choices: ReadChoices, bytes: number): Promise<Start> {
  const head = new Uint8Array(await file.slice(0, bytes).arrayBuffer());
  const found = detectEncoding(head);
  const encoding = choices.encoding ?? found.encoding;
  const bom = encoding === found.encoding ? found.bom : 0;
  const sample = createUtf8Chunks(encoding, bom).push(head).slice();
  const { delimiter, quote, width: expected, ...table } = detectDialect(sample, choices);
  const headerRow = choices.headerRow ?? table.headerRow;
  const before = headerRow >= 0 ? headerRow + 1 : table.skipLines;
  const rows = firstRows(sample, scanDialect({ delimiter, quote }), file.size <= bytes, expected, headerRow);
  const names = rows.find(({ row }) => row === headerRow + 1)?.cells;
  const samples = rows
    .filter(({ row, blank, cells }) => row > before && !blank && cells.length > 0)
    .slice(0, SAMPLE_ROWS);
  const width = samples.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const headers = headerRow >= 0 && names !== undefined ? names : Array.from({ length: width }, () => '');
  const exact = headerRow === 0 && delimiter === ',' && isExactExport(sample, headers, samples[0]?.cells ?? null);
  const leftOut = linesBefore(rows, headerRow >= 0 ? headerRow : before, delimiter);
  return {
    otherReadings: choices.encoding === undefined ? otherReadings(head, encoding, found.others) : [],
    encoding,
    bom,
    delimiter,
    quote,
    headerRow,
    before,
    expected,
    leftOut,
    refusal: refusalOf(rows, file.name),
    headers,
    exact,
    samples,
  };
}

type FirstRow = SampleCells & { readonly blank: boolean; readonly problem: ScanProblem };

function refusalOf(rows: readonly FirstRow[], name: string): Message | null {
  if (rows.some(({ problem }) => problem === ScanProblem.tooManyColumns))
    return { id: 'too-many-columns', name, most: defaultLimits.maxColumns };
  if (rows.some(({ problem }) => problem === ScanProblem.rowTooLong)) return { id: 'line-too-long', name };
  return null;
}

/** Rows in which the header is looked for, and those that are shown; as the file has them, blank ones too. */
function firstRows(
  bytes: Uint8Array,
  dialect: ScanDialect,
  whole: boolean,
  expected: number,
  headerRow: number,
): FirstRow[] {
  const scanner = new RowScanner(dialect);
  scanner.expectedFields = expected;
  scanner.push(bytes);
  if (whole) scanner.end();
  const rows: FirstRow[] = [];
  let filled = 0;
  while ((filled < SAMPLE_ROWS + PREAMBLE_ROWS || scanner.row <= headerRow) && scanner.next()) {
    const { row, blank, problem } = scanner;
    rows.push({ row, blank, problem, cells: rowText(scanner) });
    if (!blank) filled++;
  }
  return rows;
}
