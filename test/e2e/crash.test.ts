/**
 * [I7] All or nothing, also where the machine stops: the browser is killed at moments spread over an import and a bulk change. What lies
 * in its database then is, to the last value, the base as it was before or as it is after, and the next start shows it.
 */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { Random } from '../support/random.ts';
import {
  confirmButton,
  goTo,
  importFile,
  ready,
  showsContacts,
  stepHeading,
  storedRecords,
  toMapping,
  toReview,
} from './support/app.ts';
import { Aim, moment } from './support/aim.ts';
import { sampleFile } from './support/sample-file.ts';
import { newProfile, openSite, type Site } from './support/site.ts';
import { BESIDE, storedBase, type StoredBase } from './support/stored-base.ts';

const SEED = 20_261;
/** Kills while the file is read, while the import is written, after the page has said that all is saved; and in a bulk change. */
const KILLS = { review: 1, commit: 9, saved: 1, bulk: 1 } as const;

type Kind = keyof typeof KILLS;

const total = KILLS.review + KILLS.commit + KILLS.saved;

test(`[I7] killed ${total} times in an import and ${KILLS.bulk} times in a bulk change (seed ${SEED})`, async () => {
  const small = sampleFile({ rows: 2000 });
  // About the same people and many more, with other values: contacts are updated and added.
  const large = sampleFile({ rows: 20_000, problems: true });
  const profile = await newProfile();
  let site: Site | null = null;
  onTestFinished(async () => {
    await site?.close();
    small.remove();
    large.remove();
    await profile.remove();
  });
  const random = new Random(SEED);

  /** Opens the browser anew: what lies in its database, and how many pages of it no commit names before the app has started on it. */
  const restart = async (): Promise<{ readonly page: Page; readonly stored: StoredBase; readonly orphans: number }> => {
    site = await openSite({ profile: profile.dir, path: BESIDE });
    const { page, url } = site;
    const beside = await storedBase(page);
    await page.goto(url);
    await ready(page);
    const stored = await storedBase(page);
    await showsContacts(page, stored.contacts);
    expect(beside.digest).toBe(stored.digest);
    return { page, stored, orphans: beside.orphans };
  };

  site = await openSite({ profile: profile.dir });
  await ready(site.page);
  await importFile(site.page, small.path);
  await site.close();

  // Once without a kill: what is before and after, and how long it takes.
  let { page, stored: before } = await restart();
  await toMapping(page, large.path);
  const review = await timed(() => toReview(page));
  const commit = await timed(async () => {
    await press(page, 'commit');
    await stepHeading(page, /imported$/).waitFor();
  });
  const after = await besideOf(site);
  const bulk = await timed(() => optOut(page, true));
  const bulked = await besideOf(site);
  await undo(page);
  await page.reload(); // Takes the notice of the first away.
  await ready(page);
  await undo(page);
  expect((await besideOf(site)).digest).toBe(before.digest);
  expect(new Set([before, after, bulked].map(({ digest }) => digest)).size).toBe(3);

  const found: { readonly kind: Kind; readonly made: boolean; readonly orphans: number; readonly at: number }[] = [];
  /** One kill: `work` brings the page to the moment, `made` is the base if the change was made. */
  const kill = async (kind: Kind, at: number, from: StoredBase, made: StoredBase): Promise<boolean> => {
    await moment(at);
    await site?.kill();
    const started = await restart();
    ({ page } = started);
    const { stored, orphans } = started;
    expect([from.digest, made.digest], `${kind}, killed after ${at} ms`).toContain(stored.digest);
    // What the app has read is swept behind.
    await expect.poll(async () => (await storedRecords(page)).pages, { timeout: 20_000 }).toBe(stored.kept);
    // The browser asks for an icon of its own accord where the address names no page.
    expect(site?.errors.filter((error) => !error.includes('404'))).toEqual([]);
    const isMade = stored.digest === made.digest;
    found.push({ kind, made: isMade, orphans, at: Math.round(at) });
    return isMade;
  };

  const importAim = new Aim(commit * 0.4, random);
  for (const kind of ['review', 'commit', 'saved'] as const) {
    for (let round = 0; round < KILLS[kind]; round++) {
      await toMapping(page, large.path);
      let at = 0;
      if (kind === 'review') {
        await page.getByRole('button', { name: 'Review', exact: true }).click();
        at = (review * random.below(1000)) / 1000;
      } else {
        await toReview(page);
        await press(page, 'commit');
        if (kind === 'saved') await stepHeading(page, /imported$/).waitFor();
        else at = importAim.next();
      }
      const isMade = await kill(kind, at, before, after);
      if (kind === 'commit') importAim.learn(isMade);
      if (isMade) await undo(page);
    }
  }

  await importFile(page, large.path);
  before = await besideOf(site);
  expect(before.digest).toBe(after.digest);
  const bulkAim = new Aim(bulk * 0.05, random);
  for (let round = 0; round < KILLS.bulk; round++) {
    await optOut(page, false);
    const isMade = await kill('bulk', bulkAim.next(), before, bulked);
    bulkAim.learn(isMade);
    if (isMade) await undo(page);
  }

  const count = (kind: Kind, made: boolean): number =>
    found.filter((one) => one.kind === kind && one.made === made).length;
  const torn = found.filter(({ orphans }) => orphans > 0);
  console.info(
    [
      `read in ${Math.round(review)} ms, written in ${Math.round(commit)} ms; bulk change in ${Math.round(bulk)} ms`,
      ...(['review', 'commit', 'saved', 'bulk'] as const).map(
        (k) => `${k}: ${count(k, false)} before, ${count(k, true)} after`,
      ),
      `${torn.length} cut off between pages (${torn.map(({ kind, orphans, at }) => `${kind} ${at} ms: ${orphans}`).join(', ')})`,
    ].join('\n'),
  );
  expect(count('review', true)).toBe(0);
  // What the page says to be saved is on the disk.
  expect(count('saved', false)).toBe(0);
  // The moments were worth trying: close to the one that counts, on both sides of it.
  expect(Math.min(count('commit', false), count('commit', true))).toBeGreaterThanOrEqual(1);
}, 600_000);

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

async function besideOf(site: Site | null): Promise<StoredBase> {
  if (site === null) throw new Error('the browser is closed');
  const tab = await site.newTab(BESIDE);
  const stored = await storedBase(tab);
  await tab.close();
  return stored;
}

/** Presses the button, and returns as soon as the page has heard of it. */
async function press(page: Page, what: 'commit' | 'optOut'): Promise<void> {
  const button = what === 'commit' ? confirmButton(page) : page.getByRole('menuitem', { name: 'Opt out' });
  await button.waitFor();
  await button.evaluate((element) => {
    if (element instanceof HTMLElement) setTimeout(() => element.click());
  });
}

/** Opts all contacts out. */
async function optOut(page: Page, isWaiting: boolean): Promise<void> {
  await goTo(page, 'contacts', 'Contacts');
  await page.getByRole('checkbox', { name: 'Select all' }).click();
  await page.getByRole('button', { name: 'More actions' }).click();
  await press(page, 'optOut');
  if (isWaiting)
    await page
      .getByText(/opted out/i)
      .first()
      .waitFor();
}

/** Takes back the latest change. */
async function undo(page: Page): Promise<void> {
  await goTo(page, 'history', 'History');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await page.getByText(/^Undone:/).waitFor();
}
