/** [C1] [C2] [C3] [C5] [H2] A log and a chat, from the files to an answer in WhatsApp; the same once more; all of it taken back. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, openApp, showsContacts } from './support/app.ts';
import { conversationFiles, importConversations, toConversationReview } from './support/conversations.ts';

/** Every number of the review by what it counts. */
async function reviewCounts(page: Page): Promise<Record<string, number>> {
  const texts = await page.locator('.stat').allInnerTexts();
  return Object.fromEntries(
    texts.map((text) => {
      const [label = '', value] = text.split('\n').filter((part) => part.trim() !== '');
      return [label, Number(value)];
    }),
  );
}

const FIRST = {
  'New messages': 8,
  'Known already': 0,
  'Statuses and changes': 3,
  'New contacts who wrote first': 3,
  'New contacts who were sent a message': 1,
  'Contacts you have': 0,
};

/** The lists of the inbox with how many conversations are in each. */
const lists = (page: Page): Promise<string> =>
  page
    .getByRole('combobox', { name: 'Show' })
    .locator('option')
    .evaluateAll((options) => options.map(({ textContent }) => textContent.trim()).join(', '));

const counted = (unreplied: number, unread: number, requesting: number, intervened: number, closed: number): string =>
  `Unreplied (${unreplied}), Unread (${unread}), Requesting (${requesting}), Intervened (${intervened}), ` +
  `Handled by Assistant (0), Closed (${closed}), All (4)`;

test('a log and a chat are reviewed, imported, found, read, answered and resolved by keys; known the second time; taken back', async () => {
  const files = conversationFiles();
  const { page } = await openApp();
  const { keyboard } = page;
  page.setDefaultTimeout(8000);
  await toConversationReview(page, files);
  expect(await reviewCounts(page)).toEqual(FIRST);
  await page.getByText('1 line that WhatsApp itself wrote').waitFor();
  await importConversations(page, 8);

  await page.getByRole('button', { name: 'Open the inbox' }).click();
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  const rows = page.getByRole('listbox', { name: 'Conversations' }).getByRole('option');
  await expect.poll(() => rows.count()).toBe(2);
  expect(await lists(page)).toBe(counted(2, 2, 2, 1, 0));
  await page.getByRole('combobox', { name: 'Show' }).selectOption({ label: 'All (4)' });
  await expect.poll(() => rows.count()).toBe(4);
  await page.getByRole('combobox', { name: 'Show' }).blur();

  // The first, the next, the first again.
  const pane = (name: string) => page.getByRole('region', { name, exact: true });
  await keyboard.press('j');
  await pane('Asha Rao').getByRole('log').getByText('I would come on Saturdays').waitFor();
  await expect.poll(() => lists(page)).toBe(counted(2, 1, 2, 1, 0));
  await keyboard.press('j');
  await pane('+91 98765 43213').getByText('Sent message; its text is in no log').waitFor();
  await keyboard.press('k');
  await pane('Asha Rao').waitFor();

  // An answer is WhatsApp's to send: nothing leaves but what a person opens.
  const asked = page.evaluate(
    () => new Promise<string>((resolve) => (window.open = (url) => (resolve(String(url)), null))),
  );
  await keyboard.press('r');
  await keyboard.type('Yes, until Friday & after');
  const answer = 'https://wa.me/919876543210?text=Yes%2C%20until%20Friday%20%26%20after';
  await expect
    .poll(() => pane('Asha Rao').getByRole('link', { name: 'Open in WhatsApp' }).getAttribute('href'))
    .toBe(answer);
  await keyboard.press('Control+Enter');
  expect(await asked).toBe(answer);
  await keyboard.press('Escape');

  await keyboard.press('i');
  await expect.poll(() => lists(page)).toBe(counted(2, 1, 1, 2, 0));
  await keyboard.press('e');
  await expect.poll(() => lists(page)).toBe(counted(1, 1, 1, 1, 1));

  await keyboard.press('/');
  await keyboard.type('children');
  await expect.poll(() => rows.allInnerTexts()).toEqual([expect.stringContaining('Do you teach children?')]);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await pane('Meera Iyer').getByRole('log').locator('mark', { hasText: 'children' }).waitFor();
  await pane('Meera Iyer').getByText('The 24-hour window is closed').waitFor();
  await keyboard.press('/');
  await keyboard.press('Control+a');
  await keyboard.type('pottery');
  // One row stood here before, too: it is this search's own that is waited for.
  await expect.poll(() => rows.allInnerTexts()).toEqual([expect.stringContaining('Asha Rao')]);
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await pane('Asha Rao').getByRole('button', { name: 'Contact details' }).click();
  const panel = page.getByRole('complementary');
  const field = (name: string) => panel.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('+ dd');
  await expect.poll(() => field('Origin').innerText()).toMatch(/^Organic/);
  expect(await field('Status').innerText()).toMatch(/^Active/);
  expect(await field('State').innerText()).toMatch(/^Closed/);
  expect(await field('Last active').innerText()).toContain('2 hours ago');
  await panel.getByRole('log').waitFor();
  expect(await panel.getByRole('heading', { name: /^\d+ messages$/ }).count()).toBe(1);

  await toConversationReview(page, files);
  // A message that only its statuses tell of is new once; then there is nothing of it in the log.
  expect(await reviewCounts(page)).toEqual({
    'New messages': 0,
    'Known already': 6,
    'Statuses and changes': 0,
    'New contacts who wrote first': 0,
    'New contacts who were sent a message': 0,
    'Contacts you have': 3,
  });
  await page.getByText('There is nothing new in it').waitFor();
  expect(await page.getByRole('button', { name: 'Import', exact: true }).isDisabled()).toBe(true);

  await goTo(page, 'contacts', 'Contacts');
  await showsContacts(page, 4);
  for (const undone of [/^Undone: Resolved/, /^Undone: Intervened/, /^Undone: Imported 8 messages/]) {
    await keyboard.press('Control+z');
    await page.getByText(undone).waitFor();
  }
  await showsContacts(page, 0);
  await goTo(page, 'inbox', 'Inbox');
  await page.getByText('No conversations yet').waitFor();
  await goTo(page, 'import', 'Import');
  await expect.poll(() => reviewCounts(page)).toEqual(FIRST);
});
