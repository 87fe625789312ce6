/** Stored values in the words that people see. */
import type { Attribute, AttributeValue } from '../domain/attribute.ts';
import { fieldsText } from '../text/fields.ts';
import type { Format } from '../text/format.ts';

/** An origin, status or state; any other text stays as it is. */
export function stateWord(value: string): string {
  const { origins, statuses, states } = fieldsText; // of just now
  return wordIn(origins, value) ?? wordIn(statuses, value) ?? wordIn(states, value) ?? value;
}

const wordIn = (words: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.hasOwn(words, value) ? words[value] : undefined;

/** Of the side that a message came from. */
export const sideWord = (side: string): string => wordIn(fieldsText.sides, side) ?? side;

export const yesNoWord = (yes: boolean): string => (yes ? fieldsText.yes : fieldsText.no);

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
