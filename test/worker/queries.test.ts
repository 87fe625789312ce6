/** [Q2] [Q3] [Q4] Lists, counts and segments say the same as the rules of the domain, before and after changes. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Contact } from '../../src/domain/contact.ts';
import { EVERYTHING, type Filter, matches } from '../../src/domain/filter.ts';
import { closed } from '../../src/domain/filter-fit.ts';
import { searchMatches } from '../../src/domain/search.ts';
import { CATALOG, NOW, someContacts } from '../support/arbitrary.ts';
import { someFilter } from '../support/filters.ts';
import {
  add,
  Clock,
  everything,
  list,
  must,
  type Opened,
  openService,
  serviceOver,
  these,
  undo,
} from './support/service.ts';

const searches = fc.constantFrom(
  '',
  'sharma',
  'rah',
  '98765',
  'zoe',
  'vip',
  'pro',
  '2024',
  "o'brien",
  'soren',
  '09876',
  '+91 (0) 98765',
  'احمد',
  'jose s',
  'नहीं',
  '(office)',
);

/** Ids that the domain's rules choose, out of all contacts. */
async function chosenBy(opened: Opened, filter: Filter, search: string): Promise<number[]> {
  const catalog = opened.told()?.catalog ?? CATALOG;
  const isMeant = (contact: Contact): boolean =>
    matches(closed(filter, catalog), contact, NOW) && searchMatches(search, contact, catalog);
  return (await everything(opened.api)).filter(isMeant).map(({ id }) => id);
}

const at = (now: number): Clock => Object.assign(new Clock(), { at: now });

test('[Q3] any filter and search, on any base; selection, count and segment agree', async () => {
  await fc.assert(
    fc.asyncProperty(someContacts(25), someFilter, searches, async (contacts, filter, search) => {
      const opened = await serviceOver(contacts, CATALOG, at(NOW));
      const { api } = opened;
      must(await api.segment({ kind: 'create', name: 'S', filter, search }));
      const wanted = await chosenBy(opened, filter, search);
      const view = await api.view({ filter, search, sort: null });
      expect(view.count).toBe(wanted.length);
      expect((await list(api, { filter, search })).map(({ contact }) => contact.id)).toEqual(wanted);
      expect(await api.count(filter, search)).toBe(wanted.length);
      expect(await api.segmentCounts()).toEqual([wanted.length]);
      expect(await api.selectionCount({ kind: 'view', view: view.id, except: wanted.slice(0, 2) })).toBe(
        Math.max(0, wanted.length - 2),
      );
    }),
    { numRuns: 120, seed: 11 },
  );
});

test('[Q2] what was found before a change is found by what it is now', async () => {
  const { api } = await openService();
  const id = await add(api, { name: 'Asha Rao', phone: '9876543210' });
  const found = async (search: string): Promise<number> => api.count(EVERYTHING, search);
  expect([await found('asha'), await found('usha'), await found('43210')]).toEqual([1, 0, 1]);
  must(await api.edit(id, { name: 'Usha Rao', phone: '9876500000' }));
  expect([await found('asha'), await found('usha'), await found('43210')]).toEqual([0, 1, 0]);
  must(await undo(api));
  expect([await found('asha'), await found('usha'), await found('43210')]).toEqual([1, 0, 1]);
  must(await api.bulk(these(id), { kind: 'delete' }));
  expect(await found('')).toBe(0);
});

test('suggestions: those that begin so first, then the most frequent; nobody’s are not among them', async () => {
  const { api } = await openService();
  for (const source of ['Web', 'Expo', 'web shop', 'Web', 'The Web', '', 'Ads']) await add(api, { name: 'A', source });
  must(await api.bulk(these(6), { kind: 'delete' }));
  expect(await api.values('source', 'WEB', 9)).toEqual([
    { value: 'Web', contacts: 2 },
    { value: 'web shop', contacts: 1 },
    { value: 'The Web', contacts: 1 },
  ]);
  expect(await api.values('source', '', 1)).toEqual([{ value: 'Web', contacts: 2 }]);
  expect(await api.values('source', 'ads', 9)).toEqual([]);
});

test('[Q1] numbers within texts are counted: Room 2 stands before Room 10', async () => {
  const { api } = await openService();
  for (const source of ['Room 10', 'Room 2', 'Room 1']) await add(api, { name: `Guest of ${source}`, source });
  for (const field of ['name', 'source'] as const) {
    const rows = await list(api, { sort: { field, descending: false } });
    expect(rows.map(({ contact }) => contact.source)).toEqual(['Room 1', 'Room 2', 'Room 10']);
  }
});
