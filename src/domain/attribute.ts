/** User attributes and their typed values [A1–A3]. */
import type { Brand } from './brand.ts';
import { formatDate, parseDate, parseTypedDate, type DateOrder } from './date.ts';
import { type DecimalSign, readNumber } from './read-number.ts';
import { cleanText } from './text.ts';
import { readYesNo } from './yes-no.ts';

export type AttributeId = Brand<number, 'AttributeId'>;
export const attributeId = (n: number): AttributeId => n as AttributeId; // the one place where a number becomes an id

export const ATTRIBUTE_TYPES = ['text', 'number', 'date', 'yesno', 'choice'] as const;
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number];

/** Currencies by ISO 4217 in which amounts can be shown. */
export const CURRENCIES = ['INR', 'USD', 'EUR', 'GBP', 'AED', 'IDR', 'BRL'] as const;
export const NUMBER_SHOWS = ['plain', 'grouped', ...CURRENCIES] as const;
export type NumberShow = (typeof NUMBER_SHOWS)[number];

export interface Attribute {
  readonly id: AttributeId;
  /** Without `$`; trimmed, NFC; unique in the catalog without regard to case. */
  readonly name: string;
  readonly type: AttributeType;
  /** Of a choice: its options in order; else empty. */
  readonly options: readonly string[];
  /** Of a number: how it is shown [A4]. Not given = plain, as an id or a year is written. */
  readonly show?: NumberShow | undefined;
}

/** text and choice: string; number: number; yes/no: boolean; date: a number as date.ts defines it. */
export type AttributeValue = string | number | boolean;

export type ValueProblem =
  'not-a-number' | 'number-open' | 'not-a-date' | 'date-order-open' | 'not-yes-or-no' | 'not-an-option';

/** What a text that can be read in two ways is read by. Null = nothing decides it: such a text is a problem, not a guess [A3] [A4]. */
export interface ReadOptions {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
}

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
      if (n !== null) return { value: n };
      return { problem: options.decimal === null && readNumber(text, '.') !== null ? 'number-open' : 'not-a-number' };
    }
    case 'date': {
      const date = parseDate(text, options.dateOrder);
      return typeof date === 'string' ? { problem: date } : { value: date };
    }
    case 'yesno': {
      const value = readYesNo(text);
      return value === null ? { problem: 'not-yes-or-no' } : { value };
    }
    case 'choice': {
      const lower = text.toLowerCase();
      const found =
        attribute.options.find((o) => o === text) ?? attribute.options.find((o) => o.toLowerCase() === lower);
      return found === undefined ? { problem: 'not-an-option' } : { value: found };
    }
  }
}

/** How a person writes what can be read in two ways. */
export interface Habits {
  readonly dateOrder: DateOrder;
  readonly decimal: DecimalSign;
}

/** What is typed where nothing is known of the person. */
export const PLAIN_HABITS: Habits = { dateOrder: 'dmy', decimal: '.' };

/** A value as an editor shows it; readTyped reads it back exactly. */
export function typedText(type: AttributeType, value: AttributeValue, { decimal }: Habits): string {
  const text = formatValue(type, value);
  return type === 'number' && decimal === ',' ? text.replace('.', ',') : text;
}

/** Typed text as a value: by the person's habits, and the other way only where theirs does not fit. */
export function readTyped(
  attribute: Pick<Attribute, 'type' | 'options'>,
  raw: string,
  { dateOrder, decimal }: Habits,
): ReturnType<typeof readValue> {
  const text = cleanText(raw);
  if (attribute.type === 'date' && text !== '') {
    const date = parseTypedDate(text, dateOrder);
    return typeof date === 'string' ? { problem: date } : { value: date };
  }
  if (attribute.type === 'number' && text !== '') {
    const n = readNumber(text, decimal) ?? readNumber(text, null);
    return n === null ? { problem: 'not-a-number' } : { value: n };
  }
  return readValue(attribute, raw, { dateOrder, decimal });
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
