/** [A2] [T2] [A5] [I14] What the file says is kept by boxes that are ticked before anyone has chosen; clearing one leaves it out, and says so. */
import { describe, expect, test } from 'vitest';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { firstChoices, type ImportChoices } from '../../../src/worker/contract/import-choices.ts';
import { addAttribute, addTag, everything, must, openService, type Opened } from '../support/service.ts';
import { csvOf, fileOf, importAll, quiet } from './support.ts';

const FIRST = firstChoices('IN');
const FILE = csvOf([
  ['Name', 'Mobile Number', 'Tags', 'Shoe size', 'Joined', 'Empty', 'Tags 2'],
  ['Asha', '9876543201', 'Retail', '38', '2024-01-13', '', ''],
  ['Ravi', '9876543202', 'Retail | VIP', '', '2024-02-14', '', ''],
]);

const attributesOf = ({ told }: Opened): string[] =>
  (told()?.catalog.attributes ?? []).map(({ name, type }) => `${name} ${type}`);
const tagsOf = ({ told }: Opened): string[] => (told()?.catalog.tags ?? []).map(({ name }) => name);

describe('[A2] columns without a place', () => {
  test('become attributes of the type that their values suggest, those without a value do not', async () => {
    const opened = await openService();
    const { sketch, review } = await importAll(opened.api, [fileOf(FILE)], FIRST);
    expect(sketch.columns.filter(({ offered }) => offered).map(({ header }) => header)).toEqual([
      'Shoe size',
      'Joined',
    ]);
    expect(attributesOf(opened)).toEqual(['Shoe size number', 'Joined date']);
    expect(tagsOf(opened)).toEqual(['Retail', 'VIP']);
    expect(review.notes).toEqual([]);
  });

  test('are left out with one choice, and told with what is in them', async () => {
    const opened = await openService();
    const { review } = await importAll(opened.api, [fileOf(FILE)], { ...FIRST, keepColumns: false, createTags: [] });
    expect(attributesOf(opened)).toEqual([]);
    expect(review.notes.map(({ kind, count }) => [kind, count])).toEqual([
      ['column-left-out', 2],
      ['tag-left-out', 2],
    ]);
  });

  test('what a person left out before stays out', async () => {
    const opened = await openService();
    await importAll(opened.api, [fileOf(FILE)], { ...FIRST, keepColumns: false });
    const { sketch } = await importAll(opened.api, [fileOf(FILE)], FIRST);
    expect(sketch.columns.some(({ offered }) => offered)).toBe(false);
    expect(attributesOf(opened)).toEqual([]);
  });

  test('names are free, and none is a field of messages', async () => {
    const { api, told } = await openService();
    await addAttribute(api, 'Plan');
    const file = csvOf([
      ['Name', 'Mobile Number', 'Size', 'Size', '$First Name', 'Plan', 'plan '],
      ['Asha', '9876543201', 'a', '1', 'x', 'p', 'q'],
    ]);
    await importAll(api, [fileOf(file)], FIRST);
    const names = told()?.catalog.attributes.map(({ name }) => name.toLowerCase()) ?? [];
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('size 2');
    expect(names).not.toContain('first name');
  });
});

async function valuesOf(api: KithApi): Promise<unknown[]> {
  return (await everything(api)).map(({ name, attributes }) => [name, ...attributes.values()]);
}

