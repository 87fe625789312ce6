/** The contract, and a base of many pages, on the real thing: IndexedDB, Web Locks, BroadcastChannel and cache storage of Chromium. */
import { Dexie } from 'dexie';
import { describe, expect, test } from 'vitest';
import { Archive } from '../../../src/base/archive.ts';
import { kindsWith } from '../../../src/base/contact-pages.ts';
import { DexieStore } from '../../../src/storage/dexie-store.ts';
import { browserEnvironment } from '../../../src/storage/environment.ts';
import { commit, head, isSame, page, record, storeContract, value } from '../../storage/contract.ts';
import { add, codeOf, fill, namesOf, newBase, NOW, optAll, rename, undo } from '../../support/tabs.ts';

const environment = browserEnvironment(() => NOW);
let disks = 0;

const newScope = (): string => `/dexie-store-test-${disks++}/`;

const deleted = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(new Error(`${name} is not deleted`));
  });

async function cleanUp(scope: string, stores: readonly DexieStore[]): Promise<void> {
  stores.forEach((store) => store.close());
  await Promise.all([`kith:${scope}`, `kith-sentinel:${scope}`].map(deleted));
  await caches.delete(`kith-sentinel:${scope}`);
}

describe('DexieStore in Chromium', () => {
  storeContract(() => {
    const scope = newScope();
    const stores: DexieStore[] = [];
    return {
      open: () => {
        const store = new DexieStore(scope, environment);
        stores.push(store);
        return store;
      },
      dispose: () => cleanUp(scope, stores),
    };
  });

  test('gives back hundreds of pages of any size', async () => {
    const scope = newScope();
    const store = new DexieStore(scope, environment);
    const pages = Array.from({ length: 200 }, (_, i) => page(i + 1, 8 * (1 + ((i * 977) % 15_000))));
    for (let at = 0; at < pages.length; at += 32) value(await store.writePages(pages.slice(at, at + 32)));
    const read = value(await store.readPages(pages.map(({ key }) => key)));
    expect(read.every((bytes, i) => isSame(bytes, pages[i]?.bytes))).toBe(true);
    await cleanUp(scope, [store]);
  });

  test('tells of contacts that were there when the database comes up empty', async () => {
    const scope = newScope();
    const store = new DexieStore(scope, environment);
    value(await store.moveHead(0, head(1, 1), commit(1, [], 1234)));
    store.close();
    await Promise.all([`kith:${scope}`, `kith-sentinel:${scope}`].map(deleted));
    const again = new DexieStore(scope, environment);
    const failed = await again.readHead();
    expect(failed).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(await again.noted()).toMatchObject({ contacts: 1234 });
    await cleanUp(scope, [again]);
  });

  test('lets a newer Kith in, and says that this one is outdated', async () => {
    const scope = newScope();
    const store = new DexieStore(scope, environment);
    value(await store.readHead());
    const newer = new Dexie(`kith:${scope}`);
    newer.version(3).stores({ pages: 'key', commits: 'id', head: '', more: 'id' });
    await newer.open();
    newer.close();
    expect(codeOf(await store.moveHead(0, head(1, 1), commit(1)))).toBe('outdated');
    expect(codeOf(await new DexieStore(scope, environment).readHead())).toBe('outdated');
    await cleanUp(scope, [store]);
  });
});

describe('a database of the first version', () => {
  test('is taken over, also from an older Kith that has it open, and read as it is', async () => {
    const scope = newScope();
    const opening = indexedDB.open(`kith:${scope}`, 10);
    opening.onupgradeneeded = () => {
      opening.result.createObjectStore('pages', { keyPath: 'key' });
      opening.result.createObjectStore('commits', { keyPath: 'id' });
      opening.result.createObjectStore('head');
    };
    const older = await new Promise<IDBDatabase>((resolve) => {
      opening.onsuccess = () => resolve(opening.result);
    });
    let newVersion: number | null = 0;
    older.onversionchange = (event) => {
      ({ newVersion } = event);
      older.close();
    };
    const { lists, nextIds: _ids, ...first } = record(1, [1, 0, 2], 7);
    const { format: _format, nextIds: _next, ...oldHead } = head(1, 1);
    await new Promise<void>((resolve) => {
      const writing = older.transaction(['commits', 'head'], 'readwrite');
      writing.objectStore('commits').put({ ...first, pages: lists.contacts });
      writing.objectStore('head').put(oldHead, 'head');
      writing.oncomplete = () => resolve();
    });
    const store = new DexieStore(scope, environment);
    expect(value(await store.readHead())).toEqual({ ...head(1, 1), format: 1 });
    expect(newVersion).toBe(20);
    const archive = new Archive(store, kindsWith([]));
    // A page of it is all parts of a page of today.
    const keys = [1, 0, 2];
    const stepped = record(1, keys, 7);
    const taken = { ...stepped, lists: { ...stepped.lists, 'contacts.marks': keys, 'contacts.attributes': keys } };
    expect(value(await archive.commit(1))).toEqual(taken);
    expect(value(await store.moveHead(1, head(2, 2), commit(2, [3])))).toBe(true);
    expect(value(await archive.commits())).toEqual([taken, record(2, [3])]);
    await cleanUp(scope, [store]);
  });
});

describe('a base on it', () => {
  test('commits, follows, undoes, and is the same after a reload', async () => {
    const scope = newScope();
    const stores = [0, 1, 2].map(() => new DexieStore(scope, environment));
    const [a, b, later] = stores.map((store) => newBase(store));
    if (a === undefined || b === undefined || later === undefined) throw new Error('Three bases');
    value(await a.open());
    value(await b.open());
    value(await fill(a, 40));
    value(await rename(a, 5, 'Asha'));
    const seen = new Promise<void>((resolve) => {
      b.onChange(({ after }) => {
        if (after.contacts === a.snapshot.contacts && namesOf(after)[5] === 'Asha') resolve();
      });
    });
    value(await optAll(a, true));
    await seen;
    value(await undo(a));
    // Both at once: neither loses the other's.
    await Promise.all(
      [rename(a, 6, 'Bo'), rename(b, 7, 'Cy'), add(a, ['Di']), add(b, ['Ed'])].map(async (made) => value(await made)),
    );
    value(await b.follow());
    value(await a.follow());
    expect(b.snapshot).toEqual(a.snapshot);
    value(await later.open());
    await later.settled();
    expect(later.snapshot).toEqual(a.snapshot);
    const names = namesOf(later.snapshot);
    expect([5, 6, 7].map((id) => names[id])).toEqual(['Asha', 'Bo', 'Cy']);
    expect(Object.values(names).filter((name) => name === 'Di' || name === 'Ed')).toHaveLength(2);
    // Seven: what was undone before something else was done stays, too.
    expect(value(await later.entries())).toHaveLength(7);
    await cleanUp(scope, stores);
  });
});
