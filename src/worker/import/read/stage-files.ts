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
import { IdentityCells } from './identity-cells.ts';
import { Names } from './names.ts';
import { NumberCell } from './number-cell.ts';
import { NumberNotes } from './number-notes.ts';
import { PlainCells } from './plain-cells.ts';
import { WhoIsWho } from './who-is-who.ts';
import { NoteLog } from '../problems/note-log.ts';
import { ProblemLog } from '../problems/problem-log.ts';
import type { IdentityIndex, TextIdentity } from '../../../base/identity-index.ts';
import type { Snapshot } from '../../../base/snapshot.ts';
import type { ProblemKind } from '../../../domain/report.ts';
import { variantKey } from '../../../formats/phone/variants.ts';
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
  readonly base: Snapshot;
  /** Who has a number; made when it is first asked for. */
  readonly index: () => IdentityIndex;
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
  const who = await whoIsWho(input, signal);
  if (who === 'cancelled') return null;
  const fields = new Fields(layout, catalog);
  const names = new Names(layout);
  const people = await read(input, who?.keys(), names, fields, signal, onProgress);
  if (people === null || signal.aborted) return null;
  names.reserve(people.contacts);
  fields.reserve(people.contacts);
  const logs = [people.log, names.log, fields.log];
  const bases = who?.bases() ?? new Map<number, readonly number[]>();
  return { layout, people: named(people, names), fields, bases, logs, notes: [people.notes, fields.notes] };
}

/** [C2] null: the files name nobody but by number. */
async function whoIsWho(input: StageInput, signal: AbortSignal): Promise<WhoIsWho | 'cancelled' | null> {
  const { layout, base, index, maps } = input;
  const isNamed = layout.userId >= 0 || layout.username >= 0;
  if (!isNamed && (layout.unnumbered === null || base.contacts === 0)) return null;
  const who = new WhoIsWho(base, index(), layout.unnumbered !== null);
  if (!isNamed) return who;
  const log = new ProblemLog();
  const number = new NumberCell(layout, input.phones, takenSuggestions(input), log, new NumberNotes());
  const identities = new IdentityCells(layout, log);
  const cells = new PlainCells(layout, input.choices.nothingAsText, new NoteLog());
  const whole = await eachRow(input, signal, (reader, file) => {
    if (reader.blank) return;
    const map = maps[file] ?? new Int32Array(0);
    cells.row(reader, map);
    const texts = identities.read(reader, file, map);
    if (texts.length === 0) return;
    const phone = number.read(reader, file, map);
    if (phone !== 0 || number.isBlank) who.row(phone === 0 ? 0 : variantKey(phone), texts);
  });
  return whole ? who : 'cancelled';
}

const takenSuggestions = ({ choices }: StageInput): Set<ProblemKind> =>
  new Set(choices.fixes.flatMap((fix) => (fix.kind === 'suggestions' ? [fix.problem] : [])));

async function read(
  input: StageInput,
  known: ReadonlyMap<TextIdentity, number> | undefined,
  names: Names,
  fields: Fields,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<PeopleRead | null> {
  const { files, tables, maps, layout, choices, readAhead } = input;
  const bytes = files.reduce((sum, file) => sum + file.size, 0);
  const takeSuggestions = [...takenSuggestions(input)];
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
      ...(known === undefined ? {} : { known }),
    };
    if (readAhead.ready) {
      const take = (batch: Batch): void => takeBatch(batch, job.columns.length, names, fields);
      const reading = readAhead.read(job, take, signal, onProgress);
      // Needed as soon as all is read; until the first rows come there is nothing else to do.
      if (input.base.contacts > 0) input.index();
      const read = await reading;
      return read === null ? null : thawPeople(read);
    }
  }
  const people = new People({
    layout,
    phones: input.phones,
    takeSuggestions: new Set(takeSuggestions),
    nothingAsText: choices.nothingAsText,
    expected,
    ...(known === undefined ? {} : { known }),
  });
  const stager = new RowStager(people, names, fields);
  const whole = await readHere(input, people, stager, bytes, signal, onProgress);
  return whole ? people : null;
}

async function readHere(
  input: StageInput,
  people: PeopleRead,
  stager: RowStager,
  total: number,
  signal: AbortSignal,
  onProgress: OnProgress,
): Promise<boolean> {
  const { tables, maps } = input;
  const take = (reader: RowReader, file: number): void =>
    stager.row(reader, file, maps[file] ?? NO_MAP, tables[file]?.headers.length ?? 0);
  return eachRow(input, signal, take, (done) => onProgress({ phase: 'read', done, total, rows: people.rows }));
}

const NO_MAP = new Int32Array(0);

/** Every row, corrected where the person did. False = cancelled. `onBytes`: so many of all files are read. */
async function eachRow(
  { tables, joined, maps, choices }: StageInput,
  signal: AbortSignal,
  visit: (reader: RowReader, file: number) => void,
  onBytes: (done: number) => void = () => undefined,
): Promise<boolean> {
  let before = 0;
  for (const [file, table] of tables.entries()) {
    const own = joined.maps[file] ?? maps[file] ?? NO_MAP;
    const patches = patchesOf(choices.fixes, file);
    for await (const { reader, bytes } of table.read()) {
      if (signal.aborted) return false;
      while (reader.next()) {
        const patch = patches.size === 0 ? undefined : patches.get(reader.row);
        visit(patch === undefined ? reader : patched(reader, patch, own), file);
      }
      onBytes(before + bytes);
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
