/**
 * [A3] Dates as people and programs write them. What is read is the wall clock as it is written: a zone or an offset behind it changes
 * nothing [A7]. A text that two orders of day and month read differently has both readings.
 */
import { foldWord, isDayName, monthOf } from './calendar-words.ts';
import { asciiDigits } from './digits.ts';

/** The date by either order; null = it is none by that order. Numbers as date.ts defines them. */
export interface DateReadings {
  readonly dmy: number | null;
  readonly mdy: number | null;
}

type Time = readonly [hour: number, minute: number, second: number, ms: number];

const NONE: DateReadings = { dmy: null, mdy: null };
const both = (date: number | null): DateReadings => (date === null ? NONE : { dmy: date, mdy: date });

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i;
const NUMBERS =
  /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})\.?(?:(?:,?\s+|T)(\d{1,2})[:.](\d{2})(?:[:.](\d{2})(?:[.,](\d{1,9}))?)?\s*([ap])?(?:m|\.m\.)?)?$/i;
/** Shorter and longer texts are no dates. */
const [SHORTEST, LONGEST] = [5, 80];

export function readDate(text: string): DateReadings {
  if (text.length < SHORTEST || text.length > LONGEST) return NONE;
  const iso = ISO.exec(text);
  if (iso) {
    const [, y, m, d, ...time] = iso;
    return both(make(Number(y), Number(m), Number(d), timeOf(...time)));
  }
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, a = '', , b = '', c = '', ...time] = numbers;
    return ofNumbers([a, b, c], timeOf(...time));
  }
  return /\p{Nd}/u.test(text) ? readWritten(text) : NONE;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** `time`: null = a whole day, undefined = there is no such time. */
function make(y: number, m: number, d: number, time: Time | null | undefined): number | null {
  if (time === undefined || y < 1 || m < 1 || m > 12 || d < 1 || (d > 28 && d > daysIn(y, m))) return null;
  const day = new Date(0).setUTCFullYear(y, m - 1, d);
  if (time === null) return day + 0.5;
  const [h, min, s, ms] = time;
  return day + ((h * 60 + min) * 60 + s) * 1000 + ms;
}

