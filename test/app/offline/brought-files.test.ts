/** [K1] Files that the system hands to Kith. */
import { expect, test, vi } from 'vitest';
import { type LaunchQueue, takeOpened, takeShared } from '../../../src/app/offline/brought-files.ts';

const SCOPE = 'https://a.example/kith/';

/** Caches in memory, as far as they are used here. */
function cachesOf(name: string, files: Readonly<Record<string, string>>): { caches: CacheStorage; names: Set<string> } {
  const names = new Set(Object.keys(files).length > 0 ? [name] : []);
  const cache = {
    keys: async () => Object.keys(files).map((url) => ({ url })),
    match: async (url: string) => new Response(files[url], { headers: { 'Content-Type': 'text/csv' } }),
  };
  const caches = {
    has: async (asked: string) => names.has(asked),
    open: async () => cache,
    delete: async (asked: string) => names.delete(asked),
  };
  return { caches: caches as unknown as CacheStorage, names };
}

test('files that were shared are read once, under their own names, and lie nowhere any more', async () => {
  const { caches, names } = cachesOf(`kith-shared:${SCOPE}`, {
    [`${SCOPE}shared/1/${encodeURIComponent('संपर्क 100%/a.csv')}`]: 'Name\nAsha\n',
    [`${SCOPE}shared/2/b.vcf`]: 'BEGIN:VCARD',
  });
  const files = await takeShared(caches, SCOPE);
  expect(files.map(({ name }) => name)).toEqual(['संपर्क 100%/a.csv', 'b.vcf']);
  expect(await files[0]?.text()).toBe('Name\nAsha\n');
  expect([...names]).toEqual([]);
  expect(await takeShared(caches, SCOPE)).toEqual([]);
});

test('what was shared to another Kith of the same origin stays there', async () => {
  const { caches, names } = cachesOf('kith-shared:https://a.example/', { 'https://a.example/shared/1/a.csv': 'x' });
  expect(await takeShared(caches, SCOPE)).toEqual([]);
  expect([...names]).toHaveLength(1);
});

test('files that are opened with Kith are taken together; one that has gone is left out', async () => {
  let consumer: Parameters<LaunchQueue['setConsumer']>[0] = () => undefined;
  const take = vi.fn();
  takeOpened({ setConsumer: (given) => (consumer = given) }, take);
  consumer({ files: [] });
  const file = new File(['x'], 'a.csv');
  consumer({ files: [{ getFile: async () => file }, { getFile: () => Promise.reject(new Error('gone')) }] });
  await vi.waitFor(() => expect(take).toHaveBeenCalledOnce());
  expect(take).toHaveBeenCalledWith([file]);
});
