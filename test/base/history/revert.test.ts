/** [H2] [H3] Revert as a person sees it: the cases that the rules name, one by one. (The fuzz has them all at once.) */
import { describe, expect, test } from 'vitest';
import { contactAt } from '../../../src/base/contact-row.ts';
import { COLUMN, PAGE_SIZE } from '../../../src/base/page.ts';
import { MemoryState } from '../../../src/storage/memory-store.ts';
import { add, codeOf, fill, namesOf, openTab, optAll, redo, rename, undo, value } from '../../support/tabs.ts';
import { call, change, newBase, phoneOf, revert } from './revert-support.ts';

describe('[H3] values', () => {
  test('go back where they are as the entry left them, and stay where they are not', async () => {
    const base = await newBase();
    value(await add(base, ['Asha', 'Bo', 'Cy']));
    const entry = await change(base, (draft) => {
      for (const id of [0, 1, 2]) draft.text(0, COLUMN.name)[id] = draft.texts(COLUMN.name).internText(`x${id}`);
    });
    value(await rename(base, 1, 'Bobby'));
    expect(await revert(base, entry)).toEqual({ contacts: 2, kept: 1 });
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Asha', 1: 'Bobby', 2: 'Cy' });
  });

  test('of one contact go back each for itself', async () => {
    const base = await newBase();
    value(await add(base, ['Asha']));
    const entry = await change(base, (draft) => {
      draft.text(0, COLUMN.name)[0] = draft.texts(COLUMN.name).internText('x');
      draft.int(0, COLUMN.optedOut)[0] = 1;
    });
    value(await rename(base, 0, 'Bo'));
    expect(await revert(base, entry)).toEqual({ contacts: 1, kept: 1 });
    expect(contactAt(base.snapshot, 0)).toMatchObject({ name: 'Bo', optedOut: false });
  });

  test('of a contact that is deleted since are counted once', async () => {
    const base = await newBase();
    value(await add(base, ['Asha', 'Bo']));
    const entry = await change(base, (draft) => {
      for (const id of [0, 1]) {
        draft.int(0, COLUMN.optedOut)[id] = 1;
        draft.num(0, COLUMN.lastActive)[id] = 5;
      }
    });
    await change(base, (draft) => draft.remove(1));
    expect(await revert(base, entry)).toEqual({ contacts: 1, kept: 1 });
    expect(contactAt(base.snapshot, 1)).toBeNull();
  });

  test('a name and its given parts go back together [N4]', async () => {
    const base = await newBase();
    value(await add(base, ['Ana Maria Silva']));
    const parts = (first: number, last: number): number => (1 << 16) | first | (last << 8);
    const entry = await change(base, (draft) => {
      draft.text(0, COLUMN.name)[0] = draft.texts(COLUMN.name).internText('Ana Maria Souza');
      draft.int(0, COLUMN.nameParts)[0] = parts(9, 5);
    });
    expect(await revert(base, entry)).toEqual({ contacts: 1, kept: 0 });
    expect(contactAt(base.snapshot, 0)).toMatchObject({ name: 'Ana Maria Silva', nameParts: null });
    value(await rename(base, 0, 'Ana Maria Souza'));
    expect(codeOf(await base.revert(entry))).toBe('refused');
    expect(contactAt(base.snapshot, 0)).toMatchObject({ name: 'Ana Maria Souza', nameParts: null });
  });
});

describe('contacts', () => {
  test('created by the entry go, but for those that were touched since', async () => {
    const base = await newBase();
    value(await add(base, ['Asha']));
    const entry = value(await add(base, ['Bo', 'Cy', 'Di'])).commit;
    value(await rename(base, 2, 'Cyrus'));
    expect(await revert(base, entry)).toEqual({ contacts: 2, kept: 1 });
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Asha', 2: 'Cyrus' });
    expect(base.snapshot.nextId).toBe(4);
  });

  test('deleted by the entry come back under their ids with every value, from a page that is no more, too', async () => {
    const base = await newBase();
    value(await fill(base, 2));
    value(await rename(base, 7, 'Asha'));
    const before = base.snapshot;
    const entry = await change(base, (draft) => {
      for (let id = 0; id < before.nextId; id++) draft.remove(id);
    });
    expect(base.snapshot.pages).toEqual([null, null]);
    expect(await revert(base, entry)).toEqual({ contacts: before.contacts, kept: 0 });
    expect(base.snapshot.pages).toEqual(before.pages);
    expect(base.index.get(910_000_000_003)).toBe(3);
  });

  test('deleted by the entry stay deleted where somebody else has their number', async () => {
    const base = await newBase();
    value(await add(base, ['Asha', 'Bo']));
    await change(base, (draft) => call(draft, 0, 111));
    const entry = await change(base, (draft) => [0, 1].forEach((id) => draft.remove(id)));
    await change(base, (draft) => call(draft, draft.append(), 111));
    expect(await revert(base, entry)).toEqual({ contacts: 1, kept: 1 });
    expect(namesOf(base.snapshot)).toEqual({ 1: 'Bo', 2: '' });
    expect(base.index.holders(111)).toEqual([2]);
  });

  test('deleted by the entry and back already are not counted', async () => {
    const base = await newBase();
    value(await add(base, ['Asha', 'Bo']));
    const entry = await change(base, (draft) => draft.remove(0));
    await revert(base, entry);
    expect(codeOf(await base.revert(entry))).toBe('refused');
  });
});

