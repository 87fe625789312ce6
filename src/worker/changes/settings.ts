/** [P1] Settings that belong to the base, so that they are in its history and its backup. */
import type { Draft } from '../../base/draft.ts';
import { fail, ok } from '../../domain/result.ts';
import type { Outcome } from './outcome.ts';

/** `nameOf`: a country's name in the person's language, null = there is no such country. */
export function changeDefaultCountry(draft: Draft, country: string, nameOf: (code: string) => string | null): Outcome {
  const name = nameOf(country);
  if (name === null) return fail('refused', `There is no country “${country}”.`);
  const { settings } = draft.catalog;
  if (settings.defaultCountry === country) return ok(null);
  draft.catalog = { ...draft.catalog, settings: { ...settings, defaultCountry: country } };
  return ok({ kind: 'settings', what: `default country is now ${name}` });
}
