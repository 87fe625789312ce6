/** All golden inputs that are made. */
import { cards } from './cards.ts';
import { dialects } from './dialects.ts';
import { encodings } from './encodings.ts';
import { fields } from './fields.ts';
import { formats } from './formats.ts';
import type { GoldenInput } from './input.ts';
import { languages } from './languages.ts';
import { phones } from './phones.ts';
import { refused } from './refused.ts';
import { workbooks } from './workbooks.ts';

export const inputs: readonly GoldenInput[] = [
  ...encodings,
  ...dialects,
  ...phones,
  ...fields,
  ...languages,
  ...formats,
  ...workbooks,
  ...cards,
  ...refused,
];
