/** The ways in which files write a mobile number [P2–P4] [P7], and the ways in which they spoil one [P5] [P6] [P8]. */
import { type Country, INDIAN_LANDLINE, INDIAN_MOBILE } from './countries.ts';
import { pickWeighted, type Random, weighted } from './random.ts';

type Form = (national: string, country: Country, random: Random) => string;

const FULL_WIDTH_ZERO = 0xff10;
const DEVANAGARI_ZERO = 0x0966;
const ARABIC_INDIC_ZERO = 0x0660;

function inDigits(text: string, zero: number): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(zero + Number(digit)));
}

/** The national number in its country's groups. */
function spaced(national: string, country: Country, separator: string): string {
  const groups: string[] = [];
  let at = 0;
  for (const size of country.groups) {
    groups.push(national.slice(at, at + size));
    at += size;
  }
  return groups.join(separator);
}

const compact: Form = (n, c) => `+${c.callingCode}${n}`;
const international: Form = (n, c) => `+${c.callingCode} ${spaced(n, c, ' ')}`;
const dashed: Form = (n, c) => `+${c.callingCode}-${spaced(n, c, '-')}`;

/** Forms that are right whatever the default country is. */
const ANYWHERE = weighted<Form>([
  [420, compact],
  [300, international],
  [90, dashed],
  [60, (n, c) => `+${c.callingCode} ${n}`],
  [30, (n, c) => `(+${c.callingCode}) ${spaced(n, c, ' ')}`],
  [30, (n, c) => `00${c.callingCode}${n}`],
  [15, (n, c) => `tel:+${c.callingCode}${n}`],
  [10, (n, c, r) => `tel:${dashed(n, c, r)}`],
  [10, (n, c) => `p:+${c.callingCode}${n}`],
  [15, (n, c) => `'+${c.callingCode}${n}`],
  // As copied from an address book: wrapped in bidi marks, or with no-break spaces.
  [10, (n, c, r) => `\u202a${international(n, c, r)}\u202c`],
  [10, (n, c) => `+${c.callingCode}\u00a0${spaced(n, c, '\u00a0')}`],
  [4, (n, c, r) => inDigits(compact(n, c, r), FULL_WIDTH_ZERO)],
  [2, (n, c, r) => inDigits(compact(n, c, r), ARABIC_INDIC_ZERO)],
]);

const anywhere: Form = (n, c, r) => pickWeighted(r, ANYWHERE)(n, c, r);

const NORTH_AMERICA = weighted<Form>([
  [3, anywhere],
  [1, (n) => `+1 (${n.slice(0, 3)}) ${n.slice(3, 6)}-${n.slice(6)}`],
]);

/** With India as the default country. */
const INDIA = weighted<Form>([
  [450, (n) => n],
  [150, (n) => `91${n}`],
  [280, anywhere],
  [30, (n) => `0${n}`],
  [25, (n, c) => spaced(n, c, ' ')],
  [20, (n, c) => spaced(n, c, '-')],
  [4, (n) => `091${n}`],
  [6, (n) => `${n}.0`],
  [5, (n) => `91${n}.0`],
  [6, (n) => ` ${n} `],
  [3, (n) => inDigits(n, DEVANAGARI_ZERO)],
  [2, (n) => inDigits(n, FULL_WIDTH_ZERO)],
  // [P5] Every digit is still there, unless the last ones are zeros, which the mantissa drops.
  [4, (n) => (n.endsWith('0') ? n : `9.1${n}E+11`)],
]);

const LANDLINE = weighted<Form>([
  [3, (n) => `0${n.slice(0, 2)}-${n.slice(2)}`],
  [2, (n) => `0${n}`],
  [2, anywhere],
  [2, (n) => n],
]);

/** A number as some file would write it; India is the default country. Every form reads back as the same number. */
export function writePhone(random: Random, national: string, country: Country): string {
  const forms =
    country === INDIAN_MOBILE
      ? INDIA
      : country === INDIAN_LANDLINE
        ? LANDLINE
        : country.callingCode === '1'
          ? NORTH_AMERICA
          : ANYWHERE;
  return pickWeighted(random, forms)(national, country, random);
}

export function writeCompact(national: string, country: Country): string {
  return `+${country.callingCode}${national}`;
}

/** [P5] What a spreadsheet makes of a 12-digit number in a narrow column: the digits are gone. */
export function roundedBySpreadsheet(national: string): string {
  const mantissa = `1${national.slice(0, 4)}`;
  return `9.${mantissa.endsWith('0') ? `${mantissa.slice(0, -1)}7` : mantissa}E+11`;
}
