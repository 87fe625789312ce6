/** Opening: what is told then, and what becomes of a base that is damaged. */
import { expect, test } from 'vitest';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import { createService } from '../../src/worker/service.ts';
import type { BaseState } from '../../src/worker/contract/state.ts';
import { add, Clock, everything, must, openService } from './support/service.ts';

const ignore = (): void => undefined;

test('a base that is opened again tells one listener, the last one', async () => {
  const { api, told } = await openService();
  const later: BaseState[] = [];
  const before = told();
  must(await api.open((state) => later.push(state), 'en'));
  await add(api, { name: 'A' });
  expect(told()).toBe(before);
  // Before the contact it is told that the numbering plans are there, where they were not.
  expect([[1], [0, 1]]).toContainEqual(later.map(({ contacts }) => contacts));
  expect(later.at(-1)).toMatchObject({ contacts: 1, undo: { action: { kind: 'create', name: 'A' } } });
});

test('a damaged base says so; recovered, it is the newest that can be read whole', async () => {
  const disk = new MemoryState();
  const first = await openService(new MemoryStore(disk));
  await add(first.api, { name: 'A' });
  await add(first.api, { name: 'B' });
  disk.pages.delete(Math.max(...disk.pages.keys()));
  const api = createService({
    store: new MemoryStore(disk),
    now: new Clock().now,
    ticks: () => 0,
    space: null,
    pause: () => Promise.resolve(),
  });
  const told: BaseState[] = [];
  expect(await api.open((state) => told.push(state), 'en')).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  expect(must(await api.recover()).contacts).toBe(1);
  expect((await everything(api)).map(({ name }) => name)).toEqual(['A']);
  expect(told.at(-1)?.contacts).toBe(1);
});

test('[H1] words and counts in history are in the person’s language', async () => {
  const api = createService({
    store: new MemoryStore(),
    now: new Clock().now,
    ticks: () => 0,
    space: null,
    pause: () => Promise.resolve(),
  });
  must(await api.open(ignore, 'de'));
  const { entry } = must(await api.setDefaultCountry('US'));
  expect(entry?.action).toEqual({ kind: 'settings', did: 'country', country: 'US' });
});
