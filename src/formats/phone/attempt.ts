/** [P3] [P4] [P9] [P11] The ways in which a cell's digits can be read, and the judge of each. */
import { type Judgement, parseWithLibrary, splitCallingCode } from './library.ts';
import { todaysForm } from './variants.ts';

/** Digits as they are to be judged: international with a plus, national or with the calling code without. */
export interface Attempt {
  readonly digits: string;
  readonly plus: boolean;
}

export type Judge = (digits: string, plus: boolean) => Judgement;

/** In the order in which they are tried. */
export function attemptsOf(digits: string, plus: boolean, callingCode: string): Attempt[] {
  const withoutZeros = digits.replace(/^0+/, '');
  if (plus) return [{ digits: withoutZeros, plus: true }];
  const attempts: Attempt[] = [];
  // `00` is how most countries dial abroad.
  if (/^00[1-9]/.test(digits)) attempts.push({ digits: digits.slice(2), plus: true });
  attempts.push({ digits, plus: false });
  // A stray 0 before the calling code; or a number that looked national.
  if (withoutZeros.startsWith(callingCode)) attempts.push({ digits: withoutZeros, plus: true });
  return attempts;
}

/**
 * The phone of the first attempt that is valid; 0 where none is.
 *
 * Digits that may be either, national or with the calling code: in Germany `4915123456789` could be a long landline, but it is a mobile
 * as WhatsApp writes it. So a mobile wins over what is none, else the national number wins.
 */
export function firstValid(attempts: readonly Attempt[], judge: Judge): number {
  let landline = 0;
  for (const { digits, plus } of attempts) {
    const { phone, valid, mobile } = judge(digits, plus);
    if (!valid || phone === 0) continue;
    if (landline !== 0) return mobile ? phone : landline;
    if (mobile || plus || digits.startsWith('0')) return phone;
    landline = phone;
  }
  return landline;
}

/** The phone that the digits are, in whichever way; 0 where they are none. What is plainly valid is never read otherwise. */
export function resolve(digits: string, plus: boolean, callingCode: string, judge: Judge): number {
  const attempts = attemptsOf(digits, plus, callingCode);
  return (
    todaysForm(firstValid(attempts, judge)) ||
    olderForm(attempts, callingCode, judge) ||
    doubled(attempts, callingCode, judge)
  );
}

/** [P9] An older way to write a number, as it is written today. */
function olderForm(attempts: readonly Attempt[], callingCode: string, judge: Judge): number {
  for (const { digits, plus } of attempts) {
    const { phone } = judge(digits, plus);
    const today = todaysForm(phone);
    if (today !== phone && judge(String(today), true).valid) return today;
    const mexican = /^0?(?:1|4[45])(\d{10})$/.exec(plus ? digits.replace(/^52/, '') : digits)?.[1];
    if (mexican === undefined || !(plus ? digits.startsWith('52') : callingCode === '52')) continue;
    const { phone: found, valid } = judge(`52${mexican}`, true);
    if (valid) return found;
  }
  return 0;
}

/** [P11] A calling code that stands twice, zeros between or not: `+91 91 98765 43452`. */
function doubled(attempts: readonly Attempt[], callingCode: string, judge: Judge): number {
  for (const { digits, plus } of attempts) {
    const code = plus ? splitCallingCode(digits) : callingCode;
    const rest = digits.startsWith(code) ? digits.slice(code.length).replace(/^0+/, '') : '';
    if (code === '' || !rest.startsWith(code)) continue;
    const { phone, valid } = judge(rest, true);
    if (valid) return phone;
  }
  return 0;
}

export function createLibraryJudge(defaultCountry: string): Judge {
  return (digits, plus) => parseWithLibrary(plus ? `+${digits}` : digits, defaultCountry);
}
