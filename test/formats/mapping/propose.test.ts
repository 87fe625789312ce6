// Long because every format and language that is known has its case here.
/** [I11] Proposals, where golden files do not show them: what two columns claim, what values speak against, what comes to nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Attribute, attributeId } from '../../../src/domain/attribute.ts';
import type { ColumnMapping } from '../../../src/domain/mapping.ts';
import { propose, type Proposal } from '../../../src/formats/mapping/propose.ts';
import { sayReason } from '../../../src/text/import-reasons.ts';
import { createPhoneReader } from '../../../src/formats/phone/reader.ts';

const phones = createPhoneReader({ defaultCountry: 'IN', acceptUnknownRanges: false });
const isPhone = (text: string): boolean => phones.read(text).kind === 'number';

const attribute = (id: number, name: string): Attribute => ({ id: attributeId(id), name, type: 'text', options: [] });

/** The first row holds the headers. */
function proposed(table: readonly (readonly string[])[], attributes: readonly Attribute[] = []): Proposal {
  const [headers = [], ...rows] = table;
  return propose({ headers, samples: headers.map((_, i) => rows.map((row) => row[i] ?? '')), attributes, isPhone });
}

/** `name`, `phone`, `$3` … by column. */
const words = ({ columns }: Proposal): string[] =>
  columns.map(({ mapping }) =>
    mapping.to === 'field' || mapping.to === 'automatic'
      ? mapping.field
      : mapping.to === 'attribute'
        ? `$${String(mapping.attribute)}`
        : mapping.to,
  );

const mappings = ({ columns }: Proposal): ColumnMapping[] => columns.map(({ mapping }) => mapping);

describe('[A2] attributes', () => {
  const attributes = [attribute(1, 'City'), attribute(2, 'Amount Paid'), attribute(3, 'Phone 2'), attribute(4, 'Name')];

  test('the same name in any spelling; $ or not; the field of that name first', () => {
    const table = [
      ['$City', 'amount_paid||NUMBER', 'Phone 2', 'Name', '$Name'],
      ['Goa', '5', '9876543210', 'Asha', 'x'],
    ];
    expect(words(proposed(table, attributes))).toEqual(['$1', '$2', '$3', 'name', '$4']);
  });
  test('the first column of a name has it; the reason says where it is', () => {
    const result = proposed(
      [
        ['City', 'CITY'],
        ['Goa', 'Pune'],
      ],
      attributes,
    );
    expect(words(result)).toEqual(['$1', 'ignore']);
    expect(result.columns[1]?.reason).toEqual({ why: 'attribute-used', name: 'City' });
  });
  test('a near spelling is taken and said', () => {
    const result = proposed([['Amout paid'], ['5']], attributes);
    expect(words(result)).toEqual(['$2']);
    expect(result.columns[0]?.reason).toEqual({ why: 'attribute-like', name: 'Amount Paid' });
  });
  test('nothing is created unasked, `$` or not: ignored, with a type ready', () => {
    const result = proposed([
      ['$Hobby', 'Score'],
      ['Chess', '3'],
    ]);
    expect(words(result)).toEqual(['ignore', 'ignore']);
    expect(result.columns.map(({ type }) => type)).toEqual(['text', 'number']);
  });
  test('`$Source` is an attribute and never the field; `$FirstName` is the first name', () => {
    expect(
      words(
        proposed([
          ['$Source', '$FirstName'],
          ['x', 'Asha'],
        ]),
      ),
    ).toEqual(['ignore', 'firstName']);
  });
});

