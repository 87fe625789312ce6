/** The languages that Kith speaks, and which of them suits a browser. */

/** `pseudo`: English made longer, accented and mirrored; for tests, offered to nobody. */
export type Language = 'en' | 'hi' | 'pseudo';

/** Those that a person can choose, each in its own words. */
export const LANGUAGES = [
  { id: 'en', name: 'English' },
  { id: 'hi', name: 'हिन्दी' },
] as const satisfies readonly { readonly id: Language; readonly name: string }[];

/** What is kept of a person's choice; null = as the browser. */
export function readLanguage(stored: unknown): Language | null {
  return stored === 'en' || stored === 'hi' || stored === 'pseudo' ? stored : null;
}

/** What to speak: the choice, else the first of the browser's languages that Kith speaks, else English. */
export function languageFor(choice: Language | null, browser: readonly string[]): Language {
  if (choice !== null) return choice;
  return LANGUAGES.find(({ id }) => browser.some((tag) => baseOf(tag) === id && isFirst(tag, browser)))?.id ?? 'en';
}

/** Nothing that Kith speaks stands before it. */
function isFirst(tag: string, browser: readonly string[]): boolean {
  const spoken = browser.find((one) => LANGUAGES.some(({ id }) => id === baseOf(one)));
  return spoken === tag;
}

/**
 * What numbers and dates follow: the browser's own tag of that language (`en-IN`, with its lakhs); for a language the browser does not
 * have, Hindi's own, or, for English that nobody chose, the browser's first.
 */
export function localeFor(language: Language, choice: Language | null, browser: readonly string[]): string {
  const usable = browser.filter(isUsable);
  const spoken = language === 'pseudo' ? 'en' : language;
  const own = usable.find((tag) => baseOf(tag) === spoken);
  if (own !== undefined) return own;
  if (choice === null && usable[0] !== undefined) return usable[0];
  return spoken === 'hi' ? 'hi-IN' : 'en';
}

const baseOf = (tag: string): string => tag.split(/[-_]/)[0]?.toLowerCase() ?? '';

/** Some systems name their language “C”, which is none. */
function isUsable(tag: string): boolean {
  try {
    return Intl.Collator.supportedLocalesOf([tag]).length > 0;
  } catch {
    return false; // not a language tag at all
  }
}
