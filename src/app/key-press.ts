/**
 * What a key press means, on whatever keyboard it was made: the one place that reads `key` and `code`. Pure; takes the part of a
 * KeyboardEvent that it needs.
 */
export interface KeyPress {
  readonly key: string;
  readonly code?: string;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

/** `keyCode` of a press that an input method takes. Safari ends the composition before the Enter that ended it, and says only this. */
const TAKEN_BY_IME = 229;

/** The press belongs to an input method: Enter there takes a word, Esc leaves it. Nobody else may act on it. */
export function isComposing(press: KeyPress): boolean {
  return press.isComposing === true || press.keyCode === TAKEN_BY_IME || press.key === 'Process';
}

/** Signs that Latin layouts (Dvorak and its kin) have where QWERTY has letters. */
const ON_LATIN_LAYOUTS = /^[\d'",.;:<>?!^-]$/;

/**
 * The letter of a shortcut, in lower case: what the key says where it says a Latin letter (AZERTY, Dvorak), else the letter that stands
 * in its place on QWERTY, so that Ctrl and я (KeyZ) is Ctrl-Z. Any other key is given back as it is.
 */
export function letterOf({ key, code = '' }: KeyPress): string {
  if (/^\p{Script=Latin}$/u.test(key)) return key.toLowerCase();
  const place = /^Key([A-Z])$/.exec(code)?.[1];
  // A key of a name (Enter, Dead) is no letter; two letters on one key (لا) are.
  const isNamed = /^[\w ]{2,}$/.test(key);
  return place === undefined || isNamed || ON_LATIN_LAYOUTS.test(key) ? key : place.toLowerCase();
}

/** `?`, as Arabic and full-width keyboards write it too. */
export function isQuestionMark({ key }: KeyPress): boolean {
  return key === '?' || key === '؟' || key === '？';
}

/** `/`, or the key in its place where letters of another script stand there. */
export function isSlash({ key, code }: KeyPress): boolean {
  return key === '/' || key === '／' || (code === 'Slash' && /^\p{L}$/u.test(key) && !/\p{Script=Latin}/u.test(key));
}

/** A press that writes something: one character as a person counts them. Space is not: it chooses. */
export function isWriting({ key }: KeyPress): boolean {
  if (key.trim() === '') return false;
  return [...key].length === 1 || !/^[\w ]+$/.test(key);
}
