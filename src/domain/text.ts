/** Text as Kith keeps it and compares it. */

/** Controls, bidi marks, zero-width marks, soft hyphen, BOM, and lone surrogates' replacements are not here: those stay. */
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu;
const SPACES = /[\s\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/gu;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/**
 * [N1] One line of text: invisible and bidi control characters removed, white space collapsed to single spaces,
 * trimmed, Unicode NFC. ZWJ and ZWNJ stay: scripts need them.
 */
export function cleanLine(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(INVISIBLE, '').replace(SPACES, ' ').trim().normalize('NFC');
}

/** Text of several lines: as cleanLine, but single line ends (LF) and tabs stay. */
export function cleanText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(INVISIBLE, '').trim().normalize('NFC');
}

const ASCII = /^[\u0000-\u007f]*$/;

/** The form in which text is searched and compared: case and accents ignored. Same length is not promised. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Lower, then strip marks of decomposed Latin, Greek, Cyrillic …; marks that carry vowels (Indic, Thai) stay letters.
  return text.toLowerCase().normalize('NFD').replace(LATIN_MARKS, '').normalize('NFC');
}
const LATIN_MARKS = /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]/gu;
