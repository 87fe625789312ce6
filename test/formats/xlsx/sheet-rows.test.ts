import { describe, expect, test } from 'vitest';
import { rowText } from '../../../src/formats/csv/row-text.ts';
import { SharedStrings } from '../../../src/formats/xlsx/shared-strings.ts';
import { SheetRows } from '../../../src/formats/xlsx/sheet-rows.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function strings(xml: string, size = xml.length): SharedStrings {
  const all = new SharedStrings();
  const bytes = bytesOf(xml);
  for (let at = 0; at < bytes.length; at += size) all.push(bytes.subarray(at, at + size));
  return all;
}

const textOf = (all: SharedStrings, i: number): string =>
  new TextDecoder().decode(all.bytes.subarray(all.start(i), all.end(i)));

type Read = readonly [row: number, ...cells: string[]];

function rowsOf(xml: string, size = 1 << 20, texts = strings('<sst><si><t>shared</t></si></sst>')): Read[] {
  const rows = new SheetRows({ strings: texts, dates: [false, true], padded: [], since1904: false });
  const bytes = bytesOf(xml);
  const found: Read[] = [];
  const take = (): void => {
    while (rows.next()) found.push([rows.problem === 0 ? rows.row : -rows.row, ...rowText(rows)]);
  };
  for (let at = 0; at < bytes.length; at += size) {
    rows.push(bytes.subarray(at, at + size));
    take();
  }
  rows.end();
  take();
  return found;
}

const sheet = (rows: string): string =>
  `<?xml version="1.0"?><worksheet><sheetData>${rows}</sheetData><x/></worksheet>`;

