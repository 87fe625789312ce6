import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  joinUserIds,
  readUserId,
  readUserIds,
  readUsername,
  shownUsername,
  splitUserIds,
  withUserIds,
} from '../../src/domain/identity.ts';
import { someUserIds, someUsername } from '../support/arbitrary.ts';

describe('[C2] WhatsApp user ids', () => {
  test.each([
    ['US.13491208655302741918', 'US.13491208655302741918'],
    [' in.aB3 ', 'IN.aB3'],
    ['us.ent.506847293015824', 'US.ENT.506847293015824'],
    [`BR.${'x'.repeat(128)}`, `BR.${'x'.repeat(128)}`],
  ])('%s is one', (text, want) => {
    expect(readUserId(text)).toBe(want);
  });

  test.each([
    '',
    'US.',
    'US',
    'USA.123',
    'U1.123',
    'US.12-3',
    'US.12.3',
    'US.ENT.',
    'US.ENT.1.2',
    `BR.${'x'.repeat(129)}`,
    '919876543210',
    '4821',
    '64f1c0ffee12ab34cd56ef78', // what other programs call a user id
    '3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  ])('%s is none', (text) => {
    expect(readUserId(text)).toBeNull();
  });

  test('several stand in one text, each once, in their order', () => {
    expect(readUserIds('US.1 us.2,US.1;IN.3 | IN.4')).toEqual(['US.1', 'US.2', 'IN.3', 'IN.4']);
    expect(readUserIds('  ')).toEqual([]);
    expect(readUserIds('US.1 4821')).toBeNull();
  });

  test('any ids come back out of their text', () => {
    fc.assert(
      fc.property(someUserIds, (ids) => {
        expect(splitUserIds(joinUserIds(ids))).toEqual(ids);
        expect(readUserIds(joinUserIds(ids))).toEqual(ids);
      }),
      { numRuns: 200, seed: 61 },
    );
  });

  test('a new id comes before the earlier ones; a known one takes the first place', () => {
    expect(withUserIds(['US.1', 'US.2'], ['US.3'])).toEqual(['US.3', 'US.1', 'US.2']);
    expect(withUserIds(['US.1', 'US.2'], ['US.2'])).toEqual(['US.2', 'US.1']);
    expect(withUserIds(['US.1'], [])).toEqual(['US.1']);
  });
});

describe('[C2] WhatsApp usernames', () => {
  test.each([
    ['@Asha.Rao', 'asha.rao'],
    ['asha_rao_98', 'asha_rao_98'],
    [' abc ', 'abc'],
    ['_a_', '_a_'],
    ['a'.repeat(35), 'a'.repeat(35)],
  ])('%s is one', (text, want) => {
    expect(readUsername(text)).toBe(want);
  });

  test.each([
    '',
    '@',
    'ab',
    '12345',
    'asha rao',
    'asha..rao',
    '.asha',
    'asha.',
    'www.asha',
    'आशा',
    'as@ha',
    '@@asha',
    'a'.repeat(36),
  ])('%s is none', (text) => {
    expect(readUsername(text)).toBeNull();
  });

  test('any username is read back as it is shown', () => {
    fc.assert(
      fc.property(someUsername, (username) => {
        expect(readUsername(shownUsername(username))).toBe(username);
      }),
      { numRuns: 200, seed: 62 },
    );
    expect(shownUsername('')).toBe('');
  });
});
