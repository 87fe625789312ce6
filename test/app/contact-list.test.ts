import { beforeEach, describe, expect, test, vi } from 'vitest';
import { condition } from '../../src/app/filter-code.ts';
import type { Kith } from '../../src/app/kith.svelte.ts';
import { EMPTY_CATALOG, segmentId, type Segment } from '../../src/domain/catalog.ts';
import { type Contact, contactId } from '../../src/domain/contact.ts';
import { EVERYTHING, type Filter } from '../../src/domain/filter.ts';
import type { ContactSelection } from '../../src/app/selection.svelte.ts';
import type { Query, Row } from '../../src/worker/contract/contacts.ts';
import { kithFor, MemoryAddress } from '../support/kith.ts';

const named: Filter = condition('name', { op: 'contains', value: 'pri' });
const optedOut: Filter = condition('optedOut', { op: 'yes' });
const segment: Segment = { id: segmentId(4), name: 'Priyas', filter: named, search: '98' };
const catalog = { ...EMPTY_CATALOG, segments: [segment] };

const rowOf = (id: number): Row => ({
  // Only the id is read here.
  contact: { id: contactId(id) } as Contact,
  status: 'INACTIVE',
  phoneText: '',
  landline: false,
});

/** Contacts 0…count-1 in order; a search `n` finds the first n. */
let count = 0;
let asked: Query[] = [];
let views: number[] = [];
const flush = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

function make(hash = ''): { kith: Kith; address: MemoryAddress } {
  const address = new MemoryAddress(hash);
  const kith = kithFor({
    address,
    state: { commit: 1, contacts: count, catalog },
    api: {
      view: async (query) => {
        asked.push(query);
        views.push(query.search === '' ? count : Math.min(count, Number(query.search)));
        return { id: views.length, commit: kith.base.commit, count: views.at(-1) ?? 0 };
      },
      rows: async (_view, from, to) => Array.from({ length: to - from }, (_, i) => rowOf(from + i)),
      ids: async (_view, from, to) => Uint32Array.from({ length: to - from }, (_, i) => from + i),
      closeView: () => undefined,
      selectionCount: async (s, within) =>
        s.kind === 'ids'
          ? s.ids.filter((id) => id < (within === undefined ? count : (views[within - 1] ?? 0))).length
          : (views[s.view - 1] ?? 0) - s.except.length,
    },
  });
  return { kith, address };
}

beforeEach(() => {
  count = 1000;
  asked = [];
  views = [];
});

describe('[Q3] what the contacts page asks for', () => {
  test('is in the address, and a link brings it back', () => {
    const { kith, address } = make();
    kith.contacts.setFilter(named);
    kith.contacts.setSearch('98');
    kith.contacts.setSort({ field: 'createdAt', descending: true });
    expect(address.hash()).toBe('#/contacts?f=name.contains~pri&q=98&s=-createdAt');
    expect(make(address.hash()).kith.contacts.query).toEqual(kith.contacts.query);
  });

  test('follows back: a filter is a step, letters of a search are one', () => {
    const { kith, address } = make();
    kith.contacts.setFilter(named);
    for (const text of ['p', 'pr', 'pri']) kith.contacts.setSearch(text);
    address.back();
    expect([kith.contacts.search, kith.contacts.filter.items]).toEqual(['', [named]]);
    address.back();
    expect(kith.contacts.filter).toEqual(EVERYTHING);
  });

  test('leaves the address bare where nothing narrows', () => {
    const { kith, address } = make();
    kith.contacts.setFilter(named);
    kith.contacts.setFilter({ kind: 'group', of: 'all', items: [{ kind: 'group', of: 'any', items: [] }] });
    expect(address.hash()).toBe('#/contacts');
    expect(kith.contacts.narrowed).toBe(false);
  });

  test('[Q4] of a segment is what it has saved, until it is changed', () => {
    const { kith, address } = make('#/segments/4');
    expect(kith.contacts.query).toEqual({ filter: named, search: '98', sort: null });
    expect(kith.contacts.segmentChanged).toBe(false);
    kith.contacts.setFilter(optedOut);
    kith.contacts.setSearch('');
    expect(kith.contacts.segmentChanged).toBe(true);
    expect(address.hash()).toBe('#/segments/4?f=optedOut.yes&q=');
    kith.contacts.setFilter(named);
    kith.contacts.setSearch('98');
    expect(kith.contacts.segmentChanged).toBe(false);
    expect(address.hash()).toBe('#/segments/4');
  });

  test('[Q4] of a segment that was deleted is everything, and says so', () => {
    const { kith } = make('#/segments/9');
    expect([kith.contacts.segmentGone, kith.contacts.narrowed]).toEqual([true, false]);
  });
});

describe('the list', () => {
  test('is asked for once for each address and each commit, not for an open contact', async () => {
    const { kith } = make();
    const stop = kith.contacts.start();
    await flush();
    kith.openContact(7);
    await flush();
    expect(asked).toHaveLength(1);
    kith.contacts.setSearch('5');
    await flush();
    kith.base.accept({ ...kith.base.state, commit: 2 });
    await flush();
    expect(asked.map(({ search }) => search)).toEqual(['', '5', '5']);
    stop();
    kith.contacts.setSearch('7');
    await flush();
    expect(asked).toHaveLength(3);
  });
});

const chosen = (selection: ContactSelection): number[] => {
  const asked = selection.asked();
  return asked?.kind === 'ids' ? [...asked.ids] : [];
};

