/** Every page and what opens over it, looked at by axe (WCAG 2.2 A and AA): light and dark, wide and narrow. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { addSample, confirmImport, goTo, openApp, showsContacts, toMapping, toReview } from './support/app.ts';
import { sampleFile } from './support/sample-file.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function run(page: Page, rules: readonly string[]): Promise<string[]> {
  const found = await page.evaluate(
    async ({ tags, rules: only }) => {
      const { axe: tool } = globalThis as unknown as { axe: typeof axe };
      const { violations } = await tool.run(document, {
        runOnly: only.length === 0 ? { type: 'tag', values: tags } : { type: 'rule', values: only },
        resultTypes: ['violations'],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.slice(0, 5).map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`),
      );
    },
    { tags: TAGS, rules: [...rules] },
  );
  return found;
}

/** Both themes: in the second only the colours can differ. */
async function look(page: Page, place: string, found: string[]): Promise<void> {
  await page.evaluate(AXE);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const violations = await run(page, colorScheme === 'light' ? [] : ['color-contrast']);
    found.push(...violations.map((text) => `${place}, ${colorScheme}: ${text}`));
  }
}

const WIDTHS = [1280, 360];

test.each(WIDTHS)(
  'no violations at %i px',
  async (width) => {
    const file = sampleFile({ rows: 2000, problems: true });
    onTestFinished(() => file.remove());
    const { page } = await openApp({ context: { viewport: { width, height: 800 }, reducedMotion: 'reduce' } });
    const found: string[] = [];
    await showsContacts(page, 0);
    await look(page, 'empty base', found);
    await addSample(page);
    await page.getByRole('gridcell').getByText(/\S/).first().waitFor();
    await look(page, 'contacts', found);
    await page.getByRole('button', { name: 'Filter', exact: true }).click();
    await look(page, 'filter builder', found);
    await page.keyboard.press('Escape');

    // The first contact, in its panel and in its form.
    await page.locator('[data-row="0"] [data-col="1"]').click();
    await page.getByRole('button', { name: 'Edit contact' }).waitFor();
    await look(page, 'contact', found);
    await page.getByRole('button', { name: 'Edit contact' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).waitFor();
    await look(page, 'contact form', found);
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await goTo(page, 'contacts', 'Contacts');

    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Command palette' }).waitFor();
    await look(page, 'palette', found);
    await page.keyboard.press('Escape');

    if (width > 760) await page.getByRole('button', { name: 'Export', exact: true }).click();
    else {
      await page.getByRole('button', { name: 'More actions' }).click();
      await page.getByRole('menuitem', { name: 'Export' }).click();
    }
    await page.getByRole('dialog', { name: 'Export contacts' }).waitFor();
    await look(page, 'export', found);
    await page.keyboard.press('Escape');

    for (const [route, title] of [
      ['tags', 'Tags'],
      ['attributes', 'Attributes'],
      ['history', 'History'],
      ['duplicates', 'Duplicates'],
      ['settings', 'Settings'],
      ['guide', 'File format'],
      ['import', 'Import'],
    ] as const) {
      await goTo(page, route, title);
      await page.locator('main [aria-busy=true]').first().waitFor({ state: 'detached' });
      await look(page, route, found);
    }
    await toMapping(page, file.path);
    await look(page, 'import: columns', found);
    await toReview(page);
    await page.locator('.kind button').first().click();
    await look(page, 'import: review', found);
    await confirmImport(page);
    await look(page, 'import: done', found);
    expect(found).toEqual([]);
  },
  240_000,
);
