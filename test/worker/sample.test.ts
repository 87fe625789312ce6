/** Made-up contacts to try Kith with. */
import { expect, test } from 'vitest';
import { WINDOW_MS } from '../../src/domain/contact.ts';
import { EVERYTHING } from '../../src/domain/filter.ts';
import { cleanName } from '../../src/domain/name.ts';
import { variantKey } from '../../src/formats/phone/variants.ts';
import { sampleCatalog } from '../../src/formats/sample/catalog.ts';
import { CONTACTS_A_TALK } from '../../src/formats/sample/talks.ts';
import { INBOX_LISTS } from '../../src/worker/contract/conversations.ts';
import { addAttribute, addTag, everything, must, openService, START, undo } from './support/service.ts';

test('they come as an import’s would, each with a number of its own', async () => {
  const { api, told } = await openService();
  const { entry } = must(await api.addSample(10_000));
  expect(entry?.action).toEqual({ kind: 'sample', contacts: 10_000 });
  const people = await everything(api);
  expect(people).toHaveLength(10_000);
  expect(new Set(people.map(({ phone }) => variantKey(phone))).size).toBe(10_000);
  expect(new Set(people.map(({ origin, createdAt }) => [origin, createdAt].join()))).toEqual(
    new Set([`IMPORT,${START}`]),
  );
  expect(people.every(({ name }) => name !== '' && name === cleanName(name))).toBe(true);
  expect(told()?.catalog.tags.map(({ name }) => name)).toEqual(sampleCatalog.tags.map(({ name }) => name));
  const counts = await api.tagCounts();
  expect(Math.min(...counts.map(({ contacts, firstMessages }) => contacts + firstMessages))).toBeGreaterThan(100);
  expect((await api.attributeCounts()).every(({ contacts }) => contacts > 9000)).toBe(true);
});

test('[C4] [C5] some have written: the inbox is alive, each conversation stands where its messages say; undone, all of it goes', async () => {
  const { api } = await openService();
  must(await api.addSample(10_000));
  const { counts, id } = await api.inbox({ list: 'all', search: '' });
  expect(counts.all).toBe(10_000 / CONTACTS_A_TALK);
  for (const list of INBOX_LISTS) expect([list, counts[list] > 3]).toEqual([list, true]);
  const rows = (await Promise.all([api.inboxRows(id, 0, 200), api.inboxRows(id, 200, 400)])).flat();
  const all = rows.flatMap((row) => row ?? []);
  expect(all).toHaveLength(counts.all);
  for (const { contact, standing, last } of all) {
    expect([contact.state, contact.lastActive]).toEqual([standing.state, standing.lastIn]);
    expect(last.at).toBeLessThanOrEqual(START);
  }
  const open = all.filter(({ standing }) => START - standing.lastIn < WINDOW_MS);
  expect(open.length).toBeGreaterThan(50);
  // In a filter as in the inbox.
  const filter = { ...EVERYTHING, items: [{ kind: 'is' as const, field: 'unreplied' as const, op: 'yes' as const }] };
  expect(await api.count(filter, '')).toBe(counts.unreplied);
  must(await undo(api));
  expect((await api.inbox({ list: 'all', search: '' })).counts.all).toBe(0);
  expect(await everything(api)).toEqual([]);
});

test('a second time nobody is doubled', async () => {
  const { api } = await openService();
  must(await api.addSample(100));
  expect(must(await api.addSample(100))).toMatchObject({ contacts: 0, entry: null });
  expect(must(await api.addSample(150)).contacts).toBe(50);
  expect(await everything(api)).toHaveLength(150);
});

test('tags and attributes that are there are used where they fit', async () => {
  const { api, told } = await openService();
  const vip = await addTag(api, 'VIP');
  const city = await addAttribute(api, 'city');
  const plan = await addAttribute(api, 'Plan', 'number');
  must(await api.addSample(200));
  expect(told()?.catalog.attributes.map(({ name }) => name)).toEqual(['city', 'Plan', 'Signup Date']);
  const people = await everything(api);
  expect(people.filter(({ tags }) => tags.includes(vip)).length).toBeGreaterThan(0);
  expect(people.filter(({ attributes }) => attributes.has(city)).length).toBeGreaterThan(150);
  expect(people.some(({ attributes }) => attributes.has(plan))).toBe(false);
});
