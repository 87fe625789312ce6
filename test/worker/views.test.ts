/** [Q1] Lists that are open: windows of rows, places in them, and how long they last. */
import { expect, test } from 'vitest';
import { EVERYTHING } from '../../src/domain/filter.ts';
import type { View } from '../../src/worker/contract/contacts.ts';
import { add, list, must, openService, type Opened, these } from './support/service.ts';

async function opened(names: readonly string[]): Promise<Opened> {
  const service = await openService();
  for (const name of names) await add(service.api, { name });
  return service;
}

const all = { filter: EVERYTHING, search: '', sort: null };
const NAMES = ['Cem', 'Ann', 'Dia', 'Bob'];

test('rows come in the order asked for; a window ends where the list does', async () => {
  const { api } = await opened(NAMES);
  const namesOf = async (view: View, from: number, to: number): Promise<unknown[]> =>
    (await api.rows(view.id, from, to)).map((row) => row?.contact.name);
  const created = await api.view(all);
  expect(created.count).toBe(4);
  expect(await namesOf(created, 1, 3)).toEqual(['Ann', 'Dia']);
  expect(await namesOf(created, 3, 99)).toEqual(['Bob']);
  expect(await namesOf(created, -5, 1)).toEqual(['Cem']);
  const sorted = await api.view({ ...all, sort: { field: 'name', descending: true } });
  expect(await namesOf(sorted, 0, 4)).toEqual(['Dia', 'Cem', 'Bob', 'Ann']);
  const found = await api.view({ ...all, search: 'b' });
  expect(await namesOf(found, 0, 4)).toEqual(['Bob']);
});

test('a contact’s place in a list', async () => {
  const { api } = await opened(NAMES);
  const sorted = await api.view({ ...all, sort: { field: 'name', descending: false } });
  expect(await Promise.all([0, 1, 2, 3, 9].map((id) => api.indexOf(sorted.id, id)))).toEqual([2, 0, 3, 1, -1]);
});

test('[Q5] the ids of rows, as many as are asked for; how much of a selection a list holds', async () => {
  const { api } = await opened(NAMES);
  const sorted = await api.view({ ...all, sort: { field: 'name', descending: false } });
  expect([...(await api.ids(sorted.id, 1, 9))]).toEqual([3, 0, 2]);
  expect([...(await api.ids(99, 0, 9))]).toEqual([]);
  const found = await api.view({ ...all, search: 'b' });
  const chosen = { kind: 'ids', ids: Uint32Array.of(0, 3) } as const;
  expect(await api.selectionCount(chosen)).toBe(2);
  expect(await api.selectionCount(chosen, found.id)).toBe(1);
  expect(await api.selectionCount(chosen, 99)).toBe(0);
});

test('a list stays as it was opened; its rows are as contacts are now, null where they are gone', async () => {
  const { api } = await opened(NAMES);
  const view = await api.view(all);
  must(await api.edit(1, { name: 'Zoe' }));
  must(await api.bulk(these(0), { kind: 'delete' }));
  await add(api, { name: 'Late' });
  expect((await api.rows(view.id, 0, 9)).map((row) => row?.contact.name ?? null)).toEqual([null, 'Zoe', 'Dia', 'Bob']);
  expect((await list(api)).map((row) => row.contact.name)).toEqual(['Zoe', 'Dia', 'Bob', 'Late']);
});

test('at most 500 rows at a time', async () => {
  const { api } = await openService();
  must(await api.addSample(700));
  const view = await api.view(all);
  expect(await api.rows(view.id, 0, 700)).toHaveLength(500);
  expect(await api.rows(view.id, 600, 700)).toHaveLength(100);
});

test('eight lists are open at most: the oldest is closed; a closed one has no rows', async () => {
  const { api } = await opened(NAMES);
  const views: View[] = [];
  for (let i = 0; i < 9; i++) views.push(await api.view(all));
  const lengths = await Promise.all(views.map(async ({ id }) => (await api.rows(id, 0, 4)).length));
  expect(lengths).toEqual([0, 4, 4, 4, 4, 4, 4, 4, 4]);
  api.closeView(views[8]?.id ?? 0);
  expect(await api.rows(views[8]?.id ?? 0, 0, 4)).toEqual([]);
  expect(await api.indexOf(views[8]?.id ?? 0, 1)).toBe(-1);
});

test('a list is of the commit that it was opened at', async () => {
  const { api, told } = await opened(['A']);
  const before = await api.view(all);
  await add(api, { name: 'B' });
  const after = await api.view(all);
  expect(after.commit).toBe(told()?.commit);
  expect(before.commit).not.toBe(after.commit);
});
