/** [P1] Settings that belong to the base, so that they are in its history and its backup. */
import type { Draft } from '../../base/draft.ts';
import { fail, ok } from '../../domain/result.ts';
import { isKnownCountry } from '../../formats/phone/library.ts';
import type { Outcome } from './outcome.ts';

/** `country`: its ISO 3166 code. */
export function changeDefaultCountry(draft: Draft, country: string): Outcome {
  if (!isKnownCountry(country)) return fail('refused', { id: 'no-country', country });
  const { settings } = draft.catalog;
  if (settings.defaultCountry === country) return ok(null);
  draft.catalog = { ...draft.catalog, settings: { ...settings, defaultCountry: country } };
  return ok({ kind: 'settings', did: 'country', country });
}
