/** [K5] Several tabs on one disk: each follows the others, and no update is lost. */
import { describe, expect, test } from 'vitest';
import { PAGE_SIZE } from '../../src/base/page.ts';
import { EMPTY_SNAPSHOT } from '../../src/base/snapshot.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import { Random } from '../support/random.ts';
import { add, codeOf, fill, namesOf, newBase, openTab, redo, rename, undo, value } from '../support/tabs.ts';

describe('[K5] several tabs', () => {
  test('follow by themselves, and load only pages that differ', async () => {
    const disk = new MemoryState();
    const [a, b] = [await openTab(disk), await openTab(disk)];
    value(await fill(a.base, 8));
    await b.base.settled();
    expect(b.base.snapshot).toEqual(a.base.snapshot);
    const { reads } = b.store;
    const from: string[] = [];
    b.base.onChange((change) => from.push(change.from));
    value(await rename(a.base, 3 * PAGE_SIZE, 'Asha'));
    await b.base.settled();
    expect(namesOf(b.base.snapshot)[3 * PAGE_SIZE]).toBe('Asha');
    expect(b.store.reads - reads).toBe(1);
    expect(from).toEqual(['elsewhere']);
    expect(b.base.nextUndo?.action.kind).toBe('edit');
  });

  test('follow an undo without reading anything', async () => {
    const disk = new MemoryState();
    const [a, b] = [await openTab(disk), await openTab(disk)];
    value(await add(a.base, ['Asha']));
    await b.base.settled();
    value(await rename(a.base, 0, 'Bo'));
    await b.base.settled();
    const { reads } = b.store;
    value(await undo(a.base));
    await b.base.settled();
    expect(namesOf(b.base.snapshot)).toEqual({ 0: 'Asha' });
    expect(b.store.reads).toBe(reads);
  });

  test('that write at once, many times, lose no update', async () => {
    const disk = new MemoryState();
    const tabs = await Promise.all([openTab(disk), openTab(disk), openTab(disk)]);
    const names = Array.from({ length: 60 }, (_, i) => `n${i}`);
    await Promise.all(names.map((name, i) => add(tabs[i % 3]?.base ?? newBase(new MemoryStore()), [name])));
    for (const { base } of tabs) {
      value(await base.follow());
      expect(Object.values(namesOf(base.snapshot)).sort()).toEqual([...names].sort());
      expect(base.snapshot.nextId).toBe(60);
    }
    expect(disk.commits.size).toBe(60);
  });

  test.each([11, 12, 13])('that edit, undo and redo in any order agree: seed %i', async (seed) => {
    const random = new Random(seed);
    const disk = new MemoryState();
    const tabs = await Promise.all([openTab(disk, 0), openTab(disk, 100_000)]);
    const jobs: Promise<unknown>[] = [];
    for (let i = 0; i < 80; i++) {
      const { base } = random.pick(tabs);
      const kind = random.below(6);
      jobs.push(kind === 0 ? undo(base) : kind === 1 ? redo(base) : kind === 2 ? base.sweep() : add(base, [`n${i}`]));
      if (random.oneIn(4)) await Promise.all(jobs.splice(0));
    }
    await Promise.all(jobs);
    const fresh = await openTab(disk);
    for (const { base } of tabs) {
      value(await base.follow());
      expect(base.snapshot).toEqual(fresh.base.snapshot);
      expect(base.nextUndo).toEqual(fresh.base.nextUndo);
      expect(base.nextRedo).toEqual(fresh.base.nextRedo);
    }
  });

  test('that read while another deletes what they read come to the newest state', async () => {
    const disk = new MemoryState();
    const writer = await openTab(disk);
    value(await add(writer.base, ['Asha']));
    value(await rename(writer.base, 0, 'Bo'));
    const store = new MemoryStore(disk);
    const read = store.readPages.bind(store);
    let isFirst = true;
    store.readPages = async (keys) => {
      if (isFirst) {
        isFirst = false;
        value(await undo(writer.base));
        value(await rename(writer.base, 0, 'Cy'));
        value(await writer.base.sweep());
      }
      return read(keys);
    };
    const reader = newBase(store);
    expect(codeOf(await reader.open())).toBe('ok');
    expect(namesOf(reader.snapshot)).toEqual({ 0: 'Cy' });
  });

  test('a stale undo, of what another tab has pruned meanwhile, is refused with a reason', async () => {
    const disk = new MemoryState();
    const [a, b] = [await openTab(disk), await openTab(disk)];
    value(await add(a.base, ['Asha']));
    value(await rename(a.base, 0, 'Bo'));
    await b.base.settled();
    value(await a.base.prune({ maxAge: Infinity, maxBytes: 0, keep: 0 }));
    expect(a.base.nextUndo).toBeNull();
    expect(codeOf(await undo(b.base))).toBe('gone');
    expect(namesOf(b.base.snapshot)).toEqual({ 0: 'Bo' });
  });

  test('see a wipe, and what is made after it, whatever they held before [K7]', async () => {
    const disk = new MemoryState();
    const [a, b] = [await openTab(disk), await openTab(disk)];
    value(await add(a.base, ['Asha']));
    value(await add(a.base, ['Bo']));
    await b.base.settled();
    expect(value(await a.base.wipe())).toEqual(EMPTY_SNAPSHOT);
    await b.base.settled();
    expect(b.base.snapshot).toEqual(EMPTY_SNAPSHOT);
    expect(b.base.nextUndo).toBeNull();
    value(await add(a.base, ['Cy']));
    await b.base.settled();
    expect(namesOf(b.base.snapshot)).toEqual({ 0: 'Cy' });
    expect(disk.pages.size).toBe(1);
    expect(disk.commits.size).toBe(1);
  });

  test('that meet another base on the same disk take nothing of the old one for it', async () => {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    value(await add(base, ['Asha']));
    value(await add(base, ['Bo']));
    // As after the browser has cleared its storage and another tab has begun anew.
    disk.clear();
    value(await add((await openTab(disk)).base, ['Cy']));
    expect(codeOf(await base.follow())).toBe('vanished');
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Asha', 1: 'Bo' });
    value(await base.rescue.goOn());
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Cy' });
  });
});
