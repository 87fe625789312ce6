/** `Dua, Mohit` is Mohit Dua; `Rao, MBBS`, `Anita Rao, Andheri` and `Acme, Inc.` are not. */
import { KIND } from './lexicon.ts';
import { is, type Part, type Word } from './words.ts';

const { title, rank, joiner, suffix, degree, remark, firm, legal, thing, place, nobody, particle, trade } = KIND;
const BEHIND = suffix | degree | remark | legal | place | nobody;
/** The words of a name in reading order: last name behind, and nothing of what a comma sets apart. */
export function inOrder(parts: readonly Part[]): Part {
  const [head = [], ...rest] = parts;
  const real = rest.filter((part) => !part.every((word) => is(word, BEHIND)));
  const isFirm = rest.some((part) => part.length > 0 && part.every((word) => is(word, legal)));
  const [behind] = real;
  if (isFirm) return [...head, ...rest.flat()];
  // `Gupta, Mr & Mrs`.
  if (rest.length === 1 && rest[0]?.every((word) => is(word, title | joiner))) return [...rest[0], ...head];
  if (real.length !== 1 || behind === undefined || !isLastName(head) || !isFirstName(behind, head)) return head;
  // The honorific comes first in any order: `Rao, Dr. Anita`.
  return [...behind, ...head.filter((word) => !is(word, suffix | degree) || head.length === 1)];
}

function isLastName(words: Part): boolean {
  if (words.some((word) => is(word, title | rank | firm | legal | thing | joiner))) return false;
  const own = words.filter((word) => !isParticle(word) && !is(word, suffix | degree));
  if (own.length === 1) return true;
  return own.length === 2 && own.some((word) => /[eéií]z$/iu.test(word.text));
}

function isFirstName(words: Part, head: Part): boolean {
  if (words.length > 4 || words.some((word) => is(word, firm | legal | thing | place | remark | joiner | trade)))
    return false;
  return head.length > 0 && !words.every((word) => is(word, BEHIND));
}

const isParticle = (word: Word): boolean =>
  is(word, particle) || /^(?:la|las|los|el|al|le|der|den|ter|da|di|do|das|ten|st|san|santa)$/iu.test(word.text);
