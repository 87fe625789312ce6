/**
 * Days as a person picks them (`2026-11-23`) and the milliseconds they span. `wall`: of a date attribute, whose clock is read as if it
 * were UTC (domain/date.ts); else of an instant, in the machine's time zone.
 */
import { DAY_MS } from '../domain/date.ts';

export interface Span {
  /** First and last millisecond: both belong to it. */
  readonly from: number;
  readonly to: number;
}

/** Null where the text is no day. */
export function daySpan(day: string, wall: boolean): Span | null {
  const [y, m, d] = /^\d{4,6}-\d{2}-\d{2}$/.test(day) ? day.split('-').map(Number) : [];
  if (y === undefined || m === undefined || d === undefined) return null;
  if (wall) {
    const from = Date.UTC(y, m - 1, d);
    return Number.isFinite(from) ? { from, to: from + DAY_MS - 1 } : null;
  }
  const from = new Date(y, m - 1, d).getTime();
  return Number.isFinite(from) ? { from, to: new Date(y, m - 1, d + 1).getTime() - 1 } : null;
}

/** The day on which an instant or a date attribute's value lies. */
export function dayOf(ms: number, wall: boolean): string {
  if (!Number.isFinite(ms) || Math.abs(ms) > 8.6e15) return '';
  const date = new Date(ms);
  const [y, m, d] = wall
    ? [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()]
    : [date.getFullYear(), date.getMonth(), date.getDate()];
  return `${String(y).padStart(4, '0')}-${String(m + 1).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}
