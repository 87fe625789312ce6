/** [I] An import as a person does it, against what the maker of the file knows of it. */
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import type { ProblemKind } from '../../src/domain/report.ts';
import type { KindRows, SampleReport } from '../../src/formats/sample/report.ts';
import { problemsText } from '../../src/text/import-problems.ts';
import {
  addSample,
  confirmButton,
  confirmImport,
  createTags,
  downloaded,
  goTo,
  openApp,
  reviewed,
  shownCounts,
  shownProblems,
  showsContacts,
  stepHeading,
  storedRecords,
  toMapping,
  toReview,
} from './support/app.ts';
import { sampleFile } from './support/sample-file.ts';

const file = sampleFile({ rows: 20_000, problems: true });
const large = sampleFile({ rows: 200_000 });
afterAll(() => {
  file.remove();
  large.remove();
});

/** By the words that the page uses. */
function byTitle(kinds: Readonly<Partial<Record<ProblemKind, KindRows>>>): Record<string, number> {
  // The keys of an object with these keys.
  const known = Object.keys(kinds) as ProblemKind[];
  return Object.fromEntries(known.map((kind) => [problemsText.kinds[kind], kinds[kind]?.count ?? 0]));
}

function expectedCounts({ contacts, folded, rejected }: SampleReport): object {
  return { added: contacts, updated: 0, unchanged: 0, repeated: folded, rejected };
}

/** What each column becomes, by header. */
async function shownMapping(page: Page): Promise<Record<string, string>> {
  const rows = page.locator('li', { has: page.locator('.becomes') });
  const headers = await rows.locator('.header').allInnerTexts();
  const targets = await rows.evaluateAll((items) =>
    items.map((item) => {
      const select = item.querySelector('select');
      return (
        select?.selectedOptions[0]?.textContent.trim() ?? item.querySelector('.becomes button')?.textContent.trim()
      );
    }),
  );
  return Object.fromEntries(headers.map((header, i) => [header, targets[i] ?? '']));
}

test('a file of 20,000 rows: mapped, reviewed, imported, its problem rows saved, undone', async () => {
  const { report } = file;
  const { page } = await openApp();
  const before = await storedRecords(page);
  await toMapping(page, file.path);
  expect(await shownMapping(page)).toMatchObject({
    Name: 'Name',
    'Mobile Number': 'Mobile number',
    Tags: 'Tags',
    Source: 'Source',
    'First Message': 'First message',
  });
  // [A2] Ticked, not created unasked.
  await page.getByRole('checkbox', { name: /Keep 3 more columns/ }).uncheck();
  await expect.poll(() => shownMapping(page)).toMatchObject({ $City: 'Ignore this column' });
  await toReview(page);

  // [I5] [I6]
  const { counts, sum } = await shownCounts(page);
  expect(counts).toEqual(expectedCounts(report));
  expect(counts.added + counts.updated + counts.unchanged + counts.repeated + counts.rejected).toBe(report.rows);
  expect(sum).toContain(`${report.rows.toLocaleString('en-US')} rows =`);
  await page.getByText(`${report.blankLines} blank lines skipped.`).waitFor();
  expect(await shownProblems(page)).toMatchObject(byTitle(report.rejections));
  expect(await storedRecords(page)).toEqual(before);

  // [T2] Without these, nearly every row has a warning.
  await createTags(page);
  expect((await shownCounts(page)).counts).toEqual(counts);
  expect(await storedRecords(page)).toEqual(before);

  await confirmImport(page);
  expect((await shownCounts(page)).counts).toEqual(counts);
  expect((await storedRecords(page)).pages).toBeGreaterThan(0);

  // [I8]
  const saved = await downloaded(page, () => page.getByRole('button', { name: 'Save problem rows as CSV' }).click());
  expect(saved.name).toBe('contacts, problem rows.csv');
  const [header, ...rows] = rowsOf(saved.text);
  const [original, ...all] = rowsOf(readFileSync(file.path, 'utf8'));
  expect(header?.slice(0, 8)).toEqual(original);
  expect(header).toHaveLength(10);
  const numbers = new Set(rows.map((row) => Number(row[8])));
  for (const { rows: rejected } of Object.values(report.rejections))
    for (const row of rejected) expect(numbers).toContain(row);
  // Line ends within quotes make none of the maker's rows, and the header is row 1.
  for (const row of rows.slice(0, 50)) expect(row.slice(0, 8)).toEqual(padded(all[Number(row[8]) - 2] ?? []));
  expect(rows.every((row) => row[9] !== '')).toBe(true);

  await goTo(page, 'contacts', 'Contacts');
  await showsContacts(page, report.contacts);
  await goTo(page, 'import', 'Import');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await stepHeading(page, 'The import was undone').waitFor();
  await goTo(page, 'contacts', 'Contacts');
  await showsContacts(page, 0);
});

