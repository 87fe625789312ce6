/** [I11] The number columns, in the order in which they are asked, and the column of country codes. */
import type { MappingReason } from '../../domain/mapping-reason.ts';
import type { Candidate, Columns, Owned } from './columns.ts';
import { wordsOf } from './header-words.ts';
import { type PhoneHeader, phoneHeader } from './phone-header.ts';
import { whoseOf } from './whose.ts';

export type NumberColumn = Owned & PhoneHeader;

/** A cell that could be a number at all; a telephone has seven digits, a slip of it a few less. */
const DIGITS = 5;

export function proposePhones(columns: Columns, chosen: readonly NumberColumn[], codes: readonly Candidate[]): void {
  const known = columns.allOf('phone').length;
  if (chosen.length > 0) {
    const ordered = [...chosen].sort((a, b) => a.place - b.place || a.index - b.index);
    ordered.forEach(({ index, reason }, order) => set(columns, index, known + order, reason));
  } else if (known === 0) proposeByValues(columns);
  if (columns.of('phone') < 0) return;
  const code = codes.find(({ index }) => !(columns.share(index, isCallingCode) < 0.5));
  if (code !== undefined && columns.of('countryCode') < 0)
    columns.set(code.index, { to: 'field', field: 'countryCode' }, code.reason);
}

function set(columns: Columns, index: number, order: number, reason: MappingReason): void {
  const phone = { to: 'field', field: 'phone' } as const;
  columns.set(index, order === 0 ? phone : { ...phone, order }, order === 0 ? reason : { ...reason, asked: order + 1 });
}

/** The column most of whose cells are valid numbers; what its header says otherwise is its own. */
function proposeByValues(columns: Columns): void {
  let best = { index: -1, share: 0.5 };
  for (const index of columns.open()) {
    const key = columns.key(index);
    if (NOT_A_PHONE.test(key) || phoneHeader(key) !== null || whoseOf(wordsOf(key)).belongs === 'others') continue;
    const share = columns.share(index, columns.isPhone);
    if (share > best.share || (share === 0.5 && best.index < 0)) best = { index, share };
  }
  if (best.index >= 0) set(columns, best.index, 0, { why: 'values-numbers' });
}

const NOT_A_PHONE =
  /\b(?:id|order|amount|price|total|date|time|timestamp|pin|zip|postal|account|aadhaar|aadhar|gst|gstin|invoice|bill|ref|sku|barcode|imei|card)\b/;

export const hasDigits = (cell: string): boolean => (cell.match(/\p{Nd}/gu)?.length ?? 0) >= DIGITS;
const isCallingCode = (cell: string): boolean => /^['+]*(?:00)?\d{1,4}(?:[- ]\d{3})?(?:\.0+)?$/.test(cell);
