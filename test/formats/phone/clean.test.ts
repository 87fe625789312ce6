import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cleanText,
  type Digits,
  readDigits,
  splitStrongly,
  splitWeakly,
  withoutWords,
} from '../../../src/formats/phone/clean.ts';
import { createLabelWords } from '../../../src/formats/phone/label-words.ts';

const words = createLabelWords();

const readPart = (text: string): Digits => readDigits(withoutWords(cleanText(text), words).trim());

function digitsOf(text: string): string {
  const read = readPart(text);
  return read.kind === 'digits' ? (read.plus ? '+' : '') + read.digits : read.kind;
}

describe('[P4] cleaned first', () => {
  it.each([
    ['bidi marks', '\u202a+91 98765 43452\u202c\u200f', '+919876543452'],
    ['a byte order mark, zero-width and soft hyphens', '\ufeff98\u200b765\u00ad43452\u2060', '9876543452'],
    ['no-break and thin spaces', '98765\u00a043\u2009452\u202f', '9876543452'],
    ['tabs', '\t98765\t43452', '9876543452'],
    ["a spreadsheet's leading '", "'9876543452", '9876543452'],
    ['a curly one', '\u20189876543452', '9876543452'],
    ['="…"', '="9876543452"', '9876543452'],
    ['=+…', '=+919876543452', '+919876543452'],
    ['tel:', 'tel:+91-98765-43452', '+919876543452'],
    ['TEL: with a space', 'TEL: 9876543452', '9876543452'],
    ['p:', 'p:+919876543452', '+919876543452'],
    ["p: and '", "p:'+919876543452", '+919876543452'],
    ['another label', 'WhatsApp no.: 98765 43452', '9876543452'],
    ['a label in another script', 'मोबाइल: ९८७६५४३४५२', '9876543452'],
    ['a label without a colon', 'Ph. 98765 43452', '9876543452'],
    ['a pictograph', '\u{1f4de} 98765 43452', '9876543452'],
    ['a remark', '98765 43452 (home)', '9876543452'],
    ['full-width digits and signs', '＋９１（９８７６５）４３４５２', '+919876543452'],
    ['Devanagari digits', '+९१ ९८७६५ ४३४५२', '+919876543452'],
    ['Arabic-Indic digits', '٩٨٧٦٥٤٣٤٥٢', '9876543452'],
    ['Persian digits', '۹۸۷۶۵۴۳۴۵۲', '9876543452'],
    ['Bengali digits', '৯৮৭৬৫৪৩৪৫২', '9876543452'],
    ['mathematical digits', '𝟗𝟾𝟕𝟨𝟓𝟒𝟑𝟒𝟓𝟚', '9876543452'],
    ['dashes of every length', '98765\u201043\u20134\u20145\u22122', '9876543452'],
    ['a trailing .0', '9876543452.0', '9876543452'],
    ['a trailing ,00', '9876543452,00', '9876543452'],
    ['brackets around the plus', '(+91) 98765 43452', '+919876543452'],
    ['two pluses', '++919876543452', '+919876543452'],
  ])('%s', (_what, text, digits) => {
    expect(digitsOf(text)).toBe(digits);
  });

  it('reads every decimal digit of Unicode', () => {
    const zeros: number[] = [];
    for (let code = 0; code < 0x20000; code++) {
      if (/^\p{Nd}$/u.test(String.fromCodePoint(code))) zeros.push(code);
    }
    const wrong: string[] = [];
    // In runs of ten, 0 to 9.
    zeros.forEach((code, i) => {
      if (cleanText(String.fromCodePoint(code)) !== String(i % 10)) wrong.push(code.toString(16));
    });
    expect(wrong).toEqual([]);
    expect(zeros.length).toBeGreaterThan(600);
  });

  it.each(['', ' ', '-', '--', '.', '+', '\u200b', '\n\n', '( )', "'", '—'])('%j is blank', (text) => {
    expect(digitsOf(text)).toBe('blank');
  });

  it.each([
    'abc',
    'N/A',
    'call 9876543452 later',
    '98765*****',
    '1-800-FLOWERS',
    '98765+43452',
    'a@b.com',
    '½',
    '九八七',
  ])('%j is no number', (text) => {
    expect(digitsOf(text)).toBe('not-a-number');
  });

  it('a .0 is dropped only where a spreadsheet would write it', () => {
    expect(digitsOf('01.23.45.67.00')).toBe('0123456700');
    expect(digitsOf('98765.00000')).toBe('9876500000');
  });

  it('keeps an extension apart', () => {
    expect(readPart('+1 541 754 3010 ext. 12')).toMatchObject({ digits: '15417543010', extension: '12' });
    expect(readPart('+1 541 754 3010x12')).toMatchObject({ digits: '15417543010', extension: '12' });
    expect(readPart('+1 541 754 3010, #7')).toMatchObject({ digits: '15417543010', extension: '7' });
  });
});

