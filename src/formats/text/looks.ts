/**
 * How likely a text is as part of a table of contacts: the sum, over its characters beyond ASCII, of the logarithm of how often one such
 * stands there. Letters by the language's names; signs by where they stand: `’` between letters, `£` before a digit; a letter where a sign
 * belongs (`OíBrien`, `Ł500`) and a sign where a letter belongs cost dear.
 */
import { CHARACTERS, type Language, LETTERS } from './letters.ts';
import { Place, signCost } from './signs.ts';
import { isLetter, type Kind, OUTSIDE, type Trait, traitOf } from './traits.ts';

interface LetterEntry {
  readonly rarity: number;
  readonly oftenAfter: string;
  readonly after: string;
  /** null: the language's table says nothing of what follows. */
  readonly oftenBefore: string | null;
  readonly before: string;
}

/** Costs, in nats. */
const UNLIKELY_LETTER = 9.5;
const OTHER_SCRIPT = 11;
const NOTHING = 15;
const OFTEN_BESIDE = 1;
const NEVER_BESIDE = 1.8;
const BESIDE_DIGIT = 3;
const SCRIPTS_IN_WORD = 6;
const CASES_IN_WORD = 4.5;
const ALONE = 3;
const SMALL_AT_START = 2;
/** Of a letter that another language of the encoding has. */
const FOREIGN = 4;
/** Of an encoding of another alphabet of which no letter is there. */
const OTHER_ALPHABET = 4;

/** What is known of characters and languages; made once for all readings of a file. */
export class Looks {
  readonly #traits = new Map<string, Trait>();
  readonly #tables = new Map<Language, ReadonlyMap<string, LetterEntry>>();
  readonly #ranks = new Map<Language, ReadonlyMap<string, number>>();

  /**
   * `text`: pieces of a table, each on a line, read as one of these languages, and here and there another of them. Higher is likelier;
   * 0 = nothing beyond ASCII.
   */
  of(text: string, languages: readonly Language[], likely: ReadonlyMap<Language, number>): number {
    const characters = [...text];
    const traits = characters.map((character) => this.#trait(character));
    const mixed = mixedWords(traits);
    const sums = languages.map((language) => likely.get(language) ?? 0);
    let common = 0;
    let own = false;
    const scores = languages.map(() => 0);
    for (const [at, trait] of traits.entries()) {
      if ((characters[at] ?? '') <= '\u007f') continue;
      if (trait.kind === 'sign') {
        common -= signCost(new Place(characters, traits, at));
        continue;
      }
      const before = traits[at - 1] ?? OUTSIDE;
      const after = traits[at + 1] ?? OUTSIDE;
      if (trait.kind === 'letter') common -= surroundings(trait, before, after, mixed[at] === true);
      let best = -Infinity;
      for (const [i, language] of languages.entries()) {
        const score =
          trait.kind === 'letter'
            ? this.#letter(trait, before, after, language)
            : -this.#east(trait, before, after, language);
        scores[i] = score;
        best = Math.max(best, score);
        own ||= score > -UNLIKELY_LETTER;
      }
      for (const [i, score] of scores.entries()) sums[i] = (sums[i] ?? 0) + Math.max(score, best - FOREIGN);
    }
    return common + Math.max(...sums) - (own || languages.some(isLatin) ? 0 : OTHER_ALPHABET);
  }

  #letter(trait: Trait, before: Trait, after: Trait, language: Language): number {
    const entry = this.#table(language).get(trait.small);
    if (entry === undefined) return this.#isOf(trait, language) ? -UNLIKELY_LETTER : -OTHER_SCRIPT;
    let score = -entry.rarity / 2 + beside(before, entry.oftenAfter, entry.after);
    if (entry.oftenBefore !== null) score += beside(after, entry.oftenBefore, entry.before);
    return score;
  }

