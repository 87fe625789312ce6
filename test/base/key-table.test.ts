import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyTable } from '../../src/base/key-table.ts';

const key = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }).filter((n) => n !== 0),
  // That differ by 2^32 alone.
  fc.integer({ min: 0, max: 50 }).map((n) => 7 + n * 0x100000000),
  // By half a millisecond, as days do.
  fc.integer({ min: 1, max: 30 }).map((n) => n + 0.5),
);
const step = fc.record({ key, out: fc.boolean() });

test('keeps an entry a number, as a map does; entries that were taken out are given again', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 3000, size: 'max' }), (steps) => {
      const table = new KeyTable(1);
      const model = new Map<number, number>();
      const given = new Set<number>();
      let most = 0;
      for (const { key: one, out } of steps) {
        if (out) {
          expect(table.remove(one)).toBe(model.get(one) ?? -1);
          given.delete(model.get(one) ?? -1);
          model.delete(one);
        } else {
          const known = model.get(one);
          const entry = table.add(one);
          if (known === undefined) expect(given.has(entry)).toBe(false);
          else expect(entry).toBe(known);
          model.set(one, entry);
          given.add(entry);
          most = Math.max(most, model.size);
          expect(entry).toBeLessThan(most);
        }
        expect(table.size).toBe(model.size);
      }
      for (const { key: one } of steps) expect(table.find(one)).toBe(model.get(one) ?? -1);
    }),
    { numRuns: 40, seed: 9 },
  );
});

test('new numbers have entries in the order in which they come, however many', () => {
  const table = new KeyTable(1);
  for (let i = 0; i < 50_000; i++) expect(table.add(910_000_000_000 + i * 7919)).toBe(i);
  for (let i = 0; i < 50_000; i += 7) expect(table.find(910_000_000_000 + i * 7919)).toBe(i);
  expect(table.find(910_000_000_001)).toBe(-1);
});
