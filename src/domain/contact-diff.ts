/** Two states of one contact, value by value, in words a person knows. */
import { formatValue } from './attribute.ts';
import { type Catalog, tagById } from './catalog.ts';
import type { Contact } from './contact.ts';
import { formatDate } from './date.ts';
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
    ['Name', contact.name],
    ['First name', contact.nameParts?.first ?? ''],
    ['Last name', contact.nameParts?.last ?? ''],
    ['Mobile number', contact.phone === 0 ? '' : `+${String(contact.phone)}`],
    ['Tags', contact.tags.map(tag).join(' | ')],
    ['Source', contact.source],
    ['First message', tag(contact.firstMessage)],
    ['Opted out', contact.optedOut ? 'yes' : 'no'],
    ['Origin', contact.origin],
    ['State', contact.state],
    ['Last active', time(contact.lastActive)],
    ['Created at', time(contact.createdAt)],
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
