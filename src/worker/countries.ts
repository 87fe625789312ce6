/** Countries that numbers can be of, and their names. */
import { callingCountries } from '../formats/phone/library.ts';

export function countries(): { readonly code: string; readonly calling: string }[] {
  return callingCountries().map(({ country, callingCode }) => ({ code: country, calling: callingCode }));
}

/** By ISO 3166 code; null where no number can be of it. */
export function countryName(locale: string): (code: string) => string | null {
  const known = new Set(callingCountries().map(({ country }) => country));
  const names = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  return (code) => (known.has(code) ? (names.of(code) ?? code) : null);
}
