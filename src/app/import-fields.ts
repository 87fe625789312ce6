/** The fields in which contacts would change, as the review's list can be narrowed to them. */
import { attributeById, type Catalog } from '../domain/catalog.ts';
import { FIELD_NAMES } from '../domain/field-names.ts';
import type { ColumnMapping, FieldTarget } from '../domain/mapping.ts';
import type { Review } from '../worker/import-contract.ts';
import { targetName } from './import-targets.ts';

/** What it changes: the parts of a name change one field, and so do the parts of a number. */
const CHANGED: Readonly<Partial<Record<FieldTarget, string>>> = {
  firstName: FIELD_NAMES.name,
  middleName: FIELD_NAMES.name,
  lastName: FIELD_NAMES.name,
  countryCode: FIELD_NAMES.phone,
};

function fieldName(mapping: ColumnMapping, catalog: Catalog): string {
  switch (mapping.to) {
    case 'field':
      return CHANGED[mapping.field] ?? targetName(mapping.field);
    case 'automatic':
      return FIELD_NAMES[mapping.field];
    case 'attribute':
      return attributeById(catalog, mapping.attribute)?.name ?? '';
    case 'newAttribute':
      return mapping.name;
    case 'ignore':
      return '';
  }
}

/** In the order of the file's columns; a field that only new contacts get is among them. */
export function changedFields(review: Review, catalog: Catalog): readonly string[] {
  const names = review.columns.flatMap(({ mapping, changes }) => (changes > 0 ? [fieldName(mapping, catalog)] : []));
  return [...new Set(names)].filter((name) => name !== '');
}

export const sameFieldName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
