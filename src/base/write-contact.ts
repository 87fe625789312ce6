/** Writes into a draft what differs between two states of one contact, and no more. */
import { COLUMN, attributeKey, pageOf, slotOf } from './page.ts';
import { packNameParts } from './contact-row.ts';
import type { Draft } from './draft.ts';
import type { Attribute, AttributeValue } from '../domain/attribute.ts';
import { type Contact, contactId, ORIGINS, STATES } from '../domain/contact.ts';
import { joinUserIds } from '../domain/identity.ts';

/** What a slot holds that nothing was written to. */
export const BLANK: Contact = {
  id: contactId(0),
  name: '',
  nameParts: null,
  phone: 0,
  userIds: [],
  username: '',
  tags: [],
  source: '',
  firstMessage: 0,
  attributes: new Map(),
  optedOut: false,
  origin: ORIGINS[0],
  state: '',
  lastActive: 0,
  createdAt: 0,
};

/** True where anything differed. */
export function writeContact(draft: Draft, id: number, before: Contact, after: Contact): boolean {
  const page = pageOf(id);
  const slot = slotOf(id);
  let changed = false;
  const text = (key: number, from: string, to: string): void => {
    if (from === to) return;
    draft.text(page, key)[slot] = draft.texts(key).internText(to);
    changed = true;
  };
  const int = (key: number, from: number, to: number): void => {
    if (from === to) return;
    draft.int(page, key)[slot] = to;
    changed = true;
  };
  const num = (key: number, from: number, to: number): void => {
    if (from === to) return;
    draft.num(page, key)[slot] = to;
    changed = true;
  };
  text(COLUMN.name, before.name, after.name);
  int(COLUMN.nameParts, packNameParts(before.name, before.nameParts), packNameParts(after.name, after.nameParts));
  num(COLUMN.phone, before.phone, after.phone);
  text(COLUMN.userIds, joinUserIds(before.userIds), joinUserIds(after.userIds));
  text(COLUMN.username, before.username, after.username);
  if (before.tags.join() !== after.tags.join()) {
    draft.tags(page)[slot] = draft.sets.intern(after.tags);
    changed = true;
  }
  text(COLUMN.source, before.source, after.source);
  int(COLUMN.firstMessage, before.firstMessage, after.firstMessage);
  int(COLUMN.optedOut, Number(before.optedOut), Number(after.optedOut));
  int(COLUMN.origin, ORIGINS.indexOf(before.origin), ORIGINS.indexOf(after.origin));
  int(COLUMN.state, STATES.indexOf(before.state), STATES.indexOf(after.state));
  num(COLUMN.lastActive, before.lastActive, after.lastActive);
  num(COLUMN.createdAt, before.createdAt, after.createdAt);
  for (const attribute of draft.catalog.attributes) {
    const value = after.attributes.get(attribute.id) ?? null;
    if ((before.attributes.get(attribute.id) ?? null) === value) continue;
    writeAttribute(draft, attribute, id, value);
    changed = true;
  }
  return changed;
}

/** The value must be of the attribute's type. */
export function writeAttribute(
  draft: Draft,
  attribute: Pick<Attribute, 'id' | 'type'>,
  id: number,
  value: AttributeValue | null,
): void {
  const key = attributeKey(attribute.id);
  const page = pageOf(id);
  const slot = slotOf(id);
  switch (attribute.type) {
    case 'text':
    case 'choice':
      draft.text(page, key)[slot] = typeof value === 'string' ? draft.texts(key).internText(value) : 0;
      break;
    case 'number':
    case 'date':
      draft.num(page, key)[slot] = typeof value === 'number' ? value : NaN;
      break;
    case 'yesno':
      draft.int(page, key)[slot] = yesNoCode(value);
  }
}

/** As the column keeps it: 0 = none, 1 = no, 2 = yes. */
export const yesNoCode = (value: AttributeValue | null): number => (typeof value === 'boolean' ? Number(value) + 1 : 0);
