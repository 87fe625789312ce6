import { describe, expect, test } from 'vitest';
import { lineOf, type Line } from '../../../src/base/history/line.ts';
import { historyBytes, pruning } from '../../../src/base/history/prune.ts';
import { PAGE_SIZE } from '../../../src/base/page.ts';
import { FIRST_HEAD } from '../../../src/base/page-store.ts';
import type { CommitRecord } from '../../../src/base/commit-record.ts';
import { EMPTY_CATALOG } from '../../../src/domain/catalog.ts';
import { DAY_MS } from '../../../src/domain/date.ts';
import { MemoryState } from '../../../src/storage/memory-store.ts';
import { add, commitsOn, fill, namesOf, openTab, rename, undo, value } from '../../support/tabs.ts';

const NOW = 100 * DAY_MS;

/** Commit `id` of day `id`, on top of the one before it. */
const commit = (id: number, pages: readonly number[], bytes: number): CommitRecord => ({
  id,
  parent: id - 1,
  at: id * DAY_MS,
  action: { kind: 'settings', did: 'country', country: 'DE' },
  lists: { contacts: pages },
  contacts: 0,
  nextId: 0,
  nextIds: {},
  catalog: EMPTY_CATALOG,
  bytes,
});

/** Three pages made on day 1, each day then one of them anew. */
const ALL = [
  commit(1, [1, 2, 3], 300),
  commit(2, [4, 2, 3], 100),
  commit(3, [4, 5, 3], 110),
  commit(4, [4, 5, 6], 120),
  commit(5, [7, 5, 6], 130),
];
const line = (head: number, redo: readonly number[] = [], all = ALL): Line =>
  lineOf({ ...FIRST_HEAD, version: 1, commit: head, redo }, all);
const policy = { maxAge: Infinity, maxBytes: Infinity, keep: 1 };
const kept = (l: Line, p: Partial<typeof policy>): number[] =>
  [...pruning(l, { ...policy, ...p }, NOW, 50).keep].sort();

describe('lineOf', () => {
  test('goes back along the parents as far as they are kept, and tells what was undone', () => {
    expect(line(3, [5, 4]).commits.map(({ id }) => id)).toEqual([3, 2, 1]);
    expect(line(3, [5, 4]).undone.map(({ id }) => id)).toEqual([5, 4]);
    expect(line(5, [], ALL.slice(2)).commits.map(({ id }) => id)).toEqual([5, 4, 3]);
    expect(line(0).commits).toEqual([]);
  });
});

describe('historyBytes', () => {
  test('counts pages that only history names', () => {
    // 1, 2, 3 were replaced (100 each), and 4 (100).
    expect(historyBytes(line(5), 50)).toBe(400);
    expect(historyBytes(line(1, [], ALL.slice(0, 1)), 50)).toBe(0);
  });

  test('counts what was undone', () => {
    expect(historyBytes(line(3, [5, 4]), 50)).toBe(100 + 100 + 120 + 130);
  });

  test('takes pages from before the oldest commit to be of average size', () => {
    expect(historyBytes(line(5, [], ALL.slice(3)), 50)).toBe(50);
  });
});

describe('pruning', () => {
  test('gives nothing up without limits', () => {
    expect(kept(line(5), {})).toEqual([1, 2, 3, 4, 5]);
  });

  test('by age: an entry that is not older stays revertible, so the commit before it stays', () => {
    expect(kept(line(5), { maxAge: NOW - 4 * DAY_MS })).toEqual([3, 4, 5]);
    expect(kept(line(5), { maxAge: NOW - 4 * DAY_MS - 1 })).toEqual([4, 5]);
  });

  test('by bytes: the oldest go until the rest fits', () => {
    expect(kept(line(5), { maxBytes: 400 })).toEqual([1, 2, 3, 4, 5]);
    expect(kept(line(5), { maxBytes: 399 })).toEqual([2, 3, 4, 5]);
    expect(kept(line(5), { maxBytes: 150 })).toEqual([4, 5]);
  });

  test('keeps so many entries revertible whatever the limits say', () => {
    expect(kept(line(5), { maxBytes: 0, keep: 3 })).toEqual([2, 3, 4, 5]);
    expect(kept(line(5), { maxBytes: 0, keep: 0 })).toEqual([5]);
    expect(kept(line(5), { maxBytes: 0, keep: 9 })).toEqual([1, 2, 3, 4, 5]);
  });

  test('keeps what was undone', () => {
    expect(kept(line(4, [5]), { maxBytes: 0, keep: 0 })).toEqual([4, 5]);
  });

  test('says what it gives up', () => {
    expect(pruning(line(5), { ...policy, maxBytes: 150 }, NOW, 50)).toMatchObject({ dropped: 3, bytes: 300 });
  });
});

describe('prune', () => {
  test('frees the pages of old entries; the base, and what can be undone of it, stay', async () => {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    value(await fill(base, 3));
    for (const name of ['a', 'b', 'c', 'd']) value(await rename(base, 0, name));
    const bytes = value(await base.historyBytes());
    expect(bytes).toBeGreaterThan(0);
    expect(base.bytes).toBeGreaterThan(3 * PAGE_SIZE * 8);
    const before = base.snapshot;
    const pruned = value(await base.prune({ maxAge: Infinity, maxBytes: 0, keep: 2 }));
    expect(pruned.entries).toBe(2);
    // What is older than the oldest commit is taken to be of average size.
    expect(value(await base.historyBytes()) / (bytes - pruned.bytes)).toBeCloseTo(1, 1);
    expect(disk.pages.size).toBe(3 + 2);
    expect(base.snapshot.pages).toEqual(before.pages);
    value(await undo(base));
    value(await undo(base));
    expect(namesOf(base.snapshot)[0]).toBe('b');
    expect(base.nextUndo).toBeNull();
    expect(value(await base.entries()).map(({ canRevert }) => canRevert)).toEqual([false, false, false]);
  });

  test('[H4] what was undone before something else was done goes first, and by age; what can be redone stays', async () => {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    value(await add(base, ['Asha']));
    value(await rename(base, 0, 'Bo'));
    value(await undo(base));
    value(await rename(base, 0, 'Cy'));
    value(await rename(base, 0, 'Di'));
    value(await undo(base));
    const policy = { maxAge: Infinity, maxBytes: Infinity, keep: 9 };
    expect(value(await base.prune(policy))).toEqual({ entries: 0, bytes: 0 });
    expect([...disk.commits.keys()]).toEqual([1, 2, 3, 4]);
    expect(value(await base.prune({ ...policy, maxBytes: 0 })).entries).toBe(1);
    expect([...disk.commits.keys()]).toEqual([1, 3, 4]);
    expect(disk.pages.size).toBe(3);
    value(await undo(base));
    value(await add(base, ['Ed']));
    expect(value(await base.prune({ ...policy, maxAge: 0, keep: 9 })).entries).toBe(0);
    expect(value(await base.prune({ ...policy, maxAge: -1, keep: 9 })).entries).toBe(2);
    expect([...disk.commits.keys()]).toEqual([1, 5]);
  });

  test('[H4] with what it was done on goes what was undone', async () => {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    for (const name of ['a', 'b']) value(await add(base, [name]));
    value(await undo(base));
    for (const name of ['c', 'd']) value(await add(base, [name]));
    const all = commitsOn(disk);
    const plan = pruning(lineOf(disk.head, all), { maxAge: Infinity, maxBytes: 0, keep: 1 }, NOW, 50);
    expect([...plan.keep].sort()).toEqual([3, 4]);
  });
});