describe('numbers', () => {
  const order = (result: Proposal): number[] =>
    mappings(result).map((mapping) =>
      mapping.to === 'field' && mapping.field === 'phone' ? (mapping.order ?? 0) : -1,
    );

  test('WhatsApp before mobile before any before work before home before other', () => {
    const headers = ['Other phone', 'Home phone', 'Work phone', 'Phone', 'Mobile', 'WhatsApp number', 'Mobile 2'];
    expect(order(proposed([headers, headers.map(() => '9876543210')]))).toEqual([6, 5, 4, 2, 1, 0, 3]);
  });
  test('a column whose cells hold no digits is no number column, whatever it is called', () => {
    const table = [
      ['Name', 'Phone', 'Reach'],
      ['Asha', 'iPhone', '9876543210'],
      ['Bina', 'Nokia', '9876543211'],
    ];
    expect(words(proposed(table))).toEqual(['name', 'ignore', 'phone']);
  });
  test('a bare “Contact” is the number or the name, by its values', () => {
    expect(
      words(
        proposed([
          ['Contact', 'Name'],
          ['9876543210', 'Asha'],
        ]),
      ),
    ).toEqual(['phone', 'name']);
    expect(
      words(
        proposed([
          ['Contact', 'Mobile'],
          ['Asha Rao', '9876543210'],
        ]),
      ),
    ).toEqual(['name', 'phone']);
  });
  test('ids, prices and dates are not taken for numbers by their values', () => {
    expect(
      words(
        proposed([
          ['Order ID', 'Customer'],
          ['9876543210', 'Asha Rao'],
        ]),
      ),
    ).toEqual(['ignore', 'name']);
  });
  test('a name and a first name that no row has both of: each names its own rows', () => {
    expect(
      words(
        proposed([
          ['Name', 'First Name', 'Phone'],
          ['José Pérez', '', '+34612345678'],
          ['', 'Asha Rao', '9876543210'],
        ]),
      ),
    ).toEqual(['name', 'firstName', 'phone']);
  });
  test('fax, pager and other people’s numbers are left', () => {
    const table = [
      ['Mobile', 'Fax', 'Father Mobile', 'Emergency Contact Number'],
      ['9876543210', '9876543211', '9876543212', '9876543213'],
    ];
    expect(words(proposed(table))).toEqual(['phone', 'ignore', 'ignore', 'ignore']);
  });
  test('a blank number column beside one that is filled', () => {
    expect(
      words(
        proposed([
          ['Mobile', 'WhatsApp'],
          ['', '9876543210'],
          ['', '9876543211'],
        ]),
      ),
    ).toEqual(['phone', 'phone']);
  });
  test('country codes are a column of short numbers, with a number column beside', () => {
    expect(
      words(
        proposed([
          ['Country Code', 'Phone'],
          ['91', '9876543210'],
        ]),
      ),
    ).toEqual(['countryCode', 'phone']);
    expect(
      words(
        proposed([
          ['Country Code', 'Phone'],
          ['IN', '9876543210'],
        ]),
      ),
    ).toEqual(['ignore', 'phone']);
    expect(
      words(
        proposed([
          ['Country Code', 'City'],
          ['91', 'Goa'],
        ]),
      ),
    ).toEqual(['ignore', 'ignore']);
  });
});

describe('[N4] names', () => {
  test.each([
    [
      ['Vorname', 'Name'],
      ['Jürgen', 'Groß'],
      ['firstName', 'lastName'],
    ],
    [
      ['Prénom', 'Nom'],
      ['Zoé', 'Noël'],
      ['firstName', 'lastName'],
    ],
    [
      ['Nombre', 'Apellidos'],
      ['José', 'Peña'],
      ['firstName', 'lastName'],
    ],
    [
      ['First Name', 'Name'],
      ['Asha', 'Asha Rao'],
      ['ignore', 'name'],
    ],
    [
      ['Name', 'Last Name'],
      ['Asha Rao', 'Rao'],
      ['name', 'ignore'],
    ],
    [
      ['Name', 'First Name', 'Last Name'],
      ['Asha K Rao', 'Asha', 'Rao'],
      ['name', 'firstName', 'lastName'],
    ],
    [
      ['Name', 'Company Name', 'Customer Name'],
      ['Asha', 'Acme', 'Asha Rao'],
      ['name', 'ignore', 'ignore'],
    ],
    [
      ['User ID', 'Username', 'Email'],
      ['1', 'asha99', 'a@example.com'],
      ['ignore', 'ignore', 'ignore'],
    ],
  ])('%j', (headers, row, expected) => {
    expect(words(proposed([headers, row]))).toEqual(expected);
  });
});

describe('other fields', () => {
  test('labels before categories; several columns of tags', () => {
    expect(
      words(
        proposed([
          ['Tags', 'Labels', 'Category'],
          ['A', 'B', 'C'],
        ]),
      ),
    ).toEqual(['tags', 'tags', 'ignore']);
    expect(
      words(
        proposed([
          ['Category', 'City'],
          ['A;B', 'Goa'],
        ]),
      ),
    ).toEqual(['tags', 'ignore']);
  });
  test('opted in is opted out turned round; a column of other words is neither', () => {
    expect(mappings(proposed([['WhatsApp Opt-in'], ['yes'], ['no']]))).toEqual([
      { to: 'field', field: 'optedOut', inverted: true },
    ]);
    expect(
      words(
        proposed([
          ['Opted out', 'Opt-in'],
          ['no', 'yes'],
        ]),
      ),
    ).toEqual(['optedOut', 'ignore']);
    expect(words(proposed([['Opt in'], ['via website'], ['shop']]))).toEqual(['ignore']);
  });
  test('[I4] automatic fields are known; State and Status only by the words of a conversation', () => {
    expect(
      words(
        proposed([
          ['Created At', 'State', 'Status'],
          ['2026-01-01', 'Closed', 'ACTIVE'],
        ]),
      ),
    ).toEqual(['createdAt', 'state', 'status']);
    expect(
      words(
        proposed([
          ['State', 'Status'],
          ['Kerala', 'Won'],
        ]),
      ),
    ).toEqual(['ignore', 'ignore']);
  });
});

