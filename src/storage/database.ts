/**
 * The connection to one Kith database. Its tables: `pages` (key → bytes), `commits` (id → bytes), `head` (one row).
 *
 * - Transactions that write pages alone are relaxed, all others strict: a move of the head waits for the disk.
 * - A dead connection is dropped and a new one opened, once for each piece of work; nothing is ever tried again on the dead one. So work
 *   must be such that doing it twice is doing it once.
 * - Whatever a browser that died has left half written is put away before anything is written behind it (`new-log.ts`).
 * - When a newer Kith wants to change the tables, this one closes, and stays closed. What a newer one has left is read where somebody asks for
 *   that, and never written.
 */
import { Dexie, type Table } from 'dexie';
import { ok, type Result } from '../domain/result.ts';
import type { Head, StoredCommit } from '../base/page-store.ts';
import { failureOf, type Trouble, troubleOf } from './failures.ts';
import type { IndexedDb } from './indexed-db.ts';
import { beginNewLog } from './new-log.ts';

export interface PageRow {
  readonly key: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** A commit as it is kept; the first format kept it as an object, all of it in the row. */
export type CommitRow = StoredCommit | { readonly id: number };

/** A transaction over tables, and the tables. */
export interface Tables {
  readonly pages: Table<PageRow, number>;
  readonly commits: Table<CommitRow, number>;
  readonly head: Table<Head, typeof HEAD_KEY>;
  /** All that is written in it is written, or nothing; durable when it resolves. */
  readonly strict: <T>(mode: 'r' | 'rw', tables: readonly Table[], work: () => Promise<T>) => Promise<T>;
}

export const HEAD_KEY = 'head';

/**
 * Of the tables. Dexie counts in tens, so that a browser's number 10 is its version 1. Goes up where a build that does not know the head's
 * `format` must be kept from writing: 2 has the tables of 1.
 */
const VERSION = 2;
const DEXIE_VERSION_STEP = 10;

/** How often work is begun anew on a new connection. */
const TRIES = 3;

/** A database that never opened: not a lost connection, but one that cannot be opened. */
function neverOpen(trouble: Exclude<Trouble, 'bug'>): Exclude<Trouble, 'bug'> {
  if (trouble === 'lost' || trouble === 'damaged') return 'unopenable';
  return trouble === 'full' ? 'noRoom' : trouble;
}

/**
 * Dexie takes a connection for open whose first transaction has failed, though it has nothing to reach the tables by. `core` is what it
 * reaches them by.
 */
const isUsable = (db: Dexie): boolean => db.isOpen() && Object.hasOwn(db, 'core') && Boolean(db.core);

class ConnectionLost extends Error {
  override readonly name = 'DatabaseClosedError';
}

function isPagesOnly(stores: readonly string[]): boolean {
  return stores.length === 1 && stores[0] === 'pages';
}

export class Connection {
  readonly #name: string;
  readonly #idb: IndexedDb | null;
  #db: Dexie | null = null;
  /** Was open at least once: storage is there in principle. */
  #wasOpen = false;
  /** Transactions that have not ended. */
  readonly #writing = new Set<IDBTransaction>();
  #outdated = false;
  #closed = false;
  /** The database is of a newer Kith. */
  #isNewer = false;
  readsNewer = false;
  /** Called when the browser closes the database by itself, or somebody deletes it. */
  onGone: () => void = () => undefined;

  /** `idb` null: the browser has none. */
  constructor(name: string, idb: IndexedDb | null) {
    this.#name = name;
    this.#idb = idb;
  }

