/** [L1] [L2] The whole way of a contact in Hindi and in the mirrored pseudo-locale; what is not in the catalogue shows as Latin letters. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pseudoText } from '../../src/text/pseudo.ts';
import { downloaded, openApp, PATIENT, ready, reviewed } from './support/app.ts';
import { WRITTEN_BY_BROWSER } from './support/written-by-browser.ts';

const FILE = {
  name: 'people.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from('Name,Mobile Number,Source\nAsha Rao,9876543210,Expo\nMohit Dua,9876543211,Web\n'),
};

/** Words that are data, names, or the same in every language. */
const KEPT = [
  'ID',
  ...['Name', 'Mobile', 'Number', 'Source', 'Asha', 'Rao', 'Devi', 'Mohit', 'Dua', 'AR', 'AD', 'MD', 'Expo', 'Web'],
  ...['people', 'csv', 'vcf', 'xlsx', 'CSV', 'TSV', 'XLSX', 'UTF', 'Kith', 'WhatsApp', 'WebRTC', 'Excel', 'vCard'],
  ...['Google', 'Outlook', 'HubSpot', 'English', 'Ctrl', 'Shift', 'Esc', 'Enter', 'Alt', 'Network'],
  ...['AM', 'PM', 'am', 'pm', 'kB', 'MB', 'GB', 'TB'],
];
interface Words {
  readonly language: 'hi' | 'pseudo';
  readonly pages: { readonly import: string; readonly contacts: string; readonly settings: string };
  readonly review: string;
  readonly confirm: string;
  readonly search: string;
  readonly edit: string;
  readonly name: string;
  readonly save: string;
  readonly export: string;
  readonly saveFile: string;
}

const LANGUAGES: readonly Words[] = [
  {
    language: 'hi',
    pages: { import: 'इंपोर्ट', contacts: 'कॉन्टैक्ट', settings: 'सेटिंग' },
    review: 'जाँच करें',
    confirm: '2 कॉन्टैक्ट इंपोर्ट करें',
    search: 'कॉन्टैक्ट खोजें',
    edit: 'कॉन्टैक्ट बदलें',
    name: 'नाम',
    save: 'सेव करें',
    export: 'एक्सपोर्ट',
    saveFile: '1 कॉन्टैक्ट सेव करें',
  },
  {
    language: 'pseudo',
    pages: { import: pseudo('Import'), contacts: pseudo('Contacts'), settings: pseudo('Settings') },
    review: pseudo('Review'),
    confirm: pseudo('Import 2 contacts'),
    search: pseudo('Search contacts'),
    edit: pseudo('Edit contact'),
    name: pseudo('Name'),
    save: pseudo('Save'),
    export: pseudo('Export'),
    saveFile: pseudo('Save 1 contact'),
  },
];

function pseudo(text: string): string {
  return pseudoText(text, []);
}

async function openIn({ language }: Words, width: number): Promise<Page> {
  const { page } = await openApp({ context: { viewport: { width, height: 800 } } });
  await page.evaluate((chosen) => localStorage.setItem('kith.language', JSON.stringify(chosen)), language);
  await page.reload();
  await ready(page);
  return page;
}

async function goTo(page: Page, route: string, title: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#/${route}`);
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
}

/** Words in plain Latin letters that people see or hear. */
async function leftInEnglish(page: Page, more: readonly string[] = []): Promise<string[]> {
  const texts = await page.evaluate(() => {
    const quiet = 'style, script, noscript, code, kbd, body [lang="en"], [translate="no"]';
    const found: string[] = [];
    for (const element of document.body.querySelectorAll('*')) {
      if (element.closest(quiet) !== null) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'])
        found.push(element.getAttribute(name) ?? '');
      for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) found.push(node.textContent ?? '');
    }
    return found;
  });
  const kept = new Set([...KEPT, ...more]);
  const words = texts.flatMap((text) =>
    (text.match(/(?<![\p{L}\p{N}])[A-Za-z]{2,}(?![\p{L}\p{N}])/gu) ?? [])
      .filter((word) => !kept.has(word))
      .map((word) => `${word}: ${text.trim().slice(0, 80)}`),
  );
  return [...new Set(words)];
}

