/** User attributes and their typed values [A1–A3]. */
import type { Brand } from './brand.ts';
import { formatDate, type DateOrder } from './date.ts';
import type { DecimalSign } from './read-number.ts';
import { cleanText } from './text.ts';

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

/** A value as text: what the CSV for re-import writes and readValue reads back exactly. */
export function formatValue(type: AttributeType, value: AttributeValue): string {
  if (type === 'date' && typeof value === 'number') return formatDate(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
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

/** [A2] A header's attribute name: `$City`, `City` and, where files state types, `City||TEXT` all name City. */
export function attributeNameOf(header: string): string {
  return cleanText(header)
    .replace(/\s*\|\|\s*[a-z_]+$/i, '')
    .replace(/^\$\s*/, '')
    .replace(/\s+/g, ' ');
}
