/** [I8] Problem rows saved as CSV have the file's own columns, row number and reason; put right, they import as they are. */
import { beforeEach, describe, expect, test } from 'vitest';
import { readTable } from '../../../src/formats/csv/table.ts';
import { PROBLEM_KINDS } from '../../../src/domain/report.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { ImportChoices } from '../../../src/worker/contract/import-choices.ts';
import { addAttribute, addTag, must, openService } from '../support/service.ts';
import { bytesIn } from '../../formats/text/legacy-bytes.ts';
import { workbook } from '../../golden/make/workbooks.ts';
import { choicesWith, contactsOf, csvOf, fileOf, importAll, IN_WORDS, problemCsv, quiet } from './support.ts';

const BAD = [
  ['Kunde', 'Handy', 'Tags', 'Ort', 'Amount'],
  ['Mohit Dua', '9876543401', 'VIP', 'Delhi', '5'],
  ['Priya "P" Sharma', '98765', 'VIP', 'Pune; Camp', '6'],
  ['', '9876543403', '', 'Goa', ''],
  ['Zoë Müller', '15417543010', 'Gold', 'two\nlines', 'x'],
];
const GOOD = BAD.map((row, i) =>
  i === 2
    ? [row[0] ?? '', '9876543402', ...row.slice(2)]
    : i === 3
      ? ['Sara Khan', ...row.slice(1)]
      : i === 4
        ? [row[0] ?? '', '+15417543010', ...row.slice(2)]
        : row,
);
/** As the person maps it: nothing in these headers says where the city goes. */
const mapped = (city: ImportChoices['columns'][number]): Partial<ImportChoices> => ({
  columns: [{ to: 'field', field: 'name' }, undefined, undefined, city],
});

const FORMS: readonly (readonly [name: string, make: (rows: string[][]) => File])[] = [
  ['CSV', (rows) => fileOf(csvOf(rows))],
  [
    'semicolons in Windows-1252',
    (rows) =>
      fileOf(
        new Uint8Array(
          bytesIn(
            'windows-1252',
            rows.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(';')}\r\n`).join(''),
          ),
        ),
      ),
  ],
  ['a workbook', (rows) => fileOf(new Uint8Array(workbook([{ name: 'A', rows }])), 'a.xlsx')],
];

let api: KithApi;
let choices: ImportChoices;

async function openBase(): Promise<void> {
  ({ api } = await openService());
  await addTag(api, 'VIP');
  const city = await addAttribute(api, 'City');
  await addAttribute(api, 'Amount', 'number');
  choices = choicesWith(mapped({ to: 'attribute', attribute: city }));
}

beforeEach(openBase);

/** The problem rows, with their cells put right by row number of the file. */
async function putRight(blob: Blob, right: (row: string[]) => string[]): Promise<File> {
  const [header = [], ...rows] = readTable(await blob.text());
  return fileOf(csvOf([header, ...rows.map(right)]), 'fixed.csv');
}

describe.each(FORMS)('%s', (_, make) => {
  test('problem rows, put right, give what the right file would have given', async () => {
    must(await api.importOpen([make(BAD)], choices));
    const review = must(await api.importReview(choices, quiet));
    expect(review.counts).toMatchObject({ rows: 4, added: 1, rejected: 3 });
    const problems = await problemCsv(api, false);
    must(await api.importCommit(quiet));
    await api.importClose();
    const [header = [], ...rows] = readTable(await problems.text());
    expect(header).toEqual([...(BAD[0] ?? []), 'Row in file', 'Reason']);
    expect(rows.map((row) => row.slice(0, 5))).toEqual(BAD.slice(2));
    expect(rows.map((row) => row[5])).toEqual(['3', '4', '5']);
    expect(rows[0]?.[6]).toBe('Too short for an Indian number: 5 digits instead of 10.');
    const fixed = await putRight(problems, (row) => [...(GOOD[Number(row[5]) - 1] ?? []), ...row.slice(5)]);
    // The mapping that was confirmed for the file serves its problem rows: nothing is chosen again.
    const { sketch, review: second } = await importAll(api, [fixed]);
    expect(sketch.files[0]?.remembered).toBe(true);
    expect(sketch.columns.slice(5).map(({ mapping }) => mapping.to)).toEqual(['ignore', 'ignore']);
    expect(second.counts).toMatchObject({ rows: 3, added: 3, rejected: 0 });
    const inTwoSteps = await contactsOf(api);
    await openBase();
    await importAll(api, [make(GOOD)], choices);
    expect(inTwoSteps).toEqual(await contactsOf(api));
  });
});

test('rejected rows alone, or warned ones too; every reason of a row', async () => {
  const rows = [
    ['Name', 'Mobile Number', 'Tags', 'Amount'],
    ['Mohit Dua', '9876543401', 'Gold', 'x'],
    ['Priya', '98765', 'Gold', 'y'],
    ['Asha', '9876543403', 'VIP', '1'],
  ];
  must(await api.importOpen([fileOf(csvOf(rows))], choicesWith()));
  const review = must(await api.importReview(choicesWith(), quiet));
  const kinds = review.problems.map(({ kind, rows: count }) => [kind, count, PROBLEM_KINDS[kind].rejects]);
  expect(kinds).toEqual([
    ['number-short', 1, true],
    ['tag-unknown', 1, false],
    ['number-value', 1, false],
  ]);
  const rejected = readTable(await (await problemCsv(api, false)).text());
  expect(rejected.map((row) => row[0])).toEqual(['Name', 'Priya']);
  const all = readTable(await (await problemCsv(api, true)).text());
  expect(all.map((row) => row[0])).toEqual(['Name', 'Mohit Dua', 'Priya']);
  expect(all[1]?.[5]).toContain('“Gold” is not one of your tags, so it is not added.');
  expect(all[1]?.[5]).toContain('“x” is not a number, so it is left out.');
});

test('of several files, rows of each under its own columns; files of the same columns share one', async () => {
  const file = (name: string, ...rows: readonly (readonly string[])[]): File => fileOf(csvOf(rows), name);
  const files = [
    file('one.csv', ['Name', 'Mobile Number'], ['A A', '12345'], ['B B', '9876543402']),
    file('two.csv', ['City', 'Mobile Number', 'Name'], ['Goa', '23456', 'C C']),
    file('three.csv', ['Name', 'Mobile Number'], ['D D', '9876543403'], ['E E', '34567']),
    file('four.csv', ['Mobile Number', 'Name'], ['9876543404', 'F F']),
  ];
  must(await api.importOpen(files, choicesWith()));
  must(await api.importReview(choicesWith(), quiet));
  const made = must(await api.importProblemFiles(false, IN_WORDS));
  expect(made.map(({ of }) => of)).toEqual([['one.csv', 'three.csv'], ['two.csv']]);
  const tables = await Promise.all(made.map(async ({ csv }) => readTable(await csv.text())));
  expect(tables.map((rows) => rows.map((row) => row.slice(0, -1)))).toEqual([
    [
      ['Name', 'Mobile Number', 'Row in file'],
      ['A A', '12345', '2'],
      ['E E', '34567', '3'],
    ],
    [
      ['City', 'Mobile Number', 'Name', 'Row in file'],
      ['Goa', '23456', 'C C', '2'],
    ],
  ]);
});
