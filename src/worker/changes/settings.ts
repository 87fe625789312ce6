/** [P1] [C8] Settings that belong to the base, so that they are in its history and its backup. */
import type { Draft } from '../../base/draft.ts';
import { allConsentWords, type ConsentWords, sameWords, tidyWords } from '../../domain/conversation/consent-words.ts';
import { fail, ok } from '../../domain/result.ts';
import { isKnownCountry } from '../../formats/phone/library.ts';
import type { Outcome } from './outcome.ts';

/** [C8] `words`: null = Kith's own. Blank ones, and a word that is there twice, are left out. */
export function changeConsentWords(draft: Draft, words: ConsentWords | null): Outcome {
  const { consentWords, ...others } = draft.catalog.settings;
  const next = words === null || sameWords(words, allConsentWords()) ? undefined : tidyWords(words);
  if (next === undefined ? consentWords === undefined : consentWords !== undefined && sameWords(next, consentWords))
    return ok(null);
  draft.catalog = {
    ...draft.catalog,
    settings: next === undefined ? others : { ...others, consentWords: next },
  };
  return ok({ kind: 'settings', did: 'consentWords' });
}

/** `country`: its ISO 3166 code. */
export function changeDefaultCountry(draft: Draft, country: string): Outcome {
  if (!isKnownCountry(country)) return fail('refused', { id: 'no-country', country });
  const { settings } = draft.catalog;
  if (settings.defaultCountry === country) return ok(null);
  draft.catalog = { ...draft.catalog, settings: { ...settings, defaultCountry: country } };
  return ok({ kind: 'settings', did: 'country', country });
}
