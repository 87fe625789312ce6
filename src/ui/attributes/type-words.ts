/** [A1] The types of attributes in words. */
import { ATTRIBUTE_TYPES, type AttributeType } from '../../domain/attribute.ts';

export const TYPE_WORDS: Readonly<Record<AttributeType, string>> = {
  text: 'Text',
  number: 'Number',
  date: 'Date',
  yesno: 'Yes or no',
  choice: 'Choice',
};

export const TYPE_HINTS: Readonly<Record<AttributeType, string>> = {
  text: 'Anything: a city, a note, an email address',
  number: 'Compared and sorted as a number: 1250, 3.5',
  date: 'A day, or a day and a time',
  yesno: 'One of two',
  choice: 'One option from a list you define',
};

export const TYPE_OPTIONS = ATTRIBUTE_TYPES.map((value) => ({ value, label: TYPE_WORDS[value] }));
