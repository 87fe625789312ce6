import { describe, expect, test } from 'vitest';
import { Draft } from '../../src/base/draft.ts';
import { COLUMN, PAGE_SIZE } from '../../src/base/page.ts';
import { keysAt } from '../../src/base/page-parts.ts';
import { EMPTY_SNAPSHOT } from '../../src/base/snapshot.ts';
import { fail } from '../../src/domain/result.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import { add, codeOf, fill, namesOf, newBase, openTab, rename, spoil, undo, value } from '../support/tabs.ts';

describe('open', () => {
  test('of a new disk gives an empty base', async () => {
    const { base } = await openTab(new MemoryState());
    expect(base.snapshot).toBe(EMPTY_SNAPSHOT);
    expect(base.nextUndo).toBeNull();
    expect(base.nextRedo).toBeNull();
    expect(value(await base.entries())).toEqual([]);
  });

  test('gives what was committed before, over several pages', async () => {
    const disk = new MemoryState();
    const first = await openTab(disk);
    value(await fill(first.base, 3));
    value(await rename(first.base, PAGE_SIZE + 5, 'Asha'));
    first.base.close();
    const { base } = await openTab(disk);
    expect(base.snapshot.contacts).toBe(3 * PAGE_SIZE);
    expect(namesOf(base.snapshot)[PAGE_SIZE + 5]).toBe('Asha');
    expect(base.index.get(910_000_000_000 + 2 * PAGE_SIZE)).toBe(2 * PAGE_SIZE);
    expect(base.snapshot).toEqual(first.base.snapshot);
  });

  test('says how many contacts a damaged page holds, and shows none of them as missing', async () => {
    const disk = new MemoryState();
    const first = await openTab(disk);
    value(await fill(first.base, 3));
    spoil(disk, first.base.snapshot.keys[0]?.[1] ?? 0);
    const opened = await newBase(new MemoryStore(disk)).open();
    expect(opened).toEqual(
      fail('damaged', { id: 'contacts-unreadable', affected: PAGE_SIZE, of: 3 * PAGE_SIZE, pages: 1 }),
    );
  });

  test('says that the latest state is gone where the head names a commit that is not there', async () => {
    const disk = new MemoryState();
    const first = await openTab(disk);
    value(await add(first.base, ['Asha']));
    disk.commits.clear();
    expect(codeOf(await newBase(new MemoryStore(disk)).open())).toBe('damaged');
  });
});

