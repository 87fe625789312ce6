/** What a character is, as far as the likelihood of a reading asks. */
export type Kind = 'other' | 'digit' | 'letter' | 'kana' | 'halfKana' | 'east' | 'hangul' | 'sign' | 'nothing';

export interface Trait {
  readonly kind: Kind;
  readonly small: string;
  /** Of cased letters: 1 = capital, -1 = small. */
  readonly shape: -1 | 0 | 1;
  readonly script: string;
}

const scripts = ['Latin', 'Cyrillic', 'Greek', 'Hebrew', 'Arabic', 'Thai'].map(
  (name) => [name, new RegExp(`\\p{scx=${name}}`, 'u')] as const,
);

/** What stands before the first character and behind the last. */
export const OUTSIDE: Trait = { kind: 'other', small: '_', shape: 0, script: '' };

export function traitOf(character: string): Trait {
  const kind = kindOf(character);
  const small = character === 'İ' ? character : character.toLowerCase();
  const shape =
    small !== character || character === 'İ' ? 1 : character.toUpperCase() !== character && character !== 'ß' ? -1 : 0;
  const script = kind === 'letter' ? (scripts.find(([, pattern]) => pattern.test(character))?.[0] ?? 'other') : kind;
  return { kind, small: small.charAt(0), shape: kind === 'letter' ? shape : 0, script };
}

function kindOf(character: string): Kind {
  if (/[\p{C}\ufffd]/u.test(character)) return character <= '\u007f' ? 'other' : 'nothing';
  if (/\p{Nd}/u.test(character))
    return character <= '\u007f' ? 'digit' : /[\u0e50-\u0e59]/.test(character) ? 'letter' : 'sign';
  if (/[\uff65-\uff9f]/.test(character)) return 'halfKana';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}\u30fc]/u.test(character)) return 'kana';
  if (/[\p{Script=Han}]/u.test(character)) return 'east';
  if (/\p{Script=Hangul}/u.test(character)) return 'hangul';
  if (/[\u3000-\u303f\uff00-\uff60]/.test(character)) return 'sign';
  // ª and º are signs of addresses and grades.
  if (/[\p{L}\p{M}]/u.test(character) && !/[ªºµ\u02b0-\u02ff]/.test(character)) return 'letter';
  return character <= '\u007f' ? 'other' : 'sign';
}

export const isLetter = (trait: Trait): boolean => trait.kind === 'letter';
