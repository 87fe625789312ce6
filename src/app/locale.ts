/** The language that numbers, dates and sorting follow. */

/** The first of the person's languages that the browser can work with; some systems name theirs “C”, which is none. */
export function usableLocale(languages: readonly string[]): string {
  return languages.find((language) => isKnown(language)) ?? 'en';
}

function isKnown(language: string): boolean {
  try {
    return Intl.Collator.supportedLocalesOf([language]).length > 0;
  } catch {
    return false; // not a language tag at all
  }
}
