/** [E1] [E2] Contacts as a CSV file: exact for re-import, safe for spreadsheets. Read back by a parser that is not ours. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { formatValue } from '../../../src/domain/attribute.ts';
import { readValue } from '../../../src/domain/read-attribute.ts';
import type { Catalog } from '../../../src/domain/catalog.ts';
import { type Contact, ORIGINS, STATES, statusOf } from '../../../src/domain/contact.ts';
import { tagId } from '../../../src/domain/tag.ts';
import { cleanLine } from '../../../src/domain/text.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import { contactAt } from '../../../src/base/contact-row.ts';
import { PAGE_SIZE } from '../../../src/base/page.ts';
import { chooseAll, idsOf } from '../../../src/base/chosen.ts';
import { exportCsv, type CsvExport } from '../../../src/worker/export/export-csv.ts';
import { blobSink } from '../../../src/worker/export/sink.ts';
import { baseOf, BEFORE_PAGE_END, BLANK, type ContactFields } from '../../support/base.ts';
import { CATALOG, NOW, OPTIONS, someContact } from '../../support/arbitrary.ts';
import { must } from '../support/service.ts';

async function written(
  snapshot: Snapshot,
  options: Partial<CsvExport> = {},
): Promise<{ text: string; contacts: number }> {
  const sink = blobSink();
  const job: CsvExport = {
    snapshot,
    ids: idsOf(chooseAll(snapshot)),
    mode: 'reimport',
    columns: null,
    now: NOW,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    pause: () => Promise.resolve(),
    ...options,
  };
  const { contacts, bytes } = must(await exportCsv(job, sink));
  const blob = await sink.close();
  expect(blob?.size).toBe(bytes);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await blob?.arrayBuffer());
  return { text, contacts };
}

function parsed(text: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\r\n' });
  expect(errors).toEqual([]);
  // The last line ends as well.
  return data.slice(0, -1);
}

const PLAN = CATALOG.attributes.at(-1)?.id;

const rowsOf = async (snapshot: Snapshot, options: Partial<CsvExport> = {}): Promise<string[][]> =>
  parsed((await written(snapshot, options)).text);

const contactsOf = (snapshot: Snapshot): Contact[] =>
  Array.from(idsOf(chooseAll(snapshot))).flatMap((id) => contactAt(snapshot, id) ?? []);

/** What a row says, by the rules of the domain for each column. */
function contactOfRow(header: readonly string[], cells: readonly string[], catalog: Catalog): ContactFields {
  const at = (name: string): number => header.findIndex((one) => one.replace(/\|\|[A-Z]+$/, '') === name);
  const cell = (name: string): string => cells[at(name)] ?? '';
  const tag = (name: string): number => catalog.tags.find((one) => one.name === name)?.id ?? -1;
  const [first, last] = [cell('First Name'), cell('Last Name')];
  const time = (text: string): number => (text === '' ? 0 : Date.parse(text));
  return {
    name: cell('Name'),
    nameParts: first === '' && last === '' ? null : { first, last },
    phone: cell('Mobile Number') === '' ? 0 : Number(cell('Mobile Number').slice(1)),
    tags:
      cell('Tags') === ''
        ? []
        : cell('Tags')
            .split('|')
            .map((name) => tagId(tag(name))),
    source: cell('Source'),
    firstMessage: cell('First Message') === '' ? 0 : tagId(tag(cell('First Message'))),
    attributes: new Map(
      catalog.attributes.flatMap((attribute) => {
        const read = readValue(attribute, cell(`$${attribute.name}`), { dateOrder: null, decimal: '.' });
        return read !== null && 'value' in read ? [[attribute.id, read.value]] : [];
      }),
    ),
    optedOut: cell('Opted Out') === 'yes',
    origin: ORIGINS.find((origin) => origin === cell('Origin')) ?? 'API',
    state: STATES.find((state) => state === cell('State')) ?? 'Closed',
    userIds: cell('WhatsApp User ID') === '' ? [] : cell('WhatsApp User ID').split(' '),
    username: cell('WhatsApp Username'),
    lastActive: time(cell('Last Active')),
    createdAt: time(cell('Created At')),
  };
}

