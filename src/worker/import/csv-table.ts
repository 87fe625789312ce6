/** A delimited text file as a table: encoding and dialect are found on its head (or said by the person), rows are streamed. */
import { detectDialect, scanDialect } from '../../formats/csv/dialect.ts';
import { rowText } from '../../formats/csv/row-text.ts';
import { RowScanner, type ScanDialect } from '../../formats/csv/scanner.ts';
import { unguardCell } from '../../formats/csv/spreadsheet-guard.ts';
import { findTable, type TableStart } from '../../formats/csv/table-start.ts';
import { isExactExport, isGuardedExport } from '../../formats/mapping/kith-export.ts';
import { detectEncoding } from '../../formats/text/encoding.ts';
import { createUtf8Chunks } from '../../formats/text/utf8-chunks.ts';
import type { ReadChoices, ReadFile } from '../import-contract.ts';
import { type OpenTable, SAMPLE_ROWS, type SampleCells } from './open-table.ts';
import type { RowReader } from './row-reader.ts';
import { commonWidth } from './table-head.ts';
import { UnguardedReader } from './unguarded-reader.ts';

/** Enough for any preamble and for 200 rows of most files; where rows are so long that none ends there, more is read. */
const HEAD_BYTES = 1 << 18;
const LARGE_HEAD_BYTES = 1 << 22;
/** Small enough that a cancel is heard within milliseconds, large enough that asking for it costs nothing. */
const SLICE_BYTES = 1 << 20;
/** Before a header. */
const PREAMBLE_ROWS = 40;

export async function openCsv(file: File, choices: ReadChoices): Promise<OpenTable> {
  let start = await readStart(file, choices, HEAD_BYTES);
  if (start.samples.length === 0 && file.size > HEAD_BYTES) start = await readStart(file, choices, LARGE_HEAD_BYTES);
  const { encoding, bom, delimiter, quote, headerRow, before } = start;
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
    scanner.expectedFields = headers.length;
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
    sheets: [],
    sheet: 0,
  };
  return { file: info, headers, exact: start.exact, samples, read };
}

interface Start {
  readonly encoding: string;
  readonly bom: number;
  readonly delimiter: string;
  readonly quote: string;
  readonly headerRow: number;
  /** Rows up to and with this number are not data. */
  readonly before: number;
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
  const detected = detectDialect(sample);
  const delimiter = choices.delimiter ?? detected.delimiter;
  const quote = choices.quote ?? detected.quote;
  const dialect = scanDialect({ delimiter, quote });
  const whole = file.size <= bytes;
  // Another delimiter, another table.
  const asDetected = delimiter === detected.delimiter && quote === detected.quote;
  const table = asDetected ? detected : tableStart(firstRows(sample, dialect, whole, -1));
  const headerRow = choices.headerRow ?? table.headerRow;
  const before = headerRow >= 0 ? headerRow + 1 : table.skipLines;
  const rows = firstRows(sample, dialect, whole, headerRow);
  const names = rows.find(({ row }) => row === headerRow + 1)?.cells;
  const samples = rows.filter(({ row, blank }) => row > before && !blank).slice(0, SAMPLE_ROWS);
  const width = samples.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const headers = headerRow >= 0 && names !== undefined ? names : Array.from({ length: width }, () => '');
  const exact = headerRow === 0 && delimiter === ',' && isExactExport(sample, headers, samples[0]?.cells ?? null);
  return { encoding, bom, delimiter, quote, headerRow, before, headers, exact, samples };
}

function tableStart(rows: readonly FirstRow[]): TableStart {
  const cells = rows.map((row) => row.cells);
  return findTable(cells, commonWidth(cells), 0);
}

type FirstRow = SampleCells & { readonly blank: boolean };

/** Rows in which the header is looked for, and those that are shown; as the file has them, blank ones too. */
function firstRows(bytes: Uint8Array, dialect: ScanDialect, whole: boolean, headerRow: number): FirstRow[] {
  const scanner = new RowScanner(dialect);
  scanner.push(bytes);
  if (whole) scanner.end();
  const rows: FirstRow[] = [];
  let filled = 0;
  while (filled < SAMPLE_ROWS + PREAMBLE_ROWS && scanner.next()) {
    const { row, blank } = scanner;
    if (row === headerRow + 1) scanner.expectedFields = scanner.fields;
    rows.push({ row, blank, cells: rowText(scanner) });
    if (!blank) filled++;
  }
  return rows;
}
