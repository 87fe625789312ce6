/** Bases exported for re-import, and imported into an empty one with "restore": what the tests of that share. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { attributeNameOf } from '../../../src/domain/attribute.ts';
import { tagById, type Catalog } from '../../../src/domain/catalog.ts';
import type { Contact } from '../../../src/domain/contact.ts';
import type { ColumnMapping } from '../../../src/domain/mapping.ts';
import type { NameParts } from '../../../src/domain/name.ts';
import { cleanLine } from '../../../src/domain/text.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import { contactAt } from '../../../src/base/contact-row.ts';
import { SampleContacts } from '../../../src/formats/sample/contacts.ts';
import { chooseAll, idsOf } from '../../../src/base/chosen.ts';
import type { ExportOptions } from '../../../src/worker/contract/export.ts';
import { exportCsv } from '../../../src/worker/export/export-csv.ts';
import { blobSink } from '../../../src/worker/export/sink.ts';
import { firstChoices, type ImportChoices } from '../../../src/worker/contract/import-choices.ts';
import type { Sketch } from '../../../src/worker/contract/import-sketch.ts';
import { CATALOG, NOW, OPTIONS, someContact } from '../../support/arbitrary.ts';
import { type ContactFields } from '../../support/base.ts';
import { must, openService, type Opened } from '../support/service.ts';

export const ignore = (): void => undefined;
export const [CITY, PLAN] = [CATALOG.attributes[0]?.id, CATALOG.attributes.at(-1)?.id];

export async function fileOf(snapshot: Snapshot, columns: ExportOptions['columns'] = null): Promise<File> {
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
export function restoring(sketch: Sketch): ImportChoices {
  const columns = sketch.columns.map(({ header, mapping, suggestedType }): ColumnMapping =>
    header.startsWith('$') ? { to: 'newAttribute', name: attributeNameOf(header), type: suggestedType } : mapping,
  );
  return { ...firstChoices('IN'), columns, restore: true };
}

export async function imported(file: File, ownExport = true): Promise<Opened> {
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
export function inWords(contacts: readonly Contact[], catalog: Catalog): unknown[] {
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

export const contactsOf = (snapshot: Snapshot): Contact[] =>
  Array.from(idsOf(chooseAll(snapshot))).flatMap((id) => contactAt(snapshot, id) ?? []);

const people = new SampleContacts(7);

/** As an import takes it: with a name, a valid number of its own, and a time when it was created. */
export const importable = (phone: number): fc.Arbitrary<ContactFields> =>
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

export const somePeople = fc.uniqueArray(fc.nat(5000), { minLength: 1, maxLength: 25 }).chain((indexes) =>
  fc.tuple(
    ...indexes.map((index) => {
      const { country, national } = people.at(index);
      return importable(Number(country.callingCode + national));
    }),
  ),
);
