/** The files of an import, opened: how they are read is settled, their rows are read as often as wanted. */
import type { Catalog } from '../../../domain/catalog.ts';
import type { ColumnMapping } from '../../../domain/mapping.ts';
import type { Message } from '../../../domain/message.ts';
import { fail, type FailureCode, ok, type Result } from '../../../domain/result.ts';
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import type { ImportChoices } from '../../contract/import-choices.ts';
import type { RefusedFile } from '../../contract/import-sketch.ts';
import { type FileMapping, fileMappings } from '../map/file-mapping.ts';
import { joinColumns, type JoinedColumns } from '../map/join-columns.ts';
import { openTable } from './open-file.ts';
import type { OpenTable } from './table.ts';
import type { ProblemContext } from '../problems/row-problem.ts';
import { rowMaps, shownColumn } from '../map/row-maps.ts';
import { splitTags } from '../read/tag-cell.ts';

export interface Opened {
  /** All that were chosen. */
  readonly chosen: readonly File[];
  readonly refused: readonly RefusedFile[];
  /** Those that are read, and what follows by their positions. */
  readonly files: readonly File[];
  readonly readKey: string;
  readonly tables: readonly OpenTable[];
  readonly joined: JoinedColumns;
}

/** What cannot be read is left out and named; where nothing can be read, it is why. */
export async function openFiles(
  chosen: readonly File[],
  choices: ImportChoices,
  catalog: Catalog,
  phones: PhoneReader,
): Promise<Result<Opened>> {
  const files: File[] = [];
  const tables: OpenTable[] = [];
  const refused: RefusedFile[] = [];
  let why: FailureCode = 'refused';
  for (const file of chosen) {
    const table = await openTable(file, choices.read);
    if (table.ok) {
      files.push(file);
      tables.push(table.value);
    } else {
      refused.push({ name: file.name, message: table.failure.message });
      if (table.failure.code === 'unreadable') why = 'unreadable';
    }
  }
  if (tables.length === 0) return fail(why, refusal(refused));
  const found = fileMappings(tables, catalog, phones);
  const joined = joinColumns(tables.map(({ headers }, i) => ({ headers, found: found[i] ?? NOTHING })));
  return ok({ chosen, refused, files, readKey: JSON.stringify(choices.read), tables, joined });
}

const NOTHING: FileMapping = { preset: '', ownExport: false, remembered: false, columns: [] };

function refusal(refused: readonly RefusedFile[]): Message {
  const kinds = new Set(refused.map(({ message }) => JSON.stringify(message)));
  if (kinds.size > 1) return { id: 'files-refused', files: refused };
  return refused[0]?.message ?? { id: 'no-file' };
}

/** What the words of problems need. */
export function problemContext(
  { joined }: Opened,
  catalog: Catalog,
  mappings: readonly ColumnMapping[],
  choices: ImportChoices,
  phones: PhoneReader,
): ProblemContext {
  const maps = rowMaps(mappings, joined);
  const names = new Set([...catalog.tags.map(({ name }) => name), ...Object.keys(choices.renameTags)]);
  return {
    phones,
    shown: (column, file) => shownColumn(column, file, joined, maps),
    header: (column) => (joined.headers[column] ?? '').trim(),
    unknownTags: (cell) => splitTags(cell, '|').filter((name) => !names.has(name)),
    code: (column) => {
      const to = mappings[column];
      return (to?.to === 'field' ? to.code : undefined) ?? 'never';
    },
    options: (column) => {
      const to = mappings[column];
      return to?.to === 'attribute' ? (catalog.attributes.find(({ id }) => id === to.attribute)?.options ?? []) : [];
    },
  };
}
