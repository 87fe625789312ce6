/** [I7] The browser dies at any write: the base is the one before or the one after, and nothing is left lying about. */
import { describe, expect, test } from 'vitest';
import { keysOf } from '../../src/base/commit-record.ts';
import type { ContactBase } from '../../src/base/contact-base.ts';
import { COLUMN, PAGE_SIZE } from '../../src/base/page.ts';
import type { Result } from '../../src/domain/result.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import {
  add,
  codeOf,
  commitOn,
  commitsOn,
  fill,
  namesOf,
  newBase,
  openTab,
  optAll,
  redo,
  rename,
  spoil,
  undo,
  value,
} from '../support/tabs.ts';

interface Job {
  readonly name: string;
  readonly run: (base: ContactBase) => Promise<Result<unknown>>;
}

const JOBS: readonly Job[] = [
  { name: 'an import of many pages', run: (base) => fill(base, 34) },
  { name: 'a bulk change', run: (base) => optAll(base, false) },
  { name: 'one edit', run: (base) => rename(base, 3, 'Asha') },
  { name: 'undo', run: (base) => undo(base) },
  { name: 'redo', run: (base) => redo(base) },
  { name: 'a revert', run: (base) => base.revert(2) },
  {
    name: 'a change beside the redo line, and the sweep after it',
    run: async (base) => {
      const made = await rename(base, 3, 'Asha');
      return made.ok ? base.sweep() : made;
    },
  },
  { name: 'a pruning', run: (base) => base.prune({ maxAge: Infinity, maxBytes: 0, keep: 1 }) },
  { name: 'a wipe', run: (base) => base.wipe() },
];

async function prepared(): Promise<MemoryState> {
  const disk = new MemoryState();
  const { base } = await openTab(disk);
  value(await fill(base, 3));
  value(await rename(base, 9, 'Bo'));
  value(await optAll(base, true));
  value(await optAll(base, false));
  value(await undo(base));
  base.close();
  return disk;
}

/** What a person can see: contacts, columns, what can be undone and redone. */
async function look(disk: MemoryState): Promise<unknown> {
  const { base } = await openTab(disk);
  const { contacts, pages, nextId } = base.snapshot;
  const seen = {
    contacts,
    nextId,
    names: Object.entries(namesOf(base.snapshot)).filter(([, name]) => name !== ''),
    optedOut: pages.map((page) => page?.columns.has(COLUMN.optedOut)),
    undo: base.nextUndo?.action,
    redo: base.nextRedo?.action,
  };
  base.close();
  return seen;
}

describe('[I7] the browser dies at every write of', () => {
  test.each(JOBS.map(({ name, run }) => [name, run] as const))('%s', async (_, run) => {
    const before = await look(await prepared());
    const whole = await prepared();
    const { base, store } = await openTab(whole);
    value(await run(base));
    const { writes } = store;
    base.close();
    const after = await look(whole);
    expect(writes).toBeGreaterThan(0);

    const ends = new Set<string>();
    for (let n = 0; n < writes; n++) {
      const disk = await prepared();
      const dying = await openTab(disk);
      dying.store.failAfter(n, 'die');
      const result = await run(dying.base);
      expect(dying.store.isDead).toBe(true);
      expect(codeOf(result)).toBe('unavailable');
      const now = await look(disk);
      expect([before, after]).toContainEqual(now);
      ends.add(JSON.stringify(now));

      // The next start sweeps: every page that is kept is named, every page that is named is kept.
      const named = new Set(
        commitsOn(disk)
          .flatMap(keysOf)
          .filter((key) => key !== 0),
      );
      expect([...disk.pages.keys()].sort()).toEqual([...named].sort());
    }
    expect(ends.size).toBeGreaterThan(0);
  });
});

describe('recover', () => {
  test('goes back to the newest state that can be read whole; what came later is gone', async () => {
    const disk = new MemoryState();
    const first = await openTab(disk);
    value(await fill(first.base, 3));
    value(await rename(first.base, 5, 'Asha'));
    value(await rename(first.base, 5, 'Bo'));
    value(await add(first.base, ['Cy']));
    spoil(disk, commitOn(disk, 3).lists.contacts[0] ?? 0);
    first.base.close();

    const base = newBase(new MemoryStore(disk));
    expect(codeOf(await base.open())).toBe('damaged');
    const recovered = value(await base.rescue.goBack());
    expect(namesOf(recovered)[5]).toBe('Asha');
    expect(recovered.contacts).toBe(3 * PAGE_SIZE);
    expect(value(await base.entries()).map(({ id, undone }) => [id, undone])).toEqual([
      [4, true],
      [3, true],
      [2, false],
      [1, false],
    ]);
    // What came later is brought back, as far as it can be read.
    expect(codeOf(await base.bringBack(3))).toBe('damaged');
    expect(codeOf(await base.bringBack(4))).toBe('ok');
    expect(Object.values(namesOf(base.snapshot))).toContain('Cy');
    expect(codeOf(await rename(base, 5, 'Di'))).toBe('ok');
  });

  test('leaves a base alone that is whole', async () => {
    const disk = new MemoryState();
    const { base, store } = await openTab(disk);
    value(await add(base, ['Asha']));
    const { writes } = store;
    expect(value(await base.rescue.goBack())).toBe(base.snapshot);
    expect(store.writes).toBe(writes);
  });

  test('says so where no state can be read', async () => {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    value(await add(base, ['Asha']));
    spoil(disk, 1);
    expect(codeOf(await newBase(new MemoryStore(disk)).rescue.goBack())).toBe('damaged');
  });

  test('finds a state also where the latest commit itself is lost', async () => {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    value(await add(base, ['Asha']));
    value(await rename(base, 0, 'Bo'));
    disk.commits.delete(2);
    expect(namesOf(value(await newBase(new MemoryStore(disk)).rescue.goBack()))).toEqual({ 0: 'Asha' });
  });
});

describe('the sweep', () => {
  test('behind an opening deletes what a crash left, and only that', async () => {
    const disk = await prepared();
    const pages = [...disk.pages.keys()];
    disk.pages.set(9001, new Uint8Array(8));
    disk.pages.set(9002, new Uint8Array(8));
    await openTab(disk);
    expect([...disk.pages.keys()]).toEqual(pages);
  });

  test('waits for a commit in the making: its pages are named by nothing yet', async () => {
    const disk = new MemoryState();
    const [writer, sweeper] = [await openTab(disk), await openTab(disk)];
    const sweeping: Promise<unknown>[] = [];
    const made = await fill(writer.base, 70, {
      onProgress: (written) => {
        if (written > 0) sweeping.push(sweeper.base.sweep());
      },
    });
    expect(codeOf(made)).toBe('ok');
    expect(sweeping.length).toBeGreaterThan(0);
    await Promise.all(sweeping);
    expect(disk.pages.size).toBe(70);
  });
});
