/** How many people a number may begin to write to in 24 hours, and how many days a campaign takes by that. */

/** Steps of WhatsApp's limit; null = none. */
export const DAILY_LIMITS = [250, 2000, 10_000, 100_000, null] as const;
export type DailyLimit = (typeof DAILY_LIMITS)[number];

export const daysNeeded = (recipients: number, limit: DailyLimit): number =>
  limit === null ? Math.min(1, recipients) : Math.ceil(recipients / limit);

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** A longer break is none of the sending. */
const BREAK = 10 * 60_000;
const LATELY = 20;

/**
 * Openings an hour, of the latest ones without a long break; null where there are too few of late. `times` ascending, milliseconds. What was given
 * to a tool stands at one moment, and says nothing of a person's pace.
 */
export function hourlyRate(times: readonly number[], now: number): number | null {
  const moments = [...new Set(times)].slice(-LATELY);
  let from = moments.length - 1;
  if (now - (moments[from] ?? 0) > BREAK) return null;
  while (from > 0 && (moments[from] ?? 0) - (moments[from - 1] ?? 0) <= BREAK) from--;
  const steps = moments.length - 1 - from;
  const took = (moments.at(-1) ?? 0) - (moments[from] ?? 0);
  return steps < 2 || took <= 0 ? null : Math.max(1, Math.round((steps * HOUR) / took));
}

/** When one more may be written to; null = now. `times` ascending, all of the last 24 hours. */
export function fullUntil(times: readonly number[], limit: DailyLimit): number | null {
  if (limit === null || times.length < limit) return null;
  return (times[times.length - limit] ?? 0) + DAY;
}
