/** [K9] Databases that are not as they were left: each is told for what it is, and can be begun anew. */
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { Archive } from '../../src/base/archive.ts';
import { kindsWith } from '../../src/base/contact-pages.ts';
import { FIRST_HEAD } from '../../src/base/page-store.ts';
import { DexieStore } from '../../src/storage/dexie-store.ts';
import { sayMessage } from '../../src/text/say-message.ts';
import { commit, head, page, record, value } from './contract.ts';
import { environmentOf, FakeCaches, newIdb, opened } from './support.ts';

const QUOTA = 'QuotaExceededError';
const named = (name: string): Error => Object.assign(new Error(name), { name });

describe('[K9] a database that is not as it was left', () => {
  const deleted = (idb: ReturnType<typeof newIdb>): Promise<unknown> =>
    new Promise((resolve) => idb.indexedDB.deleteDatabase('kith:/').addEventListener('success', resolve));
  /** Past the store. */
  async function meddle(
    idb: ReturnType<typeof newIdb>,
    work: (db: Dexie) => PromiseLike<unknown>,
    version = 2,
  ): Promise<void> {
    const db = new Dexie('kith:/', { ...idb });
    db.version(version).stores({ pages: 'key', commits: 'id', head: '' });
    await db.open();
    await work(db);
    db.close();
  }
  async function kept(idb: ReturnType<typeof newIdb>): Promise<void> {
    const store = await opened(environmentOf(idb, null));
    value(await store.writePages([page(1)]));
    value(await store.moveHead(0, head(1, 1), commit(1, [1], 20_000)));
    store.close();
  }
  const first = { ...FIRST_HEAD, version: 7, began: 1 };

  test.each([
    ['the head is missing', (db: Dexie) => db.table('head').clear()],
    ['the head is no head', (db: Dexie) => db.table('head').put({ version: 'one' }, 'head')],
    ['the head is a text', (db: Dexie) => db.table('head').put('head', 'head')],
  ])('%s: told, its commits are found, and what comes begins anew', async (_, work) => {
    const idb = newIdb();
    await kept(idb);
    await meddle(idb, work);
    const store = new DexieStore('/', environmentOf(idb, null));
    const failed = await store.readHead();
    expect(failed).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(failed.ok ? '' : sayMessage(failed.failure.message)).toContain('lost or damaged');
    expect(value(await store.readCommits())).toHaveLength(1);
    expect(value(await store.moveHead(0, head(1, 1), null))).toBe(true);
    expect(value(await store.readHead())).toEqual(head(1, 1));
    value(await store.beginAnew(first));
    expect(value(await store.readHead())).toEqual(first);
    expect(await store.noted()).toBeNull();
  });

  test.each([
    {},
    { bytes: new Uint8Array(8) },
    { bytes: commit(2).bytes.slice(0, 40) },
    { id: 2, parent: 1 },
    { id: 2, pages: 'none' },
    { ...record(2), catalog: { tags: [] } },
  ])('a commit that is none (%j) is left out', async (row) => {
    const idb = newIdb();
    await kept(idb);
    await meddle(idb, (db) => db.table('commits').put({ id: 2, ...row }));
    const store = new DexieStore('/', environmentOf(idb, null));
    const archive = new Archive(store, kindsWith([]));
    expect(value(await archive.commits()).map(({ id }) => id)).toEqual([1]);
    expect(value(await archive.commit(2))).toBeNull();
  });

  test('a page that holds no bytes is unreadable', async () => {
    const idb = newIdb();
    await kept(idb);
    await meddle(idb, (db) => db.table('pages').put({ key: 1, bytes: 'text' }));
    expect(value(await new DexieStore('/', environmentOf(idb, null)).readPages([1]))).toEqual([null]);
  });

  test('of a newer Kith: it is read where that is asked for, never written, and can be begun anew', async () => {
    const idb = newIdb();
    await kept(idb);
    await meddle(idb, () => Promise.resolve(), 3);
    const store = new DexieStore('/', environmentOf(idb, null));
    const failed = await store.readHead();
    expect(failed).toMatchObject({ ok: false, failure: { code: 'outdated' } });
    expect(failed.ok ? '' : sayMessage(failed.failure.message)).not.toContain('another tab');
    store.readNewer();
    expect(value(await store.readHead())).toEqual(head(1, 1));
    expect(value(await store.readPages([1]))).toEqual([page(1).bytes]);
    expect(await store.moveHead(1, head(2, 1), null)).toMatchObject({ ok: false, failure: { code: 'outdated' } });
    expect(await store.noted()).toMatchObject({ contacts: 20_000 });
    value(await store.beginAnew(first));
    expect(value(await store.readHead())).toEqual(first);
    expect(value(await store.pageKeys())).toEqual([]);
    expect(await store.noted()).toBeNull();
  });

  test('that cannot be opened is no private browsing; it can be begun anew once it is deleted', async () => {
    const [idb, caches] = [newIdb(), new FakeCaches()];
    const before = await opened(environmentOf(idb, caches));
    value(await before.moveHead(0, head(1, 1), commit(1, [], 20_000)));
    before.close();
    const open = idb.indexedDB.open.bind(idb.indexedDB);
    const remove = idb.indexedDB.deleteDatabase.bind(idb.indexedDB);
    let isBroken = true;
    idb.indexedDB.open = (...args) => {
      if (isBroken) throw named('UnknownError');
      return open(...args);
    };
    idb.indexedDB.deleteDatabase = (name) => {
      if (name === 'kith:/') isBroken = false;
      return remove(name);
    };
    const store = new DexieStore('/', environmentOf(idb, caches));
    const failed = await store.readHead();
    expect(failed).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(failed.ok ? '' : sayMessage(failed.failure.message)).toContain('cannot open its database');
    expect(await store.noted()).toMatchObject({ contacts: 20_000 });
    value(await store.beginAnew(first));
    expect(value(await store.readHead())).toEqual(first);
    expect(caches.stored.size).toBe(0);
  });

  test('with no room to be made says so, and not to shorten a history that is out of reach', async () => {
    const idb = newIdb();
    idb.indexedDB.open = () => {
      throw named(QUOTA);
    };
    const failed = await new DexieStore('/', environmentOf(idb, null)).readHead();
    expect(failed).toMatchObject({ ok: false, failure: { code: 'full' } });
    expect(failed.ok ? '' : sayMessage(failed.failure.message)).not.toContain('history');
  });

  test('deleted under an open store is told at once', async () => {
    const idb = newIdb();
    await kept(idb);
    const store = await opened(environmentOf(idb, null));
    let told = 0;
    store.onMoved(() => told++);
    await deleted(idb);
    await expect.poll(() => told).toBe(1);
    expect(await store.readHead()).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  });
});
