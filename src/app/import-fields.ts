/** The fields in which contacts would change, as the review's list can be narrowed to them. */
import { attributeById, type Catalog } from '../domain/catalog.ts';
import type { AutomaticTarget, ColumnMapping, FieldTarget } from '../domain/mapping.ts';
import type { Review } from '../worker/import-contract.ts';

/** As the worker names a field when asked for its changes; the parts of a name change one field. */
const FIELDS: Readonly<Record<FieldTarget, string>> = {
  name: 'Name',
  firstName: 'Name',
  middleName: 'Name',
  lastName: 'Name',
  phone: 'Mobile number',
  countryCode: 'Mobile number',
  tags: 'Tags',
  source: 'Source',
  firstMessage: 'First Message',
  optedOut: 'Opted out',
};

const AUTOMATIC: Readonly<Record<AutomaticTarget, string>> = {
  origin: 'Origin',
  status: 'Status',
  state: 'State',
  lastActive: 'Last Active',
  createdAt: 'Created At',
};

function fieldName(mapping: ColumnMapping, catalog: Catalog): string {
  switch (mapping.to) {
    case 'field':
      return FIELDS[mapping.field];
    case 'automatic':
      return AUTOMATIC[mapping.field];
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
