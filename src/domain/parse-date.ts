/** Reading dates of attributes (date.ts says what they are). */
import type { DateOrder } from './date.ts';
import { readDate } from './read-date.ts';

/**
 * [A3] Reads a date; `order` decides where day and month can be either. A zone or offset changes nothing: the wall clock is kept as it
 * was written [A7].
 */
export function parseDate(text: string, order: DateOrder | null): number | 'not-a-date' | 'date-order-open' {
  const { dmy, mdy } = readDate(text);
  if (dmy === mdy) return dmy ?? 'not-a-date';
  if (order === 'dmy') return dmy ?? 'not-a-date';
  if (order === 'mdy') return mdy ?? 'not-a-date';
  return 'date-order-open';
}

/** As parseDate for one text that a person typed: the other order where this one does not fit, so `13/01/2024` is never asked about. */
export function parseTypedDate(text: string, order: DateOrder): number | 'not-a-date' {
  const { dmy, mdy } = readDate(text);
  return (order === 'mdy' ? (mdy ?? dmy) : (dmy ?? mdy)) ?? 'not-a-date';
}

const ZONE = /[T ]\d{2}:\d{2}[^+-]*?(?:(Z)|([+-])(\d{2}):?(\d{2})?)$/i;

/**
 * An instant in ISO 8601, milliseconds since 1970 UTC. Where it names no offset it was written by a clock on a wall, and `instantOf` tells
 * when that was. Null where it is none.
 */
export function parseInstant(text: string, instantOf: (wall: number) => number): number | null {
  if (!/^\d{4}-/.test(text)) return null;
  const wall = parseDate(text, null);
  if (typeof wall !== 'number') return null;
  const zone = ZONE.exec(text);
  if (zone === null) return instantOf(Math.floor(wall));
  const [, , sign, hours = '0', minutes = '0'] = zone;
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000;
  return Math.floor(wall) - (sign === '-' ? -offset : offset);
}

/**
 * [A3] What a column's texts say of the order of day and month: `dmy` or `mdy` where at least one text fits only that and
 * none contradicts; null where all fit both (open) or they contradict each other.
 */
export function inferDateOrder(texts: Iterable<string>): {
  readonly order: DateOrder | null;
  readonly contradicts: boolean;
} {
  let day = false;
  let month = false;
  for (const text of texts) {
    const { dmy, mdy } = readDate(text.trim());
    if (dmy !== null && mdy === null) day = true;
    if (mdy !== null && dmy === null) month = true;
  }
  return { order: day === month ? null : day ? 'dmy' : 'mdy', contradicts: day && month };
}
