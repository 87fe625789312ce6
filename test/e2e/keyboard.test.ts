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
  const chips = page.getByRole('gridcell').getByText('By keyboard', { exact: true });
  await expect.poll(() => chips.count()).toBe(3);

  // [H2]
  await keyboard.press('Control+z');
  await expect.poll(() => chips.count()).toBe(0);

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
