import { describe, expect, test } from 'vitest';
import { suggestType } from '../../../src/formats/mapping/suggest-type.ts';
import { tagSeparator } from '../../../src/formats/mapping/tag-separator.ts';

const isPhone = (text: string): boolean => /^\+?\d[\d ]{9,13}$/.test(text);
const typeOf = (...cells: readonly string[]): string => suggestType(cells, isPhone).type;

describe('[A2] the type that values suggest', () => {
  test('yes and no, in words or as 0 and 1 where both occur', () => {
    expect(typeOf('yes', 'no', '', 'YES')).toBe('yesno');
    expect(typeOf('ja', 'nein')).toBe('yesno');
    expect(typeOf('1', '0', '1')).toBe('yesno');
    expect(typeOf('1', '1')).toBe('number');
    expect(typeOf('yes', 'maybe')).toBe('text');
  });
  test('dates in any one order; a year alone is none', () => {
    expect(typeOf('2026-01-05', '2026-02-05')).toBe('date');
    expect(typeOf('13/02/2026', '1.3.2026', '')).toBe('date');
    expect(typeOf('2/13/2026 6:05 PM')).toBe('date');
    expect(typeOf('2024', '2025', '2026')).toBe('number');
  });
  test('amounts; not phone numbers, codes with leading zeros, long ids, addresses of machines', () => {
    expect(typeOf('1,234.50', '-3')).toBe('number');
    expect(typeOf('1.234,50', '3,5')).toBe('number');
    expect(typeOf('9876543210', '9876543211')).toBe('text');
    expect(typeOf('011001', '560001')).toBe('text');
    expect(typeOf('1234567890123456')).toBe('text');
    expect(typeOf('1.2.3.4')).toBe('text');
  });
  test('few words that come again are choices, most frequent first', () => {
    const cells = ['S', 'M', 'M', 'L', 'M', 'S', 'M', 'L', 'M'];
    expect(suggestType(cells, isPhone)).toEqual({ type: 'choice', options: ['M', 'S', 'L'] });
    expect(typeOf('S', 'M', 'L')).toBe('text');
    expect(typeOf(...Array.from({ length: 30 }, (_, i) => `Town ${String(i)}`))).toBe('text');
  });
  test('nothing suggests text', () => {
    expect(typeOf()).toBe('text');
    expect(typeOf('', '  ')).toBe('text');
  });
  test('one slip in twenty does not hide the type; one in ten does', () => {
    const numbers = Array.from({ length: 19 }, (_, i) => String(i * 7));
    expect(typeOf(...numbers, 'n/a')).toBe('number');
    expect(typeOf(...numbers.slice(0, 9), 'n/a')).toBe('text');
  });
});

test('[T1] what stands between tags', () => {
  expect(tagSeparator(['A', 'B'])).toBeUndefined();
  expect(tagSeparator(['A|B, C', 'D;E'])).toBeUndefined();
  expect(tagSeparator(['A;B', 'C, D'])).toBe(';');
  expect(tagSeparator(['A, B', 'C'])).toBe(',');
  expect(tagSeparator(['A ::: B|C'])).toBe(' ::: ');
  expect(tagSeparator(['* myContacts'])).toBe(' ::: ');
});
