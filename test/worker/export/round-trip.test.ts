/** [E2] A base exported for re-import and imported into an empty one, with "restore", is the same base. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tagById, type Catalog } from '../../../src/domain/catalog.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import type { ColumnMapping } from '../../../src/domain/mapping.ts';
import type { NameParts } from '../../../src/domain/name.ts';
import { cleanLine } from '../../../src/domain/text.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import { contactAt } from '../../../src/base/contact-row.ts';
import { SampleContacts } from '../../../src/formats/sample/contacts.ts';
import { chooseAll, idsOf } from '../../../src/worker/chosen.ts';
import { exportCsv } from '../../../src/worker/export/export-csv.ts';
import { blobSink } from '../../../src/worker/export/sink.ts';
import { DEFAULT_POLICY, type ImportChoices, type Sketch } from '../../../src/worker/import-contract.ts';
import { CATALOG, NOW, OPTIONS, someContact } from '../../support/arbitrary.ts';
import { baseOf, type ContactFields } from '../../support/base.ts';
import { everything, must, openService, type Opened } from '../support/service.ts';

const ignore = (): void => undefined;
const [CITY, PLAN] = [CATALOG.attributes[0]?.id, CATALOG.attributes.at(-1)?.id];

async function fileOf(snapshot: Snapshot): Promise<File> {
  const sink = blobSink();
  const job = {
    snapshot,
    ids: idsOf(chooseAll(snapshot)),
    mode: 'reimport',
    columns: null,
    now: NOW,
    signal: new AbortController().signal,
    onProgress: ignore,
    pause: () => Promise.resolve(),
  } as const;
  must(await exportCsv(job, sink));
  const blob = await sink.close();
  return new File(blob === null ? [] : [blob], 'kith.csv');
}

/** All is restored; every attribute is created, with the type that it had. */
function restoring(sketch: Sketch, catalog: Catalog): ImportChoices {
  const columns = sketch.columns.map(({ header, mapping }): ColumnMapping => {
    const attribute = catalog.attributes.find(({ name }) => header === `$${name}`);
    return attribute === undefined ? mapping : { to: 'newAttribute', name: attribute.name, type: attribute.type };
  });
  return {
    read: {},
    columns,
    country: 'IN',
    acceptUnknownRanges: false,
    dateOrders: {},
    restore: true,
    policy: DEFAULT_POLICY,
    createTags: true,
    renameTags: {},
    fixes: [],
  };
}

async function imported(file: File, catalog: Catalog): Promise<Opened> {
  const opened = await openService();
  const { api } = opened;
  const sketch = must(await api.importOpen([file], null));
  expect(sketch).toMatchObject({ ownExport: true, missing: [] });
  const review = must(await api.importReview(restoring(sketch, catalog), ignore));
  expect(review.problems).toEqual([]);
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
    const name = cleanLine(contact.name) || 'Asha Devi Rao';
    const nameParts = words === null ? null : apart(name, words);
    const attributes = [...contact.attributes].filter(
      ([id, value]) => id !== PLAN || OPTIONS.some((option) => option === value),
    );
    const createdAt = contact.createdAt || 1;
    return { ...contact, name, phone, createdAt, nameParts, attributes: new Map(attributes) };
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
      const { api, told } = await imported(await fileOf(snapshot), CATALOG);
      const catalog = told()?.catalog ?? CATALOG;
      const attributes = CATALOG.attributes.flatMap(({ name }) =>
        catalog.attributes.filter((one) => one.name === name),
      );
      expect(inWords(await everything(api), { ...catalog, attributes })).toEqual(
        inWords(contactsOf(snapshot), CATALOG),
      );
    }),
    { numRuns: 60, seed: 4 },
  );
});

test('[E2] exported again, the file is the same, byte by byte', async () => {
  const from = await openService();
  must(await from.api.addSample(2000));
  const options = { mode: 'reimport', columns: null, what: { kind: 'all' } } as const;
  const first = must(await from.api.exportCsv(options, null, ignore)).blob;
  const into = await imported(new File([first ?? ''], 'kith.csv'), from.told()?.catalog ?? CATALOG);
  const second = must(await into.api.exportCsv(options, null, ignore)).blob;
  expect(await second?.text()).toBe(await first?.text());
});

test('a contact that has no number is written, and named as one without on the way back', async () => {
  const name = 'Asha Rao';
  const base = baseOf(
    [1, 0, 2].map((n) => ({ ...someone, name, phone: n === 0 ? 0 : 919876543210 + n })),
    CATALOG,
  );
  const { api } = await openService();
  const sketch = must(await api.importOpen([await fileOf(base)], null));
  const review = must(await api.importReview(restoring(sketch, CATALOG), ignore));
  expect(review.counts).toMatchObject({ rows: 3, added: 2, rejected: 1 });
  expect(review.problems).toMatchObject([{ kind: 'number-blank', rows: 1, examples: [{ row: 3 }] }]);
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
  lastActive: 0,
  createdAt: 1,
};