/** As it can stand in a base: a choice is one of the options; names are one line, some given in parts. */
const stored: fc.Arbitrary<ContactFields> = fc
  .tuple(someContact, fc.option(fc.tuple(fc.nat(6), fc.nat(6))))
  .map(([contact, lengths]) => {
    const name = cleanLine(contact.name);
    const [first, last] =
      lengths === null ? ['', ''] : [name.slice(0, lengths[0]), lengths[1] === 0 ? '' : name.slice(-lengths[1])];
    const isApart = cleanLine(first) === first && cleanLine(last) === last && first + last !== '';
    const attributes = [...contact.attributes].filter(
      ([id, value]) => id !== PLAN || OPTIONS.some((option) => option === value),
    );
    return { ...contact, name, nameParts: isApart ? { first, last } : null, attributes: new Map(attributes) };
  });

describe('for re-import', () => {
  test('[E2] every value of every contact can be read back exactly', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.option(stored), { maxLength: 40 }), async (people) => {
        const snapshot = baseOf(people, CATALOG, BEFORE_PAGE_END);
        const [header = [], ...rows] = await rowsOf(snapshot);
        const contacts = contactsOf(snapshot);
        expect(rows.map((cells) => cells.length)).toEqual(contacts.map(() => header.length));
        expect(rows.map((cells) => contactOfRow(header, cells, CATALOG))).toEqual(
          contacts.map(({ id: _, ...fields }) => fields),
        );
        expect(rows.map((cells) => cells[header.indexOf('Status')])).toEqual(
          contacts.map(({ lastActive }) => statusOf(lastActive, NOW)),
        );
      }),
      { numRuns: 150, seed: 20 },
    );
  });

  test('headers, and every form of value', async () => {
    const snapshot = baseOf(
      [
        {
          name: 'Asha "Devi" Rao, Dr.',
          nameParts: null,
          phone: 919876543210,
          tags: [tagId(1), tagId(3)],
          source: 'Web\nshop',
          firstMessage: tagId(4),
          attributes: new Map(
            CATALOG.attributes.map(({ id }, i) => [
              id,
              [' é', -0.5, Date.UTC(2026, 0, 2) + 0.5, false, 'Pro'][i] ?? '',
            ]),
          ),
          optedOut: true,
          origin: 'ORGANIC',
          state: 'Handled by Assistant',
          userIds: [],
          username: '',
          lastActive: NOW - 1,
          createdAt: Date.UTC(2025, 11, 31, 23, 59, 59, 7),
        },
        BLANK,
      ],
      CATALOG,
    );
    expect((await written(snapshot)).text).toBe(
      [
        // One value alone does not show a choice, nor that an amount is no phone number.
        '"Name","Mobile Number","Tags","Source","First Message","Opted Out","$City","$Amount||NUMBER","$Signup","$Member","$Plan||CHOICE","Origin","Status","State","Last Active","Created At"',
        '"Asha ""Devi"" Rao, Dr.",+919876543210,VIP|Café,"Web\nshop",Lead,yes," é",-0.5,2026-01-02,no,Pro,ORGANIC,ACTIVE,Handled by Assistant,2026-11-23T11:59:59.999Z,2025-12-31T23:59:59.007Z',
        ',,,,,no,,,,,,IMPORT,INACTIVE,,,',
        '',
      ].join('\r\n'),
    );
  });

  test('[N4] first and last name have columns only where a contact has them apart', async () => {
    const parts = { ...BLANK, name: 'Asha Devi Rao', nameParts: { first: 'Asha Devi', last: 'Rao' } };
    const [header = [], ...rows] = await rowsOf(baseOf([parts, { ...BLANK, name: 'Mohit Dua' }], CATALOG));
    expect(header.slice(0, 4)).toEqual(['Name', 'First Name', 'Last Name', 'Mobile Number']);
    expect(rows.map((row) => row.slice(0, 3))).toEqual([['Asha Devi Rao', 'Asha Devi', 'Rao'], ['Mohit Dua', '', '']]); // prettier-ignore
  });

  test.each([1, 12, 919876543210, 15417543010, 999_999_999_999_999, 100_000_000_000_000])(
    'number %d',
    async (phone) => {
      const [, row] = await rowsOf(baseOf([{ ...BLANK, phone }], CATALOG), { columns: ['name', 'phone'] });
      expect(row).toEqual(['', `+${phone}`]);
    },
  );
});

