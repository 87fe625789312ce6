/**
 * [E2] Cells that a spreadsheet would run or spoil, made text by a leading apostrophe; and the way back.
 *
 * The apostrophe is what OWASP and its ASVS (1.2.10) ask for. Rejected: `="+9198…"` keeps a number's digits, but is itself a formula,
 * is warned of in some versions and is no number to any other program; a leading tab or space is taken off by many readers, which
 * brings the formula back; leaving `+9198…` bare makes Excel show 9.19877E+11 and save that. The apostrophe is seen in Excel when a
 * CSV is opened by double click, and is the one form that every program keeps as text; our import takes it off ([P4], `unguardCell`).
 *
 * Guarded, at the start of a cell, behind any white space, invisible characters and quotes:
 * - `=` `+` `-` `@` and their full-width and small forms, whatever follows, newlines too; a negative number of up to 11 digits is not;
 * - a control character (tab, CR, LF, NUL) as the very first character;
 * - digits that a spreadsheet rewrites: 12 or more, a leading zero, `12E5`.
 * Guarded, inside a cell: the same signs where a reader that takes another delimiter, or breaks at newlines within quotes, would
 * begin a new cell: behind newline, tab, comma, semicolon. `+91 98765 43210` and other plain numbers are harmless there and stay.
 */
const sign = '=+\\-@\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b';
const beginsWithSign = new RegExp(`^[\\s\\p{C}"'\`]*[${sign}]`, 'u');
const covering = /^[\s\p{C}"'`]*/u;
const mayNeedGuard = new RegExp(`[${sign}]|^[\\s\\p{C}"'\`]*\\d|^'*[\\u0000-\\u001f]`, 'u');
const shortNegative = /^-\d{1,11}(?:[.,]\d{1,11})?$/;
const rewrittenNumber = /^(?:\d{12,}|0\d+|\d*[.,]?\d+[eE][+-]?\d+)$/;
const plainNumber = /^[+-]?\d[\d\s().,/:-]*%?$/;
const harmlessInside = /^[+-]?[\d\s().-]*$/;
/** Most cells: nothing that is guarded begins so, and no sign is in them. */
const harmless = /^[A-Za-z][A-Za-z0-9 .'’"!?&]*$/;
/** What begins inside a cell, behind what divides cells elsewhere. */
const inside = /([\n\r\t,;][\s\p{C}]*)([^\n\r\t,;]*)/gu;

export function guardCell(text: string): string {
  if (!mayNeedGuard.test(text)) return text;
  const guarded = text.replace(inside, (whole, before: string, part: string) =>
    isRiskyInside(part) ? `${before}'${part}` : whole,
  );
  return isRisky(guarded) ? `'${guarded}` : guarded;
}

/**
 * For cells that another program reads as they are: only what a spreadsheet would run is guarded. Numbers, and what a spreadsheet would merely write
 * otherwise, stay.
 */
export const guardFormula = (text: string): string =>
  harmless.test(text) || plainNumber.test(text) || rewrittenNumber.test(text.trim()) ? text : guardCell(text);

/** The text that was guarded: `unguardCell(guardCell(text)) === text`. What was never guarded stays, unless it looks just so. */
export function unguardCell(text: string): string {
  if (!text.includes("'")) return text;
  const start = text.startsWith("'") && isRisky(text.slice(1)) ? text.slice(1) : text;
  return start.replace(inside, (whole, before: string, part: string) =>
    part.startsWith("'") && isRiskyInside(part.slice(1)) ? before + part.slice(1) : whole,
  );
}

function isRisky(text: string): boolean {
  if (/^'*[\u0000-\u001f]/.test(text)) return true;
  const bare = text.replace(covering, '').trimEnd();
  return rewrittenNumber.test(bare) || (beginsWithSign.test(text) && !shortNegative.test(bare));
}

function isRiskyInside(part: string): boolean {
  return beginsWithSign.test(part) && !harmlessInside.test(part.replace(covering, ''));
}
