import { describe, expect, test } from 'vitest';
import { languageFor, localeFor } from '../../src/text/languages.ts';

describe('[L1] the language', () => {
  test.each([
    [null, ['en-IN', 'hi-IN'], 'en'],
    [null, ['hi-IN', 'en-IN'], 'hi'],
    [null, ['fr-FR', 'hi', 'en'], 'hi'],
    [null, ['ta-IN'], 'en'],
    [null, [], 'en'],
    [null, ['C', 'hi_IN'], 'hi'],
    ['hi', ['en-US'], 'hi'],
    ['en', ['hi-IN'], 'en'],
  ] as const)('chosen %j, browser %j: %s', (choice, browser, spoken) => {
    expect(languageFor(choice, browser)).toBe(spoken);
  });
});

describe('[L2] the locale of numbers and dates', () => {
  test.each([
    ['en', null, ['en-IN'], 'en-IN'],
    ['en', null, ['de-CH', 'en'], 'en'],
    ['en', null, ['de-CH'], 'de-CH'],
    ['en', 'en', ['de-CH'], 'en'],
    ['hi', 'hi', ['en-IN'], 'hi-IN'],
    ['hi', null, ['hi'], 'hi'],
    ['en', null, ['C', 'fr'], 'fr'],
    ['en', null, ['xx-Nowhere!', ''], 'en'],
    ['en', null, [], 'en'],
    ['pseudo', 'pseudo', ['en-GB'], 'en-GB'],
  ] as const)('%s, chosen %j, browser %j: %s', (language, choice, browser, locale) => {
    expect(localeFor(language, choice, browser)).toBe(locale);
  });
});
