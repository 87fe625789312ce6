/** [K1] Without a network, and from one version to the next: with the service worker, from a sub-path, on hosts with headers and without. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { headerPolicy } from '../../scripts/csp.mjs';
import {
  addSample,
  confirmImport,
  exportAll,
  goTo,
  importFile,
  PATIENT,
  ready,
  shownCounts,
  showsContacts,
  toMapping,
  toReview,
} from './support/app.ts';
import { ownHost, type OwnHost } from './support/own-host.ts';
import { openSite, type Site } from './support/site.ts';

const TWO = {
  name: 'two.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Name,Mobile Number\nAsha Rao,9876543210\nMohit Dua,9876543211\n'),
};

const POLL = { timeout: PATIENT, interval: 200 };

const hosts = [{ headers: false }, { headers: true }];

/** Waits until the files of the site are kept. */
const kept = (page: Page): Promise<void> => page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

const version = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.querySelector('meta[name=version]')?.getAttribute('content') ?? null);

/** How many builds' files are kept. */
const builds = (page: Page): Promise<number> =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('kith-site:')).length);

const updateNotice = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('status').filter({ hasText: 'A new version of Kith is ready' });

/** The browser looks for a newer version, finds it, and the page says so. */
async function newer(page: Page, host: OwnHost, name: string): Promise<void> {
  await host.deploy(name);
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await updateNotice(page).waitFor();
}

/** On a host that goes away, requests fail, which the console says: what the app itself complains of is looked at. */
async function openOn(host: OwnHost): Promise<Site> {
  const site = await openSite({ url: host.url });
  onTestFinished(() => site.close());
  await ready(site.page);
  await kept(site.page);
  return site;
}

test.each(hosts)('[K1] headers: $headers: at the second visit without a network all works', async ({ headers }) => {
  const host = await ownHost({ headers });
  const site = await openOn(host);
  const { page } = site;
  await host.goAway();

  const answer = await page.goto(host.url);
  // The service worker gives the page its whole policy, whatever the host sent.
  expect(await answer?.headerValue('content-security-policy')).toBe(headerPolicy);
  expect(answer?.fromServiceWorker()).toBe(true);
  await ready(page);
  await importFile(page, TWO);
  await goTo(page, 'contacts', 'Contacts');
  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('asha');
  await page
    .getByRole('status')
    .filter({ hasText: /^1 of 2 contacts$/ })
    .waitFor();
  await page.getByRole('searchbox', { name: 'Search contacts' }).fill('');
  expect((await exportAll(page)).text).toContain('Mohit Dua');
  for (const [route, title] of [
    ['tags', 'Tags'],
    ['attributes', 'User attributes'],
    ['duplicates', 'Duplicates'],
    ['history', 'History'],
    ['guide', 'How a file should look'],
    ['settings', 'Settings'],
  ] as const)
    await goTo(page, route, title);
  await page.getByRole('radio', { name: 'हिन्दी' }).click();
  await page.getByRole('heading', { level: 1, name: 'सेटिंग', exact: true }).waitFor();
  await page.goto(`${host.url}index.html`);
  await page.getByRole('heading', { level: 1, name: 'कॉन्टैक्ट', exact: true }).waitFor();
  expect(site.errors).toEqual([]);
});

test('[K1] an update in the middle of a review: it goes on and is imported; then the update is taken', async () => {
  const host = await ownHost();
  const { page, errors } = await openOn(host);
  await toMapping(page, TWO);
  await toReview(page);
  await newer(page, host, 'two');
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await updateNotice(page).filter({ hasText: 'Not yet' }).waitFor();
  expect((await shownCounts(page)).counts.added).toBe(2);
  await confirmImport(page);
  // What this tab had not loaded yet is still there, though the host has it no more.
  await goTo(page, 'settings', 'Settings');
  expect(await version(page)).toBeNull();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await page.waitForFunction(() => document.querySelector('meta[name=version]')?.getAttribute('content') === 'two');
  await ready(page);
  await goTo(page, 'contacts', 'Contacts');
  await showsContacts(page, 2);
  expect(errors).toEqual([]);
});

test('[K1] all tabs are updated together, and not while one of them has text that is not saved', async () => {
  const host = await ownHost();
  const site = await openOn(host);
  const { page, errors } = site;
  const other = await site.newTab('#/contacts?c=new');
  await ready(other);
  await other.getByRole('textbox', { name: 'Name', exact: true }).fill('Half a na');
  await newer(page, host, 'two');
  await updateNotice(other).waitFor();
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  await updateNotice(page).filter({ hasText: 'Not yet' }).waitFor();
  expect([await version(page), await version(other)]).toEqual([null, null]);
  await other.getByRole('textbox', { name: 'Name', exact: true }).fill('');
  await page.getByRole('button', { name: 'Update', exact: true }).click();
  for (const tab of [page, other])
    await tab.waitForFunction(() => document.querySelector('meta[name=version]')?.getAttribute('content') === 'two');
  expect(errors).toEqual([]);
});

