/** Reading the values of attributes [A3], as files and people write them. */
import type { Attribute, AttributeValue, Habits } from './attribute.ts';
import type { DateOrder } from './date.ts';
import { parseDate, parseTypedDate } from './parse-date.ts';
import type { Message } from './message.ts';
import { type DecimalSign, readNumber } from './read-number.ts';
import { cleanText } from './text.ts';
import { readYesNo } from './yes-no.ts';

export type ValueProblem =
  'not-a-number' | 'number-open' | 'not-a-date' | 'date-order-open' | 'not-yes-or-no' | 'not-an-option';

/** What is said of a text that a person typed. */
export const WHY_NOT: Readonly<Record<ValueProblem, Message>> = {
  'not-a-number': { id: 'write-number' },
  'number-open': { id: 'write-number' },
  'not-a-date': { id: 'write-date' },
  'date-order-open': { id: 'write-date' },
  'not-yes-or-no': { id: 'write-yes-no' },
  'not-an-option': { id: 'no-such-option' },
};

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
