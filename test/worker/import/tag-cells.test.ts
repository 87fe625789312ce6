/** [T1] [T4] Tags as files write them: the catalog first, then lists, then separators; and never more work than there are letters. */
import { describe, expect, test } from 'vitest';
import { tagSeparator } from '../../../src/formats/mapping/tag-separator.ts';
import { firstChoices } from '../../../src/worker/contract/import-choices.ts';
import { NearTags } from '../../../src/worker/import/plan/near-tags.ts';
import { addTag, everything, must, openService } from '../support/service.ts';
import { csvOf, fileOf, importAll, quiet } from './support.ts';

/** Cells of a Tags column, and what each comes to on an empty base. */
const COLUMNS: readonly [what: string, cells: readonly string[], tags: readonly (readonly string[])[]][] = [
  [
    'F04 JSON and Postgres',
    ['["MBA","Finance"]', '{MBA,Finance}'],
    [
      ['MBA', 'Finance'],
      ['MBA', 'Finance'],
    ],
  ],
  ['JSON of one, and of none', ['["MBA"]', '[]'], [['MBA'], []]],
  ['JSON with commas inside', ['["Expo, Delhi","VIP"]'], [['Expo, Delhi', 'VIP']]],
  ['JSON with blanks', ['[ "MBA" , "Finance" ]'], [['MBA', 'Finance']]],
  ['Python', ["['MBA', 'Finance']"], [['MBA', 'Finance']]],
  ['Postgres with quotes', ['{"Real Estate",VIP}'], [['Real Estate', 'VIP']]],
  ['Mailchimp', ['"MBA","Finance"', '"VIP"'], [['MBA', 'Finance'], ['VIP']]],
  ['lists among plain cells', ['["MBA","Finance"]', 'VIP'], [['MBA', 'Finance'], ['VIP']]],
  ['bars', ['MBA | Finance', 'VIP'], [['MBA', 'Finance'], ['VIP']]],
  ['commas', ['MBA, Finance', 'VIP'], [['MBA', 'Finance'], ['VIP']]],
  ['semicolons', ['MBA; Finance', 'VIP'], [['MBA', 'Finance'], ['VIP']]],
  ['lines', ['MBA\nFinance', 'VIP'], [['MBA', 'Finance'], ['VIP']]],
  ['wide semicolons', ['大口；新', '新'], [['大口', '新'], ['新']]],
  ['ideographic commas', ['大口、新'], [['大口', '新']]],
  ['Arabic commas', ['عميل، جديد'], [['عميل', 'جديد']]],
  ['a tag in brackets', ['[VIP]', 'MBA'], [['[VIP]'], ['MBA']]],
  ['twice the same', ['VIP | VIP'], [['VIP']]],
];

async function imported(cells: readonly string[], known: readonly string[] = []): Promise<string[][]> {
  const { api, told } = await openService();
  for (const name of known) await addTag(api, name);
  const rows = cells.map((cell, i) => ['Asha', String(9876543201 + i), cell]);
  await importAll(api, [fileOf(csvOf([['Name', 'Mobile Number', 'Tags'], ...rows]))], firstChoices('IN'));
  const tags = told()?.catalog.tags ?? [];
  return (await everything(api)).map((contact) =>
    contact.tags.map((id) => tags.find((tag) => tag.id === id)?.name ?? '?'),
  );
}

describe('[T4] cells of tags', () => {
  test.each(COLUMNS)('%s', async (_, cells, tags) => {
    expect(await imported(cells)).toEqual(tags);
  });

  test.each([
    ['F03 a whole cell', ['Expo, Delhi', 'VIP'], [['Expo, Delhi'], ['VIP']]],
    [
      'beside others',
      ['VIP, Expo, Delhi, MBA', 'MBA, VIP'],
      [
        ['VIP', 'Expo, Delhi', 'MBA'],
        ['MBA', 'VIP'],
      ],
    ],
    ['the longest first', ['Expo, Delhi, 2024', 'VIP'], [['Expo, Delhi, 2024'], ['VIP']]],
  ])('the catalog is asked first: %s', async (_, cells, tags) => {
    expect(await imported(cells, ['Expo, Delhi', 'Expo, Delhi, 2024', 'VIP', 'MBA'])).toEqual(tags);
  });

  test('one that merely looks like a list in one cell of many has its separator still', () => {
    expect(tagSeparator(['a, b', 'c'])).toBe(',');
    expect(tagSeparator(['VIP', 'MBA'])).toBeUndefined();
    expect(tagSeparator(['* myContacts'])).toBe(' ::: ');
  });
});

/** Milliseconds: far above what it takes, far below what a square of it would. */
const LINEAR = 20_000;

describe('[T4] twenty thousand tags', () => {
  const name = (i: number): string =>
    `Campaign ${String.fromCharCode(65 + (i % 26), 65 + ((i >> 5) % 26))}${String(i)}`;

  test.each([
    ['in as many rows', Array.from({ length: 20_000 }, (_, i) => ['A', String(9800000000 + i), name(i)])],
    ['in one cell', [['A', '9876543201', Array.from({ length: 20_000 }, (_, i) => name(i)).join(' | ')]]],
    ['in one cell, by commas', [['A', '9876543201', Array.from({ length: 20_000 }, (_, i) => name(i)).join(',')]]],
  ])('%s: reviewed, created and listed a page at a time', { timeout: 200_000 }, async (_, rows) => {
    const { api } = await openService();
    must(await api.importOpen([fileOf(csvOf([['Name', 'Mobile Number', 'Tags'], ...rows]))], firstChoices('IN')));
    const review = must(await api.importReview(firstChoices('IN'), quiet));
    expect(review.tags).toMatchObject({ created: 20_000, left: 0 });
    expect((await api.importTags(0, 25)).tags).toHaveLength(25);
    must(await api.importPlan({ ...firstChoices('IN'), createTags: [] }));
    must(await api.importPlan(firstChoices('IN')));
    must(await api.importCommit(quiet));
  });

  test('of which many look alike', () => {
    const near = new NearTags();
    const names = Array.from({ length: 20_000 }, (_, i) => `${'ab'.repeat(1 + (i % 7))}${String(i)}x`);
    const before = performance.now();
    for (const one of names) near.add(one);
    for (const one of names) near.near(one);
    expect(performance.now() - before).toBeLessThan(LINEAR);
  });
});
