import { expect, test } from 'vitest';
import { asciiDigits, digitValue } from '../../src/domain/digits.ts';

/** The zeros of some scripts; mathematical digits follow one another without a gap, in five styles. */
const ZEROS = [0x30, 0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10, 0x1d7ce, 0x1d7d8, 0x1d7f6];

test.each(ZEROS)('[P3] ten digits from U+%x are 0 to 9', (zero) => {
  for (let value = 0; value < 10; value++) {
    expect(digitValue(zero + value)).toBe(value);
    expect(asciiDigits(`a${String.fromCodePoint(zero + value)}!`)).toBe(`a${value}!`);
  }
});
