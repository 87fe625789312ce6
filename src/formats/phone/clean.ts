/**
 * The text of a cell, made ready to be read as one number or several: what people, spreadsheets and address books put around the digits
 * is taken off [P4] [P11], several numbers are told apart [P8], a spreadsheet's `9.19876543452E+11` is written out [P5]. Only characters
 * are moved and dropped: no number is ever computed with, so no digit is invented.
 */
import { type LabelWords } from './label-words.ts';
import { coded, withoutWhatsAppSpellings } from './whatsapp.ts';

/** What one number's text says. `extension` is its digits, or empty. */
export type Digits =
  | {
      readonly kind: 'digits';
      readonly plus: boolean;
      /** [P11] They bear their calling code although there is no plus. */
      readonly coded: boolean;
      readonly digits: string;
      readonly extension: string;
      readonly fromSpreadsheet: boolean;
    }
  /** Nothing but punctuation. */
  | { readonly kind: 'blank' }
  /** In scientific notation with digits missing. */
  | { readonly kind: 'rounded' }
  | { readonly kind: 'not-a-number' };

/** Longer text is no phone number, and no list of some. */
export const longestText = 1000;

const decimalDigit = /^\p{Nd}$/u;
const special: Readonly<Record<string, string>> = {
  '\u0085': '\n', '\u2028': '\n', '\u2029': '\n', '\r': '\n',
  '\u2212': '-', '\u30fc': '-', '~': '-', '\u223c': '-', '\u2053': '-', '\uff5e': '-', '\u301c': '-',
  '\ufe62': '+', '\u060c': ',', '\u3001': ',', '\ufe50': ',', '\u061b': ';', '\ufe54': ';',
  '\u00b7': '.', '\u30fb': '.', '\u2022': '.', '\u066b': '.', '\u2044': '/', '\u2215': '/',
  '\u2018': "'", '\u2019': "'", '\u02bc': "'", '\u2032': "'", '\u0060': "'", '\u00b4': "'", '\u201c': '"', '\u201d': '"',
}; // prettier-ignore

/** The cell without invisible and bidi marks; digits, spaces, dashes and quotes of every script as the ASCII ones. */
export function cleanText(text: string): string {
  if (/^[\x20-\x5f\x61-\x7d]*$/.test(text)) return text.trim();
  return text
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}\p{Extended_Pictographic}\u20e3]/gu, '')
    .replace(/[^\x20-\x5f\x61-\x7d\n]/gu, asciiOf)
    .replace(/\n+/g, '\n')
    .trim();
}

function asciiOf(character: string): string {
  const known = special[character];
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  if (decimalDigit.test(character)) return String(digitValue(code));
  // Full-width forms stand in the order of ASCII.
  if (code >= 0xff01 && code <= 0xff5d) return String.fromCharCode(code - 0xff01 + 0x21);
  if (/[\p{Z}\p{Cc}]/u.test(character)) return ' ';
  return /\p{Pd}/u.test(character) ? '-' : character;
}

/** Unicode keeps decimal digits in runs of ten, 0 to 9. */
function digitValue(code: number): number {
  let first = code;
  while (code - first < 50 && decimalDigit.test(String.fromCodePoint(first - 1))) first--;
  return (code - first) % 10;
}

/** Parts of a cleaned cell that stand apart for sure: at `;`, `&`, a line's end, an address book's ` ::: `, or a second plus. */
export function splitStrongly(text: string): string[] {
  const apart = text.indexOf('+', 1) > 0 ? text.replace(/(\d[\d\s().-]{5,})(?=\+)/g, '$1\n') : text;
  return parts(apart, /:::|[;|\n&\\]/);
}

