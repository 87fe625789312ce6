/** [A2] [A4] The type that a column's values suggest for a new attribute. Codes and numbers that name things are texts, whatever they look like. */
import type { AttributeType } from '../../domain/attribute.ts';
import { readDate } from '../../domain/read-date.ts';
import { numberReadings } from '../../domain/read-number.ts';
import { cleanText } from '../../domain/text.ts';
import { isAnswer, isShortAnswer } from '../../domain/yes-no.ts';
import { type HeaderHint, headerHint } from './header-hint.ts';

export interface Suggestion {
  readonly type: AttributeType;
  /** Of a choice, most frequent first. */
  readonly options: readonly string[];
}

/** Nearly all: single slips are named as warnings and set nothing [A3]. */
const NEARLY = 0.95;
const MOST_OPTIONS = 12;
const LONGEST_OPTION = 40;

export function suggestType(cells: readonly string[], isPhone: (text: string) => boolean, header = ''): Suggestion {
  const values = cells.map(cleanText).filter((text) => text !== '');
  if (values.length === 0) return { type: 'text', options: [] };
  const hint = headerHint(header);
  const plain = (type: AttributeType): Suggestion => ({ type, options: [] });
  const distinct = new Map<string, number>();
  for (const value of values) distinct.set(value, (distinct.get(value) ?? 0) + 1);
  const texts = [...distinct.keys()];
  if (areAnswers(texts, hint)) return plain('yesno');
  const share = (is: (text: string) => boolean): number => values.filter(is).length / values.length;
  if (share(isDate) >= NEARLY && !areCompactCodes(values, hint)) return plain('date');
  if (share(isNumber) >= NEARLY && share(isPhone) < 0.5)
    return plain(areCodes(values, texts, hint) ? 'text' : 'number');
  const few = distinct.size <= MOST_OPTIONS && values.length >= 8 && values.length >= 3 * distinct.size;
  if (few && texts.every((text) => text.length <= LONGEST_OPTION && !text.includes('\n') && /\p{L}/u.test(text))) {
    const options = [...distinct].sort((a, b) => b[1] - a[1]).map(([text]) => text);
    return { type: 'choice', options };
  }
  return plain('text');
}

const PAIRS = ['yn', 'tf', 'jn', 'sn', 'on', 'dn'];

/** Words are answers by themselves; a letter is one beside its opposite, 0 and 1 where the header asks: they may count children. */
function areAnswers(texts: readonly string[], hint: HeaderHint): boolean {
  if (!texts.every(isAnswer)) return false;
  const short = texts.filter(isShortAnswer).map((text) => text.toLowerCase());
  if (short.length === 0) return true;
  if (short.some((text) => /\d/.test(text))) return hint === 'flag' && short.length === texts.length;
  if (short.length < texts.length) return true;
  return new Set(short).size === 1
    ? short[0] === 'y'
    : PAIRS.some((pair) => short.every((text) => pair.includes(text)));
}

export const isDate = (text: string): boolean => {
  const { dmy, mdy } = readDate(text);
  return dmy !== null || mdy !== null;
};

/** `20240105` is a date among others, or under a header that says so; alone it is a number of something. */
const areCompactCodes = (values: readonly string[], hint: HeaderHint): boolean =>
  hint !== 'date' && values.every((text) => /^\d+$/.test(text)) && (hint === 'code' || values.length < 3);

function isNumber(text: string): boolean {
  const { point, comma } = numberReadings(text);
  return point !== null || comma !== null;
}

/** `007`, `12E4`, `+91…`: signs that a number would lose. */
const LOSES = /^0\d|^\+|^\d+e\d/i;

/** Years, PINs, ids and other numbers that nobody adds up. */
function areCodes(values: readonly string[], texts: readonly string[], hint: HeaderHint): boolean {
  if (values.some((text) => LOSES.test(text))) return true;
  if (texts.every((text) => text === '0' || text === '1')) return true;
  if (hint === 'amount' || !values.every((text) => /^\d+(?: \d+)*$/.test(text))) return false;
  if (hint === 'code') return true;
  if (!values.every((text) => /^\d+$/.test(text))) return false;
  const widths = values.map((text) => text.length);
  const [least, most] = [Math.min(...widths), Math.max(...widths)];
  if (least >= 10) return true;
  if (texts.length === 1) return least >= 6 || isYear(texts[0] ?? '');
  if (least === most && least >= 4) return true;
  return least >= 6 && texts.length === values.length;
}

const isYear = (text: string): boolean => /^(?:19|20)\d\d$/.test(text);
