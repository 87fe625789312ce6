/** [K9] Storage that is damaged or gone, in a real browser: what is said is true, what is offered works, and there is a way on. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { addSample, ready, showsContacts } from './support/app.ts';
import { newProfile, openSite, type Site } from './support/site.ts';
import { BESIDE } from './support/stored-base.ts';

/** What harm is done past the app: a script that is given the site's database. */
async function harm(site: Site, how: 'half the pages' | 'the head'): Promise<void> {
  const beside = await site.newTab(BESIDE);
  await site.page.close();
  await beside.evaluate(async (what) => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database cannot be read'));
      });
    const name = `kith:${location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1)}`;
    const database = await done(indexedDB.open(name));
    const stores = database.transaction(['pages', 'head'], 'readwrite');
    if (what === 'the head') await done(stores.objectStore('head').clear());
    else {
      const pages = stores.objectStore('pages');
      const keys = await done(pages.getAllKeys());
      for (const [i, key] of keys.entries()) if (i % 2 === 1) await done(pages.delete(key));
    }
    database.close();
  }, how);
}

async function startOf(site: Site): Promise<Page> {
  const page = await site.newTab();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

/** An app of its own: what it complains of at the damage is meant. */
async function withSample(): Promise<Site> {
  const profile = await newProfile();
  const site = await openSite({ profile: profile.dir });
  onTestFinished(async () => {
    await site.close();
    await profile.remove();
  });
  await ready(site.page);
  await addSample(site.page);
  return site;
}

test('[K9] half the pages are gone: what can be read is counted and saved, and Kith can begin anew', async () => {
  const site = await withSample();
  await harm(site, 'half the pages');
  const page = await startOf(site);
  await page.getByRole('heading', { name: 'Kith could not be opened' }).waitFor();
  await page.getByText(/it held 10,000 contacts\.$/).waitFor();
  const save = page.getByRole('button', { name: /^Save [\d,]+ contacts as CSV$/ });
  const told = Number((await save.innerText()).replace(/\D/g, ''));
  expect(told).toBeGreaterThan(4_000);
  expect(told).toBeLessThan(6_000);
  const downloading = page.waitForEvent('download');
  await save.click();
  const csv = await readFile(await (await downloading).path(), 'utf8');
  await page.getByText(`Saved ${told.toLocaleString('en-US')} of 10,000 contacts.`).waitFor();
  expect(csv.match(/\+\d{8,15}/g)?.length ?? 0).toBeGreaterThanOrEqual(told);

  await page.getByRole('button', { name: 'Begin anew…' }).click();
  await page.getByRole('button', { name: 'Delete all and begin anew' }).click();
  await showsContacts(page, 0);
  // And it is a base like any other.
  await addSample(page);
  await page.reload();
  await showsContacts(page, 10_000);
});

test('[K9] the head is gone: the whole state behind it is gone back to', async () => {
  const site = await withSample();
  await harm(site, 'the head');
  const page = await startOf(site);
  await page.getByRole('heading', { name: 'Kith could not be opened' }).waitFor();
  await page.getByRole('button', { name: 'Go back to that state' }).click();
  await showsContacts(page, 10_000);
  await page.reload();
  await showsContacts(page, 10_000);
});

test('[K9] the site’s data is cleared under an open page: it says so, and puts back what it holds', async () => {
  const site = await withSample();
  const { page } = site;
  const session = await site.context.newCDPSession(page);
  const { origin } = new URL(site.url);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  // The browser closes the database under the page, which finds that nothing is stored.
  const gone = page.getByRole('dialog', { name: 'The contacts are no longer stored' });
  await gone.waitFor();
  await gone.getByRole('button', { name: 'Put them back' }).click();
  await gone.waitFor({ state: 'detached' });
  await page.reload();
  await showsContacts(page, 10_000);
});
