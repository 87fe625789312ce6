/** Who the words of a name call: honorifics and initials in front of it, degrees behind it taken off. */
import { nameEnd, withoutInitials } from './behind.ts';
import { isFirm, withoutLegalForm } from './firm.ts';
import { isInitial } from './initials.ts';
import { KIND, TITLES } from './lexicon.ts';
import { is, isAnd, type Part, type Word } from './words.ts';

export type Called =
  /** Addressed by all of these words. */
  | { readonly kind: 'whole'; readonly words: Part }
  /** By a family's name: `Mr & Mrs Sharma`, `Herr von Braun`. Empty: `Mr & Mrs`. */
  | { readonly kind: 'family'; readonly words: Part }
  /** Words from the first name on. */
  | { readonly kind: 'person'; readonly words: Part }
  /** Nothing but initials. */
  | { readonly kind: 'initials'; readonly words: Part };

/** True where the whole name is in capitals, so that capitals say nothing. */
export const isShouted = (words: Part): boolean => words.every(({ text }) => text === text.toUpperCase());

export function calledBy(all: Part): Called {
  if (isFirm(all)) return { kind: 'whole', words: withoutLegalForm(all) };
  if (all.some(isAnd) && all.every((word) => is(word, KIND.title | KIND.joiner))) return { kind: 'family', words: [] };
  const shouted = isShouted(all);
  const people = all.filter((word) => !is(word, KIND.code));
  while (people.length > 1 && isAnd(people[0])) people.shift();
  const words = people.slice(0, nameEnd(people, shouted));
  const { at, titled, couple } = nameStart(words, shouted);
  const rest = words.slice(at);
  const [first] = rest;
  if (couple && rest.length === 1) return { kind: 'family', words: rest };
  // `Herr von Braun`, `A. de Vries`: a family's name in several words.
  if (at > 0 && rest.length > 1 && is(first, KIND.particle)) return { kind: titled ? 'family' : 'whole', words: rest };
  if (rest.length > 1 && rest.every((word) => isInitial(word, shouted))) return { kind: 'initials', words: rest };
  return { kind: 'person', words: givenFirst(withoutInitials(rest, 2, shouted)) };
}

interface Start {
  readonly at: number;
  /** After an honorific. */
  readonly titled: boolean;
  /** After those of two. */
  readonly couple: boolean;
}

/** [N3] [N6] Where the name begins behind honorifics, initials and shortened names; the last word is the name whatever it is. */
function nameStart(words: Part, shouted: boolean): Start {
  const isName = (word: Word | undefined): boolean =>
    word !== undefined && !is(word, KIND.joiner | KIND.thing | KIND.firm) && !isInitial(word, shouted);
  let at = 0;
  let titled = false;
  let couple = false;
  while (at < words.length - 1) {
    const word = words[at];
    const next = words[at + 1];
    if (isPair(words, at)) {
      titled = true;
      at++;
    } else if (isTitle(words, at, isName) || (titled && is(word, KIND.faculty))) {
      titled = true;
      couple ||= is(word, KIND.several) || /^mr mrs$/iu.test(`${word?.text} ${next?.text}`);
    } else if (titled && is(word, KIND.joiner)) couple ||= is(next, TITLES);
    else if (!isPassed(words, at, isName, shouted)) break;
    at++;
  }
  return { at, titled, couple };
}

/** Malay `Tan Sri`, Dutch `De heer`: honorifics of two words. */
const isPair = (words: Part, at: number): boolean =>
  words.length > at + 2 &&
  /^(?:tan sri|datuk seri|dato sri|dato seri|toh puan|de heer)$/iu.test(`${words[at]?.text} ${words[at + 1]?.text}`);

type IsName = (word: Word | undefined) => boolean;
const isLone = (word: Word): boolean => /^\p{L}\p{M}*$/u.test(word.text);

/** [N3] An honorific, where a name follows that leaves one. */
function isTitle(words: Part, at: number, isName: IsName): boolean {
  const word = words[at];
  if (is(word, KIND.title | KIND.several)) return true;
  const behind = words.slice(at + 1);
  const [next, afterNext] = behind;
  // `M. et Mme Dupont`.
  if (word?.text === 'M' && is(next, KIND.joiner) && is(afterNext, KIND.title)) return true;
  // `Maj. Gen. G. D. Bakshi`, not `Master Chef`.
  if (is(word, KIND.rank))
    return (
      isName(behind.find((one) => !isLone(one))) || (is(next, TITLES) && !is(next, KIND.thing) && behind.length > 1)
    );
  return (
    is(word, KIND.givenTitle) && (word?.dotted === true ? isName(next) : behind.length > 1 && behind.every(isName))
  );
}

/** [N6] A word by which nobody is called, where a name follows by which somebody is. */
function isPassed(words: Part, at: number, isName: IsName, shouted: boolean): boolean {
  const word = words[at];
  const next = words[at + 1];
  if (word === undefined || !words.slice(at + 1).some(isName)) return false;
  if (is(word, KIND.passed)) return isName(next);
  // `Flat 204 Vijay`, `Customer Vijay`, `Plumber Raju`.
  if (is(word, KIND.nobody | KIND.remark | KIND.trade) && word.text.length > 2) return isName(next);
  return isInitial(word, shouted);
}

const PATRONYMIC = /(?:ович|евич|ьич|овна|евна|ична|івна|ївна|йович|ovich|evich|ovna|evna)$/iu;

/** `Иванов Иван Иванович`: family name, name, father's name. */
function givenFirst(words: Part): Part {
  const [family, name, father] = words;
  if (words.length === 3 && family && name && father && PATRONYMIC.test(father.text) && !PATRONYMIC.test(family.text))
    return [name, family];
  return words;
}