describe('commit', () => {
  test('changes what is seen only when it is done, and tells listeners', async () => {
    const { base } = await openTab(new MemoryState());
    const seen: string[] = [];
    const stop = base.onChange(({ before, after, from }) =>
      seen.push(`${before.contacts} -> ${after.contacts} ${from}`),
    );
    const made = value(
      await base.commit((draft) => {
        draft.append();
        expect(base.snapshot).toBe(EMPTY_SNAPSHOT);
        return { kind: 'create', name: 'Asha' };
      }),
    );
    expect(made).toMatchObject({ commit: 1, action: { kind: 'create', name: 'Asha' }, snapshot: base.snapshot });
    expect(base.snapshot.contacts).toBe(1);
    stop();
    value(await add(base, ['Bo']));
    expect(seen).toEqual(['0 -> 1 here']);
  });

  test('writes nothing for null, and says so', async () => {
    const { base, store } = await openTab(new MemoryState());
    const made = value(await base.commit(() => null));
    expect(made).toEqual({ commit: 0, action: null, entry: null, snapshot: EMPTY_SNAPSHOT });
    expect(store.writes).toBe(0);
  });

  test('writes nothing where the draft changes no value', async () => {
    const { base, store } = await openTab(new MemoryState());
    value(await add(base, ['Asha', 'Bo']));
    const { writes } = store;
    expect(value(await rename(base, 0, 'Asha')).action).toBeNull();
    const catalog = structuredClone(base.snapshot.catalog);
    const made = await base.commit((draft) => {
      draft.catalog = catalog;
      return { kind: 'settings', did: 'country', country: 'DE' };
    });
    expect(value(made).action).toBeNull();
    expect(store.writes).toBe(writes);
  });

  test('writes only pages that changed', async () => {
    const { base, store } = await openTab(new MemoryState());
    value(await fill(base, 4));
    const { keys } = base.snapshot;
    const { writes } = store;
    value(await rename(base, 2 * PAGE_SIZE, 'Asha'));
    expect(store.writes - writes).toBe(1); // a small change is written with the move of the head
    expect(base.snapshot.keys[0]?.map((key, no) => key === keys[0]?.[no])).toEqual([true, true, false, true]);
  });

  test('of the catalog alone writes no page', async () => {
    const { base, store } = await openTab(new MemoryState());
    value(await fill(base, 2));
    const { keys } = base.snapshot;
    const { writes } = store;
    const made = await base.commit((draft) => {
      draft.catalog = { ...draft.catalog, settings: { defaultCountry: 'DE' } };
      return { kind: 'settings', did: 'country', country: 'DE' };
    });
    expect(value(made).snapshot.catalog.settings.defaultCountry).toBe('DE');
    expect(base.snapshot.keys).toEqual(keys);
    expect(store.writes - writes).toBe(1);
  });

  test('gives back why a change cannot be, and writes nothing', async () => {
    const { base, store } = await openTab(new MemoryState());
    const refused = await base.commit((draft) => {
      draft.append();
      return fail('refused', { id: 'tag-gone' });
    });
    expect(refused).toEqual(fail('refused', { id: 'tag-gone' }));
    expect(store.writes).toBe(0);
    expect(base.snapshot).toBe(EMPTY_SNAPSHOT);
  });

  test('throws what a bug throws, and the next goes on', async () => {
    const { base } = await openTab(new MemoryState());
    await expect(
      base.commit(() => {
        throw new Error('a bug');
      }),
    ).rejects.toThrow('a bug');
    expect(codeOf(await add(base, ['Asha']))).toBe('ok');
  });

  test('takes its turn: each sees what those before it did', async () => {
    const { base } = await openTab(new MemoryState());
    await Promise.all(Array.from({ length: 20 }, (_, i) => add(base, [`n${i}`])));
    expect(Object.values(namesOf(base.snapshot))).toEqual(Array.from({ length: 20 }, (_, i) => `n${i}`));
  });

  test('deletes a page whose last contact goes, and gives its ids to nobody', async () => {
    const { base } = await openTab(new MemoryState());
    value(await fill(base, 2));
    value(
      await base.commit((draft) => {
        for (let id = 0; id < PAGE_SIZE; id++) draft.remove(id);
        return { kind: 'delete', contacts: PAGE_SIZE, name: null };
      }),
    );
    expect(keysAt(base.snapshot.keys, 0)).toEqual([0, 0, 0]);
    expect(base.snapshot.pages[0]).toBeNull();
    value(await add(base, ['Asha']));
    expect(namesOf(base.snapshot)[2 * PAGE_SIZE]).toBe('Asha');
  });
});

