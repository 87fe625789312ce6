/** [I12] An opt-out survives an import, a file that says it twice, and a merge. */
import { describe, expect, test } from 'vitest';
import type { ColumnMapping } from '../../../src/domain/mapping.ts';
import { DEFAULT_POLICY, type UpdatePolicy } from '../../../src/worker/contract/import-choices.ts';
import type { Review } from '../../../src/worker/contract/import-review.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { add, everything, must, openService } from '../support/service.ts';
import { choicesWith, csvOf, fileOf, importAll } from './support.ts';

const out = async (api: KithApi): Promise<string[]> =>
  (await everything(api)).filter(({ optedOut }) => optedOut).map(({ name }) => name);
const told = (review: Review, kind: string): number => review.notes.find((note) => note.kind === kind)?.count ?? 0;

test('[I12] F05: a list that says FALSE opts nobody in again, and how many it would be is told', async () => {
  const { api } = await openService();
  const header = ['Name', 'Mobile Number', 'Opted Out'];
  const base = csvOf([header, ['Asha', '9876543801', 'TRUE'], ['Ravi', '9876543802', 'FALSE']]);
  await importAll(api, [fileOf(base)]);
  const again = csvOf([
    header,
    ['Asha', '9876543801', 'FALSE'],
    ['Ravi', '9876543802', 'TRUE'],
    ['Uma', '9876543803', 'no'],
  ]);
  const { review } = await importAll(api, [fileOf(again)]);
  expect(await out(api)).toEqual(['Asha', 'Ravi']);
  expect(review).toMatchObject({ optIns: 1, counts: { added: 1, updated: 1, unchanged: 1 } });
  expect(told(review, 'opt-out-kept')).toBe(1);
  const allowed = choicesWith({ policy: { ...DEFAULT_POLICY, optIn: true } });
  const { review: last } = await importAll(api, [fileOf(again)], allowed);
  expect(await out(api)).toEqual(['Ravi']);
  expect(last).toMatchObject({ optIns: 1, counts: { added: 0, updated: 1, unchanged: 2 } });
  expect(told(last, 'opted-in-again')).toBe(1);
});

const OUT: ColumnMapping = { to: 'field', field: 'optedOut' };
const IN: ColumnMapping = { to: 'field', field: 'optedOut', inverted: true };

/** Cells of the columns beside name and number, and the rules; all of one contact that opted out before. */
const KEPT: readonly [
  what: string,
  columns: readonly ColumnMapping[],
  cells: readonly string[],
  policy: Partial<UpdatePolicy>,
][] = [
  ['FALSE', [OUT], ['FALSE'], {}],
  ['no', [OUT], ['no'], {}],
  ['0', [OUT], ['0'], {}],
  ['nein', [OUT], ['nein'], {}],
  ['subscribed: TRUE', [IN], ['TRUE'], {}],
  ['subscribed: yes', [IN], ['yes'], {}],
  ['a blank cell that clears', [OUT], [''], { blankClears: true }],
  ['a blank subscribed that clears', [IN], [''], { blankClears: true }],
  ['only filling what is empty', [OUT], ['FALSE'], { existing: 'fillEmpty' }],
  ['only updating', [OUT], ['FALSE'], { which: 'updateOnly' }],
  ['two columns that agree', [OUT, IN], ['FALSE', 'TRUE'], {}],
  ['what is neither yes nor no', [OUT], ['perhaps'], {}],
  ['the last row of several', [OUT], ['FALSE'], { fold: 'last' }],
  ['the first row of several', [OUT], ['FALSE'], { fold: 'first' }],
  ['tags alone of later rows', [OUT], ['FALSE'], { fold: 'tagsOnly' }],
];

describe('[I12] who opted out stays so', () => {
  test.each(KEPT)('%s', async (_, columns, cells, policy) => {
    const { api } = await openService();
    await add(api, { name: 'Asha', phone: '9876543801', optedOut: true });
    const file = csvOf([
      ['Name', 'Mobile Number', ...columns.map((_, i) => `Column ${String(i)}`)],
      ['Asha', '9876543801', ...cells],
      ['Asha', '9876543801', ...cells],
    ]);
    const choices = choicesWith({
      columns: [undefined, undefined, ...columns],
      policy: { ...DEFAULT_POLICY, ...policy },
    });
    await importAll(api, [fileOf(file)], choices);
    expect(await out(api)).toEqual(['Asha']);
  });
});

/** Rows of one new contact; each row's cells of the columns. */
const WINS: readonly [what: string, columns: readonly ColumnMapping[], rows: readonly (readonly string[])[]][] = [
  ['first of two rows', [OUT], [['TRUE'], ['FALSE']]],
  ['last of two rows', [OUT], [['FALSE'], ['TRUE']]],
  ['middle of three', [OUT], [['no'], ['yes'], ['no']]],
  ['then blank', [OUT], [['yes'], ['']]],
  ['blank, then', [OUT], [[''], ['yes'], ['']]],
  ['two columns, the first', [OUT, OUT], [['yes', 'no']]],
  ['two columns, the last', [OUT, OUT], [['no', 'yes']]],
  ['opposite columns', [OUT, IN], [['no', 'no']]],
  [
    'opposite columns, other rows',
    [IN, OUT],
    [
      ['yes', 'no'],
      ['yes', ''],
      ['', 'yes'],
      ['yes', 'no'],
    ],
  ],
  ['unsubscribed once', [IN], [['yes'], ['no'], ['yes']]],
];

describe('[I12] within a file an opt-out wins', () => {
  test.each(WINS)('%s', async (_, columns, rows) => {
    for (const fold of ['last', 'first', 'tagsOnly'] as const)
      for (const blankClears of [false, true]) {
        const { api } = await openService();
        const file = csvOf([
          ['Name', 'Mobile Number', ...columns.map((_, i) => `Column ${String(i)}`)],
          ...rows.map((cells) => ['Asha', '9876543801', ...cells]),
        ]);
        const policy = { ...DEFAULT_POLICY, fold, blankClears };
        await importAll(api, [fileOf(file)], choicesWith({ columns: [undefined, undefined, ...columns], policy }));
        expect(await out(api), `${fold} ${String(blankClears)}`).toEqual(['Asha']);
      }
  });
});

test('[I12] in a merge an opt-out wins, whatever the person chose of the other fields', async () => {
  const { api } = await openService();
  const keep = await add(api, { name: 'Asha', phone: '9876543801' });
  const drop = await add(api, { name: 'Asha Rao', phone: '9876543802', optedOut: true });
  must(await api.merge({ keep, drop: [drop], values: { name: 'Asha Rao', optedOut: false } }));
  expect(await out(api)).toEqual(['Asha Rao']);
});
