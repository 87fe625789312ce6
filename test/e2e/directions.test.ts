/** [L2] Names of any direction stand whole in their cell: where a cell is too narrow, they are cut at their end, as their readers read. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { goTo, importFile, openApp } from './support/app.ts';

const PEOPLE: readonly (readonly [name: string, direction: 'rtl' | 'ltr'])[] = [
  ['محمد عبد الرحمن بن عبد العزيز آل سعود الكبير', 'rtl'],
  ['أحمد محمود عبد الفتاح إسماعيل الشرقاوي الحسيني', 'rtl'],
  ['فاطمة الزهراء بنت عبد الله بن راشد المكتوم', 'rtl'],
  ['محمد علی رضا پورحسینی اصفهانی نژاد تهرانی', 'rtl'],
  ['محمد عبدالرحمان خان ولد غلام مصطفی چوہدری', 'rtl'],
  ['יהונתן אברהם בן־דוד רוזנבלום־גולדשטיין הלוי', 'rtl'],
  ['٣ محمد عبد الرحمن بن عبد العزيز آل سعود الكبير', 'rtl'],
  ['(أبو خالد) محمد عبد الرحمن بن عبد العزيز آل سعود', 'rtl'],
  ['Venkatanarasimharajuvaripeta Subrahmanyam Krishnamurthy', 'ltr'],
  ['Александра Константиновна Преображенская-Богоявленская', 'ltr'],
  ['வெங்கடநரசிம்மராஜுவாரிபேட்டை சுப்பிரமணியம் கிருஷ்ணமூர்த்தி', 'ltr'],
  ['Mohammed محمد عبد الرحمن بن عبد العزيز آل سعود', 'ltr'],
];

const file = {
  name: 'directions.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Name,Mobile Number,Source',
      ...PEOPLE.map(([name], i) => `${name},+9715012345${String(60 + i)},معرض دبي الدولي للسفر والسياحة الشتوي السنوي`),
    ].join('\n'),
  ),
};

/** Of each text in the column: its direction, and whether its first letters are in sight. */
const seen = (page: Page, column: number): Promise<{ text: string; direction: string; begins: boolean }[]> =>
  page.evaluate((at) => {
    const cells = [...document.querySelectorAll(`[role=grid] > .body [data-col="${at}"]`)];
    return cells.map((cell) => {
      const box = cell.querySelector('.truncate') ?? cell;
      const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const first = walker.nextNode();
      range.setStart(first ?? box, 0);
      range.setEnd(first ?? box, Math.min(4, first?.textContent?.length ?? 0));
      const letters = range.getBoundingClientRect();
      const frame = box.getBoundingClientRect();
      return {
        text: box.textContent.trim(),
        direction: getComputedStyle(box).direction,
        begins: letters.left >= frame.left - 1 && letters.right <= frame.right + 1,
      };
    });
  }, column);

test.each([1440, 360])('[L2] at %i px every name and source begins in sight', async (width) => {
  const { page } = await openApp({ context: { viewport: { width, height: 800 } } });
  await importFile(page, file);
  await goTo(page, 'contacts', 'Contacts');
  await page.getByRole('link', { name: PEOPLE[0]?.[0] ?? '', exact: true }).waitFor();
  const names = await seen(page, 1);
  expect(names.map(({ text, direction, begins }) => [text, direction, begins])).toEqual(
    PEOPLE.map(([name, direction]) => [name, direction, true]),
  );
  const heads = await page.locator('[role=columnheader]').allInnerTexts();
  const sources = await seen(
    page,
    heads.findIndex((head) => head.startsWith('Source')),
  );
  expect(sources.every(({ direction, begins }) => direction === 'rtl' && begins)).toBe(true);
});
