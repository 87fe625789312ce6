/** [I5] [I7] What was reviewed is what is written: nothing else, each contact once, and only beside the base that was looked at. */
import { expect, test } from 'vitest';
import { firstChoices } from '../../../src/worker/contract/import-choices.ts';
import { add, everything, must, openService, undo } from '../support/service.ts';
import { csvOf, fileOf, quiet, reviewOf } from './support.ts';

const HEADER = ['Name', 'Mobile Number'];
const one = (name: string, phone: string): File => fileOf(csvOf([HEADER, [name, phone]]));

test('[I5] a contact that was made and undone since the review has taken an id: the review is made again', async () => {
  const { api } = await openService();
  await reviewOf(api, [one('Asha', '9876543201')]);
  const gone = await add(api, { name: 'Ravi', phone: '9876543202' });
  must(await undo(api));
  expect(await api.importCommit(quiet)).toMatchObject({ ok: false, failure: { code: 'stale' } });
  expect(await everything(api)).toEqual([]);
  must(await api.importCommit(quiet));
  const all = await everything(api);
  expect(all.map(({ name }) => name)).toEqual(['Asha']);
  expect(all[0]?.id).toBeGreaterThan(gone);
});

test('[I6] a file of more pages than are made at a time: its contacts in file order, each once', async () => {
  const ROWS = 34_000;
  const { api } = await openService();
  for (const [i, name] of ['Asha', 'Ravi', 'Uma'].entries()) await add(api, { name, phone: `987654320${String(i)}` });
  const rows = Array.from({ length: ROWS }, (_, i) => [`Person ${String(i)}`, String(7_000_000_000 + i)]);
  must(await api.importOpen([fileOf(csvOf([HEADER, ...rows]))], firstChoices('IN')));
  must(await api.importReview(firstChoices('IN'), quiet));
  must(await api.importCommit(quiet));
  const imported = (await everything(api)).filter(({ name }) => name.startsWith('Person'));
  expect(imported.map(({ id, name, phone }) => [id, name, phone])).toEqual(
    rows.map(([name, phone], i) => [(imported[0]?.id ?? 0) + i, name, Number(`91${phone ?? ''}`)]),
  );
});
