import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { expect, it } from 'vitest';
import { callingCountries, isKnownCountry } from '../../../src/formats/phone/library.ts';
import { createPhoneReader } from '../../../src/formats/phone/reader.ts';

const countries = callingCountries().flatMap(({ country }) => {
  const national = isKnownCountry(country) ? examples[country] : undefined;
  return national === undefined ? [] : [{ country, national }];
});

it('[P3] an example number of every country is read in its national and international forms, with it as the default', () => {
  expect(countries.length).toBeGreaterThan(240);
  const wrong: string[] = [];
  for (const { country, national } of countries) {
    const number = isKnownCountry(country) ? parsePhoneNumberFromString(national, country) : undefined;
    if (!number?.isValid()) throw new Error(`no example: ${country}`);
    const reader = createPhoneReader({ defaultCountry: country, acceptUnknownRanges: false });
    const phone = Number(number.number.slice(1));
    const forms = [
      number.formatNational(),
      number.formatInternational(),
      number.number,
      number.number.slice(1),
      number.nationalNumber,
      number.getURI(),
      `00${number.number.slice(1)}`,
    ];
    for (const form of forms) {
      const reading = reader.read(form);
      if (reading.kind !== 'number' || reading.phone !== phone)
        wrong.push(`${country} ${form} ${JSON.stringify(reading)}`);
    }
  }
  expect(wrong).toEqual([]);
});
