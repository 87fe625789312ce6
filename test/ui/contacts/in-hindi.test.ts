import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { condition } from '../../../src/app/filter-code.ts';
import { withItem } from '../../../src/app/filter-tree.ts';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import { tagId } from '../../../src/domain/tag.ts';
import ContactPanel from '../../../src/ui/contact/ContactPanel.svelte';
import ContactsPage from '../../../src/ui/contacts/ContactsPage.svelte';
import SegmentList from '../../../src/ui/contacts/SegmentList.svelte';
import DuplicatesPage from '../../../src/ui/duplicates/DuplicatesPage.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { inHindi, latinWords } from '../../support/in-hindi.ts';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

const DATA = [
  'AR',
  'R',
  'Asha',
  'Rao',
  'pm',
  'Asha Rao',
  'Asha R',
  'VIP',
  'City',
  'Plan',
  'Free',
  'Joined',
  'Member',
  'Expo',
  'Pune',
  'Regulars',
];

async function people(api: KithApi): Promise<void> {
  const tagged = await api.tag({ kind: 'create', name: 'VIP', color: null });
  const vip = tagged.ok ? (tagged.value.state.catalog.tags[0]?.id ?? tagId(0)) : tagId(0);
  const made = await api.attribute({ kind: 'create', name: 'City', type: 'text', options: [] });
  const city = made.ok ? made.value.state.catalog.attributes[0]?.id : undefined;
  await api.attribute({ kind: 'create', name: 'Plan', type: 'choice', options: ['Free'] });
  await api.attribute({ kind: 'create', name: 'Joined', type: 'date', options: [] });
  await api.attribute({ kind: 'create', name: 'Member', type: 'yesno', options: [] });
  const attributes = new Map(city === undefined ? [] : [[city, 'Pune']]);
  await api.create({ name: 'Asha Rao', phone: '9876543210', source: 'Expo', tags: [vip], attributes });
  await api.create({ name: 'Asha R', phone: '+91 22 2778 1234', attributes });
  const filter = withItem(EVERYTHING, condition('tags', { op: 'hasAny', tags: [vip] }));
  await api.segment({ kind: 'create', name: 'Regulars', filter, search: '' });
}

async function show(component: typeof ContactsPage, prepare = people): Promise<Kith> {
  const { kith } = await openKith(prepare);
  render(WithKith, { props: { kith, component, props: {} } });
  return kith;
}

const latin = (): string[] => latinWords(document.body, DATA);
const press = async (name: string): Promise<boolean> =>
  fireEvent.click((await screen.findAllByRole('button', { name }))[0] as Element);

test('[L1] an empty base, in Hindi', () =>
  inHindi(async () => {
    await show(ContactsPage, async () => undefined);
    await screen.findByText('अपने कॉन्टैक्ट यहाँ लाएँ');
    expect(latin()).toEqual([]);
  }));

test('[L1] the list, its chips and what can be done with those chosen, in Hindi', () =>
  inHindi(async () => {
    const kith = await show(ContactsPage);
    await screen.findByText('2 कॉन्टैक्ट');
    expect(latin()).toEqual([]);
    const filter = withItem(EVERYTHING, condition('name', { op: 'contains', value: 'Asha R' }));
    kith.router.update({ filter }, false);
    await screen.findByText('नाम में “Asha R” है');
    // A selection of all is of the list that is there: one that comes after takes it away.
    await screen.findByText('2 कॉन्टैक्ट में से 2');
    kith.contacts.selection.selectAll();
    await screen.findByRole('toolbar');
    expect(latin()).toEqual([]);
    for (const name of ['टैग जोड़ें', 'फ़ील्ड भरें']) {
      await press(name);
      await screen.findByRole('dialog');
      expect(latin()).toEqual([]);
      await press('रद्द करें');
    }
    kith.router.update({ search: 'nobody', filter: null }, false);
    await screen.findByText('कोई कॉन्टैक्ट नहीं मिला');
    expect(latinWords(document.body, [...DATA, 'nobody'])).toEqual([]);
  }));

test('[L1] every kind of field in the filter builder, with every operator, in Hindi', () =>
  inHindi(async () => {
    await show(ContactsPage);
    await press('फ़िल्टर');
    const fields = await screen.findByRole<HTMLSelectElement>('combobox', { name: 'फ़ील्ड' });
    const seen = new Set<string>();
    for (const field of [...fields.options].map(({ value }) => value)) {
      await fireEvent.change(fields, { target: { value: field } });
      const operators = screen.getByRole<HTMLSelectElement>('combobox', { name: 'तुलना' });
      const offered = [...operators.options].map(({ value }) => value);
      if (seen.has(offered.join())) continue;
      seen.add(offered.join());
      for (const op of offered) {
        await fireEvent.change(operators, { target: { value: op } });
        expect(latin(), `${field} ${op}`).toEqual([]);
      }
    }
  }));

test('[L1] the segments of the side bar, in Hindi', () =>
  inHindi(async () => {
    await show(SegmentList);
    await screen.findByText('Regulars');
    expect(latin()).toEqual([]);
  }));

test('[L1] a contact, its form, and merging it, in Hindi', () =>
  inHindi(async () => {
    const kith = await show(ContactPanel);
    kith.openContact(0);
    await screen.findByText('हाथ से जोड़ा गया।');
    expect(latin()).toEqual([]);
    await press('कॉन्टैक्ट बदलें');
    await screen.findByRole('textbox', { name: 'नाम' });
    expect(latin()).toEqual([]);
    kith.openContact('new');
    await screen.findByRole('button', { name: 'जोड़ें' });
    expect(latin()).toEqual([]);
    kith.openContact(1);
    await screen.findByText('लैंडलाइन', { selector: '.muted' });
    expect(latin()).toEqual([]);
    await press('विकल्प');
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'किसी और से मिलाएँ…' }));
    await fireEvent.input(await screen.findByRole('searchbox'), { target: { value: 'Asha Rao' } });
    await fireEvent.click(await screen.findByRole('button', { name: /Asha Rao/ }));
    await screen.findByText('जहाँ मान अलग हैं');
    expect(latin()).toEqual([]);
  }));

test('[L1] duplicates, in Hindi', () =>
  inHindi(async () => {
    await show(DuplicatesPage);
    await screen.findByText('किन्हीं दो कॉन्टैक्ट का नंबर या WhatsApp ID एक नहीं है');
    expect(latin()).toEqual([]);
    await fireEvent.click(screen.getByRole('tab', { name: /शायद/ }));
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
    expect(latin()).toEqual([]);
  }));
