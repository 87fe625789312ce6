/** Lists of page keys as runs. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromRuns, toRuns } from '../../../src/base/format/key-runs.ts';

describe('runs of keys', () => {
  test('give back any list', () => {
    const some = fc.oneof(fc.nat(5), fc.nat(3e9));
    const run = fc
      .record({ first: some, step: fc.integer({ min: 0, max: 3 }), count: fc.integer({ min: 1, max: 9 }) })
      .map(({ first, step, count }) => Array.from({ length: count }, (_, i) => first + step * i));
    fc.assert(
      fc.property(fc.array(fc.oneof(run, fc.array(some, { maxLength: 4 })), { maxLength: 12 }), (lists) => {
        const keys = lists.flat();
        expect(fromRuns(toRuns(keys))).toEqual(keys);
      }),
      { numRuns: 500, seed: 3 },
    );
  });

  test.each([
    ['what one import wrote is one run', Array.from({ length: 9000 }, (_, i) => 41 + i), 1],
    ['one page changed since makes it three items', [1, 2, 3, 4, 90, 6, 7, 8, 9], 3],
    ['nothing of a part is one run', Array.from({ length: 9000 }, () => 0), 1],
    ['keys that are no run are keys', [7, 1, 9], 3],
    ['no page, no run', [], 0],
  ])('%s', (_, keys, length) => {
    expect(toRuns(keys)).toHaveLength(length);
  });

  test.each<[unknown]>([
    [undefined],
    [{}],
    [[1.5]],
    [['1']],
    [[-1]],
    [[[1, 2]]],
    [[[1, 1, 0]]],
    [[[1, 1, -1]]],
    [[[1.5, 1, 4]]],
    [[['1', 1, 4]]],
    [[[5, -3, 3]]],
    [[[-1, 1, 3]]],
    [[[0, 0, 1e12]]],
    [[3, [0, 0, 4e6], [0, 0, 5e7]]],
  ])('what no build has written is no list: %j', (runs) => {
    expect(fromRuns(runs)).toBeNull();
  });
});
