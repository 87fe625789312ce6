/**
 * Every page, and what opens over it, looked at by axe (WCAG 2.2 A and AA, and its good practice): light and dark, wide and narrow.
 * What a page shows under a dialog was looked at before the dialog was opened: it is not looked at twice.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { addSample, confirmImport, goTo, openApp, showsContacts, toMapping, toReview } from './support/app.ts';
import { answerQuestions, conversationFiles, importConversations, toQuestions } from './support/conversations.ts';
import { sampleFile } from './support/sample-file.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const GRID = '[role=grid] > .body';

interface Question {
  /** Empty: all. */
  readonly rules: readonly string[];
  readonly exclude: readonly string[];
}

async function violations(page: Page, question: Question): Promise<string[]> {
  return await page.evaluate(
    async ({ tags, rules, exclude }) => {
      const { axe: tool } = globalThis as unknown as { axe: typeof axe };
      const context = { include: [document.documentElement], exclude: exclude.map((selector) => [selector]) };
      const result = await tool.run(context, {
        runOnly: rules.length === 0 ? { type: 'tag', values: tags } : { type: 'rule', values: rules },
        resultTypes: ['violations'],
        preload: false,
      });
      return result.violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
      );
    },
    { tags: TAGS, rules: [...question.rules], exclude: [...question.exclude] },
  );
}

/** Theme changes and what opens move in a frame or two; colours are looked at when they have come to rest. */
const atRest = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let i = 0; i < 2; i++) await new Promise((resolve) => requestAnimationFrame(resolve));
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished));
  });

interface Looker {
  readonly page: Page;
  readonly wide: boolean;
  /** `known`: parts that were looked at before. */
  readonly look: (place: string, known?: readonly string[]) => Promise<void>;
}

/**
 * Themes differ in their colours alone, and colours do not depend on the width: dark is looked at where the page is wide, and where a
 * narrow one shows what a wide one does not have (`NARROW`).
 */
const NARROW = /^(?:contacts|drawer|selection|contact\b|import|inbox|conversation)/;

function looker(page: Page, wide: boolean, found: string[]): Looker {
  const look = async (place: string, known: readonly string[] = []): Promise<void> => {
    const schemes = wide || NARROW.test(place) ? (['light', 'dark'] as const) : (['light'] as const);
    for (const colorScheme of schemes) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await atRest(page);
      const rules = colorScheme === 'light' ? [] : ['color-contrast'];
      const texts = await violations(page, { rules, exclude: known });
      found.push(...texts.map((text) => `${wide ? 'wide' : 'narrow'}, ${place}, ${colorScheme}: ${text}`));
    }
  };
  return { page, wide, look };
}

test('no violations on any page, wide and narrow', async () => {
  const file = sampleFile({ rows: 300, problems: true });
  onTestFinished(() => file.remove());
  const found: string[] = [];
  const walk = async (width: number): Promise<void> => {
    const { page } = await openApp({ context: { viewport: { width, height: 640 }, reducedMotion: 'reduce' } });
    await page.evaluate(AXE);
    const at = looker(page, width > 760, found);
    await contacts(at);
    await catalog(at);
    await others(at);
    await conversations(at);
    await imports(at, file.path);
  };
  // Two browsers at once: most of the time is axe's.
  await Promise.all([walk(1280), walk(360)]);
  expect(found).toEqual([]);
}, 240_000);

const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first();
const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name });

/** Looks at what a press opens, and closes it by Esc. */
async function opened({ page, look }: Looker, place: string, name: string | RegExp): Promise<void> {
  await dialog(page, name).waitFor();
  await look(place, ['main']);
  await page.keyboard.press('Escape');
  await dialog(page, name).waitFor({ state: 'detached' });
}

/** Opens an entry of a menu. */
async function choose(page: Page, menu: string | RegExp, item: string | RegExp): Promise<void> {
  await button(page, menu).click();
  await page.getByRole('menuitem', { name: item }).click();
}

async function contacts(at: Looker): Promise<void> {
  const { page, look, wide } = at;
  await showsContacts(page, 0);
  await look('empty base');
  await goTo(page, 'inbox', 'Inbox');
  await page.getByText('No conversations yet').waitFor();
  await look('inbox without conversations');
  await goTo(page, 'contacts', 'Contacts');
  await showsContacts(page, 0);
  await addSample(page);
  await page.getByRole('gridcell').getByText(/\S/).first().waitFor();
  await look('contacts, and a notice');
  if (!wide) {
    await button(page, 'More').click();
    await opened(at, 'drawer', 'Menu');
  }
  const cell = page.locator('[data-row="0"] [data-col="1"]');
  await page.getByRole('columnheader', { name: 'Name' }).focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByRole('menu').waitFor();
  await look('menu of a column', [GRID]);
  await page.keyboard.press('Escape');
  await cell.focus();
  await page.keyboard.press('F2');
  await page.locator('[popover] input').waitFor();
  await look('editor of a cell');
  await page.keyboard.press('Escape');
  await button(page, 'Filter').click();
  await button(page, 'Condition').click();
  await look('filter builder', [GRID]);
  await page.keyboard.press('Escape');
  await button(page, 'Columns').click();
  await opened(at, 'columns', 'Columns');
  await goTo(page, 'contacts?q=zzzz', 'Contacts');
  await page.getByText('No contacts found').waitFor();
  await look('nothing found');
  await goTo(page, 'contacts', 'Contacts');
  await cell.waitFor();

  await cell.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  const bar = page.getByRole('toolbar', { name: 'Selected contacts' });
  await bar.waitFor();
  await look('selection');
  for (const name of ['Add tags', 'Set a field']) {
    await bar.getByRole('button', { name }).click();
    await opened(at, name, new RegExp(name));
  }
  await bar.getByRole('button', { name: 'Export' }).click();
  await opened(at, 'export of a selection', 'Export contacts');
  await bar.getByRole('button', { name: 'Clear selection' }).click();

  await page.keyboard.press('Control+k');
  await opened(at, 'palette', 'Command palette');

  await cell.getByRole('link').click();
  await button(page, 'Edit contact').waitFor();
  await look('contact', [GRID]);
  await button(page, 'Actions').click();
  await page.getByRole('menu').waitFor();
  await look('actions of a contact', [GRID]);
  await page.getByRole('menuitem', { name: 'Merge with…' }).click();
  await dialog(page, /^Merge .* with$/).waitFor();
  await page.keyboard.type('a');
  await dialog(page, /^Merge .* with$/)
    .locator('li button')
    .first()
    .waitFor();
  await look('merge with', [GRID]);
  await dialog(page, /^Merge .* with$/)
    .locator('li button')
    .first()
    .click();
  await dialog(page, /^Merge [\d] contacts/).waitFor();
  await look('merge', [GRID]);
  await page.keyboard.press('Escape');
  await button(page, 'Edit contact').click();
  await button(page, 'Save').waitFor();
  await page.getByRole('textbox', { name: 'Mobile number' }).fill('12');
  await button(page, 'Save').click();
  await page.locator('[aria-invalid=true]').first().waitFor();
  await look('contact form with a problem', [GRID]);
  await button(page, 'Cancel').click();
  await goTo(page, 'contacts', 'Contacts');
}

