/**
 * [I13] What programs and spreadsheets write where there is nothing, and how they wrap a text that must stay one. Words that people are
 * called are not among them: Nan, and for names Null and Nil too, as they would be written.
 */

const WORDS = new Set(
  (
    'NULL null Null \\N (null) (NULL) <null> <NULL> [null] [NULL] nan NaN NAN -nan -NaN <NA> NaT None NONE <none> (none) (None) undefined Undefined ' +
    'n/a N/A N/a n.a. N.A. #N/A #n/a #NV #N/D #Н/Д #ЗНАЧ! #ССЫЛКА! NIL Nil nil (blank) (Blank) (empty) (Empty) ' +
    '0000-00-00 - -- --- – —'
  ).split(' '),
).add('0000-00-00 00:00:00');
const NOT_IN_NAMES = new Set(['Null', 'NIL', 'Nil', 'nil']);
/** A spreadsheet's cell that could not be worked out, in the languages of spreadsheets. */
const ERROR = /^#[A-ZÀ-Ý0/¡¿]{3,14}[!?]$/;
/** Longer texts are none of them. */
const LONGEST_WORD = 19;

const encoder = new TextEncoder();
/** The most bytes that such a word has which begins with this byte; 0 = none does. */
export function longestOfNothing(byte: number): number {
  const words = [...WORDS].map((word) => encoder.encode(word)).filter(([first]) => first === byte);
  const longest = Math.max(0, ...words.map(({ length }) => length));
  return byte === 0x23 ? 2 * LONGEST_WORD : longest; // errors begin with #
}

/** True for a cell that says that there is nothing. `text`: without white space around it. */
export function saysNothing(text: string, inName: boolean): boolean {
  if (text.length > LONGEST_WORD) return false;
  if (WORDS.has(text)) return !(inName && NOT_IN_NAMES.has(text));
  return ERROR.test(text);
}

const WRAPPED = /^="([^"]*)"$/;
/** Digits behind the sign by which a spreadsheet takes them for a text. */
const QUOTED_DIGITS = /^'(?=\+?\d[\d ]*$)/;

/** `="00123"` and `'00123` are 00123. */
export function unwrapped(text: string): string {
  return WRAPPED.exec(text)?.[1] ?? text.replace(QUOTED_DIGITS, '');
}

/** A cell as it is read: unwrapped, and blank where it says that there is nothing. `asText`: such words stay. */
export function plainCell(cell: string, inName: boolean, asText: boolean): string {
  const text = cell.trim();
  const inside = unwrapped(text);
  if (inside !== text) return inside;
  return !asText && saysNothing(text, inName) ? '' : cell;
}
