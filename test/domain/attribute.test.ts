import { describe, expect, test } from 'vitest';
import {
  attributeNameOf,
  type AttributeType,
  type AttributeValue,
  formatValue,
  type Habits,
  typedText,
} from '../../src/domain/attribute.ts';
import { parseDate } from '../../src/domain/parse-date.ts';
import { type ReadOptions, readTyped, readValue, WHY_NOT } from '../../src/domain/read-attribute.ts';

const options = ['Gold', 'gold plus', 'Silver'];
const DAY = parseDate('2024-02-01', null) as number; // a date that is written out is one
const OTHER_DAY = parseDate('2024-01-02', null) as number;
const INDIA: Habits = { dateOrder: 'dmy', decimal: '.' };
const GERMANY: Habits = { dateOrder: 'dmy', decimal: ',' };
const AMERICA: Habits = { dateOrder: 'mdy', decimal: '.' };

test.each<readonly [AttributeType, AttributeValue, text: string]>([
  ['text', 'yes', 'yes'],
  ['choice', 'Gold', 'Gold'],
  ['number', 1234.5, '1234.5'],
  ['number', DAY, String(DAY)],
  ['date', DAY, '2024-02-01'],
  ['yesno', true, 'yes'],
  ['yesno', false, 'no'],
])('[A3] a %s %j is written %s, and read back exactly', (type, value, text) => {
  expect(formatValue(type, value)).toBe(text);
  expect(readValue({ type, options }, text, { dateOrder: null, decimal: '.' })).toEqual({ value });
});

test.each<readonly [AttributeType, AttributeValue, Habits, text: string]>([
  ['number', 1234.5, GERMANY, '1234,5'],
  ['number', 1234.5, INDIA, '1234.5'],
  ['text', 'a.b', GERMANY, 'a.b'],
  ['date', DAY, AMERICA, '2024-02-01'],
])('[A4] an editor shows a %s %j as the person writes it, and reads it back', (type, value, habits, text) => {
  expect(typedText(type, value, habits)).toBe(text);
  expect(readTyped({ type, options }, text, habits)).toEqual({ value });
});

test.each<readonly [AttributeType, text: string, Habits, ReturnType<typeof readTyped>]>([
  ['date', '01/02/2024', INDIA, { value: DAY }],
  ['date', '01/02/2024', AMERICA, { value: OTHER_DAY }],
  ['date', '', INDIA, null],
  ['date', 'soon', INDIA, { problem: 'not-a-date' }],
  ['number', '1,5', GERMANY, { value: 1.5 }],
  ['number', '', GERMANY, null],
  ['number', 'many', INDIA, { problem: 'not-a-number' }],
  ['text', '12', INDIA, { value: '12' }],
  ['choice', '  ', INDIA, null],
])('[A3] a %s typed as “%s”', (type, text, habits, read) => {
  expect(readTyped({ type, options }, text, habits)).toEqual(read);
});

describe('[A3] a cell', () => {
  const OPEN: ReadOptions = { dateOrder: null, decimal: null };
  test.each<readonly [AttributeType, text: string, ReturnType<typeof readValue>]>([
    ['number', '1,234', { problem: 'number-open' }],
    ['number', 'many', { problem: 'not-a-number' }],
    ['number', '12', { value: 12 }],
    ['date', '01/02/2024', { problem: 'date-order-open' }],
    ['date', '31/31/2024', { problem: 'not-a-date' }],
    ['yesno', 'maybe', { problem: 'not-yes-or-no' }],
    ['choice', 'Gold', { value: 'Gold' }],
    ['choice', 'GOLD PLUS', { value: 'gold plus' }],
    ['choice', 'Bronze', { problem: 'not-an-option' }],
    ['text', ' \u00a0 ', null],
  ])('of a %s column with “%s”', (type, text, read) => {
    expect(readValue({ type, options }, text, OPEN)).toEqual(read);
    if (read !== null && 'problem' in read) expect(WHY_NOT[read.problem]).toHaveProperty('id');
  });

  test('the option written just so comes before one that differs in case', () => {
    const both = { type: 'choice', options: ['gold', 'Gold'] } as const;
    expect(readValue(both, 'Gold', OPEN)).toEqual({ value: 'Gold' });
    expect(readValue(both, 'GOLD', OPEN)).toEqual({ value: 'gold' });
  });
});

test.each([
  ['$City', 'City'],
  [' $  City ', 'City'],
  ['City||TEXT', 'City'],
  ['City || number', 'City'],
  ['Home   town', 'Home town'],
  ['a|b', 'a|b'],
])('[A2] the header “%s” names %s', (header, name) => expect(attributeNameOf(header)).toBe(name));
