/** What browsers do to a database, and what the store makes of it. */
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { FIRST_HEAD } from '../../src/base/page-store.ts';
import { DexieStore } from '../../src/storage/dexie-store.ts';
import { troubleOf } from '../../src/storage/failures.ts';
import { sayMessage } from '../../src/text/say-message.ts';
import { commit, head, page, value } from './contract.ts';
import { environmentOf, FakeCaches, newIdb, opened } from './support.ts';

const QUOTA = 'QuotaExceededError';

const named = (name: string, rest: object = {}): Error => Object.assign(new Error(name), { name }, rest);

describe('trouble is told by names, however deep they lie', () => {
  test.each([
    ['full', named(QUOTA)],
    ['full', named('AbortError', { inner: named(QUOTA) })],
    ['full', named('BulkError', { failures: [named('AbortError', { inner: named(QUOTA) })] })],
    ['outdated', named('OpenFailedError', { inner: named('VersionError') })],
    ['unavailable', named('OpenFailedError', { inner: named('SecurityError') })],
    ['unavailable', named('MissingAPIError')],
    ['damaged', named('NotReadableError')],
    ['lost', named('DatabaseClosedError')],
    ['lost', named('UnknownError')],
    ['lost', named('AbortError')],
    ['bug', new TypeError('x is not a function')],
    ['bug', 'a string'],
  ] as const)('%s', (trouble, error) => {
    expect(troubleOf(error)).toBe(trouble);
  });
});

describe('a full disk', () => {
  /** The next writes fail as browsers do it: the transaction aborts with a quota error. */
  function fillUp(idb: IDBFactory): void {
    const open = idb.open.bind(idb);
    idb.open = (...args) => {
      const request = open(...args);
      request.addEventListener('success', () => {
        const db = request.result;
        const transaction = db.transaction.bind(db);
        db.transaction = (stores, mode, options) => {
          const tx = transaction(stores, mode, options);
          // As fake-indexeddb aborts by itself.
          const abort: unknown = Reflect.get(tx, '_abort');
          if (mode === 'readwrite' && typeof abort === 'function')
            queueMicrotask(() => void Reflect.apply(abort, tx, [QUOTA]));
          return tx;
        };
      });
      return request;
    };
  }

  test('is a failure "full" with a sentence that helps; nothing is thrown', async () => {
    const idb = newIdb();
    const before = await opened(environmentOf(idb, null));
    before.close();
    fillUp(idb.indexedDB);
    const store = new DexieStore('/', environmentOf(idb, null));
    const failed = await store.moveHead(0, head(1, 1), commit(1));
    expect(failed).toMatchObject({ ok: false, failure: { code: 'full' } });
    expect(failed.ok ? '' : sayMessage(failed.failure.message)).toContain('Free some space');
    expect(value(await store.readHead())).toEqual(FIRST_HEAD);
  });
});

describe('no storage', () => {
  test('at all is "unavailable"', async () => {
    const store = new DexieStore('/', environmentOf(null, null));
    expect(await store.readHead()).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
    expect(await store.writePages([page(1)])).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
  });

  test('because the browser refuses to open it is "unavailable"', async () => {
    const idb = newIdb();
    idb.indexedDB.open = () => {
      throw named('SecurityError');
    };
    const store = new DexieStore('/', environmentOf(idb, null));
    expect(await store.readHead()).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
  });

  test('without locks says that the address must be secure, and touches nothing', async () => {
    const store = new DexieStore('/', environmentOf(newIdb(), null, null));
    const failed = await store.exclusive(() => store.moveHead(0, head(1, 1), commit(1)));
    expect(failed).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
    expect(failed.ok ? '' : sayMessage(failed.failure.message)).toContain('https://');
  });
});

describe('a newer Kith', () => {
  const upgrade = async (idb: ReturnType<typeof newIdb>): Promise<void> => {
    const newer = new Dexie('kith:/', { ...idb });
    newer.version(3).stores({ pages: 'key', commits: 'id', head: '', more: 'id' });
    await newer.open();
    newer.close();
  };

  test('that upgrades while this one is open: it lets go and writes no more', async () => {
    const idb = newIdb();
    const store = await opened(environmentOf(idb, null));
    await upgrade(idb);
    const failed = await store.moveHead(0, head(1, 1), commit(1));
    expect(failed).toMatchObject({ ok: false, failure: { code: 'outdated' } });
    expect(failed.ok ? '' : sayMessage(failed.failure.message)).toContain('Reload');
    expect(await store.readHead()).toMatchObject({ ok: false, failure: { code: 'outdated' } });
  });

  test('that was here before: its database is not opened for writing', async () => {
    const idb = newIdb();
    await upgrade(idb);
    const store = new DexieStore('/', environmentOf(idb, null));
    expect(await store.writePages([page(1)])).toMatchObject({ ok: false, failure: { code: 'outdated' } });
    expect(await store.readHead()).toMatchObject({ ok: false, failure: { code: 'outdated' } });
  });
});

describe('a page that the browser cannot read', () => {
  /** Reads of this key fail as Chromium fails them when the file behind a large value is cut. */
  function spoiled(key: number): ReturnType<typeof newIdb> {
    const idb = newIdb();
    const open = idb.indexedDB.open.bind(idb.indexedDB);
    idb.indexedDB.open = (...args) => {
      const request = open(...args);
      request.addEventListener('success', () => {
        const connection = request.result;
        const transaction = connection.transaction.bind(connection);
        connection.transaction = (stores, mode, options) => {
          const tx = transaction(stores, mode, options);
          const objectStore = tx.objectStore.bind(tx);
          tx.objectStore = (name) => {
            const store = objectStore(name);
            const get = store.get.bind(store);
            store.get = (wanted) => {
              if (name === 'pages' && wanted === key) throw named('UnknownError');
              return get(wanted);
            };
            return store;
          };
          return tx;
        };
      });
      return request;
    };
    return idb;
  }

  test('is null, and the others are read', async () => {
    const store = new DexieStore('/', environmentOf(spoiled(2), null));
    value(await store.writePages([page(1), page(2), page(3)]));
    expect(value(await store.readPages([1, 2, 3]))).toEqual([page(1).bytes, null, page(3).bytes]);
  });

  test('is no page at all while the whole database does not answer', async () => {
    const idb = newIdb();
    const store = await opened(environmentOf(idb, null));
    value(await store.writePages([page(1)]));
    store.close();
    const failed = await store.readPages([1]);
    expect(failed).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
  });
});

test('two Kiths on one origin, under different paths, never meet', async () => {
  const environment = environmentOf(newIdb(), new FakeCaches());
  const [a, b] = [await opened(environment, '/a/'), await opened(environment, '/b/')];
  const told: string[] = [];
  b.onMoved(() => told.push('b'));
  value(await a.writePages([page(1)]));
  value(await a.moveHead(0, head(1, 1), commit(1)));
  expect(value(await b.readHead())).toEqual(FIRST_HEAD);
  expect(value(await b.pageKeys())).toEqual([]);
  await a.exclusive(async () => {
    expect(await b.exclusive(() => Promise.resolve('not waiting for a'))).toBe('not waiting for a');
  });
  value(await b.wipe());
  expect(value(await a.pageKeys())).toEqual([1]);
  expect(told).toEqual([]);
  a.close();
  b.close();
});
