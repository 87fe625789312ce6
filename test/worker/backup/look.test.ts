/** [K4] A backup is looked at before it takes the place of anything: read as any base is, and nothing is written. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { CATALOG, someContacts } from '../../support/arbitrary.ts';
import { add, addTag, must, openService, serviceOver, these, wholeBase } from '../support/service.ts';
import { backedUp, lookInto } from './support.ts';

const quiet = (): void => undefined;

test('[K4] shows its contacts, its own tags with their counts, and what a search finds; the base stays as it is', async () => {
  const from = await openService();
  const tag = await addTag(from.api, 'VIP');
  const first = await add(from.api, { name: 'Asha Rao', phone: '9876543210' });
  await add(from.api, { name: 'Mohit Dua', phone: '9876543211' });
  must(await from.api.bulk(these(first), { kind: 'addTags', tags: [tag] }));
  const file = await backedUp(from.api);

  const store = new MemoryStore(new MemoryState());
  const here = await openService(store);
  await add(here.api, { name: 'Here', phone: '9876500000' });
  const [before, writes] = [await wholeBase(here), store.writes];
  must(await lookInto(here.api, file));
  const all = must(await here.api.restoreLook('', 50));
  expect(all.rows.map(({ contact, phoneText }) => [contact.name, phoneText])).toEqual([
    ['Asha Rao', '+91 98765 43210'],
    ['Mohit Dua', '+91 98765 43211'],
  ]);
  expect(all.tags).toEqual([{ id: tag, contacts: 1, firstMessages: 0 }]);
  expect(all.catalog.tags.map(({ name }) => name)).toEqual(['VIP']);
  expect(must(await here.api.restoreLook('43211', 50)).rows.map(({ contact }) => contact.name)).toEqual(['Mohit Dua']);
  expect(must(await here.api.restoreLook('vip', 50)).count).toBe(1);
  expect(must(await here.api.restoreLook('here', 50))).toMatchObject({ count: 0, rows: [] });
  expect(must(await here.api.restoreLook('', 1))).toMatchObject({
    count: 2,
    rows: [{ contact: { name: 'Asha Rao' } }],
  });
  // The list of the base's own contacts is not mixed up with it.
  expect(await here.api.count(EVERYTHING, 'asha')).toBe(0);
  expect(store.writes).toBe(writes);
  expect(await wholeBase(here)).toEqual(before);

  must(await here.api.restore(true, quiet));
  await expect(here.api.restoreLook('', 50)).rejects.toThrow('No backup is open');
});

test('[K4] what a search finds in a backup is what it finds once the backup is restored', async () => {
  await fc.assert(
    fc.asyncProperty(someContacts(20), fc.constantFrom('', 'a', '9', '98', 'ra', 'मो'), async (contacts, search) => {
      const from = await serviceOver(contacts, CATALOG);
      const to = await openService();
      must(await lookInto(to.api, await backedUp(from.api, false)));
      const { count, rows } = must(await to.api.restoreLook(search, 500));
      must(await to.api.restore(false, quiet));
      const view = await to.api.view({ filter: EVERYTHING, search, sort: null });
      expect(count).toBe(view.count);
      expect(rows).toEqual(await to.api.rows(view.id, 0, 500));
    }),
    { numRuns: 25 },
  );
});
