/**
 * Dates of attributes. A date is one number: milliseconds since 1970 of the wall clock read as if it were UTC, with half a
 * millisecond added where it is a day without a time. So days and times sort together, compare as numbers and stay distinct.
 */

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export const DAY_MS = 86_400_000;

export const isDay = (date: number): boolean => !Number.isInteger(date);

/** ISO 8601: `2024-01-05`, or `2024-01-05T10:30:00` (milliseconds only where there are any). parseDate reads it back exactly. */
export function formatDate(date: number): string {
  const ms = Math.floor(date);
  const d = new Date(ms);
  const iso = d.toISOString();
  if (isDay(date)) return iso.slice(0, iso.indexOf('T'));
  return ms % 1000 === 0 ? iso.slice(0, -5) : iso.slice(0, -1);
}
