/**
 * [K8] The built site: people erased for good from the contact's panel, from a row and from the selection. What lies in the browser's database
 * afterwards, read past the app, holds nothing of them in any step; undo, redo and another tab do not bring them back.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, importFile, openApp, showsContacts } from './support/app.ts';
import { readDisk } from './support/disk.ts';

const PEOPLE = ['Zqasha Rao', 'Zqbina Roy', 'Zqciro Das', 'Zqdev Nair', 'Zqesha Jain'] as const;
const phoneOf = (no: number): string => `98765430${String(no).padStart(2, '0')}`;
const CSV = ['Name,Mobile Number', ...PEOPLE.map((name, no) => `${name},${phoneOf(no)}`)].join('\n');
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Who stands anywhere on the disk: in a page, a commit, a number as it is stored. */
async function lying(page: Page): Promise<readonly string[]> {
  const { state } = await readDisk(page);
  const all = [...state.pages.values(), ...[...state.commits.values()].map(({ bytes }) => bytes)];
  const text = all.map((bytes) => Buffer.from(bytes).toString('latin1')).join('\n');
  const number = (no: number): string =>
    Buffer.from(new Float64Array([Number(`91${phoneOf(no)}`)]).buffer).toString('latin1');
  return PEOPLE.filter((name, no) => [name.slice(0, 5), phoneOf(no), number(no)].some((trace) => text.includes(trace)));
}

async function confirm(page: Page, title: RegExp): Promise<void> {
  const dialog = page.getByRole('dialog', { name: title });
  const button = dialog.getByRole('button', { name: 'Erase for good', exact: true });
  await dialog.getByText(/^All traces in \d+ steps? of the history/).waitFor();
  expect(await button.isDisabled()).toBe(true);
  await dialog.getByRole('checkbox', { name: 'I understand that this cannot be undone' }).check();
  await button.click();
  await dialog.waitFor({ state: 'detached' });
}

const menuItem = (page: Page) => page.getByRole('menuitem', { name: 'Erase for good…' });

test('[K8] erased from the panel, a row and the selection, out of every step that is kept', async () => {
  const app = await openApp();
  const { page } = app;
  await importFile(page, file('Zqasha Rao.csv', CSV));
  await goTo(page, 'contacts', 'Contacts');
  await showsContacts(page, 5);
  // A step that is undone and beside the line, another that can be redone, and one that names somebody.
  await page.getByRole('gridcell', { name: PEOPLE[0] }).dblclick();
  const field = page.getByRole('textbox', { name: /Name/ });
  await field.fill('Zqasha Menon');
  await field.press('Enter');
  await page.getByText('Changed Name of Zqasha Menon').waitFor();
  await page.keyboard.press('Control+z');
  await page.getByText(/^Undone: Changed Name/).waitFor();
  expect(await lying(page)).toEqual(PEOPLE);
  const other = await app.newTab();
  await showsContacts(other, 5);

  // A row.
  await page.getByRole('gridcell', { name: PEOPLE[1] }).click({ button: 'right' });
  await menuItem(page).click();
  await confirm(page, /^Erase .*Zqbina Roy.* for good\?$/);
  await page.getByText('1 contact erased for good').waitFor();
  await showsContacts(page, 4);
  await showsContacts(other, 4);
  expect(await lying(page)).toEqual(PEOPLE.filter((name) => name !== PEOPLE[1]));

  // The panel; what was undone can be redone, and is about nobody any more.
  await page.getByRole('gridcell', { name: PEOPLE[0] }).click();
  await page.keyboard.press('Shift+Enter');
  const panel = page.getByRole('complementary', { name: PEOPLE[0] });
  await panel.getByRole('button', { name: 'Actions' }).click();
  await menuItem(page).click();
  await confirm(page, /^Erase .*Zqasha Rao.* for good\?$/);
  await showsContacts(page, 3);
  expect(await lying(page)).toEqual(PEOPLE.slice(2));
  await page.keyboard.press('Control+Shift+z');
  await page.getByText(/^Redone: Changed Name of a contact/).waitFor();
  await showsContacts(page, 3);

  // The selection.
  await page.getByRole('gridcell', { name: PEOPLE[2] }).click();
  await page.keyboard.press('Space');
  await page.getByRole('gridcell', { name: PEOPLE[3] }).click();
  await page.keyboard.press('Space');
  await page.getByRole('toolbar', { name: 'Selected contacts' }).getByRole('button', { name: 'More actions' }).click();
  await menuItem(page).click();
  await confirm(page, /^Erase 2 contacts for good\?$/);
  await showsContacts(page, 1);
  await showsContacts(other, 1);
  expect(await lying(page)).toEqual(PEOPLE.slice(4));

  // The history says so, and nothing of it leads back.
  await goTo(page, 'history', 'History');
  await page.getByText('Erased 2 contacts for good').waitFor();
  expect(await page.getByText('Erased 1 contact for good').count()).toBe(2);
  expect(await page.getByText(/Zq/).count()).toBe(0);
  await goTo(page, 'contacts', 'Contacts');
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+z');
  await showsContacts(page, 0);
  for (let i = 0; i < 3; i++) await page.keyboard.press('Control+Shift+z');
  await showsContacts(page, 1);
  await page.reload();
  await showsContacts(page, 1);
  expect(await lying(page)).toEqual(PEOPLE.slice(4));
}, 240_000);
