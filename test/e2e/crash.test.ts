/**
 * [I7] All or nothing, also where the machine stops: the browser is killed at moments spread over an import, and the next start
 * of the same profile shows the base as it was before or as it is after, to the last value.
 */
import { createHash } from 'node:crypto';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { Random } from '../support/random.ts';
import { confirmButton, exportAll, goTo, importFile, ready, stepHeading, toMapping, toReview } from './support/app.ts';
import { sampleFile } from './support/sample-file.ts';
import { newProfile, openSite, type Site } from './support/site.ts';

const SEED = 20_261;
const ROUNDS = 20;
/** Of the rounds: while the file is read, and after the page has said that all is saved. */
const IN_REVIEW = 3;
const AFTER = 2;

/** The contacts without the moments at which the machine's clock says that they were made. */
function digest(csv: string): string {
  const { data } = Papa.parse<string[]>(csv);
  const created = data[0]?.indexOf('Created At') ?? -1;
  expect(created).toBeGreaterThan(0);
  const hash = createHash('sha256');
  for (const row of data) hash.update(JSON.stringify(row.filter((_, i) => i !== created)));
  return hash.digest('hex');
}

const stateOf = async (page: Page): Promise<string> => digest((await exportAll(page)).text);

/** Confirms the import, and returns as soon as the page has heard of it. */
const press = (page: Page): Promise<void> =>
  confirmButton(page).evaluate((button) => {
    if (button instanceof HTMLElement) setTimeout(() => button.click());
  });

/** Lets a moment of the import pass: the moment is what is tried, so nothing can be waited for. */
const moment = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

test(`[I7] killed ${ROUNDS} times in the middle of an import (seed ${SEED})`, async () => {
  const small = sampleFile({ rows: 2000 });
  // About the same people and many more, with other values: contacts are updated and added.
  const large = sampleFile({ rows: 40_000, problems: true });
  const profile = await newProfile();
  onTestFinished(async () => {
    small.remove();
    large.remove();
    await profile.remove();
  });
  const random = new Random(SEED);
  let site: Site | null = await openSite({ profile: profile.dir });
  onTestFinished(() => site?.close());
  let { page } = site;
  await ready(page);

  await importFile(page, small.path);
  const before = await stateOf(page);
  await toMapping(page, large.path);
  let started = performance.now();
  await toReview(page);
  const review = performance.now() - started;
  started = performance.now();
  await press(page);
  await stepHeading(page, /imported$/).waitFor();
  const commit = performance.now() - started;
  const after = await stateOf(page);
  expect(after).not.toBe(before);
  await undo(page);
  expect(await stateOf(page)).toBe(before);
  await page.reload();
  await ready(page);

  const found: string[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const kind = round < IN_REVIEW ? 'review' : round < ROUNDS - AFTER ? 'commit' : 'saved';
    await toMapping(page, large.path);
    if (kind === 'review') {
      await page.getByRole('button', { name: 'Review', exact: true }).click();
      await moment((review * random.below(1000)) / 1000);
    } else {
      await toReview(page);
      await confirmButton(page).waitFor();
      await press(page);
      if (kind === 'saved') await stepHeading(page, /imported$/).waitFor();
      else {
        const part = (round - IN_REVIEW + random.below(1000) / 1000) / (ROUNDS - IN_REVIEW - AFTER);
        await moment(commit * part);
      }
    }
    await site.kill();
    site = null;
    site = await openSite({ profile: profile.dir });
    ({ page } = site);
    await ready(page);
    const state = await stateOf(page);
    expect([before, after], `round ${round}, ${kind}`).toContain(state);
    found.push(`${kind}: ${state === before ? 'before' : 'after'}`);
    if (state === after) await undo(page);
    expect(site.errors).toEqual([]);
  }
  console.info(`review ${Math.round(review)} ms, commit ${Math.round(commit)} ms`, found.join(', '));
  expect(found.filter((state) => state === 'review: after')).toEqual([]);
  expect(found.filter((state) => state === 'commit: before')).not.toEqual([]);
  // What the page says to be saved is on the disk.
  expect(found.filter((state) => state === 'saved: before')).toEqual([]);
}, 900_000);

/** Takes back the import of the larger file. */
async function undo(page: Page): Promise<void> {
  await goTo(page, 'history', 'History');
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click();
  await page.getByText(/^Undone:/).waitFor();
}
