/** The number plans of the sample maker against libphonenumber-js's full metadata. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, test } from 'vitest';
import {
  ABROAD,
  type Country,
  expandPrefixes,
  INDIAN_LANDLINE,
  INDIAN_MOBILE,
} from '../../../src/formats/sample/countries.ts';
import { MAX_CONTACTS, SampleContacts } from '../../../src/formats/sample/contacts.ts';
import { permuted } from '../../../src/formats/sample/permutation.ts';

const countries: readonly Country[] = [INDIAN_MOBILE, INDIAN_LANDLINE, ...ABROAD.map(([, country]) => country)];

describe.each(countries)('numbers of +$callingCode ($prefixes.0 …)', (country) => {
  test('[P6] every prefix, whatever two digits follow, begins valid numbers of the country', () => {
    const wrong: string[] = [];
    for (const prefix of country.prefixes) {
      for (let next = 0; next < 100; next++) {
        const tail = `${String(next).padStart(2, '0')}4827160593`.slice(0, country.rest);
        const phone = parsePhoneNumberFromString(`+${country.callingCode}${prefix}${tail}`);
        if (phone?.isValid() !== true || phone.country !== country.iso)
          wrong.push(`${prefix} ${tail} ${phone?.country}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('no prefix begins another, and there are numbers enough for every contact', () => {
    const { prefixes, rest, groups } = country;
    expect(prefixes.filter((prefix, i) => prefixes.some((other, j) => i !== j && prefix.startsWith(other)))).toEqual(
      [],
    );
    expect(prefixes.length * 10 ** rest).toBeGreaterThanOrEqual(MAX_CONTACTS);
    expect(groups.reduce((a, b) => a + b, 0)).toBe((prefixes[0] ?? '').length + rest);
  });
});

test('prefixes are written short', () => {
  expect(expandPrefixes('7[0-26] 81')).toEqual(['70', '71', '72', '76', '81']);
});

test('a permutation hits every number once, and depends on the seed', () => {
  for (const size of [1, 2, 10, 97, 1000]) {
    const hits = Array.from({ length: size }, (_, i) => permuted(i, size, 5));
    expect([...hits].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, i) => i));
  }
  const first = (seed: number): number[] => [0, 1, 2, 3].map((i) => permuted(i, 1e9, seed));
  expect(first(1)).not.toEqual(first(2));
});

test('a contact is the same however it is come by', () => {
  const people = new SampleContacts(7);
  const there = [3, 1, 2].map((i) => people.at(i).name + people.at(i).national);
  const back = new SampleContacts(7);
  expect([3, 1, 2].map((i) => back.at(i).name + back.at(i).national)).toEqual(there);
  expect(new Set(there).size).toBe(3);
});
