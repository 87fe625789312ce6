import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contactAt } from '../../../src/base/contact-row.ts';
import { attributeKey, COLUMN, PAGE_SIZE } from '../../../src/base/page.ts';
import { compileFilter } from '../../../src/base/query/compile.ts';
import { ALL, pageMask, SOME } from '../../../src/base/query/page-mask.ts';
import { QueryTexts } from '../../../src/base/query/query-texts.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import { attributeId } from '../../../src/domain/attribute.ts';
import type { Catalog } from '../../../src/domain/catalog.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { type Filter, matches } from '../../../src/domain/filter.ts';
import { CATALOG, NOW, someContact, someContacts, someText } from '../../support/arbitrary.ts';
import { baseOf, BEFORE_PAGE_END, BLANK, type ContactFields } from '../../support/base.ts';
import { FIELDS, someCondition, someFilter } from '../../support/filters.ts';

/** India's clock: other dates than UTC's for 5.5 hours of the day. */
const WALL = NOW + 5.5 * 3_600_000;

const liveOf = (base: Snapshot): Contact[] =>
  Array.from({ length: base.nextId }, (_, id) => contactAt(base, id)).filter((contact) => contact !== null);

/** Ids of the live contacts that the plan chooses. */
function chosen(filter: Filter, base: Snapshot, texts: QueryTexts, live = liveOf(base)): number[] {
  const plan = compileFilter(filter, { catalog: base.catalog, now: NOW, wall: WALL, texts });
  const mask = pageMask();
  const found = new Set<number>();
  base.pages.forEach((page, no) => {
    if (page === null) return;
    mask.bytes.fill(7);
    const verdict = plan.run(page, mask);
    for (let slot = 0; slot < page.slots; slot++) {
      if (verdict === SOME ? mask.bytes[slot] === 1 : verdict === ALL) found.add(no * PAGE_SIZE + slot);
    }
  });
  return live.map(({ id }): number => id).filter((id) => found.has(id));
}

function wanted(filter: Filter, live: readonly Contact[]): number[] {
  return live.filter((contact) => matches(filter, contact, NOW, WALL)).map(({ id }) => id);
}

function expectEqual(filters: readonly Filter[], base: Snapshot): void {
  const live = liveOf(base);
  const texts = new QueryTexts();
  for (const filter of filters)
    expect([filter, chosen(filter, base, texts, live)]).toEqual([filter, wanted(filter, live)]);
}

