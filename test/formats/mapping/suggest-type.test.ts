import { describe, expect, test } from 'vitest';
import { suggestType } from '../../../src/formats/mapping/suggest-type.ts';
import { tagSeparator } from '../../../src/formats/mapping/tag-separator.ts';

const isPhone = (text: string): boolean => /^\+?\d[\d ]{9,13}$/.test(text);
const typeOf = (...cells: readonly string[]): string => suggestType(cells, isPhone).type;

describe('[A2] the type that values suggest', () => {
  test('yes and no in words; 0 and 1 may count children', () => {
    expect(typeOf('yes', 'no', '', 'YES')).toBe('yesno');
    expect(typeOf('ja', 'nein')).toBe('yesno');
    expect(typeOf('1', '0', '1')).toBe('text');
    expect(typeOf('1', '1')).toBe('text');
    expect(typeOf('yes', 'maybe')).toBe('text');
  });
  test('dates in any one order; a year alone is none', () => {
    expect(typeOf('2026-01-05', '2026-02-05')).toBe('date');
    expect(typeOf('13/02/2026', '1.3.2026', '')).toBe('date');
    expect(typeOf('2/13/2026 6:05 PM')).toBe('date');
    expect(typeOf('2024', '2025', '2026')).toBe('text');
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

/** Header, type, cells. */
const COLUMNS: readonly (readonly [header: string, type: string, ...cells: string[]])[] = [
  ['SKU', 'text', '12E4', '3E2', '7E10'],
  ['Children', 'text', '0', '1', '1'],
  ['Children', 'number', '0', '1', '3', '2'],
  ['Customer ID', 'text', '10000001', '10000002'],
  ['Batch year', 'text', '2021', '2022'],
  ['Aadhaar', 'text', '123412341234', '234523452345'],
  ['Pin', 'text', '560001', '110001'],
  ['Zip', 'text', '02138', '90210', '10001'],
  ['Zip Code', 'text', '2138', '90210', '10001'],
  ['PIN Code', 'text', '560 001', '110 001'],
  ['Order ID', 'text', '1001', '1002', '99'],
  ['Order No.', 'text', '7', '12', '345'],
  ['Invoice Number', 'text', '1', '2', '3'],
  ['Roll No', 'text', '1', '12', '3'],
  ['Sr. No.', 'text', '1', '2', '3', '4'],
  ['GSTIN', 'text', '27AAPFU0939F1ZV', '29AAGCB7383J1Z4'],
  ['PAN', 'text', 'ABCDE1234F', 'PQRSX9876Z'],
  ['IFSC', 'text', 'SBIN0001234', 'HDFC0000001'],
  ['Account No', 'text', '50100012345678', '123456789'],
  ['Card', 'text', '4111111111111111', '5500000000000004'],
  ['Passing out', 'text', '2019', '2020', '2021'],
  ['Founded', 'text', '1998', '2005'],
  ['HSN', 'text', '8471', '8517'],
  ['Token', 'text', '101', '102'],
  ['Code', 'text', '1', '22', '333'],
  ['Alt phone', 'text', '9876543210', '9876543211'],
  ['Landline', 'text', '02226543210', '02226543211'],
  ['Version', 'text', '1.2.3', '1.2.4'],
  ['IP', 'text', '10.0.0.1', '10.0.0.2'],
  ['Extension', 'text', '101', '2045'],
  ['Serial', 'text', '000123', '000124'],
  ['Tracking', 'text', '98127634', '1029384756'],
  ['User', 'text', '481516', '2342108', '15162342'],
  ['Long', 'text', '9007199254740993', '9007199254740995'],
  ['Ratio', 'text', '1:2', '3:4'],
  ['Range', 'text', '1-5', '6-10'],
  ['Amount', 'number', '1500', '2500', '3000'],
  ['Amount', 'number', '1.200', '15.500', '250'],
  ['Amount (INR)', 'number', '1,20,000.50', '500'],
  ['Total Spend', 'number', '₹1,200', '₹500'],
  ['Order Total', 'number', '1200', '1500'],
  ['Lifetime value', 'number', '$1,200.50', '$10.00'],
  ['Orders', 'number', '3', '12', '1'],
  ['No. of orders', 'number', '3', '12', '1'],
  ['Number of children', 'number', '2', '12', '3'],
  ['Price', 'number', '99.00', '149.00'],
  ['Preis', 'number', '99,00', '1.149,00'],
  ['Balance', 'number', '(1,200.00)', '500.00'],
  ['Closing balance', 'number', '1200.50-', '500'],
  ['Discount', 'number', '10%', '15 %'],
  ['Age', 'number', '23', '45'],
  ['Fees', 'number', '45000', '52000', '48000'],
  ['Salary', 'number', '450000', '1250000'],
  ['Points', 'number', '1200', '3400'],
  ['Score', 'number', '7.5', '8'],
  ['Latitude', 'number', '12.9716', '19.0760'],
  ['Weight', 'number', '72', '101'],
  ['Revenue', 'number', '1,2E+05', '1000'],
  ['Rating', 'number', '4', '5', '3'],
  ['Visits', 'number', '0', '14', '2'],
  ['Anything', 'number', '-3', '1,234.50'],
  ['Joined', 'date', '2024-01-05', '2024-02-05'],
  ['When', 'date', 'Jan 5, 2024 10:30 AM', '5th January 2024', '25. Januar 2024'],
  ['When', 'date', '20240105', '20240206', '20240307'],
  ['Order', 'text', '20240105', '20240206'],
  ['Order ID', 'text', '20240105', '20240206', '20240307'],
  ['Date', 'date', '20240105'],
  ['DOB', 'date', '05/01/1990', '13/02/1985'],
  ['Birthday', 'date', '5-Jan-90', '13-Feb-85'],
  ['Created', 'date', '2024-01-05T10:30:00Z', '2024-01-06T10:30:00+05:30'],
  ['Created', 'date', '1/5/2024, 10:30:15 AM', '1/15/2024, 9:30:15 PM'],
  ['Anniversary', 'date', '५ जनवरी २०२४', '६ मार्च २०२०'],
  ['日付', 'date', '2024年1月5日', '2024年1月6日'],
  ['Month', 'text', 'Jan 2024', 'Feb 2024'],
  ['Time', 'text', '10:30', '11:30'],
  ['Year', 'text', '2024'],
  ['Quarter', 'text', 'Q1 2024', 'Q2 2024'],
  ['Member', 'yesno', 'yes', 'no'],
  ['Member', 'yesno', 'Yes', 'Yes'],
  ['Member', 'yesno', 'TRUE', 'FALSE'],
  ['Member', 'yesno', 'Y', 'N', 'Y'],
  ['Member', 'yesno', '✓', ''],
  ['Member', 'yesno', 'да', 'нет'],
  ['Member', 'yesno', 'हाँ', 'नहीं'],
  ['Member', 'yesno', '是', '否'],
  ['Member', 'yesno', 'oui', 'non'],
  ['Is member', 'yesno', '1', '0', '1'],
  ['Subscribed', 'yesno', '1', '1'],
  ['Boys', 'text', '0', '1'],
  ['Gender', 'text', 'F', 'F'],
  ['Gender', 'text', 'F', 'M'],
  ['Size', 'text', 'S', 'M'],
  ['Status', 'text', 'Active', 'Inactive'],
  ['Status', 'choice', ...'Active Active Inactive Active Inactive Active Active Active Active'.split(' ')],
  ['Plan', 'choice', ...'Gold Silver Gold Gold Silver Gold Gold Silver Gold'.split(' ')],
  ['City', 'text', 'Pune', 'Delhi', 'Mumbai'],
  ['Notes', 'text', 'Call in 2024', 'Ask for Mr 5'],
  ['Address', 'text', '12 March Road', '5 May Street 2024'],
  ['Name', 'text', 'May', 'June', 'April'],
  ['Flat', 'text', 'A-101', 'B-202'],
  ['Blood', 'text', 'O+', 'A-', 'B+'],
];

describe('[A2] [A4] columns of real files', () => {
  test.each(COLUMNS)('%s: %s (%s, %s)', (header, type, ...cells) => {
    expect(suggestType(cells, isPhone, header).type).toBe(type);
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
