/** What a commit says: the pages that make up the base, of every kind, and what was done. */
import type { Action } from '../domain/action.ts';
import type { Catalog } from '../domain/catalog.ts';
import type { BackupNote } from './page-store.ts';

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
  /** [K8] Contacts that were merged into others by it: each, and behind it the one that was kept. Kiths before 0.2 did not note it. */
  readonly merged?: readonly number[];
  /** [K4] The base of a backup stands here in place of the parent's: other people under the same ids. */
  readonly restored?: Restored;
}

export interface Restored {
  /** The commit that the backup had as its base, where its history came with it; 0 = it did not. The history goes on from there. */
  readonly from: number;
  /** What was known of the last backup before, for who undoes this. */
  readonly backup: BackupNote | null;
  /** Ids of commits that it took, its own among them: none of them was a change to what was there. */
  readonly ids: number;
  /** What is known of the one that was restored. */
  readonly is: BackupNote;
}

/** Of every part of every kind; 0 is among them, and a key may stand in several lists. */
export const keysOf = ({ lists }: CommitRecord): readonly number[] => Object.values(lists).flat();
