/** [E2] A base exported for re-import and imported into an empty one, with "restore", is the same base. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagById, type Catalog } from '../../../src/domain/catalog.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import { tagId } from '../../../src/domain/tag.ts';
import type { ExportColumn } from '../../../src/worker/contract/export.ts';
import { CATALOG } from '../../support/arbitrary.ts';
import { baseOf, type ContactFields } from '../../support/base.ts';
import { everything, must, openService } from '../support/service.ts';

import { CITY, contactsOf, fileOf, ignore, imported, inWords, restoring, somePeople } from './restored.ts';

test('[E2] every contact comes back with every value', async () => {
  await fc.assert(
    fc.asyncProperty(somePeople, async (contacts) => {
      const snapshot = baseOf(contacts, CATALOG);
      const { api, told } = await imported(await fileOf(snapshot));
      const catalog = told()?.catalog ?? CATALOG;
      const attributes = CATALOG.attributes.flatMap(({ name }) =>
        catalog.attributes.filter((one) => one.name === name),
      );
      expect(attributes.map(({ type }) => type)).toEqual(CATALOG.attributes.map(({ type }) => type));
      expect(inWords(await everything(api), { ...catalog, attributes })).toEqual(
        inWords(contactsOf(snapshot), CATALOG),
      );
    }),
    { numRuns: 40, seed: 4 },
  );
}, 60_000);

/** Names that other programs' lists are written in. */
const ODD_TAGS = [
  'Expo, Delhi',
  'a;b',
  '["MBA"]',
  '{MBA,Finance}',
  '* star',
  'x ::: y',
  '"VIP"',
  "'VIP'",
  'a；b',
  'a、b',
  'VIP',
];
const ODD: Catalog = {
  ...CATALOG,
  tags: ODD_TAGS.map((name, i) => ({ id: tagId(i + 1), name, color: 'slate', rules: [] })),
};
const OPTIONAL: readonly ExportColumn[] = [
  'tags',
  'source',
  'firstMessage',
  'optedOut',
  'status',
  ...CATALOG.attributes.map(({ id }) => ({ attribute: id })),
];

test('[E2] whatever columns are chosen, in whatever order, their values come back', async () => {
  const chosen = fc
    .shuffledSubarray([...OPTIONAL])
    .chain((some) => fc.shuffledSubarray<ExportColumn>(['name', 'phone', ...some], { minLength: some.length + 2 }));
  await fc.assert(
    fc.asyncProperty(
      somePeople,
      chosen,
      fc.array(fc.subarray(ODD.tags.map(({ id }) => id)), { minLength: 1 }),
      async (contacts, columns, tags) => {
        const snapshot = baseOf(
          contacts.map((contact, i) => ({
            ...contact,
            nameParts: null,
            firstMessage: 0,
            tags: tags[i % tags.length] ?? [],
          })),
          ODD,
        );
        const { api, told } = await imported(await fileOf(snapshot, columns), false);
        const catalog = told()?.catalog ?? ODD;
        const has = (column: ExportColumn): boolean => columns.includes(column);
        const left = ({ name, phone, tags: bears, source, optedOut, attributes }: Contact, of: Catalog): unknown => ({
          name,
          phone,
          tags: has('tags') ? bears.map((id) => tagById(of, id)?.name) : [],
          source: has('source') ? source : '',
          optedOut: has('optedOut') && optedOut,
          attributes: CATALOG.attributes
            .filter(({ id }) => columns.some((column) => typeof column === 'object' && column.attribute === id))
            .map((one) => attributes.get(of.attributes.find(({ name }) => name === one.name)?.id ?? one.id) ?? null),
        });
        expect((await everything(api)).map((contact) => left(contact, catalog))).toEqual(
          contactsOf(snapshot).map((contact) => left(contact, ODD)),
        );
      },
    ),
    { numRuns: 30, seed: 5 },
  );
}, 60_000);

test.each([
  [
    'a list of some program, with commas between',
    'Name,Mobile Number,Tags\r\nAsha,9876543210,"MBA, Finance"\r\n',
    ['MBA', 'Finance'],
  ],
  [
    'what Kith wrote before it marked its files',
    'Name,Mobile Number,Tags\r\nAsha,+919876543210,"Expo, Delhi"\r\nRavi,+919876543211,VIP\r\n',
    ['Expo, Delhi', 'VIP'],
  ],
  [
    'a program that quotes everything',
    '"Name","Mobile Number","Tags"\r\n"Asha","9876543210","MBA, Finance"\r\n',
    ['MBA', 'Finance'],
  ],
  ['Kith, with a tag alone', '"Mobile Number","Tags","Name"\r\n+919876543210,"Expo, Delhi",Asha\r\n', ['Expo, Delhi']],
])('[T1] [E2] tags of %s', async (_, text, tags) => {
  const { told } = await imported(new File([text], 'tags.csv'), false);
  expect(told()?.catalog.tags.map(({ name }) => name)).toEqual(tags);
});

test('[E2] [I13] [A4] cells of an export are taken to the letter: words for nothing, wrapped digits, points', async () => {
  const texts = ['NULL', '#N/A', '-', '="00123"', "'00123", 'n/a', '1.234'];
  const [city, amount] = CATALOG.attributes.map(({ id }) => id);
  const snapshot = baseOf(
    texts.map((text, i) => ({
      ...someone,
      name: text,
      source: text,
      phone: 4915112345670 + i,
      attributes: new Map<NonNullable<typeof city>, string | number>([
        ...(city === undefined ? [] : [[city, text] as const]),
        ...(amount === undefined ? [] : [[amount, 1.234] as const]),
      ]),
    })),
    CATALOG,
  );
  for (const columns of [
    null,
    [
      'name',
      'phone',
      'source',
      ...(city === undefined || amount === undefined ? [] : [{ attribute: city }, { attribute: amount }]),
    ],
  ] as const) {
    const { api } = await openService();
    const sketch = must(await api.importOpen([await fileOf(snapshot, columns)], null));
    must(await api.importReview({ ...restoring(sketch), country: 'DE' }, ignore));
    must(await api.importCommit(ignore));
    const back = await everything(api);
    expect(back.map(({ name, source, attributes }) => [name, source, ...attributes.values()])).toEqual(
      texts.map((text) => [text, text, text, 1.234]),
    );
  }
});

test('[E2] exported again, the file is the same, byte by byte', async () => {
  const from = await openService();
  must(await from.api.addSample(2000));
  const options = { mode: 'reimport', columns: null, what: { kind: 'all' } } as const;
  const first = must(await from.api.exportCsv(options, null, ignore)).blob;
  const into = await imported(new File([first ?? ''], 'kith.csv'));
  const second = must(await into.api.exportCsv(options, null, ignore)).blob;
  expect(await second?.text()).toBe(await first?.text());
});

const someone: ContactFields = {
  name: '',
  nameParts: null,
  phone: 0,
  tags: [],
  source: '',
  firstMessage: 0,
  attributes: new Map(CITY === undefined ? [] : [[CITY, 'Pune']]),
  optedOut: false,
  origin: 'ORGANIC',
  state: '',
  userIds: [],
  username: '',
  lastActive: 0,
  createdAt: 1,
};
