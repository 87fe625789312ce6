/** [K6] The built site with a passkey of the browser's own test device: added, used, cancelled, removed; and the lock that comes by itself. */
import type { CDPSession, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { goTo, importFile, openApp, showsContacts } from './support/app.ts';
import type { Site } from './support/site.ts';

const PASSPHRASE = 'four words or more';
const CSV = {
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Name,Mobile Number\nAsha Rao,9876543210\n'),
};

/** Passkeys need an address with a name. */
const openNamed = (): Promise<Site> =>
  openApp({
    url: inject('siteUrl').replace('127.0.0.1', 'localhost'),
    args: ['--host-resolver-rules=MAP localhost 127.0.0.1 , MAP * ~NOTFOUND , EXCLUDE 127.0.0.1'],
  });

async function device(page: Page): Promise<{ readonly cdp: CDPSession; readonly id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      hasPrf: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, id: authenticatorId };
}

async function locked(page: Page): Promise<void> {
  await importFile(page, CSV);
  await goTo(page, 'settings', 'Settings');
  await page.getByRole('button', { name: /^Set a passphrase/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Set a passphrase' });
  await dialog.getByLabel('New passphrase', { exact: true }).fill(PASSPHRASE);
  await dialog.getByLabel('New passphrase again').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Lock', exact: true }).click();
  await page.getByText('Locked with a passphrase.').waitFor();
}

const lockNow = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Lock now' }).click();
  await page.getByRole('heading', { name: 'Kith is locked' }).waitFor();
};

test('[K6] a passkey opens the base beside the passphrase; cancelled, it costs nothing; removed, the passphrase opens it', async () => {
  const { page } = await openNamed();
  const { cdp, id } = await device(page);
  await locked(page);

  // The wrong passphrase adds none.
  await page.getByRole('button', { name: 'Add a passkey…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Passkey' });
  await dialog.getByLabel('Passphrase').fill('another one');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await dialog.getByText(/This is not the passphrase/).waitFor();
  await dialog.getByLabel('Passphrase').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await dialog.getByRole('button', { name: 'Make the passkey' }).click();
  await page.getByText('A passkey opens Kith on this device, beside the passphrase.').waitFor();
  expect((await cdp.send('WebAuthn.getCredentials', { authenticatorId: id })).credentials).toHaveLength(1);

  await lockNow(page);
  await page.getByRole('button', { name: 'Open with the passkey' }).click();
  await page.getByText('Locked with a passphrase.').waitFor();
  await goTo(page, 'contacts', 'Contacts');
  await showsContacts(page, 1);

  // Not recognised: the passphrase still opens it.
  await goTo(page, 'settings', 'Settings');
  await cdp.send('WebAuthn.setUserVerified', { authenticatorId: id, isUserVerified: false });
  await lockNow(page);
  await page.getByRole('button', { name: 'Open with the passkey' }).click();
  await page.getByText('No passkey was used. Nothing was changed.').waitFor();
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByRole('button', { name: 'Remove the passkey' }).click();
  await page.getByText(/^The passkey no longer opens Kith/).waitFor();
  await lockNow(page);
  expect(await page.getByRole('button', { name: 'Open with the passkey' }).count()).toBe(0);
  await page.getByLabel('Passphrase').fill(PASSPHRASE);
  await page.getByRole('button', { name: 'Open', exact: true }).click();
  await page.getByText('Locked with a passphrase.').waitFor();
}, 180_000);

test('[K6] not used for five minutes, it locks itself', async () => {
  const { page } = await openNamed();
  await page.clock.install();
  await page.reload();
  await page.locator('main h1').waitFor();
  await locked(page);
  await page.getByRole('radio', { name: 'After 5 minutes' }).check();
  await page.clock.runFor(4 * 60_000);
  await page.keyboard.press('Shift');
  await page.clock.runFor(4 * 60_000 + 50_000);
  expect(await page.getByRole('heading', { name: 'Kith is locked' }).count()).toBe(0);
  await page.clock.runFor(20_000);
  await page.getByRole('heading', { name: 'Kith is locked' }).waitFor();
}, 180_000);
