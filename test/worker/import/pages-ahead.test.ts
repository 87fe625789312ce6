/** [I5] Pages are made while the review is read, and stored when it is confirmed: what is reviewed last is what is written, created at that moment. */
import { expect, test } from 'vitest';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { add, Clock, everything, must, openService } from '../support/service.ts';
import { choicesWith, csvOf, fileOf, quiet, reviewOf } from './support.ts';

const HEADER = ['Name', 'Mobile Number', 'Source'];
const idle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

async function reviewed() {
  const disk = new MemoryState();
  const clock = new Clock();
  const store = new MemoryStore(disk);
  const { api } = await openService(store, clock);
  await add(api, { name: 'Asha', phone: '9876543201', source: 'Shop' });
  const rows = Array.from({ length: 3000 }, (_, i) => [`P${String(i)}`, String(7_000_000_000 + i), 'File']);
  const file = fileOf(csvOf([HEADER, ['Asha R', '9876543201', 'File'], ...rows]));
  await reviewOf(api, [file]);
  return { api, clock, disk, store };
}

test('nothing is stored before it is confirmed, however long that takes', async () => {
  const { disk, store } = await reviewed();
  const [writes, pages] = [store.writes, disk.pages.size];
  for (let i = 0; i < 50; i++) await idle();
  expect([store.writes, disk.pages.size]).toEqual([writes, pages]);
});

test('contacts are created at the moment of confirming, on pages begun before too', async () => {
  const { api, clock } = await reviewed();
  const made = clock.at;
  await idle();
  clock.pass(7);
  must(await api.importCommit(quiet));
  const all = await everything(api);
  expect(all).toHaveLength(3001);
  expect(new Set(all.map(({ createdAt }) => createdAt))).toEqual(new Set([made, clock.at]));
  expect(all.filter(({ createdAt }) => createdAt === made)).toHaveLength(1);
});

test.each(['addOnly', 'updateOnly', 'addAndUpdate'] as const)(
  'another policy, %s, throws away what was made of the one before',
  async (which) => {
    const { api } = await reviewed();
    await idle();
    const choices = choicesWith();
    const again = { ...choices, policy: { ...choices.policy, which } };
    must(await api.importPlan(again));
    must(await api.importPlan(choices));
    const { counts } = must(await api.importPlan(again));
    must(await api.importCommit(quiet));
    const all = await everything(api);
    expect(all).toHaveLength(1 + counts.added);
    expect(all.find(({ phone }) => phone === 919876543201)?.source).toBe(counts.updated > 0 ? 'File' : 'Shop');
  },
);

test('a confirming that failed is tried again with what is there', async () => {
  const { api, store, disk } = await reviewed();
  await idle();
  const before = disk.head;
  store.failAfter(0, { code: 'full', message: { id: 'storage-full' } });
  expect(await api.importCommit(quiet)).toMatchObject({ ok: false, failure: { code: 'full' } });
  expect(disk.head).toEqual(before);
  must(await api.importCommit(quiet));
  expect(await everything(api)).toHaveLength(3001);
});
