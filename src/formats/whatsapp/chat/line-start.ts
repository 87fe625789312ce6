/**
 * The beginning of a message in a chat export: a date and a time, as the phone's language writes them. `[20/06/2021, 14:30:00] ` of an
 * iPhone, `20/06/2021, 14:30 - ` of Android, in any digits, with any words for parts of the day, with marks of direction anywhere in it.
 */
import { asciiDigits } from '../../../domain/digits.ts';
import { isAfternoon } from './day-periods.ts';

export interface LineStart {
  /** Three numbers as they stand; which is which follows from the whole file. */
  readonly date: readonly [number, number, number];
  /** How many digits the first and the last have: three or more are a year. */
  readonly digits: readonly [first: number, last: number];
  /** Milliseconds since midnight. */
  readonly time: number;
  readonly bracketed: boolean;
  /** The date as it stands in the file, marks taken out. */
  readonly written: string;
  /** What comes behind. */
  readonly rest: string;
}

const MARKS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const MARK = '[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]*';
const BRACKETED = new RegExp(`^${MARK}\\[${MARK}(\\p{Nd}[^\\]\\n]{6,60})\\]${MARK}\\s?(.*)$`, 'su');
const DASHED = new RegExp(`^${MARK}(\\p{Nd}.{6,60}?)${MARK}\\s${MARK}[-–—]${MARK}\\s(.*)$`, 'su');
const DATE = /(\d{1,4})\s?[./\-年년]\s?(\d{1,2})\s?[./\-月월]\s?(\d{1,4})(?:\s?[.日일])?/;
const TIME = /(\d{1,2})\s?[:.h時时点시]\s?(\d{2})(?:\s?[:.m分분]\s?(\d{2}))?/;
/** What may stand between: words such as `klo`, `à`, `um … Uhr`, and signs. */
const BETWEEN = /^[\p{L}\p{M}\s.,:،'’"״׳日일秒초()]*$/u;

/** Null: the line goes on with the message before. */
export function lineStart(line: string): LineStart | null {
  const bracketed = BRACKETED.exec(line);
  const found = bracketed ?? DASHED.exec(line);
  if (found === null) return null;
  const written = (found[1] ?? '').replace(MARKS, '');
  const head = asciiDigits(written).normalize('NFKC').toLowerCase();
  const date = DATE.exec(head);
  if (date === null) return null;
  const between = `${head.slice(0, date.index)} ${head.slice(date.index + date[0].length)}`;
  const time = TIME.exec(between);
  if (time === null) return null;
  const words = between.slice(0, time.index) + ' ' + between.slice(time.index + time[0].length);
  const ms = timeOf(
    time.slice(1).map((part) => Number(part || 0)),
    words,
  );
  if (ms === null) return null;
  const [, first = '', middle = '', last = ''] = date;
  return {
    date: [Number(first), Number(middle), Number(last)],
    digits: [first.length, last.length],
    time: ms,
    bracketed: bracketed !== null,
    written,
    rest: found[2] ?? '',
  };
}

function timeOf([hour = 0, minute = 0, second = 0]: readonly number[], words: string): number | null {
  if (!BETWEEN.test(words) || words.length > 40 || hour > 24 || minute > 59 || second > 59) return null;
  const half = halfOf(words);
  if (half !== null && (hour > 12 || hour === 0) && !(hour === 0 && !half)) {
    // `14:30 PM`: the hour says it.
    return ((hour % 24) * 60 + minute) * 60_000 + second * 1000;
  }
  const full = half === null ? hour % 24 : (hour % 12) + (half ? 12 : 0);
  return (full * 60 + minute) * 60_000 + second * 1000;
}

/** `p. m.` is one word, `下午` may touch what stands beside it, `klo` is none. */
function halfOf(words: string): boolean | null {
  const parts = words.split(/[\s,،]+/u).filter((part) => /\p{L}/u.test(part));
  const whole = isAfternoon(parts.join(''));
  if (whole !== null) return whole;
  for (let i = 0; i < parts.length; i++) {
    const half = isAfternoon(parts[i] ?? '') ?? isAfternoon(parts.slice(i, i + 2).join(''));
    if (half !== null) return half;
  }
  return null;
}
