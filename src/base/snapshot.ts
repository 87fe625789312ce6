/** The contact base at one commit: immutable pages and the catalog. A change makes another snapshot that shares what stayed. */
import type { Catalog } from '../domain/catalog.ts';
import { EMPTY_CATALOG } from '../domain/catalog.ts';
import type { Page } from './page.ts';
import { PAGE_SIZE } from './page.ts';

export interface Snapshot {
  /** Id of the commit that named it; 0 = the base before anything was ever kept. */
  readonly commit: number;
  /** By page number; null = all contacts of the page are deleted and so is the page. */
  readonly pages: readonly (Page | null)[];
  /** Keys under which the store keeps them; 0 where the page is null. */
  readonly keys: readonly number[];
  readonly catalog: Catalog;
  /** Contacts in it. */
  readonly contacts: number;
  /** The next id that a new contact gets: the head's. Undo does not take it back, so there may be fewer pages than it asks for. */
  readonly nextId: number;
}

export const EMPTY_SNAPSHOT: Snapshot = {
  commit: 0,
  pages: [],
  keys: [],
  catalog: EMPTY_CATALOG,
  contacts: 0,
  nextId: 0,
};

export function countContacts(pages: readonly (Page | null)[]): number {
  let n = 0;
  for (const page of pages) n += page?.live ?? 0;
  return n;
}

/** Numbers of the pages that are not the same in both: all that a comparison has to look at. */
export function pagesThatDiffer(a: Snapshot, b: Snapshot): number[] {
  const differing: number[] = [];
  for (let no = 0; no < Math.max(a.keys.length, b.keys.length); no++) {
    if ((a.keys[no] ?? 0) !== (b.keys[no] ?? 0)) differing.push(no);
  }
  return differing;
}

export const pagesFor = (nextId: number): number => Math.ceil(nextId / PAGE_SIZE);
