import { describe, expect, it } from 'vitest';
import { e164, formatPhone, phoneCountry, phoneType } from '../../../src/formats/phone/display.ts';

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
