/** The fields in which contacts would change, as the review's list can be narrowed to them; and their values in words. */
import { type ActionField, type CoreField, isSameField } from '../domain/action.ts';
import { attributeById, type Catalog } from '../domain/catalog.ts';
import type { ColumnMapping, FieldTarget } from '../domain/mapping.ts';
import type { Review } from '../worker/contract/import-review.ts';
import { stateWord, yesNoWord } from './value-words.ts';

/** What it changes: the parts of a name change one field, and so do the parts of a number. */
const CHANGED: Readonly<Record<FieldTarget, CoreField>> = {
  name: 'name',
  firstName: 'name',
  middleName: 'name',
  lastName: 'name',
  phone: 'phone',
  countryCode: 'phone',
  userId: 'userId',
  username: 'username',
  tags: 'tags',
  source: 'source',
  firstMessage: 'firstMessage',
  optedOut: 'optedOut',
};

function changedField(mapping: ColumnMapping, catalog: Catalog): ActionField | null {
  switch (mapping.to) {
    case 'field':
      return { core: CHANGED[mapping.field] };
    case 'automatic':
      // It follows from another field.
      return mapping.field === 'status' ? null : { core: mapping.field };
    case 'attribute': {
      const attribute = attributeById(catalog, mapping.attribute);
      return attribute === undefined ? null : { attribute: attribute.name };
    }
    case 'newAttribute':
      return { attribute: mapping.name };
    case 'ignore':
      return null;
  }
}

/** In the order of the file's columns; a field that only new contacts get is among them. */
export function changedFields(review: Review, catalog: Catalog): readonly ActionField[] {
  const fields: ActionField[] = [];
  for (const { mapping, changes } of review.columns) {
    const field = changes > 0 ? changedField(mapping, catalog) : null;
    if (field !== null && !fields.some((known) => isSameField(known, field))) fields.push(field);
  }
  return fields;
}

/** A value that would change, or what it would become, as lists show it; '' = none. */
export function changedValue(field: ActionField, text: string, catalog: Catalog): string {
  if (text === '') return '';
  if ('core' in field) {
    if (field.core === 'optedOut') return yesNoWord(text === 'yes');
    return field.core === 'origin' || field.core === 'state' ? stateWord(text) : text;
  }
  const attribute = catalog.attributes.find(({ name }) => name === field.attribute);
  return attribute?.type === 'yesno' ? yesNoWord(text === 'yes') : text;
}

/** What a cell becomes, as it is stored, in the words that lists show. */
export function storedValue(mapping: ColumnMapping, text: string, catalog: Catalog): string {
  if (text === '' || mapping.to === 'ignore') return text;
  if (mapping.to === 'newAttribute') return mapping.type === 'yesno' ? yesNoWord(text === 'yes') : text;
  const field = changedField(mapping, catalog);
  return field === null ? stateWord(text) : changedValue(field, text, catalog);
}
