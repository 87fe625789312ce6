/** [B1–B6] A campaign from its contacts to its results, as a person goes through it. WhatsApp itself is never asked: its links are caught. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import en from '../../src/text/en/campaigns.ts';
import hi from '../../src/text/hi/campaigns.ts';
import { downloaded as downloadedBy, goTo, importFile, openApp, ready } from './support/app.ts';

const PEOPLE = {
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Name,Mobile Number,$City',
      'Asha Rao,9876543210,Pune',
      'Ravi Kumar,9876543211,',
      'Kavya,9876543212,',
      '"Meera ""M"" Das",9876543213,"New Delhi, DL"',
    ].join('\n'),
  ),
};
const STATUSES = {
  name: 'report.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Phone,Status,Time',
      '919876543210,read,2026-03-01T10:00:00Z',
      '919876543211,delivered,2026-03-01T10:05:00Z',
      '919876543212,failed (131049),2026-03-01T10:06:00Z',
      '919876543213,wobbled,2026-03-01T10:07:00Z',
      '919876500000,read,2026-03-01T10:08:00Z',
    ].join('\n'),
  ),
};
const MESSAGE = 'Hi $FirstName{friend}, see you in $City{your city}!';

/** Links that the page opened, in order: none of them is gone to. */
async function catchLinks(page: Page): Promise<readonly string[]> {
  const links: string[] = [];
  await page.exposeFunction('caught', (link: string) => void links.push(link));
  await page.addInitScript(() => {
    window.open = (link) => {
      const caught: unknown = Reflect.get(window, 'caught');
      if (typeof caught === 'function') Reflect.apply(caught, window, [String(link)]);
      // Another window, so that the page sees that one was opened.
      return document.body.appendChild(document.createElement('iframe')).contentWindow;
    };
  });
  await page.reload();
  await ready(page);
  return links;
}

/** Nobody is there to answer where to save. */
async function downloaded(page: Page, start: () => Promise<void>): ReturnType<typeof downloadedBy> {
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  return downloadedBy(page, start);
}

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

/** From the list of campaigns to one that is prepared. */
async function prepared(page: Page, text: Pick<typeof en, 'new' | 'message' | 'audience' | 'prepare'>): Promise<void> {
  await button(page, text.new).click();
  await page.getByRole('textbox', { name: text.message.body, exact: true }).fill(MESSAGE);
  await page.getByText(text.audience.recipients(4)).waitFor();
  await button(page, text.prepare.action).click();
}

const linkTo = (number: string, name: string, city: string): string =>
  `https://wa.me/${number}?text=${encodeURIComponent(`Hi ${name}, see you in ${city}!`)}`;

/** A number of the results, by what stands before it. */
const result = (page: Page, table: string, state: string): Locator =>
  page.getByRole('table', { name: table }).getByRole('row', { name: state }).getByRole('link');

test('[B1–B6] written, prepared, opened one by one, given as files, statuses taken in, found by state, undone', async () => {
  const { page } = await openApp();
  const links = await catchLinks(page);
  await importFile(page, PEOPLE);
  await goTo(page, 'campaigns', en.title);
  await prepared(page, en);

  // [B3] The queue: each opening marks one.
  await page.getByText('4 left').waitFor();
  const address = await page.evaluate(() => location.hash.slice(2));
  await button(page, en.queue.open).click();
  await page.getByText('3 left').waitFor();
  expect(links).toEqual([linkTo('919876543210', 'Asha', 'Pune')]);
  await button(page, /^Back to .*Asha Rao/).click();
  await page.getByText('4 left').waitFor();
  await button(page, en.queue.open).click();
  await page.getByText('3 left').waitFor();
  await button(page, en.queue.skip).click();
  await page.getByText('2 left').waitFor();
  expect(links).toEqual([linkTo('919876543210', 'Asha', 'Pune'), linkTo('919876543210', 'Asha', 'Pune')]);

  // Left and loaded anew, it goes on where it stood, with nobody marked but who was opened.
  await goTo(page, 'contacts', 'Contacts');
  await page.reload();
  await ready(page);
  await page.evaluate((hash) => void (location.hash = `#/${hash}`), address);
  await page.getByText('2 left').waitFor();
  await page.getByText('1 opened, 1 of them in the last 24 hours').waitFor();
  await button(page, en.queue.open).click();
  await page.getByText('1 left').waitFor();
  expect(links.slice(2)).toEqual([linkTo('919876543212', 'Kavya', 'your city')]);

  // [B3] Files: who is opened already is in none.
  const csv = await downloaded(page, () => button(page, en.files.save).click());
  expect(csv.text.replace(/^\uFEFF/, '').split('\r\n')).toEqual([
    'Name,Mobile Number,FirstName,City,Message',
    'Ravi Kumar,+919876543211,Ravi,your city,"Hi Ravi, see you in your city!"',
    '"Meera ""M"" Das",+919876543213,Meera,"New Delhi, DL","Hi Meera, see you in New Delhi, DL!"',
    '',
  ]);
  await page.getByText(en.files.saved(2)).waitFor();
  await page.getByRole('combobox', { name: en.files.format }).selectOption('jsonl');
  await page.getByRole('checkbox', { name: en.files.again }).check();
  const lines = await downloaded(page, () => button(page, en.files.save).click());
  const mark = /^kith:\d+:[0-9a-z]+:[0-9a-z]+$/;
  const message = (to: string, name: string, city: string): object => ({
    messaging_product: 'whatsapp',
    recipient_type: 'individual',
    to,
    type: 'text',
    text: { body: `Hi ${name}, see you in ${city}!` },
    biz_opaque_callback_data: expect.stringMatching(mark) as string, // a matcher stands where the text does
  });
  expect(
    lines.text
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line)),
  ).toEqual([message('919876543211', 'Ravi', 'your city'), message('919876543213', 'Meera', 'New Delhi, DL')]);

  // [B4] What the tool says comes back: reviewed, then taken in.
  await page.locator('input[type=file]').setInputFiles(STATUSES);
  await button(page, en.statuses.review).click();
  const counts = page.locator('dl').first();
  await counts.waitFor();
  expect((await counts.innerText()).split(/\n+/)).toEqual([
    ...['Rows', '5', 'Say something new', '3', 'Known already', '0', 'Not sent yet', '0'],
    ...['Status not understood', '1', 'Without a number', '0', 'Not of this campaign', '1'],
  ]);
  await page.getByText(en.statuses.unknown('wobbled')).waitFor();
  await button(page, en.statuses.take).click();
  await page.getByText(en.statuses.taken(3)).waitFor();

  // [B5] Every number leads to its contacts.
  await page.getByRole('tab', { name: en.tabs.results }).click();
  const funnel = async (): Promise<Record<string, string>> => {
    const rows = page.getByRole('table', { name: en.results.title }).locator('tbody tr');
    const cells = await rows.evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent)));
    return Object.fromEntries(cells.map(([state = '', count = '']) => [state.trim(), count.trim()]));
  };
  const TAKEN = { 'Left out': '0', Recipients: '4', Sent: '2', Delivered: '2', Read: '1', Replied: '0', Failed: '1' };
  await expect.poll(funnel).toEqual(TAKEN);
  await result(page, en.results.title, 'Failed').click();
  await page.getByText('1 of 4 contacts').first().waitFor();
  await page.getByText('98765 43212').first().waitFor();

  // [B4] Undone, the statuses are gone and the rest stands.
  await goTo(page, 'history', 'History');
  await button(page, 'Undo').first().click();
  await page.getByText(/^Undone:/).waitFor();
  await page.evaluate((hash) => void (location.hash = `#/${hash}`), address);
  await page.getByRole('tab', { name: en.tabs.results }).click();
  await expect.poll(funnel).toEqual({ ...TAKEN, Sent: '0', Delivered: '0', Read: '0', Failed: '0' });
  await result(page, en.results.table, 'Opened in WhatsApp').waitFor();
}, 180_000);

