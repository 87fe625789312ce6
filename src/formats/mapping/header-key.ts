/**
 * A header as words that can be compared: `MOBILE_No.`, `mobileNo*` and `Mobile no (required)` are all `mobile no`.
 * Case, accents, punctuation, `$`, a `||TYPE` at the end and remarks in brackets do not count.
 */
import type { AttributeType } from '../../domain/attribute.ts';
import { cleanLine, fold } from '../../domain/text.ts';

const TYPED = /\s*\|\|\s*([a-z_]+)\s*$/i;

export function headerKey(header: string): string {
  const bare = cleanLine(header)
    .replace(TYPED, '')
    .replace(/^\$\s*/, '');
  const named = bare.replace(/\s*[([{][^)\]}]*[)\]}]\s*/g, ' ');
  return words(/[\p{L}\p{N}]/u.test(named) ? named : bare);
}

function words(text: string): string {
  const apart = text
    .replace(/['’]/g, ' ')
    .replace(/whats\s?app/gi, 'Whatsapp')
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2');
  return fold(apart)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

const TYPES: Readonly<Record<string, AttributeType>> = {
  number: 'number',
  numeric: 'number',
  integer: 'number',
  int: 'number',
  float: 'number',
  decimal: 'number',
  currency: 'number',
  date: 'date',
  datetime: 'date',
  timestamp: 'date',
  boolean: 'yesno',
  bool: 'yesno',
  yesno: 'yesno',
  string: 'text',
  text: 'text',
  choice: 'choice',
};

/** The type that a header such as `amount_paid||NUMBER` states; null = it states none. */
export function statedType(header: string): AttributeType | null {
  return TYPES[TYPED.exec(cleanLine(header))?.[1]?.toLowerCase() ?? ''] ?? null;
}
