/** An empty database where contacts were is damage, never "no contacts". */
import { describe, expect, test } from 'vitest';
import { FIRST_HEAD } from '../../src/base/page-store.ts';
import { DexieStore } from '../../src/storage/dexie-store.ts';
import { Sentinel, type SentinelNote } from '../../src/storage/sentinel.ts';
import { sayMessage } from '../../src/text/say-message.ts';
import { commit, head, value } from './contract.ts';
import { environmentOf, FakeCaches, newIdb, NOW, opened } from './support.ts';

describe('the sentinel', () => {
  const clearMain = async (idb: ReturnType<typeof newIdb>, name = 'kith:/'): Promise<void> => {
    await new Promise((resolve) => idb.indexedDB.deleteDatabase(name).addEventListener('success', resolve));
  };

  test('an empty database where contacts were is "damaged", never "no contacts"', async () => {
    const idb = newIdb();
    const store = await opened(environmentOf(idb, null));
    value(await store.moveHead(0, head(1, 1), commit(1, [], 1234)));
    store.close();
    await clearMain(idb);
    const failed = await new DexieStore('/', environmentOf(idb, null)).readHead();
    expect(failed).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(failed.ok ? '' : sayMessage(failed.failure.message)).toContain('empty, though contacts were kept');
    expect(await new DexieStore('/', environmentOf(idb, null)).noted()).toMatchObject({ contacts: 1234, at: NOW });
  });

  test('tells also where all databases are gone, from the cache storage', async () => {
    const caches = new FakeCaches();
    const store = await opened(environmentOf(newIdb(), caches));
    value(await store.moveHead(0, head(1, 1), commit(1, [], 7)));
    store.close();
    const later = new DexieStore('/', environmentOf(newIdb(), caches));
    expect(await later.readHead()).toMatchObject({ ok: false, failure: { code: 'damaged' } });
    expect(await later.noted()).toMatchObject({ contacts: 7 });
  });

  test('follows undo, too: an empty base that is lost is no damage', async () => {
    const idb = newIdb();
    const store = await opened(environmentOf(idb, null));
    value(await store.moveHead(0, head(1, 1), commit(1)));
    value(await store.moveHead(1, head(2, 0, [1]), null));
    store.close();
    await clearMain(idb);
    expect(value(await new DexieStore('/', environmentOf(idb, null)).readHead())).toEqual(FIRST_HEAD);
  });

  test('counts the contacts of the commit that undo goes back to', async () => {
    const idb = newIdb();
    const store = await opened(environmentOf(idb, null));
    value(await store.moveHead(0, head(1, 1), commit(1, [], 5)));
    value(await store.moveHead(1, head(2, 2), commit(2, [], 9)));
    value(await store.moveHead(2, head(3, 1, [2]), null));
    store.close();
    await clearMain(idb);
    expect(await new DexieStore('/', environmentOf(idb, null)).noted()).toMatchObject({ contacts: 5 });
  });

  test('is wiped with everything else [K7], and the wipe ends a damage', async () => {
    const [idb, caches] = [newIdb(), new FakeCaches()];
    const store = await opened(environmentOf(idb, caches));
    value(await store.moveHead(0, head(1, 1), commit(1)));
    store.close();
    await clearMain(idb);
    const again = new DexieStore('/', environmentOf(idb, caches));
    expect((await again.readHead()).ok).toBe(false);
    value(await again.wipe());
    expect(value(await again.readHead())).toEqual(FIRST_HEAD);
    expect(caches.stored.size).toBe(0);
  });

  test('that cannot be written stops no commit', async () => {
    const caches = new FakeCaches();
    caches.open = () => Promise.reject(new Error('No caches'));
    const store = await opened(environmentOf(newIdb(), caches));
    expect(value(await store.moveHead(0, head(1, 1), commit(1)))).toBe(true);
  });
});

describe('a note that says the same', () => {
  const note = (contacts: number, at: number): SentinelNote => ({ contacts, commit: 1, at });
  const written = async (...moves: readonly (readonly [note: SentinelNote, from: number, version: number])[]) => {
    const kept: object[] = [];
    const keeper = {
      read: () => Promise.resolve(kept.at(-1)),
      write: (next: object) => Promise.resolve(void kept.push(next)),
      clear: () => Promise.resolve(),
    };
    const sentinel = new Sentinel([keeper]);
    for (const move of moves) {
      await sentinel.note(...move);
      await sentinel.read(); // Until it is written.
    }
    return kept;
  };

  test.each([
    ['is left out a moment later', [note(5, 0), 0, 1], [note(5, 9_000), 1, 2], 1],
    ['is written when it is no longer new', [note(5, 0), 0, 1], [note(5, 10_000), 1, 2], 2],
    ['is written where another tab has moved the head between', [note(5, 0), 0, 1], [note(5, 10), 2, 3], 2],
    ['is written where the clock has gone back', [note(5, 1000), 0, 1], [note(5, 10), 1, 2], 2],
    ['of other contacts is written', [note(5, 0), 0, 1], [note(4, 10), 1, 2], 2],
  ] as const)('%s', async (_, first, second, times) => {
    expect(await written(first, second)).toHaveLength(times);
  });

  test('for long is written now and then', async () => {
    const moves = Array.from({ length: 40 }, (_, i) => [note(5, i * 1000), i, i + 1] as const);
    expect(await written(...moves)).toMatchObject([0, 10_000, 20_000, 30_000].map((at) => ({ at })));
  });
});
