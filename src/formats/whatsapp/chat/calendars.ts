/** Dates of phones that count years otherwise: Buddhist (2564), Persian (1400), Islamic (1442). */

const DAY_MS = 86_400_000;

/** Days since 1970 of a date as a phone writes it; null = there is no such day. Two digits are a year of this century, or a Buddhist one. */
export function dayNumber(year: number, month: number, day: number): number | null {
  if (year < 100) return gregorian(year >= 52 ? year + 1957 : year + 2000, month, day);
  if (year >= 2540 && year < 2640) return gregorian(year - 543, month, day);
  if (year >= 1380 && year < 1425) return otherCalendar('persian', year, month, day);
  if (year >= 1425 && year < 1480) return otherCalendar('islamic-umalqura', year, month, day);
  return year >= 2009 && year < 2100 ? gregorian(year, month, day) : null;
}

function gregorian(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const at = Date.UTC(year, month - 1, day);
  return new Date(at).getUTCDate() === day ? at / DAY_MS : null;
}

/** Found by asking the platform for the days around the one that it must be about. */
function otherCalendar(calendar: string, year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const writer = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const days =
    calendar === 'persian'
      ? (year - 1400) * 365.2422 + Date.UTC(2021, 2, 21) / DAY_MS + (month - 1) * 30.5 + day - 1
      : (year - 1440) * 354.367 + Date.UTC(2018, 8, 11) / DAY_MS + (month - 1) * 29.53 + day - 1;
  for (let step = 0; step <= 12; step++)
    for (const at of [Math.round(days) - step, Math.round(days) + step]) {
      const parts = new Map(writer.formatToParts(at * DAY_MS).map(({ type, value }) => [type, parseInt(value, 10)]));
      if (parts.get('year') === year && parts.get('month') === month && parts.get('day') === day) return at;
    }
  return null;
}
