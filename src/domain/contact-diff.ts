/** Two states of one contact, value by value, in words a person knows. */
import { formatValue } from './attribute.ts';
import { type Catalog, tagById } from './catalog.ts';
import type { Contact } from './contact.ts';
import { formatDate } from './date.ts';
import { FIELD_NAMES } from './field-names.ts';
import type { TagId } from './tag.ts';

export interface FieldChange {
  readonly field: string;
  readonly from: string;
  readonly to: string;
}

type Shown = readonly (readonly [field: string, value: string])[];

const time = (at: number): string => (at === 0 ? '' : formatDate(Math.floor(at)));

/** Every person-set and automatic field of a contact as text, attributes in catalog order. */
function shown(contact: Contact, catalog: Catalog): Shown {
  const tag = (id: TagId | 0): string => (id === 0 ? '' : (tagById(catalog, id)?.name ?? ''));
  return [
    [FIELD_NAMES.name, contact.name],
    [FIELD_NAMES.firstName, contact.nameParts?.first ?? ''],
    [FIELD_NAMES.lastName, contact.nameParts?.last ?? ''],
    [FIELD_NAMES.phone, contact.phone === 0 ? '' : `+${String(contact.phone)}`],
    [FIELD_NAMES.tags, contact.tags.map(tag).join(' | ')],
    [FIELD_NAMES.source, contact.source],
    [FIELD_NAMES.firstMessage, tag(contact.firstMessage)],
    [FIELD_NAMES.optedOut, contact.optedOut ? 'yes' : 'no'],
    [FIELD_NAMES.origin, contact.origin],
    [FIELD_NAMES.state, contact.state],
    [FIELD_NAMES.lastActive, time(contact.lastActive)],
    [FIELD_NAMES.createdAt, time(contact.createdAt)],
    ...catalog.attributes.map((attribute): readonly [string, string] => {
      const value = contact.attributes.get(attribute.id);
      return [attribute.name, value === undefined ? '' : formatValue(attribute.type, value)];
    }),
  ];
}

/** The fields that are not the same; `before` null = the contact was not there. */
export function contactDiff(before: Contact | null, after: Contact, catalog: Catalog): FieldChange[] {
  const was = before === null ? null : shown(before, catalog);
  return shown(after, catalog)
    .map(([field, to], i) => ({ field, from: was?.[i]?.[1] ?? '', to }))
    .filter(({ from, to }) => from !== to);
}
