/** Countries that numbers can be of. */
import { callingCountries } from '../formats/phone/library.ts';

export function countries(): { readonly code: string; readonly calling: string }[] {
  return callingCountries().map(({ country, callingCode }) => ({ code: country, calling: callingCode }));
}
