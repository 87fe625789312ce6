import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPhoneReader, type PhoneReader } from '../../../src/formats/phone/reader.ts';

const encoder = new TextEncoder();
const reader = (defaultCountry: string): PhoneReader =>
  createPhoneReader({ defaultCountry, acceptUnknownRanges: false });
const readers = { IN: reader('IN'), DE: reader('DE'), US: reader('US') };

/** From the middle of a row. */
const phoneInBytes = (each: PhoneReader, text: string): number =>
  each.readBytes(encoder.encode(`,${text},`), 1, text.length + 1);

test.each([
  ['IN', '9876543452.0', 919876543452],
  ['IN', '919876543452.00', 919876543452],
  ['IN', '+91 98765-43452.0', 919876543452],
  ['DE', '4915123456789.0', 4915123456789],
] as const)('[P5] decimals of zeros are no part of a number: %s, %s', (country, text, phone) => {
  expect(phoneInBytes(readers[country], text)).toBe(phone);
});

test.each(['98765.43.0', '987654345.2.0', '9876543452.000', '.0', '0.0'])('%s is left to the thorough way', (text) => {
  expect(phoneInBytes(readers.IN, text)).toBe(0);
});

test('[P3] where bytes say anything, they say what the text says', () => {
  const written = fc.stringMatching(/^[+']?[0-9 .,()-]{0,13}\d?\.?0{0,3}$/);
  const mobile = fc.integer({ min: 7_000_000_000, max: 9_999_999_999 });
  const around = fc.tuple(
    fc.constantFrom('', '+91', '91', '0', "'"),
    mobile,
    fc.constantFrom('', '.0', '.00', '.000', '.', '0'),
  );
  const text = fc.oneof(
    written,
    around.map((parts) => parts.join('')),
  );
  let found = 0;
  fc.assert(
    fc.property(text, fc.constantFrom(...Object.values(readers)), (cell, each) => {
      const phone = phoneInBytes(each, cell);
      if (phone === 0) return;
      found++;
      expect(each.read(cell)).toMatchObject({ kind: 'number', phone });
    }),
    { numRuns: 3000, seed: 5 },
  );
  expect(found).toBeGreaterThan(200);
});
