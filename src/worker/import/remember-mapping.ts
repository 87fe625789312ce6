import type { Catalog } from '../../domain/catalog.ts';
import type { ColumnMapping } from '../../domain/mapping.ts';

/** Mappings that a base keeps; the oldest go first. */
const REMEMBERED = 50;

/** [I11] The mapping goes into the catalog with the import; attributes that it makes are named by their ids. */
export function withMapping(catalog: Catalog, headers: readonly string[], mappings: readonly ColumnMapping[]): Catalog {
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
