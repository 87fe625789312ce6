/** A delimited text file as a table: encoding and dialect are found on its head (or said by the person), rows are streamed. */
import { detectDialect, scanDialect } from '../../formats/csv/dialect.ts';
import { rowText } from '../../formats/csv/row-text.ts';
import { RowScanner } from '../../formats/csv/scanner.ts';
import { unguardCell } from '../../formats/csv/spreadsheet-guard.ts';
import { isGuardedExport } from '../../formats/mapping/kith-export.ts';
import { detectEncoding } from '../../formats/text/encoding.ts';
import { createUtf8Chunks } from '../../formats/text/utf8-chunks.ts';
import type { ReadChoices, SketchFile } from '../import-contract.ts';
import { type OpenTable, SAMPLE_ROWS, type SampleCells } from './open-table.ts';
import type { RowReader } from './row-reader.ts';
import { UnguardedReader } from './unguarded-reader.ts';

/** Enough for any preamble and for 200 rows of most files. */
const HEAD_BYTES = 1 << 18;
/** Small enough that a cancel is heard within milliseconds, large enough that asking for it costs nothing. */
const SLICE_BYTES = 1 << 20;

export async function openCsv(file: File, choices: ReadChoices): Promise<OpenTable> {
  const head = new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer());
  const found = detectEncoding(head);
  const encoding = choices.encoding ?? found.encoding;
  const bom = encoding === found.encoding ? found.bom : 0;
  const decoder = createUtf8Chunks(encoding, bom);
  const sample = decoder.push(head).slice();
  const detected = detectDialect(sample);
  const delimiter = choices.delimiter ?? detected.delimiter;
  const quote = choices.quote ?? detected.quote;
  const headerRow = choices.headerRow ?? detected.headerRow;
  const dialect = scanDialect({ delimiter, quote });
  /** Rows up to and with this number are not data. */
  const before = headerRow >= 0 ? headerRow + 1 : detected.skipLines;

  const start = readHead(sample, file.size <= HEAD_BYTES);
  const guarded = isGuardedExport(
    start.headers.map(unguardCell),
    start.samples.map(({ cells }) => cells),
  );
  const headers = guarded ? start.headers.map(unguardCell) : start.headers;
  const samples = guarded
    ? start.samples.map(({ row, cells }) => ({ row, cells: cells.map(unguardCell) }))
    : start.samples;

  function readHead(bytes: Uint8Array, whole: boolean): { headers: string[]; samples: SampleCells[] } {
    const scanner = new RowScanner(dialect);
    scanner.push(bytes);
    if (whole) scanner.end();
    const rows: SampleCells[] = [];
    let names: string[] | null = null;
    while (rows.length < SAMPLE_ROWS && scanner.next()) {
      if (scanner.row === headerRow + 1) {
        names = rowText(scanner);
        scanner.expectedFields = names.length;
      } else if (scanner.row > before && !scanner.blank) rows.push({ row: scanner.row, cells: rowText(scanner) });
    }
    const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
    return { headers: names ?? Array.from({ length: width }, () => ''), samples: rows };
  }

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

  const info: SketchFile = {
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
  return { file: info, headers, samples, read };
}
