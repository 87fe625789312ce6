import type { ColumnMapping } from '../../domain/mapping.ts';
import type { Plan } from './plan.ts';

/** Mappings that a base keeps; the oldest go first. */
const REMEMBERED = 50;

/** [I11] The mapping goes into the catalog with the import; attributes that it makes are named by their ids. */
export function rememberMapping(plan: Plan, headers: readonly string[], mappings: readonly ColumnMapping[]): void {
  const { draft } = plan;
  const columns = mappings.map((mapping): ColumnMapping => {
    if (mapping.to !== 'newAttribute') return mapping;
    const made = draft.catalog.attributes.find(({ name }) => name.toLowerCase() === mapping.name.toLowerCase());
    return made === undefined ? { to: 'ignore' } : { to: 'attribute', attribute: made.id };
  });
  const others = draft.catalog.mappings.filter(
    (one) => one.headers.length !== headers.length || one.headers.some((header, i) => header !== headers[i]),
  );
  draft.catalog = { ...draft.catalog, mappings: [{ headers, columns }, ...others].slice(0, REMEMBERED) };
}
