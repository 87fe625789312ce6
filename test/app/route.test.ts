import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { condition, decodeFilter, encodeFilter } from '../../src/app/filter-code.ts';
import { PLAIN_FIELDS } from '../../src/app/fields.ts';
import { decodeRoute, encodeRoute, HOME, PAGES, type Route } from '../../src/app/route.ts';
import { attributeId } from '../../src/domain/attribute.ts';
import { segmentId } from '../../src/domain/catalog.ts';
import type { FieldRef, Filter, Group, Test } from '../../src/domain/filter.ts';
import { tagId } from '../../src/domain/tag.ts';

const seed = 20261123;

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const number = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  .map((n) => (n === 0 ? 0 : n));
const id = fc.integer({ min: 1, max: 999_999_999 });
const field: fc.Arbitrary<FieldRef> = fc.oneof(
  fc.constantFrom(...PLAIN_FIELDS),
  id.map((n) => ({ attribute: attributeId(n) })),
);
const conditionTest: fc.Arbitrary<Test> = fc.oneof(
  fc.record({ op: fc.constantFrom('contains', 'notContains', 'startsWith', 'endsWith', 'is', 'isNot'), value: text }),
  fc.record({
    op: fc.constantFrom('in', 'notIn'),
    values: fc.array(fc.oneof(text, number), { maxLength: 4 }),
  }),
  fc.record({ op: fc.constantFrom('eq', 'ne', 'lt', 'le', 'gt', 'ge'), value: number }),
  fc.record({ op: fc.constant('between'), from: number, to: number }),
  fc.record({ op: fc.constantFrom('lastDays', 'notLastDays'), days: number }),
  fc.record({ op: fc.constantFrom('hasAny', 'hasAll', 'hasNone'), tags: fc.array(id.map(tagId), { maxLength: 4 }) }),
  fc.record({ op: fc.constantFrom('empty', 'filled', 'yes', 'no') }),
);
const { group } = fc.letrec<{ filter: Filter; group: Group }>((tie) => ({
  filter: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(field, conditionTest).map(([f, t]) => condition(f, t)),
    tie('group'),
  ),
  group: fc.record({
    kind: fc.constant('group'),
    of: fc.constantFrom('all', 'any', 'none'),
    items: fc.array(tie('filter'), { maxLength: 4 }),
  }),
}));
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.record({
    page: fc.constant('contacts'),
    segment: fc.option(id.map(segmentId)),
    filter: fc.option(group),
    search: fc.option(text),
    sort: fc.option(fc.record({ field, descending: fc.boolean() })),
    contact: fc.oneof(fc.constant(null), fc.constant('new'), fc.nat()),
    campaign: fc.constant(null),
    talk: fc.constant(null),
    damaged: fc.constant(false),
  }),
  fc
    .tuple(fc.constantFrom(...PAGES.slice(1)), fc.option(fc.nat()))
    .map(([page, contact]) => ({ ...HOME, page, contact })),
  fc.nat({ max: 999_999_999 }).map((campaign) => ({ ...HOME, page: 'campaigns' as const, campaign })),
  fc.nat().map((talk) => ({ ...HOME, page: 'inbox' as const, talk })),
);

describe('a filter in the address', () => {
  test('[Q3] comes back as it was', () => {
    fc.assert(
      fc.property(group, (filter) => {
        expect(decodeFilter(encodeFilter(filter))).toEqual(filter);
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('is made of characters that a fragment holds as they are', () => {
    fc.assert(
      fc.property(group, (filter) => {
        const hash = `#/contacts?f=${encodeFilter(filter)}`;
        expect(new URL(hash, 'https://example.com/').hash).toBe(hash);
        expect(hash).not.toMatch(/[()<>"'\s]/);
      }),
      { seed },
    );
  });

  test('reads as a person might guess', () => {
    const filter: Group = {
      kind: 'group',
      of: 'all',
      items: [
        condition('tags', { op: 'hasAny', tags: [tagId(3), tagId(7)] }),
        { kind: 'group', of: 'none', items: [condition('name', { op: 'contains', value: 'José, (x)' })] },
      ],
    };
    expect(encodeFilter(filter)).toBe('tags.hasAny~3~7,n1,name.contains~Jos%C3%A9%2C%20%28x%29');
  });

  test.each([
    'x',
    'name',
    'name.',
    '.is~a',
    'name.is',
    'name.is~a~b',
    'a2,name.empty',
    'o',
    'tags.hasAny~x',
    '@0.empty',
    'name.is~%E0',
    'name.eq~NaN',
    'between',
    ',',
    'a9999',
    'createdAt.between~1',
    'optedOut.yes~1',
    'tags.hasAny~1.5',
  ])('is refused where it is garbage: %s', (code) => {
    expect(decodeFilter(code)).toBeNull();
  });

  test('never throws, and what it reads it writes again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-zA-Z0-9@.~,%=-]{0,60}$/)), (code) => {
        const filter = decodeFilter(code);
        if (filter !== null) expect(decodeFilter(encodeFilter(filter))).toEqual(filter);
      }),
      { seed, numRuns: 3000 },
    );
  });

  test('that is endlessly deep is refused', () => {
    expect(decodeFilter(`${'a1,'.repeat(900)}name.empty`)).toBeNull();
  });
});

describe('an address', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(route, (r) => {
        expect(decodeRoute(encodeRoute(r))).toEqual(r);
      }),
      { seed, numRuns: 2000 },
    );
  });

  test('that is garbage leads to a page and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webFragments()), (hash) => {
        expect(PAGES).toContain(decodeRoute(`#${hash}`).page);
      }),
      { seed, numRuns: 2000 },
    );
  });

  test.each([
    ['', HOME],
    ['#', HOME],
    ['#/nowhere', HOME],
    ['#/tags', { ...HOME, page: 'tags' }],
    ['#/contacts?q=98%2045&s=-createdAt', { ...HOME, search: '98 45', sort: { field: 'createdAt', descending: true } }],
    ['#/segments/7', { ...HOME, segment: 7 }],
    ['#/segments/x', HOME],
    ['#/history?c=12', { ...HOME, page: 'history', contact: 12 }],
    ['#/contacts?s=nothing', HOME],
    ['#/contacts?c=-4', HOME],
  ])('%s', (hash, expected) => {
    expect(decodeRoute(hash)).toEqual(expected);
  });

  test('[Q3] whose filter cannot be read says so', () => {
    expect(decodeRoute('#/contacts?f=name.is~%E0&q=a')).toMatchObject({ filter: null, search: 'a', damaged: true });
  });
});
