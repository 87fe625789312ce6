/** [D1] [Q5] Nothing is shown that is not committed; a write that fails says so and loses no typed text: over a store whose disk is full. */
import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import { fail } from '../../../src/domain/result.ts';
import { sayMessage } from '../../../src/text/say-message.ts';
import ContactPanel from '../../../src/ui/contact/ContactPanel.svelte';
import ContactsPage from '../../../src/ui/contacts/ContactsPage.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { openKith } from '../../support/kith-service.ts';
import WithKith from '../../support/WithKith.svelte';

const { failure: FULL } = fail('full', { id: 'storage-full' });
const SAID = sayMessage(FULL.message);

interface Shown {
  readonly kith: Kith;
  /** The next write fails, once. */
  readonly fillDisk: () => void;
}

async function people(api: KithApi): Promise<void> {
  await api.tag({ kind: 'create', name: 'VIP', color: null });
  await api.create({ name: 'Priya Sharma', phone: '9876543210', source: 'Expo' });
  await api.create({ name: 'Mohit Dua', phone: '9876543211', source: 'Web' });
}

async function show(over: Partial<KithApi> = {}): Promise<Shown> {
  const { kith, store } = await openKith(people, () => over);
  render(WithKith, { props: { kith, component: ContactsPage, props: {} } });
  render(WithKith, { props: { kith, component: ContactPanel, props: {} } });
  await waitFor(() => expect(names()).toEqual(['Priya Sharma', 'Mohit Dua']));
  return { kith, fillDisk: () => store.failAfter(0, FULL) };
}

const rows = (): HTMLElement[] => screen.queryAllByRole('row').slice(1);
const names = (): string[] => rows().map((row) => row.querySelector('a.name')?.textContent ?? '');
const said = (kith: Kith): string[] => kith.notices.list.map(({ text }) => text);
const panel = (): HTMLElement => screen.getByRole('complementary');
const stored = async (kith: Kith, id: number): Promise<readonly string[]> => {
  const row = await kith.api.contact(id);
  return row === null ? [] : [row.contact.name, row.contact.source, String(row.contact.tags.length)];
};