  /** `again`: an earlier try died, after it had done its work or before. */
  async run<T>(mode: 'r' | 'rw', work: (tables: Tables, again: boolean) => Promise<T>): Promise<Result<T>> {
    for (let attempt = 1; ; attempt++) {
      if (this.#outdated) return failureOf('outdated');
      if (this.#idb === null || this.#closed) return failureOf('unavailable');
      const db = (this.#db ??= this.#connect(this.#idb));
      try {
        await this.#open(db, this.#idb);
        if (this.#isNewer && (mode === 'rw' || !this.readsNewer)) {
          this.#drop(db);
          return failureOf('newer');
        }
        return ok(await work(tablesOf(db), attempt > 1));
      } catch (error) {
        const trouble = this.#isFull() ? 'full' : troubleOf(error);
        if (trouble === 'lost' || trouble === 'bug') this.#drop(db);
        if (trouble === 'bug') throw error;
        if (trouble !== 'lost' || attempt >= TRIES) return failureOf(this.#wasOpen ? trouble : neverOpen(trouble));
      }
    }
  }

  close(): void {
    this.#closed = true;
    if (this.#db !== null) this.#drop(this.#db);
  }

  /** Deletes the database, whatever state it is in. */
  async remove(): Promise<Result<void>> {
    const idb = this.#idb;
    if (idb === null || this.#closed) return failureOf('unavailable');
    if (this.#db !== null) this.#drop(this.#db);
    const removed = await new Promise<Result<void>>((resolve) => {
      try {
        const request = idb.indexedDB.deleteDatabase(this.#name);
        request.addEventListener('success', () => resolve(ok(undefined)));
        request.addEventListener('error', () => resolve(failureOf('unopenable')));
        request.addEventListener('blocked', () => resolve(failureOf('blocked')));
      } catch {
        resolve(failureOf('unopenable'));
      }
    });
    if (removed.ok) this.#outdated = this.#isNewer = this.#wasOpen = false;
    return removed;
  }

  /** At once where it is open; anew where the browser has closed it. */
  async #open(db: Dexie, idb: IndexedDb): Promise<void> {
    if (isUsable(db)) return;
    const opening = db.open();
    void beginNewLog(`${this.#name}:log`, idb);
    await opening;
    if (!isUsable(db)) throw new ConnectionLost('It was lost while it was opened.');
    this.#wasOpen = true;
    // Dexie opens a newer database, too, and would go on writing into it.
    this.#isNewer = db.backendDB().version > VERSION * DEXIE_VERSION_STEP;
  }

  #connect(idb: IndexedDb): Dexie {
    const db = new Dexie(this.#name, { ...idb, chromeTransactionDurability: 'strict', cache: 'disabled' });
    db.version(VERSION).stores({ pages: 'key', commits: 'id', head: '' });
    db.use({
      stack: 'dbcore',
      name: 'durability',
      create: (core) => ({
        ...core,
        transaction: (stores, mode, options) => {
          const transaction = core.transaction(stores, mode, isPagesOnly(stores) ? { durability: 'relaxed' } : options);
          // Dexie's type leaves out that it is the browser's own transaction.
          if (mode === 'readwrite') this.#watch(transaction as IDBTransaction);
          return transaction;
        },
      }),
    });
    db.on('versionchange', ({ newVersion }) => {
      // No new version: somebody deletes the database, which needs no newer Kith.
      if ((newVersion ?? 0) > 0) this.#outdated = true;
      this.#drop(db);
      this.onGone();
      return false; // Dexie's own answer would close as well, and write to the console.
    });
    db.on('close', () => {
      // Dexie says it of a connection that was let go of here, too.
      if (this.#db !== db) return;
      this.#drop(db);
      this.onGone();
    });
    return db;
  }

  #watch(transaction: IDBTransaction): void {
    this.#writing.add(transaction);
    for (const end of ['complete', 'abort']) {
      transaction.addEventListener(end, () => this.#writing.delete(transaction));
    }
  }

  /** A request that was still open when the disk got full says only that it was aborted: its transaction knows why. */
  #isFull(): boolean {
    return [...this.#writing].some(({ error }) => troubleOf(error) === 'full');
  }

  #drop(db: Dexie): void {
    if (this.#db === db) this.#db = null;
    db.close();
  }
}

function tablesOf(db: Dexie): Tables {
  return {
    pages: db.table('pages'),
    commits: db.table('commits'),
    head: db.table('head'),
    strict: (mode, tables, work) => db.transaction(mode, [...tables], work),
  };
}
