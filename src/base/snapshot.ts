/** The base at one commit: immutable pages and the catalog. A change makes another snapshot that shares what stayed. */
import type { Catalog } from '../domain/catalog.ts';
import { EMPTY_CATALOG } from '../domain/catalog.ts';
import type { Page } from './page.ts';
import { PAGE_SIZE } from './page.ts';
import type { PageKind } from './page-kind.ts';
import type { PartKeys } from './page-parts.ts';

/** Pages of one kind. */
export interface PageList<P extends object = object> {
  /** By page number; null = the page is empty. Not there where the build does not know the kind. */
  readonly pages: readonly (P | null)[];
  /** Keys under which the store keeps their parts: a list for each part, by page number. */
  readonly keys: readonly PartKeys[];
  /** The next id that is given: the head's. Undo does not take it back, so there may be fewer pages than it asks for. */
  readonly nextId: number;
}

/** Contacts' pages stand in it themselves: every query reads them. */
export interface Snapshot extends PageList<Page> {
  /** Id of the commit that named it; 0 = the base before anything was ever kept. */
  readonly commit: number;
  readonly catalog: Catalog;
  /** Contacts in it. */
  readonly contacts: number;
  /** Pages of the other kinds, by the kind's name; also of kinds that this build does not know. */
  readonly others: ReadonlyMap<string, PageList>;
}

const EMPTY_LIST: PageList<never> = { pages: [], keys: [], nextId: 0 };

export const EMPTY_SNAPSHOT: Snapshot = {
  ...EMPTY_LIST,
  commit: 0,
  catalog: EMPTY_CATALOG,
  contacts: 0,
  others: new Map(),
};

/** Pages of a kind other than contacts. What stands under its name was made and read by that kind. */
export const listOf = <P extends object>({ others }: Snapshot, { name }: PageKind<P>): PageList<P> =>
  (others.get(name) as PageList<P> | undefined) ?? EMPTY_LIST;

/** Of all kinds, by name. */
export const listsOf = (snapshot: Snapshot): ReadonlyMap<string, PageList> =>
  new Map<string, PageList>([['contacts', snapshot], ...snapshot.others]);

export function countContacts(pages: readonly (Page | null)[]): number {
  let n = 0;
  for (const page of pages) n += page?.live ?? 0;
  return n;
}

/** Numbers of the pages that are not the same in both, in order: all that a comparison has to look at. */
export function pagesThatDiffer(a: Pick<PageList, 'keys'>, b: Pick<PageList, 'keys'>): number[] {
  const differing = new Set<number>();
  for (let part = 0; part < Math.max(a.keys.length, b.keys.length); part++) {
    const [was, is] = [a.keys[part] ?? NO_KEYS, b.keys[part] ?? NO_KEYS];
    if (was === is) continue;
    for (let no = 0; no < Math.max(was.length, is.length); no++) {
      if ((was[no] ?? 0) !== (is[no] ?? 0)) differing.add(no);
    }
  }
  return [...differing].sort((x, y) => x - y);
}

const NO_KEYS: PartKeys = [];

/** The same of every kind in either. */
export function* listsThatDiffer(
  a: Snapshot,
  b: Snapshot,
): Generator<{ readonly name: string; readonly was: PageList; readonly is: PageList; readonly numbers: number[] }> {
  const [before, after] = [listsOf(a), listsOf(b)];
  for (const name of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(name) ?? EMPTY_LIST, after.get(name) ?? EMPTY_LIST];
    const numbers = pagesThatDiffer(was, is);
    if (numbers.length > 0) yield { name, was, is, numbers };
  }
}

export const pagesFor = (nextId: number): number => Math.ceil(nextId / PAGE_SIZE);
