/** Bases made of plain contacts, for tests that compare columns with what they stand for. */
import { packNameParts } from '../../src/base/contact-row.ts';
import { Draft, type DraftResult } from '../../src/base/draft.ts';
import { attributeKey, COLUMN, PAGE_SIZE, pageOf, slotOf } from '../../src/base/page.ts';
import { EMPTY_SNAPSHOT, type Snapshot } from '../../src/base/snapshot.ts';
import { type Catalog } from '../../src/domain/catalog.ts';
import { type Contact, ORIGINS, STATES } from '../../src/domain/contact.ts';
import { joinUserIds } from '../../src/domain/identity.ts';

/** A contact before it has an id. */
export type ContactFields = Omit<Contact, 'id'>;

/** A contact with nothing in it. */
export const BLANK: ContactFields = {
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
  origin: 'IMPORT',
  state: '',
  lastActive: 0,
  createdAt: 0,
};

/** Writes all fields of a contact into its slot. */
export function writeContact(draft: Draft, id: number, contact: ContactFields, catalog: Catalog): void {
  const no = pageOf(id);
  const slot = slotOf(id);
  const text = (key: number, value: string): void => {
    draft.text(no, key)[slot] = draft.texts(key).internText(value);
  };
  text(COLUMN.name, contact.name);
  text(COLUMN.source, contact.source);
  draft.int(no, COLUMN.nameParts)[slot] = packNameParts(contact.name, contact.nameParts);
  draft.num(no, COLUMN.phone)[slot] = contact.phone;
  text(COLUMN.userIds, joinUserIds(contact.userIds));
  text(COLUMN.username, contact.username);
  draft.tags(no)[slot] = draft.sets.intern(contact.tags);
  draft.int(no, COLUMN.firstMessage)[slot] = contact.firstMessage;
  draft.int(no, COLUMN.optedOut)[slot] = contact.optedOut ? 1 : 0;
  draft.int(no, COLUMN.origin)[slot] = ORIGINS.indexOf(contact.origin);
  draft.int(no, COLUMN.state)[slot] = STATES.indexOf(contact.state);
  draft.num(no, COLUMN.lastActive)[slot] = contact.lastActive;
  draft.num(no, COLUMN.createdAt)[slot] = contact.createdAt;
  for (const { id: attribute, type } of catalog.attributes) {
    const key = attributeKey(attribute);
    const value = contact.attributes.get(attribute);
    if (type === 'text' || type === 'choice') text(key, typeof value === 'string' ? value : '');
    else if (type === 'yesno') draft.int(no, key)[slot] = value === undefined ? 0 : value === true ? 2 : 1;
    else draft.num(no, key)[slot] = typeof value === 'number' ? value : NaN;
  }
}

/** What a draft made, as the base that the next draft starts from; every changed page gets a key of its own. */
export function snapshotOf(result: DraftResult, catalog: Catalog, before: Snapshot = EMPTY_SNAPSHOT): Snapshot {
  const [was = []] = before.keys;
  let next = Math.max(0, ...was) + 1;
  const keys = result.pages.map((page, no) => {
    if (page === null) return 0;
    return result.changed.has(no) ? next++ : (was[no] ?? 0);
  });
  return {
    ...before,
    commit: before.commit + 1,
    pages: result.pages,
    keys: [keys],
    catalog,
    contacts: result.contacts,
    nextId: result.nextId,
  };
}

/**
 * A base of these contacts in slots 0, 1, …; null = a contact that was deleted. `gap`: deleted slots before the first, so
 * that a few contacts can lie across a page border.
 */
export function baseOf(contacts: readonly (ContactFields | null)[], catalog: Catalog, gap = 0): Snapshot {
  const draft = new Draft({ ...EMPTY_SNAPSHOT, catalog });
  if (gap > 0) draft.appendMany(gap);
  for (let id = 0; id < gap; id++) draft.remove(id);
  for (const contact of contacts) {
    const id = draft.append();
    if (contact === null) draft.remove(id);
    else writeContact(draft, id, contact, catalog);
  }
  return snapshotOf(draft.finish(), catalog);
}

/** A gap that leaves the next contacts on both sides of a page border. */
export const BEFORE_PAGE_END = PAGE_SIZE - 20;