/** Words of Kith's that do not fit where they stand, but for those that are cut on purpose. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.body.querySelectorAll<HTMLElement>('button, a, label, h1, h2, h3, p, legend, summary')]
      .filter((element) => {
        const style = getComputedStyle(element);
        const isMeant = style.textOverflow === 'ellipsis' || element.querySelector('.truncate') !== null;
        const isSeen = element.offsetParent !== null && style.visibility === 'visible' && element.clientWidth > 1;
        return isSeen && !isMeant && style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => element.textContent.trim().slice(0, 60)),
  );

describe.each(LANGUAGES)('in $language', (words) => {
  test('a file is imported, a contact found, changed and exported; nothing is left in English', async () => {
    const page = await openIn(words, 1280);
    expect(await page.locator('html').getAttribute('dir')).toBe(words.language === 'pseudo' ? 'rtl' : 'ltr');
    const left = new Set<string>();
    const look = async (): Promise<void> =>
      (await leftInEnglish(page, words.language === 'pseudo' ? WRITTEN_BY_BROWSER : [])).forEach((word) =>
        left.add(word),
      );

    await goTo(page, 'import', words.pages.import);
    await look();
    await page.locator('input[type=file]').setInputFiles(FILE);
    await page.getByRole('button', { name: words.review, exact: true }).click();
    await reviewed(page);
    await look();
    await page.getByRole('button', { name: words.confirm, exact: true }).click();
    await page.getByRole('button', { name: words.confirm, exact: true }).waitFor({ state: 'detached' });
    await look();

    await goTo(page, 'contacts', words.pages.contacts);
    await page.getByRole('searchbox', { name: words.search }).fill('asha');
    await page.getByRole('link', { name: 'Mohit Dua', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Asha Rao', exact: true }).click();
    await page.getByRole('button', { name: words.edit, exact: true }).click();
    await page.getByRole('complementary').getByRole('textbox', { name: words.name, exact: true }).fill('Asha Devi');
    await look();
    await page.getByRole('complementary').getByRole('button', { name: words.save, exact: true }).click();
    await page.getByRole('link', { name: 'Asha Devi', exact: true }).waitFor();
    await look();

    await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
    await page.getByRole('button', { name: words.export, exact: true }).click();
    const save = page.getByRole('dialog').getByRole('button', { name: words.saveFile, exact: true });
    await save.waitFor({ timeout: PATIENT });
    await look();
    const { text } = await downloaded(page, () => save.click());
    expect(text).toContain('Asha Devi');
    expect(text).not.toContain('Mohit');
    expect([...left]).toEqual([]);
  });

  test('no word is cut on a phone', async () => {
    const page = await openIn(words, 360);
    const cut: string[] = [];
    for (const route of [
      'contacts',
      'inbox',
      'import',
      'tags',
      'attributes',
      'duplicates',
      'history',
      'guide',
      'settings',
    ]) {
      await page.evaluate((hash) => void (location.hash = hash), `#/${route}`);
      await page.locator('main h1').waitFor();
      await page.waitForLoadState('networkidle');
      cut.push(...(await cutOff(page)).map((text) => `${route}: ${text}`));
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      if (wide) cut.push(`${route}: the page`);
    }
    expect(cut).toEqual([]);
  });
});

test('[L1] a language that is chosen is spoken at once, and the page goes on as it was', async () => {
  const { page } = await openApp();
  await page.evaluate(() => void (location.hash = '#/settings'));
  await page.getByRole('heading', { level: 1, name: 'Settings', exact: true }).waitFor();
  await page.evaluate(() => Reflect.set(window, 'isSamePage', true));
  await page.getByRole('radio', { name: 'हिन्दी' }).click();
  await page.getByRole('heading', { level: 1, name: 'सेटिंग', exact: true }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('hi');
  expect(await page.evaluate(() => Reflect.has(window, 'isSamePage'))).toBe(true);
  expect(await leftInEnglish(page)).toEqual([]);
  await page.getByRole('radio', { name: 'English' }).click();
  await page.getByRole('heading', { level: 1, name: 'Settings', exact: true }).waitFor();
  expect(await page.locator('html').getAttribute('lang')).toBe('en');
});
