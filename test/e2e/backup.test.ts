/** [K4] The built site: everything saved as one file, wiped, and restored; plain, and with a passphrase under the page's policy. */
import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addSample, downloaded, exportAll, goTo, openApp, showsContacts } from './support/app.ts';

const PASSPHRASE = 'four words or more';

async function saveBackup(page: Page, passphrase: string): Promise<{ readonly name: string; readonly path: string }> {
  await goTo(page, 'settings', 'Settings');
  // The dialog in which a browser asks where to save is not the page's, and nobody is there to answer it.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByRole('button', { name: /^Save a backup/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Save a backup' });
  if (passphrase !== '') {
    await dialog.getByRole('checkbox', { name: /^Protect it/ }).check();
    await dialog.getByLabel('Passphrase', { exact: true }).fill(passphrase);
    await dialog.getByLabel('Passphrase again').fill(passphrase);
  }
  const file = await downloaded(page, () => dialog.getByRole('button', { name: 'Save', exact: true }).click());
  await dialog.getByRole('button', { name: 'Done' }).click();
  await page
    .getByText(/^Backed up/)
    .first()
    .waitFor();
  return file;
}

async function wipe(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Delete everything/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete everything' });
  await dialog.getByRole('textbox').fill('delete everything');
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  // Kith is loaded anew.
  await showsContacts(page, 0);
}

async function restore(page: Page, path: string, passphrase: string): Promise<void> {
  await goTo(page, 'settings', 'Settings');
  await page.getByRole('button', { name: /^Restore a backup/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Restore a backup' });
  await dialog.locator('input[type=file]').setInputFiles(path);
  if (passphrase !== '') {
    await dialog.getByLabel('Passphrase').fill('another');
    await dialog.getByRole('button', { name: 'Open' }).click();
    await dialog.getByText(/This passphrase does not open the backup/).waitFor();
    await dialog.getByLabel('Passphrase').fill(passphrase);
    await dialog.getByRole('button', { name: 'Open' }).click();
  }
  await dialog.getByText('The backup is whole.').waitFor();
  await dialog.getByRole('button', { name: 'Replace' }).click();
  await dialog.waitFor({ state: 'detached' });
}

test.each(['', PASSPHRASE])(
  '[K4] [K7] backed up, wiped, restored, undone and redone: passphrase “%s”',
  async (passphrase) => {
    const { page } = await openApp();
    await addSample(page);
    const before = await exportAll(page);
    const file = await saveBackup(page, passphrase);
    expect(file.name).toMatch(passphrase === '' ? /^Kith backup [\d-]+\.zip$/ : /^Kith backup [\d-]+\.zip\.age$/);
    if (passphrase === '' && canUnzip()) {
      expect(execFileSync('unzip', ['-p', file.path, 'contacts.csv'], { maxBuffer: 1 << 26 }).toString()).toBe(
        before.text,
      );
    }
    await wipe(page);
    await restore(page, file.path, passphrase);
    await goTo(page, 'contacts', 'Contacts');
    await showsContacts(page, 10_000);
    expect((await exportAll(page)).text).toBe(before.text);
    await page.keyboard.press('Control+z');
    await showsContacts(page, 0);
    await page.keyboard.press('Control+Shift+z');
    await showsContacts(page, 10_000);
    await page.reload();
    await showsContacts(page, 10_000);
    expect((await exportAll(page)).text).toBe(before.text);
  },
  180_000,
);

/** Where it is missing, that other tools open the file is held by test/formats/zip alone. */
function canUnzip(): boolean {
  try {
    execFileSync('unzip', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
