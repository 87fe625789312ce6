/** A sheet of a workbook as a table: the first one with rows, or the one that the person chose. */
import { fail, ok, type Result } from '../../../domain/result.ts';
import { rowText } from '../../../formats/csv/row-text.ts';
import { unguardCell } from '../../../formats/csv/spreadsheet-guard.ts';
import { isGuardedExport } from '../../../formats/mapping/kith-export.ts';
import type { SheetRows } from '../../../formats/xlsx/sheet-rows.ts';
import { openWorkbook, type Workbook } from '../../../formats/xlsx/workbook.ts';
import type { ReadChoices } from '../../contract/import-choices.ts';
import { type OpenTable, SAMPLE_ROWS, type SampleCells } from './table.ts';
import { type RowReader, RowsOver } from './row-reader.ts';
import { NoteLog } from '../problems/note-log.ts';
import { headOf } from './table-head.ts';
import { UnguardedReader } from './unguarded-reader.ts';

/** Rows in which the header is looked for, and those that are shown. */
const FIRST_ROWS = SAMPLE_ROWS + 40;

export async function openXlsx(file: File, choices: ReadChoices): Promise<Result<OpenTable>> {
  const opened = await openWorkbook(file);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const found = await chooseSheet(workbook, choices.sheet);
  if (!found.ok) return found;
  const { sheet, rows, tooLong } = found.value;
  if (rows.length === 0 && tooLong) return fail('refused', { id: 'sheet-row-too-long', name: file.name });
  if (rows.length === 0) return fail('refused', { id: 'file-empty', name: file.name });
  const { headerRow, before, leftOut, headers } = headOf(rows, choices.headerRow);
  const data = rows.filter(({ row }) => row > before).slice(0, SAMPLE_ROWS);
  const guarded = isGuardedExport(
    headers.map(unguardCell),
    data.map(({ cells }) => cells),
  );
  const bare = (cells: readonly string[]): readonly string[] => (guarded ? cells.map(unguardCell) : cells);

  /** Of the latest reading that came to the end. */
  let inWhole: InRows = { errors: new Map(), hidden: 0 };
  const others = await otherSheets(workbook, sheet);

  async function* read(): AsyncGenerator<{ reader: RowReader; bytes: number }> {
    let reader: DataRows | null = null;
    for await (const { rows: all, part } of workbook.rows(sheet)) {
      reader ??= new DataRows(all, guarded ? new UnguardedReader(all) : all, before, headers.length);
      yield { reader, bytes: Math.floor(part * file.size) };
    }
    if (reader !== null) inWhole = { errors: reader.errors, hidden: reader.hidden };
  }

  return ok({
    file: {
      name: file.name,
      bytes: file.size,
      format: 'xlsx',
      encoding: '',
      delimiter: '',
      quote: '',
      headerRow: headerRow - 1,
      leftOut,
      sheets: workbook.sheets,
      sheet,
    },
    headers: bare(headers),
    exact: false,
    samples: data.map(({ row, cells }) => ({ row, cells: bare(cells) })),
    get notes() {
      return notesOf(others, inWhole);
    },
    read,
  });
}

/** [I14] Sheets that are not read and have rows, with how many; -1 = they were not counted. */
async function otherSheets(workbook: Workbook, chosen: number): Promise<readonly (readonly [string, number])[]> {
  const others: [string, number][] = [];
  for (const [sheet, name] of workbook.sheets.entries()) {
    const rows = sheet === chosen ? 0 : await workbook.count(sheet);
    if (rows !== 0) others.push([name, rows]);
  }
  return others;
}

/** What the rows hold, beside their cells. */
interface InRows {
  readonly errors: ReadonlyMap<string, number>;
  readonly hidden: number;
}

function notesOf(others: readonly (readonly [string, number])[], { errors, hidden }: InRows): NoteLog {
  const notes = new NoteLog();
  for (const [name, rows] of others) notes.add('sheet-left-out', name, 1, Math.max(0, rows));
  for (const [error, count] of errors) notes.add('error-cell', error, count);
  if (hidden > 0) notes.add('row-hidden', '', hidden);
  return notes;
}

interface FirstRows {
  readonly sheet: number;
  readonly rows: readonly SampleCells[];
  /** Some row was refused. */
  readonly tooLong: boolean;
}

/** The chosen sheet, else the first that is not hidden and has rows; and its first rows. */
async function chooseSheet(workbook: Workbook, chosen: number | undefined): Promise<Result<FirstRows>> {
  const { sheets, first } = workbook;
  const order = [first, ...sheets.keys()];
  let none: FirstRows = { sheet: first, rows: [], tooLong: false };
  for (const sheet of chosen !== undefined && sheets[chosen] !== undefined ? [chosen] : order) {
    const whole = await workbook.check(sheet);
    if (!whole.ok) return whole;
    const start = await firstRows(workbook, sheet);
    if (start.rows.length > 1) return ok(start);
    if (none.rows.length === 0) none = { ...start, tooLong: none.tooLong || start.tooLong };
  }
  return ok(none);
}

async function firstRows(workbook: Workbook, sheet: number): Promise<FirstRows> {
  const found: SampleCells[] = [];
  let tooLong = false;
  for await (const { rows } of workbook.rows(sheet))
    while (rows.next()) {
      const cells = rowText(rows);
      if (rows.problem !== 0) tooLong = true;
      if (cells.some((cell) => cell.trim() !== '')) found.push({ row: rows.row, cells });
      if (found.length === FIRST_ROWS) return { sheet, rows: found, tooLong };
    }
  return { sheet, rows: found, tooLong };
}

/** The rows below the header. A sheet's rows end with their last filled cell: those are as wide as the table. */
class DataRows extends RowsOver {
  /** Those that the spreadsheet does not show, so far. */
  hidden = 0;
  readonly #sheet: SheetRows;
  readonly #before: number;
  readonly #width: number;

  /** `rows`: those of the sheet, as they are to be read. */
  constructor(sheet: SheetRows, rows: RowReader, before: number, width: number) {
    super(rows);
    this.#sheet = sheet;
    this.#before = before;
    this.#width = width;
  }

  starts: Int32Array = new Int32Array(0);
  ends: Int32Array = new Int32Array(0);
  fields = 0;

  get errors(): ReadonlyMap<string, number> {
    return this.#sheet.errors;
  }

  next(): boolean {
    do {
      if (!this.rows.next()) return false;
    } while (this.rows.row <= this.#before);
    if (this.#sheet.hidden && !this.blank) this.hidden++;
    const { starts, ends, fields } = this.rows;
    this.starts = fields < this.#width ? widened(starts, fields, this.#width) : starts;
    this.ends = fields < this.#width ? widened(ends, fields, this.#width) : ends;
    this.fields = Math.max(fields, this.#width);
    return true;
  }
}

function widened(spans: Int32Array, fields: number, width: number): Int32Array {
  const wider = new Int32Array(width);
  wider.set(spans.subarray(0, fields));
  return wider;
}
