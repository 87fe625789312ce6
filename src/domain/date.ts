/**
 * Dates of attributes. A date is one number: milliseconds since 1970 of the wall clock read as if it were UTC, with half a
 * millisecond added where it is a day without a time. So days and times sort together, compare as numbers and stay distinct.
 */

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export const DAY_MS = 86_400_000;

const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const PARTS =
  /^(\d{1,4})([./\-\s])(\d{1,2}|[^\d\s./\-,]{3,12})\.?\2\s*(\d{1,4})\.?(?:[,T\s]+(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?)?$/i;
const WORDY = /^([^\d\s./\-,]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'gen'],
  ['feb', 'fév', 'fev', 'févr'],
  ['mar', 'mär', 'mrz', 'mars', 'mrt'],
  ['apr', 'avr', 'abr'],
  ['may', 'mai', 'mei', 'mag'],
  ['jun', 'juin', 'giu'],
  ['jul', 'juil', 'lug'],
  ['aug', 'aoû', 'août', 'ago'],
  ['sep', 'set', 'sept'],
  ['oct', 'okt', 'ott', 'out'],
  ['nov'],
  ['dec', 'dez', 'déc', 'dic'],
];

function monthOf(word: string): number {
  const w = word.toLowerCase();
  return MONTHS.findIndex((names) => names.some((name) => w === name || (w.startsWith(name) && w.length > 3))) + 1;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function make(y: number, m: number, d: number, time: readonly [number, number, number, number] | null): number | null {
  if (y < 1 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null;
  const date = new Date(0);
  date.setUTCFullYear(y, m - 1, d);
  if (time === null) return date.getTime() + 0.5;
  const [h, min, s, ms] = time;
  if (h > 23 || min > 59 || s > 59) return null;
  return date.getTime() + ((h * 60 + min) * 60 + s) * 1000 + ms;
}

export const isDay = (date: number): boolean => !Number.isInteger(date);

/** [A3] Reads a date. ISO always; else by `order`. An offset (`Z`, `+05:30`) is applied: the wall clock kept is UTC's. */
export function parseDate(text: string, order: DateOrder | null): number | 'not-a-date' | 'date-order-open' {
  const iso = ISO.exec(text);
  if (iso) {
    const [, y, m, d, h, min, s, f, zone] = iso;
    const time =
      h === undefined
        ? null
        : ([+h, Number(min), Number(s ?? 0), f ? Math.floor(Number(`0.${f}`) * 1000) : 0] as const);
    const date = make(Number(y), Number(m), Number(d), time);
    if (date === null) return 'not-a-date';
    return zone === undefined || zone.toUpperCase() === 'Z' ? date : date - offsetMs(zone);
  }
  const wordy = WORDY.exec(text);
  if (wordy) return make(Number(wordy[3]), monthOf(wordy[1] ?? ''), Number(wordy[2]), null) ?? 'not-a-date';
  const parts = PARTS.exec(text);
  if (!parts) return 'not-a-date';
  const [, a = '', , b = '', c = '', h, min, s, half] = parts;
  const time = timeOf(h, min, s, half);
  if (time === false) return 'not-a-date';
  if (a.length === 4) return (/\d/.test(b) ? make(+a, +b, +c, time) : make(+a, monthOf(b), +c, time)) ?? 'not-a-date';
  if (a.length > 2 || c.length === 3 || c.length === 1) return 'not-a-date';
  const year = c.length === 4 ? Number(c) : century(Number(c));
  if (!/\d/.test(b)) return make(year, monthOf(b), +a, time) ?? 'not-a-date';
  const dmy = make(year, +b, +a, time);
  const mdy = make(year, +a, +b, time);
  if (order === 'dmy') return dmy ?? 'not-a-date';
  if (order === 'mdy') return mdy ?? 'not-a-date';
  if (dmy === null && mdy === null) return 'not-a-date';
  if (dmy === mdy) return dmy ?? 'not-a-date';
  return 'date-order-open';
}

function offsetMs(zone: string): number {
  const sign = zone.startsWith('-') ? -1 : 1;
  return sign * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2))) * 60_000;
}

/** Two-digit years: 70–99 are 19xx, 00–69 are 20xx, as POSIX reads them. */
const century = (yy: number): number => (yy >= 70 ? 1900 + yy : 2000 + yy);

function timeOf(
  h?: string,
  min?: string,
  s?: string,
  half?: string,
): readonly [number, number, number, number] | null | false {
  if (h === undefined) return null;
  let hour = Number(h);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return false;
    hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  }
  return [hour, Number(min), Number(s ?? 0), 0];
}

/** ISO 8601: `2024-01-05`, or `2024-01-05T10:30:00` (milliseconds only where there are any). parseDate reads it back exactly. */
export function formatDate(date: number): string {
  const ms = Math.floor(date);
  const d = new Date(ms);
  const iso = d.toISOString();
  if (isDay(date)) return iso.slice(0, iso.indexOf('T'));
  return ms % 1000 === 0 ? iso.slice(0, -5) : iso.slice(0, -1);
}

/**
 * [A3] What a column's texts say of the order of day and month: `dmy` or `mdy` where at least one text fits only that and
 * none contradicts; null where all fit both (open) or they contradict each other.
 */
export function inferDateOrder(texts: Iterable<string>): {
  readonly order: DateOrder | null;
  readonly contradicts: boolean;
} {
  let dmy = false;
  let mdy = false;
  for (const text of texts) {
    const asDmy = typeof parseDate(text.trim(), 'dmy') === 'number';
    const asMdy = typeof parseDate(text.trim(), 'mdy') === 'number';
    if (asDmy && !asMdy) dmy = true;
    if (asMdy && !asDmy) mdy = true;
  }
  return { order: dmy === mdy ? null : dmy ? 'dmy' : 'mdy', contradicts: dmy && mdy };
}
