/** Decimal digits of every script. */

const DIGIT = /\p{Nd}/u;
const OTHER_DIGITS = /(?![0-9])\p{Nd}/gu;
const ASCII = /^[\u0000-\u007f]*$/;

/** Of a decimal digit's code point: 0 to 9. Unicode keeps decimal digits in runs of ten. */
export function digitValue(code: number): number {
  let first = code;
  while (code - first < 50 && DIGIT.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

/** The text with Devanagari, Arabic, full-width … digits as 0 to 9. */
export function asciiDigits(text: string): string {
  if (ASCII.test(text)) return text;
  return text.replace(OTHER_DIGITS, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}
