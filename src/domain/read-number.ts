/**
 * [A4] Numbers as people and programs write them: grouped by thousands or lakhs, with signs and codes of currencies, brackets or a minus
 * behind for what is owed. A text in which a point or a comma can be either sign (`1.200`) has both readings.
 */
import { asciiDigits } from './digits.ts';

export type DecimalSign = '.' | ',';

/** The number by either decimal sign; null = it is none by that sign. */
export interface NumberReadings {
  readonly point: number | null;
  readonly comma: number | null;
}

const NONE: NumberReadings = { point: null, comma: null };
const WHOLE = /^-?[1-9]\d{0,14}$/;
const PLAIN = /^-?\d{1,12}\.\d{1,2}$/;
/** Longer texts are no numbers. */
const LONGEST = 60;

export function numberReadings(text: string): NumberReadings {
  if (WHOLE.test(text)) {
    const n = Number(text);
    return { point: n, comma: n };
  }
  if (PLAIN.test(text)) return { point: Number(text) || 0, comma: null };
  if (text.length > LONGEST || !/\p{Nd}/u.test(text)) return NONE;
  const amount = amountOf(text);
  if (amount === null) return NONE;
  const { digits, sign } = amount;
  const signed = (n: number | null): number | null => (n === null || n === 0 ? n : sign * n);
  // Arabic has signs of its own, which can be read in one way only.
  if (/[٫٬]/.test(digits)) {
    const n = signed(read(digits.replaceAll('٬', '').replace('٫', '.')));
    return { point: n, comma: n };
  }
  return { point: signed(read(digits)), comma: signed(read(digits.replace(/[.,]/g, (s) => (s === '.' ? ',' : '.')))) };
}

/** A text as one number: by this sign or, where the sign is open (null), if only one reading is left. */
export function readNumber(text: string, decimal: DecimalSign | null): number | null {
  const { point, comma } = numberReadings(text);
  if (decimal === '.') return point;
  if (decimal === ',') return comma;
  return isOpen({ point, comma }) ? null : (point ?? comma);
}

/** The decimal sign of the country's main language; a point where the country is not known. `country`: ISO 3166 code. */
export function decimalOfCountry(country: string): DecimalSign {
  if (!/^[A-Z]{2}$/.test(country)) return '.';
  const { language } = new Intl.Locale('und', { region: country }).maximize();
  const parts = new Intl.NumberFormat(`${language}-${country}`, { numberingSystem: 'latn' }).formatToParts(1.5);
  return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? ',' : '.';
}

/** True where the two signs make two numbers of it. */
export const isOpen = ({ point, comma }: NumberReadings): boolean =>
  point !== null && comma !== null && point !== comma;

const CODES =
  'inr|usd|eur|gbp|aed|sar|qar|kwd|omr|bhd|sgd|myr|idr|php|thb|vnd|jpy|cny|rmb|krw|hkd|twd|aud|nzd|cad|chf|sek|nok|dkk|pln|czk|huf|ron|' +
  'try|tl|rub|uah|brl|mxn|ars|cop|clp|pen|zar|ngn|kes|ghs|egp|pkr|bdt|lkr|npr|ils|dhs?|rs|re|rm|rp|kr|kč|zł|ft|lei|руб|р|mop|fr|sr';
const CURRENCY = String.raw`(?:(?:r|us|a|s|c|hk|nt|nz|mx|au|ca)?\$|\p{Sc}|(?:${CODES})\.?(?!\p{L}))`;
const FRONT = new RegExp(String.raw`^([-+]?)\s*(?:${CURRENCY}\s*)?([-+]?)\s*`, 'iu');
const BACK = new RegExp(String.raw`\s*(?:/-|/=|%|${CURRENCY})?\s*(-?)$`, 'iu');

/** The digits of an amount with what stands between them, and its sign; null = other things stand there. */
function amountOf(text: string): { readonly digits: string; readonly sign: 1 | -1 } | null {
  let t = asciiDigits(text)
    .normalize('NFKC')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[’‘ʼ′`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .trim();
  const inBrackets = /^(?:\p{Sc}\s?)?\((.+)\)$/u.exec(t);
  if (inBrackets) t = inBrackets[1]?.trim() ?? '';
  const front = FRONT.exec(t);
  t = t.slice(front?.[0].length ?? 0);
  const back = BACK.exec(t);
  t = t.slice(0, back?.index ?? t.length);
  if (!/^[\d.,' ٫٬]*\d[\d.,' ٫٬]*(?:e[+-]?\d{1,3})?$/i.test(t)) return null;
  const signs = [inBrackets ? '-' : '', front?.[1] ?? '', front?.[2] ?? '', back?.[1] ?? ''].filter((s) => s !== '');
  return signs.length > 1 ? null : { digits: t, sign: signs[0] === '-' ? -1 : 1 };
}

const BY_THOUSANDS = /^[1-9]\d{0,2}([,' ])\d{3}(?:\1\d{3})*(?=\.|$)/;
const BY_LAKHS = /^[1-9]\d?(?:,\d{2})+,\d{3}(?=\.|$)/;

/** Digits with a point for decimals; groups are taken out. */
function read(digits: string): number | null {
  let t = digits;
  const groups = BY_THOUSANDS.exec(t) ?? BY_LAKHS.exec(t);
  if (groups) t = groups[0].replace(/[,' ]/g, '') + t.slice(groups[0].length);
  if (!/^(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/i.test(t)) return null;
  const n = Number(t);
  return Number.isFinite(n) && keepsDigits(t, n) ? n : null;
}

/** False where a number in memory would not be the digits that were written. */
function keepsDigits(t: string, n: number): boolean {
  if (/e/i.test(t)) return true;
  const significant = t.replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
  if (/^\d+(?:\.0*)?$/.test(t) && n > Number.MAX_SAFE_INTEGER) return String(n) === t.replace(/\..*$/, '');
  return significant <= 17;
}

/**
 * [A4] What a column's texts say of its decimal sign: the one which some text fits alone and none contradicts; null where all fit both
 * in the same way (`open` = some fit both with two numbers) or they contradict each other.
 */
export function inferDecimal(texts: Iterable<string>): {
  readonly decimal: DecimalSign | null;
  readonly open: boolean;
  readonly contradicts: boolean;
} {
  let [pointAlone, commaAlone, open] = [false, false, false];
  for (const text of texts) {
    const readings = numberReadings(text.trim());
    if (readings.point !== null && readings.comma === null) pointAlone = true;
    else if (readings.comma !== null && readings.point === null) commaAlone = true;
    else open ||= isOpen(readings);
  }
  const decimal = pointAlone === commaAlone ? null : pointAlone ? '.' : ',';
  return { decimal, open: open && decimal === null, contradicts: pointAlone && commaAlone };
}
