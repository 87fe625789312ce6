/** [P3] [P4] The ways in which a cell's digits can be read, and the judge of each. */
import { type Judgement, parseWithLibrary } from './library.ts';

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

export function createLibraryJudge(defaultCountry: string): Judge {
  return (digits, plus) => parseWithLibrary(plus ? `+${digits}` : digits, defaultCountry);
}
