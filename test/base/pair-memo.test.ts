import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PairMemo } from '../../src/base/pair-memo.ts';

test('remembers as a map of pairs does, however many there are', () => {
  const number = fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 2 ** 31 - 1 }));
  const entry = fc.tuple(number, number, fc.nat());
  fc.assert(
    fc.property(
      fc.array(entry, { maxLength: 1200, size: 'max' }),
      fc.array(entry, { maxLength: 50 }),
      (entries, others) => {
        const memo = new PairMemo();
        const model = new Map<string, number>();
        for (const [a, b, result] of entries) {
          memo.set(a, b, result);
          model.set(`${a} ${b}`, result);
        }
        for (const [a, b] of [...entries, ...others]) expect(memo.get(a, b)).toBe(model.get(`${a} ${b}`) ?? -1);
      },
    ),
    { numRuns: 60 },
  );
});
