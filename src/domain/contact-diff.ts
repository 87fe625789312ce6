/** Two states of one contact, value by value. */
import type { ActionField } from './action.ts';
import { formatValue } from './attribute.ts';
import { type Catalog, tagById } from './catalog.ts';
import type { Contact } from './contact.ts';
import { formatDate } from './date.ts';
import { shownUsername } from './identity.ts';
import type { TagId } from './tag.ts';

export interface FieldChange {
  readonly field: ActionField;
  readonly from: string;
  readonly to: string;
}

type Shown = readonly (readonly [field: ActionField, value: string])[];

const time = (at: number): string => (at === 0 ? '' : formatDate(Math.floor(at)));

/** Every person-set and automatic field of a contact as text, attributes in catalog order. */
function shown(contact: Contact, catalog: Catalog): Shown {
  const tag = (id: TagId | 0): string => (id === 0 ? '' : (tagById(catalog, id)?.name ?? ''));
  return [
    [{ core: 'name' }, contact.name],
    [{ core: 'firstName' }, contact.nameParts?.first ?? ''],
    [{ core: 'lastName' }, contact.nameParts?.last ?? ''],
    [{ core: 'phone' }, contact.phone === 0 ? '' : `+${String(contact.phone)}`],
    [{ core: 'userId' }, contact.userIds.join(' ')],
    [{ core: 'username' }, shownUsername(contact.username)],
    [{ core: 'tags' }, contact.tags.map(tag).join(' | ')],
    [{ core: 'source' }, contact.source],
    [{ core: 'firstMessage' }, tag(contact.firstMessage)],
    [{ core: 'optedOut' }, contact.optedOut ? 'yes' : 'no'],
    [{ core: 'origin' }, contact.origin],
    [{ core: 'state' }, contact.state],
    [{ core: 'lastActive' }, time(contact.lastActive)],
    [{ core: 'createdAt' }, time(contact.createdAt)],
    ...catalog.attributes.map((attribute): readonly [ActionField, string] => {
      const value = contact.attributes.get(attribute.id);
      return [{ attribute: attribute.name }, value === undefined ? '' : formatValue(attribute.type, value)];
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
