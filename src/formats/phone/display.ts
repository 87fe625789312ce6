/** A stored phone as people see it [P7] [P10]. */
import { countryWithLibrary, formatWithLibrary, typeWithLibrary } from './library.ts';
import { type PhoneType } from './reading.ts';

/** `+91 98765 43452`; empty for no number. */
export function formatPhone(phone: number): string {
  return phone === 0 ? '' : formatWithLibrary(phone);
}

/** E.164: stored, exported, copied. Empty for no number. */
export function e164(phone: number): string {
  return phone === 0 ? '' : `+${phone}`;
}

export function phoneType(phone: number): PhoneType {
  return phone === 0 ? 'other' : typeWithLibrary(phone);
}

/** ISO 3166, or empty for international services and what is no number. */
export function phoneCountry(phone: number): string {
  return phone === 0 ? '' : countryWithLibrary(phone);
}
