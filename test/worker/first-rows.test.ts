/** A large base while it is opened: its first rows and counts are there before the rest of it, and nothing is wrong meanwhile. */
import { expect, test } from 'vitest';
import { PAGE_SIZE } from '../../src/base/page.ts';
import { EVERYTHING } from '../../src/domain/filter.ts';
import type { Result } from '../../src/domain/result.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import { createService } from '../../src/worker/service.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { Query } from '../../src/worker/contract/contacts.ts';
import { Clock, must, openService } from './support/service.ts';

const COUNT = 40 * PAGE_SIZE;
const PLAIN: Query = { filter: EVERYTHING, search: '', sort: null };

/** Its pages come when `go` is called, but for those that are asked for first. */
class SlowStore extends MemoryStore {
  #go = (): void => undefined;
  readonly #gone = new Promise<void>((resolve) => (this.#go = resolve));
  #asked = 0;

  override async readPages(keys: readonly number[]): Promise<Result<readonly (Uint8Array | null)[]>> {
    if (this.#asked++ > 0) await this.#gone;
    return super.readPages(keys);
  }
  go(): void {
    this.#go();
  }
}

async function opened(disk: MemoryState): Promise<{ readonly api: KithApi; readonly store: SlowStore }> {
  const store = new SlowStore(disk);
  const deps = { now: new Clock().now, ticks: () => 0, space: null, pause: () => Promise.resolve() };
  const api = createService({ store, ...deps });
  expect(must(await api.open(() => undefined, 'en')).contacts).toBe(COUNT);
  return { api, store };
}

async function largeBase(): Promise<MemoryState> {
  const disk = new MemoryState();
  const { api } = await openService(new MemoryStore(disk));
  must(await api.addSample(COUNT));
  return disk;
}

const isSettled = async (promise: Promise<unknown>): Promise<boolean> => {
  const later = Symbol();
  for (let turn = 0; turn < 50; turn++) await Promise.resolve();
  return (await Promise.race([promise, Promise.resolve(later)])) !== later;
};

test('the first rows are there before the rest; what needs the rest waits for it', async () => {
  const disk = await largeBase();
  const { api, store } = await opened(disk);
  const view = await api.view(PLAIN);
  expect(view.count).toBe(COUNT);
  const first = await api.rows(view.id, 0, 100);
  expect(first.map((row) => row?.contact.id)).toEqual(Array.from({ length: 100 }, (_, i) => i));
  expect((await api.contact(7))?.contact.id).toBe(7);

  const last = api.rows(view.id, COUNT - 2, COUNT);
  const waiting = [
    last,
    api.contact(COUNT - 1),
    api.view({ ...PLAIN, search: 'a' }),
    api.count(EVERYTHING, ''),
    api.ids(view.id, 0, COUNT),
    api.create({ name: 'New' }),
    api.whole(),
  ];
  expect(await Promise.all(waiting.map(isSettled))).toEqual(waiting.map(() => false));
  store.go();
  expect((await last).map((row) => row?.contact.id)).toEqual([COUNT - 2, COUNT - 1]);
  await Promise.all(waiting);
  // In all, by what is left of the base afterwards.
  const { api: again } = await openService(new MemoryStore(disk));
  expect(await again.count(EVERYTHING, '')).toBe(COUNT + 1);
});

test('[K9] damage behind the first rows is told when it is met, and can be recovered from', async () => {
  const disk = await largeBase();
  const earlier = await openService(new MemoryStore(disk));
  must(await earlier.api.edit(COUNT - 1, { name: 'Last' }));
  disk.pages.delete(Math.max(...disk.pages.keys()));
  const { api, store } = await opened(disk);
  const found = api.count(EVERYTHING, '');
  store.go();
  expect(await api.whole()).toMatchObject({ ok: false, failure: { code: 'damaged' } });
  expect(await isSettled(found)).toBe(false);
  expect(must(await api.recover()).contacts).toBe(COUNT);
  expect(await found).toBe(COUNT);
});
