/**
 * The only door to libphonenumber-js, with its full ("max") metadata: what a number is, whether it is valid [P6], how it is written.
 *
 * A phone is its E.164 digits as a number, without the plus (919876543452); 0 is no number. At most 15 digits, so it is exact.
 */
import {
  type CountryCode,
  getCountries,
  getCountryCallingCode,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import { type PhoneType } from './reading.ts';

export interface Judgement {
  /** 0 where it is no number, or has too many digits for E.164. */
  readonly phone: number;
  readonly valid: boolean;
  /** It is valid, and a mobile or in a country whose numbers do not tell. */
  readonly mobile: boolean;
  /** As many digits as a mobile or a landline of its country can have. */
  readonly rightLength: boolean;
  /** Digits without calling code and national prefix. */
  readonly nationalLength: number;
}

export interface CallingCountry {
  readonly country: string;
  readonly callingCode: string;
}

/** A country's rules as patterns; `types` hold a pattern and the lengths that it applies to. */
export interface NumberingRules {
  readonly callingCode: string;
  readonly internationalPrefix: string;
  readonly general: string;
  readonly lengths: readonly number[];
  readonly nationalPrefix: string;
  readonly hasTransform: boolean;
  readonly leadingDigits: string;
  readonly types: readonly { readonly pattern: string; readonly lengths: readonly number[] }[];
}

const mobileTypes: ReadonlySet<string | undefined> = new Set(['MOBILE', 'FIXED_LINE_OR_MOBILE']);

/** The longest number that E.164 allows. */
export const longestNumber = 15;

export function isKnownCountry(country: string): country is CountryCode {
  return Object.hasOwn(metadata.countries, country);
}

/** Every country that has a calling code. */
export function callingCountries(): CallingCountry[] {
  return getCountries(metadata).map((country) => ({ country, callingCode: getCountryCallingCode(country, metadata) }));
}

/** Judges ASCII digits, or a plus and digits. Throws for a country that is none. */
export function parseWithLibrary(text: string, defaultCountry: string): Judgement {
  if (!isKnownCountry(defaultCountry)) throw new Error(`no country: ${defaultCountry}`);
  const number = parsePhoneNumberFromString(text, { defaultCountry, extract: false }, metadata);
  if (!number) return { phone: 0, valid: false, mobile: false, rightLength: false, nationalLength: 0 };
  const rules = numberingRules(
    number.country ?? countriesOf(number.countryCallingCode)[0] ?? number.countryCallingCode,
  );
  const nationalLength = number.nationalNumber.length;
  return {
    phone: number.number.length > longestNumber + 1 ? 0 : Number(number.number),
    valid: number.isValid(),
    mobile: mobileTypes.has(number.getType()),
    rightLength: rules !== undefined && contactLengths(rules).includes(nationalLength),
    nationalLength,
  };
}

/** The calling code that the digits of an international number begin with; empty where there is none. */
export function splitCallingCode(digits: string): string {
  for (let length = 1; length <= 3; length++) {
    const code = digits.slice(0, length);
    if (isCallingCode(code)) return code;
  }
  return '';
}

export function countryWithLibrary(phone: number): string {
  return parsePhoneNumberFromString(`+${phone}`, metadata)?.country ?? '';
}

export function typeWithLibrary(phone: number): PhoneType {
  switch (parsePhoneNumberFromString(`+${phone}`, metadata)?.getType()) {
    case 'MOBILE':
      return 'mobile';
    case 'FIXED_LINE':
      return 'landline';
    case 'FIXED_LINE_OR_MOBILE':
      return 'either';
    default:
      return 'other';
  }
}

/** The first two types are landline and mobile; where there is neither, any length of the plan will do. */
export function contactLengths(rules: NumberingRules): readonly number[] {
  const lengths = rules.types.slice(0, 2).flatMap((type) => type.lengths);
  return lengths.length > 0 ? lengths : rules.lengths;
}

/** Countries of a calling code, the main one first; empty for international services. */
export function countriesOf(callingCode: string): readonly string[] {
  return metadata.country_calling_codes[callingCode] ?? [];
}

export function isCallingCode(code: string): boolean {
  return Object.hasOwn(metadata.country_calling_codes, code) || Object.hasOwn(metadata.nonGeographic, code);
}

/** The rules of a country, or of an international service named by its calling code. */
export function numberingRules(key: string): NumberingRules | undefined {
  const plan: unknown = isKnownCountry(key) ? metadata.countries[key] : metadata.nonGeographic[key];
  if (!Array.isArray(plan)) return undefined;
  const lengths = numbersAt(plan, 3);
  const types: unknown = plan[11];
  return {
    callingCode: textAt(plan, 0),
    internationalPrefix: textAt(plan, 1),
    general: textAt(plan, 2),
    lengths,
    nationalPrefix: textAt(plan, 7) || textAt(plan, 5),
    hasTransform: textAt(plan, 8) !== '',
    leadingDigits: textAt(plan, 10),
    types: (Array.isArray(types) ? types : []).map((type: unknown) => {
      if (!Array.isArray(type)) return { pattern: '', lengths: [] };
      const own = numbersAt(type, 1);
      return { pattern: textAt(type, 0), lengths: own.length > 0 ? own : lengths };
    }),
  };
}

function textAt(plan: readonly unknown[], index: number): string {
  const value = plan[index];
  return typeof value === 'string' ? value : Array.isArray(value) && typeof value[0] === 'string' ? value[0] : '';
}

function numbersAt(plan: readonly unknown[], index: number): number[] {
  const value = plan[index];
  return Array.isArray(value) ? value.filter((each) => typeof each === 'number') : [];
}
