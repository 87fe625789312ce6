/** Countries as choices, by their names. */
import type { Country } from '../../app/import-step.ts';
import { countryName } from '../../text/country.ts';
import type { PickOption } from '../kit/pick.ts';

export function countryOptions(countries: readonly Country[], locale: string): readonly PickOption<string>[] {
  const collator = new Intl.Collator(locale);
  return countries
    .map(({ code, calling }) => ({ id: code, label: countryName(code), hint: `+${calling}` }))
    .sort((a, b) => collator.compare(a.label, b.label));
}
