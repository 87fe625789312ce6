/** What a person does with the app, step by step, each ending when the page shows that it is done. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished } from 'vitest';
import { openSite, type Site, type SiteOptions } from './site.ts';

/** For work that takes long on a slow machine, in milliseconds. */
export const PATIENT = 60_000;

/** Opens the site for one test. At its end nothing may have been complained of or asked of a stranger. */
export async function openApp(options: SiteOptions = {}): Promise<Site> {
  const site = await openSite(options);
  onTestFinished(async () => {
    await site.close();
    expect(site.errors).toEqual([]);
    expect(site.foreignRequests()).toEqual([]);
  });
  await ready(site.page);
  return site;
}

export async function ready(page: Page): Promise<void> {
  page.setDefaultTimeout(PATIENT);
  await page.locator('main h1').waitFor();
}

/** To another page of the app, as a link in it leads there. */
export async function goTo(page: Page, route: string, title: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/${route}`);
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** Waits until the contacts page tells this number of contacts; 0 is the invitation to bring some. */
export async function showsContacts(page: Page, count: number): Promise<void> {
  const sign =
    count === 0
      ? page.getByRole('button', { name: 'Try it with sample contacts' })
      : page.getByRole('status').filter({ hasText: new RegExp(`^${contactsText(count)}$`) });
  await sign.waitFor();
}

export const contactsText = (count: number): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? 'contact' : 'contacts'}`;

export async function addSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with sample contacts' }).click();
  await showsContacts(page, 10_000);
}

/** A file made here. */
export interface MadeFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A path, or a file made here. */
export type GivenFile = string | MadeFile;

/** On the import page: chooses a file, after the report of another, too. */
export async function chooseFile(page: Page, file: GivenFile | readonly MadeFile[]): Promise<void> {
  await goTo(page, 'import', 'Import');
  const another = page.getByRole('button', { name: /^Import (?:another file|more)$/ });
  if (await another.isVisible()) await another.click();
  await page.locator('input[type=file]').setInputFiles(file);
}

export const stepHeading = (page: Page, text: string | RegExp): Locator =>
  page.locator('[data-step-heading]').filter({ hasText: text });

/** Chooses a file and waits for the step that shows what each column becomes. */
export async function toMapping(page: Page, file: GivenFile): Promise<void> {
  await chooseFile(page, file);
  await stepHeading(page, 'What is in the file').waitFor();
  await page.getByRole('table', { name: 'The first rows, as they will be stored' }).waitFor();
}

/** From the columns to the review of all rows. */
export async function toReview(page: Page): Promise<void> {
  const offer = page.getByRole('button', { name: /^Make (it an attribute|them attributes)$/ });
  if (await offer.isVisible()) {
    await offer.click();
    await offer.waitFor({ state: 'detached' });
  }
  await page.getByRole('button', { name: 'Review', exact: true }).click();
  await reviewed(page);
}

/** The review is there, of the latest choices. */
export async function reviewed(page: Page): Promise<void> {
  await page.locator('[aria-busy=false] > .sum').waitFor();
}

/** [T2] Asks for all tags that the file names and the base lacks. */
export async function createTags(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /^Create (?:this tag|all)/ }).check();
  await reviewed(page);
}

/** From the review to the report of what was done. */
export async function confirmImport(page: Page): Promise<void> {
  await confirmButton(page).click();
  await stepHeading(page, /imported$/).waitFor();
}

export const confirmButton = (page: Page): Locator => page.getByRole('button', { name: /^Import [\d,]+ contacts?$/ });

/** A whole import. */
export async function importFile(page: Page, file: GivenFile): Promise<void> {
  await toMapping(page, file);
  await toReview(page);
  await confirmImport(page);
}

export interface ShownCounts {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly repeated: number;
  readonly rejected: number;
}

/** [I6] The counts of the review or the report, as the page shows them, and the line that sums them up. */
export async function shownCounts(page: Page): Promise<{ readonly counts: ShownCounts; readonly sum: string }> {
  const sum = await page.locator('.sum').innerText();
  const value = (label: string): number => {
    const [, number] = new RegExp(`([\\d,]+) ${label}`).exec(sum) ?? [];
    if (number === undefined) throw new Error(`"${label}" is not in "${sum}"`);
    return Number(number.replaceAll(',', ''));
  };
  return {
    counts: {
      added: value('added'),
      updated: value('updated'),
      unchanged: value('unchanged'),
      repeated: value('repeated'),
      rejected: value('not imported'),
    },
    sum,
  };
}

/** The kinds of problems that the review lists, with their rows. */
export async function shownProblems(page: Page): Promise<Record<string, number>> {
  const kinds = page.locator('.kind');
  const texts = await kinds.locator('h4 .title').allInnerTexts();
  const rows = await kinds.locator('h4 button > :last-child').allInnerTexts();
  return Object.fromEntries(texts.map((text, i) => [text, Number.parseInt((rows[i] ?? '').replaceAll(',', ''), 10)]));
}

/** Does what starts a download; returns the file's name and text. */
export async function downloaded(
  page: Page,
  start: () => Promise<void>,
): Promise<{ readonly name: string; readonly path: string; readonly text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: PATIENT }), start()]);
  const path = await download.path();
  return { name: download.suggestedFilename(), path, text: await readFile(path, 'utf8') };
}

/** [E2] Exports everything for re-import, from the contacts page. */
export async function exportAll(
  page: Page,
): Promise<{ readonly path: string; readonly text: string; readonly contacts: number }> {
  await goTo(page, 'contacts', 'Contacts');
  // The dialog in which a browser asks where to save is not the page's, and nobody is there to answer it.
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const save = page.getByRole('button', { name: /^Save [\d,]+ contacts?$/ });
  const contacts = Number((await save.innerText()).replace(/\D/g, ''));
  const file = await downloaded(page, () => save.click());
  await page.getByRole('button', { name: 'Done', exact: true }).click();
  return { ...file, contacts };
}

/** The page is shown before its database is there, the first time. */
export async function databaseIsThere(page: Page): Promise<void> {
  const names = (): Promise<readonly (string | undefined)[]> =>
    page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
  const name = `kith:${new URL('.', page.url()).pathname}`;
  await expect.poll(names, { timeout: PATIENT }).toContain(name);
}

/** Records in the base's own database, read past the app. */
export async function storedRecords(page: Page): Promise<{ readonly pages: number; readonly commits: number }> {
  await databaseIsThere(page);
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error('the database cannot be read'));
      });
    const name = `kith:${location.pathname.slice(0, location.pathname.lastIndexOf('/') + 1)}`;
    const names = (await indexedDB.databases()).map((database) => database.name);
    if (!names.includes(name)) throw new Error(`no database ${name} among ${names.join(', ')}`);
    const database = await done(indexedDB.open(name));
    const from = database.transaction(['pages', 'commits']);
    const [pages, commits] = await Promise.all([
      done(from.objectStore('pages').count()),
      done(from.objectStore('commits').count()),
    ]);
    database.close();
    return { pages, commits };
  });
}
