import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactAt } from '../../../src/base/contact-row.ts';
import { chooseContacts, idsOfMask } from '../../../src/base/query/contact-mask.ts';
import { constantTest } from '../../../src/base/query/page-mask.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import { collationOrder } from '../../../src/base/sort/collation-order.ts';
import { Sorter } from '../../../src/base/sort/sorter.ts';
import { TextRanks } from '../../../src/base/sort/text-ranks.ts';
import { type Contact, shownSource, statusOf } from '../../../src/domain/contact.ts';
import type { FieldRef } from '../../../src/domain/filter.ts';
import { CATALOG, NOW, someContacts } from '../../support/arbitrary.ts';
import { baseOf } from '../../support/base.ts';
import { FIELDS } from '../../support/filters.ts';

const collator = new Intl.Collator('en', { numeric: true });

/** What sorting means, for one contact: null = empty. */
function valueOf(contact: Contact, field: FieldRef): string | number | null {
  const tag = (id: number): string => CATALOG.tags.find((one) => one.id === id)?.name ?? '';
  switch (field) {
    case 'name':
    case 'origin':
    case 'state':
      return contact[field] || null;
    case 'source':
      return shownSource(contact.source, contact.origin);
    case 'status':
      return statusOf(contact.lastActive, NOW);
    case 'phone':
    case 'createdAt':
    case 'lastActive':
      return contact[field] || null;
    case 'optedOut':
      return contact.optedOut ? 1 : 0;
    case 'tags':
      return contact.tags.map(tag).join(', ') || null;
    case 'firstMessage':
      return (contact.firstMessage === 0 ? '' : tag(contact.firstMessage)) || null;
    default: {
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
    const order = typeof left === 'string' ? collator.compare(left, String(right)) : left - Number(right);
    return (descending ? -order : order) || a - b;
  });
}

describe('[Q1] sorting by any field', () => {
  test.each(
    FIELDS.map((field) => [typeof field === 'string' ? field : `attribute ${field.attribute}`, field] as const),
  )('by %s as a plain sort of contacts would', (_, field) => {
    fc.assert(
      fc.property(someContacts(), fc.boolean(), (contacts, descending) => {
        const snapshot = baseOf(contacts, CATALOG, 2000);
        const ids = idsOfMask(chooseContacts(snapshot, constantTest(true)));
        const sorted = new Sorter(collator).sort(ids, { field, descending }, snapshot, NOW);
        const expected = oracle(snapshot, ids, field, descending);
        // Texts that differ but are equal to the collator may stand in either order.
        const shown = (id: number): unknown => {
          const contact = contactAt(snapshot, id);
          return contact === null ? null : valueOf(contact, field);
        };
        const same = (a: unknown, b: unknown): boolean =>
          typeof a === 'string' && typeof b === 'string' ? collator.compare(a, b) === 0 : Object.is(a, b);
        expect(sorted.length).toBe(expected.length);
        expect(new Set(sorted)).toEqual(new Set(expected));
        sorted.forEach((id, at) => {
          const wanted = expected[at] ?? -1;
          if (id !== wanted)
            expect([id, same(shown(id), shown(wanted)) && shown(id) !== shown(wanted)]).toEqual([id, true]);
        });
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});

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
  '２',
  '१०',
  '𝟙',
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
          const expected = texts.map((_, i) => i).sort((a, b) => own.compare(texts[a] ?? '', texts[b] ?? '') || a - b);
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

  test('texts that come later are put in their place', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 200, maxLength: 300 }),
        fc.array(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 3 }),
        (first, later) => {
          const ranks = new TextRanks(collator);
          const clean = (text: string): string => text.replaceAll('\0', '0');
          for (const text of first) ranks.pool.internText(clean(text));
          ranks.ranks();
          for (const text of later) ranks.pool.internText(clean(text));
          const all = ranks.ranks();
          const codes = Array.from({ length: ranks.pool.size - 1 }, (_, i) => i + 1);
          codes.sort((a, b) => (all[a] ?? 0) - (all[b] ?? 0));
          const texts = codes.map((code) => ranks.pool.text(code));
          for (let i = 1; i < texts.length; i++)
            expect(collator.compare(texts[i - 1] ?? '', texts[i] ?? '')).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: 30, seed: 3 },
    );
  });

  test.each([0, 1, 2, 4])('a sort may come in after %i steps of the learning', (steps) => {
    const ranks = new TextRanks(collator);
    const add = (from: number, to: number): void => {
      for (let i = from; i < to; i++) ranks.pool.internText(`Contact ${(i * 7919) % 5003} ${i}`);
    };
    add(0, 3000);
    const learning = ranks.learn();
    for (let i = 0; i < steps; i++) learning.next();
    add(3000, 3100);
    const known = ranks.ranks().slice();
    while (learning.next().done !== true);
    expect(ranks.ranks()).toEqual(known);
    expect(known.length).toBe(ranks.pool.size);
    expect(new Set(known).size).toBe(known.length);
  });
});