describe('what is written', () => {
  const people = ['Ann', 'Bob', 'Cem'].map((name) => ({ ...BLANK, name, createdAt: 1 }));

  test('columns chosen, in their order; an attribute that is gone is left out', async () => {
    const city = CATALOG.attributes[0]?.id ?? (0 as never);
    const rows = await rowsOf(baseOf(people, CATALOG), {
      columns: ['createdAt', { attribute: city }, { attribute: 99 as never }, 'name'],
    });
    expect(rows.slice(0, 2)).toEqual([['Created At', '$City', 'Name'], ['1970-01-01T00:00:00.001Z', '', 'Ann']]); // prettier-ignore
  });

  test('contacts in the order given, across pages, without those that are gone', async () => {
    const snapshot = baseOf([...people.slice(0, 1), null, ...people.slice(1)], CATALOG, PAGE_SIZE - 2);
    const first = PAGE_SIZE - 2;
    const ids = [first + 3, first, first + 1, 5, 1e6, first + 2];
    const { text, contacts } = await written(snapshot, { ids, columns: ['name'] });
    expect(parsed(text).flat()).toEqual(['Name', 'Cem', 'Ann', 'Bob']);
    expect(contacts).toBe(3);
  });

  test('no column at all is refused', async () => {
    const job = { snapshot: baseOf(people, CATALOG), columns: [] } as const;
    await expect(written(job.snapshot, job)).rejects.toThrow('no-columns');
  });
});

describe('for spreadsheets', () => {
  test('[E2] a byte order mark, and no cell that a spreadsheet would run or spoil', async () => {
    const snapshot = baseOf([{ ...BLANK, name: '=1+1', phone: 919876543210, source: '@x', createdAt: NOW }], CATALOG);
    const { text } = await written(snapshot, { mode: 'spreadsheet', columns: ['name', 'phone', 'source'] });
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(parsed(text.slice(1))[1]).toEqual(["'=1+1", "'+919876543210", "'@x"]);
  });

  test('times are the clock’s here, as a spreadsheet reads them', async () => {
    const local = new Date(2026, 0, 2, 3, 4, 5).getTime();
    const rows = await rowsOf(baseOf([{ ...BLANK, createdAt: local }], CATALOG), {
      mode: 'spreadsheet',
      columns: ['createdAt'],
    });
    expect(rows[1]).toEqual(['2026-01-02 03:04:05']);
  });

  test('first and last name are those that messages use', async () => {
    const people = [
      { ...BLANK, name: 'Dr. Mohit Kumar Dua' },
      { ...BLANK, name: 'Dua, Mohit' },
      { ...BLANK, name: 'Mr. & Mrs. Rao' },
      { ...BLANK, name: 'Rao Jr.' },
      { ...BLANK, name: 'Mr. Rahul Sharma', nameParts: { first: 'Mr. Rahul', last: 'Sharma' } },
    ];
    const rows = await rowsOf(baseOf(people, CATALOG), { mode: 'spreadsheet', columns: ['firstName', 'lastName'] });
    expect(rows.slice(1)).toEqual([
      ['Mohit', 'Dua'],
      ['Mohit', 'Dua'],
      ['', 'Rao'],
      ['Rao', ''],
      ['Rahul', 'Sharma'],
    ]);
  });

  test('[N4] [E2] for re-import, parts are as they were given', async () => {
    const given = { first: 'Mr. Rahul', last: 'Sharma Jr.' };
    const snapshot = baseOf([{ ...BLANK, name: 'Mr. Rahul Sharma Jr.', nameParts: given }], CATALOG);
    const rows = await rowsOf(snapshot, { columns: ['name', 'firstName', 'lastName'] });
    expect(rows[1]).toEqual(['Mr. Rahul Sharma Jr.', 'Mr. Rahul', 'Sharma Jr.']);
  });
});

test('values are as people see them: the words of formatValue', async () => {
  const [amount] = CATALOG.attributes.slice(1);
  if (amount === undefined) throw new Error('no attribute');
  for (const n of [0, -1, 0.1, 1e21, 5e-324, 123456789.125]) {
    const snapshot = baseOf([{ ...BLANK, attributes: new Map([[amount.id, n]]) }], CATALOG);
    const rows = await rowsOf(snapshot, { columns: ['name', { attribute: amount.id }] });
    expect(rows[1]?.[1]).toBe(formatValue('number', n));
  }
});
