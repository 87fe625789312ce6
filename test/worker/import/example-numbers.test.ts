/** [P3] Through the whole import: an example number of every country, written in the ways of that country, is one contact. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, test } from 'vitest';
import { callingCountries, isKnownCountry } from '../../../src/formats/phone/library.ts';
import { openService } from '../support/service.ts';
import { choicesWith, csvOf, fileOf, reviewOf } from './support.ts';

test('national and international forms with that country as the default are one number, valid and added once', async () => {
  const { api } = await openService();
  const wrong: string[] = [];
  let countries = 0;
  for (const { country } of callingCountries()) {
    const national = isKnownCountry(country) ? examples[country] : undefined;
    const number =
      isKnownCountry(country) && national !== undefined ? parsePhoneNumberFromString(national, country) : undefined;
    if (number === undefined) continue;
    countries++;
    const forms = [
      number.formatNational(),
      number.formatInternational(),
      number.number,
      number.nationalNumber,
      number.getURI(),
    ];
    const file = fileOf(csvOf([['Name', 'Mobile Number'], ...forms.map((form) => ['Someone', form])]));
    const { counts } = await reviewOf(api, [file], choicesWith({}, country));
    if (counts.added !== 1 || counts.folded !== forms.length - 1)
      wrong.push(`${country} ${forms.join(' | ')} ${JSON.stringify(counts)}`);
  }
  expect(wrong).toEqual([]);
  expect(countries).toBeGreaterThan(240);
});
