/** [C4] At exactly 24 hours after the last message a contact is inactive, in the page that is open, with no reload. */
import { expect, test } from 'vitest';
import { chooseFile, goTo, openApp, stepHeading } from './support/app.ts';

const DAY = 86_400;
/** Seconds until the moment: enough for the import, however busy the machine is. */
const AHEAD = 50;

test('Active becomes Inactive at the moment, in the contact that is open', async () => {
  const { page } = await openApp();
  const wrote = Math.floor(Date.now() / 1000) - DAY + AHEAD;
  const value = {
    messaging_product: 'whatsapp',
    metadata: { phone_number_id: '1' },
    contacts: [{ profile: { name: 'Asha Rao' }, wa_id: '919876543210' }],
    messages: [{ from: '919876543210', id: 'a', timestamp: String(wrote), type: 'text', text: { body: 'Hi' } }],
  };
  const log = { object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] };
  const buffer = Buffer.from(JSON.stringify(log));
  await chooseFile(page, [{ name: 'log.json', mimeType: 'application/json', buffer }]);
  await stepHeading(page, 'What this import does').waitFor();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await stepHeading(page, '1 message imported').waitFor();
  await goTo(page, 'contacts', 'Contacts');
  await page.getByText('Asha Rao', { exact: true }).first().click();
  const panel = page.getByRole('complementary');
  const status = panel.locator('dt', { hasText: /^Status$/ }).locator('+ dd');
  await expect.poll(() => status.innerText()).toMatch(/^Active/);
  expect(Date.now()).toBeLessThan((wrote + DAY) * 1000);
  await expect.poll(() => status.innerText(), { timeout: 90_000, interval: 100 }).toMatch(/^Inactive/);
  // Not before, and at most the five seconds after that renewals are apart, with what a busy machine takes.
  const late = Date.now() - (wrote + DAY) * 1000;
  expect(late).toBeGreaterThanOrEqual(0);
  expect(late).toBeLessThan(10_000);
});