describe('[Q3] a compiled filter', () => {
  test('chooses what `matches` does: every field, every operation, fitting or not', () => {
    const manyConditions = fc.array(someCondition, { minLength: 20, maxLength: 40 });
    fc.assert(
      fc.property(someContacts(), fc.constantFrom(0, BEFORE_PAGE_END), manyConditions, (contacts, gap, filters) => {
        expectEqual(filters, baseOf(contacts, CATALOG, gap));
      }),
      { numRuns: 120, seed: 81 },
    );
  });

  test('chooses what `matches` does: nested groups, empty ones too', () => {
    fc.assert(
      fc.property(someContacts(), fc.array(someFilter, { minLength: 5, maxLength: 15 }), (contacts, filters) => {
        expectEqual(filters, baseOf(contacts, CATALOG));
      }),
      { numRuns: 120, seed: 82 },
    );
  });

  test('keeps, of slots that others chose, those that `matches` chooses', () => {
    const someHeld = fc.uint8Array({ minLength: PAGE_SIZE, maxLength: PAGE_SIZE, max: 1 });
    const plans = fc.array(fc.oneof(someCondition, someFilter), { minLength: 10, maxLength: 20 });
    fc.assert(
      fc.property(someContacts(), plans, someHeld, (contacts, filters, held) => {
        const base = baseOf(contacts, CATALOG);
        const page = base.pages[0];
        if (page === null || page === undefined) return;
        const texts = new QueryTexts();
        for (const filter of filters) {
          const plan = compileFilter(filter, { catalog: base.catalog, now: NOW, wall: WALL, texts });
          if (plan.narrow === undefined) continue;
          const mask = pageMask();
          mask.bytes.set(held);
          const verdict = plan.narrow(page, mask);
          for (const contact of liveOf(base)) {
            const kept = verdict === ALL ? held[contact.id] === 1 : verdict === SOME && mask.bytes[contact.id] === 1;
            expect([filter, kept]).toEqual([filter, held[contact.id] === 1 && matches(filter, contact, NOW, WALL)]);
          }
        }
      }),
      { numRuns: 120, seed: 83 },
    );
  });

  test.each([true, false])('finds every text by what stands in it, in a column with a dictionary: %s', (dictionary) => {
    const someNames = fc.array(fc.tuple(someText, fc.nat(), fc.integer({ min: 1, max: 6 })), {
      minLength: 2,
      maxLength: 12,
    });
    fc.assert(
      fc.property(someNames, (names) => {
        // With more than 256 distinct names a column has no dictionary.
        const others = dictionary ? [] : Array.from({ length: 300 }, (_, i) => `Person ${i}`);
        const base = baseOf(
          [...names.map(([name]) => name), ...others].map((name) => ({ ...BLANK, name })),
          CATALOG,
        );
        const column = base.pages[0]?.columns.get(COLUMN.name);
        expect(column?.kind === 'text' && column.codes !== null).toBe(dictionary);
        const filters = names.flatMap(([name, at, length]): Filter[] => {
          const from = at % name.length;
          const values = [name, name.slice(from, from + length)];
          const ops = ['contains', 'notContains', 'startsWith', 'endsWith', 'is', 'isNot'] as const;
          return [
            ...ops.flatMap((op) => values.map((value): Filter => ({ kind: 'is', field: 'name', op, value }))),
            { kind: 'is', field: 'name', op: 'in', values },
          ];
        });
        expectEqual(filters, base);
      }),
      { numRuns: dictionary ? 100 : 20, seed: 83 },
    );
  });

  test('chooses among full pages whose columns are missing, constant and mixed', () => {
    const [contact, ...rest] = fc.sample(someContact, { numRuns: 60, seed: 84 });
    if (contact === undefined) expect.unreachable();
    const same = Array.from({ length: PAGE_SIZE }, () => contact);
    const mixed = Array.from({ length: PAGE_SIZE + 30 }, (_, i) =>
      i % 7 === 0 ? null : (rest[i % rest.length] ?? null),
    );
    expectEqual(fc.sample(someCondition, { numRuns: 100, seed: 85 }), baseOf([...same, ...mixed], CATALOG));
  });

  test('[S1] asks the shown source: the stored one or, where it is empty, the origin', () => {
    const sources: ContactFields[] = [
      { ...BLANK, source: 'Expo' },
      { ...BLANK, origin: 'API' },
      { ...BLANK, source: 'API docs' },
    ];
    const filter: Filter = { kind: 'is', field: 'source', op: 'startsWith', value: 'api' };
    expect(chosen(filter, baseOf(sources, CATALOG), new QueryTexts())).toEqual([1, 2]);
  });

  test.each([
    ['less than 24 h ago is active', NOW - 86_400_000 + 1, [0]],
    ['exactly 24 h ago is not', NOW - 86_400_000, []],
    ['never is not', 0, []],
  ])('status: %s', (_, lastActive, want) => {
    const filter: Filter = { kind: 'is', field: 'status', op: 'in', values: ['ACTIVE'] };
    expect(chosen(filter, baseOf([{ ...BLANK, lastActive }], CATALOG), new QueryTexts())).toEqual(want);
  });

  test('a column of another kind than the attribute has is empty', () => {
    const city = attributeId(1);
    const base = baseOf([{ ...BLANK, attributes: new Map([[city, 'Pune']]) }, BLANK], CATALOG);
    const catalog: Catalog = { ...CATALOG, attributes: [{ id: city, name: 'City', type: 'number', options: [] }] };
    expect(base.pages[0]?.columns.has(attributeKey(city))).toBe(true);
    expectEqual(fc.sample(someCondition, { numRuns: 200, seed: 86 }), { ...base, catalog });
  });

  test('every field was asked about with nearly every operation', () => {
    const conditions = fc.sample(someCondition, { numRuns: 4000, seed: 87 });
    const asked = new Set(conditions.map(({ field, op }) => JSON.stringify([field, op])));
    expect(asked.size).toBeGreaterThan(FIELDS.length * 20);
  });
});
