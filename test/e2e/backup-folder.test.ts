/**
 * [K4] [K9] The built site: backups that are saved by themselves into a folder, restored from there where the base is damaged, and the folder forgotten by
 * a wipe. The folder is one of the browser's own for the site, put in for the person's choice: nobody is there to choose.
 */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { addSample, goTo, ready, showsContacts } from './support/app.ts';
import { newProfile, openSite } from './support/site.ts';
import { BESIDE } from './support/stored-base.ts';

const inFolder = (page: Page): Promise<{ readonly name: string; readonly bytes: number }[]> =>
  page.evaluate(async () => {
    const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('My backups', { create: true });
    const found = [];
    for await (const handle of folder.values())
      // What is being written lies beside the file that it becomes.
      if (handle.kind === 'file' && !handle.name.endsWith('.crswap'))
        found.push({ name: handle.name, bytes: (await handle.getFile()).size });
    return found;
  });

const toldFolders = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return databases.filter(({ name = '' }) => name.startsWith('kith-folder:')).length;
  });

async function chooseFolder(page: Page): Promise<void> {
  await goTo(page, 'settings', 'Settings');
  const card = page.getByRole('region', { name: 'Automatic backups' });
  await card.getByRole('button', { name: 'Choose a folder…' }).click();
  await card.getByText(/Saved into the folder My backups/).waitFor();
  await card.getByText(/The last one was saved/).waitFor();
}

test('[K4] [K7] [K9] saved at once and after a change, sealed under a lock, restored where the base is damaged, and forgotten by a wipe', async () => {
  const profile = await newProfile();
  const site = await openSite({ profile: profile.dir });
  onTestFinished(async () => {
    await site.close();
    await profile.remove();
  });
  const { context } = site;
  await context.addInitScript(() => {
    const pick = async (): Promise<FileSystemDirectoryHandle> =>
      (await navigator.storage.getDirectory()).getDirectoryHandle('My backups', { create: true });
    Object.defineProperty(window, 'showDirectoryPicker', { value: pick, configurable: true });
  });
  let { page } = site;
  await page.reload();
  await ready(page);
  await addSample(page);
  await chooseFolder(page);
  const [first] = await inFolder(page);
  expect(first?.name).toMatch(/^Kith backup \d{4}-\d\d-\d\d \d\d\.\d\d\.zip$/);
  expect(first?.bytes).toBeGreaterThan(100_000);
  await page
    .getByText(/^Backed up/)
    .first()
    .waitFor();

  // Another tab knows it, and after a reload it still does.
  const other = await site.newTab();
  await goTo(other, 'settings', 'Settings');
  await other.getByText(/Saved into the folder/).waitFor();
  await other.close();

  // Under a lock it is an age file.
  await page.getByRole('button', { name: /^Set a passphrase/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a passphrase' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill('four words or more');
  await dialog.getByLabel('New passphrase again').fill('four words or more');
  await dialog.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByText('Locked with a passphrase.').waitFor();
  await page.getByRole('button', { name: 'Back up now' }).click();
  await expect
    .poll(async () => (await inFolder(page)).filter(({ bytes }) => bytes > 0).length, { timeout: 30_000 })
    .toBe(2);
  expect((await inFolder(page)).map(({ name }) => name.replace(/.*(?=\.zip)/, '')).toSorted()).toEqual([
    '.zip',
    '.zip.age',
  ]);

  // The base's head is lost.
  const beside = await site.newTab(BESIDE);
  await page.close();
  await beside.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database cannot be read'));
      });
    const name = `kith:${location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1)}`;
    const database = await done(indexedDB.open(name));
    await done(database.transaction('head', 'readwrite').objectStore('head').clear());
    database.close();
  });
  page = await site.newTab();
  await page.getByRole('heading', { name: 'Kith could not be opened' }).waitFor();
  await page.getByText(/An automatic backup was saved .* into the folder My backups\.$/).waitFor();
  await page.getByRole('button', { name: 'Restore the last automatic backup…' }).click();
  await page.getByLabel('Passphrase').fill('four words or more');
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText(/^The backup is whole\./).waitFor();
  await page.getByRole('button', { name: 'Replace' }).click();
  await goTo(page, 'contacts', 'Contacts');
  await showsContacts(page, 10_000);

  // A wipe forgets the folder, and leaves what lies in it.
  expect(await toldFolders(page)).toBe(1);
  await context.route(site.url, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Empty</h1>' }));
  await goTo(page, 'settings', 'Settings');
  await page.getByRole('button', { name: /^Delete everything/ }).click();
  const wipe = page.getByRole('dialog', { name: 'Delete everything' });
  await wipe.getByRole('textbox').fill('delete everything');
  await wipe.getByRole('button', { name: 'Delete everything' }).click();
  await page.getByRole('heading', { name: 'Empty' }).waitFor();
  expect(await toldFolders(page)).toBe(0);
  expect(await inFolder(page)).toHaveLength(2);
}, 180_000);