describe('[I7] a commit that does not come to its end', () => {
  test.each(['full', 'unavailable'] as const)('because of "%s" leaves base and disk as they were', async (code) => {
    const disk = new MemoryState();
    const { base, store } = await openTab(disk);
    value(await fill(base, 2));
    const before = { snapshot: base.snapshot, pages: [...disk.pages.keys()], head: disk.head };
    for (let n = 0; n < 6; n++) {
      store.failAfter(n, { code, message: { id: 'storage-full' } });
      const failed = await fill(base, 20);
      expect(codeOf(failed)).toBe(code);
      await base.settled();
      expect({ snapshot: base.snapshot, pages: [...disk.pages.keys()], head: disk.head }).toEqual(before);
    }
    store.failAfter(Infinity, 'die');
    value(await fill(base, 20));
    expect(base.snapshot.contacts).toBe(22 * PAGE_SIZE);
  });

  test('[I9] because it is cancelled leaves no page behind', async () => {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    const abort = new AbortController();
    const progress: string[] = [];
    const cancelled = await fill(base, 200, {
      signal: abort.signal,
      onProgress: (written, pages) => {
        progress.push(`${written}/${pages}`);
        if (written >= 64) abort.abort();
      },
    });
    expect(codeOf(cancelled)).toBe('cancelled');
    expect(progress[0]).toBe('0/200');
    expect(progress.at(-1)).not.toBe('200/200');
    await base.settled();
    expect(disk.pages.size).toBe(0);
    expect(base.snapshot).toBe(EMPTY_SNAPSHOT);
  });

  test('[I9] cancelled as the last page was written: still nothing is changed', async () => {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    const signal = { aborted: false };
    const cancelled = await fill(base, 3, { signal, onProgress: (n, of) => void (signal.aborted = n === of) });
    expect(codeOf(cancelled)).toBe('cancelled');
    await base.settled();
    expect(disk.pages.size).toBe(0);
    expect(disk.commits.size).toBe(0);
  });

  test('tells its progress up to the last page', async () => {
    const { base } = await openTab(new MemoryState());
    const progress: number[] = [];
    value(await fill(base, 70, { onProgress: (n, of) => progress.push(n / of) }));
    expect(progress[0]).toBe(0);
    expect(progress.at(-1)).toBe(1);
    expect(progress).toEqual([...progress].sort((a, b) => a - b));
  });

  test('whose last answer is lost though it was made: it is made', async () => {
    const disk = new MemoryState();
    const { base, store } = await openTab(disk);
    const move = store.moveHead.bind(store);
    store.moveHead = async (...move_) => {
      await move(...move_);
      return fail('unavailable', { id: 'storage-lost' });
    };
    expect(codeOf(await add(base, ['Asha']))).toBe('ok');
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Asha' });
    expect([...disk.pages.keys()]).toEqual([1]);
  });
});

describe('commitDraft', () => {
  const prepared = async (tab: Awaited<ReturnType<typeof openTab>>): Promise<Draft> => {
    value(await add(tab.base, ['Asha']));
    const draft = new Draft(tab.base.snapshot);
    draft.append();
    return draft;
  };

  test('commits what was prepared, with the result that was made of it', async () => {
    const tab = await openTab(new MemoryState());
    const draft = await prepared(tab);
    const result = draft.finish();
    draft.catalog = { ...draft.catalog, nextId: 9 };
    const made = value(await tab.base.commitDraft(draft, { kind: 'sample', contacts: 1 }, { result }));
    expect(made.snapshot.contacts).toBe(2);
    expect(made.snapshot.catalog.nextId).toBe(9);
  });

  test('says "stale" where the base has moved on, here or in another tab, and writes nothing', async () => {
    const disk = new MemoryState();
    const [tab, other] = [await openTab(disk), await openTab(disk)];
    const draft = await prepared(tab);
    value(await add(other.base, ['Bo']));
    const { writes } = tab.store;
    expect(codeOf(await tab.base.commitDraft(draft, { kind: 'sample', contacts: 1 }))).toBe('stale');
    expect(tab.store.writes).toBe(writes);
    expect(namesOf(tab.base.snapshot)).toEqual({ 0: 'Asha', 1: 'Bo' });
  });

  test('goes through where what came between was undone', async () => {
    const tab = await openTab(new MemoryState());
    const draft = await prepared(tab);
    value(await rename(tab.base, 0, 'Bo'));
    value(await undo(tab.base));
    expect(codeOf(await tab.base.commitDraft(draft, { kind: 'sample', contacts: 1 }))).toBe('ok');
  });

  test('is stale where its ids were given to somebody meanwhile, also if that is undone', async () => {
    const tab = await openTab(new MemoryState());
    const adding = await prepared(tab);
    const changing = new Draft(tab.base.snapshot);
    changing.text(0, COLUMN.name)[0] = changing.texts(COLUMN.name).internText('Cy');
    value(await add(tab.base, ['Bo']));
    value(await undo(tab.base));
    expect(codeOf(await tab.base.commitDraft(adding, { kind: 'sample', contacts: 1 }))).toBe('stale');
    const changed = value(
      await tab.base.commitDraft(changing, { kind: 'edit', name: 'Cy', fields: [{ core: 'name' }] }),
    );
    expect(changed.snapshot.nextId).toBe(2);
    value(await add(tab.base, ['Di']));
    expect(namesOf(tab.base.snapshot)).toEqual({ 0: 'Cy', 2: 'Di' });
  });
});