  #east({ kind, small }: Trait, before: Trait, after: Trait, language: Language): number {
    if (kind === 'nothing') return NOTHING;
    const strange = [before, after].filter(
      (other) => other.kind === 'letter' || ((other.kind === 'hangul') !== (kind === 'hangul') && isEast(other)),
    ).length;
    return this.#eastCost(kind, small, language) + 2 * strange;
  }

  #eastCost(kind: Kind, character: string, language: Language): number {
    if (kind === 'kana') return language === 'ja' ? 5 : OTHER_SCRIPT;
    if (kind === 'halfKana') return language === 'ja' ? 5 : OTHER_SCRIPT;
    if ((kind === 'hangul') !== (language === 'ko')) return OTHER_SCRIPT + 1;
    const rank = this.#rank(language).get(character);
    if (rank === undefined) return kind === 'hangul' ? 8.5 : 9;
    return rank < 40 ? 4.2 : rank < 150 ? 5.4 : 6.6;
  }

  #isOf(trait: Trait, language: Language): boolean {
    const [first = ''] = this.#table(language).keys();
    return first !== '' && this.#trait(first).script === trait.script;
  }

  #table(language: Language): ReadonlyMap<string, LetterEntry> {
    let table = this.#tables.get(language);
    if (table === undefined) {
      table = new Map(language in LETTERS ? entriesOf(LETTERS[language as keyof typeof LETTERS]) : []); // `in` has asked
      this.#tables.set(language, table);
    }
    return table;
  }

  #rank(language: Language): ReadonlyMap<string, number> {
    let ranks = this.#ranks.get(language);
    if (ranks === undefined) {
      const list = language in CHARACTERS ? CHARACTERS[language as keyof typeof CHARACTERS] : ''; // `in` has asked
      ranks = new Map(Array.from(list, (character, rank) => [character, rank]));
      this.#ranks.set(language, ranks);
    }
    return ranks;
  }

  #trait(character: string): Trait {
    let trait = this.#traits.get(character);
    if (trait === undefined) {
      trait = traitOf(character);
      this.#traits.set(character, trait);
    }
    return trait;
  }
}

function entriesOf(table: string): [string, LetterEntry][] {
  return table.split(' ').map((entry) => {
    const [oftenAfter = '', after = '', oftenBefore, before = ''] = entry.slice(2).split('/');
    const bare = entry.length === 2;
    return [
      entry.charAt(0),
      {
        rarity: parseInt(entry.charAt(1), 36),
        oftenAfter: bare ? '*' : oftenAfter,
        after,
        oftenBefore: oftenBefore ?? null,
        before,
      },
    ];
  });
}

/** What a neighbour says for a letter. `*`: nothing is known. */
function beside(other: Trait, often: string, sometimes: string): number {
  if (often === '*') return 0;
  const letter = isLetter(other) ? other.small : '_';
  return often.includes(letter) ? OFTEN_BESIDE : sometimes.includes(letter) ? 0 : -NEVER_BESIDE;
}

const isEast = ({ kind }: Trait): boolean => kind === 'kana' || kind === 'east' || kind === 'hangul';
const isLatin = (language: Language): boolean =>
  language in LETTERS && /^[\u00c0-\u024f]/.test(LETTERS[language as keyof typeof LETTERS]); // `in` has asked

/** What costs a letter whatever the language. */
function surroundings(trait: Trait, before: Trait, after: Trait, mixed: boolean): number {
  let cost = mixed ? CASES_IN_WORD : 0;
  for (const other of [before, after]) {
    if (other.kind === 'digit') cost += BESIDE_DIGIT;
    else if (isLetter(other) && other.script !== trait.script) cost += SCRIPTS_IN_WORD;
  }
  const latin = trait.script === 'Latin';
  if (!isLetter(before) && !isLetter(after)) cost += latin ? ALONE : ALONE - 1;
  if (!isLetter(before) && trait.shape < 0) cost += latin ? SMALL_AT_START / 2 : SMALL_AT_START;
  return cost;
}

/**
 * True at each letter of a word with small letters that is a capital inside it, or stands before one.
 */
function mixedWords(traits: readonly Trait[]): boolean[] {
  const mixed: boolean[] = [];
  for (let start = 0; start < traits.length; start++) {
    if (traits[start]?.kind !== 'letter') continue;
    let end = start;
    let capitals = 0;
    let small = 0;
    for (; traits[end]?.kind === 'letter'; end++) {
      const shape = traits[end]?.shape ?? 0;
      if (shape > 0 && end > start) capitals++;
      if (shape < 0) small++;
    }
    const isInner = (at: number): boolean => at > start && at < end && (traits[at]?.shape ?? 0) > 0;
    if (capitals > 0 && small > 0) for (let at = start; at < end; at++) mixed[at] = isInner(at) || isInner(at + 1);
    start = end;
  }
  return mixed;
}
