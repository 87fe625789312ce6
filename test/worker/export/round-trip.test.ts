/** [E2] A base exported for re-import and imported into an empty one, with "restore", is the same base. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attributeNameOf } from '../../../src/domain/attribute.ts';
import { tagById, type Catalog } from '../../../src/domain/catalog.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import type { ColumnMapping } from '../../../src/domain/mapping.ts';
import type { NameParts } from '../../../src/domain/name.ts';
import { tagId } from '../../../src/domain/tag.ts';
import { cleanLine } from '../../../src/domain/text.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import { contactAt } from '../../../src/base/contact-row.ts';
import { SampleContacts } from '../../../src/formats/sample/contacts.ts';
import { chooseAll, idsOf } from '../../../src/base/chosen.ts';
import type { ExportColumn, ExportOptions } from '../../../src/worker/contract/export.ts';
import { exportCsv } from '../../../src/worker/export/export-csv.ts';
import { blobSink } from '../../../src/worker/export/sink.ts';
import { firstChoices, type ImportChoices } from '../../../src/worker/contract/import-choices.ts';
import type { Sketch } from '../../../src/worker/contract/import-sketch.ts';
import { CATALOG, NOW, OPTIONS, someContact } from '../../support/arbitrary.ts';
import { baseOf, type ContactFields } from '../../support/base.ts';
import { everything, must, openService, type Opened } from '../support/service.ts';

const ignore = (): void => undefined;
const [CITY, PLAN] = [CATALOG.attributes[0]?.id, CATALOG.attributes.at(-1)?.id];

async function fileOf(snapshot: Snapshot, columns: ExportOptions['columns'] = null): Promise<File> {
  const sink = blobSink();
  const job = {
    snapshot,
    ids: idsOf(chooseAll(snapshot)),
    mode: 'reimport',
    columns,
    now: NOW,
    signal: new AbortController().signal,
    onProgress: ignore,
    pause: () => Promise.resolve(),
  } as const;
  must(await exportCsv(job, sink));
  const blob = await sink.close();
  return new File(blob === null ? [] : [blob], 'kith.csv');
}

/** All is restored; every attribute is created, with the type that is proposed. */
function restoring(sketch: Sketch): ImportChoices {
  const columns = sketch.columns.map(({ header, mapping, suggestedType }): ColumnMapping =>
    header.startsWith('$') ? { to: 'newAttribute', name: attributeNameOf(header), type: suggestedType } : mapping,
  );
  return { ...firstChoices('IN'), columns, restore: true };
}

async function imported(file: File, ownExport = true): Promise<Opened> {
  const opened = await openService();
  const { api } = opened;
  const sketch = must(await api.importOpen([file], null));
  expect(sketch).toMatchObject({ ownExport, missing: [] });
  const review = must(await api.importReview(restoring(sketch), ignore));
  // Half a character is warned of, rightly.
  expect(review.problems.filter(({ kind }) => kind !== 'text-unreadable')).toEqual([]);
  must(await api.importCommit(ignore));
  return opened;
}

/** Contacts in words: ids are of each base alone. */
function inWords(contacts: readonly Contact[], catalog: Catalog): unknown[] {
  const tag = (id: Contact['firstMessage']): string => (id === 0 ? '' : (tagById(catalog, id)?.name ?? '?'));
  return contacts.map(({ id: _, tags, firstMessage, attributes, ...fields }) => ({
    ...fields,
    tags: tags.map(tag),
    firstMessage: tag(firstMessage),
    attributes: catalog.attributes.flatMap(({ id, name }) => {
      const value = attributes.get(id);
      return value === undefined ? [] : [[name, value]];
    }),
  }));
}

const contactsOf = (snapshot: Snapshot): Contact[] =>
  Array.from(idsOf(chooseAll(snapshot))).flatMap((id) => contactAt(snapshot, id) ?? []);

const people = new SampleContacts(7);

/** As an import takes it: with a name, a valid number of its own, and a time when it was created. */
const importable = (phone: number): fc.Arbitrary<ContactFields> =>
  fc.tuple(someContact, fc.option(fc.nat(6))).map(([contact, words]) => {
    // A letter that could not be read is warned of, rightly.
    const name = cleanLine(contact.name.replaceAll('\ufffd', '')) || 'Asha Devi Rao';
    const nameParts = words === null ? null : apart(name, words);
    const attributes = [...contact.attributes].filter(
      ([id, value]) => id !== PLAN || OPTIONS.some((option) => option === value),
    );
    const createdAt = contact.createdAt || 1;
    // Ids and usernames are of one person.
    const userIds = contact.userIds.map((id) => `${id}${String(phone)}`);
    const username = contact.username === '' ? '' : `${contact.username.slice(0, 15)}_${String(phone)}`;
    return { ...contact, name, phone, userIds, username, createdAt, nameParts, attributes: new Map(attributes) };
  });

/** So many words are the first name, the rest the last. */
function apart(name: string, words: number): NameParts {
  const all = name.split(' ');
  return { first: all.slice(0, words).join(' '), last: all.slice(words).join(' ') };
}

const somePeople = fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 25 }).chain((indexes) =>
  fc.tuple(
    ...indexes.map((index) => {
      const { country, national } = people.at(index);
      return importable(Number(country.callingCode + national));
    }),
  ),
);

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

/** Some have no number: an id, a username, or nothing but a name. */
const withAndWithout = somePeople.chain((contacts) =>
  fc
    .array(fc.constantFrom('number', 'id', 'username', 'nothing', 'twin'), {
      minLength: contacts.length,
      maxLength: contacts.length,
    })
    .map((kinds) =>
      contacts.map((contact, i): ContactFields => {
        const own = String(contact.phone);
        switch (kinds[i]) {
          case 'id':
            return { ...contact, phone: 0, userIds: [`IN.${own}`, ...contact.userIds] };
          case 'username':
            return { ...contact, phone: 0, userIds: [], username: `u_${own}` };
          case 'nothing':
            return { ...contact, phone: 0, userIds: [], username: '' };
          case 'twin':
            return { ...contact, phone: 0, userIds: [], username: '', name: 'Asha', nameParts: null, createdAt: 7 };
          default:
            return contact;
        }
      }),
    ),
);

test('[E2] [C2] contacts without a number come back too; imported again, nothing changes', async () => {
  await fc.assert(
    fc.asyncProperty(withAndWithout, async (contacts) => {
      const snapshot = baseOf(contacts, CATALOG);
      const file = await fileOf(snapshot);
      const { api, told } = await imported(file);
      const catalog = told()?.catalog ?? CATALOG;
      const attributes = CATALOG.attributes.flatMap(({ name }) =>
        catalog.attributes.filter((one) => one.name === name),
      );
      const there = await everything(api);
      expect(inWords(there, { ...catalog, attributes })).toEqual(inWords(contactsOf(snapshot), CATALOG));
      const sketch = must(await api.importOpen([file], null));
      const { counts } = must(await api.importReview({ ...restoring(sketch), columns: [] }, ignore));
      expect(counts).toMatchObject({ rows: contacts.length, added: 0, updated: 0, unchanged: contacts.length });
    }),
    { numRuns: 30, seed: 6 },
  );
}, 60_000);

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
