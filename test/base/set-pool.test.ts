import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SetPool } from '../../src/base/set-pool.ts';

const someIds = fc.array(fc.oneof(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 0xffffffff })), {
  maxLength: 6,
});
const unique = (ids: readonly number[]): number[] => [...new Set(ids)];

describe('set pool', () => {
  test('gives every ordered set one code; an id that comes again is dropped', () => {
    fc.assert(
      fc.property(fc.array(someIds, { maxLength: 30 }), (lists) => {
        const pool = new SetPool();
        const model = new Map([['', 0]]);
        for (const list of lists) {
          const key = unique(list).join();
          if (!model.has(key)) model.set(key, model.size);
          const code = pool.intern(list);
          expect(code).toBe(model.get(key));
          expect([...pool.ids(code)]).toEqual(unique(list));
        }
        expect(pool.size).toBe(model.size);
      }),
      { numRuns: 300, seed: 31 },
    );
  });

  test('union keeps the order of the first, then of what the second adds; difference keeps the order', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(someIds, someIds), { minLength: 1, maxLength: 12 }), (pairs) => {
        const pool = new SetPool();
        // Twice: made, and remembered.
        for (const [a, b] of [...pairs, ...pairs]) {
          const [codeA, codeB] = [pool.intern(a), pool.intern(b)];
          expect([...pool.ids(pool.union(codeA, codeB))]).toEqual(unique([...a, ...b]));
          expect([...pool.ids(pool.difference(codeA, codeB))]).toEqual(unique(a).filter((id) => !b.includes(id)));
        }
      }),
      { numRuns: 300, seed: 32 },
    );
  });
});
