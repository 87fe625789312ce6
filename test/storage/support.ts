/** A browser for the Dexie store, in Node: fake-indexeddb, and locks and cache storage of the tests' own. */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { DexieStore } from '../../src/storage/dexie-store.ts';
import { Mutex } from '../../src/storage/mutex.ts';
import type { StoreEnvironment } from '../../src/storage/environment.ts';
import { value } from './contract.ts';

export const NOW = Date.UTC(2026, 10, 23, 12);

/** Web Locks, as far as the store uses them. */
export class FakeLocks {
  readonly #locks = new Map<string, Mutex>();

  async request<T>(name: string, work: () => Promise<T>): Promise<T> {
    let lock = this.#locks.get(name);
    if (lock === undefined) this.#locks.set(name, (lock = new Mutex()));
    return lock.run(work);
  }
}

/** Cache storage, as far as the store uses it. */
export class FakeCaches {
  readonly stored = new Map<string, Map<string, string>>();

  async match(address: string, { cacheName }: { cacheName: string }): Promise<Response | undefined> {
    const text = this.stored.get(cacheName)?.get(address);
    return text === undefined ? undefined : new Response(text);
  }

  async open(name: string): Promise<{ put: (address: string, response: Response) => Promise<void> }> {
    const cache = this.stored.get(name) ?? new Map<string, string>();
    this.stored.set(name, cache);
    return { put: async (address, response) => void cache.set(address, await response.text()) };
  }

  async delete(name: string): Promise<boolean> {
    return this.stored.delete(name);
  }
}

export function environmentOf(
  idb: StoreEnvironment['idb'],
  caches: FakeCaches | CacheStorage | null,
  locks: StoreEnvironment['locks'] = new FakeLocks(),
): StoreEnvironment {
  return {
    idb,
    locks,
    caches: caches as CacheStorage | null, // the fake has the methods that are used
    channel: (name) => new BroadcastChannel(name),
    now: () => NOW,
  };
}

export const newIdb = (): { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange } => ({
  indexedDB: new IDBFactory(),
  IDBKeyRange,
});

/** A store, used once so that it is open. */
export async function opened(environment: StoreEnvironment, scope = '/'): Promise<DexieStore> {
  const store = new DexieStore(scope, environment);
  value(await store.readHead());
  return store;
}