describe("[P5] a spreadsheet's notation", () => {
  it.each([
    ['9.19876543452E+11', '919876543452'],
    ['9.19876543452e11', '919876543452'],
    ['9,19876543452E+11', '919876543452'],
    ['+9.19876543452E+11', '+919876543452'],
    ['9.876543452E+09', '9876543452'],
    ['9.8765434520E+9', '9876543452'],
    ['91987.6543452E+7', '919876543452'],
    ["'9.19876543452E+11", '919876543452'],
    ['9.19876543452 E+11', '919876543452'],
  ])('%s still holds every digit', (text, digits) => {
    expect(digitsOf(text)).toBe(digits);
    expect(readDigits(text)).toMatchObject({ fromSpreadsheet: true });
  });

  it.each(['9.19877E+11', '9.1987654345E+11', '9E+11', '9.E11', '1E+99'])('%s is rounded', (text) => {
    expect(digitsOf(text)).toBe('rounded');
  });

  it('is no number with digits after the point', () => {
    expect(digitsOf('9.198765434521E+11')).toBe('not-a-number');
    expect(digitsOf('9.19E-11')).toBe('not-a-number');
  });

  it('never invents a digit (seed 5)', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 10n ** 6n, max: 10n ** 15n - 1n }),
        fc.integer({ min: 0, max: 15 }),
        (number, kept) => {
          const digits = String(number);
          const text = `${digits.charAt(0)}.${digits.slice(1, 1 + kept)}E+${digits.length - 1}`;
          expect(digitsOf(text)).toBe(kept >= digits.length - 1 ? digits : 'rounded');
        },
      ),
      { seed: 5 },
    );
  });
});

describe('[P8] several numbers', () => {
  it.each([
    ['9876543452;9876543453', ['9876543452', '9876543453']],
    ['9876543452\n9876543453\n', ['9876543452', '9876543453']],
    ['9876543452 ::: 9876543453', ['9876543452', '9876543453']],
    ['+919876543452 +919876543453', ['+919876543452', '+919876543453']],
    ['(+91) 9876543452', ['(+91) 9876543452']],
    ['; 9876543452 ;', ['9876543452']],
  ])('%j is always apart', (text, parts) => {
    expect(splitStrongly(text)).toEqual(parts);
  });

  it.each([
    ['9876543452 / 9876543453', ['9876543452', '9876543453']],
    ['9876543452,9876543453', ['9876543452', '9876543453']],
    ['9876543452,0', ['9876543452,0']],
    ['9,19876543452E+11', ['9,19876543452E+11']],
  ])('%j may be apart', (text, parts) => {
    expect(splitWeakly(text)).toEqual(parts);
  });
});

it('digits out are digits in (seed 6)', () => {
  const character = fc.constantFrom(...Array.from('0123456789+-. ()/,;eExX\'"=:\u00a0९٣\u200b'));
  fc.assert(
    fc.property(fc.string({ unit: character, maxLength: 24 }), (text) => {
      const read = readDigits(cleanText(text));
      if (read.kind !== 'digits') return;
      const given = cleanText(text).replace(/\D/g, '');
      expect(given.startsWith(read.digits) || read.fromSpreadsheet).toBe(true);
      expect(given.replace(/0*$/, '')).toContain(read.digits.replace(/0*$/, '').slice(0, given.length));
    }),
    { seed: 6, numRuns: 2000 },
  );
});
