import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NumberIndex } from '../../src/base/number-index.ts';

const someKey = fc.oneof(
  fc.integer({ min: 1, max: 40 }),
  fc.integer({ min: 1, max: 999_999_999_999_999 }),
  // Keys that differ by 2^32 alone, which a hash of the low word would throw together.
  fc.integer({ min: 0, max: 50 }).map((n) => 7 + n * 0x100000000),
);

describe('number index', () => {
  test('finds what was added, and the first id stands under a key', () => {
    fc.assert(
      fc.property(fc.array(someKey, { maxLength: 200 }), (keys) => {
        const index = new NumberIndex(1);
        const model = new Map<number, number>();
        keys.forEach((key, id) => {
          if (!model.has(key)) model.set(key, id);
          expect(index.add(key, id)).toBe(model.get(key));
        });
        expect(index.size).toBe(model.size);
        for (const key of [...keys, 41, 1_000_000_000_000_000]) expect(index.get(key)).toBe(model.get(key) ?? -1);
      }),
      { numRuns: 300, seed: 41 },
    );
  });

  test('grows, and still finds all', () => {
    const index = new NumberIndex();
    for (let id = 0; id < 50_000; id++) index.add(910_000_000_000 + id * 7919, id);
    expect(index.size).toBe(50_000);
    const ids = Array.from({ length: 50_000 }, (_, id) => id);
    expect(ids.map((id) => index.get(910_000_000_000 + id * 7919))).toEqual(ids);
    expect(index.get(910_000_000_001)).toBe(-1);
  });

  test('0 is no key: it is never found and cannot be added', () => {
    const index = new NumberIndex();
    expect(index.get(0)).toBe(-1);
    expect(() => index.add(0, 5)).toThrow('0 is no key');
    expect(index.get(0)).toBe(-1);
    expect(index.size).toBe(0);
  });
});
