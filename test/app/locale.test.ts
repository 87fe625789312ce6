import { expect, test } from 'vitest';
import { usableLocale } from '../../src/app/locale.ts';

test.each([
  [['de-CH', 'en'], 'de-CH'],
  [['C', 'fr'], 'fr'],
  [['xx-Nowhere!', ''], 'en'],
  [[], 'en'],
])('of %j, %s is taken', (languages, taken) => {
  expect(usableLocale(languages)).toBe(taken);
});
