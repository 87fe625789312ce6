/** [I11] The number columns, in the order in which they are asked, and the column of country codes. */
import type { Candidate, Columns } from './columns.ts';

/** Kinds of numbers, in the order in which they are likely to be on WhatsApp. */
const KINDS: readonly RegExp[] = [
  /whatsapp|\bwa\b|واتس|व्हाट्स/,
  /mob|cell|handy|handphone|\bhp\b|celular|movil|portable|\bcep\b|gsm|ponsel|komork|puhelin|κινητ|моб|сотов|جوال|موبايل|محمول|मोबा|手机|手機|携帯|휴대|핸드폰|נייד|di dong|มือถือ/,
];
const LATER: readonly RegExp[] = [/work|office|business|company|geschaft/, /home|privat|landline/, /other|alt|second/];
/** A cell that could be a number at all; a telephone has seven digits, a slip of it a few less. */
const DIGITS = 5;

export function proposePhones(
  columns: Columns,
  named: readonly Candidate[],
  notTheirs: readonly Candidate[],
  codes: readonly Candidate[],
): void {
  for (const { index } of notTheirs) columns.set(index, { to: 'ignore' }, 'not a number that reaches the person');
  const likely = named.filter(({ index }) => !(columns.share(index, hasDigits) < 0.2));
  const sure = likely.filter(({ weak }) => !weak);
  const said = sure.some(({ index }) => columns.cells(index).length > 0);
  const borneOut = likely.filter(({ index, weak }) => weak && columns.share(index, columns.isPhone) >= 0.5).slice(0, 1);
  const chosen = said ? sure : [...borneOut, ...sure];
  if (chosen.length > 0) {
    const ordered = [...chosen].sort(
      (a, b) => place(columns.key(a.index)) - place(columns.key(b.index)) || a.index - b.index,
    );
    ordered.forEach(({ index, reason }, order) => set(columns, index, order, reason));
  } else proposeByValues(columns);
  if (columns.of('phone') < 0) return;
  const code = codes.find(({ index }) => !(columns.share(index, isCallingCode) < 0.5));
  if (code !== undefined) columns.set(code.index, { to: 'field', field: 'countryCode' }, code.reason);
}

function set(columns: Columns, index: number, order: number, reason: string): void {
  const phone = { to: 'field', field: 'phone' } as const;
  columns.set(
    index,
    order === 0 ? phone : { ...phone, order },
    order === 0 ? reason : `${reason}; asked ${nth(order + 1)}`,
  );
}

const nth = (n: number): string => (n === 2 ? '2nd' : n === 3 ? '3rd' : `${n}th`);

function place(key: string): number {
  const kind = KINDS.findIndex((pattern) => pattern.test(key));
  const later = LATER.findIndex((pattern) => pattern.test(key)) + 1;
  const numbered = /\d$/.test(key) && !key.endsWith('1') ? 5 : 0;
  return (kind < 0 ? KINDS.length : kind) + 10 * later + numbered;
}

/** The column most of whose cells are valid numbers; what its header says otherwise is its own. */
function proposeByValues(columns: Columns): void {
  let best = { index: -1, share: 0.5 };
  for (const index of columns.open()) {
    if (NOT_A_PHONE.test(columns.key(index))) continue;
    const share = columns.share(index, columns.isPhone);
    if (share > best.share || (share === 0.5 && best.index < 0)) best = { index, share };
  }
  if (best.index >= 0) set(columns, best.index, 0, 'values look like phone numbers');
}

const NOT_A_PHONE =
  /\b(?:id|order|amount|price|total|date|time|timestamp|pin|zip|postal|account|aadhaar|aadhar|gst|gstin|invoice|bill|ref|sku|barcode|imei|card)\b/;

const hasDigits = (cell: string): boolean => (cell.match(/\p{Nd}/gu)?.length ?? 0) >= DIGITS;
const isCallingCode = (cell: string): boolean => /^['+]*(?:00)?\d{1,4}(?:[- ]\d{3})?(?:\.0+)?$/.test(cell);
