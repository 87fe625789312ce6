/** [I7] A full disk: the page says so in words that help, and the base stays as it was; once there is room, the same step goes through. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import {
  addSample,
  confirmButton,
  goTo,
  importFile,
  ready,
  showsContacts,
  toMapping,
  toReview,
} from './support/app.ts';
import { sampleFile } from './support/sample-file.ts';
import { newProfile, openSite, type Site } from './support/site.ts';
import { BESIDE, storedBase } from './support/stored-base.ts';

/**
 * Opens the browser with the base that is in the profile. `bytes`: the site may keep so many and no more. Told before the app has written
 * anything, as Chromium remembers for minutes how much room there was.
 */
async function openWith(profile: string, bytes: number | null): Promise<Site> {
  const site = await openSite({ profile, path: BESIDE });
  if (bytes !== null) {
    const session = await site.context.newCDPSession(site.page);
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(site.url).origin, quotaSize: bytes });
  }
  await site.page.goto(site.url);
  await ready(site.page);
  return site;
}

const saysFull = (page: Page): Promise<void> =>
  page
    .getByText(/Kith is out of space/)
    .first()
    .waitFor();

test('[I7] an import and a bulk change on a full disk change nothing, say why, and go through later', async () => {
  const file = sampleFile({ rows: 20_000 });
  const profile = await newProfile();
  let site: Site | null = await openSite({ profile: profile.dir });
  onTestFinished(async () => {
    await site?.close();
    file.remove();
    await profile.remove();
  });
  await ready(site.page);
  await addSample(site.page);
  await site.close();

  site = await openWith(profile.dir, 1000);
  const { page } = site;
  const before = await storedBase(page);
  await toMapping(page, file.path);
  await toReview(page);
  await confirmButton(page).click();
  await saysFull(page);
  await page.reload(); // Takes the sentence away.
  await ready(page);
  await goTo(page, 'contacts', 'Contacts');
  await showsContacts(page, 10_000);
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Opt out' }).click();
  await saysFull(page);
  expect(await storedBase(page)).toEqual(before);
  await site.close();

  site = await openWith(profile.dir, null);
  expect(await storedBase(site.page)).toEqual(before);
  await importFile(site.page, file.path);
  expect((await storedBase(site.page)).contacts).toBeGreaterThan(before.contacts);
});
