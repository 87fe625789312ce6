import { describe, expect, test } from 'vitest';
import { dateText, isDateFormat, numberText, paddedFormat, paddedText } from '../../../src/formats/xlsx/cell-value.ts';

describe('[P5] numbers keep the digits that were typed', () => {
  test.each([
    ['919876543452', '919876543452'],
    ['9.1987654345199998E+11', '919876543452'],
    ['9.19876543452E+11', '919876543452'],
    ['9876543452.0', '9876543452'],
    ['12345678901234567890', '12345678901234567890'],
    ['9.19877E+11', '9.19877E+11'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['1234.5600000000001', '1234.56'],
    ['-7', '-7'],
    ['007', '007'],
    ['1E-7', '1E-7'],
    ['1E+30', '1E+30'],
    ['', ''],
    ['abc', 'abc'],
    ['1e999', '1e999'],
  ])('%s → %s', (raw, text) => {
    expect(numberText(raw)).toBe(text);
  });
});

describe('dates as ISO 8601', () => {
  test.each([
    ['46027', false, '2026-01-05'],
    ['46027.4375', false, '2026-01-05T10:30:00'],
    ['46027.999988425923', false, '2026-01-05T23:59:59'],
    ['46026.99999999999', false, '2026-01-05'],
    ['1', false, '1900-01-01'],
    ['59', false, '1900-02-28'],
    ['61', false, '1900-03-01'],
    ['44565', true, '2026-01-05'],
    ['0.4375', false, '10:30:00'],
    ['0', false, '00:00:00'],
    ['2958465', false, '9999-12-31'],
    ['2958466', false, '2958466'],
    ['919876543452', false, '919876543452'],
    ['-1', false, '-1'],
    ['soon', false, 'soon'],
    ['', false, ''],
  ])('%s (1904: %s) → %s', (raw, since1904, text) => {
    expect(dateText(raw, since1904)).toBe(text);
  });
});

test('which number formats are dates', () => {
  const date = (code: string): boolean => isDateFormat(164, code);
  expect([14, 17, 22, 45, 47].every((id) => isDateFormat(id, undefined))).toBe(true);
  expect([0, 1, 4, 9, 11, 37, 46, 49].some((id) => isDateFormat(id, undefined))).toBe(false);
  expect(
    ['dd/mm/yyyy', 'yyyy\\-mm\\-dd', 'd. mmmm yyyy', '[$-409]d-mmm-yy;@', 'h:mm AM/PM', '[Red]dd.mm.yy'].filter(date),
  ).toHaveLength(6);
  expect(
    [
      '0.00',
      '#,##0 "days"',
      '#,##0 \\d',
      '[h]:mm',
      'General',
      '@',
      '[Blue]0',
      '0.00E+00',
      '"Day "0',
      '_-* #,##0_-',
    ].filter(date),
  ).toEqual([]);
});

describe('[A4] formats made of zeros', () => {
  test.each([
    ['00000', '2138', '02138'],
    ['0000-000-000', '911234567', '0911-234-567'],
    ['"+"00', '5', '+05'],
    ['000\\-000', '1234567', '1234-567'],
  ])('%s shows %s as %s', (code, digits, shown) => {
    expect(paddedText(digits, paddedFormat(code))).toBe(shown);
  });
  test.each(['0', '0.00', '#,##0', '0%', '0.0E+00', 'General', '00.00', undefined])('%s does not pad', (code) => {
    expect(paddedFormat(code)).toBe('');
  });
});
