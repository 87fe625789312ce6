/**
 * [L1] A part of the catalogue: the texts of one page or matter. English comes with the code that shows it; other languages come when they
 * are spoken. What a part gives is read where it is shown (`text.title`), never taken apart beforehand: so a switch is seen at once.
 */
import type { Language } from './languages.ts';
import { pseudo } from './pseudo.ts';
import { speech } from './speech.svelte.ts';
import type { Like, Words } from './words.ts';

type Loaded = Exclude<Language, 'en' | 'pseudo'>;
type Loaders<T> = { readonly [L in Loaded]: () => Promise<{ readonly default: Like<T> }> };

interface Part {
  /** Resolves when the texts of the language are there. */
  readonly load: (language: Language) => Promise<void>;
}

const parts = new Set<Part>();
/** Of parts that came after their language was spoken. */
let coming: Promise<unknown> = Promise.resolve();

export function part<T extends Words>(en: T, loaders: Loaders<T>): Like<T> {
  // English has the shape of itself.
  const english = en as unknown as Like<T>;
  const texts: { [L in Language]?: Like<T> } = { en: english };
  /** Grows when texts come that should have been shown already. */
  let late = $state(0);
  const load = async (language: Language): Promise<void> => {
    if (texts[language] !== undefined) return;
    const words =
      language === 'pseudo' ? pseudo(english) : language === 'en' ? english : (await loaders[language]()).default;
    texts[language] = words;
    if (language === speech.language) late++;
  };
  parts.add({ load });
  const { language } = speech;
  // Texts that do not come leave English.
  if (language !== 'en') coming = Promise.all([coming, load(language).catch(() => undefined)]);
  return new Proxy(english, {
    get: (_, name) => {
      // Reading `late` is what makes late texts seen.
      const words: object = (late >= 0 ? texts[speech.language] : undefined) ?? english;
      return Reflect.get(words, name) as unknown;
    },
  });
}

/** Resolves when every part that has come so far has the texts of the language spoken: to be waited for before a page is first shown. */
export const textsAreThere = (): Promise<unknown> => coming;

/** Speaks a language: fetches its texts, then switches all at once. */
export async function speak(language: Language, locale: string): Promise<void> {
  await Promise.all([...parts].map(({ load }) => load(language)));
  speech.set(language, locale);
}