function timeOf(hour?: string, minute = '0', second = '0', fraction = '', half = ''): Time | null | undefined {
  if (hour === undefined) return null;
  let h = Number(hour);
  const [min, s] = [Number(minute), Number(second)];
  if (half !== '') {
    // `13:30 PM` is written by programs that add it to hours of the day.
    if (h > 12 ? !/^p/i.test(half) : h === 0 && /^p/i.test(half)) return undefined;
    if (h <= 12) h = (h % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (h > 23 || min > 59 || s > 59) return undefined;
  return [h, min, s, fraction === '' ? 0 : Math.floor(Number(`0.${fraction}`) * 1000)];
}

/** Two-digit years: 70–99 are 19xx, 00–69 are 20xx, as POSIX reads them. */
function yearOf(digits: string): number {
  const yy = Number(digits);
  if (digits.length > 2) return yy;
  return yy >= 70 ? 1900 + yy : 2000 + yy;
}

/** Three numbers in the order in which they stand. */
function ofNumbers([a, b, c]: readonly [string, string, string], time: Time | null | undefined): DateReadings {
  if (a.length === 4) return c.length > 2 ? NONE : both(make(Number(a), Number(b), Number(c), time));
  if (a.length > 2 || c.length === 1 || c.length === 3) return NONE;
  const year = yearOf(c);
  return { dmy: make(year, Number(b), Number(a), time), mdy: make(year, Number(a), Number(b), time) };
}

const HALF = String.raw`(?:\s*(?<half>[ap])\.?\s?m\b\.?)?`;
const CLOCK = new RegExp(
  String.raw`(?<![\d.:/-])(?<h>\d{1,2})(?::|\s?h\s?)(?<min>\d{2})(?:(?::|\s?m(?:in)?\s?)(?<s>\d{2})s?(?:[.,](?<f>\d{1,9}))?)?(?![\d:])${HALF}`,
);
/** With a full stop, only at the end of what has its year before it: `5 Jan 2024 10.30`. */
const CLOCK_BEHIND = new RegExp(
  String.raw`(?<=\d{4}\D{0,6}\s)(?<h>\d{1,2})\.(?<min>\d{2})(?:\.(?<s>\d{2}))?(?<f>)${HALF}(?=\s*(?:uhr|hrs|h)?$)`,
);
const HOUR = /(?<![\d.:/-])(?<h>\d{1,2})\s*(?<half>[ap])\.?\s?m\b\.?/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:t?\s?(\d{2})(\d{2})(\d{2})?(?:\.\d+)?z?)?$/;

/** Dates with words, of other scripts, or with the time elsewhere. */
function readWritten(text: string): DateReadings {
  const written = plain(text);
  const compact = COMPACT.exec(written);
  if (compact) {
    const [, y, m, d, ...time] = compact;
    return Number(y) < 1900 || Number(y) > 2100 ? NONE : both(make(Number(y), Number(m), Number(d), timeOf(...time)));
  }
  const clock = CLOCK.exec(written) ?? CLOCK_BEHIND.exec(written) ?? HOUR.exec(written);
  if (clock === null) return ofWords(written, null);
  const { h, min, s, f, half } = clock.groups ?? {};
  const behind = written.slice(clock.index + clock[0].length);
  const time = timeOf(h, min, s, f, half ?? halfBehind(behind));
  return ofWords(`${written.slice(0, clock.index)} ~ ${behind.replace(ZONE, ' ')}`, time);
}

/** In small letters, with ASCII digits and signs; the signs of Chinese, Japanese, Korean and Vietnamese dates as separators. */
function plain(text: string): string {
  return asciiDigits(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[،、。]/gu, ',')
    .replace(/(\d)\s*(?:時|时|시)\s*(\d{1,2})\s*(?:分|분)(?:\s*(\d{1,2})\s*(?:秒|초))?/gu, clockOf)
    .replace(/(?:上午|午前|오전|पूर्वाह्न)\s*(\d{1,2}:\d{2}(?::\d{2})?)/gu, '$1 am')
    .replace(/(?:下午|午後|오후|अपराह्न)\s*(\d{1,2}:\d{2}(?::\d{2})?)/gu, '$1 pm')
    .replace(/(\d)\s*[年년月월]\s*/gu, '$1/')
    .replace(/(\d)\s*[日号號일]/gu, '$1 ')
    .replace(/(\d{1,2})\s*tháng\s*(\d{1,2})[,\s]*(?:năm)?\s*(\d{4})/u, '$3/$2/$1')
    .trim();
}

const clockOf = (_: string, hour: string, minute: string, second?: string): string =>
  `${hour}:${minute.padStart(2, '0')}${second === undefined ? '' : `:${second.padStart(2, '0')}`}`;

/** Arabic writes the half of the day behind the time. */
const halfBehind = (behind: string): string | undefined =>
  /^\s*(?:ص|م)(?!\p{L})/u.exec(behind)?.[0].replace(/\s/g, '').replace('ص', 'a').replace('م', 'p');

const ZONES = String.raw`\(?(?:z|utc|gmt|ut|[ecmp][sd]?t|i[sd]t|a[ckew][sd]t|ce[s]?t|ee[s]?t|we[s]?t|bst|msk|trt|pkt|npt|sgt|hkt|jst|kst|pht|wi[bt]|wita|nz[sd]t|[ces]at|sast|gst|ast|brt|art|local)\)?(?![\p{L}])`;
/** What stands behind a time: zones and offsets say nothing of the wall clock. */
const ZONE = new RegExp(
  String.raw`^\s*(?:(?:uhr|hrs?|hours|h|o'clock|ص|م)(?!\p{L}))?\s*(?:${ZONES})?\s*(?:[+-]\d{1,2}(?::?\d{2})?(?![\d/.-]))?\s*(?:${ZONES})?\s*(?:\[?[a-z]+\/[a-z_]+(?:\/[a-z_]+)?\]?)?\s*(?:\([\p{L}\s]*\))?`,
  'u',
);

const TOKENS = /\p{L}[\p{L}\p{M}\u200c\u200d]*(?:\.\p{L}[\p{L}\p{M}]*)*|\d+/gu;
/** Words that say nothing between the parts of a date, and endings of ordinal numbers. */
const FILLERS = new Set(
  (
    'of de del the la le du den der on di dia d am em w st nd rd th er re e eme o os at a as las um ore ora kl alle r ' +
    'г года г р року roku ngay го ا في'
  ).split(' '),
);

function ofWords(text: string, time: Time | null | undefined): DateReadings {
  const tokens = text.match(TOKENS) ?? [];
  if (tokens.length > 12 || /[^\s,./~º°ª'’॰()-]/u.test(text.replace(TOKENS, ''))) return NONE;
  if (!mayBeDate(tokens, text)) return NONE;
  const found = partsOf(tokens);
  if (found === null) return NONE;
  const { numbers, month, before, shift } = found;
  const [a, b, c] = numbers;
  if (a === undefined || b === undefined) return NONE;
  if (month === 0)
    return c === undefined || numbers.length > 3 || !hasOneSeparator(text) ? NONE : ofNumbers([a, b, c], time);
  if (c !== undefined) return NONE;
  const [year, day] = a.length === 4 && before === 1 ? [a, b] : [b, a];
  if (day.length > 2 || (year.length !== 4 && year.length !== 2)) return NONE;
  return both(make(yearOf(year) - (yearOf(year) > 2400 ? shift : 0), month, Number(day), time));
}

/** What the numbers alone rule out: looking up the words of `Mob. 98765 43452` costs far more. */
function mayBeDate(tokens: readonly string[], text: string): boolean {
  const lengths = tokens.filter((token) => /^\d/.test(token)).map(({ length }) => length);
  const [a = 0, b = 0] = lengths;
  if (lengths.length === 2) return isDayAndYear(a, b) || isDayAndYear(b, a);
  return lengths.length === 3 && (a === 4 || a <= 2) && hasOneSeparator(text);
}

const isDayAndYear = (day: number, year: number): boolean => day <= 2 && (year === 2 || year === 4);

interface Parts {
  readonly numbers: readonly string[];
  /** 0 = none is named. */
  readonly month: number;
  /** How many of the numbers stand before it. */
  readonly before: number;
  /** Years that the calendar of the month's language is ahead: Thailand's by 543. */
  readonly shift: number;
}

/** null = some word is none of a date. */
function partsOf(tokens: readonly string[]): Parts | null {
  const numbers: string[] = [];
  const months: { readonly month: number; readonly before: number; readonly word: string }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] ?? '';
    if (/^\d/.test(token)) {
      numbers.push(token);
      continue;
    }
    const word = foldWord(token);
    const pair = `${word} ${foldWord(tokens[i + 1] ?? '')}`;
    const month = monthOf(word) || monthOf(pair);
    if (month > 0) {
      months.push({ month, before: numbers.length, word });
      if (monthOf(word) === 0) i++;
    } else if (!FILLERS.has(word) && !isDayName(word)) return null;
  }
  // `mar` is a month in Spanish and a Tuesday: where two are named, one is a day.
  const [first, second] = months;
  const named = second !== undefined && first !== undefined && isDayName(first.word) ? second : first;
  if (months.length > (named === second && second !== undefined ? 2 : 1)) return null;
  const shift = named !== undefined && /\p{Script=Thai}/u.test(named.word) ? 543 : 0;
  return { numbers, month: named?.month ?? 0, before: named?.before ?? 0, shift };
}

/** The parts of a date without a month's name stand apart in one way. */
const hasOneSeparator = (text: string): boolean => /\d{1,4}\s?([./-]|\s)\s?\d{1,2}\s?\1\s?\d{1,4}/.test(text);
