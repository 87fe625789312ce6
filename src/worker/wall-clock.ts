/** [A7] The clock on the wall where the person is: date attributes are compared with it. */

/** An instant as the wall clock shows it, in milliseconds as if that were UTC (domain/date.ts). */
export const wallOf = (at: number): number => at - new Date(at).getTimezoneOffset() * 60_000;
