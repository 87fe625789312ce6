import type { Catalog } from '../../../domain/catalog.ts';
import type { ColumnMapping } from '../../../domain/mapping.ts';
import { type JoinedColumns, translated } from './join-columns.ts';
import type { OpenTable } from '../open/table.ts';

/** Mappings that a base keeps; the oldest go first. */
const REMEMBERED = 50;

/** [I11] The mapping of every file, by its own columns, goes into the catalog with the import; attributes that it makes are named by their ids. */
export function withMappings(
  catalog: Catalog,
  tables: readonly OpenTable[],
  { maps }: JoinedColumns,
  mappings: readonly ColumnMapping[],
): Catalog {
  return tables.reduce((before, { headers }, file) => {
    const map = maps[file] ?? new Int32Array(0);
    const own = headers.map((_, column): ColumnMapping =>
      translated(mappings[map.indexOf(column)] ?? { to: 'ignore' }, map, true),
    );
    return withMapping(before, headers, own);
  }, catalog);
}

function withMapping(catalog: Catalog, headers: readonly string[], mappings: readonly ColumnMapping[]): Catalog {
  const columns = mappings.map((mapping): ColumnMapping => {
    if (mapping.to !== 'newAttribute') return mapping;
    const made = catalog.attributes.find(({ name }) => name.toLowerCase() === mapping.name.toLowerCase());
    return made === undefined ? { to: 'ignore' } : { to: 'attribute', attribute: made.id };
  });
  const others = catalog.mappings.filter(
    (one) => one.headers.length !== headers.length || one.headers.some((header, i) => header !== headers[i]),
  );
  return { ...catalog, mappings: [{ headers, columns }, ...others].slice(0, REMEMBERED) };
}
