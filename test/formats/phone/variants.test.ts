import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { otherVariant, variantKey } from '../../../src/formats/phone/variants.ts';

describe('[P9] variants of one subscriber match each other', () => {
  it.each([
    ['Mexico, +52 and +521', 525512345678, 5215512345678],
    ['Argentina, +54 and +549', 541123456789, 5491123456789],
    ['Brazil, with and without the ninth digit', 552198765432, 5521998765432],
    ['Brazil, an old mobile that began with 6', 551161234567, 5511961234567],
  ])('%s', (_what, one, other) => {
    expect(variantKey(one)).toBe(variantKey(other));
    expect(otherVariant(one)).toBe(other);
    expect(otherVariant(other)).toBe(one);
  });

  it.each([
    ['different subscribers', 5215512345678, 525512345679],
    ['a Brazilian landline and a mobile', 551123456789, 5511923456789],
    ['two areas', 5521998765432, 5511998765432],
    ['two countries', 525512345678, 541123456789],
  ])('not %s', (_what, one, other) => {
    expect(variantKey(one)).not.toBe(variantKey(other));
  });

  it('all other numbers are their own key (seed 9)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (phone) => {
        fc.pre(!/^(521\d{10}|549\d{10}|55\d{2}9[6-9]\d{7})$/.test(String(phone)));
        expect(variantKey(phone)).toBe(phone);
      }),
      { seed: 9, numRuns: 1000 },
    );
    expect(variantKey(0)).toBe(0);
    expect(variantKey(919876543452)).toBe(919876543452);
    expect(otherVariant(919876543452)).toBe(0);
    expect(otherVariant(551123456789)).toBe(0);
  });

  it('does as its words say, on digits (seed 10)', () => {
    const country = fc.constantFrom('52', '521', '54', '549', '55');
    const rest = fc.string({ unit: fc.constantFrom(...Array.from('0123456789')), minLength: 9, maxLength: 11 });
    fc.assert(
      fc.property(country, rest, (code, digits) => {
        const text = code + digits;
        const key = text
          .replace(/^521(\d{10})$/, '52$1')
          .replace(/^549(\d{10})$/, '54$1')
          .replace(/^(55\d\d)9([6-9]\d{7})$/, '$1$2');
        expect(variantKey(Number(text))).toBe(Number(key));
        // A key is nobody's variant.
        expect(variantKey(variantKey(Number(text)))).toBe(variantKey(Number(text)));
      }),
      { seed: 10, numRuns: 2000 },
    );
  });
});