describe('rows of a sheet', () => {
  const all = sheet(
    '<row r="2" spans="1:3"><c r="A2" t="s"><v>0</v></c><c r="C2" s="1"><v>46027</v></c></row><row r="3"/>' +
      '<!-- <row r="9"><c r="A9"><v>1</v></c></row> --><row r="5"><c r="B5" t="inlineStr"><is><r><t>Zo</t></r><r><t xml:space="preserve">ë &amp; 1</t></r><rPh><t>no</t></rPh></is></c></row>' +
      "<row r='6' note='a > b'><c t='str'><f>A1&lt;B1</f><v>x&#x1F600;_x000A_y</v></c><c t='b'><v>1</v></c><c t='e'><v>#N/A</v></c><c/><c><v> 12.50 </v></c></row>",
  );
  const expected: Read[] = [
    [2, 'shared', '', '2026-01-05'],
    [5, '', 'Zoë & 1'],
    [6, 'x😀\ny', 'TRUE', '', '', '12.5'],
  ];

  test('cells of every kind, gaps, comments, quotes of either kind', () => {
    expect(rowsOf(all)).toEqual(expected);
  });
  test('wherever the bytes are cut', () => {
    for (let size = 1; size < 80; size++) expect([size, rowsOf(all, size)]).toEqual([size, expected]);
  });
  test('rows that are hidden, and errors of cells, each once', () => {
    const xml = sheet(
      '<row r="1" hidden="1"><c t="e"><v>#N/A</v></c><c><v>1</v></c></row><row r="2" hidden="0"><c><v>1</v></c></row>' +
        '<row r="3" thick="1" hidden="true"><c t="e"><v>#REF!</v></c><c t="e"><v>#N/A</v></c></row><row r="4" x-hidden="1"><c><v>1</v></c></row>',
    );
    const bytes = bytesOf(xml);
    for (const size of [1, 7, 50, bytes.length]) {
      const rows = new SheetRows({ strings: strings('<sst/>'), dates: [], padded: [], since1904: false });
      const hidden: number[] = [];
      for (let at = 0; at < bytes.length; at += size) {
        rows.push(bytes.subarray(at, at + size));
        while (rows.next()) if (rows.hidden) hidden.push(rows.row);
      }
      expect([size, hidden, [...rows.errors]]).toEqual([
        size,
        [1],
        [
          ['#N/A', 2],
          ['#REF!', 1],
        ],
      ]);
    }
  });
  test('columns out of order, beyond all spreadsheets, without a place', () => {
    expect(
      rowsOf(sheet('<row><c r="B1"><v>2</v></c><c r="A1"><v>1</v></c><c><v>3</v></c><c r="ZZZ1"><v>4</v></c></row>')),
    ).toEqual([[1, '1', '3']]);
  });
  test('a text that is not there is blank; what is no XML is no row', () => {
    expect(rowsOf(sheet('<row r="1"><c r="A1" t="s"><v>7</v></c><c r="B1"><v>1</v></c></row>'))).toEqual([
      [1, '', '1'],
    ]);
    expect(rowsOf('<row r="1"><c r="A1"><v>1</v>')).toEqual([]);
    expect(rowsOf('nothing')).toEqual([]);
  });
  test('what stands behind the sheet’s data is not read', () => {
    expect(rowsOf(`${sheet('<row r="1"><c><v>1</v></c></row>')}<row r="2"><c><v>2</v></c></row>`)).toEqual([[1, '1']]);
  });
  test('a row of more than 16 MiB is refused, and the next one read', () => {
    const long = `<row r="2"><c t="str"><v>${'x'.repeat(17 << 20)}</v></c></row>`;
    expect(rowsOf(sheet(`<row r="1"><c><v>1</v></c></row>${long}<row r="3"><c><v>3</v></c></row>`), 1 << 18)).toEqual([
      [1, '1'],
      [-2],
      [3, '3'],
    ]);
  });
  test('the end of a row that is refused is found, wherever it is cut', () => {
    const rows = `<row r="2"><c t="str"><v>${'x'.repeat((16 << 20) + 50)}</v></c></row><row r="3"><c><v>3</v></c></row>`;
    for (const size of [(16 << 20) + 20, (16 << 20) + 70, (16 << 20) + 83, (16 << 20) + 88, (16 << 20) + 91])
      expect([size, ...rowsOf(`<sheetData>${rows}</sheetData>`, size)]).toEqual([size, [-2], [3, '3']]);
  });
  test('so is a row that names a long text again and again, in one column too', () => {
    const long = strings(`<sst><si><t>${'x'.repeat(3 << 20)}</t></si></sst>`);
    const again = (cell: string): string => `<row>${cell.repeat(16_000)}</row>`;
    const last = '<row><c><v>3</v></c></row>';
    expect(
      rowsOf(sheet(again('<c t="s"><v>0</v></c>') + again('<c r="A1" t="s"><v>0</v></c>') + last), 1 << 16, long),
    ).toEqual([[-1], [-2], [3, '3']]);
  });
});

test('more shared texts than can be held are refused', () => {
  const all = new SharedStrings();
  const piece = bytesOf('<si/>'.repeat(1 << 18));
  expect(() => {
    for (let i = 0; i < 40; i++) all.push(piece);
  }).toThrow('more texts than can be held');
  const large = new SharedStrings();
  const text = bytesOf(`<si><t>${'x'.repeat(1 << 20)}</t></si>`);
  expect(() => {
    for (let i = 0; i < 100; i++) large.push(text);
  }).toThrow('more texts than can be held');
});

test('shared texts, wherever the bytes are cut', () => {
  const xml =
    '<sst count="4"><si><t>plain</t></si><si/><si><r><t>ri</t></r><r><t>ch</t></r><rPh><t>no</t></rPh></si><si><t>a&lt;b _x0041_ ü</t></si></sst>';
  for (const size of [1, 2, 3, 5, 7, 11, 1000]) {
    const all = strings(xml, size);
    expect([0, 1, 2, 3, 4, -1].map((i) => textOf(all, i))).toEqual(['plain', '', 'rich', 'a<b A ü', '', '']);
  }
});
