/** [A6] What a kept filter makes of things that were deleted or changed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ATTRIBUTE_TYPES, attributeId } from '../../src/domain/attribute.ts';
import type { Catalog } from '../../src/domain/catalog.ts';
import { contactId } from '../../src/domain/contact.ts';
import { type Condition, EVERYTHING, type FieldRef, type Filter, matches, type Test } from '../../src/domain/filter.ts';
import { closed, misfitOf, misfits, NOBODY, withTypeNoted } from '../../src/domain/filter-fit.ts';
import { tagId } from '../../src/domain/tag.ts';
import { CATALOG, NOW, someContact } from '../support/arbitrary.ts';
import { someFilter } from '../support/filters.ts';

const at = (n: number): FieldRef => ({ attribute: attributeId(n) });
const is = (field: FieldRef, test: Test): Condition => ({ kind: 'is', field, ...test });
const group = (of: 'all' | 'any' | 'none', ...items: Filter[]): Filter => ({ kind: 'group', of, items });

const withoutTag = (id: number): Catalog => ({ ...CATALOG, tags: CATALOG.tags.filter((tag) => tag.id !== id) });
const withoutAttribute = (id: number): Catalog => ({
  ...CATALOG,
  attributes: CATALOG.attributes.filter((one) => one.id !== id),
});
const withoutOption = (option: string): Catalog => ({
  ...CATALOG,
  attributes: CATALOG.attributes.map((one) => ({ ...one, options: one.options.filter((text) => text !== option) })),
});

describe('[A6] a condition can no longer be asked', () => {
  test.each<[string, Condition, Catalog, string | null]>([
    [
      'any of a deleted tag and another',
      is('tags', { op: 'hasAny', tags: [tagId(1), tagId(2)] }),
      withoutTag(2),
      'tag-gone',
    ],
    ['none of a deleted tag', is('tags', { op: 'hasNone', tags: [tagId(2)] }), withoutTag(2), 'tag-gone'],
    ['all of other tags', is('tags', { op: 'hasAll', tags: [tagId(1)] }), withoutTag(2), null],
    ['a first message that was deleted', is('firstMessage', { op: 'notIn', values: [2] }), withoutTag(2), 'tag-gone'],
    ['no first message at all', is('firstMessage', { op: 'empty' }), withoutTag(2), null],
    ['a deleted attribute that is empty', is(at(1), { op: 'empty' }), withoutAttribute(1), 'attribute-gone'],
    [
      'a deleted attribute that is not Pune',
      is(at(1), { op: 'isNot', value: 'Pune' }),
      withoutAttribute(1),
      'attribute-gone',
    ],
    [
      'any of an option that is gone',
      is(at(5), { op: 'in', values: ['Free', 'Pro'] }),
      withoutOption('Pro'),
      'option-gone',
    ],
    [
      'none of an option that is gone',
      is(at(5), { op: 'notIn', values: ['Pro'] }),
      withoutOption('Pro'),
      'option-gone',
    ],
    ['an option that stays', is(at(5), { op: 'in', values: ['Free'] }), withoutOption('Pro'), null],
    ['a choice with no value', is(at(5), { op: 'empty' }), withoutOption('Pro'), null],
    ['a number asked of text', is(at(1), { op: 'ne', value: 5 }), CATALOG, 'type-changed'],
    ['days asked of a number', is(at(2), { op: 'notLastDays', days: 7 }), CATALOG, 'type-changed'],
    ['text asked of a date', is(at(3), { op: 'notContains', value: '2024' }), CATALOG, 'type-changed'],
    ['an option asked of yes or no', is(at(4), { op: 'notIn', values: ['yes'] }), CATALOG, 'type-changed'],
    [
      'what fits, but of another type then',
      { ...is(at(3), { op: 'gt', value: 5 }), was: 'number' },
      CATALOG,
      'type-changed',
    ],
    ['of the type that it has again', { ...is(at(2), { op: 'gt', value: 5 }), was: 'number' }, CATALOG, null],
    ['a source that nobody has', is('source', { op: 'notIn', values: ['Expo'] }), CATALOG, null],
  ])('%s', (_, condition, catalog, why) => {
    expect(misfitOf(condition, catalog)).toBe(why);
    expect(closed(condition, catalog)).toEqual(why === null ? condition : NOBODY);
    expect(misfits(group('any', group('none', condition)), catalog)).toHaveLength(why === null ? 0 : 1);
  });
});

const CHANGES: readonly ((filter: Filter, n: number) => readonly [Filter, Catalog])[] = [
  (filter, n) => [filter, withoutTag(1 + (n % CATALOG.tags.length))],
  (filter, n) => [filter, withoutAttribute(1 + (n % CATALOG.attributes.length))],
  (filter, n) => [filter, withoutOption(CATALOG.attributes[4]?.options[n % 4] ?? '')],
  (filter, n) => {
    const attributes = CATALOG.attributes.map((one, i) => {
      if (i !== n % CATALOG.attributes.length) return one;
      filter = withTypeNoted(filter, one);
      const type =
        ATTRIBUTE_TYPES[(ATTRIBUTE_TYPES.indexOf(one.type) + 1 + (n % 4)) % ATTRIBUTE_TYPES.length] ?? one.type;
      return { ...one, type };
    });
    return [filter, { ...CATALOG, attributes }];
  },
];

test('[A6] whatever is deleted or changes its type, no filter finds anybody whom it did not find before', () => {
  fc.assert(
    fc.property(someFilter, someContact, fc.nat(), fc.constantFrom(...CHANGES), (filter, fields, n, change) => {
      const contact = { id: contactId(1), ...fields };
      const before = closed(filter, CATALOG);
      const [kept, after] = change(filter, n);
      if (matches(closed(kept, after), contact, NOW)) expect(matches(before, contact, NOW)).toBe(true);
      if (misfits(kept, after).length === 0) expect(closed(kept, after)).toBe(kept);
    }),
    { numRuns: 3000, seed: 6 },
  );
});

test('[A6] what is said of nobody is nobody, in every group', () => {
  const gone = is('tags', { op: 'hasAny', tags: [tagId(2)] });
  const vip = is('tags', { op: 'hasAny', tags: [tagId(1)] });
  const contact = { id: contactId(1), name: 'Asha', nameParts: null, phone: 0, userIds: [], username: '', tags: [tagId(1)], source: '', firstMessage: 0, attributes: new Map(), optedOut: false, origin: 'MANUAL', state: '', lastActive: 0, createdAt: 1 } as const; // prettier-ignore
  const found = (filter: Filter): boolean => matches(closed(filter, withoutTag(2)), contact, NOW);
  expect(found(vip)).toBe(true);
  expect(found(gone)).toBe(false);
  expect(found(group('none', gone))).toBe(false);
  expect(found(group('any', gone, vip))).toBe(true);
  expect(found(group('all', gone, vip))).toBe(false);
  expect(found(group('none', group('none', gone)))).toBe(false);
  expect(found(group('none', group('none', vip)))).toBe(true);
  expect(found(group('all', EVERYTHING, group('none', group('all', gone, vip))))).toBe(false);
});
