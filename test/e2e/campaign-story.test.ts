/**
 * [B1–B6] A campaign's whole story in the built site, in each language: contacts come in, one is written to by hand, the others by a tool over the API; its
 * log brings statuses and a reply; who did not read is followed up, who replied is exported. And the queue in two tabs.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import en from '../../src/text/en/campaigns.ts';
import enContacts from '../../src/text/en/contacts.ts';
import enTalks from '../../src/text/en/conversation-import.ts';
import enExport from '../../src/text/en/export.ts';
import enImport from '../../src/text/en/import.ts';
import hi from '../../src/text/hi/campaigns.ts';
import hiContacts from '../../src/text/hi/contacts.ts';
import hiTalks from '../../src/text/hi/conversation-import.ts';
import hiExport from '../../src/text/hi/export.ts';
import hiImport from '../../src/text/hi/import.ts';
import { downloaded, goTo, importFile, openApp, ready } from './support/app.ts';
import { button, catchLinks, expectAccessible, PEOPLE } from './support/campaigns.ts';

const LANGUAGES = {
  en: { text: en, contacts: enContacts, talks: enTalks, out: enExport, into: enImport },
  hi: { text: hi, contacts: hiContacts, talks: hiTalks, out: hiExport, into: hiImport },
} as const;

const openCampaign = (page: Page, address: string): Promise<void> =>
  page.evaluate((hash) => void (location.hash = `#/${hash}`), address);

/** What the tool hears of WhatsApp, as its log has it: by the marks that went out. */
function log(lines: string): Buffer {
  const marks = new Map(
    lines
      .trim()
      .split('\n')
      .map((line): [string, string] => {
        const { to, biz_opaque_callback_data: mark } = JSON.parse(line) as Record<string, string>; // as it was written
        return [to ?? '', mark ?? ''];
      }),
  );
  const now = Math.floor(Date.now() / 1000);
  const hook = (value: object): string =>
    JSON.stringify({
      object: 'whatsapp_business_account',
      entry: [{ id: '1', changes: [{ field: 'messages', value: { messaging_product: 'whatsapp', ...value } }] }],
    });
  const status = (id: string, to: string, what: string, more: object = {}): string =>
    hook({
      statuses: [
        {
          id,
          status: what,
          timestamp: String(now),
          recipient_id: to,
          biz_opaque_callback_data: marks.get(to),
          ...more,
        },
      ],
    });
  const said = [
    status('wamid.r', '919876543211', 'delivered'),
    status('wamid.k', '919876543212', 'failed', { errors: [{ code: 131049, title: 'held' }] }),
    status('wamid.m', '919876543213', 'read'),
    hook({
      contacts: [{ profile: { name: 'Meera Das' }, wa_id: '919876543213' }],
      messages: [
        {
          from: '919876543213',
          id: 'wamid.in',
          timestamp: String(now + 1),
          type: 'text',
          text: { body: 'I will come' },
        },
      ],
    }),
  ];
  return Buffer.from(`${said.join('\n')}\n`);
}

