/** [B2] A template written by hand in the built site. */
import { expect, test } from 'vitest';
import en from '../../src/text/en/campaigns.ts';
import { downloaded, goTo, importFile, openApp } from './support/app.ts';
import { button, expectAccessible, PEOPLE } from './support/campaigns.ts';

test('[B2] a template written by hand, by the keyboard: header, footer, buttons, named parameters, limits as they are broken', async () => {
  const { page } = await openApp();
  await importFile(page, PEOPLE);
  await goTo(page, 'campaigns', en.title);
  await button(page, en.new).click();
  await page.getByRole('radio', { name: en.message.kinds.template }).check();
  await page.getByRole('textbox', { name: en.message.template }).fill('offer');
  await page.getByRole('radio', { name: en.message.parameterKinds.named }).check();
  await page.getByRole('combobox', { name: en.message.header, exact: true }).selectOption('image');
  await page.getByText('Give the link of the picture').waitFor();
  await page.getByRole('textbox', { name: en.message.media.image }).fill('https://a.example/b.jpg');
  await page.getByRole('textbox', { name: en.message.body, exact: true }).fill('Hi $FirstName{friend}');
  await page.getByText('A template cannot end with a field').waitFor();
  await page.getByRole('textbox', { name: en.message.body, exact: true }).fill('Hi $FirstName{friend}, *sale*!');
  await page.getByRole('textbox', { name: en.message.footer }).fill('Reply STOP to end');
  const add = async (kind: keyof typeof en.message.buttonKinds): Promise<void> => {
    await button(page, en.message.buttonAdd).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: en.message.buttonKinds[kind] }).press('Enter');
  };
  // What was added has the focus.
  await add('url');
  await page.keyboard.type('Shop');
  await page.getByRole('textbox', { name: en.message.buttonUrl, exact: true }).fill('shop');
  await page.getByText('The link of button 1 begins with https://').waitFor();
  await page
    .getByRole('textbox', { name: en.message.buttonUrl, exact: true })
    .fill('https://shop.example/?c=$City{none}');
  await add('quickReply');
  await page.keyboard.type('Yes');
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await button(page, en.prepare.action).click();
  await page.getByRole('combobox', { name: en.files.format }).selectOption('jsonl');
  await page.evaluate(() => Reflect.deleteProperty(window, 'showSaveFilePicker'));
  const lines = await downloaded(page, () => button(page, en.files.save).click());
  const [first] = lines.text
    .split('\n')
    .map((line) => (line === '' ? {} : (JSON.parse(line) as Record<string, unknown>)));
  expect(first?.['template']).toEqual({
    name: 'offer',
    language: { code: 'en' },
    components: [
      { type: 'header', parameters: [{ type: 'image', image: { link: 'https://a.example/b.jpg' } }] },
      { type: 'body', parameters: [{ type: 'text', parameter_name: 'first_name', text: 'Asha' }] },
      { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: 'Pune' }] },
      {
        type: 'button',
        sub_type: 'quick_reply',
        index: '1',
        parameters: [{ type: 'payload', payload: first?.['biz_opaque_callback_data'] }],
      },
    ],
  });
}, 180_000);
