/** [I10] Workbooks are inflated by the browser itself: the golden ones read in Chromium as they do in Node. */
import { expect, test } from 'vitest';
import { rowText } from '../../../src/formats/csv/row-text.ts';
import { openWorkbook } from '../../../src/formats/xlsx/workbook.ts';
const bombUrl = new URL('../../golden/input/workbook-bomb.xlsx', import.meta.url).href;
const corruptedUrl = new URL('../../golden/input/workbook-corrupted.xlsx', import.meta.url).href;
const plainUrl = new URL('../../golden/input/workbook.xlsx', import.meta.url).href;

const fileAt = async (url: string): Promise<Blob> => (await fetch(url)).blob();

test('rows of a sheet', async () => {
  const opened = await openWorkbook(await fileAt(plainUrl));
  if (!opened.ok) throw new Error(opened.failure.message.id);
  const rows: string[][] = [];
  for await (const step of opened.value.rows(0)) while (step.rows.next()) rows.push(rowText(step.rows));
  expect(rows).toEqual([
    ['Name', 'Mobile Number', 'City', 'Tags'],
    ['Mohit Dua', '919876543401', 'Delhi', 'VIP|MBA'],
    ['Priya Sharma', '+91 98765 43402', 'R&D <Pune>'],
    ['Zoë Müller', '9876543403', '', 'VIP'],
  ]);
});

test.each([
  [bombUrl, 'workbook-too-large'],
  [corruptedUrl, 'workbook-damaged'],
])('%s is refused with the reason', async (url, id) => {
  const opened = await openWorkbook(await fileAt(url));
  const result = opened.ok ? await opened.value.check(opened.value.first) : opened;
  expect(result).toMatchObject({ ok: false, failure: { message: { id } } });
});
