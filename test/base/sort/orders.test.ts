import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactAt } from '../../../src/base/contact-row.ts';
import { chooseContacts, idsOfMask } from '../../../src/base/query/contact-mask.ts';
import { constantTest } from '../../../src/base/query/page-mask.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import { collationOrder, comparisonOf } from '../../../src/base/sort/collation-order.ts';
import { Orders, type SortOrder } from '../../../src/base/sort/orders.ts';
import { drained } from '../../../src/base/sort/steps.ts';
import { attributeId } from '../../../src/domain/attribute.ts';
import { type Contact, shownSource, statusOf } from '../../../src/domain/contact.ts';
import type { FieldRef } from '../../../src/domain/filter.ts';
import { CATALOG, NOW, someContacts } from '../../support/arbitrary.ts';
import { baseOf, BLANK, type ContactFields } from '../../support/base.ts';
import { FIELDS } from '../../support/filters.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** Digits of two scripts never stand together: of numbers made of both the collator itself goes in circles (`2`, `0१०`, `0a`). */
const PIECES = [
  'a',
  'A',
  'á',
  'ä',
  'å',
  'z',
  'Z',
  'ch',
  'c',
  'h',
  'd',
  'cs',
  'dz',
  'll',
  'ñ',
  'n',
  'ß',
  'ss',
  'æ',
  ' ',
  '-',
  '.',
  '1',
  '2',
  '10',
  '02',
  '007',
  '0',
  'Room ',
  'क१०क',
  'श',
  'र',
  'ी',
  '王',
  '李',
  'Ω',
  'я',
  '😀',
  "'",
];

/** What sorting means, for one contact: null = empty. */
function valueOf(contact: Contact, field: FieldRef): string | number | null {
  const tag = (id: number): string => CATALOG.tags.find((one) => one.id === id)?.name ?? '';
  switch (field) {
    case 'name':
    case 'origin':
    case 'state':
      return contact[field] || null;
    case 'userId':
      return contact.userIds.join(' ') || null;
    case 'username':
      return contact.username || null;
    case 'source':
      return shownSource(contact.source, contact.origin);
    case 'status':
      return statusOf(contact.lastActive, NOW);
    case 'phone':
    case 'createdAt':
    case 'lastActive':
      return contact[field] || null;
    case 'campaigns':
      return null;
    case 'optedOut':
      return contact.optedOut ? 1 : 0;
    case 'tags':
      return contact.tags.map(tag).join(', ') || null;
    case 'firstMessage':
      return (contact.firstMessage === 0 ? '' : tag(contact.firstMessage)) || null;
    default: {
      if (typeof field === 'string') return null;
      const value = contact.attributes.get(field.attribute);
      return value === undefined ? null : typeof value === 'boolean' ? (value ? 2 : 1) : value;
    }
  }
}

