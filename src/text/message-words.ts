/** What the words of messages are made of. A message without words does not compile. */

/** Values as words get them: actions and messages among them come in words. */
type Said<V> = V extends { readonly kind: string } | { readonly id: string }
  ? string
  : V extends readonly (infer E)[]
    ? readonly Said<E>[]
    : V extends object
      ? { readonly [K in keyof V]: Said<V[K]> }
      : V;

/** By id, a text, or a function of the values. */
export type WordsOf<V> = { readonly [K in keyof V]: V[K] extends null ? string : (values: Said<V[K]>) => string };
