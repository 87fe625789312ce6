/** What a commit says: the pages that make up the base, of every kind, and what was done. */
import type { Action } from '../domain/action.ts';
import type { Catalog } from '../domain/catalog.ts';

/** Keys by part of a kind (`page-parts.ts`) and page number, 0 = nothing. All that a base needs; also of kinds that this build does not know. */
export interface PageLists extends Readonly<Record<string, readonly number[]>> {
  readonly contacts: readonly number[];
}

/** A commit: immutable, small. */
export interface CommitRecord {
  readonly id: number;
  /** 0 = none. */
  readonly parent: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly action: Action;
  readonly lists: PageLists;
  readonly contacts: number;
  readonly nextId: number;
  /** Of other kinds than contacts, by name. */
  readonly nextIds: Readonly<Record<string, number>>;
  readonly catalog: Catalog;
  /** Bytes of the pages that it wrote. */
  readonly bytes: number;
}

/** Of every part of every kind; 0 is among them, and a key may stand in several lists. */
export const keysOf = ({ lists }: CommitRecord): readonly number[] => Object.values(lists).flat();
