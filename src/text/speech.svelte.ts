/**
 * [L1] The language that Kith speaks just now, and the locale that its numbers, dates and lists follow. One for the page: every text that is
 * shown reads it, so a switch is seen at once.
 */
import type { Language } from './languages.ts';

interface Tools {
  readonly language: Language;
  readonly locale: string;
  readonly plurals: Intl.PluralRules;
  readonly number: Intl.NumberFormat;
  readonly and: Intl.ListFormat;
  readonly or: Intl.ListFormat;
}

function toolsOf(language: Language, locale: string): Tools {
  const words = language === 'pseudo' ? 'en' : language;
  return {
    language,
    locale,
    // Of the words, not of the digits: English words go with English plurals wherever the reader is.
    plurals: new Intl.PluralRules(words),
    number: new Intl.NumberFormat(locale),
    // English as most of the world writes it: no comma before “and”.
    and: new Intl.ListFormat(words === 'en' ? 'en-GB' : words, { type: 'conjunction' }),
    or: new Intl.ListFormat(words === 'en' ? 'en-GB' : words, { type: 'disjunction' }),
  };
}

let tools = $state.raw(toolsOf('en', 'en'));

export const speech = {
  get language(): Language {
    return tools.language;
  },
  /** A language tag, `en-IN`. */
  get locale(): string {
    return tools.locale;
  },
  get direction(): 'ltr' | 'rtl' {
    return tools.language === 'pseudo' ? 'rtl' : 'ltr';
  },
  /** Texts of the language must be there: `speak` in part.svelte.ts sees to it. */
  set(language: Language, locale: string): void {
    if (language !== tools.language || locale !== tools.locale) tools = toolsOf(language, locale);
  },
};

/** A count: `12,34,567`. */
export const number = (n: number): string => tools.number.format(n);

/** What stands for each kind of number in a language (CLDR); `#` is the number. */
export type Forms = { readonly [K in Intl.LDMLPluralRule]?: string } & { readonly other: string };

/** `1 contact`, `12,345 contacts`: `plural(n, { one: '# contact', other: '# contacts' })`. */
export const plural = (n: number, forms: Forms): string =>
  (forms[tools.plurals.select(n)] ?? forms.other).replaceAll('#', () => number(n));

// Marks of direction, made here: the compiler of components warns of those in texts.
const LEFT_TO_RIGHT = String.fromCharCode(0x2066);
const END = String.fromCharCode(0x2069);

/** [L2] A mobile number within a sentence: it runs from left to right, whichever way the sentence does. */
export const phone = (text: string): string => (speech.direction === 'rtl' ? `${LEFT_TO_RIGHT}${text}${END}` : text);

/** `a, b and c` */
export const list = (items: readonly string[]): string => tools.and.format(items);

/** `a, b or c` */
export const either = (items: readonly string[]): string => tools.or.format(items);
