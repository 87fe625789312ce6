import { expect, test } from 'vitest';
import { EVERYTHING } from '../../src/domain/filter.ts';
import { add, openService } from './support/service.ts';

test('[Q1] [L1] lists that are asked for after a switch of language are in its order', async () => {
  const { api } = await openService();
  for (const name of ['Asha', 'आशा', 'Room 10', 'Room 2']) await add(api, { name });
  const byName = async (): Promise<(string | undefined)[]> => {
    const sort = { field: 'name', descending: false } as const;
    const view = await api.view({ filter: EVERYTHING, search: '', sort });
    return (await api.rows(view.id, 0, 9)).map((row) => row?.contact.name);
  };
  expect(await byName()).toEqual(['Asha', 'Room 2', 'Room 10', 'आशा']);
  await api.setLocale('hi-IN');
  expect(await byName()).toEqual(['आशा', 'Asha', 'Room 2', 'Room 10']);
  await api.setLocale('en');
  expect(await byName()).toEqual(['Asha', 'Room 2', 'Room 10', 'आशा']);
});
