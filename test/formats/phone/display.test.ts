import { describe, expect, it } from 'vitest';
import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import { phoneFormats } from '../../../scripts/phone-formats.mjs';
import { e164, formatPhone } from '../../../src/formats/phone/display.ts';
import table from '../../../src/formats/phone/formats.json';
import { phoneCountry, phoneType } from '../../../src/formats/phone/kind.ts';
import { callingCountries } from '../../../src/formats/phone/library.ts';
import { nationalNumber, seededRandom, spoil } from './numbers.ts';

const withLibrary = (phone: number): string =>
  parsePhoneNumberFromString(`+${phone}`, metadata)?.formatInternational() ?? `+${phone}`;
/** As a number would be stored: what the library reads of it, to the end (it takes one prefix away at a time). */
function stored(digits: string): number {
  const read = parsePhoneNumberFromString(`+${digits}`, metadata)?.number.slice(1) ?? '0';
  return read === digits ? Number(read) : stored(read);
}

describe('a stored phone', () => {
  it.each([
    [919876543452, '+91 98765 43452'],
    [15417543010, '+1 541 754 3010'],
    [390669812345, '+39 06 6981 2345'],
    [80012345678, '+800 1234 5678'],
    [999123, '+999123'],
    [0, ''],
  ])('[P10] %d is shown as %s', (phone, shown) => {
    expect(formatPhone(phone)).toBe(shown);
  });

  it('[P10] is shown as libphonenumber shows it, of every country, valid or nearly so', () => {
    const random = seededRandom(10);
    const services = Object.keys(metadata.nonGeographic).map((code) => ({ country: code, callingCode: code }));
    const phones = [...callingCountries(), ...services].flatMap(({ country, callingCode }) =>
      Array.from({ length: 60 }, (_, i) => {
        const national = nationalNumber(random, country);
        return stored(callingCode + (i % 3 === 0 ? spoil(random, national) : national));
      }),
    );
    expect(phones.filter((phone) => phone > 0).length).toBeGreaterThan(10_000);
    const differ = phones.filter((phone) => phone > 0 && formatPhone(phone) !== withLibrary(phone));
    expect(differ.map((phone) => [formatPhone(phone), withLibrary(phone)])).toEqual([]);
  });

  it('its table is the one of the libphonenumber that is used: else run scripts/phone-formats.mjs', () => {
    expect(table).toEqual(phoneFormats());
  });

  it('[P10] is exported as E.164', () => {
    expect(e164(919876543452)).toBe('+919876543452');
    expect(e164(0)).toBe('');
  });

  it.each([
    [919876543452, 'mobile'],
    [911123456789, 'landline'],
    [15417543010, 'either'],
    [911800123456, 'other'],
    [999123, 'other'],
    [0, 'other'],
  ])('[P7] %d is of type %s', (phone, type) => {
    expect(phoneType(phone)).toBe(type);
  });

  it.each([
    [919876543452, 'IN'],
    [15417543010, 'US'],
    [16135550123, 'CA'],
    [77012345678, 'KZ'],
    [80012345678, ''],
    [999123, ''],
    [0, ''],
  ])('%d is of country "%s"', (phone, country) => {
    expect(phoneCountry(phone)).toBe(country);
  });
});
