/** Several files dropped together: each is read and mapped as if it had come alone, and one that cannot be read keeps no other out. */
import { expect, test } from 'vitest';
import { addAttribute, addTag, openService } from '../support/service.ts';
import { must } from '../support/service.ts';
import { choicesWith, contactsOf, csvOf, fileOf, importAll, quiet } from './support.ts';
import { sayMessage } from '../../../src/text/say-message.ts';

const table = (name: string, ...rows: readonly (readonly string[])[]): File => fileOf(csvOf(rows), name);

const GOOGLE = table(
  'google.csv',
  ['First Name', 'Last Name', 'File As', 'Labels', 'Phone 1 - Label', 'Phone 1 - Value'],
  ['Asha', 'Rao', '', '* myContacts ::: MBA', 'Mobile', '9876543401'],
);
const CHATWOOT = table(
  'chatwoot.csv',
  ['id', 'name', 'email', 'identifier', 'phone_number', 'Labels'],
  ['7', 'Mohit Dua', 'm@x.in', '', '+919876543402', 'MBA,VIP'],
);
const PLAIN = table('plain.csv', ['Full Name', 'Mobile', 'City'], ['Priya Shah', '9876543403', 'Pune'], ['', '98', '']);
const PICTURE = fileOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'photo.png');

async function openBase() {
  const { api } = await openService();
  for (const tag of ['MBA', 'VIP']) await addTag(api, tag);
  await addAttribute(api, 'City');
  return api;
}

test('[I11] each has the format that it is of, and a header that means two things is two columns', async () => {
  const api = await openBase();
  const { sketch, review } = await importAll(api, [GOOGLE, CHATWOOT, PLAIN]);
  expect(sketch.files.map(({ preset }) => preset)).toEqual(['Google Contacts', 'Chatwoot', '']);
  const labels = sketch.columns.filter(({ header }) => header === 'Labels');
  expect(labels.map(({ files, mapping }) => [files, mapping])).toEqual([
    [[0], { to: 'field', field: 'tags', separator: ' ::: ' }],
    [[1], { to: 'field', field: 'tags', separator: ',' }],
  ]);
  expect(sketch.samples.map(({ file }) => file)).toEqual([0, 1, 2, 2]);
  expect(review.counts).toMatchObject({ rows: 4, added: 3, rejected: 1 });
  expect(await contactsOf(api)).toMatchObject([
    { name: 'Asha Rao', phone: 919876543401, tags: [1] },
    { name: 'Mohit Dua', phone: 919876543402, tags: [1, 2] },
    { name: 'Priya Shah', phone: 919876543403, attributes: [[expect.anything(), 'Pune']] },
  ]);
});

test('together they come to the same as one after the other', async () => {
  const files = [GOOGLE, CHATWOOT, PLAIN];
  const [together, apart] = [await openBase(), await openBase()];
  await importAll(together, files);
  for (const file of files) await importAll(apart, [file]);
  expect(await contactsOf(together)).toEqual(await contactsOf(apart));
});

test('a problem names the column of its own file, and a corrected cell is that one', async () => {
  const api = await openBase();
  const files = [CHATWOOT, PLAIN];
  const sketch = must(await api.importOpen(files, null));
  must(await api.importReview(choicesWith(), quiet));
  const { problems } = await api.importProblems('number-short', 0, 9);
  const mobile = sketch.columns.findIndex(({ header }) => header === 'Mobile');
  const name = sketch.columns.findIndex(({ header }) => header === 'Full Name');
  expect(problems).toMatchObject([{ file: 1, row: 3, column: 'Mobile', index: mobile, cell: '98' }]);
  const fixes = [
    { kind: 'cell', file: 1, row: 3, column: mobile, text: '9876543409' },
    { kind: 'cell', file: 1, row: 3, column: name, text: 'Ravi' },
  ] as const;
  const review = must(await api.importReview(choicesWith({ fixes }), quiet));
  expect(review.counts).toMatchObject({ rows: 3, added: 3, rejected: 0 });
});

test('columns of the same header are told apart by their place', async () => {
  const api = await openBase();
  const file = table('twice.csv', ['Name', 'Phone', 'Phone'], ['A A', '12345', ''], ['B B', '', '34567']);
  must(await api.importOpen([file], null));
  must(await api.importReview(choicesWith(), quiet));
  const { problems } = await api.importProblems('number-short', 0, 9);
  expect(problems.map(({ column, index, cell }) => [column, index, cell])).toEqual([
    ['Phone', 1, '12345'],
    ['Phone', 2, '34567'],
  ]);
});

test('[I10] a file that cannot be read is named with its sentence; the others go on', async () => {
  const api = await openBase();
  const { sketch, review } = await importAll(api, [GOOGLE, PICTURE, CHATWOOT]);
  expect(sketch.refused.map(({ name }) => name)).toEqual(['photo.png']);
  expect(sketch.refused[0]?.message).toEqual({ id: 'file-refused', is: 'image' });
  expect(sketch.files.map(({ name }) => name)).toEqual(['google.csv', 'chatwoot.csv']);
  expect(review.counts).toMatchObject({ rows: 2, added: 2 });
});

test('[I10] where none can be read, each is named', async () => {
  const api = await openBase();
  const opened = await api.importOpen([PICTURE, fileOf('', 'empty.csv')], null);
  expect(opened).toMatchObject({ ok: false });
  expect(opened.ok ? '' : sayMessage(opened.failure.message)).toMatch(/photo\.png.*empty\.csv/s);
});

test('[I11] the mapping is remembered for each by its own columns', async () => {
  const api = await openBase();
  const sketch = must(await api.importOpen([CHATWOOT, PLAIN], null));
  const columns = sketch.columns.map(({ header }) =>
    header === 'email' ? ({ to: 'newAttribute', name: 'Email', type: 'text' } as const) : undefined,
  );
  await importAll(api, [CHATWOOT, PLAIN], choicesWith({ columns }));
  const alone = must(await api.importOpen([CHATWOOT], null));
  expect(alone.files.map(({ remembered }) => remembered)).toEqual([true]);
  expect(alone.columns.map(({ header, mapping }) => [header, mapping.to])).toContainEqual(['email', 'attribute']);
});

test('[I4] only what Kith itself exported is restored', async () => {
  const api = await openBase();
  const own = table(
    'kith.csv',
    ['Name', 'Mobile Number', 'Origin', 'Created At'],
    ['Asha', '+919876543401', 'ORGANIC', '2020-01-02T03:04:05'],
  );
  const other = table(
    'other.csv',
    ['Name', 'Mobile Number', 'Company', 'Created At'],
    ['Mohit', '+919876543402', 'Dua & Co', '2021-01-02'],
  );
  const { sketch } = await importAll(api, [own, other], choicesWith({ restore: true }));
  expect(sketch.ownExport).toBe(true);
  const [asha, mohit] = (await contactsOf(api)) as { origin: string; createdAt: number }[];
  expect([asha?.origin, mohit?.origin]).toEqual(['ORGANIC', 'IMPORT']);
  expect(new Date(asha?.createdAt ?? 0).getUTCFullYear()).toBe(2020);
  expect(new Date(mohit?.createdAt ?? 0).getUTCFullYear()).toBe(2026);
});
