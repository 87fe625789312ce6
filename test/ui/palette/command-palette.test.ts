import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import CommandPalette from '../../../src/ui/palette/CommandPalette.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { openKith } from '../../support/kith-service.ts';
import { addAttribute, addTag } from '../../worker/support/service.ts';
import WithKith from '../../support/WithKith.svelte';

async function filled(api: KithApi): Promise<void> {
  await addTag(api, 'Workshop');
  await addAttribute(api, 'City');
  await api.segment({ kind: 'create', name: 'Hot leads', filter: EVERYTHING, search: '' });
  for (let i = 0; i < 9; i++) await api.create({ name: `Priya Sharma${i}`, phone: `987654321${i}` });
}

async function open(prepare: (api: KithApi) => Promise<void> = filled): Promise<Kith> {
  const { kith } = await openKith(prepare);
  render(WithKith, { props: { kith, component: CommandPalette, props: {} } });
  kith.paletteOpen = true;
  await screen.findByRole('combobox');
  await waitFor(() => expect(document.activeElement).toBe(input()));
  return kith;
}

const input = (): HTMLElement => screen.getByRole('combobox');
const type = (text: string): Promise<boolean> => fireEvent.input(input(), { target: { value: text } });
const press = (key: string): Promise<boolean> => fireEvent.keyDown(input(), { key });
const options = (): string[] =>
  screen.getAllByRole('option').map((option) => option.querySelector('.label')?.textContent.trim() ?? '');
const current = (): string =>
  document
    .getElementById(input().getAttribute('aria-activedescendant') ?? '')
    ?.querySelector('.label')
    ?.textContent.trim() ?? '';

describe('the command palette', () => {
  test('offers actions, pages and segments before anything is typed', async () => {
    await open();
    const groups = screen
      .getAllByRole('group')
      .map((group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent);
    expect(groups).toEqual(['Actions', 'Pages', 'Segments']);
    expect(options()).toContain('New contact');
    expect(options()).toContain('Hot leads');
    expect(options()).not.toContain('Workshop');
  });

  test('arrows move through the list and around its ends, the focus stays in the input', async () => {
    await open();
    expect(current()).toBe('New contact');
    await press('ArrowDown');
    expect(current()).toBe('Import a file');
    await press('ArrowUp');
    await press('ArrowUp');
    expect(current()).toBe('Hot leads');
    expect(document.activeElement).toBe(input());
    const chosen = screen.getAllByRole('option').filter((option) => option.getAttribute('aria-selected') === 'true');
    expect(chosen).toHaveLength(1);
  });

  test('goes to pages and segments', async () => {
    const kith = await open();
    await type('hist');
    await press('Enter');
    await waitFor(() => expect(kith.router.route.page).toBe('history'));
    expect(kith.paletteOpen).toBe(false);
    kith.paletteOpen = true;
    await screen.findByRole('combobox');
    await waitFor(() => expect(document.activeElement).toBe(input()));
    await type('hot');
    await press('Enter');
    await waitFor(() => expect(kith.router.route.segment).not.toBeNull());
  });

  test('a tag leads to the contacts that bear it, an attribute to those that have it', async () => {
    const kith = await open();
    await type('workshop');
    expect(current()).toBe('Workshop');
    await press('Enter');
    await waitFor(() => expect(kith.contacts.filter.items).toMatchObject([{ field: 'tags', op: 'hasAny' }]));
    kith.paletteOpen = true;
    await screen.findByRole('combobox');
    await waitFor(() => expect(document.activeElement).toBe(input()));
    await type('$city');
    await press('Enter');
    await waitFor(() => expect(kith.contacts.filter.items).toMatchObject([{ op: 'filled' }]));
  });

  test('finds contacts as one types, and all of them in the list', async () => {
    const kith = await open();
    await type('priya');
    await waitFor(() => expect(options()).toContain('All 9 contacts that match “priya”'));
    expect(options().filter((label) => label.startsWith('Priya'))).toHaveLength(6);
    await press('ArrowDown');
    expect(current()).toBe('Priya Sharma1');
    await press('Enter');
    await waitFor(() => expect(kith.router.route.contact).toBe(1));
    kith.paletteOpen = true;
    await screen.findByRole('combobox');
    await waitFor(() => expect(document.activeElement).toBe(input()));
    await type('priya');
    await fireEvent.click(await screen.findByText('All 9 contacts that match “priya”'));
    await waitFor(() => expect(kith.contacts.search).toBe('priya'));
  });

  test('of digits, contacts come first', async () => {
    await open();
    await type('3215');
    await waitFor(() => expect(current()).toBe('Priya Sharma5'));
  });

  test('does things: undo, theme', async () => {
    const kith = await open();
    await type('undo');
    expect(current()).toBe('Undo');
    expect(screen.getByText('Added Priya Sharma8')).toBeTruthy();
    await press('Enter');
    await waitFor(() => expect(kith.base.contacts).toBe(8));
    kith.paletteOpen = true;
    await screen.findByRole('combobox');
    await waitFor(() => expect(document.activeElement).toBe(input()));
    await type('dark');
    await press('Enter');
    await waitFor(() => expect(kith.preferences.theme).toBe('dark'));
  });

  test('an empty base offers sample contacts and no export', async () => {
    await open(async () => undefined);
    expect(options()).toContain('Try it with sample contacts');
    expect(options()).not.toContain('Export all contacts');
  });

  test('says where nothing is found, and how many results there are', async () => {
    await open();
    await type('zzzz');
    expect(await screen.findByText('Nothing found.')).toBeTruthy();
    await type('workshop');
    expect(within(screen.getByRole('dialog')).getByRole('status').textContent.trim()).toBe('1 result');
  });
});

test('[C5] whoever has written is offered with the conversation, which opens in the inbox', async () => {
  const value = {
    messaging_product: 'whatsapp',
    metadata: { phone_number_id: '1' },
    contacts: [{ profile: { name: 'Asha Rao' }, wa_id: '919812345678' }],
    messages: [{ from: '919812345678', id: 'a', timestamp: '1700000000', type: 'text', text: { body: 'Hi' } }],
  };
  const log = JSON.stringify({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value }] }] }); // prettier-ignore
  const kith = await open(async (api) => {
    await api.create({ name: 'Asha Mehta', phone: '9876543210' });
    await api.conversationsOpen([new File([log], 'log.json')]);
    await api.conversationsReview([null], () => undefined);
    await api.conversationsCommit(() => undefined);
  });
  await type('asha');
  await waitFor(() => expect(options()).toEqual(['Asha Mehta', 'Asha Rao', 'Conversation with Asha Rao']));
  await press('ArrowUp');
  await press('Enter');
  await waitFor(() => expect(kith.router.route).toMatchObject({ page: 'inbox', talk: 1 }));
});