describe('numbers', () => {
  test('that were swapped go back', async () => {
    const base = await newBase();
    value(await add(base, ['Asha', 'Bo']));
    await change(base, (draft) => [111, 222].forEach((phone, id) => call(draft, id, phone)));
    const entry = await change(base, (draft) => [222, 111].forEach((phone, id) => call(draft, id, phone)));
    expect(await revert(base, entry)).toEqual({ contacts: 2, kept: 0 });
    expect([phoneOf(base, 0), phoneOf(base, 1)]).toEqual([111, 222]);
  });

  test('that somebody else has by now do not go back, nor what depends on them', async () => {
    const base = await newBase();
    value(await add(base, ['Asha', 'Bo', 'Cy']));
    await change(base, (draft) => [111, 222].forEach((phone, id) => call(draft, id, phone)));
    const entry = await change(base, (draft) => [333, 111].forEach((phone, id) => call(draft, id, phone)));
    await change(base, (draft) => call(draft, 2, 222));
    // Bo's 222 is Cy's now, so Bo keeps 111, so Asha cannot have it.
    expect(codeOf(await base.revert(entry))).toBe('refused');
    expect([0, 1, 2].map((id) => phoneOf(base, id))).toEqual([333, 111, 222]);
  });

  test('of contacts that the revert removes are free', async () => {
    const base = await newBase();
    value(await add(base, ['Asha']));
    await change(base, (draft) => call(draft, 0, 111));
    const entry = await change(base, (draft) => {
      draft.remove(0);
      call(draft, draft.append(), 111);
    });
    expect(await revert(base, entry)).toEqual({ contacts: 2, kept: 0 });
    expect(phoneOf(base, 0)).toBe(111);
    expect(contactAt(base.snapshot, 1)).toBeNull();
  });
});

describe('a revert', () => {
  test('is an entry: it can be undone, redone and reverted', async () => {
    const base = await newBase();
    value(await add(base, ['Asha']));
    const entry = value(await rename(base, 0, 'Bo')).commit;
    const reverted = value(await base.revert(entry));
    expect(reverted.action).toEqual({
      kind: 'revert',
      of: entry,
      what: { kind: 'edit', name: 'Bo', fields: [{ core: 'name' }] },
      contacts: 1,
      kept: 0,
    });
    value(await undo(base));
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Bo' });
    value(await redo(base));
    await revert(base, reverted.commit);
    expect(namesOf(base.snapshot)).toEqual({ 0: 'Bo' });
  });

  test('of a bulk change after many others reads only pages that it needs', async () => {
    const disk = new MemoryState();
    const { base, store } = await openTab(disk);
    value(await fill(base, 12));
    const entry = value(await rename(base, 5 * PAGE_SIZE, 'Asha')).commit;
    value(await optAll(base, true));
    base.close();
    const next = await openTab(disk);
    const { reads } = next.store;
    expect(await revert(next.base, entry)).toEqual({ contacts: 1, kept: 0 });
    // The marks of all that came later are no part of it, and what it made of the name is there.
    expect(next.store.reads - reads).toBe(1);
    expect(next.base.snapshot.pages[5]?.columns.has(COLUMN.name)).toBe(false);
    expect(store.reads).toBe(0);
  });

  test('of what is undone, pruned or never was says why not', async () => {
    const base = await newBase();
    value(await add(base, ['Asha']));
    const entry = value(await rename(base, 0, 'Bo')).commit;
    value(await undo(base));
    expect(codeOf(await base.revert(entry))).toBe('refused');
    value(await redo(base));
    value(await base.prune({ maxAge: Infinity, maxBytes: 0, keep: 0 }));
    expect(codeOf(await base.revert(entry))).toBe('gone');
    expect(codeOf(await base.revert(1))).toBe('gone');
    expect(codeOf(await base.revert(999))).toBe('gone');
  });
});
