import { describe, expect, test } from 'vitest';
import { COLUMN, PAGE_SIZE } from '../../src/base/page.ts';
import { MemoryState } from '../../src/storage/memory-store.ts';
import { add, codeOf, fill, namesOf, NOW, openTab, optAll, redo, rename, undo, value } from '../support/tabs.ts';

describe('[H2] undo and redo', () => {
  test('go back and forth along the line, catalog included', async () => {
    const { base } = await openTab(new MemoryState());
    value(await add(base, ['Asha']));
    value(await rename(base, 0, 'Asha Rao'));
    value(
      await base.commit((draft) => {
        draft.catalog = { ...draft.catalog, settings: { defaultCountry: 'DE' } };
        return { kind: 'settings', did: 'country', country: 'DE' };
      }),
    );
    const look = (): string =>
      `${namesOf(base.snapshot)[0] ?? 'nobody'} ${base.snapshot.catalog.settings.defaultCountry}`;
    expect(base.nextUndo?.action.kind).toBe('settings');
    expect(value(await undo(base)).action?.kind).toBe('settings');
    expect(look()).toBe('Asha Rao IN');
    value(await undo(base));
    expect(look()).toBe('Asha IN');
    expect(base.nextRedo?.action.kind).toBe('edit');
    value(await undo(base));
    expect(look()).toBe('nobody IN');
    expect(base.nextUndo).toBeNull();
    expect(codeOf(await undo(base))).toBe('refused');
    expect(value(await redo(base)).action?.kind).toBe('sample');
    value(await redo(base));
    value(await redo(base));
    expect(look()).toBe('Asha Rao DE');
    expect(codeOf(await redo(base))).toBe('refused');
  });

  test('an id is given once: who comes after an undo gets a new one, in every tab and after a restart', async () => {
    const disk = new MemoryState();
    const [a, b] = [await openTab(disk), await openTab(disk)];
    value(await add(a.base, ['Asha', 'Bo']));
    value(await undo(a.base));
    await b.base.settled();
    value(await add(b.base, ['Cy']));
    expect(namesOf(b.base.snapshot)).toEqual({ 2: 'Cy' });
    value(await undo(b.base));
    const later = await openTab(disk);
    value(await add(later.base, ['Di']));
    expect(namesOf(later.base.snapshot)).toEqual({ 3: 'Di' });
    value(await undo(later.base));
    value(await redo(later.base));
    expect(namesOf(later.base.snapshot)).toEqual({ 3: 'Di' });
  });

  test('1,500 additions taken back cost next to nothing', async () => {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    value(await add(base, ['Asha']));
    const first = disk.pages.get(1)?.length ?? 0;
    for (let i = 0; i < 1500; i++) {
      value(await add(base, ['Bo']));
      value(await undo(base));
    }
    value(await add(base, ['Cy']));
    value(await base.sweep());
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Asha', 1501: 'Cy' });
    expect(base.snapshot.pages.map((page) => page?.slots ?? 0)).toEqual([1, (1501 % PAGE_SIZE) + 1]);
    expect(base.bytes).toBeLessThan(first + 4 * PAGE_SIZE);
    const back = await openTab(disk);
    expect(back.base.snapshot).toEqual(base.snapshot);
  });

  test('outlive the tab', async () => {
    const disk = new MemoryState();
    const first = await openTab(disk);
    value(await add(first.base, ['Asha']));
    value(await rename(first.base, 0, 'Bo'));
    value(await undo(first.base));
    const { base } = await openTab(disk);
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Asha' });
    expect(base.nextRedo?.action.kind).toBe('edit');
    value(await redo(base));
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Bo' });
  });

  test('[H4] a new change takes the place of what could be redone, which is kept beside it and can be brought back', async () => {
    const disk = new MemoryState();
    const { base } = await openTab(disk);
    value(await add(base, ['Asha']));
    value(await rename(base, 0, 'Bo'));
    value(await undo(base));
    value(await rename(base, 0, 'Cy'));
    expect(base.nextRedo).toBeNull();
    expect(codeOf(await redo(base))).toBe('refused');
    expect(value(await base.sweep())).toEqual({ commits: 0, pages: 0 });
    expect(value(await base.entries()).map(({ id, undone, canBringBack }) => [id, undone, canBringBack])).toEqual([
      [3, false, false],
      [2, true, true],
      [1, false, false],
    ]);
    expect(codeOf(await base.bringBack(2))).toBe('refused'); // The name has changed since.
    value(await undo(base));
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Asha' });
    expect(value(await base.bringBack(2)).action).toEqual({
      kind: 'bringBack',
      of: 2,
      what: { kind: 'edit', name: 'Bo', fields: [{ core: 'name' }] },
      contacts: 1,
      kept: 0,
    });
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Bo' });
    value(await undo(base));
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Asha' });
  });

  test('read no page from the disk after a bulk change of every contact', async () => {
    const { base, store } = await openTab(new MemoryState());
    value(await fill(base, 20));
    value(await optAll(base, true));
    const { reads } = store;
    value(await undo(base));
    value(await redo(base));
    value(await undo(base));
    expect(store.reads).toBe(reads);
    expect(base.snapshot.pages[3]?.columns.has(COLUMN.optedOut)).toBe(false);
  });

  test('read from the disk what no memory was left for', async () => {
    const { base, store } = await openTab(new MemoryState(), 0);
    value(await fill(base, 20));
    value(await optAll(base, true));
    const before = base.snapshot;
    value(await undo(base));
    // Nobody was marked before: there is nothing to read of it.
    expect(store.reads).toBe(0);
    value(await redo(base));
    expect(store.reads).toBe(20);
    expect(base.snapshot).toEqual(before);
  });
});

test('[H1] entries say when, what, how many, what was undone, and what can be reverted', async () => {
  const { base } = await openTab(new MemoryState());
  value(await add(base, ['Asha', 'Bo']));
  value(await rename(base, 0, 'Cy'));
  value(await rename(base, 1, 'Di'));
  value(await undo(base));
  const entries = value(await base.entries());
  expect(
    entries.map(({ id, at, action, contacts, undone, canRevert }) => [
      id,
      at,
      action.kind,
      contacts,
      undone,
      canRevert,
    ]),
  ).toEqual([
    [3, NOW, 'edit', 1, true, false],
    [2, NOW, 'edit', 1, false, true],
    [1, NOW, 'sample', 2, false, true],
  ]);
  expect(entries.every(({ bytes }) => bytes > 0)).toBe(true);
});
