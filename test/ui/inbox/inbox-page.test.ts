import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, test } from 'vitest';
import InboxPage from '../../../src/ui/inbox/InboxPage.svelte';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import { pageRoute, talkRoute } from '../../../src/app/route.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { FakeConversations, type Talk } from '../../support/conversations.ts';
import { EMPTY_STATE, kithFor } from '../../support/kith.ts';
import WithKith from '../../support/WithKith.svelte';

const TALKS: readonly Talk[] = [
  {
    name: 'Asha Rao',
    phone: 919876543210,
    messages: ['<Is *this* open?', '>Yes', '<Thank you, see you at five'],
    unread: 2,
  },
  { name: 'Ravi Kumar', phone: 919812345678, messages: ['<Price of the blue one?', '>₹499'] },
  { name: 'Meera', phone: 0, messages: ['<Hello'], unread: 1 },
];

interface Shown {
  readonly fake: FakeConversations;
  readonly kith: Kith;
}

async function show(talks = TALKS): Promise<Shown> {
  const fake = new FakeConversations(talks);
  // The page asks for no other part of the boundary.
  const api = fake.api(() => EMPTY_STATE) as Partial<KithApi>;
  const kith = kithFor({ api, state: { contacts: talks.length } });
  kith.router.go(pageRoute('inbox'));
  render(WithKith, { props: { kith, component: InboxPage, props: {} } });
  await screen.findByText(`${String(talks.length)} conversation${talks.length === 1 ? '' : 's'}`);
  return { fake, kith };
}

const rows = (): HTMLElement[] => within(screen.getByRole('listbox', { name: 'Conversations' })).getAllByRole('option');
const listed = async (): Promise<string[]> => {
  await waitFor(() => expect(rows().length).toBeGreaterThan(0));
  return rows().map((row) => row.querySelector('.name')?.textContent ?? '');
};
const choose = (list: string): Promise<boolean> =>
  fireEvent.change(screen.getByRole('combobox', { name: 'Show' }), { target: { value: list } });
const key = (name: string, at: Element | null = document.body): Promise<boolean> =>
  fireEvent.keyDown(at ?? document.body, { key: name, code: `Key${name.toUpperCase()}` });

beforeEach(() => localStorage.clear());

describe('[C5] the inbox', () => {
  test('shows who has the last word first, and counts every list exactly', async () => {
    await show();
    expect(await listed()).toEqual(['Asha Rao', 'Meera']);
    const options = within(screen.getByRole('combobox', { name: 'Show' })).getAllByRole('option');
    expect(options.map(({ textContent }) => textContent)).toEqual([
      'Unreplied (2)',
      'Unread (2)',
      'Requesting (1)',
      'Intervened (2)',
      'Handled by Assistant (0)',
      'Closed (0)',
      'All (3)',
    ]);
    await choose('all');
    await waitFor(async () => expect(await listed()).toEqual(['Asha Rao', 'Ravi Kumar', 'Meera']));
  });

  test('with no conversation it says the next step', async () => {
    await show([]);
    expect(screen.getByRole('link', { name: 'Import a log or chat' }).getAttribute('href')).toBe('#/import');
  });

  test('search finds words in all messages, marks them, and says where nothing is', async () => {
    await show();
    await choose('all');
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'blue' } });
    await waitFor(async () => expect(await listed()).toEqual(['Ravi Kumar']));
    expect(rows()[0]?.querySelector('mark')?.textContent).toBe('blue');
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'nowhere' } });
    expect(await screen.findByText('No message has these words.')).toBeTruthy();
  });

  test('reading marks read, and nothing else [C4]', async () => {
    const { fake } = await show();
    await listed();
    await fireEvent.click(rows()[0] ?? document.body);
    expect(await screen.findByRole('heading', { name: 'Asha Rao' })).toBeTruthy();
    await waitFor(() => expect(fake.calls).toContain('markRead'));
    expect(fake.calls.filter((call) => !call.startsWith('messages'))).toEqual(['markRead']);
    expect(fake.kept[0]?.steps.map(({ kind }) => kind)).toEqual(['in', 'out-agent', 'in']);
  });

  test('by keyboard: j and k move, i intervenes, e resolves, r goes to the reply', async () => {
    const { fake } = await show();
    await listed();
    await key('j');
    expect(await screen.findByRole('heading', { name: 'Asha Rao' })).toBeTruthy();
    await key('j');
    expect(await screen.findByRole('heading', { name: 'Meera' })).toBeTruthy();
    await key('k');
    expect(await screen.findByRole('heading', { name: 'Asha Rao' })).toBeTruthy();
    const box = await screen.findByRole('textbox', { name: 'Reply' });
    await key('r');
    expect(document.activeElement).toBe(box);
    await key('e', box);
    expect(fake.calls).not.toContain('resolve');
    await key('i');
    await key('e');
    expect(fake.calls.filter((call) => ['intervene', 'resolve'].includes(call))).toEqual(['intervene', 'resolve']);
  });

  test('a reply opens WhatsApp with the text; a quick reply says the first name', async () => {
    await show();
    await listed();
    await key('j');
    const box = await screen.findByRole('textbox', { name: 'Reply' });
    const link = (): string | null => screen.getByRole('link', { name: 'Open in WhatsApp' }).getAttribute('href');
    expect(link()).toBe('https://wa.me/919876543210');
    await fireEvent.input(box, { target: { value: 'At five & not later' } });
    expect(link()).toBe('https://wa.me/919876543210?text=At%20five%20%26%20not%20later');
    await fireEvent.input(box, { target: { value: '' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Quick replies' }));
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Hello Asha, how may I help?' }));
    expect((box as HTMLTextAreaElement).value).toBe('Hello Asha, how may I help?');
  });

  test('who has no number cannot be written to, and is told why', async () => {
    await show();
    await listed();
    await fireEvent.click(rows()[1] ?? document.body);
    expect(await screen.findByText(/no number to write to/)).toBeTruthy();
    expect(screen.queryByRole('textbox', { name: 'Reply' })).toBeNull();
  });

  test('the conversation that is open stands in the address: links open it, back leads to the list', async () => {
    const { kith } = await show();
    await listed();
    await fireEvent.click(rows()[1] ?? document.body);
    const { talk } = kith.router.route;
    expect(talk).toBe(3);
    await screen.findByRole('region', { name: 'Meera' });
    kith.router.go(talkRoute(1));
    await screen.findByRole('region', { name: 'Asha Rao' });
    kith.router.go({ ...talkRoute(1), talk: null });
    await screen.findByText('Choose a conversation to read it');
  });

  test('what was read is remembered in this browser, without a word of it, and other tabs follow', async () => {
    const { fake } = await show();
    await listed();
    await fireEvent.click(rows()[1] ?? document.body);
    await waitFor(() => expect(localStorage.getItem('kith.read')).toBe('[[3,0]]'));
    localStorage.setItem('kith.read', '[[1,2]]');
    window.dispatchEvent(new StorageEvent('storage', { key: 'kith.read' }));
    await waitFor(() => expect(fake.kept.map(({ unread }) => unread)).toEqual([0, 0, 0]));
  });
});
