/** [I3] Rows of one number can be seen side by side, and the rule that decides between them is the person's. */
import { expect, test } from 'vitest';
import { DEFAULT_POLICY, firstChoices, type FoldPolicy } from '../../../src/worker/contract/import-choices.ts';
import { everything, must, openService } from '../support/service.ts';
import { csvOf, fileOf, quiet } from './support.ts';

const FILE = csvOf([
  ['First Name', 'Last Name', 'Mobile Number', 'Tags', '$City'],
  ['Asha', 'Rao', '9876543201', 'VIP', 'Pune'],
  ['Ravi', '', '9876543202', '', ''],
  ['Asha', '', '+91 98765 43201', 'MBA', ''],
  ['Usha', 'Rao', '09876543201', '', 'Goa'],
  ['', '', '9876543203', '', ''],
  ['', '', '9876543203', '', ''],
]);
const choices = (fold: FoldPolicy) => ({ ...firstChoices('IN'), policy: { ...DEFAULT_POLICY, fold } });

test.each([
  ['last', 'Usha Rao', ['VIP', 'MBA'], 'Goa', [4], [4]],
  ['first', 'Asha Rao', ['VIP'], 'Pune', [2], [2]],
  ['tagsOnly', 'Asha Rao', ['VIP', 'MBA'], 'Pune', [2], [2]],
] as const)('[I3] %s', async (fold, name, tags, city, nameFrom, cityFrom) => {
  const { api, told } = await openService();
  must(await api.importOpen([fileOf(FILE)], choices('last')));
  const review = must(await api.importReview(choices('last'), quiet));
  expect(review.counts).toMatchObject({ rows: 6, added: 2, folded: 2, rejected: 2 });
  const again = must(await api.importPlan(choices(fold)));
  expect(again.counts).toEqual(review.counts);
  const { fields, contacts, total } = await api.importRepeats(0, 25);
  expect(total).toBe(1);
  const [asha] = contacts;
  expect(asha).toMatchObject({ phoneText: '+91 98765 43201', rows: 3 });
  expect(asha?.shown.map(({ row }) => row)).toEqual([2, 4, 5]);
  const label = fields.map(({ mapping }) => (mapping.to === 'field' ? mapping.field : mapping.to));
  expect(label).toEqual(['name', 'phone', 'tags', 'newAttribute']);
  expect(asha?.shown.map(({ values }) => values[0])).toEqual([['Asha Rao'], ['Asha'], ['Usha Rao']]);
  const from = (field: number): number[] =>
    asha?.shown.flatMap(({ row, counts }) => (counts[field] === true ? [row] : [])) ?? [];
  expect(from(0)).toEqual(fold === 'last' ? [5] : nameFrom);
  expect(from(3)).toEqual(fold === 'last' ? [5] : cityFrom);
  must(await api.importCommit(quiet));
  const [first] = await everything(api);
  const tagNames = first?.tags.map((id) => told()?.catalog.tags.find((tag) => tag.id === id)?.name);
  expect([first?.name, tagNames, [...(first?.attributes.values() ?? [])]]).toEqual([name, [...tags], [city]]);
});

test('[I3] samples say which row repeats another, and what will be stored', async () => {
  const { api } = await openService();
  const { samples, fields } = must(await api.importOpen([fileOf(FILE)], firstChoices('IN')));
  expect(samples.map(({ repeats }) => repeats?.row ?? 0)).toEqual([0, 0, 2, 2, 0, 6]);
  expect(samples[0]?.values).toEqual([['Asha Rao'], ['+91 98765 43201'], ['VIP'], ['Pune']]);
  expect(fields).toHaveLength(4);
});

test('a row of the file is shown as it stands, whatever was corrected', async () => {
  const { api } = await openService();
  const fixed = { ...firstChoices('IN'), fixes: [{ kind: 'cell', file: 0, row: 3, column: 2, text: '12' }] } as const;
  must(await api.importOpen([fileOf(FILE)], fixed));
  must(await api.importReview(fixed, quiet));
  const [row] = await api.importRows([{ file: 0, row: 3 }]);
  expect(row?.cells).toEqual(['Ravi', '', '9876543202', '', '']);
});
