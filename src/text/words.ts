/** The shape of the catalogue: English is the type, another language has the same texts with the same values. */

/** Texts by name: a string, or a function of values; groups of them. */
export interface Words {
  readonly [name: string]: string | ((...values: never[]) => unknown) | Words;
}

/** The same texts in another language. */
export type Like<T> = T extends string
  ? string
  : T extends (...values: infer V) => infer R
    ? (...values: V) => Like<R>
    : { readonly [K in keyof T]: Like<T[K]> };

/** Words that are kept (a failure, a notice, what was announced): said anew in the language of just now wherever they are shown. */
export type Worded = () => string;
