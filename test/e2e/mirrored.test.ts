/** [L1] [L2] In the pseudo language, which is longer, accented and read from right to left: no word stands outside the catalogue, all mirrors. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openApp, ready } from './support/app.ts';
import { WRITTEN_BY_BROWSER } from './support/written-by-browser.ts';

async function openMirrored(width: number): Promise<Page> {
  const { page } = await openApp({ context: { viewport: { width, height: 800 }, locale: 'en-IN' } });
  await page.evaluate(() => {
    localStorage.setItem('kith.language', '"pseudo"');
  });
  await page.reload();
  await ready(page);
  await expect.poll(() => page.evaluate(() => document.documentElement.dir)).toBe('rtl');
  return page;
}

async function goTo(page: Page, route: string): Promise<void> {
  const before = await page.locator('main h1').textContent();
  await page.evaluate((hash) => void (location.hash = hash), `#/${route}`);
  await expect.poll(() => page.locator('main h1').textContent()).not.toBe(before);
}

/** Words without an accent among texts, labels and placeholders: they were never in the catalogue. */
const plainWords = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const words = new Set<string>();
    const read = (text: string | null): void => {
      for (const word of text?.match(/(?<![\p{L}\p{M}])[A-Za-z]{2,}(?![\p{L}\p{M}])/gu) ?? []) words.add(word);
    };
    const look = (element: Element): void => {
      if (element.matches('code, kbd, script, style, noscript, .sample')) return;
      for (const name of ['aria-label', 'title', 'placeholder']) read(element.getAttribute(name));
      for (const node of element.childNodes) {
        if (node instanceof Element) look(node);
        else if (node instanceof Text) read(node.data);
      }
    };
    look(document.body);
    read(document.title);
    return [...words].sort();
  });

/** Kith's name, and the language that calls itself so. */
const OWN = [...WRITTEN_BY_BROWSER, 'English', 'Kith'];

test.each([1440, 360])(
  '[L1] at %i px every word of these pages is of the catalogue, and nothing is wider than the page',
  async (width) => {
    const page = await openMirrored(width);
    for (const route of [
      'import',
      'inbox',
      'tags',
      'attributes',
      'duplicates',
      'history',
      'guide',
      'settings',
      'contacts',
    ]) {
      await goTo(page, route);
      if (route === 'settings') await page.locator('[role=combobox]').waitFor();
      const words = await plainWords(page);
      expect([route, words.filter((word) => !OWN.includes(word))]).toEqual([route, []]);
      const spare = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        const flow = document.querySelector('main .flow');
        return [scrollWidth - clientWidth, flow ? flow.scrollWidth - flow.clientWidth : 0];
      });
      expect([route, spare]).toEqual([route, [0, 0]]);
    }
    await page.locator('body').press('?');
    await page.getByRole('dialog').waitFor();
    expect((await plainWords(page)).filter((word) => !OWN.includes(word))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
    expect((await plainWords(page)).filter((word) => !OWN.includes(word))).toEqual([]);
  },
);

test('[L2] the grid mirrors: the first column at the right, ← goes on, columns scroll in from the left, edges drag the other way', async () => {
  const page = await openMirrored(1024);
  await page.locator('button:has(.lucide-sparkles)').click();
  const cell = (row: number, column: number) => page.locator(`[data-row="${row}"] > [data-col="${column}"]`);
  await cell(3, 1).waitFor();
  const box = async (row: number, column: number) => {
    const found = await cell(row, column).boundingBox();
    if (found === null) throw new Error(`no cell ${row} ${column}`);
    return found;
  };
  const navigation = await page.locator('nav').first().boundingBox();
  expect(navigation?.x).toBeGreaterThan(512);
  expect((await box(3, 1)).x).toBeGreaterThan((await box(3, 2)).x);

  // The row's own cell, beside what can be pressed in it.
  await cell(3, 2).click({ position: { x: 4, y: 4 } });
  await cell(3, 2).focus();
  const focused = (): Promise<string | undefined> =>
    page.evaluate(() => document.activeElement?.closest<HTMLElement>('[data-col]')?.dataset['col']);
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe('3');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await focused()).toBe('1');

  await page.keyboard.press('End');
  const last = Number(await focused());
  const grid = await page.getByRole('grid').boundingBox();
  const { x } = await box(3, last);
  expect(x).toBeGreaterThanOrEqual((grid?.x ?? 0) - 1);
  expect(await page.getByRole('grid').evaluate((element) => element.scrollLeft)).toBeLessThan(0);
  // The pinned name stays at the right edge while the others pass under it.
  const name = await box(3, 1);
  expect(name.x + name.width).toBeGreaterThan((grid?.x ?? 0) + (grid?.width ?? 0) - 60);

  for (const key of ['Home', 'ArrowLeft', 'ArrowLeft']) await page.keyboard.press(key);
  const before = await box(-1, 2);
  await page.mouse.move(before.x, before.y + before.height / 2);
  await page.mouse.down();
  await page.mouse.move(before.x - 40, before.y + before.height / 2, { steps: 4 });
  await page.mouse.up();
  await expect.poll(async () => Math.round((await box(-1, 2)).width)).toBe(Math.round(before.width) + 40);
});
