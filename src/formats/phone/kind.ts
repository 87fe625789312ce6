/** What a stored phone is [P7]: asked of libphonenumber, with the numbering plans of all countries. */
import { countryWithLibrary, typeWithLibrary } from './library.ts';
import { type PhoneType } from './reading.ts';

export function phoneType(phone: number): PhoneType {
  return phone === 0 ? 'other' : typeWithLibrary(phone);
}

/** ISO 3166, or empty for international services and what is no number. */
export function phoneCountry(phone: number): string {
  return phone === 0 ? '' : countryWithLibrary(phone);
}
