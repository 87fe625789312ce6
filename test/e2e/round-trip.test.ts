/** [E2] "For re-import" is exact and lossless: the file, imported into an empty base, gives the file again, byte for byte. */
import { createHash } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import {
  confirmImport,
  createTags,
  exportAll,
  goTo,
  openApp,
  showsContacts,
  toMapping,
  toReview,
} from './support/app.ts';
import { sampleFile } from './support/sample-file.ts';

test('[E2] [I4] [K7] 100,000 rows: imported, exported, wiped, restored, exported again', async () => {
  const file = sampleFile({ rows: 100_000, problems: true });
  onTestFinished(() => file.remove());
  const { contacts } = file.report;
  const { page } = await openApp();
  await toMapping(page, file.path);
  await toReview(page);
  await createTags(page);
  await confirmImport(page);
  const first = await exportAll(page);
  expect(first.contacts).toBe(contacts);

  await goTo(page, 'settings', 'Settings');
  await page.getByRole('button', { name: /^Delete everything/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete everything' });
  await dialog.getByRole('textbox').fill('delete everything');
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  // Kith is loaded anew.
  await showsContacts(page, 0);

  await toMapping(page, first.path);
  await page.getByRole('checkbox', { name: /^Restore automatic fields/ }).check();
  await toReview(page);
  await createTags(page);
  await confirmImport(page);
  const second = await exportAll(page);
  expect(digest(second.text)).toBe(digest(first.text));
}, 180_000);

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
