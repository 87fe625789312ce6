/** [I10] What comes in a workbook is not believed: sizes are counted, memory is bounded, damage is told in a sentence. */
import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/domain/result.ts';
import { rowText } from '../../../src/formats/csv/row-text.ts';
import { openWorkbook, type WorkbookLimits, type Workbook } from '../../../src/formats/xlsx/workbook.ts';
import { inflate, listZip, ZipProblem } from '../../../src/formats/xlsx/zip.ts';
import { sayMessage } from '../../../src/text/say-message.ts';
import { workbook } from '../../golden/make/workbooks.ts';
import { unzip, zip } from '../../support/zip.ts';

const blob = (bytes: Uint8Array): Blob => new Blob([new Uint8Array(bytes)]);
const table = [
  ['Name', 'Mobile Number'],
  ['Asha', 9876543210],
];
const plain = workbook([{ name: 'One', rows: table }]);

function opened<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message.id);
  return result.value;
}

const sentence = (result: Result<unknown>): string => (result.ok ? '' : sayMessage(result.failure.message));

async function rowsOf(book: Workbook, sheet = 0): Promise<string[][]> {
  const found: string[][] = [];
  for await (const { rows } of book.rows(sheet)) while (rows.next()) found.push(rowText(rows));
  return found;
}

/** The workbook with some of its parts changed. */
function changed(parts: Readonly<Record<string, string>>): Blob {
  return blob(zip({ ...unzip(plain), ...parts }));
}

test('a sheet is read as often as it is wanted', async () => {
  const book = opened(await openWorkbook(blob(plain)));
  expect(await rowsOf(book)).toEqual([
    ['Name', 'Mobile Number'],
    ['Asha', '9876543210'],
  ]);
  expect(await rowsOf(book)).toHaveLength(2);
});

test('a workbook without shared texts, styles or the usual places', async () => {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/${type}" Target="${target}"/>`;
  const bytes = zip({
    '_rels/.rels': `<Relationships>${relation('a', 'officeDocument', '/book/main.xml')}</Relationships>`,
    'book/main.xml':
      '<x:workbook xmlns:r="r"><x:sheets><x:sheet name="A &amp; B" sheetId="7" r:id="s"/><x:sheet name="chart" sheetId="8" r:id="c"/></x:sheets></x:workbook>',
    'book/_rels/main.xml.rels': `<Relationships>${relation('s', 'worksheet', '../sheets/./a.xml')}${relation('c', 'chartsheet', 'c.xml')}</Relationships>`,
    'sheets/a.xml': '<worksheet><sheetData><row><c><v>1</v></c></row></sheetData></worksheet>',
  });
  const book = opened(await openWorkbook(blob(bytes)));
  expect(book.sheets).toEqual(['A & B']);
  expect(await rowsOf(book)).toEqual([['1']]);
});

describe('too large', () => {
  const small: WorkbookLimits = { sheetBytes: 1 << 20, textBytes: 1 << 20 };
  const large = `<worksheet><sheetData>${' '.repeat(3 << 20)}</sheetData></worksheet>`;

  test('a sheet that says so is refused before it is read', async () => {
    const book = opened(await openWorkbook(changed({ 'xl/worksheets/sheet1.xml': large }), small));
    expect(sentence(await book.check(0))).toMatch(/^This workbook is too large when it is unpacked\. .*CSV/);
  });
  test('a sheet that lies is refused when its bytes are counted', async () => {
    const bytes = zip({ ...unzip(plain), 'xl/worksheets/sheet1.xml': large });
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 100, true);
    const book = opened(await openWorkbook(blob(bytes), small));
    expect(sentence(await book.check(0))).toMatch(/too large/);
  });
  test('more texts than may be held; one text without an end', async () => {
    const texts = `<sst>${'<si><t>x</t></si>'.repeat(70_000)}</sst>`;
    expect(sentence(await openWorkbook(changed({ 'xl/sharedStrings.xml': texts }), small))).toMatch(/too large/);
    const endless = `<sst><si><t>${'x'.repeat(5 << 20)}`;
    expect(sentence(await openWorkbook(changed({ 'xl/sharedStrings.xml': endless })))).toMatch(/too large/);
  });
  test('a bomb of a gigabyte takes a few megabytes while it is refused', { timeout: 120_000 }, async () => {
    const bytes = zip({ ...unzip(plain), 'xl/worksheets/sheet1.xml': new Uint8Array(256 << 20) });
    expect(bytes.length).toBeLessThan(400_000);
    const book = opened(await openWorkbook(blob(bytes), { ...small, sheetBytes: 128 << 20 }));
    const before = process.memoryUsage().rss;
    expect(sentence(await book.check(0))).toMatch(/too large/);
    expect(process.memoryUsage().rss - before).toBeLessThan(64 << 20);
  });
});

describe('damaged', () => {
  test('cut off anywhere', async () => {
    for (let size = 0; size < plain.length; size += 37)
      expect(sentence(await openWorkbook(blob(plain.subarray(0, size))))).toMatch(/^This file is damaged or cut off\./);
  });
  test('with a password', async () => {
    const bytes = plain.slice();
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 30 < bytes.length; at++)
      if (view.getUint32(at, true) === 0x04034b50) view.setUint16(at + 6, 1, true);
    expect(sentence(await openWorkbook(blob(bytes)))).toMatch(/^This workbook is damaged\./);
  });
  test('entries packed in another way, or where they are not', async () => {
    const bytes = plain.slice();
    const entry = [...opened(await listZip(blob(bytes))).values()][0];
    if (entry === undefined) throw new Error('no entry');
    const read = async (wrong: Partial<typeof entry>): Promise<void> => {
      for await (const _ of inflate(blob(bytes), { ...entry, ...wrong }, 1 << 20));
    };
    await expect(read({})).resolves.toBeUndefined();
    await expect(read({ method: 12 })).rejects.toThrow(ZipProblem);
    await expect(read({ offset: 5 })).rejects.toThrow(ZipProblem);
    await expect(read({ packedBytes: 3 })).rejects.toThrow(ZipProblem);
  });
  test('no sheet at all', async () => {
    expect(sentence(await openWorkbook(changed({ 'xl/workbook.xml': '<workbook/>' })))).toMatch(
      /^There is no sheet with cells/,
    );
  });
});