test('[K1] the files of an older version stay while a tab of it is open, and go at the next visit after that', async () => {
  const host = await ownHost();
  const site = await openOn(host);
  const { page, context } = site;
  const old = await site.newTab();
  await ready(old);
  // It has begun something at the very moment: it is not reloaded.
  await old.getByRole('button', { name: 'Go to…' }).click();
  await newer(page, host, 'two');
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const waiting = registration?.waiting;
    if (!waiting) throw new Error('nothing waits');
    waiting.postMessage('take over');
  });
  await page.waitForFunction(() => document.querySelector('meta[name=version]')?.getAttribute('content') === 'two');
  await ready(page);
  await page.reload();
  await ready(page);
  expect(await version(old)).toBeNull();
  expect(await builds(page)).toBe(2);
  const part = await old.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .map(({ name }) => name)
      .find((name) => name.endsWith('.css')),
  );
  expect(await old.evaluate(async (url) => (await caches.match(url ?? ''))?.status, part)).toBe(200);
  await old.close();
  await expect
    .poll(async () => {
      const tab = await context.newPage();
      await tab.goto(host.url);
      await ready(tab);
      const count = await builds(tab);
      await tab.close();
      return count;
    }, POLL)
    .toBe(1);
});

test('[K1] where nobody takes it, a newer version is there once all tabs were closed', async () => {
  const host = await ownHost();
  const { page, context } = await openOn(host);
  await newer(page, host, 'two');
  await page.getByRole('button', { name: 'Later' }).click();
  await updateNotice(page).waitFor({ state: 'detached' });
  const away = await context.newPage();
  await page.close();
  await expect
    .poll(async () => {
      await away.goto(host.url);
      await ready(away);
      const is = await version(away);
      await away.goto('about:blank');
      return is;
    }, POLL)
    .toBe('two');
});

test('[K1] a file that is shared to Kith is opened there, and lies in no cache any more', async () => {
  const host = await ownHost();
  const { page } = await openOn(host);
  const another = await page.context().newPage();
  await another.setContent(
    `<form method="post" enctype="multipart/form-data" action="${host.url}share"><input type="file" name="files" multiple><button>Share</button></form>`,
  );
  await another.locator('input').setInputFiles(TWO);
  await another.getByRole('button', { name: 'Share' }).click();
  await ready(another);
  await another.getByRole('table', { name: 'The first rows, as they will be stored' }).waitFor();
  expect(
    await another.evaluate(() => caches.keys().then((names) => names.filter((name) => name.startsWith('kith-shared')))),
  ).toEqual([]);
  await toReview(another);
  await confirmImport(another);
  await goTo(another, 'contacts', 'Contacts');
  await showsContacts(another, 2);
  expect(host.requests().filter((path) => path.includes('share'))).toEqual([]);
});

test('[K1] where the browser has lost the files, the network has them', async () => {
  const host = await ownHost();
  const { page } = await openOn(host);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  await page.goto(host.url);
  await ready(page);
  await kept(page);
  await expect.poll(() => builds(page), POLL).toBe(1);
});

test('[K1] where it loses them under an open page, the parts that are still to come are the network’s, and no error', async () => {
  const host = await ownHost();
  const site = await openOn(host);
  const { page } = site;
  // What comes ahead when nothing else is to do never comes: only what is asked for.
  await page.addInitScript(() => (window.requestIdleCallback = () => 0));
  await page.reload();
  await ready(page);
  await page.evaluate(async () => {
    for (const name of await caches.keys()) await caches.delete(name);
  });
  const before = host.requests().length;
  await goTo(page, 'settings', 'Settings');
  await goTo(page, 'inbox', 'Inbox');
  await toMapping(page, TWO);
  expect(host.requests().length).toBeGreaterThan(before);
  expect(await page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  expect(site.errors).toEqual([]);
});

test('[K1] an app that is opened anew does not ask the network for what it has', async () => {
  const host = await ownHost();
  const { page } = await openOn(host);
  await addSample(page);
  const before = host.requests().length;
  await page.reload();
  await ready(page);
  await page.waitForLoadState('networkidle');
  const asked = host.requests().slice(before);
  expect(asked.filter((path) => !path.endsWith('/service-worker.js'))).toEqual([]);
});
