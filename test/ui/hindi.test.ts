/** [L1] Pages in Hindi: whatever was opened, no word of English is left. What the person wrote is in Devanagari here, but for files. */
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import type { Component } from 'svelte';
import { describe, expect, test } from 'vitest';
import type { Kith } from '../../src/app/kith.svelte.ts';
import { EVERYTHING } from '../../src/domain/filter.ts';
import { ok } from '../../src/domain/result.ts';
import AttributesPage from '../../src/ui/attributes/AttributesPage.svelte';
import ExportDialog from '../../src/ui/export/ExportDialog.svelte';
import GuidePage from '../../src/ui/guide/GuidePage.svelte';
import HistoryPage from '../../src/ui/history/HistoryPage.svelte';
import CommandPalette from '../../src/ui/palette/CommandPalette.svelte';
import SettingsPage from '../../src/ui/settings/SettingsPage.svelte';
import { sampleRows } from '../../src/ui/import/sample-file.ts';
import KeysDialog from '../../src/ui/shell/KeysDialog.svelte';
import TagsPage from '../../src/ui/tags/TagsPage.svelte';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { StorageUse } from '../../src/worker/contract/history.ts';
import { inHindi, latinWords } from '../support/in-hindi.ts';
import { openKith } from '../support/kith-service.ts';
import WithKith from '../support/WithKith.svelte';
import { addAttribute, addTag } from '../worker/support/service.ts';

configure({ asyncUtilTimeout: 5000 });

async function filled(api: KithApi): Promise<void> {
  const tag = await addTag(api, 'खास');
  for (let i = 0; i < 9; i++) await addTag(api, `समूह ${i}`);
  await api.tag({ kind: 'rules', id: tag, rules: [{ op: 'contains', keywords: ['कीमत', 'दाम'] }] });
  const plan = await addAttribute(api, 'प्लान', 'choice', ['छोटा', 'बड़ा']);
  await addAttribute(api, 'रकम', 'number');
  await api.segment({ kind: 'create', name: 'नए लोग', filter: EVERYTHING, search: '' });
  for (let i = 0; i < 9; i++)
    await api.create({
      name: `प्रिया ${i}`,
      phone: `987654321${i}`,
      tags: [tag],
      attributes: new Map([[plan, i === 0 ? 'छोटा' : 'बड़ा']]),
    });
  await api.bulk({ kind: 'ids', ids: [0] }, { kind: 'optOut' });
}

/** Texts of others: what a change did, in words. */
async function changesOf(kith: Kith): Promise<readonly string[]> {
  const history = await kith.api.history(0, 100);
  return history.ok ? history.value.entries.map((entry) => kith.changes.describe(entry)) : [];
}

async function show(component: Component<never>, props: object = {}, over?: (api: KithApi) => Partial<KithApi>) {
  const { kith } = await openKith(filled, over);
  render(WithKith, { props: { kith, component, props } });
  return kith;
}

const press = async (name: string | RegExp, role = 'button'): Promise<void> => {
  await fireEvent.click(await screen.findByRole(role, { name }));
};
const nothingLatin = (names: readonly string[] = []): void => expect(latinWords(document.body, names)).toEqual([]);

