/**
 * Parts of a page, each a record of its own under a key of its own: a change writes only the parts that differ. Each part has its list of
 * keys in a commit. A record may hold more than its part: one that an older Kith wrote is named by several lists, and each takes of it
 * what it is for.
 */

/** Keys of one part, by page number; 0 = the page has nothing of it. */
export type PartKeys = readonly number[];

export interface PageParts<P extends object> {
  /** Of the lists in a commit, for ever. The first is the kind's own name; every page has something of it. */
  readonly names: readonly string[];
  /** The page with this part alone; null = it has nothing of it. */
  of(page: P, part: number): P | null;
  /** A page of its parts; null where there is nothing of one. 'damaged' = they are not of one page. */
  join(first: P, rest: readonly (P | null)[]): P | 'damaged';
}

/** Of a kind; one that names none stores its pages whole. */
export function partsOf<P extends object>({ name, parts }: Partitioned<P>): PageParts<P> {
  return parts ?? { names: [name], of: (page) => page, join: (first) => first };
}

interface Partitioned<P extends object> {
  readonly name: string;
  readonly parts?: PageParts<P>;
}

/** Keys of a page's parts. */
export const keysAt = (lists: readonly PartKeys[], no: number): number[] => lists.map((keys) => keys[no] ?? 0);

/** Pages that a list of parts has. */
export const pageCount = (lists: readonly PartKeys[]): number =>
  lists.reduce((most, { length }) => Math.max(most, length), 0);
