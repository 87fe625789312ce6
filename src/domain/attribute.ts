/** User attributes and their typed values [A1–A3]. */
import type { Brand } from './brand.ts';
import { cleanText } from './text.ts';
import { parseDate, formatDate, type DateOrder } from './date.ts';

export type AttributeId = Brand<number, 'AttributeId'>;
export const attributeId = (n: number): AttributeId => n as AttributeId; // the one place where a number becomes an id

export const ATTRIBUTE_TYPES = ['text', 'number', 'date', 'yesno', 'choice'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

export interface Attribute {
  readonly id: AttributeId;
  /** Without `$`; trimmed, NFC; unique in the catalog without regard to case. */
  readonly name: string;
  readonly type: AttributeType;
  /** Of a choice: its options in order; else empty. */
  readonly options: readonly string[];
}

/** text and choice: string; number: number; yes/no: boolean; date: a number as date.ts defines it. */
export type AttributeValue = string | number | boolean;

export type ValueProblem = 'not-a-number' | 'not-a-date' | 'date-order-open' | 'not-yes-or-no' | 'not-an-option';

export interface ReadOptions {
  /** Order of day and month of dates that are not ISO; null = the column does not decide it. */
  readonly dateOrder: DateOrder | null;
  /** `,` where the column writes 1.234,5. */
  readonly decimal: '.' | ',';
}

const YES = new Set(['yes', 'y', 'true', '1', 'on', 'ja', 'sí', 'si', 'oui', 'sim', 'हाँ', 'हां']);
const NO = new Set(['no', 'n', 'false', '0', 'off', 'nein', 'non', 'não', 'nao', 'नहीं']);

/** [A3] A cell's text as a value of the attribute's type; blank text is null (no value). */
export function readValue(
  attribute: Pick<Attribute, 'type' | 'options'>,
  raw: string,
  options: ReadOptions,
): { readonly value: AttributeValue } | { readonly problem: ValueProblem } | null {
  const text = cleanText(raw);
  if (text === '') return null;
  switch (attribute.type) {
    case 'text':
      return { value: text };
    case 'number': {
      const n = readNumber(text, options.decimal);
      return n === null ? { problem: 'not-a-number' } : { value: n };
    }
    case 'date': {
      const date = parseDate(text, options.dateOrder);
      return typeof date === 'string' ? { problem: date } : { value: date };
    }
    case 'yesno': {
      const word = text.toLowerCase();
      if (YES.has(word)) return { value: true };
      if (NO.has(word)) return { value: false };
      return { problem: 'not-yes-or-no' };
    }
    case 'choice': {
      const lower = text.toLowerCase();
      const found =
        attribute.options.find((o) => o === text) ?? attribute.options.find((o) => o.toLowerCase() === lower);
      return found === undefined ? { problem: 'not-an-option' } : { value: found };
    }
  }
}

/** A plain decimal number with optional grouping; never `NaN`, `Infinity` or a number that loses digits silently. */
export function readNumber(text: string, decimal: '.' | ','): number | null {
  let t = text.replace(/[\s\u00a0\u202f']/g, '');
  if (decimal === ',') {
    if (/^[+-]?\d{1,3}(\.\d{3})+(,\d*)?$/.test(t)) t = t.replace(/\./g, '');
    else if (t.includes('.')) return null;
    t = t.replace(',', '.');
  } else if (/^[+-]?\d{1,3}(,\d{2,3})*,\d{3}(\.\d+)?$/.test(t)) t = t.replace(/,/g, '');
  if (!/^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i.test(t)) return null;
  const n = Number(t);
  if (!Number.isFinite(n)) return null;
  const digits = t
    .replace(/e.*$/i, '')
    .replace(/^[+-]?0*/, '')
    .replace(/[.]/, '')
    .replace(/0+$/, '');
  return digits.replace(/^0+/, '').length > 17 ? null : n === 0 ? 0 : n;
}

/** A value as text: what the CSV for re-import writes and readValue reads back exactly. */
export function formatValue(type: AttributeType, value: AttributeValue): string {
  if (type === 'date' && typeof value === 'number') return formatDate(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}

/** [A2] A header's attribute name: `$City`, `City` and, where files state types, `City||TEXT` all name City. */
export function attributeNameOf(header: string): string {
  return cleanText(header)
    .replace(/\s*\|\|\s*[a-z_]+$/i, '')
    .replace(/^\$\s*/, '')
    .replace(/\s+/g, ' ');
}