test('[I8] the columns that Kith adds to problem rows are left, wherever the file is from', () => {
  const result = proposed([
    ['Name', 'Mobile', 'Row in file', 'Reason'],
    ['Asha', '98765', '7', 'Too short.'],
  ]);
  expect(words(result)).toEqual(['name', 'phone', 'ignore', 'ignore']);
  expect(result.columns[2]?.reason).toEqual({ why: 'problem-rows' });
});

test('[I4] Kith’s own export is known by its columns, even where problem rows were added', () => {
  const headers = ['Name', 'Mobile Number', '$City', 'Origin', 'Created At'];
  const row = ['Asha', '+919876543210', 'Goa', 'IMPORT', '2026-01-01T00:00:00.000Z'];
  expect(proposed([headers, row])).toMatchObject({ ownExport: true, preset: 'Kith export' });
  expect(proposed([[...headers, 'Row in file', 'Reason'], row]).ownExport).toBe(true);
  expect(proposed([[...headers, 'Score'], row]).ownExport).toBe(false);
  expect(
    proposed([
      ['Name', 'Mobile Number', 'State'],
      ['Asha', '9876543210', 'Kerala'],
    ]).ownExport,
  ).toBe(false);
});

const someHeader = fc.oneof(
  fc.constantFrom(
    'Name',
    'First Name',
    'Last Name',
    'Mobile',
    'Phone',
    'Tags',
    'Labels',
    'Source',
    'Opt-in',
    'City',
    '$City',
    'Contact',
    'State',
    '',
    '__proto__',
    'constructor',
    'Phone 1 - Value',
    'Phone 1 - Label',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const someCell = fc.oneof(
  fc.constantFrom('', '9876543210', 'Asha Rao', 'yes', '2026-01-01', 'A|B', '91'),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

test('any table gets a proposal: one for each column, no single field twice, every reason in words', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(someHeader, fc.array(someCell, { minLength: 3, maxLength: 3 })), { maxLength: 8 }),
      (table) => {
        const { columns } = propose({
          headers: table.map(([header]) => header),
          samples: table.map(([, cells]) => cells),
          attributes: [attribute(1, 'City')],
          isPhone,
        });
        expect(columns).toHaveLength(table.length);
        expect(columns.every(({ reason }) => sayReason(reason) !== '')).toBe(true);
        const single = words({ columns, preset: '', ownExport: false }).filter(
          (word) => !['ignore', 'phone', 'tags'].includes(word),
        );
        expect(new Set(single.filter((word) => !/At|active|state|status|origin/i.test(word))).size).toBe(
          single.filter((word) => !/At|active|state|status|origin/i.test(word)).length,
        );
      },
    ),
    { numRuns: 500, seed: 11 },
  );
});

describe('[I11] a name column whose names look like codes', () => {
  const table = (header: string, names: readonly string[], more: readonly string[] = []): string[][] => [
    [header, 'Mobile', ...more],
    ...names.map((name, i) => [name, `98765432${String(10 + i)}`, ...more.map(() => 'Asha Rao')]),
  ];
  test.each([
    ['Name', ['Test 12', 'Test 13', 'Test 14']],
    ['Name', ['P10', 'P11', 'P12']],
    ['Full Name', ['User_101', 'User_102', 'User_103']],
    ['Customer Name', ['C-1001', 'C-1002', 'C-1003']],
  ])('is the name where nothing else is: %s, %j', (header, names) => {
    expect(words(proposed(table(header, names)))).toEqual(['name', 'phone']);
  });
  test.each([
    ['Name', ['#1001', '#1002', '#1003']],
    ['Name', ['a@x.in', 'b@x.in', 'c@x.in']],
    ['Name', ['1001', '1002', '1003']],
  ])('is none where no word is in it: %s, %j', (header, names) => {
    expect(words(proposed(table(header, names)))[0]).not.toBe('name');
  });
  test('is none beside another that holds names', () => {
    const [code, , name] = words(proposed(table('Name', ['INV-201', 'INV-202', 'INV-203'], ['Billing Name'])));
    expect([code === 'name', name]).toEqual([false, 'name']);
  });
});
