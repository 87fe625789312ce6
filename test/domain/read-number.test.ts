import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decimalOfCountry, inferDecimal, numberReadings, readNumber } from '../../src/domain/read-number.ts';

/** Read in one way, whatever the sign for decimals. */
const ONE: readonly (readonly [string, number])[] = [
  ['1200', 1200], ['0', 0], ['-5', -5], ['+5', 5], ['007', 7], ['-0', 0],
  ['1 200,50', 1200.5], ['1\u00a0200,50', 1200.5], ['1\u202f200,50', 1200.5], ['12 345 678', 12345678], ["1'200.50", 1200.5], ['1’200’000', 1200000], ["1'200,50", 1200.5],
  ['1,20,000.50', 120000.5], ['1,00,00,001', 10000001], ['₹1,20,000', 120000], ['₹ 1,20,000.00', 120000], ['Rs. 1,20,000', 120000], ['Rs 500', 500], ['Rs.500/-', 500], ['500/-', 500], ['INR 1,20,000', 120000], ['1,20,000 INR', 120000],
  ['$1,200.50', 1200.5], ['US$ 1,200.50', 1200.5], ['R$ 1.200,50', 1200.5], ['€ 1.200,50', 1200.5], ['1.200,50 €', 1200.5], ['1.200.300', 1200300], ['1,200,300', 1200300], ['-€5', -5], ['€-5', -5], ['£12', 12], ['AED 100', 100], ['1 200,50 zł', 1200.5], ['12,5 %', 12.5], ['15%', 15],
  ['(1,200.50)', -1200.5], ['($1,200.50)', -1200.5], ['₹(500)', -500], ['500-', -500], ['1.234,50-', -1234.5], ['−5', -5], ['– 5', -5], ['－５', -5], ['１２３', 123], ['१२३', 123], ['१,२०,०००', 120000], ['١٢٣', 123], ['١٬٢٠٠٫٥', 1200.5], ['12.50', 12.5], ['12,50', 12.5], ['0.125', 0.125], ['0,125', 0.125], ['.5', 0.5], [',5', 0.5], ['1.5E+05', 150000], ['1,5E+05', 150000],
]; // prettier-ignore
const TWO: readonly (readonly [string, number, number])[] = [
  ['1.200', 1.2, 1200],
  ['1,200', 1200, 1.2],
  ['15.500', 15.5, 15500],
  ['-1.200', -1.2, -1200],
  ['€ 1.200', 1.2, 1200],
  ['₹1,200', 1200, 1.2],
  ['(1,200)', -1200, -1.2],
  ['999,999', 999999, 999.999],
];
const NOT = [
  '', '-', '.', 'abc', '12 apples', '12k', '1.5 lakh', '1-5', '5 - 6', '1.2.3', '1.2.3.4', '1,2,3', '12,34', '12 34 56', '1 2', '10:30', '98765 43210', '12345678901234567890', '9007199254740993', '0x10', 'NaN', 'Infinity', '--5', '(-5)-', '1e999', '12/5', 'Rs.', '%', '1..5',
].filter((text) => text !== '12,34'); // prettier-ignore

describe('[A4] numbers as people write them', () => {
  test.each(ONE)('%s is %d', (text, n) => expect(readNumber(text, null)).toBe(n));
  test.each(TWO)('%s is %d or %d', (text, point, comma) => {
    expect(numberReadings(text)).toEqual({ point, comma });
    expect(readNumber(text, null)).toBeNull();
    expect([readNumber(text, '.'), readNumber(text, ',')]).toEqual([point, comma]);
  });
  test.each(NOT)('%j is no number', (text) => expect(numberReadings(text)).toEqual({ point: null, comma: null }));

  it('every number is read back from its own text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
        expect(readNumber(String(n), '.')).toBe(n === 0 ? 0 : n);
      }),
    );
  });

  it('what a locale writes is read by its own sign', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('en', 'en-IN', 'de', 'fr', 'de-CH', 'pl', 'pt-BR', 'ru', 'id', 'hi', 'es'),
        fc.integer({ min: -1e12, max: 1e12 }),
        (locale, cents) => {
          const n = cents / 100;
          const format = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
          const comma = format.formatToParts(1.5).some(({ type, value }) => type === 'decimal' && value === ',');
          expect(readNumber(format.format(n), comma ? ',' : '.')).toBe(n === 0 ? 0 : n);
        },
      ),
    );
  });
});

describe('[A4] the sign of a column', () => {
  it.each([
    [['1.200', '12.5'], '.', false, false],
    [['1.200', '12,5'], ',', false, false],
    [['1.200', '1.200.300'], ',', false, false],
    [['1.200', '15.500', '250'], null, true, false],
    [['12.5', '12,5', '1.200'], null, true, true],
    [['250', '300'], null, false, false],
    [['1,20,000', '1,200'], '.', false, false],
  ] as const)('%j', (texts, decimal, open, contradicts) => {
    expect(inferDecimal(texts)).toEqual({ decimal, open, contradicts });
  });
  it('countries', () => {
    expect(['DE', 'FR', 'BR', 'ID', 'TR', 'RU', 'ES', 'IT', 'AT'].map(decimalOfCountry)).toEqual(
      Array.from({ length: 9 }, () => ','),
    );
    expect(['IN', 'US', 'GB', 'SG', 'CH', 'MX', 'JP', 'KE', 'AE', '', 'XX'].map(decimalOfCountry)).toEqual(
      Array.from({ length: 11 }, () => '.'),
    );
  });
});
