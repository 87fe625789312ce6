import { expect, test } from 'vitest';
import { settingsText } from '../../src/text/settings.ts';
import { speech } from '../../src/text/speech.svelte.ts';
import { inHindi, latinWords } from '../support/in-hindi.ts';

function page(html: string): Element {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

test('[L1] finds every Latin word that people see or hear, but names and the words that Hindi shares', () => {
  const words = latinWords(
    page(
      '<p title="Close">Kith में <b>12 contacts</b></p><code>connect-src</code><input placeholder="Search" aria-label="खोजें CSV">' +
        '<span translate="no">phone</span><i>Asha Rao, Ashamed</i>',
    ),
    ['Asha Rao'],
  );
  expect(words).toEqual(['Close', 'contacts', 'Search', 'Ashamed']);
});

test('[L1] Hindi is spoken for the while', async () => {
  expect(await inHindi(() => settingsText.title)).toBe('सेटिंग');
  expect([speech.language, speech.locale, settingsText.title]).toEqual(['en', 'en-IN', 'Settings']);
  await expect(inHindi(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(speech.language).toBe('en');
});
