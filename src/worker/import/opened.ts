/** The files of an import, opened: how they are read is settled, their rows are read as often as wanted. */
import type { Catalog } from '../../domain/catalog.ts';
import type { ColumnMapping } from '../../domain/mapping.ts';
import { type Failure, ok, type Result } from '../../domain/result.ts';
import type { PhoneReader } from '../../formats/phone/reader.ts';
import type { ImportChoices } from '../import-contract.ts';
import { headerName, joinColumns, type JoinedColumns } from './join-columns.ts';
import { openTable } from './open-file.ts';
import type { OpenTable } from './open-table.ts';
import type { ProblemContext } from './problem-text.ts';
import { splitTags } from './tag-cell.ts';

export interface Opened {
  readonly files: readonly File[];
  readonly readKey: string;
  readonly tables: readonly OpenTable[];
  readonly joined: JoinedColumns;
}

export async function openFiles(files: readonly File[], choices: ImportChoices): Promise<Result<Opened>> {
  const tables: OpenTable[] = [];
  const problems: Failure[] = [];
  for (const file of files) {
    const table = await openTable(file, choices.read);
    if (table.ok) tables.push(table.value);
    else problems.push(table.failure);
  }
  const [problem] = problems;
  if (problem !== undefined) return { ok: false, failure: problem };
  return ok({ files, readKey: JSON.stringify(choices.read), tables, joined: joinColumns(tables) });
}

/** What problems need to be put into words. */
export function problemContext(
  { joined }: Opened,
  catalog: Catalog,
  mappings: readonly ColumnMapping[],
  choices: ImportChoices,
  phones: PhoneReader,
): ProblemContext {
  const names = new Set([...catalog.tags.map(({ name }) => name), ...Object.keys(choices.renameTags)]);
  return {
    phones,
    catalog,
    header: (column) => headerName(joined.headers[column] ?? '', column),
    unknownTags: (cell) => splitTags(cell, '|').filter((name) => !names.has(name)),
    options: (column) => {
      const to = mappings[column];
      return to?.to === 'attribute' ? (catalog.attributes.find(({ id }) => id === to.attribute)?.options ?? []) : [];
    },
  };
}
