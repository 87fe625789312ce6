/** What the Dexie store needs of the browser; null where the browser does not give it. Tests give their own. */
import type { IndexedDb } from './indexed-db.ts';

export interface StoreEnvironment {
  readonly idb: IndexedDb | null;
  /** Web Locks; browsers give them to secure addresses only. */
  readonly locks: { readonly request: <T>(name: string, work: () => Promise<T>) => Promise<T> } | null;
  readonly caches: CacheStorage | null;
  readonly channel: ((name: string) => BroadcastChannel) | null;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
}

/** Where a site may not keep data, looking is an error already. */
function given<T>(look: () => T | undefined): T | null {
  try {
    return look() ?? null;
  } catch {
    return null;
  }
}

export function browserEnvironment(now: () => number): StoreEnvironment {
  const { navigator } = globalThis;
  const indexedDB = given<IDBFactory>(() => globalThis.indexedDB);
  const locks = given<LockManager>(() => navigator.locks);
  return {
    idb: indexedDB === null ? null : { indexedDB, IDBKeyRange: globalThis.IDBKeyRange },
    locks: locks === null ? null : { request: async (name, work) => locks.request(name, work) },
    caches: given<CacheStorage>(() => globalThis.caches),
    channel: given(() => globalThis.BroadcastChannel) === null ? null : (name) => new BroadcastChannel(name),
    now,
  };
}
