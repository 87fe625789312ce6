/** [Q4] Saved segments. */
import { expect, test } from 'vitest';
import { EVERYTHING, type Filter } from '../../src/domain/filter.ts';
import { add, must, openService, refusal } from './support/service.ts';

const optedOut: Filter = { kind: 'is', field: 'optedOut', op: 'yes' };

test('are created, updated, renamed and deleted, each one entry', async () => {
  const { api, told } = await openService();
  const created = must(await api.segment({ kind: 'create', name: ' Gone ', filter: optedOut, search: '' }));
  const id = created.segment?.id ?? (0 as never);
  expect(created.segment).toEqual({ id, name: 'Gone', filter: optedOut, search: '' });
  expect(created.entry?.action).toEqual({ kind: 'segment', did: 'create', name: 'Gone' });
  must(await api.segment({ kind: 'update', id, filter: EVERYTHING, search: ' asha ' }));
  must(await api.segment({ kind: 'rename', id, name: 'Ashas' }));
  expect(told()?.catalog.segments).toEqual([{ id, name: 'Ashas', filter: EVERYTHING, search: 'asha' }]);
  const same = must(await api.segment({ kind: 'update', id, filter: EVERYTHING, search: 'asha' }));
  expect(same).toMatchObject({ entry: null, segment: { id } });
  expect(must(await api.segment({ kind: 'delete', id })).segment).toBeNull();
  expect(must(await api.history(0, 9)).total).toBe(4);
  expect(refusal(await api.segment({ kind: 'rename', id, name: 'X' }))).toBe('This segment was deleted.');
});

test('a name is needed, and taken once', async () => {
  const { api } = await openService();
  const create = (name: string): ReturnType<typeof api.segment> =>
    api.segment({ kind: 'create', name, filter: EVERYTHING, search: '' });
  must(await create('A'));
  const b = must(await create('B')).segment?.id ?? (0 as never);
  expect(refusal(await create(' '))).toBe('A segment needs a name.');
  expect(refusal(await create('A'))).toBe('There is a segment “A” already.');
  expect(refusal(await api.segment({ kind: 'rename', id: b, name: 'A' }))).toBe('There is a segment “A” already.');
});

test('counts are live, in the order of the catalog', async () => {
  const { api } = await openService();
  must(await api.segment({ kind: 'create', name: 'All', filter: EVERYTHING, search: '' }));
  must(await api.segment({ kind: 'create', name: 'Out', filter: optedOut, search: '' }));
  must(await api.segment({ kind: 'create', name: 'Ashas', filter: EVERYTHING, search: 'asha' }));
  await add(api, { name: 'Asha', optedOut: true });
  await add(api, { name: 'Bina' });
  expect(await api.segmentCounts()).toEqual([2, 1, 1]);
  must(await api.undo());
  expect(await api.segmentCounts()).toEqual([1, 1, 1]);
});
