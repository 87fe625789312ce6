/** What was imported outlives the page and the browser; [K5] two tabs show one base. */
import { expect, onTestFinished, test } from 'vitest';
import { addSample, exportAll, goTo, importFile, openApp, ready, showsContacts } from './support/app.ts';
import { sampleFile } from './support/sample-file.ts';
import { newProfile } from './support/site.ts';

test('an import is there after a reload, in a second tab, and at the next start of the browser', async () => {
  const file = sampleFile({ rows: 5000 });
  onTestFinished(() => file.remove());
  const { contacts } = file.report;
  const profile = await newProfile();
  onTestFinished(() => profile.remove());

  const first = await openApp({ profile: profile.dir });
  await importFile(first.page, file.path);
  const { text } = await exportAll(first.page);
  await first.page.reload();
  await showsContacts(first.page, contacts);
  const second = await first.newTab();
  await ready(second);
  await showsContacts(second, contacts);
  await first.close();

  const next = await openApp({ profile: profile.dir });
  await showsContacts(next.page, contacts);
  expect((await exportAll(next.page)).text).toBe(text);
});

test('[K5] a second tab follows an edit made in the first', async () => {
  const app = await openApp();
  const { page } = app;
  await addSample(page);
  const other = await app.newTab();
  await ready(other);
  await showsContacts(other, 10_000);
  await goTo(page, 'contacts?c=new', 'Contacts');
  const panel = page.getByRole('complementary', { name: 'New contact' });
  await panel.getByRole('textbox', { name: 'Name', exact: true }).fill('Aaditi Zweitab');
  await panel.getByRole('textbox', { name: 'Mobile number' }).fill('98765 43210');
  await panel.getByRole('button', { name: 'Add', exact: true }).click();
  await showsContacts(page, 10_001);
  await showsContacts(other, 10_001);
  await other.getByRole('searchbox', { name: 'Search contacts' }).fill('zweitab');
  await other.getByRole('gridcell', { name: '+91 98765 43210' }).waitFor();
  expect(
    await other
      .getByRole('status')
      .filter({ hasText: /^1 of 10,001 contacts$/ })
      .count(),
  ).toBe(1);
});