/** A small change is one write: its pages and the move of the head together. */
describe('the write fails', () => {
  test('an edit in the grid stays in its editor with the reason, the base as it was; a second Enter saves it', async () => {
    const { kith, fillDisk } = await show();
    const { commit } = kith.base;
    const cell = screen.getByText('Mohit Dua').closest<HTMLElement>('[role=gridcell]');
    if (!cell) throw new Error('no cell');
    cell.focus();
    await fireEvent.keyDown(cell, { key: 'F2' });
    const input = await screen.findByRole('textbox', { name: 'Name', hidden: true });
    await fireEvent.input(input, { target: { value: 'Mohit Kumar Dua' } });
    fillDisk();
    await fireEvent.keyDown(input, { key: 'Enter' });
    await waitFor(() => expect(screen.getByRole('alert', { hidden: true }).textContent).toContain(SAID));
    expect(input).toHaveProperty('value', 'Mohit Kumar Dua');
    expect(said(kith)).toEqual([]);
    expect(await stored(kith, 1)).toEqual(['Mohit Dua', 'Web', '0']);
    expect(kith.base.commit).toBe(commit);

    await fireEvent.keyDown(input, { key: 'Enter' });
    await waitFor(() => expect(names()).toEqual(['Priya Sharma', 'Mohit Kumar Dua']));
    await waitFor(() => expect(said(kith)).toEqual(['Changed Name of Mohit Kumar Dua']));
  });

  test('the panel’s form keeps what was typed and says why, the list shows the old value; a second Save saves it', async () => {
    const { kith, fillDisk } = await show();
    kith.openContact(1);
    await screen.findByRole('complementary');
    await fireEvent.click(await within(panel()).findByRole('button', { name: 'Edit contact' }));
    const field = await within(panel()).findByRole('textbox', { name: 'Name' });
    await fireEvent.input(field, { target: { value: 'Mohit Kumar Dua' } });
    fillDisk();
    await fireEvent.click(within(panel()).getByRole('button', { name: 'Save' }));
    await within(panel()).findByText(SAID);
    expect(field).toHaveProperty('value', 'Mohit Kumar Dua');
    expect(names()).toEqual(['Priya Sharma', 'Mohit Dua']);
    expect(within(panel()).getByRole('heading', { level: 2 }).textContent).toBe('Mohit Dua');
    expect(said(kith)).toEqual([]);

    await fireEvent.click(within(panel()).getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(names()).toEqual(['Priya Sharma', 'Mohit Kumar Dua']));
  });

  test('a new contact is not in the list, its form stays as typed; a second Add adds it once', async () => {
    const { kith, fillDisk } = await show();
    await fireEvent.click(screen.getByRole('button', { name: 'New contact' }));
    await screen.findByRole('complementary');
    await fireEvent.input(await within(panel()).findByRole('textbox', { name: 'Name' }), {
      target: { value: 'Zoya Khan' },
    });
    await fireEvent.input(within(panel()).getByRole('textbox', { name: 'Mobile number' }), {
      target: { value: '9123456789' },
    });
    fillDisk();
    await fireEvent.click(within(panel()).getByRole('button', { name: 'Add' }));
    await within(panel()).findByText(SAID);
    expect(within(panel()).getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'Zoya Khan');
    expect(within(panel()).getByRole('textbox', { name: 'Mobile number' })).toHaveProperty('value', '9123456789');
    expect(names()).toEqual(['Priya Sharma', 'Mohit Dua']);
    expect(kith.base.contacts).toBe(2);

    await fireEvent.click(within(panel()).getByRole('button', { name: 'Add' }));
    await waitFor(() => expect(names()).toEqual(['Priya Sharma', 'Mohit Dua', 'Zoya Khan']));
    expect(kith.base.contacts).toBe(3);
  });

  test('a bulk change leaves all as it was and its dialog open with what was chosen; a second press does it', async () => {
    const { kith, fillDisk } = await show();
    kith.contacts.selection.selectAll();
    await fireEvent.click(await screen.findByRole('button', { name: 'Set a field' }));
    const dialog = await screen.findByRole('dialog');
    await fireEvent.input(within(dialog).getByRole('textbox', { name: 'Source' }), { target: { value: 'Fair 2026' } });
    fillDisk();
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Set' }));
    await within(dialog).findByText(SAID);
    expect(within(dialog).getByRole('textbox', { name: 'Source' })).toHaveProperty('value', 'Fair 2026');
    expect(await stored(kith, 0)).toEqual(['Priya Sharma', 'Expo', '0']);
    expect(rows().map((row) => /Fair 2026/.test(row.textContent))).toEqual([false, false]);
    expect([kith.contacts.selection.count, said(kith)]).toEqual([2, []]);

    await fireEvent.click(within(dialog).getByRole('button', { name: 'Set' }));
    await waitFor(() => expect(rows().map((row) => /Fair 2026/.test(row.textContent))).toEqual([true, true]));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});

test('a deletion that fails deletes nobody, and says so', async () => {
  const { kith, fillDisk } = await show();
  kith.contacts.selection.selectAll();
  const button = await screen.findByRole('button', { name: 'Delete' });
  fillDisk();
  await fireEvent.click(button);
  await waitFor(() => expect(said(kith)).toEqual([SAID]));
  expect(names()).toEqual(['Priya Sharma', 'Mohit Dua']);
  expect([kith.base.contacts, kith.contacts.selection.count]).toEqual([2, 2]);
});

test('an edit in the grid that fails after its row has gone elsewhere is told of the contact that was edited', async () => {
  let answer: (failed: Awaited<ReturnType<KithApi['edit']>>) => void = () => undefined;
  const { kith } = await show({ edit: () => new Promise((resolve) => (answer = resolve)) });
  const cell = screen.getByText('Mohit Dua').closest<HTMLElement>('[role=gridcell]');
  if (!cell) throw new Error('no cell');
  cell.focus();
  await fireEvent.keyDown(cell, { key: 'F2' });
  const input = await screen.findByRole('textbox', { name: 'Name', hidden: true });
  await fireEvent.input(input, { target: { value: 'Mohit Kumar Dua' } });
  await fireEvent.focusOut(input);
  await kith.changes.run(kith.api.bulk({ kind: 'ids', ids: [0] }, { kind: 'delete' }));
  await waitFor(() => expect(names()).toEqual(['Mohit Dua']));
  answer({ ok: false, failure: FULL });
  await waitFor(() => expect(said(kith)).toContain(`Name of Mohit Dua was not saved. ${SAID}`));
  const [retry] = await screen.findAllByRole('button', { name: 'Edit again' });
  if (retry) await fireEvent.click(retry);
  const again = await screen.findByRole('textbox', { name: 'Name', hidden: true });
  expect(again).toHaveProperty('value', 'Mohit Kumar Dua');
  expect(rows()[0]?.contains(again)).toBe(true);
});
