/** Names [N1–N6]: the stored name stays as it came; `$FirstName` and `$LastName` are what a sender would write. */
import { calledBy, isShouted } from './name/called.ts';
import { withoutInitials } from './name/behind.ts';
import { KIND, kindsOf } from './name/lexicon.ts';
import { inOrder } from './name/order.ts';
import { is, type Part, partsOf } from './name/words.ts';
import { cleanLine } from './text.ts';

/** First and last name; either may be empty. As a person gave them apart [N4], or as the rules make them. */
export interface NameParts {
  readonly first: string;
  readonly last: string;
}

export const cleanName = cleanLine;

/** [N3] True of a word that is an honorific before any name. */
export const isHonorific = (word: string): boolean => (kindsOf(word) & KIND.title) !== 0;

const textOf = (words: Part): string => words.map(({ text }) => text).join(' ');
/** With the dots that they have: `A. K.`, `Dr. Reddy’s Laboratories`. */
const writtenOf = (words: Part): string => words.map(({ text, dotted }) => (dotted ? `${text}.` : text)).join(' ');

/**
 * [N2] [N3] [N6] `$FirstName` and `$LastName` of a whole name: the first word that is one, and the last. A firm is called by its name, a couple by
 * its last name alone. Both are empty where nobody is named (`+91 98…`, `Unknown`, `S/O Ramesh`): better no name than a wrong one.
 */
export function splitName(name: string): NameParts {
  return splitPlain(name) ?? splitByRules(name);
}

const PLAIN = /^(?:[A-Za-z][a-z]{2,}|[A-Z]{5,})(?: (?:[A-Za-z][a-z]{2,}|[A-Z]{5,}))*$/;

/** Most names are words that mean nothing else; null = this one may not be. */
function splitPlain(name: string): NameParts | null {
  if (!PLAIN.test(name)) return null;
  const words = name.split(' ');
  // Of three, the last may be a father's name.
  if (words.length === 3 && /(?:vich|vna)$/i.test(name)) return null;
  for (const word of words) if (kindsOf(word) !== 0) return null;
  return { first: words[0] ?? '', last: words.length > 1 ? (words.at(-1) ?? '') : '' };
}

function splitByRules(name: string): NameParts {
  const called = calledBy(inOrder(partsOf(name)));
  switch (called.kind) {
    case 'whole':
    case 'initials':
      return { first: writtenOf(called.words), last: '' };
    case 'family':
      return { first: '', last: textOf(called.words) };
    case 'person':
      return partsOfPerson(called.words);
  }
}

function partsOfPerson(words: Part): NameParts {
  // `عبد الله`: the first word alone would say something else.
  const firsts = !is(words[0], KIND.compound) ? 1 : /^(?:al|el|ul|ur)$/iu.test(words[1]?.text ?? '') ? 3 : 2;
  const rest = words.slice(firsts);
  const last = rest.at(-1);
  // `Rahul & Priya` are two first names.
  const isSecond = rest.length === 2 && is(rest[0], KIND.joiner);
  return {
    first: textOf(words.slice(0, firsts)),
    last: last === undefined || isSecond || is(last, KIND.joiner) ? '' : last.text,
  };
}

/** [N4] Name from its parts, in reading order; blank parts leave no double space. */
export function joinName(...parts: readonly string[]): string {
  return cleanLine(parts.join(' '));
}

/**
 * `$FirstName` and `$LastName` of a contact. Parts that were given win over the split [N4] and stay whole (`Mary Ann`, `de la Cruz`), without
 * what is no name in them [N3] [N6]; a first name that is none of its own (`Dr.`, `K. R.`, `Md.`) is read together with the last.
 */
export function nameParts(name: string, given: NameParts | null): NameParts {
  if (given === null) return splitName(name);
  const last = lastOf(given.last);
  const called = calledBy(inOrder(partsOf(given.first)));
  if (called.kind === 'family') return { first: '', last: last === '' ? textOf(called.words) : last };
  if (last !== '' && isNoName(called.words, called.kind)) return splitByRules(`${given.first} ${given.last}`);
  if (called.kind !== 'person') return { first: writtenOf(called.words), last };
  return { first: textOf(withoutInitials(called.words, 1, isShouted(called.words))), last };
}

const isNoName = (words: Part, kind: 'whole' | 'person' | 'initials'): boolean =>
  kind === 'initials' ||
  (words.length > 0 &&
    kind === 'person' &&
    words.every((word) => is(word, KIND.title | KIND.passed) || /^\p{L}$/u.test(word.text)));

/** What of a last name is one. */
function lastOf(given: string): string {
  const [part = []] = partsOf(given, true);
  let end = part.length;
  while (end > 0 && is(part[end - 1], KIND.suffix | KIND.remark)) end--;
  return textOf(part.slice(0, end));
}
