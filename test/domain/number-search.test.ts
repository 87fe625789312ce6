import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberRuns } from '../../src/domain/number-search.ts';

const finds = (search: string, phone: string): boolean => numberRuns(search).some((run) => phone.includes(run));

describe('[P10] a number is found however it is typed', () => {
  test.each([
    ['9876543210'],
    ['09876543210'],
    ['0987654'],
    ['00919876543210'],
    ['+91 98765 43210'],
    ['+91-98765-43210'],
    ['+91 (0) 98765 43210'],
    ['+91 (0)98765-43210'],
    ['+91 0 98765 43210'],
    ['0 98765 43210'],
    ['091 98765 43210'],
    ['91.98765.43210'],
    ['(+91) 98765\u00a043210'],
    ['\u202a+91\u00a098765\u201143210\u202c'],
    ['९८७६५ ४३२१०'],
    ['٩٨٧٦٥٤٣٢١٠'],
    ['＋９１９８７６５４３２１０'],
    ['011 91 98765 43210'],
    ['919876543210.0'],
    ['91919876543210'],
    ['tel:+919876543210'],
    ['p:+919876543210'],
    ['WhatsApp: +91 98765 43210'],
    ['wa.me/919876543210'],
    ['https://wa.me/919876543210?text=Hi%20there'],
    ['https://wa.me/+919876543210'],
    ['https://api.whatsapp.com/send?phone=919876543210&text=Hi'],
    ['https://api.whatsapp.com/send/?text=Hi&phone=%2B919876543210'],
    ['whatsapp://send?phone=919876543210'],
    ['919876543210@c.us'],
    ['919876543210@s.whatsapp.net'],
    ['919876543210:12@s.whatsapp.net'],
    ['765 43'],
  ])('%s', (search) => {
    expect(finds(search, '919876543210')).toBe(true);
  });

  test.each([
    ['[P9] Mexico with the old 1', '+52 1 55 1234 5678', '525512345678'],
    ['[P9] Mexico without, stored with', '52 55 1234 5678', '5215512345678'],
    ['[P9] Argentina with 9', '+54 9 11 2345-6789', '541123456789'],
    ['[P9] Argentina without', '+54 11 2345 6789', '5491123456789'],
    ['[P9] Argentina as dialled at home', '011 15 2345-6789', '5491123456789'],
    ['[P9] Brazil without the ninth digit', '+55 11 8765-4321', '5511987654321'],
    ['[P9] Brazil with it, stored without', '+55 11 98765-4321', '551187654321'],
    ['[P9] Brazil at home', '(11) 8765-4321', '5511987654321'],
    ['Britain', '+44 (0)20 7946 0958', '442079460958'],
    ['Britain at home', '020 7946 0958', '442079460958'],
    ['Russia', '8 (912) 345-67-89', '79123456789'],
    ['Hungary', '06 20 123 4567', '36201234567'],
    ['Australia abroad', '0011 91 98765 43210', '919876543210'],
  ])('%s', (_, search, phone) => {
    expect(finds(search, phone)).toBe(true);
  });

  test.each(['rahul', 'rahul 98765', 'x987', '- .', '', 'wa.me/qr/ABC', '10% off'])(
    '%j is about no number',
    (search) => {
      expect(numberRuns(search)).toEqual([]);
    },
  );

  test('a short one is looked for as typed', () => {
    expect(numberRuns('09')).toEqual(['09']);
    expect(numberRuns('0')).toEqual(['0']);
  });

  test('any run of its digits finds it, with whatever stands between', () => {
    const gaps = fc.array(fc.constantFrom('', '', ' ', '-', '.', '\u00a0', '('), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000_000, max: 999_999_999_999_999 }),
        fc.nat(14),
        fc.nat(15),
        gaps,
        (n, from, to, between) => {
          const phone = String(n);
          const run = phone.slice(from, Math.max(from + 1, to));
          if (run === '') return;
          expect(finds(Array.from(run, (digit, i) => (between[i] ?? '') + digit).join(''), phone)).toBe(true);
        },
      ),
      { seed: 73 },
    );
  });
});
