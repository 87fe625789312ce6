/** [A2] The type that a column's values suggest for a new attribute. */
import { type AttributeType, readNumber, readValue } from '../../domain/attribute.ts';
import { parseDate } from '../../domain/date.ts';
import { cleanText } from '../../domain/text.ts';

export interface Suggestion {
  readonly type: AttributeType;
  /** Of a choice, most frequent first. */
  readonly options: readonly string[];
}

/** Nearly all: single slips are named as warnings and set nothing [A3]. */
const NEARLY = 0.95;
const MOST_OPTIONS = 12;
const LONGEST_OPTION = 40;

export function suggestType(cells: readonly string[], isPhone: (text: string) => boolean): Suggestion {
  const values = cells.map(cleanText).filter((text) => text !== '');
  const share = (is: (text: string) => boolean): number =>
    values.length === 0 ? 0 : values.filter(is).length / values.length;
  const plain = (type: AttributeType): Suggestion => ({ type, options: [] });
  const distinct = new Map<string, number>();
  for (const value of values) distinct.set(value, (distinct.get(value) ?? 0) + 1);
  if (distinct.size > 1 && share(isYesOrNo) === 1) return plain('yesno');
  if (share(isWord) === 1 && share(isYesOrNo) === 1) return plain('yesno');
  if (share(isDate) >= NEARLY) return plain('date');
  if (share(isNumber) >= NEARLY && share(isPhone) < 0.5) return plain('number');
  const few = distinct.size <= MOST_OPTIONS && values.length >= 8 && values.length >= 3 * distinct.size;
  if (few && [...distinct.keys()].every((text) => text.length <= LONGEST_OPTION && !text.includes('\n'))) {
    const options = [...distinct].sort((a, b) => b[1] - a[1]).map(([text]) => text);
    return { type: 'choice', options };
  }
  return plain('text');
}

export function isYesOrNo(text: string): boolean {
  const read = readValue({ type: 'yesno', options: [] }, text, { dateOrder: null, decimal: '.' });
  return read !== null && 'value' in read;
}

export const isDate = (text: string): boolean =>
  typeof parseDate(text, 'dmy') === 'number' || typeof parseDate(text, 'mdy') === 'number';

const isWord = (text: string): boolean => /\p{L}/u.test(text);

/** `007`, `+91…` and numbers of more digits than a number keeps are names for things, not amounts. */
function isNumber(text: string): boolean {
  if (/^0\d|^\+|^\D*\d{16}/.test(text)) return false;
  return readNumber(text, '.') !== null || readNumber(text, ',') !== null;
}