/** The same for `/` and `,`, which also stand inside a number: `030/1234567`, `9,876,543,452`. */
export function splitWeakly(text: string): string[] {
  return scientific.test(text.replaceAll(' ', '')) || wholeNumber.test(text) ? [text] : parts(text, /[/,]/);
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

const scientific = /^([='"+]*)(\d+)(?:[.,](\d*))?e\+?(\d{1,3})['"]*$/i;
/** A whole number as a spreadsheet writes it when it takes it for one with decimals. */
const wholeNumber = /^([^.,]*\d)[.,]0{1,2}$/;
const label = /^(?:\p{L}[\p{L}\p{M} ._-]{0,24}:(?:\/\/)?|(?:tel|phone|ph|mobile|mob|cell|whatsapp)\b[.\s]*)/iu;
const quotes = /^[='"\s<:]+|['"\s>]+$/g;
const stars = /^\*+(.*[^*])\*+$/;
/** What is left of a label once its words are off: `-` of `Mob - 98765 43452`. */
const punctuation = /^[^\p{L}\p{N}+([*]+|["'][)\]]+$|[\s.,:=-]+$/gu;
const remark = /[([{]\s*[\p{L}\p{M}][\p{L}\p{M} .,'/+-]{0,23}[)\]}]/gu;
const labelAnywhere = /(?<![\p{L}\p{M}])\p{L}[\p{L}\p{M} ._-]{0,24}:(?:\/\/)?/gu;
const word = /[\p{L}\p{M}]+/gu;
const extensionWords =
  'extension|extens[aã]o|ext|extn|extn?sion|xtn|x|#|durchwahl|dw|nebenstelle|klappe|ramal|interno|int|anexo|poste|toestel|tst|wewn?|linka|доб|добавочный|вн|внутр|dahili|dah|内線|内线|分机|분기|내선';
const extensionMark = new RegExp(
  `(?<=\\d[\\s)\\]]*)[\\s,;:.(\\[/-]*(?:${extensionWords})(?:\\s*no)?[\\s.:=#-]*(\\d{1,7})[)\\]]?(?!\\d|[\\s.-]\\d)`,
  'giu',
);
const extensionAtEnd = /\s*#(\d{1,7})$/;
/** A plus stands before the first digit, or after a calling code: `91+98765 43452`. */
const numberAlone = /^[\s().[\]/,_-]*(?:\+[\s().[\]+-]*)?\d[\d\s().[\]/,_-]*$/;
const codeBeforePlus = /^[\s(+]*(0{0,2}[1-9]\d{0,2}|0{1,2})[\s().-]*\+(?=[\s()+-]*\d)/;

/** A cleaned cell without `tel:` and the like in front. */
export function withoutLabel(text: string): string {
  return text.replace(label, '');
}

/**
 * [P11] A cleaned cell without what is written beside its numbers: WhatsApp's spellings as digits, extensions as `#12`, a line's end in
 * the place of words that are known to say nothing of the number, of `name:` and of what stands in brackets.
 */
export function withoutWords(text: string, words: LabelWords): string {
  if (!/[\p{L}@#]/u.test(text) || scientific.test(text.replaceAll(' ', ''))) return text;
  return withoutWhatsAppSpellings(text)
    .replace(/;\s*(?:phone-context|isub|postd|verb)=[^;\s]*/gi, '')
    .replace(extensionMark, ' #$1')
    .replace(remark, '\n')
    .replace(labelAnywhere, '\n')
    .replace(word, (found, at: number, whole: string) => {
      const alone = !/[\p{L}\p{N}]/u.test(whole.charAt(at - 1) + whole.charAt(at + found.length));
      return words.isLabel(found, alone) ? '\n' : found;
    });
}

/** One number's text, cleaned. */
export function readDigits(text: string): Digits {
  const isCoded = text.includes(coded);
  const bare = text
    .replace(coded, '')
    .replace(quotes, '')
    .replace(label, '')
    .replace(quotes, '')
    .replace(stars, '$1')
    .replace(punctuation, '');
  const notation = scientific.exec(bare.replaceAll(' ', ''));
  if (notation) return writtenOut(notation[1] ?? '', notation[2] ?? '', notation[3] ?? '', Number(notation[4]));
  const decimals = wholeNumber.exec(bare);
  const number = decimals?.[1] ?? bare;
  const extension = extensionAtEnd.exec(number);
  const main = number.slice(0, extension?.index).replace(codeBeforePlus, '+$1');
  const digits = main.replace(/\D/g, '');
  if (digits === '' && !/[\p{L}\p{N}]/u.test(text)) return { kind: 'blank' };
  if (!numberAlone.test(main)) return { kind: 'not-a-number' };
  return {
    kind: 'digits',
    plus: main.includes('+'),
    coded: isCoded,
    digits,
    extension: extension?.[1] ?? '',
    fromSpreadsheet: decimals !== null,
  };
}

/** [P5] Only where the mantissa still holds every digit. */
function writtenOut(sign: string, whole: string, fraction: string, exponent: number): Digits {
  if (fraction.length < exponent) return { kind: 'rounded' };
  if (/[1-9]/.test(fraction.slice(exponent))) return { kind: 'not-a-number' };
  const digits = whole + fraction.slice(0, exponent);
  return { kind: 'digits', plus: sign.includes('+'), coded: false, digits, extension: '', fromSpreadsheet: true };
}

/** Runs of digits that could be a number each, in a text that also says something else. */
export function runsOfDigits(text: string): string[] {
  if (text.includes('@')) return [];
  return text.match(/(?<![\p{L}\p{N}_.+])\+?\d[\d\s().-]{5,}\d(?![\p{L}\p{N}_*])/gu) ?? [];
}