test('[L1] in Hindi, prepared and opened', async () => {
  const { page } = await openApp();
  const links = await catchLinks(page);
  await importFile(page, PEOPLE);
  await page.evaluate(() => {
    localStorage.setItem('kith.language', JSON.stringify('hi'));
  });
  await page.reload();
  await ready(page);
  await goTo(page, 'campaigns', hi.title);
  await prepared(page, hi);
  await button(page, hi.queue.open).click();
  await page.getByText('3 बाकी').waitFor();
  expect(links).toEqual([linkTo('919876543210', 'Asha', 'Pune')]);
}, 120_000);

test('[B2] a pasted template, its parameters filled, becomes messages for the API; started from the palette', async () => {
  const { page } = await openApp();
  await importFile(page, PEOPLE);
  await page.keyboard.press('ControlOrMeta+k');
  await page.getByRole('combobox').fill('Start a campaign');
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: en.message.kinds.template }).check();
  await button(page, en.paste.open).click();
  const dialog = page.getByRole('dialog', { name: en.paste.title });
  const json = dialog.getByRole('textbox', { name: en.paste.json });
  await json.fill('{"name": "no components"}');
  await dialog.getByText(en.paste.none).waitFor();
  await json.fill(
    JSON.stringify({
      data: [
        {
          name: 'order_ready',
          language: 'en_US',
          category: 'UTILITY',
          components: [
            { type: 'BODY', text: 'Hello {{1}}, your order is ready.' },
            { type: 'BUTTONS', buttons: [{ type: 'URL', text: 'Track', url: 'https://shop.example/o/{{1}}' }] },
            { type: 'CAROUSEL', cards: [] },
          ],
        },
      ],
    }),
  );
  await dialog.getByText(en.paste.left('CAROUSEL')).waitFor();
  await button(page, en.paste.use).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox', { name: en.message.template }).inputValue()).toBe('order_ready');
  await page.getByRole('combobox', { name: en.message.parameter('1'), exact: true }).selectOption('Name');
  await page.getByRole('combobox', { name: en.message.parameterOfButton('1', 1) }).selectOption('City');
  // Who has no city has no value, and nothing stands in for it.
  await page.getByText(en.audience.recipients(2)).waitFor();
  await button(page, en.prepare.action).click();
  await page.getByRole('combobox', { name: en.files.format }).selectOption('jsonl');
  const lines = await downloaded(page, () => button(page, en.files.save).click());
  const templates = lines.text
    .trimEnd()
    .split('\n')
    .map((line): unknown => Reflect.get(Object(JSON.parse(line)), 'template'));
  expect(templates).toEqual(
    [
      ['Asha Rao', 'Pune'],
      ['Meera "M" Das', 'New%20Delhi%2C%20DL'],
    ].map(([name, city]) => ({
      name: 'order_ready',
      language: { code: 'en_US' },
      components: [
        { type: 'body', parameters: [{ type: 'text', text: name }] },
        { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: city }] },
      ],
    })),
  );
}, 120_000);
