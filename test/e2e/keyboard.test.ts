/** A first hour without a mouse: every step by keys alone. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openApp, showsContacts } from './support/app.ts';

/** Tab until this has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => {
      const at = document.activeElement;
      return at === null ? '' : (at.getAttribute('aria-label') ?? at.textContent).trim();
    });
    if (typeof name === 'string' ? text === name : name.test(text)) return;
  }
  throw new Error(`Tab does not reach ${String(name)}`);
}

test('sample contacts, search, grid, edit, tags, undo and the palette by keyboard alone', async () => {
  const { page } = await openApp();
  page.setDefaultTimeout(12_000);
  const { keyboard } = page;
  await tabTo(page, 'Try it with sample contacts');
  await keyboard.press('Enter');
  await showsContacts(page, 10_000);

  // [Q2]
  await keyboard.press('/');
  await keyboard.type('sharma');
  const some = page.getByRole('status').filter({ hasText: /^[\d,]+ of 10,000 contacts$/ });
  await some.waitFor();
  const count = Number((await some.innerText()).split(' ')[0]?.replaceAll(',', ''));
  expect(count).toBeGreaterThan(3);
  await keyboard.press('ArrowDown');
  const focused = page.locator('[role=gridcell]:focus');
  await focused.waitFor();
  const row = await focused.evaluate((cell) => cell.closest('[role=row]')?.getAttribute('aria-rowindex'));
  expect(row).toBe('2');

  // [D1]
  await keyboard.press('Enter');
  const panel = page.getByRole('complementary');
  await panel.getByRole('button', { name: 'Edit contact' }).waitFor();
  await tabTo(page, 'Edit contact');
  await keyboard.press('Enter');
  await page.locator('aside input:focus').waitFor();
  await keyboard.press('Control+a');
  await keyboard.type('Sharma Keyboard');
  await keyboard.press('Enter');
  await panel.getByRole('heading', { name: 'Sharma Keyboard' }).waitFor();
  await panel.getByRole('button', { name: 'Edit contact' }).waitFor();
  await keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await focused.waitFor();

  // [Q5]
  await keyboard.press('Space');
  await keyboard.press('Shift+ArrowDown');
  await keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('toolbar', { name: 'Selected contacts' });
  await bar.getByText('3 selected').waitFor();
  await tabTo(page, 'Add tags');
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Add tags to 3 contacts' });
  await dialog.getByRole('combobox', { name: 'Tags' }).waitFor();
  await keyboard.type('By keyboard');
  await dialog.getByRole('option', { name: /Create/ }).waitFor();
  await keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Add', exact: true, disabled: false }).waitFor();
  await tabTo(page, 'Add');
  await keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  // A tag that does not fit into its cell is counted there: the notice names it.
  await page.getByText('Added tag “By keyboard” to 3 contacts', { exact: true }).waitFor();

  // [H2]
  await keyboard.press('Control+z');
  await page.getByText('Undone: Added tag “By keyboard” to 3 contacts').waitFor();

  await keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
  await keyboard.type('history');
  await page.getByRole('option', { selected: true, name: /History/ }).waitFor();
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  await page
    .getByText(/10,000 sample contacts/)
    .first()
    .waitFor();
}, 180_000);

test('filters, columns, sorting, export, tags and history by keyboard alone', async () => {
  const { page } = await openApp();
  page.setDefaultTimeout(12_000);
  const { keyboard } = page;
  await tabTo(page, 'Try it with sample contacts');
  await keyboard.press('Enter');
  await showsContacts(page, 10_000);

  // [Q3] A condition is built, and taken back with the whole filter.
  await tabTo(page, 'Filter');
  await keyboard.press('Enter');
  const builder = page.getByRole('region', { name: 'Filters' });
  await builder.waitFor();
  // It opens with a condition to fill in.
  await builder.locator('select:focus').waitFor();
  await keyboard.type('Opted');
  await keyboard.press('Tab');
  await keyboard.type('is yes');
  const some = page.getByRole('status').filter({ hasText: /^[\d,]+ of 10,000 contacts$/ });
  await some.waitFor();
  await keyboard.press('Escape');
  await builder.waitFor({ state: 'detached' });
  await page.locator('button:focus', { hasText: 'Filter' }).waitFor();
  await tabTo(page, 'Clear all');
  await keyboard.press('Enter');
  await showsContacts(page, 10_000);

  // [Q1] From the rows to the head: sort, size, move, and the column's menu.
  await keyboard.press('/');
  await keyboard.press('ArrowDown');
  await page.locator('[role=gridcell]:focus').waitFor();
  await keyboard.press('ArrowUp');
  const head = page.locator('[role=columnheader]:focus');
  await head.waitFor();
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  const name = (await head.innerText()).trim();
  await keyboard.press('Enter');
  await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
  const at = Number(await head.getAttribute('aria-colindex'));
  await keyboard.press('Control+Shift+ArrowRight');
  await expect.poll(() => head.getAttribute('aria-colindex')).toBe(String(at + 1));
  expect((await head.innerText()).trim()).toBe(name);
  await keyboard.press('Alt+ArrowDown');
  await page.getByRole('menu').waitFor();
  await keyboard.press('Escape');
  await head.waitFor();

  // [E1] The export dialog opens, is chosen in and closes; the focus is back where it was.
  await tabTo(page, 'Export');
  await keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Export contacts' });
  await dialog.waitFor();
  await keyboard.press('ArrowDown');
  await expect.poll(() => dialog.getByRole('radio', { name: /For spreadsheets/ }).isChecked()).toBe(true);
  await keyboard.press('Escape');
  await page.locator('button:focus', { hasText: 'Export' }).waitFor();

  // [T3] A tag is renamed from its menu.
  await keyboard.press('Control+k');
  await keyboard.type('tags');
  await page.getByRole('option', { selected: true, name: /^Tags/ }).waitFor();
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Tags' }).waitFor();
  await tabTo(page, /^Actions for/);
  await keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Rename' }).waitFor();
  await keyboard.press('Enter');
  await page.locator('td input:focus, th input:focus').waitFor();
  await keyboard.press('Control+a');
  await keyboard.type('Typed');
  await keyboard.press('Enter');
  await page.getByText(/^Renamed tag .*Typed/).waitFor();

  // [H2] An older entry is reverted.
  await keyboard.press('Control+k');
  await keyboard.type('history');
  await page.getByRole('option', { selected: true, name: /History/ }).waitFor();
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
  await tabTo(page, /^Undo: Renamed/);
  await keyboard.press('Enter');
  await page.getByText(/^Undone: Renamed/).waitFor();
}, 180_000);
