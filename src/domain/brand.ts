/** A number or string that only one module may make, so that ids of different things are never mixed up. */
declare const brand: unique symbol;
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
