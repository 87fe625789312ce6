/** [I10] Workbooks of a size that hurts: a large one is read, one that is made to explode is refused with a sentence; the page lives on. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { chooseFile, importFile, openApp, shownCounts, storedRecords, toMapping, toReview } from './support/app.ts';
import { bombOf, workbookOf } from './support/large-workbook.ts';

/** Too large to be handed over as bytes. */
function onDisk(name: string, bytes: Buffer): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-workbook-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const small = {
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Name,Mobile Number\nAsha Rao,9876543210\n'),
};

test('a workbook of 50 MB is read to its last row', { timeout: 300_000 }, async () => {
  const bytes = workbookOf({ rows: 40_000, times: 8 });
  expect(bytes.length).toBeGreaterThan(48_000_000);
  const { page } = await openApp();
  page.setDefaultTimeout(240_000);
  await toMapping(page, onDisk('large.xlsx', bytes));
  await toReview(page);
  expect((await shownCounts(page)).counts).toEqual({
    added: 40_000,
    updated: 0,
    unchanged: 0,
    repeated: 280_000,
    rejected: 0,
  });
  await page.getByRole('button', { name: 'Back to columns', exact: true }).click();
  await page.getByRole('button', { name: 'Start over', exact: true }).click();
  await importFile(page, small);
});

test('a workbook that unpacks to gigabytes is refused with a sentence; nothing is written, the page lives on', async () => {
  const bytes = bombOf(3);
  expect(bytes.length).toBeLessThan(8_000_000);
  const { page } = await openApp();
  const before = await storedRecords(page);
  await chooseFile(page, onDisk('bomb.xlsx', bytes));
  await page.getByText('bomb.xlsx was not taken', { exact: true }).waitFor();
  expect(await page.locator('.notice', { hasText: 'was not taken' }).innerText()).toMatch(
    /too large when it is unpacked/,
  );
  expect(await storedRecords(page)).toEqual(before);
  await importFile(page, small);
});