describe('[A5] F19: values that are no option of a choice', () => {
  const PLANS = csvOf([
    ['Name', 'Mobile Number', 'Plan'],
    ['A', '9876543201', 'Gold'],
    ['B', '9876543202', 'Platinum'],
    ['C', '9876543203', 'platinum'],
    ['D', '9876543204', 'Platinum'],
    ['E', '9876543205', 'Glod'],
    ['F', '9876543206', 'silver'],
  ]);
  const open = async (): Promise<Opened> => {
    const opened = await openService();
    await addAttribute(opened.api, 'Plan', 'choice', ['Gold', 'Silver']);
    return opened;
  };

  test('are added unless the person says otherwise, in one spelling', async () => {
    const { api, told } = await open();
    const { review } = await importAll(api, [fileOf(PLANS)], FIRST);
    expect(review.options).toMatchObject([{ name: 'Plan', added: 2, joined: 0, total: 2 }]);
    expect(told()?.catalog.attributes[0]?.options).toEqual(['Gold', 'Silver', 'Platinum', 'Glod']);
    expect(await valuesOf(api)).toEqual([
      ['A', 'Gold'], ['B', 'Platinum'], ['C', 'Platinum'], ['D', 'Platinum'], ['E', 'Glod'], ['F', 'Silver'],
    ]); // prettier-ignore
  });

  test('mean another option where the person says so; the rest is left out and listed row by row', async () => {
    const { api, told } = await open();
    const plan = told()?.catalog.attributes[0]?.id ?? 0;
    must(await api.importOpen([fileOf(PLANS)], FIRST));
    const ticked = must(await api.importReview(FIRST, quiet));
    expect(ticked.problems).toEqual([]);
    const said: ImportChoices = {
      ...FIRST,
      addOptions: false,
      options: { [plan]: { leave: [], rename: { Glod: 'Gold' } } },
    };
    const review = must(await api.importPlan(said));
    expect(review.options).toMatchObject([{ added: 0, joined: 1, total: 2 }]);
    expect(review.options[0]?.values[0]).toMatchObject({ text: 'Platinum', rows: 3, added: false, to: '' });
    expect(review.problems.map(({ kind, rows }) => [kind, rows])).toEqual([['choice-value', 3]]);
    must(await api.importCommit(quiet));
    expect(told()?.catalog.attributes[0]?.options).toEqual(['Gold', 'Silver']);
    expect(await valuesOf(api)).toEqual([['A', 'Gold'], ['B'], ['C'], ['D'], ['E', 'Gold'], ['F', 'Silver']]);
  });

  test('hundreds of them are no options: they are added only when asked', async () => {
    const { api, told } = await open();
    const many = csvOf([
      ['Name', 'Mobile Number', 'Plan'],
      ...Array.from({ length: 80 }, (_, i) => ['A', String(9876543300 + i), `Note ${String(i)}`]),
    ]);
    const { review } = await importAll(api, [fileOf(many)], FIRST);
    expect(review.options).toMatchObject([{ added: 0, total: 80 }]);
    const plan = told()?.catalog.attributes[0]?.id ?? 0;
    const asked = { ...FIRST, options: { [plan]: { add: true, leave: ['Note 3'], rename: {} } } };
    await importAll(api, [fileOf(many)], asked);
    expect(told()?.catalog.attributes[0]?.options).toHaveLength(81);
  });
});

test('[T2] near-equal new tags are joined when asked, and nothing is joined unasked', async () => {
  const opened = await openService();
  await addTag(opened.api, 'Finance');
  const file = csvOf([
    ['Name', 'Mobile Number', 'Tags'],
    ['A', '9876543201', 'VIP | Retail | Real Estate'],
    ['B', '9876543202', 'vip | Retial | Real-Estate | Batch 12'],
    ['C', '9876543203', 'VIP | Retail | Real Estate | finance | Batch 13'],
  ]);
  must(await opened.api.importOpen([fileOf(file)], FIRST));
  const review = must(await opened.api.importReview(FIRST, quiet));
  const pairs = Object.fromEntries(review.tags.lookAlikes.map(({ name, to }) => [name, to]));
  expect(pairs).toEqual({ vip: 'VIP', Retial: 'Retail', 'Real-Estate': 'Real Estate', finance: 'Finance' });
  expect(review.tags).toMatchObject({ created: 9, joined: 0, left: 0 });
  const joined = must(await opened.api.importPlan({ ...FIRST, renameTags: pairs }));
  expect(joined.tags).toMatchObject({ created: 5, joined: 4, left: 0, lookAlikeCount: 0 });
  must(await opened.api.importCommit(quiet));
  expect(tagsOf(opened)).toEqual(['Finance', 'VIP', 'Retail', 'Real Estate', 'Batch 12', 'Batch 13']);
});
