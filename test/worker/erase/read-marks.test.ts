/** [K8] Which conversations were read is kept beside the base: an erasing takes it from there, too. */
import { expect, test } from 'vitest';
import { ReadMarks } from '../../../src/app/read-marks.ts';
import { must, openService } from '../support/service.ts';

const PEOPLE = ['Asha Rao', 'Mohit Dua', 'Zoya Khan'];

test('[K8] of who was erased no mark of what was read stays; the others stay read', async () => {
  const { api } = await openService();
  const ids: number[] = [];
  for (const [i, name] of PEOPLE.entries()) {
    const made = must(await api.create({ name, phone: `987654321${i}` }));
    if (made.kind !== 'saved') throw new Error(made.kind);
    ids.push(made.id);
  }
  const kept = new Map<string, string>();
  const store = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
  const marks = new ReadMarks(api, store);
  for (const id of ids) await marks.read(id);
  const whose = (): readonly number[] =>
    (JSON.parse([...kept.values()].join('')) as [number, number][]).map(([contact]) => contact);
  expect(whose()).toEqual(ids);
  must(await api.erase({ kind: 'ids', ids: ids.slice(1, 2) }, () => undefined));
  await marks.forgetGone();
  expect(whose()).toEqual([ids[0], ids[2]]);
});
