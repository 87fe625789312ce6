/** One contact out of the columns of its page. */
import type { AttributeValue } from '../domain/attribute.ts';
import type { Attribute, AttributeId } from '../domain/attribute.ts';
import type { Catalog } from '../domain/catalog.ts';
import { type Contact, contactId, ORIGINS, STATES } from '../domain/contact.ts';
import { splitUserIds } from '../domain/identity.ts';
import type { NameParts } from '../domain/name.ts';
import { tagId } from '../domain/tag.ts';
import { intAt, numAt, setAt, textAt } from './column.ts';
import {
  attributeKey,
  COLUMN,
  type Page,
  PAGE_SIZE,
  intColumn,
  isLive,
  numColumn,
  pageOf,
  setsColumn,
  slotOf,
  textColumn,
} from './page.ts';
import type { Snapshot } from './snapshot.ts';

/** The contact with this id, or null where it is deleted or never was. */
export function contactAt(snapshot: Snapshot, id: number): Contact | null {
  const page = snapshot.pages[pageOf(id)];
  const slot = slotOf(id);
  if (page === null || page === undefined || !isLive(page, slot)) return null;
  return readContact(page, pageOf(id), slot, snapshot.catalog);
}

export function readContact(page: Page, pageNo: number, slot: number, catalog: Catalog): Contact {
  const name = textAt(textColumn(page, COLUMN.name), slot);
  const attributes = new Map<AttributeId, AttributeValue>();
  for (const attribute of catalog.attributes) {
    const value = attributeAt(page, attribute, slot);
    if (value !== null) attributes.set(attribute.id, value);
  }
  const firstMessage = intAt(intColumn(page, COLUMN.firstMessage), slot);
  return {
    id: contactId(pageNo * PAGE_SIZE + slot),
    name,
    nameParts: unpackNameParts(name, intAt(intColumn(page, COLUMN.nameParts), slot)),
    phone: numAt(numColumn(page, COLUMN.phone), slot, 0),
    userIds: splitUserIds(textAt(textColumn(page, COLUMN.userIds), slot)),
    username: textAt(textColumn(page, COLUMN.username), slot),
    tags: Array.from(setAt(setsColumn(page, COLUMN.tags), slot), tagId),
    source: textAt(textColumn(page, COLUMN.source), slot),
    firstMessage: firstMessage === 0 ? 0 : tagId(firstMessage),
    attributes,
    optedOut: intAt(intColumn(page, COLUMN.optedOut), slot) === 1,
    origin: ORIGINS[intAt(intColumn(page, COLUMN.origin), slot)] ?? 'MANUAL',
    state: STATES[intAt(intColumn(page, COLUMN.state), slot)] ?? '',
    lastActive: numAt(numColumn(page, COLUMN.lastActive), slot, 0),
    createdAt: numAt(numColumn(page, COLUMN.createdAt), slot, 0),
  };
}

/** Values of yes/no attributes are int: 0 = none, 1 = no, 2 = yes. */
export function attributeAt(
  page: Page,
  attribute: Pick<Attribute, 'id' | 'type'>,
  slot: number,
): AttributeValue | null {
  const key = attributeKey(attribute.id);
  switch (attribute.type) {
    case 'text':
    case 'choice': {
      const text = textAt(textColumn(page, key), slot);
      return text === '' ? null : text;
    }
    case 'number':
    case 'date': {
      const n = numAt(numColumn(page, key), slot, NaN);
      return Number.isNaN(n) ? null : n;
    }
    case 'yesno': {
      const code = intAt(intColumn(page, key), slot);
      return code === 0 ? null : code === 2;
    }
  }
}

const GIVEN = 1 << 16;

/** Parts too long for a byte each, or that do not stand at the ends of the name, are left to the split by rule. */
export function packNameParts(name: string, parts: NameParts | null): number {
  if (parts === null || parts.first.length > 255 || parts.last.length > 255) return 0;
  if (!name.startsWith(parts.first) || !name.endsWith(parts.last)) return 0;
  return GIVEN | parts.first.length | (parts.last.length << 8);
}

export function unpackNameParts(name: string, packed: number): NameParts | null {
  if ((packed & GIVEN) === 0) return null;
  const last = (packed >> 8) & 0xff;
  return { first: name.slice(0, packed & 0xff), last: last === 0 ? '' : name.slice(-last) };
}