describe('[L1] in Hindi no English is left', () => {
  test('on the page of tags, in its menu, its dialogs and its rules', () =>
    inHindi(async () => {
      await show(TagsPage);
      await waitFor(() => expect(screen.getAllByRole('link', { name: '9' })).toHaveLength(1));
      nothingLatin();
      await press('खास के लिए कार्रवाइयाँ');
      await screen.findByRole('menuitem', { name: 'नाम बदलें' });
      nothingLatin();
      await press('दूसरे टैग में मिलाएँ…', 'menuitem');
      await screen.findByRole('dialog', { name: '“खास” को दूसरे टैग में मिलाएँ' });
      nothingLatin();
      await press('रद्द करें');
      await press('नया टैग');
      await screen.findByRole('dialog', { name: 'नया टैग' });
      nothingLatin();
      await press('रद्द करें');
      await press(/^पहले संदेश के नियम/, 'tab');
      await fireEvent.input(screen.getByRole('textbox', { name: 'संदेश' }), { target: { value: 'दाम बताएँ' } });
      await screen.findByText(/का नियम 1: संदेश में “दाम” है।/);
      nothingLatin();
      await press('खास के नियम बदलें');
      await screen.findByRole('dialog', { name: '“खास” के पहले संदेश के नियम' });
      nothingLatin();
    }));

  test('on the page of attributes and in its dialogs', () =>
    inHindi(async () => {
      await show(AttributesPage);
      await screen.findByRole('link', { name: '9' });
      nothingLatin();
      await press('रकम के लिए कार्रवाइयाँ');
      await screen.findByRole('menuitem', { name: 'नाम बदलें' });
      nothingLatin(['AED', 'IDR', 'R']);
      await fireEvent.keyDown(screen.getByRole('menu'), { key: 'Escape' });
      await press('प्लान के लिए कार्रवाइयाँ');
      await press('प्रकार बदलें…', 'menuitem');
      const type = await screen.findByRole('combobox', { name: 'नया प्रकार' });
      await fireEvent.change(type, { target: { value: 'number' } });
      await screen.findByText('9 मान खो जाएँगे');
      nothingLatin();
      await press('रद्द करें');
      await press('प्लान के लिए कार्रवाइयाँ');
      await press('विकल्प बदलें…', 'menuitem');
      await press('विकल्प 2 हटाएँ');
      await screen.findByText('8 कॉन्टैक्ट के मान हट जाएँगे');
      nothingLatin();
      await press('रद्द करें');
      await press('नया एट्रिब्यूट');
      await screen.findByRole('dialog', { name: 'नया एट्रिब्यूट' });
      nothingLatin();
    }));

  test('in the history, but for what a change did, and where it is shortened', () =>
    inHindi(async () => {
      const kith = await show(HistoryPage);
      const changes = await changesOf(kith);
      await screen.findByRole('heading', { name: /नव/ });
      await screen.findByText('मिटने से सुरक्षित');
      nothingLatin(changes);
      for (const by of ['एक समय से पुराने बदलाव', 'एक आकार से ऊपर, सबसे पुराने', 'पिछले बदलाव को छोड़कर सभी']) {
        if (screen.queryByRole('dialog') === null) await press('इतिहास छोटा करें…');
        await press(by, 'radio');
        nothingLatin(changes);
      }
    }));

  test('in the card on storage, whatever the browser says', () =>
    inHindi(async () => {
      const use: StorageUse = { baseBytes: 1e6, historyBytes: 2e6, used: 3e6, quota: 4e9, persisted: false };
      await show(SettingsPage, {}, () => ({ storage: async () => use }));
      await screen.findByText(/सीमा/);
      await waitFor(() => expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('भारत'));
      nothingLatin(['English', 'Network']);
    }));

  test('where everything is deleted, by a word of either language', () =>
    inHindi(async () => {
      const kith = await show(SettingsPage);
      for (const [typed, isEnough] of [
        ['मिटा दें', false],
        ['सब मिटा दें', true],
        ['Delete everything', true],
      ] as const) {
        if (screen.queryByRole('dialog') === null) await press('सब कुछ मिटाएँ…');
        const dialog = await screen.findByRole('dialog', { name: 'सब कुछ मिटाएँ' });
        expect(latinWords(dialog, ['delete everything'])).toEqual([]);
        await fireEvent.input(within(dialog).getByRole('textbox'), { target: { value: typed } });
        const go = within(dialog).getByRole<HTMLButtonElement>('button', { name: 'सब कुछ मिटाएँ' });
        expect(go.disabled).toBe(!isEnough);
      }
      expect(kith.base.contacts).toBe(9);
    }));

  test('where contacts are exported, and when it is done', () =>
    inHindi(async () => {
      const over = (): Partial<KithApi> => ({
        exportCsv: async () => ok({ contacts: 8, bytes: 2000, blob: null }),
      });
      await show(ExportDialog, { what: { kind: 'ids', ids: [0, 1] } }, over);
      await screen.findByText('2 कॉन्टैक्ट');
      await press('कॉलम चुनें', 'radio');
      nothingLatin();
      await screen.findByRole('checkbox', { name: /1 कॉन्टैक्ट छोड़ दें/ });
      await press('नाम', 'checkbox');
      nothingLatin();
      await press('नाम', 'checkbox');
      await press('सभी कॉलम', 'radio');
      await press('2 कॉन्टैक्ट सेव करें');
      await screen.findByText('8 कॉन्टैक्ट एक्सपोर्ट हुए');
      nothingLatin();
    }));

  test('in the command palette, where English words find things too', () =>
    inHindi(async () => {
      const kith = await show(CommandPalette);
      kith.paletteOpen = true;
      const input = await screen.findByRole('combobox');
      nothingLatin(await changesOf(kith));
      for (const [typed, found] of [
        ['history', 'इतिहास'],
        ['डार्क', 'थीम: गहरी'],
        ['प्रिया', /“प्रिया” से मेल खाने वाले सभी 9 कॉन्टैक्ट/],
      ] as const) {
        await fireEvent.input(input, { target: { value: typed } });
        await screen.findByRole('option', { name: found });
        nothingLatin();
      }
    }));

  test('in the list of keys', () =>
    inHindi(async () => {
      const kith = await show(KeysDialog);
      kith.keysOpen = true;
      await screen.findByRole('dialog', { name: 'कीबोर्ड शॉर्टकट' });
      nothingLatin();
    }));

  test('in the guide, but for names of columns, people, firms and kinds of files', () =>
    inHindi(async () => {
      await show(GuidePage);
      const columns = [
        'Name',
        'Mobile Number',
        'Tags',
        'Source',
        'First Message',
        'Opted Out',
        'First Name',
        'Last Name',
      ];
      const own = ['Origin', 'Status', 'State', 'Last Active', 'Created At', 'City', 'Windows', 'Mac', 'Contacts'];
      nothingLatin([...sampleRows.flat(), ...columns, ...own, 'Dr. K. R. Narayanan, PhD', 'Narayanan', 'xlsx']);
    }));
});
