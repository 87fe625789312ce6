/**
 * One suite for every PageStore: the promises S1–S4 of base/page-store.ts, and what each method says.
 * Long because it is one contract.
 */
import { afterEach, describe, expect, test } from 'vitest';
import type { CommitRecord } from '../../src/base/commit-record.ts';
import { encodeCommit } from '../../src/base/format/commit-bytes.ts';
import { FORMAT } from '../../src/base/format/steps.ts';
import {
  FIRST_HEAD,
  type Head,
  type PageStore,
  type StoredCommit,
  type StoredPage,
} from '../../src/base/page-store.ts';
import { EMPTY_CATALOG } from '../../src/domain/catalog.ts';
import type { Result } from '../../src/domain/result.ts';

/** One disk; every store on it is a tab of its own. */
export interface Disk {
  readonly open: () => PageStore;
  /** Ends all; what was on it is gone. */
  readonly dispose: () => Promise<void>;
}

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message.id}`);
  return result.value;
}

export const page = (key: number, size = 64): StoredPage => ({
  key,
  bytes: Uint8Array.from({ length: size }, (_, i) => (key * 31 + i * 7) & 0xff),
});

/** (toEqual takes a second for each 70 kB.) */
export function isSame(a: Uint8Array | null | undefined, b: Uint8Array | null | undefined): boolean {
  return a?.length === b?.length && (a?.every((byte, i) => byte === b?.[i]) ?? true);
}

export const record = (id: number, pages: readonly number[] = [], contacts = 1): CommitRecord => ({
  id,
  parent: id - 1,
  at: 1_700_000_000_000 + id,
  action: { kind: 'sample', contacts },
  lists: { contacts: pages },
  contacts,
  nextId: contacts,
  nextIds: {},
  catalog: { ...EMPTY_CATALOG, nextId: id },
  bytes: 100,
});

export const commit = (id: number, pages: readonly number[] = [], contacts = 1): StoredCommit =>
  encodeCommit(record(id, pages, contacts));

export const head = (version: number, at: number, redo: readonly number[] = []): Head => ({
  format: FORMAT,
  version,
  commit: at,
  redo,
  nextPageKey: 100 + version,
  nextCommit: 50 + version,
  nextId: 10 * version,
  nextCatalogId: 0,
  nextIds: {},
  began: 0,
});

export function storeContract(make: () => Disk | Promise<Disk>): void {
  const disks: Disk[] = [];
  const newDisk = async (): Promise<Disk> => {
    const disk = await make();
    disks.push(disk);
    return disk;
  };
  afterEach(async () => {
    await Promise.all(disks.splice(0).map((disk) => disk.dispose()));
  });

  describe('an empty store', () => {
    test('has the first head, and nothing else', async () => {
      const store = (await newDisk()).open();
      expect(value(await store.readHead())).toEqual(FIRST_HEAD);
      expect(value(await store.readCommit(1))).toBeNull();
      expect(value(await store.readCommits())).toEqual([]);
      expect(value(await store.pageKeys())).toEqual([]);
      expect(value(await store.readPages([1, 2]))).toEqual([null, null]);
    });
  });

  describe('pages', () => {
    test('come back byte for byte in the order that was asked for, null where there is none', async () => {
      const store = (await newDisk()).open();
      value(await store.writePages([page(1), page(2, 70_000), page(5)]));
      value(await store.writePages([page(3, 8)]));
      const read = value(await store.readPages([5, 4, 2, 3, 1]));
      const wanted = [page(5).bytes, null, page(2, 70_000).bytes, page(3, 8).bytes, page(1).bytes];
      expect(read.map((bytes, i) => isSame(bytes, wanted[i]))).toEqual([true, true, true, true, true]);
      expect(value(await store.pageKeys())).toEqual([1, 2, 3, 5]);
    });

    test('nothing at all can be written, read and deleted', async () => {
      const store = (await newDisk()).open();
      value(await store.writePages([]));
      value(await store.deletePages([]));
      value(await store.deleteCommits([]));
      expect(value(await store.readPages([]))).toEqual([]);
    });

    test('are copies: what the writer does to its bytes afterwards changes nothing [S1]', async () => {
      const store = (await newDisk()).open();
      const written = page(1);
      value(await store.writePages([written]));
      written.bytes.fill(0);
      const first = value(await store.readPages([1]))[0];
      expect(first).toEqual(page(1).bytes);
      first?.fill(0);
      expect(value(await store.readPages([1]))).toEqual([page(1).bytes]);
    });

    test('stand on an 8-byte border, as views on them need it', async () => {
      const store = (await newDisk()).open();
      value(await store.writePages([page(1), page(2)]));
      expect(value(await store.readPages([1, 2])).map((bytes) => (bytes?.byteOffset ?? 1) % 8)).toEqual([0, 0]);
    });

    test('that are deleted are gone, and deleting what is not there is no failure', async () => {
      const store = (await newDisk()).open();
      value(await store.writePages([page(1), page(2)]));
      value(await store.deletePages([1, 77]));
      expect(value(await store.pageKeys())).toEqual([2]);
      expect(value(await store.readPages([1]))).toEqual([null]);
    });
  });

  test.each([
    ['a run', [3, 4, 5, 6]],
    ['runs in any order', [9, 2, 8, 3, 40]],
    ['many alone', Array.from({ length: 20 }, (_, i) => i * 2 + 1)],
  ])('pages that are deleted together, %s, and no others', async (_, gone) => {
    const store = (await newDisk()).open();
    const all = Array.from({ length: 41 }, (_, key) => key + 1);
    value(await store.writePages(all.map(page)));
    value(await store.deletePages(gone));
    expect(value(await store.pageKeys())).toEqual(all.filter((key) => !gone.includes(key)));
  });

  describe('[S2] moveHead', () => {
    test('writes the commit and the head', async () => {
      const store = (await newDisk()).open();
      expect(value(await store.moveHead(0, head(1, 1), commit(1, [1, 0, 2])))).toBe(true);
      expect(value(await store.readHead())).toEqual(head(1, 1));
      expect(value(await store.readCommit(1))).toEqual(commit(1, [1, 0, 2]));
    });

    test('writes pages with them, or nothing of all three', async () => {
      const store = (await newDisk()).open();
      expect(value(await store.moveHead(0, head(1, 1), commit(1, [1, 2]), [page(1), page(2)]))).toBe(true);
      expect(value(await store.readPages([1, 2, 3]))).toEqual([page(1).bytes, page(2).bytes, null]);
      expect(value(await store.moveHead(0, head(1, 2), commit(2, [3]), [page(3)]))).toBe(false);
      expect(value(await store.pageKeys())).toEqual([1, 2]);
      expect(value(await store.readCommits()).map(({ id }) => id)).toEqual([1]);
    });

    test('moves to a commit that is there already', async () => {
      const store = (await newDisk()).open();
      value(await store.moveHead(0, head(1, 1), commit(1)));
      value(await store.moveHead(1, head(2, 2), commit(2)));
      expect(value(await store.moveHead(2, head(3, 1, [2]), null))).toBe(true);
      expect(value(await store.readHead())).toEqual(head(3, 1, [2]));
      expect(value(await store.readCommits()).map(({ id }) => id)).toEqual([1, 2]);
    });

    test('writes nothing where the head is not at the version that the caller saw', async () => {
      const store = (await newDisk()).open();
      value(await store.moveHead(0, head(1, 1), commit(1)));
      expect(value(await store.moveHead(0, head(1, 9), commit(9)))).toBe(false);
      expect(value(await store.moveHead(2, head(3, 9), commit(9)))).toBe(false);
      expect(value(await store.readHead())).toEqual(head(1, 1));
      expect(value(await store.readCommit(9))).toBeNull();
    });

    test('lets exactly one of many win that saw the same version', async () => {
      const disk = await newDisk();
      const stores = Array.from({ length: 4 }, () => disk.open());
      const reader = disk.open();
      const moved = await Promise.all(stores.map((store, i) => store.moveHead(0, head(1, i + 1), commit(i + 1))));
      expect(moved.filter((result) => value(result))).toHaveLength(1);
      const winner = moved.findIndex((result) => value(result)) + 1;
      expect(value(await reader.readHead()).commit).toBe(winner);
      expect(value(await reader.readCommits()).map(({ id }) => id)).toEqual([winner]);
    });

    test('does not let the same move be made twice, even with the same words', async () => {
      const disk = await newDisk();
      const [a, b] = [disk.open(), disk.open()];
      expect(value(await a.moveHead(0, head(1, 1), commit(1)))).toBe(true);
      expect(value(await b.moveHead(0, head(1, 1), commit(1)))).toBe(false);
    });
  });

  describe('commits', () => {
    test('come oldest first, and are deleted by id', async () => {
      const store = (await newDisk()).open();
      for (let id = 1; id <= 12; id++) value(await store.moveHead(id - 1, head(id, id), commit(id)));
      expect(value(await store.readCommits()).map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      value(await store.deleteCommits([1, 3, 99]));
      expect(value(await store.readCommits()).map(({ id }) => id)).toEqual([2, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
      expect(value(await store.readCommit(3))).toBeNull();
    });

    test('[S5] keep their bytes, whatever they are, and how many contacts there are', async () => {
      const store = (await newDisk()).open();
      const record: StoredCommit = {
        id: 1,
        at: 5,
        contacts: 7,
        bytes: Uint8Array.from({ length: 5000 }, (_, i) => i & 0xff),
      };
      value(await store.moveHead(0, head(1, 1), record));
      record.bytes.fill(0);
      const read = value(await store.readCommit(1));
      expect(read).toMatchObject({ id: 1, at: 5, contacts: 7 });
      expect(
        isSame(
          read?.bytes,
          Uint8Array.from({ length: 5000 }, (_, i) => i & 0xff),
        ),
      ).toBe(true);
      expect(value(await store.readCommits())).toEqual([read]);
    });
  });

  describe('[S6] what a newer Kith has left', () => {
    const newer = { ...head(3, 1), format: FORMAT + 1 };

    test('is read by nobody who does not ask for it, and never moved or wiped', async () => {
      const store = (await newDisk()).open();
      value(await store.moveHead(0, newer, commit(1, [1])));
      const outdated = { ok: false, failure: { code: 'outdated' } };
      expect(await store.readHead()).toMatchObject(outdated);
      expect(await store.moveHead(3, head(4, 2), commit(2))).toMatchObject(outdated);
      expect(await store.wipe()).toMatchObject(outdated);
      store.readNewer();
      expect(value(await store.readHead())).toEqual(newer);
      expect(await store.moveHead(3, head(4, 2), commit(2))).toMatchObject(outdated);
      expect(value(await store.readCommits()).map(({ id }) => id)).toEqual([1]);
    });

    test('goes only where all is begun anew', async () => {
      const store = (await newDisk()).open();
      value(await store.moveHead(0, newer, commit(1, [1])));
      value(await store.beginAnew({ ...FIRST_HEAD, version: 4 }));
      expect(value(await store.readHead())).toEqual({ ...FIRST_HEAD, version: 4 });
    });
  });

  describe('[S3] what is there', () => {
    test('is there for a store that opens later', async () => {
      const disk = await newDisk();
      const first = disk.open();
      value(await first.writePages([page(1), page(2)]));
      value(await first.moveHead(0, head(1, 1), commit(1, [1, 2])));
      first.close();
      const second = disk.open();
      expect(value(await second.readHead())).toEqual(head(1, 1));
      expect(value(await second.readPages([1, 2]))).toEqual([page(1).bytes, page(2).bytes]);
    });
  });

  describe('[K7] wipe', () => {
    test('takes everything away', async () => {
      const disk = await newDisk();
      const store = disk.open();
      value(await store.writePages([page(1), page(2)]));
      value(await store.moveHead(0, head(1, 1), commit(1, [1])));
      value(await store.wipe());
      expect(value(await store.pageKeys())).toEqual([]);
      expect(value(await store.readCommits())).toEqual([]);
      expect(value(await disk.open().readHead()).commit).toBe(0);
    });

    test('leaves the head counting, so that a tab that slept takes no new page for an old one; ids begin anew', async () => {
      const store = (await newDisk()).open();
      value(await store.moveHead(0, { ...head(1, 2, [1]), nextPageKey: 7 }, commit(2)));
      value(await store.wipe());
      const wiped = value(await store.readHead());
      expect(wiped).toEqual({
        ...head(1, 2),
        version: 2,
        backup: null,
        lock: null,
        commit: 0,
        redo: [],
        nextPageKey: 7,
        nextId: 0,
        nextCatalogId: 0,
        nextIds: {},
      });
      expect(value(await store.moveHead(2, head(3, 3), commit(3)))).toBe(true);
    });

    test('of an empty store is no failure', async () => {
      const store = (await newDisk()).open();
      value(await store.wipe());
      expect(value(await store.readHead())).toEqual(FIRST_HEAD);
    });
  });

  describe('exclusive', () => {
    test('lets one work at a time, over all stores, and gives back what the work gave', async () => {
      const disk = await newDisk();
      const stores = [disk.open(), disk.open(), disk.open()];
      let inside = 0;
      let most = 0;
      const results = await Promise.all(
        [...stores, ...stores, ...stores].map((store, i) =>
          store.exclusive(async () => {
            most = Math.max(most, ++inside);
            await store.readHead();
            inside--;
            return i;
          }),
        ),
      );
      expect(results).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
      expect(most).toBe(1);
    });

    test('goes on to the next when one throws, and tells the thrower', async () => {
      const store = (await newDisk()).open();
      const thrown = store.exclusive(() => Promise.reject(new Error('a bug')));
      const next = store.exclusive(() => Promise.resolve('next'));
      await expect(thrown).rejects.toThrow('a bug');
      expect(await next).toBe('next');
    });
  });

  describe('onMoved', () => {
    test('tells the other tabs of every move and of a wipe, not the one that moved, until it is stopped', async () => {
      const disk = await newDisk();
      const [mover, other, deaf] = [disk.open(), disk.open(), disk.open()];
      const heard: string[] = [];
      const told = (name: string): Promise<void> =>
        new Promise((resolve) => {
          const stop = other.onMoved(() => {
            heard.push(name);
            stop();
            resolve();
          });
        });
      mover.onMoved(() => heard.push('the mover itself'));
      deaf.onMoved(() => heard.push('a stopped one'))();
      const first = told('a move');
      value(await mover.moveHead(0, head(1, 1), commit(1)));
      await first;
      const second = told('a wipe');
      value(await mover.wipe());
      await second;
      expect(heard).toEqual(['a move', 'a wipe']);
    });
  });

  describe('a closed store', () => {
    test('fails with a sentence and leaves what is there to the others', async () => {
      const disk = await newDisk();
      const [closed, open] = [disk.open(), disk.open()];
      value(await closed.moveHead(0, head(1, 1), commit(1)));
      closed.close();
      const failed = await closed.readHead();
      expect(failed.ok ? null : failed.failure.code).toBe('unavailable');
      expect(value(await open.readHead())).toEqual(head(1, 1));
    });
  });
}
