/** [K3] The room that an import needs is foreseen. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roomLeft, roomNeeded } from '../../src/app/room.ts';

const EMPTY = { contacts: 0, baseBytes: 0 };
const LARGE = { contacts: 100_000, baseBytes: 20_000_000 };

test.each([
  ['nothing, for nothing', { added: 0, updated: 0 }, LARGE, 0],
  ['about 112 MB, for a million contacts', { added: 1_000_000, updated: 0 }, EMPTY, 112_500_000],
  ['as much for each as those there take', { added: 1000, updated: 0 }, LARGE, 250_000],
  ['a page, for one that changes', { added: 0, updated: 1 }, LARGE, 256_000],
  ['the whole base, where one of each page changes', { added: 0, updated: 50_000 }, LARGE, 25_000_000],
])('%s', (_what, counts, stored, bytes) => {
  expect(roomNeeded(counts, stored)).toBe(bytes);
});

test('more contacts never need less', () => {
  const many = fc.nat({ max: 2_000_000 });
  fc.assert(
    fc.property(many, many, many, many, (added, updated, more, contacts) => {
      const stored = { contacts, baseBytes: contacts * 120 };
      const less = roomNeeded({ added, updated }, stored);
      expect(roomNeeded({ added: added + more, updated }, stored)).toBeGreaterThanOrEqual(less);
      expect(roomNeeded({ added, updated: updated + more }, stored)).toBeGreaterThanOrEqual(less);
    }),
  );
});

test.each([
  [20, 100, 80],
  [120, 100, 0],
  [null, 100, null],
  [20, null, null],
])('used %s of %s: %s are left', (used, quota, left) => {
  expect(roomLeft({ used, quota })).toBe(left);
});
