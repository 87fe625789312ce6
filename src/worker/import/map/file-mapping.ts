/** What the columns of each file seem to be [I11]: as the person mapped them before, else as their headers and values suggest. */
import type { Catalog } from '../../../domain/catalog.ts';
import type { ColumnMapping } from '../../../domain/mapping.ts';
import { isProblemFile, PROBLEM_HEADERS } from '../../../formats/mapping/kith-export.ts';
import { type ColumnProposal, propose } from '../../../formats/mapping/propose.ts';
import { withCodeUse } from '../../../formats/mapping/whatsapp-ids.ts';
import type { PhoneReader } from '../../../formats/phone/reader.ts';
import { type OpenTable, SAMPLE_LENGTH } from '../open/table.ts';

export interface FileMapping {
  readonly preset: string;
  readonly ownExport: boolean;
  readonly remembered: boolean;
  /** By column of the file. */
  readonly columns: readonly ColumnProposal[];
}

/** By file. Files of the same headers are looked at together: more values say more. */
export function fileMappings(tables: readonly OpenTable[], catalog: Catalog, phones: PhoneReader): FileMapping[] {
  const known = new Map<string, FileMapping>();
  return tables.map((table) => {
    const key = keyOf(table);
    const found = known.get(key) ?? fileMapping(table, sameHeaders(tables, key), catalog, phones);
    known.set(key, found);
    return found;
  });
}

const keyOf = ({ headers, exact }: OpenTable): string => JSON.stringify([exact, headers]);

const sameHeaders = (tables: readonly OpenTable[], key: string): readonly OpenTable[] =>
  tables.filter((table) => keyOf(table) === key);

function fileMapping(
  { headers, exact }: OpenTable,
  tables: readonly OpenTable[],
  catalog: Catalog,
  phones: PhoneReader,
): FileMapping {
  const rows = tables.flatMap(({ samples }) => samples);
  const proposed = propose({
    headers,
    samples: headers.map((_, i) => rows.map(({ cells }) => (cells[i] ?? '').slice(0, SAMPLE_LENGTH))),
    attributes: catalog.attributes,
    isPhone: (text) => phones.read(text).kind === 'number',
    exact,
  });
  const { preset, ownExport } = proposed;
  const columns = proposed.columns.map((column, i) => ({
    ...column,
    mapping: withCodeUse(column.mapping, headers[i] ?? ''),
  }));
  const before = recall(headers, catalog);
  if (before === null) return { preset, ownExport, remembered: false, columns };
  return {
    preset,
    ownExport,
    remembered: true,
    columns: columns.map((column, i) => {
      const mapping = before[i];
      return mapping === undefined ? column : { ...column, mapping, unplaced: false, reason: { why: 'remembered' } };
    }),
  };
}

/** The mapping that was confirmed for the same headers, if all that it names still exists. Problem rows are such a file's too [I8]. */
function recall(headers: readonly string[], catalog: Catalog): readonly ColumnMapping[] | null {
  const own = isProblemFile(headers) ? headers.slice(0, -PROBLEM_HEADERS.length) : headers;
  const found = catalog.mappings.find(
    (one) => one.headers.length === own.length && one.headers.every((header, i) => header === own[i]),
  );
  if (found === undefined || own.every((header) => header.trim() === '')) return null;
  const whole = found.columns.every(
    (column) => column.to !== 'attribute' || catalog.attributes.some(({ id }) => id === column.attribute),
  );
  return whole ? found.columns : null;
}
