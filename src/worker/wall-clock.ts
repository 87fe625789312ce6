/** [A7] The clock on the wall where the person is: date attributes are compared with it, and spreadsheets are given it. */

/** An instant as the wall clock shows it, in milliseconds as if that were UTC (domain/date.ts). */
export const wallOf = (at: number): number => at - new Date(at).getTimezoneOffset() * 60_000;

/** The instant at which the wall clock showed it; of an hour that a clock shows twice, the first. */
export function instantOf(wall: number): number {
  const shown = new Date(wall);
  const [hour, minute, second] = [shown.getUTCHours(), shown.getUTCMinutes(), shown.getUTCSeconds()];
  const at = new Date(0);
  at.setFullYear(shown.getUTCFullYear(), shown.getUTCMonth(), shown.getUTCDate());
  return at.setHours(hour, minute, second, shown.getUTCMilliseconds());
}
