/** Stored values in the words that people see. */
import type { Attribute, AttributeValue } from '../domain/attribute.ts';
import type { Format } from '../text/format.ts';

const WORDS: Readonly<Record<string, string>> = {
  IMPORT: 'Import',
  ORGANIC: 'Organic',
  API: 'API',
  MANUAL: 'Manual',
  ACTIVE: 'Active',
  INACTIVE: 'Inactive',
};

/** An origin, status or state; any other text stays as it is. */
export function stateWord(value: string): string {
  return Object.hasOwn(WORDS, value) ? (WORDS[value] ?? value) : value;
}

export const yesNoWord = (yes: boolean): string => (yes ? 'Yes' : 'No');

/** An attribute's value as lists show it; '' = none. */
export function valueWords(
  attribute: Pick<Attribute, 'type' | 'show'>,
  value: AttributeValue | undefined,
  format: Format,
): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return yesNoWord(value);
  if (typeof value === 'string') return value;
  return attribute.type === 'date' ? format.wallDate(value) : format.shownNumber(value, attribute.show);
}
