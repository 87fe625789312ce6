/** [I11] Why a column of a file is proposed to be what it is; worded where it is shown (text/import-reasons.ts). */

interface Reasons {
  /** Its header says so. */
  header: null;
  /** Its header is like this one. */
  like: { readonly header: string };
  /** Its header says so, and the column of this header stands beside it. */
  beside: { readonly header: string };
  /** The column of this header is the field already. */
  used: { readonly header: string };
  /** The column of this header holds what it holds. */
  held: { readonly header: string };
  /** It says of which kind the number of this column is. */
  'says-kind': { readonly header: string };
  /** It says who agreed: a no is an opt-out. */
  'opted-in': null;
  'values-names': null;
  'values-numbers': null;
  'values-user-ids': null;
  /** An attribute is called so. */
  attribute: null;
  'attribute-like': { readonly name: string };
  /** Another column is the attribute. */
  'attribute-used': { readonly name: string };
  /** Kith sets it by itself. */
  automatic: null;
  /** Kith wrote the file. */
  export: null;
  'export-automatic': null;
  /** Kith put the column beside the problem rows. */
  'problem-rows': null;
  /** A format that is known has such a header. */
  preset: { readonly preset: string; readonly header: string };
  unreachable: null;
  'somebody-else': null;
  'no-header': null;
  unknown: null;
  /** The person has mapped such a file before. */
  remembered: null;
  /** Without a place, and kept as a new attribute. */
  kept: null;
}

type ReasonOf = {
  [K in keyof Reasons]: Reasons[K] extends null ? { readonly why: K } : { readonly why: K } & Reasons[K];
}[keyof Reasons];

/** `asked`: of a number column, its place among several, from 2 on. */
export type MappingReason = ReasonOf & { readonly asked?: number };
