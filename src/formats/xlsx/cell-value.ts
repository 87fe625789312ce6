/**
 * What a cell of a workbook holds, as the text that a CSV would have: numbers with the digits that were typed, never as they are shown;
 * dates as ISO 8601; yes/no as TRUE and FALSE.
 */

/** How a number of this style is to be read. */
export type NumberKind = 'number' | 'date';

/** A spreadsheet keeps fifteen digits: what is beyond them in a binary fraction nobody typed. */
const DIGITS = 15;

export function numberText(raw: string): string {
  if (/^-?\d+$/.test(raw)) return raw;
  const notation = /^-?\d+(?:\.(\d*))?e\+?(\d+)$/i.exec(raw);
  // [P5] With digits missing it stays as it is: none is invented.
  if (notation !== null && (notation[1] ?? '').length < Number(notation[2])) return raw;
  const n = Number(raw);
  if (!Number.isFinite(n) || raw.trim() === '') return raw;
  const text = String(Number(n.toPrecision(DIGITS)));
  return text.includes('e') ? raw : text;
}

const DAY_MS = 86_400_000;
/** Days from the epoch of workbooks to 1970, and from that of old ones of Macs. */
const DAYS_1900 = 25_569;
const DAYS_1904 = 24_107;
const LAST_DAY = 2_958_466;

/** `2024-01-05`, `2024-01-05T10:30:00`, `10:30:00` where there is no day; a number that is no date stays a number. */
export function dateText(raw: string, since1904: boolean): string {
  const serial = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(serial) || serial < 0 || serial >= LAST_DAY) return numberText(raw);
  // 1900 was no leap year, but spreadsheets count its 29 February.
  const day = !since1904 && serial < 60 ? serial + 1 : serial;
  const exact = Math.round((day - (since1904 ? DAYS_1904 : DAYS_1900)) * DAY_MS);
  const seconds = Math.round(exact / 1000);
  const ms = Math.abs(exact - seconds * 1000) <= 2 ? seconds * 1000 : exact;
  const iso = new Date(ms).toISOString();
  const time = ms % 1000 === 0 ? iso.slice(11, 19) : iso.slice(11, 23);
  if (serial < 1) return time;
  return ms % DAY_MS === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)}T${time}`;
}

/**
 * A format that pads numbers with zeros, without its quotes and escapes (`00000`, `0000-000-000`): people see, and mean, `02138`.
 * '' = it does not: `0`, `0.00`, `0%`.
 */
export function paddedFormat(code: string | undefined): string {
  const plain = (code ?? '').split(';', 1)[0]?.replace(/"([^"]*)"|\\(.)|_./g, '$1$2') ?? '';
  return /^[ ()+/-]*0[ ()/0-]*0[ ()/-]*$/.test(plain) ? plain : '';
}

/** `digits` of a whole number in a padded format: filled from the right, what is more stands in front. */
export function paddedText(digits: string, format: string): string {
  let left = digits.length;
  let text = '';
  const first = format.indexOf('0');
  for (let at = format.length - 1; at >= 0; at--) {
    const sign = format.charAt(at);
    if (sign !== '0') text = sign + text;
    else {
      left--;
      text = (left < 0 ? '0' : digits.charAt(left)) + text;
      if (at === first && left > 0) text = digits.slice(0, left) + text;
    }
  }
  return text;
}

/** Number formats that every workbook has by number. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || id === 45 || id === 47 || (id >= 50 && id <= 58);

/** `dd/mm/yyyy` is a date, `#,##0 "days"` and a duration `[h]:mm` are numbers. */
export function isDateFormat(id: number, code: string | undefined): boolean {
  if (code === undefined) return isBuiltInDate(id);
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').toLowerCase();
  if (/\[[hms]+\]/.test(bare)) return false;
  const signs = bare.replace(/\[[^\]]*\]/g, '');
  return !signs.includes('general') && /[ymdhs]/.test(signs);
}
