/** What stands before any script of the app has run: no white flash in a dark theme, chosen here or by the system. */
import { expect, onTestFinished, test } from 'vitest';
import { openSite } from './support/site.ts';

const DARK = 'rgb(15, 18, 19)';
const LIGHT = 'rgb(244, 246, 246)';

test.each([
  ['dark', null, DARK],
  ['light', null, LIGHT],
  ['light', 'dark', DARK],
  ['dark', 'light', LIGHT],
  ['dark', 'system', DARK],
  ['light', 'no theme at all', LIGHT],
] as const)('the system is %s, %s was chosen: the first paint is %s', async (colorScheme, chosen, ground) => {
  const site = await openSite({ context: { colorScheme, serviceWorkers: 'block' } });
  onTestFinished(() => site.close());
  const { context, page, url } = site;
  if (chosen !== null)
    await page.evaluate((theme) => localStorage.setItem('kith.theme', JSON.stringify(theme)), chosen);
  const before = await context.newPage();
  // The app does not come: what is there is what was painted first.
  await before.route('**/assets/*.js', (route) => route.abort());
  await before.goto(url);
  expect(await before.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(ground);
  const scheme = await before.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  expect(scheme).toBe(chosen === 'dark' || chosen === 'light' ? chosen : 'light dark');
});
