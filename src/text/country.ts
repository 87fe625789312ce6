/** A country's name in the language spoken. */
import { speech } from './speech.svelte.ts';

let last: { readonly language: string; readonly names: Intl.DisplayNames } | null = null;

/** By its ISO 3166 code. */
export function countryName(code: string): string {
  const language = speech.language === 'pseudo' ? 'en' : speech.language;
  if (last?.language !== language)
    last = { language, names: new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }) };
  return last.names.of(code) ?? code;
}
