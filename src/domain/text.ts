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

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u;

/** [L2] Somebody's words within a sentence of ours: of another direction, they are kept from carrying what stands around them along. */
export function isolated(text: string): string {
  return RIGHT_TO_LEFT.test(text) ? `\u2068${text}\u2069` : text;
}

/**
 * The one form in which text is searched, filtered and compared [Q2] [Q3] [M1]. Not told apart: upper and lower case; letters with and without
 * marks (accents, Arabic harakat, Hebrew points, nukta); letters of one sound (`ł` l, `ø` o, `ß` ss, `æ` ae, forms of alef, ya and kaf, final
 * letters); full width, half width, ligatures and other dressed letters; digits of any script; kinds of dash; kinds of double quote.
 * Left out: apostrophes and what cannot be seen. Vowel signs (Indic, Thai) are letters and stay.
 * Same length is not promised. Characters fold alone, so the form of two texts joined is that of each, joined.
 */
export function fold(text: string): string {
  if (ASCII_LETTERS.test(text)) return text.toLowerCase();
  const apart = text.replace(APART_APOSTROPHES, '').normalize('NFKD');
  const folded = foldUnits(apart);
  return COMPOSED.test(folded) ? folded.normalize('NFC') : folded;
}

/** ASCII without apostrophes. */
const ASCII_LETTERS = /^[\u0000-\u0026\u0028-\u005f\u0061-\u007f]*$/;
/** Those that would come apart into a space and a mark. */
const APART_APOSTROPHES = /[\u00b4\u1fbd\u1fbf\u1ffd\u1ffe]/g;
/** What may come together again: vowel signs, syllables, voice marks. */
const COMPOSED = /[\u0900-\u1fff\u3099\u309a\ua980-\ud7ff]|[\ud800-\udbff]/;
/** Apostrophes, hamza, tatweel, marks, zero-width and direction characters. */
const SILENT =
  /['`\u02b9-\u02bf\u2018-\u201b\u2032\u2035\u05f3\ua78c\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u061c\u0621\u0640\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08d3-\u08e1\u08e3-\u08ff\u093c\u09bc\u0a3c\u0abc\u0b3c\u0cbc\u180e\u1ab0-\u1aff\u1dc0-\u1dff\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\ufeff]/;
const DASH = /[\p{Pd}\u2043\u2212]/u;
/** What a letter is taken for, where it does not come apart by itself: letters and what stands for them, by turns. */
const LETTERS =
  'ł l ø o đ d ð d þ th ß ss æ ae œ oe ħ h ŧ t ŋ n ı i ĸ k ɓ b ɗ d ƙ k ɛ e ɔ o ə e ς σ ٱ ا ى ي ی ي ې ي ک ك ة ه ہ ه ھ ه ە ه ך כ ם מ ן נ ף פ ץ צ ' +
  'ൺ ണ് ൻ ന് ർ ര് ൽ ല് ൾ ള് ൿ ക് “ " ” " „ " ‟ " « " » " ″ " ״ "';
const ZEROS = '٠۰߀०০੦૦୦௦౦೦൦๐໐༠၀០᠐';
const KIN: ReadonlyMap<string, string> = new Map([
  ...LETTERS.split(' ').flatMap((letter, i, all) => (i % 2 === 0 ? [[letter, all[i + 1] ?? ''] as const] : [])),
  ...Array.from(ZEROS).flatMap((zero) =>
    Array.from({ length: 10 }, (_, digit) => [String.fromCharCode(zero.charCodeAt(0) + digit), String(digit)] as const),
  ),
]);

/** What a UTF-16 unit becomes. */
function foldedUnit(unit: string): string {
  if (SILENT.test(unit)) return '';
  const lower = unit.toLowerCase();
  return KIN.get(lower) ?? (DASH.test(lower) ? '-' : lower);
}

const SEVERAL = 0xffff;
/** No letter. */
const UNKNOWN = 0xfffe;
/**
 * By unit: the one that it becomes, itself included; 0 = nothing; or several, which are looked up. Hundreds of thousands of names pass here.
 * Each is learned when it is first met: to go over all of them would be a tenth of a start.
 */
const UNITS = /* @__PURE__ */ new Uint16Array(0x1_0000).fill(UNKNOWN);

function learnUnit(unit: number): number {
  const folded = foldedUnit(String.fromCharCode(unit));
  const to = folded.length > 1 ? SEVERAL : folded === '' ? 0 : folded.charCodeAt(0);
  UNITS[unit] = to;
  return to;
}

/** Units a piece of a joined string. */
const PIECE = 4096;

function foldUnits(text: string): string {
  let folded = '';
  const units: number[] = [];
  let hasPairs = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let to = UNITS[unit] ?? unit;
    if (to === UNKNOWN) to = learnUnit(unit);
    if (to === SEVERAL) for (const letter of foldedUnit(String.fromCharCode(unit))) units.push(letter.charCodeAt(0));
    else if (to !== 0 || unit === 0) units.push(to);
    if (to >= 0xd800 && to <= 0xdbff) hasPairs = true;
    if (units.length >= PIECE) {
      folded += String.fromCharCode(...units);
      units.length = 0;
    }
  }
  folded += String.fromCharCode(...units);
  // Letters beyond the first plane have a lower case of their own, which no unit of theirs has.
  return hasPairs ? folded.toLowerCase() : folded;
}
