/** [N6] Which words are initials or shortened names, by which nobody is called. */
import { fold } from '../text.ts';
import { KIND } from './lexicon.ts';
import { is, type Word } from './words.ts';

const INDIC_OR_ARABIC = /^[\u0600-\u06ff\u0750-\u077f\u0900-\u0dff][\p{M}\u200c\u200d]*$/u;
const CASED = /^[\p{Lu}\p{Ll}\p{Lt}]\p{M}*$/u;
/** `B.S`, which is a degree behind a name. */
const DOTTED = /^\p{L}(?:\.\p{L})+$/u;
const INDIC = /^[\u0900-\u0dff\u200c\u200d]+$/u;
const LATIN = /^[\p{Script=Latin}]+$/u;
const VOWEL = /[aeiouy]/;
/** Two or three letters that are names however they are written. */
const NAMES = new Set(
  'om jo ed al bo ng ann ash art amy ali ian eve ivy ida ada ana eva ava isa ira uma asa abe ali lee'.split(' '),
);

/** `shouted`: the whole name is in capitals, so that capitals say nothing. */
export function isInitial(word: Word, shouted: boolean): boolean {
  const { text, dotted } = word;
  if (is(word, KIND.letter) || CASED.test(text) || INDIC_OR_ARABIC.test(text) || DOTTED.test(text)) return true;
  if (dotted && INDIC.test(text)) return (text.match(/\P{M}/gu) ?? []).length <= 2;
  if (text.length > 4 || !LATIN.test(text)) return false;
  const letters = fold(text);
  if (NAMES.has(letters)) return false;
  const capitals = text === text.toUpperCase();
  if (!VOWEL.test(letters) || (capitals && /^y[^aeiouy]{2}$/.test(letters)))
    return letters.length === 2 || (dotted && letters.length <= 4) || (capitals && letters.length === 3);
  if (letters.length === 2) return dotted || (capitals && (!shouted || VOWEL.test(letters.charAt(0))));
  // `APJ Abdul Kalam`: no syllable ends in two of these.
  return (
    capitals && !shouted && letters.length === 3 && /^[aeiou][^aeiouy]{2}$/.test(letters) && letters[1] !== letters[2]
  );
}
