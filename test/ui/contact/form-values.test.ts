import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attributeId } from '../../../src/domain/attribute.ts';
import { contactId } from '../../../src/domain/contact.ts';
import { tagId } from '../../../src/domain/tag.ts';
import {
  BLANK_VALUES,
  changedKeys,
  editsOf,
  type FormValues,
  overlaid,
  partsFit,
  rebase,
  valuesOf,
} from '../../../src/ui/contact/form-values.ts';
import type { Row } from '../../../src/worker/contract/contacts.ts';
import { CATALOG, OPTIONS, someContact, someTags, someText } from '../../support/arbitrary.ts';

const seed = 20_261_123;

const row: Row = {
  status: 'INACTIVE',
  phoneText: '+91 98765 43210',
  landline: false,
  contact: {
    id: contactId(7),
    name: 'Asha Devi Rao',
    nameParts: { first: 'Asha Devi', last: 'Rao' },
    phone: 919876543210,
    tags: [tagId(3)],
    source: 'Expo',
    firstMessage: tagId(1),
    attributes: new Map([[attributeId(10), 'x']]),
    optedOut: false,
    origin: 'IMPORT',
    state: '',
    userIds: [],
    username: '',
    lastActive: 0,
    createdAt: 0,
  },
};

const someValues: fc.Arbitrary<FormValues> = fc.record({
  name: someText,
  first: fc.constantFrom('', 'Asha'),
  last: fc.constantFrom('', 'Rao'),
  phone: fc.constantFrom('', '9876543210', '+1 541 754 3010'),
  username: fc.constantFrom('', '@asha.rao'),
  userId: fc.constantFrom('', 'IN.1', 'IN.2 IN.1'),
  source: fc.constantFrom('', 'Expo', 'Web'),
  tags: someTags,
  newTags: fc.constantFrom<readonly string[]>([], ['VIP'], ['Expo', 'VIP']),
  firstMessage: fc.constantFrom(0 as const, tagId(1), tagId(2)),
  optedOut: fc.boolean(),
  attributes: fc
    .array(fc.constantFrom('', 'a', 'b'), { minLength: 3, maxLength: 3 })
    .map((texts) => new Map(texts.map((text, i) => [attributeId(i + 1), text]))),
});

describe('[D1] the values of a form', () => {
  test('begin as the contact has them', () => {
    expect(valuesOf(row, CATALOG)).toMatchObject({
      name: 'Asha Devi Rao',
      first: 'Asha Devi',
      last: 'Rao',
      phone: '+91 98765 43210',
      tags: [3],
      firstMessage: 1,
    });
    expect([...valuesOf(row, CATALOG).attributes.keys()]).toEqual(CATALOG.attributes.map(({ id }) => id));
  });

  test('unchanged, make no edits, whatever the contact holds', () => {
    fc.assert(
      fc.property(someContact, (contact) => {
        const start = valuesOf({ ...row, contact: { ...contact, id: contactId(1) } }, CATALOG);
        expect(changedKeys(start, { ...start, attributes: new Map(start.attributes) })).toEqual([]);
        expect(editsOf(start, start, CATALOG)).toEqual({ edits: {}, problems: [] });
      }),
      { seed },
    );
  });

  test('changed, send only what was changed, read by the type of its attribute', () => {
    const start = valuesOf(row, CATALOG);
    const number = CATALOG.attributes.find(({ type }) => type === 'number')?.id ?? attributeId(0);
    const date = CATALOG.attributes.find(({ type }) => type === 'date')?.id ?? attributeId(0);
    const attributes = new Map(start.attributes).set(number, '1,250.5').set(date, 'soon');
    const { edits, problems } = editsOf(start, { ...start, phone: '9876543211', attributes }, CATALOG);
    expect(edits).toEqual({ phone: '9876543211', attributes: new Map([[number, 1250.5]]) });
    expect(problems).toEqual([{ field: date, message: { id: 'write-date' } }]);
  });

  test('an attribute that is emptied is sent as null', () => {
    const choice = CATALOG.attributes.find(({ type }) => type === 'choice')?.id ?? attributeId(0);
    const start = { ...BLANK_VALUES, attributes: new Map([[choice, OPTIONS[0]]]) };
    const mine = { ...start, attributes: new Map([[choice, '']]) };
    expect(editsOf(start, mine, CATALOG).edits).toEqual({ attributes: new Map([[choice, null]]) });
  });

  test('[N4] parts that do not stand at the ends of a name that was changed too are refused', () => {
    const start = valuesOf(row, CATALOG);
    expect(partsFit({ name: 'Asha Devi Rao', first: 'Asha', last: 'Rao' })).toBe(true);
    expect(partsFit({ name: 'Asha Rao', first: 'Ashu', last: 'Rao' })).toBe(false);
    expect(editsOf(start, { ...start, name: 'Asha Rao', first: 'Ashu' }, CATALOG).problems).toMatchObject([
      { field: 'nameParts' },
    ]);
    // Alone they make the name.
    expect(editsOf(start, { ...start, first: 'Ashu' }, CATALOG)).toEqual({
      edits: { nameParts: { first: 'Ashu', last: 'Rao' } },
      problems: [],
    });
    expect(editsOf(start, { ...start, first: '', last: ' ' }, CATALOG).edits).toEqual({ nameParts: null });
  });
});

describe('what changed elsewhere meanwhile', () => {
  test('is followed where nothing was typed, and never takes what was typed', () => {
    fc.assert(
      fc.property(someValues, someValues, someValues, (start, mine, theirs) => {
        const touched = new Set(changedKeys(start, mine));
        const { values, followed, clashes } = rebase(start, mine, theirs);
        const fromMine = new Set(changedKeys(values, mine));
        const fromTheirs = new Set(changedKeys(values, theirs));
        for (const key of touched) expect(fromMine.has(key)).toBe(false);
        for (const key of changedKeys(start, theirs)) if (!touched.has(key)) expect(fromTheirs.has(key)).toBe(false);
        for (const key of clashes) expect(touched.has(key) && fromTheirs.has(key)).toBe(true);
        expect(followed.filter((key) => touched.has(key))).toEqual([]);
      }),
      { seed },
    );
  });

  test('is no clash where both wrote the same', () => {
    const mine = { ...BLANK_VALUES, source: 'Web' };
    expect(rebase(BLANK_VALUES, mine, mine)).toEqual({ values: mine, followed: [], clashes: [] });
  });
});

test('typed values laid over a contact keep what was left empty, and join tags', () => {
  const below = valuesOf(row, CATALOG);
  const typed = { ...BLANK_VALUES, name: 'Asha', tags: [tagId(2)], optedOut: true };
  expect(overlaid(below, typed)).toEqual({ ...below, name: 'Asha', tags: [3, 2], optedOut: true });
});