describe('[Q5] the selection', () => {
  let kith: Kith;
  beforeEach(async () => {
    ({ kith } = make());
    kith.contacts.start();
    await flush();
  });

  test('takes a range that reaches far beyond the rows that were seen', async () => {
    const { selection } = kith.contacts;
    await selection.range({ first: 10, last: 990, drop: null, begins: true });
    expect(selection.count).toBe(981);
    expect([selection.has(9), selection.has(10), selection.has(990), selection.has(991)]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('lets go of what a shrinking range leaves', async () => {
    const { selection } = kith.contacts;
    await Promise.all([
      selection.range({ first: 5, last: 20, drop: null, begins: true }),
      selection.range({ first: 5, last: 8, drop: [9, 20], begins: false }),
    ]);
    expect(chosen(selection)).toEqual([5, 6, 7, 8]);
  });

  test('a shrinking range gives back what was chosen, or taken out, before it came', async () => {
    const { selection } = kith.contacts;
    for (const id of [2, 7, 9]) selection.toggle(id);
    await selection.range({ first: 5, last: 9, drop: null, begins: true });
    await selection.range({ first: 5, last: 6, drop: [7, 9], begins: false });
    expect(chosen(selection)).toEqual([2, 5, 6, 7, 9]);
    selection.selectAll();
    for (const id of [2, 7]) selection.toggle(id);
    await selection.range({ first: 1, last: 8, drop: null, begins: true });
    expect(selection.count).toBe(1000);
    await selection.range({ first: 1, last: 3, drop: [4, 8], begins: false });
    expect([selection.count, selection.has(2), selection.has(7)]).toEqual([999, true, false]);
  });

  test('a range over a million rows is asked for at once', async () => {
    count = 1_000_000;
    kith.base.accept({ ...kith.base.state, commit: 2, contacts: count });
    await flush();
    const { selection } = kith.contacts;
    await selection.range({ first: 0, last: 799_999, drop: null, begins: true });
    expect([selection.count, selection.has(799_999), selection.has(800_000)]).toEqual([800_000, true, false]);
  });

  test('tells how many of it are not in the list that is shown', async () => {
    const { selection } = kith.contacts;
    for (const id of [1, 3, 40]) selection.toggle(id);
    expect(selection.outside).toBe(0);
    kith.contacts.setSearch('5');
    await flush();
    expect([selection.count, selection.outside]).toEqual([3, 1]);
    selection.toggle(4);
    expect([selection.count, selection.outside]).toEqual([4, 1]);
    kith.contacts.setSearch('');
    await flush();
    expect([selection.count, selection.outside]).toEqual([4, 0]);
  });

  test('of all that match has exceptions, and names the view', async () => {
    const { selection } = kith.contacts;
    selection.selectAll();
    expect([selection.count, selection.extent]).toEqual([1000, 'all']);
    selection.toggle(3);
    selection.toggle(12);
    await selection.range({ first: 10, last: 22, drop: null, begins: true });
    await selection.range({ first: 10, last: 19, drop: [20, 22], begins: false });
    expect([selection.count, selection.extent, selection.has(3), selection.has(4)]).toEqual([999, 'some', false, true]);
    selection.toggle(4);
    expect(selection.asked()).toEqual({ kind: 'view', view: 1, except: Uint32Array.of(3, 4) });
  });

  test('of some stays when the list is searched or sorted; of all only when it is sorted', async () => {
    const { selection } = kith.contacts;
    selection.toggle(3);
    kith.contacts.setSearch('5');
    await flush();
    expect(selection.asked()).toEqual({ kind: 'ids', ids: Uint32Array.of(3) });
    selection.selectAll();
    kith.contacts.setSort({ field: 'name', descending: false });
    await flush();
    expect(selection.count).toBe(5);
    kith.contacts.setSearch('');
    await flush();
    expect(selection.count).toBe(0);
  });

  test('counts contacts that are gone no more', async () => {
    const { selection } = kith.contacts;
    selection.toggle(3);
    selection.toggle(999);
    count = 500;
    kith.base.accept({ ...kith.base.state, commit: 2, contacts: 500 });
    await flush();
    expect(selection.count).toBe(1);
    count = 2;
    kith.base.accept({ ...kith.base.state, commit: 3, contacts: 2 });
    await flush();
    expect(selection.asked()).toBeNull();
  });
});

describe('the export dialog', () => {
  test('keeps the view of its selection alive', async () => {
    const closeView = vi.fn();
    const kith = kithFor({
      api: {
        view: async () => ({ id: asked.push(EMPTY), commit: 0, count: 0 }),
        closeView,
      },
    });
    kith.contacts.start();
    await flush();
    kith.openExport({ kind: 'view', view: 1, except: [] });
    kith.contacts.window.refresh();
    await flush();
    expect(closeView).not.toHaveBeenCalled();
    kith.closeExport();
    expect(closeView.mock.calls).toEqual([[1]]);
    expect(kith.exporting).toBeNull();
  });

  test('offers what the list finds beside a selection, and keeps it alive', async () => {
    const { kith } = make('#/contacts?q=5');
    kith.contacts.start();
    await flush();
    kith.contacts.selection.toggle(3);
    kith.openExport(kith.contacts.selection.asked());
    expect(kith.exporting).toMatchObject({ what: { kind: 'ids' }, found: { id: 1, count: 5 } });
    kith.contacts.selection.selectAll();
    kith.openExport(kith.contacts.selection.asked());
    expect(kith.exporting?.found).toBeNull();
    kith.contacts.clear();
    await flush();
    kith.openExport(null);
    expect(kith.exporting).toEqual({ what: null, found: null, sort: null });
  });
});
const EMPTY: Query = { filter: EVERYTHING, search: '', sort: null };
