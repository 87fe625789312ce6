/** What tests of campaigns share: a few people, links that are caught, axe. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const PEOPLE = {
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    'Name,Mobile Number,$City\nAsha Rao,9876543210,Pune\nRavi Kumar,9876543211,\nKavya,9876543212,\nMeera Das,9876543213,Delhi\n',
  ),
};
export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name });

/** Links that pages open, in order: none of them is gone to. */
export async function catchLinks(context: BrowserContext): Promise<string[]> {
  const links: string[] = [];
  await context.exposeFunction('caught', (link: string) => void links.push(link));
  await context.addInitScript(() => {
    window.open = (link) => {
      const caught: unknown = Reflect.get(window, 'caught');
      if (typeof caught === 'function') Reflect.apply(caught, window, [String(link)]);
      // Another window, so that the page sees that one was opened.
      return document.body.appendChild(Object.assign(document.createElement('iframe'), { title: 'WhatsApp' }))
        .contentWindow;
    };
    // Nobody is there to answer where to save.
    Reflect.deleteProperty(window, 'showSaveFilePicker');
  });
  return links;
}

export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(AXE);
  const found = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: typeof axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
    const { violations } = await tool.run(document, { runOnly: { type: 'tag', values: tags } });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
  expect(found).toEqual([]);
}