async function catalog(at: Looker): Promise<void> {
  const { page, look } = at;
  await goTo(page, 'tags', 'Tags');
  await page
    .getByRole('link', { name: /^[\d,]+$/ })
    .first()
    .waitFor();
  await look('tags');
  await button(page, 'New tag').click();
  await opened(at, 'new tag', 'New tag');
  await button(page, /^Colour of/).click();
  await opened(at, 'colours', /^Colour of/);
  await choose(page, /^Actions for/, /^First-message rules/);
  await opened(at, 'first-message rules', /^First-message rules/);
  await choose(page, /^Actions for/, /^Merge into/);
  await opened(at, 'merge of tags', /^Merge/);
  await page.getByRole('tab', { name: /^First-message rules/ }).click();
  await look('first messages');

  await goTo(page, 'attributes', 'User attributes');
  await page
    .getByRole('link', { name: /^[\d,]+$/ })
    .first()
    .waitFor();
  await look('attributes');
  await button(page, 'New attribute').click();
  await opened(at, 'new attribute', 'New attribute');
  await choose(page, /^Actions for/, /^Change type/);
  await opened(at, 'type of an attribute', /^Change the type/);
}

async function others(at: Looker): Promise<void> {
  const { page, look } = at;
  await goTo(page, 'history', 'History');
  await button(page, /^Undo:/).waitFor();
  await look('history');
  await goTo(page, 'duplicates', 'Duplicates');
  await page
    .getByText(/group|No two contacts/)
    .first()
    .waitFor();
  await look('duplicates: same number');
  await page.getByRole('tab', { name: /^Likely the same person/ }).click();
  await page.locator('.groups > *').first().waitFor();
  // One group is like the other.
  await look('duplicates: same person', ['.groups > :nth-child(n + 4)']);
  // Only groups that agree in more than the name are merged at once.
  if (await button(page, /^Merge all/).isVisible()) {
    await button(page, /^Merge all/).click();
    await opened(at, 'merge all', /^Merge all/);
  }
  await goTo(page, 'settings', 'Settings');
  await look('settings');
  await button(page, /^Delete everything/).click();
  await opened(at, 'delete everything', 'Delete everything');
  await goTo(page, 'guide', 'How a file should look');
  await look('guide');
}

async function conversations(at: Looker): Promise<void> {
  const { page, look, wide } = at;
  await toQuestions(page, conversationFiles());
  await look('conversations: questions');
  await answerQuestions(page);
  await look('conversations: review');
  await importConversations(page, 8);
  await look('conversations: done');
  await goTo(page, 'inbox', 'Inbox');
  const rows = page.getByRole('listbox', { name: 'Conversations' }).getByRole('option');
  await rows.nth(1).waitFor();
  await look('inbox');
  // The sample contacts have conversations, too.
  await page.getByRole('searchbox', { name: 'Search all messages' }).fill('I would come on Saturdays');
  await rows.first().getByText('Asha Rao').waitFor();
  await rows.first().click();
  await page.getByRole('log').getByText('I would come on Saturdays').waitFor();
  await look('inbox: a conversation');
  await page.getByRole('searchbox', { name: 'Search in this conversation' }).fill('pottery');
  await page.getByRole('log').locator('mark').waitFor();
  await look('inbox: found in a conversation');
  await button(page, 'Quick replies').click();
  await page.getByRole('menuitem', { name: 'Edit quick replies' }).click();
  await opened(at, 'quick replies', 'Edit quick replies');
  if (!wide) await button(page, 'Back to the list').click();
}

async function imports(at: Looker, file: string): Promise<void> {
  const { page, look } = at;
  await goTo(page, 'import', 'Import');
  await look('import');
  await toMapping(page, file);
  await look('import: columns');
  await toReview(page);
  await page.locator('.kind button').first().click();
  await look('import: review');
  await confirmImport(page);
  await look('import: done');
  await goTo(page, 'history', 'History');
  await button(page, 'Shorten the history…').click();
  await opened(at, 'shorten the history', 'Shorten the history');
}
