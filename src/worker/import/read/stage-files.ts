/** Reads all rows of all files, slice by slice, so that progress is told and a cancel heard in between [I9]. */
import type { Catalog } from '../../../domain/catalog.ts';
import { rowText } from '../../../formats/csv/row-text.ts';
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import type { Fix, ImportChoices } from '../../contract/import-choices.ts';
import type { OnProgress } from '../../contract/state.ts';
import { Fields } from './fields.ts';
import type { JoinedColumns } from '../map/join-columns.ts';
import type { Layout } from '../map/layout.ts';
import type { OpenTable } from '../open/table.ts';
import { Names } from './names.ts';
import { named, People, type PeopleRead, thawPeople } from './people.ts';
import type { ReadAhead } from './read-ahead.ts';
import type { Batch, ReadJob } from './read-job.ts';
import { type RowReader, TableReader } from '../open/row-reader.ts';
import { RowStager, spanColumns, type Stage, takeRow } from './stage.ts';

export interface StageInput {
  readonly files: readonly File[];
  readonly tables: readonly OpenTable[];
  readonly joined: JoinedColumns;
  /** As RowMaps has them. */
  readonly maps: readonly Int32Array[];
  readonly layout: Layout;
  readonly catalog: Catalog;
  readonly choices: ImportChoices;
  readonly phones: PhoneReader;
  readonly readAhead: ReadAhead | undefined;
}

/** Smaller files are read here before another worker has woken up. */
const WORTH_READING_AHEAD = 2 << 20;

/** null = cancelled. */
export async function stageFiles(
  input: StageInput,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<Stage | null> {
  const { layout, catalog } = input;
  const fields = new Fields(layout, catalog);
  const names = new Names(layout);
  const people = await read(input, names, fields, signal, onProgress);
  if (people === null || signal.aborted) return null;
  names.reserve(people.contacts);
  fields.reserve(people.contacts);
  const logs = [people.log, names.log, fields.log];
  return { layout, people: named(people, names), fields, logs, notes: [people.notes, fields.notes] };
}

async function read(
  input: StageInput,
  names: Names,
  fields: Fields,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<PeopleRead | null> {
  const { files, tables, maps, layout, choices, readAhead } = input;
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const takeSuggestions = choices.fixes.flatMap((fix) => (fix.kind === 'suggestions' ? [fix.problem] : []));
  const expected = expectedRows(tables);
  const apart = tables.every(({ file }) => file.format === 'csv') && !choices.fixes.some(({ kind }) => kind === 'cell');
  if (readAhead !== undefined && apart && bytes >= WORTH_READING_AHEAD) {
    const job: ReadJob = {
      files: files.map((file, i) => ({
        file,
        read: readOf(tables[i]),
        map: maps[i] ?? new Int32Array(0),
        width: tables[i]?.headers.length ?? 0,
      })),
      layout,
      columns: spanColumns(names, fields),
      country: choices.country,
      acceptUnknownRanges: choices.acceptUnknownRanges,
      takeSuggestions,
      nothingAsText: choices.nothingAsText,
      expected,
    };
    if (readAhead.ready) {
      const take = (batch: Batch): void => takeBatch(batch, job.columns.length, names, fields);
      const read = await readAhead.read(job, take, signal, onProgress);
      return read === null ? null : thawPeople(read);
    }
  }
  const people = new People({
    layout,
    phones: input.phones,
    takeSuggestions: new Set(takeSuggestions),
    nothingAsText: choices.nothingAsText,
    expected,
  });
  const stager = new RowStager(people, names, fields);
  const whole = await readHere(input, people, stager, bytes, signal, onProgress);
  return whole ? people : null;
}

async function readHere(
  { tables, joined, maps, choices }: StageInput,
  people: PeopleRead,
  stager: RowStager,
  total: number,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<boolean> {
  let before = 0;
  for (const [file, table] of tables.entries()) {
    const map = maps[file] ?? new Int32Array(0);
    const own = joined.maps[file] ?? map;
    const width = table.headers.length;
    const patches = patchesOf(choices.fixes, file);
    for await (const { reader, bytes } of table.read()) {
      if (signal.aborted) return false;
      while (reader.next()) {
        const patch = patches.size === 0 ? undefined : patches.get(reader.row);
        stager.row(patch === undefined ? reader : patched(reader, patch, own), file, map, width);
      }
      onProgress({ phase: 'read', done: before + bytes, total, rows: people.rows });
    }
    before += table.file.bytes;
  }
  return !signal.aborted;
}

/** From the length of the first rows; a guess that only makes room. */
function expectedRows(tables: readonly OpenTable[]): number {
  return tables.reduce((sum, { file, samples }) => {
    const length = samples.reduce((bytes, { cells }) => bytes + cells.reduce((n, cell) => n + cell.length + 1, 0), 0);
    return sum + (length === 0 ? 0 : Math.ceil((file.bytes / length) * samples.length));
  }, 0);
}

/** How the file was read for the mapping, so that it is read the same way again. */
function readOf(table: OpenTable | undefined): ReadJob['files'][number]['read'] {
  if (table === undefined) return {};
  const { encoding, delimiter, quote, headerRow } = table.file;
  return { encoding, delimiter, quote, headerRow };
}

/** Cells that the person corrected: text by column of the joined table, by row. */
function patchesOf(fixes: readonly Fix[], file: number): Map<number, Map<number, string>> {
  const rows = new Map<number, Map<number, string>>();
  for (const fix of fixes) {
    if (fix.kind !== 'cell' || fix.file !== file) continue;
    const cells = rows.get(fix.row) ?? new Map<number, string>();
    cells.set(fix.column, fix.text);
    rows.set(fix.row, cells);
  }
  return rows;
}

function patched(reader: RowReader, patch: ReadonlyMap<number, string>, map: Int32Array): RowReader {
  const cells = rowText(reader);
  for (const [column, text] of patch) {
    const at = map[column] ?? -1;
    if (at < 0) continue;
    while (cells.length <= at) cells.push('');
    cells[at] = text;
  }
  const row = new TableReader([cells]);
  row.next();
  row.row = reader.row;
  return row;
}

function takeBatch(batch: Batch, width: number, names: Names, fields: Fields): void {
  names.reserve(batch.people);
  fields.reserve(batch.people);
  const { file, rows, contacts } = batch;
  for (let r = 0; r < batch.count; r++) takeRow(names, fields, batch, r * width, file, rows[r] ?? 0, contacts[r] ?? 0);
}