const rowsOf = (text: string): string[][] =>
  Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: ',' }).data.slice(
    0,
    text.endsWith('\n') ? -1 : undefined,
  );
const padded = (cells: readonly string[]): string[] => Array.from({ length: 8 }, (_, i) => cells[i] ?? '');

test('[I6] with the tags and attributes there, every kind of problem is counted as the maker of the file counts it; [I1] the same file again changes nothing', async () => {
  const { report } = file;
  const { page } = await openApp();
  // The sample's tags and attributes stay when its contacts go.
  await addSample(page);
  await page.locator('[role=columnheader][data-col="0"]').click();
  await page.getByRole('toolbar', { name: 'Selected contacts' }).getByRole('button', { name: 'Delete' }).click();
  // Everyone, with nothing that narrows the list: asked once.
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Delete/ })
    .click();
  await showsContacts(page, 0);

  await toMapping(page, file.path);
  await toReview(page);
  expect((await shownCounts(page)).counts).toEqual(expectedCounts(report));
  // What is new is kept unless the boxes are cleared: then each row that bears it is named.
  const { 'tag-unknown': tags, 'first-message-unknown': first, 'choice-value': options, ...others } = report.warnings;
  expect(await shownProblems(page)).toEqual({ ...byTitle(report.rejections), ...byTitle(others) });
  await page.getByRole('checkbox', { name: /^Create (?:this tag|all)/ }).uncheck();
  await reviewed(page);
  expect(await shownProblems(page)).toEqual({
    ...byTitle(report.rejections),
    ...byTitle({ ...others, ...(tags && { 'tag-unknown': tags }), ...(first && { 'first-message-unknown': first }) }),
  });
  expect(options?.count).toBeGreaterThan(0);
  await createTags(page);
  await confirmImport(page);

  await toMapping(page, file.path);
  await toReview(page);
  const { contacts, folded, rejected } = report;
  expect((await shownCounts(page)).counts).toEqual({
    added: 0,
    updated: 0,
    unchanged: contacts,
    repeated: folded,
    rejected,
  });
});

test('[I9] [I7] reading a large file can be ended; the base stays as it was', async () => {
  const { page } = await openApp();
  const before = await storedRecords(page);
  await toMapping(page, large.path);
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  // Rows are being read.
  await page
    .locator('.amount')
    .filter({ hasText: /[\d,]+ rows/ })
    .waitFor();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await stepHeading(page, 'What is in the file').waitFor();
  await page.getByRole('button', { name: 'Start over', exact: true }).click();
  expect(await storedRecords(page)).toEqual(before);
  await goTo(page, 'contacts', 'Contacts');
  await showsContacts(page, 0);
});

test('[I9] [I7] saving can be ended in the middle: no page is left behind, and the same review can be confirmed again', async () => {
  const { page } = await openApp();
  const before = await storedRecords(page);
  await toMapping(page, large.path);
  await toReview(page);
  // Pressed by the page itself as soon as some of it is written: saving is over before a test could be there.
  await page.evaluate(() => {
    const cancel = (): void => {
      const amount = document.querySelector('.working .amount')?.textContent ?? '';
      const button = [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === 'Cancel');
      if (Number.parseInt(amount, 10) > 50 && button) button.click();
      else requestAnimationFrame(cancel);
    };
    requestAnimationFrame(cancel);
  });
  await confirmButton(page).click();
  await page
    .getByText('The import was cancelled. Nothing was changed.')
    .or(page.getByText('Cancelled. Nothing was changed.'))
    .waitFor();
  // It is said at once; what was written is deleted behind.
  await expect.poll(() => storedRecords(page)).toEqual(before);
  await confirmImport(page);
  expect((await storedRecords(page)).commits).toBe(before.commits + 1);
});
