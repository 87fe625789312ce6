/** The first minute: an empty base, sample contacts made on the spot, and back. */
import { expect, test } from 'vitest';
import { addSample, openApp, showsContacts, storedRecords } from './support/app.ts';

test('an empty base offers sample contacts; [D3] [H2] the toast takes them back whole', async () => {
  const { page } = await openApp();
  await showsContacts(page, 0);
  expect(await storedRecords(page)).toEqual({ pages: 0, commits: 0 });
  await addSample(page);
  const grid = page.getByRole('grid', { name: 'Contacts' });
  expect(await grid.getAttribute('aria-rowcount')).toBe('10001');
  expect(
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Contacts/ })
      .innerText(),
  ).toMatch(/10,000$/);
  await grid.getByRole('row').nth(1).getByRole('gridcell').nth(1).getByText(/\S/).first().waitFor();
  await page.getByRole('region', { name: 'Notices' }).getByRole('button', { name: 'Undo', exact: true }).click();
  await showsContacts(page, 0);
  await page.reload();
  await showsContacts(page, 0);
});
