/** [N6] What stands behind a name and is none of it: generations, degrees, respect, remarks, places, initials. */
import { isInitial } from './initials.ts';
import { KIND, TITLES } from './lexicon.ts';
import { is, isAnd, type Part, type Word } from './words.ts';

/** Where it begins; the first word is the name whatever it is. */
export function nameEnd(words: Part, shouted: boolean): number {
  let end = words.length;
  for (let off = offEnd(words, end, shouted); off > 0; off = offEnd(words, end, shouted)) end -= off;
  return end;
}

/** Words to take off before this end. */
function offEnd(words: Part, end: number, shouted: boolean): number {
  const word = words[end - 1];
  const before = words[end - 2];
  if (word === undefined || before === undefined) return 0;
  if (is(word, KIND.suffix | KIND.place) || isAnd(word) || isDegree(word, shouted && end < 3)) return 1;
  if (is(word, KIND.remark) && !words.slice(0, end - 1).every((one) => is(one, TITLES))) return 1;
  return end > 2 && SPACED_DEGREE.test(before.text + word.text) ? 2 : 0;
}

/** `B Tech`, `Ph D`. */
const SPACED_DEGREE = /^(?:btech|mtech|bcom|mcom|bsc|msc|bed|med|phd|mphil|dlitt?|bpharm|mpharm|barch)$/iu;

function isDegree(word: Word, shouted: boolean): boolean {
  if (!is(word, KIND.degree)) return false;
  return word.text.includes('.') || (!shouted && word.text === word.text.toUpperCase());
}

/** Initials behind a name are no last name where there is a longer one. */
export function withoutInitials(words: Part, least: number, shouted: boolean): Part {
  let end = words.length;
  for (let word = words[end - 1]; end > least && word !== undefined && isInitial(word, shouted); word = words[end - 1])
    end--;
  return words.slice(0, end);
}
