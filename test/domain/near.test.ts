import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance, isOneSlip } from '../../src/domain/near.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });

test('one slip is a distance of at most one: a letter more, less, another, or two swapped', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(isOneSlip(a, b)).toBe(distance(a, b, 1) <= 1);
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['retail', 'retial'],
  ['retail', 'retal'],
  ['retail', 'retaill'],
  ['retail', 'detail'],
  ['', 'a'],
])('%s and %s are one slip apart', (a, b) => expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([true, true]));

test.each([
  ['retail', 'retlai'],
  ['retail', 'deteil'],
  ['', 'ab'],
  ['abcd', 'badc'],
])('%s and %s are not', (a, b) => expect([isOneSlip(a, b), isOneSlip(b, a)]).toEqual([false, false]));

test('above the limit a distance is the limit and one, however far it is', () => {
  for (const limit of [0, 1, 2, 3]) {
    expect(distance('kitten', 'sitting', limit)).toBe(Math.min(3, limit + 1));
    expect(distance('abc', 'uvwxyz', limit)).toBe(limit + 1);
    expect(distance('abcdef', 'ghijkl', limit)).toBe(limit + 1);
    expect(distance('abc', 'abc', limit)).toBe(0);
    expect(distance('a', 'abc', limit)).toBe(Math.min(2, limit + 1));
  }
});
