/** [I10] What cannot be read is refused with a sentence that says what the file seems to be, and writes nothing. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { chooseFile, openApp, storedRecords } from './support/app.ts';

const bytes = (...parts: readonly (readonly number[] | string)[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

const FILES = [
  {
    what: 'a PNG',
    file: {
      name: 'photo.csv',
      mimeType: 'text/csv',
      buffer: bytes(
        [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d],
        'IHDR',
        [0, 0, 0, 1, 0, 0, 0, 1, 8, 6],
      ),
    },
    says: /image|picture|PNG/i,
  },
  {
    what: 'a PDF',
    file: {
      name: 'contacts.pdf',
      mimeType: 'application/pdf',
      buffer: bytes('%PDF-1.7\n%', [0xe2, 0xe3, 0xcf, 0xd3], '\n1 0 obj\n<</Type/Catalog>>\nendobj\n'),
    },
    says: /PDF/,
  },
  { what: 'an empty file', file: { name: 'empty.csv', mimeType: 'text/csv', buffer: bytes() }, says: /empty/i },
  {
    what: 'a header alone',
    file: { name: 'line.csv', mimeType: 'text/csv', buffer: bytes('Name,Mobile Number\n') },
    says: /no rows below its first line/,
  },
  {
    what: 'a line of prose',
    file: { name: 'note.txt', mimeType: 'text/plain', buffer: bytes('Call Asha tomorrow') },
    says: /note\.txt/,
  },
  {
    what: 'an old Excel workbook',
    file: {
      name: 'contacts.xls',
      mimeType: 'application/vnd.ms-excel',
      buffer: bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], new Array<number>(600).fill(0)),
    },
    says: /\.xlsx|CSV/,
  },
];

async function refusal(page: Page): Promise<string> {
  const notice = page.locator('.notice', { hasText: 'was not taken' });
  return await notice.innerText();
}

test('[I10] files that hold no contacts are refused with a sentence; [I5] nothing is written', async () => {
  const { page } = await openApp();
  const before = await storedRecords(page);
  const said: Record<string, string> = {};
  for (const { what, file } of FILES) {
    await chooseFile(page, file);
    await page.getByText(`${file.name} was not taken`, { exact: true }).waitFor();
    said[what] = await refusal(page);
  }
  for (const { what, says } of FILES) expect(said[what]).toMatch(says);
  expect(new Set(Object.values(said)).size).toBe(FILES.length);
  expect(await page.getByRole('button', { name: 'Review', exact: true }).count()).toBe(0);
  expect(await storedRecords(page)).toEqual(before);
});
