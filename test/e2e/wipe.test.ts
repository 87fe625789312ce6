/** [K7] The built site: after a wipe nothing of Kith is left in the browser, and tabs that were open do not bring it back. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { addSample, goTo, openApp, ready, showsContacts } from './support/app.ts';
import { openSite } from './support/site.ts';

const traces = (page: Page) =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database cannot be read'));
      });
    let records = 0;
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const table of database.objectStoreNames)
        if (table !== 'head') records += await done(database.transaction(table).objectStore(table).count());
      database.close();
    }
    return {
      records,
      caches: await caches.keys(),
      workers: (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
      keys: Object.keys(localStorage),
    };
  });

test('[K7] after a wipe no contact, no cache, no service worker and no setting is left, and other tabs begin anew', async () => {
  // Not `openApp`: a tab that is about to load anew may complain of a file whose cache is gone.
  const site = await openSite();
  onTestFinished(() => site.close());
  const { page, context, url } = site;
  await ready(page);
  await addSample(page);
  const other = await site.newTab();
  await showsContacts(other, 10_000);
  await goTo(page, 'settings', 'Settings');
  await page.getByRole('radio', { name: 'Dark' }).click();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  const before = await traces(page);
  expect(before.records).toBeGreaterThan(0);
  expect(before.caches.length).toBeGreaterThan(0);
  expect(before.workers).toEqual([url]);
  expect(before.keys).toContain('kith.theme');

  // Kith that is loaded again would keep files again: an empty page of the same site stands for it.
  await context.route(url, (route) => route.fulfill({ contentType: 'text/html', body: '<h1>Empty</h1>' }));
  await page.getByRole('button', { name: /^Delete everything/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete everything' });
  await dialog.getByRole('textbox').fill('delete everything');
  await dialog.getByRole('button', { name: 'Delete everything' }).click();
  for (const tab of [page, other]) await tab.getByRole('heading', { name: 'Empty' }).waitFor();
  expect(await traces(page)).toEqual({ records: 0, caches: [], workers: [], keys: [] });

  await context.unroute(url);
  await page.reload();
  await showsContacts(page, 0);
  expect(site.foreignRequests()).toEqual([]);
}, 120_000);

test('[K6] a tab that was open when a passphrase was set elsewhere asks for it', async () => {
  const app = await openApp();
  const { page } = app;
  await addSample(page);
  const other = await app.newTab();
  await showsContacts(other, 10_000);
  await goTo(page, 'settings', 'Settings');
  await page.getByRole('button', { name: /^Set a passphrase/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a passphrase' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill('four words or more');
  await dialog.getByLabel('New passphrase again').fill('four words or more');
  await dialog.getByRole('button', { name: 'Lock', exact: true }).click();
  await other.getByRole('heading', { name: 'Kith is locked' }).waitFor();
  await page.getByText('Locked with a passphrase.').waitFor();
}, 120_000);
