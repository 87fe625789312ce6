/** Countries as choices, by their names in the person's language. */
import type { Country } from '../../app/import-step.ts';
import type { PickOption } from '../kit/pick.ts';

export function countryOptions(countries: readonly Country[], locale: string): readonly PickOption<string>[] {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  const collator = new Intl.Collator(locale);
  return countries
    .map(({ code, calling }) => ({ id: code, label: nameOf(names, code), hint: `+${calling}` }))
    .sort((a, b) => collator.compare(a.label, b.label));
}

/** Names of countries by their codes; no code has no name. */
export function countryNames(locale: string): (code: string) => string {
  const names = new Intl.DisplayNames([locale], { type: 'region', fallback: 'code' });
  return (code) => (code === '' ? '' : nameOf(names, code));
}

/** Codes that are no regions (numbers of no country) keep their code. */
function nameOf(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
