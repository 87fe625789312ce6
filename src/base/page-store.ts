/**
 * Where pages and commits are kept: the port. storage/dexie-store.ts and storage/memory-store.ts keep its promises, and one
 * contract suite runs on both.
 *
 * S1 A page, once written under a key, says the same while a commit names it; its bytes may be others (storage/lock).
 * S2 moveHead writes the commit (if one is given), the pages that are given with it, and the head in one transaction, or nothing; it moves only from the version that the
 *    caller saw. After it resolves, the move outlives the browser.
 * S3 Pages written before a moveHead are as durable as the move.
 * S4 Nothing else ever changes what readers see.
 * S5 A store knows keys, bytes and the head's numbers; what is in pages and commits, and which kinds there are, is the base's alone.
 * S6 What a newer Kith has left is not moved, wiped or written over: 'outdated'. Only `beginAnew` takes it away.
 */
import type { Result } from '../domain/result.ts';
import { FORMAT } from './format/steps.ts';

/** The one record that says what the base is. Numbers alone: a store compares them, and nothing of a contact is in it. */
export interface Head {
  /** Of what is stored, `FORMAT` of the build that moved it last. Of a higher one than it knows, a build leaves everything as it is. */
  readonly format: number;
  /** Goes up by one with every move. */
  readonly version: number;
  /** The commit that is the base; 0 = nothing yet. */
  readonly commit: number;
  /** Commits that were undone, the next to redo last. */
  readonly redo: readonly number[];
  /** Keys never used yet. */
  readonly nextPageKey: number;
  readonly nextCommit: number;
  /** Ids of contacts from here on were never given, also not by what is undone. Goes back only with a wipe. */
  readonly nextId: number;
  /** The same of tags, attributes and segments. 0 in a head of the first bases: the commit's serves them. */
  readonly nextCatalogId: number;
  /** The same of pages of other kinds, by the kind's name. */
  readonly nextIds: Readonly<Record<string, number>>;
  /** Milliseconds since 1970 UTC: when the base was begun, which tells it from another. 0 = by an early Kith. */
  readonly began: number;
  /** [K4] Of the last backup; null, or not there in older heads = none is known. */
  readonly backup?: BackupNote | null;
  /** [K6] How pages and commits are encrypted; null, or not there in older heads = they are not. */
  readonly lock?: LockNote | null;
}

/** The store's own business (storage/lock): the base carries it from head to head. */
export interface LockNote {
  /** Of the key; another with every lock that is set. */
  readonly id: string;
  /** 'locking', 'opening': not all is turned over yet. */
  readonly state: 'locking' | 'locked' | 'opening';
  /** What the passphrase is made a key with, and the base's key under that; in base64. */
  readonly turns: number;
  readonly salt: string;
  readonly key: string;
  /** [K6] A passkey that opens it as well; null or not there: none. */
  readonly passkey?: PasskeyNote | null;
}

/** Beside the passphrase; all in base64. */
export interface PasskeyNote {
  /** Of the credential. */
  readonly id: string;
  /** For which it gives its secret. */
  readonly salt: string;
  /** The base's key under that of the secret. */
  readonly key: string;
  /** The passphrase under the base's key. */
  readonly words: string;
}

/** What is known of a backup that was saved. */
export interface BackupNote {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** The commit that was the base. */
  readonly commit: number;
  /** Commits from this id on were made since. */
  readonly nextCommit: number;
}

export const FIRST_HEAD: Head = {
  format: FORMAT,
  version: 0,
  commit: 0,
  redo: [],
  nextPageKey: 1,
  nextCommit: 1,
  nextId: 0,
  nextCatalogId: 0,
  nextIds: {},
  began: 0,
};

/** The head as the next move of it leaves it. */
export const movedTo = (head: Head, to: Partial<Head>): Head => ({
  ...head,
  format: FORMAT,
  version: head.version + 1,
  ...to,
});

/** After a wipe it counts on, so that a tab that slept never takes a new page for an old one of the same key; only ids begin anew. */
export const wiped = (head: Head): Head =>
  movedTo(head, { commit: 0, redo: [], nextId: 0, nextCatalogId: 0, nextIds: {}, backup: null, lock: null });

/** A commit as it is kept: bytes to the store. */
export interface StoredCommit {
  readonly id: number;
  /** What stands beside the bytes is for the note beside the base. Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly contacts: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What is noted of the base beside it, in case it is lost. */
export interface BaseNote {
  readonly contacts: number;
  /** Of the last move of the head, in milliseconds since 1970 UTC. */
  readonly at: number;
}

export interface StoredPage {
  readonly key: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export interface PageStore {
  /** FIRST_HEAD where nothing was ever kept; 'damaged' where something was and is gone; 'outdated' where a newer Kith was here. */
  readHead(): Promise<Result<Head>>;
  /** null = nothing is noted. */
  noted(): Promise<BaseNote | null>;
  /** From here on reads also what a newer Kith has written; that is never written. */
  readNewer(): void;
  readCommit(id: number): Promise<Result<StoredCommit | null>>;
  /** All commits, oldest first. What cannot be read is left out. */
  readCommits(): Promise<Result<readonly StoredCommit[]>>;
  /** In the order of the keys; null where there is none. */
  readPages(keys: readonly number[]): Promise<Result<readonly (Uint8Array | null)[]>>;
  /** In batches of any size; not durable until the next moveHead. */
  writePages(pages: readonly StoredPage[]): Promise<Result<void>>;
  /**
   * false = the head is not at `from` any more: nothing was written. `history`: commits that come into the base together with this one, whose
   * history they are; written in the same transaction.
   */
  moveHead(
    from: number,
    head: Head,
    commit: StoredCommit | null,
    pages?: readonly StoredPage[],
    history?: readonly StoredCommit[],
  ): Promise<Result<boolean>>;
  pageKeys(): Promise<Result<readonly number[]>>;
  deletePages(keys: readonly number[]): Promise<Result<void>>;
  deleteCommits(ids: readonly number[]): Promise<Result<void>>;
  /** Takes all there is away, with certainty. The head is `wiped`. */
  wipe(): Promise<Result<void>>;
  /** [K9] Takes all there is away, in whatever state it is, with its note; what comes then begins at `head`. */
  beginAnew(head: Head): Promise<Result<void>>;
  /** Runs `work` while no other tab writes; waits for its turn. */
  exclusive<T>(work: () => Promise<T>): Promise<T>;
  /** Calls back when another tab has moved the head, or the browser has taken the storage away; returns how to stop. */
  onMoved(callback: () => void): () => void;
  close(): void;
}
