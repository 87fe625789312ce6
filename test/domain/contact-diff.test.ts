import { describe, expect, test } from 'vitest';
import { attributeId } from '../../src/domain/attribute.ts';
import { type Catalog, EMPTY_CATALOG } from '../../src/domain/catalog.ts';
import { contactDiff } from '../../src/domain/contact-diff.ts';
import { type Contact, contactId } from '../../src/domain/contact.ts';
import { tagId } from '../../src/domain/tag.ts';

const catalog: Catalog = {
  ...EMPTY_CATALOG,
  tags: [
    { id: tagId(1), name: 'VIP', color: 'red', rules: [] },
    { id: tagId(2), name: 'Old', color: 'blue', rules: [] },
  ],
  attributes: [{ id: attributeId(3), name: 'Orders', type: 'number', options: [] }],
};

const bare: Contact = {
  id: contactId(7),
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
const AT = Date.UTC(2026, 0, 5, 10, 30);

const VALUES: readonly (readonly [field: string, Partial<Contact>, from: string, to: string])[] = [
  ['name', { name: 'Asha Rao' }, '', 'Asha Rao'],
  ['phone', { phone: 919876543210 }, '', '+919876543210'],
  ['userId', { userIds: ['IN.1', 'IN.2'] }, '', 'IN.1 IN.2'],
  ['tags', { tags: [tagId(2), tagId(1)] }, '', 'Old | VIP'],
  ['source', { source: 'Fair' }, '', 'Fair'],
  ['firstMessage', { firstMessage: tagId(1) }, '', 'VIP'],
  ['optedOut', { optedOut: true }, 'no', 'yes'],
  ['origin', { origin: 'MANUAL' }, 'IMPORT', 'MANUAL'],
  ['state', { state: 'Closed' }, '', 'Closed'],
  ['lastActive', { lastActive: AT }, '', '2026-01-05T10:30:00'],
  ['createdAt', { createdAt: AT }, '', '2026-01-05T10:30:00'],
];

describe('what is not the same in two states of a contact', () => {
  test.each(VALUES)('%s', (field, change, from, to) => {
    const after = { ...bare, ...change };
    expect(contactDiff(bare, after, catalog)).toEqual([{ field: { core: field }, from, to }]);
    expect(contactDiff(after, bare, catalog)).toEqual([{ field: { core: field }, from: to, to: from }]);
    expect(contactDiff(after, after, catalog)).toEqual([]);
  });

  test('parts of a name, a username and an attribute', () => {
    const after = { ...bare, nameParts: { first: 'Asha', last: 'Rao' }, username: 'asha.rao' };
    expect(contactDiff(bare, after, catalog)).toEqual([
      { field: { core: 'firstName' }, from: '', to: 'Asha' },
      { field: { core: 'lastName' }, from: '', to: 'Rao' },
      { field: { core: 'username' }, from: '', to: '@asha.rao' },
    ]);
    const bought = { ...bare, attributes: new Map([[attributeId(3), 12.5]]) };
    expect(contactDiff(bare, bought, catalog)).toEqual([{ field: { attribute: 'Orders' }, from: '', to: '12.5' }]);
  });

  test('of a contact that was not there: all that is not empty', () => {
    expect(contactDiff(null, { ...bare, name: 'Asha' }, catalog)).toEqual([
      { field: { core: 'name' }, from: '', to: 'Asha' },
      { field: { core: 'optedOut' }, from: '', to: 'no' },
      { field: { core: 'origin' }, from: '', to: 'IMPORT' },
    ]);
  });
});