test.each(['en', 'hi'] as const)(
  '[B1–B6] [L1] from contacts to a follow-up and an export, in %s',
  async (language) => {
    const { text, contacts, talks, out, into } = LANGUAGES[language];
    const { page, context } = await openApp();
    const links = await catchLinks(context);
    await importFile(page, PEOPLE);
    await page.evaluate((chosen) => {
      localStorage.setItem('kith.language', JSON.stringify(chosen));
    }, language);
    await page.reload();
    await ready(page);

    await goTo(page, 'campaigns', text.title);
    await button(page, text.new).click();
    const body = 'Hi $FirstName{friend}, see you in $City{your city}!';
    await page.getByRole('textbox', { name: text.message.body, exact: true }).fill(body);
    await page.getByText(text.audience.recipients(4)).waitFor();
    await expectAccessible(page);
    await button(page, text.prepare.action).click();
    await page.getByText(text.queue.left(4)).waitFor();
    const address = await page.evaluate(() => location.hash.slice(2));

    // By hand, by the keyboard: paused, the queue opens nobody.
    await button(page, text.queue.pause).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => button(page, text.queue.open).count()).toBe(0);
    await page.reload();
    await ready(page);
    await button(page, text.queue.goOn).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent.trim() ?? ''))
      .toBe(text.queue.open);
    await page.keyboard.press('Enter');
    await page.getByText(text.queue.left(3)).waitFor();
    expect(links).toEqual([`https://wa.me/919876543210?text=${encodeURIComponent('Hi Asha, see you in Pune!')}`]);

    // The others by the API, and back.
    await page.getByRole('combobox', { name: text.files.format }).selectOption('jsonl');
    const lines = await downloaded(page, () => button(page, text.files.save).click());
    await page.getByText(text.files.saved(3)).waitFor();
    await expectAccessible(page);
    await goTo(page, 'import', into.title);
    const file = { name: 'log.ndjson', mimeType: 'application/x-ndjson', buffer: log(lines.text) };
    await page.locator('input[type=file]').setInputFiles(file);
    await button(page, talks.review.import).click();
    // The reply, and three messages that are known by their statuses alone.
    await page.getByText(talks.done.title(4)).first().waitFor();

    // Results, and every reason with what to do.
    await openCampaign(page, address);
    await page.getByRole('tab', { name: text.tabs.results }).click();
    const rows = page.getByRole('table', { name: text.results.title }).locator('tbody tr');
    const funnel = (): Promise<string[]> =>
      rows.evaluateAll((all) => all.map((row) => row.children[1]?.textContent.trim() ?? ''));
    await expect.poll(funnel).toEqual(['0', '4', '2', '2', '1', '1', '1']);
    await page.getByText(text.results.whatToDo['held-back']).waitFor();
    await expectAccessible(page);
    const replied = page
      .getByRole('table', { name: text.results.title })
      .getByRole('row', { name: text.results.funnel.replied })
      .getByRole('link');
    const toReplied = await replied.getAttribute('href');

    // Who did not read it is written to again.
    await button(page, new RegExp(`^${text.results.slices.unread}`)).click();
    await page.getByText(text.audience.recipients(1)).waitFor();
    await page.getByText('Hi Ravi, see you in your city!').waitFor();

    // [B5] Who replied, as a file.
    await page.evaluate((href) => void (location.hash = href ?? ''), toReplied);
    await page.getByText('98765 43213').first().waitFor();
    await button(page, contacts.export).click();
    await page.getByRole('radio', { name: new RegExp(`^${out.parts.found}`) }).check();
    const table = await downloaded(page, () => button(page, out.saveSome(1)).click());
    const exported = table.text.trim().split('\r\n');
    expect(exported).toHaveLength(2);
    expect(exported[1]).toContain('+919876543213');
  },
  240_000,
);

test('[B3] two tabs and one that is killed: nobody lost, nobody marked who was not opened, nobody opened twice without being told', async () => {
  const site = await openApp();
  const { page } = site;
  const links = await catchLinks(site.context);
  await importFile(page, PEOPLE);
  await page.reload();
  await ready(page);
  await goTo(page, 'campaigns', en.title);
  await button(page, en.new).click();
  await page.getByRole('textbox', { name: en.message.body, exact: true }).fill('Hello $FirstName{friend}!');
  await page.getByText(en.audience.recipients(4)).waitFor();
  await button(page, en.prepare.action).click();
  await page.getByText(en.queue.left(4)).waitFor();
  const address = await page.evaluate(() => location.hash.slice(2));
  const other = await site.newTab(`#/${address}`);
  await ready(other);
  await other.getByText(en.queue.left(4)).waitFor();

  // What one tab opens the other knows.
  await button(page, en.queue.open).click();
  await page.getByText(en.queue.left(3)).waitFor();
  await other.getByText(en.queue.left(3)).waitFor();
  expect(links.map((link) => link.slice(0, 26))).toEqual(['https://wa.me/919876543210']);

  // The other opens Ravi and dies before that is written down.
  await other.evaluate(() => {
    for (const kind of [Worker, MessagePort]) kind.prototype.postMessage = () => undefined;
  });
  await button(other, en.queue.open).click();
  await expect.poll(() => links.length).toBe(2);
  await other.close();
  await page.getByText(en.queue.left(3)).waitFor();
  await page.getByText('98765 43211').waitFor();
  await button(page, en.queue.open).click();
  await page.getByText(en.queue.maybe('Ravi Kumar')).waitFor();
  expect(links).toHaveLength(2);
  await button(page, en.queue.wasOpened).click();
  await page.getByText(en.queue.left(2)).waitFor();
  expect(links).toHaveLength(2);

  // Two tabs at the same place, the second of which has not heard: it is shown the next instead.
  const late = await site.newTab(`#/${address}`);
  await ready(late);
  await late.getByText(en.queue.left(2)).waitFor();
  await Promise.all([button(page, en.queue.open).click(), button(late, en.queue.open).click()]);
  // One of them, or both where the second heard just before.
  await expect.poll(() => page.getByText(/^[01] left/).count()).toBe(1);
  await expect.poll(() => new Set(links).size).toBe(links.length);
  // Those who were opened are those who are marked.
  await page.getByRole('tab', { name: en.tabs.results }).click();
  const opened = page
    .getByRole('table', { name: en.results.table })
    .getByRole('row', { name: 'Opened in WhatsApp' })
    .getByRole('link');
  await expect.poll(async () => Number(await opened.innerText())).toBe(links.length);
}, 180_000);
