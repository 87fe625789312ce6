/** Connections that die: each is replaced by a new one, however many die in a row. */
import { forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { FIRST_HEAD } from '../../src/base/page-store.ts';
import { sayMessage } from '../../src/text/say-message.ts';
import { commit, head, value } from './contract.ts';
import { environmentOf, newIdb, opened } from './support.ts';

const named = (name: string): Error => Object.assign(new Error(name), { name });

describe('a lost connection', () => {
  /** The connections that were opened, so that a test can kill them. */
  function watched(each: (connection: IDBDatabase) => void = () => undefined): {
    idb: ReturnType<typeof newIdb>;
    connections: IDBDatabase[];
  } {
    const idb = newIdb();
    const connections: IDBDatabase[] = [];
    const open = idb.indexedDB.open.bind(idb.indexedDB);
    idb.indexedDB.open = (...args) => {
      const request = open(...args);
      request.addEventListener('success', () => {
        connections.push(request.result);
        each(request.result);
      });
      return request;
    };
    return { idb, connections };
  }

  test('is dropped, and the work done on a new one', async () => {
    const { idb, connections } = watched();
    const store = await opened(environmentOf(idb, null));
    value(await store.moveHead(0, head(1, 1), commit(1)));
    const main = connections.filter(({ name }) => name === 'kith:/');
    expect(main).toHaveLength(1);
    main[0]?.close();
    expect(value(await store.readHead())).toEqual(head(1, 1));
    expect(connections.filter(({ name }) => name === 'kith:/')).toHaveLength(2);
    expect(value(await store.moveHead(1, head(2, 2), commit(2)))).toBe(true);
  });

  test('of which the browser tells is dropped before anybody uses it', async () => {
    const { idb, connections } = watched();
    const store = await opened(environmentOf(idb, null));
    const main = connections.find(({ name }) => name === 'kith:/');
    if (main === undefined) throw new Error('No connection');
    forceCloseDatabase(main as unknown as Parameters<typeof forceCloseDatabase>[0]); // typed as the class, takes an instance
    expect(value(await store.readHead())).toEqual(FIRST_HEAD);
  });

  test('in the middle of a move that was made: the move is made, once', async () => {
    let isFirst = true;
    const { idb, connections } = watched((connection) => {
      const transaction = connection.transaction.bind(connection);
      connection.transaction = (stores, mode, options) => {
        const tx = transaction(stores, mode, options);
        if (mode !== 'readwrite' || connection.name !== 'kith:/' || !isFirst) return tx;
        isFirst = false;
        // It completes, but the browser says that it did not.
        let tellAbort: (event: object) => void = () => undefined;
        Object.defineProperty(tx, 'onabort', { set: (handler: typeof tellAbort) => (tellAbort = handler) });
        Object.defineProperty(tx, 'oncomplete', { set: () => tx.addEventListener('complete', () => tellAbort({})) });
        return tx;
      };
    });
    const store = await opened(environmentOf(idb, null));
    expect(value(await store.moveHead(0, head(1, 1), commit(1)))).toBe(true);
    expect(value(await store.readHead())).toEqual(head(1, 1));
    expect(connections.filter(({ name }) => name === 'kith:/')).toHaveLength(2);
  });

  test('that does not come back is "unavailable", after few tries', async () => {
    const { idb, connections } = watched();
    const store = await opened(environmentOf(idb, null));
    connections.forEach((connection) => connection.close());
    let tries = 0;
    idb.indexedDB.open = () => {
      tries++;
      throw named('InvalidStateError');
    };
    const failed = await store.readHead();
    expect(failed).toMatchObject({ ok: false, failure: { code: 'unavailable' } });
    expect(failed.ok ? '' : sayMessage(failed.failure.message)).toContain('closed');
    expect(tries).toBeLessThan(8);
  });

  /** Each of the next connections is lost in its very first transaction, which is Dexie's own. */
  function losing(idb: ReturnType<typeof newIdb>, opens: number): void {
    let left = opens;
    const open = idb.indexedDB.open.bind(idb.indexedDB);
    idb.indexedDB.open = (...args) => {
      const request = open(...args);
      request.addEventListener('success', () => {
        if (args[0] !== 'kith:/' || left === 0) return;
        left--;
        request.result.close();
      });
      return request;
    };
  }

  test.each([1, 2, 3, 4, 5, 6, 7, 8])(
    '%i times in a row is replaced as often, and is never believed',
    async (times) => {
      const { idb, connections } = watched();
      const store = await opened(environmentOf(idb, null));
      value(await store.moveHead(0, head(1, 1), commit(1)));
      connections.forEach((connection) => connection.close());
      losing(idb, times);
      // What cannot be done is told, and the next asks anew: there is never need of a reload.
      let told = 0;
      while (!(await store.readHead()).ok) told++;
      expect(told).toBeLessThanOrEqual(Math.floor(times / 2));
      expect(value(await store.readHead())).toEqual(head(1, 1));
      expect(value(await store.moveHead(1, head(2, 2), commit(2)))).toBe(true);
    },
  );

  test('of which the browser tells is told to who follows the store', async () => {
    const { idb, connections } = watched();
    const store = await opened(environmentOf(idb, null));
    let told = 0;
    store.onMoved(() => told++);
    const main = connections.find(({ name }) => name === 'kith:/');
    if (main === undefined) throw new Error('No connection');
    forceCloseDatabase(main as unknown as Parameters<typeof forceCloseDatabase>[0]); // typed as the class, takes an instance
    await expect.poll(() => told).toBe(1);
  });

  test('because somebody deletes the database: it lets go, and begins anew when asked', async () => {
    const { idb } = watched();
    const store = await opened(environmentOf(idb, null));
    value(await store.moveHead(0, head(1, 1, []), { ...commit(1), contacts: 0 }));
    await new Promise((resolve, reject) => {
      const request = idb.indexedDB.deleteDatabase('kith:/');
      request.addEventListener('success', resolve);
      request.addEventListener('error', reject);
    });
    expect(value(await store.pageKeys())).toEqual([]);
  });
});
