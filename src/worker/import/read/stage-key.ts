import type { Catalog } from '../../../domain/catalog.ts';
import type { ColumnMapping } from '../../../domain/mapping.ts';
import { type ImportChoices, readingChoices } from '../../contract/import-choices.ts';

/** All that the rows' reading depends on. */
export function stageKey(choices: ImportChoices, mappings: readonly ColumnMapping[], catalog: Catalog): string {
  // A tag with a separator in its name keeps its parts together.
  const joined = catalog.tags.filter(({ name }) => /[^\p{L}\p{M}\p{N} ]/u.test(name)).map(({ name }) => name);
  const types = catalog.attributes.map(({ id, type, options }) => [id, type, options]);
  return JSON.stringify([readingChoices(choices), mappings, types, joined]);
}
