/** How many people a number may begin to write to in 24 hours, and how many days a campaign takes by that. */

/** Steps of WhatsApp's limit; null = none. */
export const DAILY_LIMITS = [250, 2000, 10_000, 100_000, null] as const;
export type DailyLimit = (typeof DAILY_LIMITS)[number];

export const daysNeeded = (recipients: number, limit: DailyLimit): number =>
  limit === null ? Math.min(1, recipients) : Math.ceil(recipients / limit);