function oracle(snapshot: Snapshot, ids: Uint32Array, field: FieldRef, descending: boolean): number[] {
  const values = new Map(
    Array.from(ids, (id) => {
      const contact = contactAt(snapshot, id);
      return [id, contact === null ? null : valueOf(contact, field)] as const;
    }),
  );
  return Array.from(ids).sort((a, b) => {
    const [left = null, right = null] = [values.get(a), values.get(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
    const order =
      typeof left === 'string'
        ? comparisonOf(collator)(left, String(right))
        : left === right
          ? 0
          : left - Number(right);
    return (descending ? -order : order) || a - b;
  });
}

/** All of the base, in every way in which an order comes about. */
function sorted(orders: Orders, snapshot: Snapshot, by: SortOrder, most: number): { first: number[]; all: number[] } {
  const ids = idsOfMask(chooseContacts(snapshot, constantTest(true)));
  const keys = drained(orders.keysAhead(by.field, snapshot, NOW));
  const first = drained(orders.first(ids, by, snapshot, NOW, most, keys));
  const all = drained(orders.kept(by, snapshot, NOW)) ?? drained(orders.whole(ids, by, snapshot, NOW, keys));
  return { first: Array.from(first), all: Array.from(all) };
}

const NAMED = FIELDS.map(
  (field) => [typeof field === 'string' ? field : `attribute ${field.attribute}`, field] as const,
);
const allIds = (snapshot: Snapshot): Uint32Array => idsOfMask(chooseContacts(snapshot, constantTest(true)));

describe('[Q1] sorting by any field', () => {
  test.each(NAMED)('by %s as a plain sort of contacts would; the first alone are the first of all', (_, field) => {
    fc.assert(
      fc.property(someContacts(), fc.boolean(), fc.integer({ min: 1, max: 40 }), (contacts, descending, most) => {
        const snapshot = baseOf(contacts, CATALOG, 2000);
        const expected = oracle(snapshot, allIds(snapshot), field, descending);
        const { first, all } = sorted(new Orders(collator, 1e6), snapshot, { field, descending }, most);
        expect(all).toEqual(expected);
        expect(first).toEqual(expected.slice(0, most));
      }),
      { numRuns: 30, seed: 7 },
    );
  });

  test.each(NAMED)('by %s: an order that is kept follows changes, either way', (_, field) => {
    fc.assert(
      fc.property(someContacts(), someContacts(), fc.array(fc.nat(60)), (contacts, others, at) => {
        const orders = new Orders(collator, 1e6);
        const before = baseOf(contacts, CATALOG, 2000);
        sorted(orders, before, { field, descending: false }, 5);
        const changed = contacts.map((contact, i) =>
          at.includes(i) ? (others[i % Math.max(1, others.length)] ?? null) : contact,
        );
        // A page of its own is changed, too: it is added.
        const after = baseOf([...changed, ...others], CATALOG, 2000);
        for (const descending of [false, true]) {
          const mended = drained(orders.kept({ field, descending }, after, NOW));
          const expected = oracle(after, allIds(after), field, descending);
          if (mended !== null) expect(Array.from(mended)).toEqual(expected);
          expect(sorted(orders, after, { field, descending }, 5).all).toEqual(expected);
        }
      }),
      { numRuns: 30, seed: 9 },
    );
  });

  const LONG: readonly (readonly [string, (i: number) => string])[] = [
    [
      'of all kinds',
      (i) => `${PIECES[(i * 7) % PIECES.length] ?? ''}${PIECES[(i * 13) % PIECES.length] ?? ''} ${i % 977}`,
    ],
    [
      'plain, backwards',
      (i) => `${String.fromCharCode(122 - (i % 26))}${(9000 - i).toString(36).replaceAll(/\d/g, 'q')}`,
    ],
    ['of other scripts at the end', (i) => (i % 9 === 0 ? `श${i % 83}` : `${'SsTtZz'[i % 6] ?? ''}ita ${i % 997}`)],
    ['nearly all empty', (i) => (i % 50 === 0 ? `Name ${i}` : '')],
    ['nearly all the same', (i) => (i % 500 === 7 ? `Aaa ${i}` : 'Anna')],
    [
      'marked letters',
      (i) => `${['Anna', 'Anna\u0308 x', 'Annä', 'ANNA', 'anna', 'Ann', 'Chana', 'Cz', 'D'][i % 9] ?? ''} ${i}`,
    ],
  ];
  test.each(
    LONG.flatMap(([what, nameOf]) => ['en', 'hi', 'sv', 'cs', 'da'].map((locale) => [what, locale, nameOf] as const)),
  )('the first of many names %s, in %s', (_, locale, nameOf) => {
    const own = new Intl.Collator(locale, { numeric: true });
    const snapshot = baseOf(
      Array.from({ length: 6000 }, (__, i) => ({ ...BLANK, name: nameOf(i) })),
      CATALOG,
    );
    const names = Array.from({ length: 6000 }, (__, i) => nameOf(i));
    const compare = comparisonOf(own);
    for (const descending of [false, true]) {
      const filled = names.flatMap((name, id) => (name === '' ? [] : [id]));
      filled.sort((a, b) => compare(names[a] ?? '', names[b] ?? '') * (descending ? -1 : 1) || a - b);
      const expected = [...filled, ...names.flatMap((name, id) => (name === '' ? [id] : []))];
      for (const most of [60, 200]) {
        const { first, all } = sorted(new Orders(own, 1e6), snapshot, { field: 'name', descending }, most);
        expect(first).toEqual(expected.slice(0, most));
        expect(all).toEqual(expected);
      }
    }
  });

  test('numbers of any kind: days, times, fractions, without end, of both signs', () => {
    const day = 86_400_000;
    const kinds: readonly ((i: number) => number)[] = [
      (i) => day * ((i * 7919) % 9000) + 0.5,
      (i) => ((i * 7919) % 5003) * 60_000 - 1e8,
      (i) => ((i * 7919) % 5003) / 7 - 300,
      (i) => (i % 3 === 0 ? Infinity : i % 3 === 1 ? -Infinity : i),
      (i) => (i % 2 === 0 ? i * 1e15 : -i),
      (i) => (i % 40 === 0 ? i : NaN),
      () => 5,
      (i) => (i % 2 === 0 ? 0 : -0),
    ];
    const attribute = attributeId(CATALOG.attributes.find(({ type }) => type === 'number')?.id ?? 0);
    for (const valueAt of kinds) {
      const contacts = Array.from({ length: 5000 }, (_, i): ContactFields => {
        const value = valueAt(i);
        return { ...BLANK, attributes: new Map(Number.isNaN(value) ? [] : [[attribute, value]]) };
      });
      const snapshot = baseOf(contacts, CATALOG);
      for (const descending of [false, true]) {
        const expected = oracle(snapshot, allIds(snapshot), { attribute }, descending);
        const { first, all } = sorted(new Orders(collator, 1e6), snapshot, { field: { attribute }, descending }, 200);
        expect(all).toEqual(expected);
        expect(first).toEqual(expected.slice(0, 200));
      }
    }
  });

  test('orders that are kept are bounded in bytes, the one asked for last stays', () => {
    const snapshot = baseOf(
      Array.from({ length: 3000 }, (_, i) => ({ ...BLANK, name: `N ${i % 70}`, phone: 91e10 + i * 7 })),
      CATALOG,
    );
    const orders = new Orders(collator, 30_000);
    const kept = (field: FieldRef): boolean =>
      drained(orders.kept({ field, descending: false }, snapshot, NOW)) !== null;
    for (const field of ['name', 'phone', 'tags'] as const) sorted(orders, snapshot, { field, descending: false }, 5);
    expect([kept('name'), kept('phone'), kept('tags')]).toEqual([false, true, true]);
    sorted(orders, snapshot, { field: 'tags', descending: true }, 5);
    expect([kept('tags'), kept('phone')]).toEqual([true, false]);
  });
});

describe('the order of texts', () => {
  test.each(['en', 'de', 'sv', 'da', 'cs', 'hu', 'es', 'hi', 'zh', 'ar'])('is the collator’s own in %s', (locale) => {
    isOrderOf(new Intl.Collator(locale));
    isOrderOf(new Intl.Collator(locale, { numeric: true }));
  });

  function isOrderOf(own: Intl.Collator): void {
    fc.assert(
      fc.property(
        fc.array(
          fc.array(fc.constantFrom(...PIECES), { maxLength: 7 }).map((parts) => parts.join('')),
          { minLength: 2100, maxLength: 2400 },
        ),
        (texts) => {
          const order = collationOrder(texts, own);
          const expected = texts
            .map((_, i) => i)
            .sort((a, b) => comparisonOf(own)(texts[a] ?? '', texts[b] ?? '') || a - b);
          expect(Array.from(order, (i) => texts[i])).toEqual(expected.map((i) => texts[i]));
        },
      ),
      { numRuns: 2, seed: 11 },
    );
  }

  test.each([0, 3000])('[Q1] is natural, among %i others', (others) => {
    const rooms = [
      'Room 1',
      'Room 2',
      'room 2b',
      'Room 007',
      'Room 10',
      'Room 10 A',
      'Room 12',
      'Room 100',
      'Roof',
      'Röntgen 2',
      'Röntgen 11',
    ];
    const dates = ['2', '10', '10.2', '10.10', 'A-2', 'A-10', 'A-10-2', 'A-10-11', 'कक्ष २', 'कक्ष १०', '王 2', '王 10'];
    const wanted = [...rooms, ...dates].toSorted(collator.compare);
    const texts = [...rooms, ...dates].toReversed().concat(Array.from({ length: others }, (_, i) => `Zz ${i * 7}`));
    const order = Array.from(collationOrder(texts, collator), (i) => texts[i] ?? '');
    expect(order.filter((text) => !text.startsWith('Zz'))).toEqual(wanted);
    const places = ['Room 1', 'Room 2', 'Room 007', 'Room 10', 'Room 12', 'Room 100'].map((room) =>
      order.indexOf(room),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});
