/** Why a text is no phone number, as an id with values: a part of the messages (message.ts) that formats and problems of rows speak of, too. */

/** [P6] By id; countries by their ISO code, '' = of none; numbers as they are shown. */
export interface NumberMessages {
  'number-not': { readonly text: string };
  'number-within': { readonly text: string; readonly number: string };
  'number-rounded': { readonly text: string };
  'number-needs-plus': { readonly home: string; readonly number: string; readonly country: string };
  'number-without-plus': { readonly digits: string; readonly number: string };
  'number-no-country': { readonly digits: string };
  'number-too-short': NumberLength;
  'number-too-long': NumberLength;
  'number-unused': { readonly country: string; readonly number: string };
}

/** `length` digits instead of `fewest` to `most`; `code`: the calling code that they follow, '' = none. */
interface NumberLength {
  readonly country: string;
  readonly length: number;
  readonly fewest: number;
  readonly most: number;
  readonly code: string;
}

/** An id with its values, out of a table of values by id; null = it has none. */
export type MessageOf<V> = {
  [K in keyof V]: V[K] extends null ? { readonly id: K } : { readonly id: K } & V[K];
}[keyof V];

export type NumberMessage = MessageOf<NumberMessages>;
