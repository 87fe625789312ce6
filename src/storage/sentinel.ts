/**
 * A note beside the database: how many contacts it last held. When storage is damaged, browsers give an empty database instead of an
 * error; the note then tells that contacts were there. It is kept in two places, because Chromium keeps all of a site's databases
 * in one store, which is damaged as a whole: a tiny database of its own, and the cache storage.
 */
import { Dexie } from 'dexie';
import type { IndexedDb } from './indexed-db.ts';

export interface SentinelNote {
  readonly contacts: number;
  /** Of the head. */
  readonly commit: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

/** One place where the note is kept. */
export interface Keeper {
  readonly read: () => Promise<unknown>;
  readonly write: (note: object) => Promise<void>;
  readonly clear: () => Promise<void>;
}

function isNote(value: unknown): value is SentinelNote {
  return (
    typeof value === 'object' &&
    value !== null &&
    ['contacts', 'commit', 'at'].every((key) => typeof Reflect.get(value, key) === 'number')
  );
}

/** Milliseconds by which a note may be behind where nothing but its time is. */
const MOMENT = 10_000;

export class Sentinel {
  readonly #keepers: readonly Keeper[];
  /** What is to be written next, and the writing that goes on. */
  #next: SentinelNote | null = null;
  #writing: Promise<void> | null = null;
  #isNoted = false;
  #last: { readonly note: SentinelNote; readonly version: number } | null = null;

  constructor(keepers: readonly Keeper[]) {
    this.#keepers = keepers;
  }

  /** The latest note that any place has. A place that cannot be read has none. */
  async read(): Promise<SentinelNote | null> {
    await this.#writing;
    const notes = await Promise.allSettled(this.#keepers.map((keeper) => keeper.read()));
    return notes
      .map((note) => (note.status === 'fulfilled' ? note.value : null))
      .filter(isNote)
      .reduce<SentinelNote | null>((latest, note) => (latest === null || note.at >= latest.at ? note : latest), null);
  }

  /**
   * Never fails: the commit that it tells of stands already. The first is waited for, so that there is one; later ones are written behind,
   * the latest of them, because writing takes longer than a small commit does. One that would say the same number of contacts a moment later is
   * left out. `from`, `version`: of the head, before and after.
   */
  async note(note: SentinelNote, from: number, version: number): Promise<void> {
    const last = this.#last;
    const saysSame = last !== null && last.version === from && last.note.contacts === note.contacts;
    if (saysSame && note.at - last.note.at >= 0 && note.at - last.note.at < MOMENT) {
      this.#last = { note: last.note, version };
      return;
    }
    this.#last = { note, version };
    this.#next = note;
    this.#writing ??= this.#write();
    if (!this.#isNoted) await this.#writing;
    this.#isNoted = true;
  }

  async #write(): Promise<void> {
    for (let note = this.#next; note !== null; note = this.#next) {
      this.#next = null;
      const written = note;
      await Promise.allSettled(this.#keepers.map((keeper) => keeper.write(written)));
    }
    this.#writing = null;
  }

  /** Rejects where a note may be left. */
  async clear(): Promise<void> {
    this.#next = null;
    this.#last = null;
    await this.#writing;
    this.#isNoted = false;
    await Promise.all(this.#keepers.map((keeper) => keeper.clear()));
  }
}

const NOTE_KEY = 'note';

export function databaseKeeper(name: string, idb: IndexedDb): Keeper {
  /** Opened for each use: a connection that is held would stand in the way of others and can be lost. */
  const use = async <T>(work: (db: Dexie) => PromiseLike<T>): Promise<T> => {
    const db = new Dexie(name, { ...idb, cache: 'disabled' });
    db.version(1).stores({ note: '' });
    try {
      return await work(db);
    } finally {
      db.close();
    }
  };
  return {
    read: () => use((db) => db.table<unknown>('note').get(NOTE_KEY)),
    write: (note) =>
      use((db) =>
        db
          .table('note')
          .put(note, NOTE_KEY)
          .then(() => undefined),
      ),
    clear: () => use((db) => db.table('note').clear()),
  };
}

/** Never asked for over the network: a cache wants its keys to be addresses. */
const NOTE_ADDRESS = 'https://kith.invalid/note';

export function cacheKeeper(name: string, caches: CacheStorage): Keeper {
  return {
    read: async () => {
      const response = await caches.match(NOTE_ADDRESS, { cacheName: name });
      return response === undefined ? null : ((await response.json()) as unknown); // json() is any
    },
    write: async (note) => {
      const cache = await caches.open(name);
      await cache.put(NOTE_ADDRESS, new Response(JSON.stringify(note)));
    },
    clear: async () => {
      await caches.delete(name);
    },
  };
}
