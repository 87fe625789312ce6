/** [K9] The page that stands where Kith cannot be opened, and the question where its contacts are gone from under it. */
import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { beforeEach, expect, test, vi } from 'vitest';
import { Format } from '../../src/text/format.ts';
import { fail, type FailureCode, ok } from '../../src/domain/result.ts';
import VanishedDialog from '../../src/ui/start/VanishedDialog.svelte';
import { leftWords, savedWords } from '../../src/ui/start/rescue-words.ts';
import StartFailed from '../../src/ui/start/StartFailed.svelte';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { Rescued } from '../../src/worker/contract/rescue.ts';
import { MemoryFolder } from '../support/folder.ts';
import { apiOf, EMPTY_STATE, kithFor, NOW } from '../support/kith.ts';
import WithKith from '../support/WithKith.svelte';

const format = new Format({ locale: 'en-IN' }, 'UTC', () => NOW);
const NONE: Rescued = { noted: null, readable: 0, older: 0, partial: 0, isGuess: false, whole: null, besides: [] };
const noted = { contacts: 20_000, at: NOW };
const reload = vi.fn();

beforeEach(() => {
  reload.mockReset();
  URL.createObjectURL = () => 'blob:made';
  URL.revokeObjectURL = () => undefined;
});

async function show(left: Partial<Rescued>, api: Partial<KithApi> = {}, code: FailureCode = 'damaged'): Promise<void> {
  const rescue = {
    api: apiOf({ rescue: async () => ({ ...NONE, ...left }), folder: async () => null, ...api }),
    format,
    code,
  };
  render(StartFailed, { props: { message: { id: 'storage-damaged' }, rescue, reload } });
  await screen.findByRole('button', { name: 'Reload' });
}
const buttons = (): string[] => screen.getAllByRole('button').map(({ textContent }) => textContent.trim());
const press = (name: string): Promise<boolean> => fireEvent.click(screen.getByRole('button', { name }));

test.each<[string, Partial<Rescued>, readonly string[]]>([
  ['nothing left, nothing noted', {}, []],
  [
    'all gone',
    { noted },
    ['At the last change, 23 Nov 2026, 12:00 pm, it held 20,000 contacts.', 'None of them can be read any more.'],
  ],
  [
    'a part',
    { noted, readable: 18_976 },
    ['At the last change, 23 Nov 2026, 12:00 pm, it held 20,000 contacts.', '18,976 contacts can still be read.'],
  ],
  [
    'a part of it older',
    { readable: 20_000, older: 1024 },
    ['20,000 contacts can still be read, 1,024 of them only as they were before a later change.'],
  ],
  [
    'a part of it without some fields',
    { readable: 20_000, partial: 1 },
    ['20,000 contacts can still be read. 1 of them has lost some fields: tags, source and opt-out, or attributes.'],
  ],
  [
    'without the list of what is latest',
    { readable: 1, isGuess: true },
    ['1 contact can still be read. What was latest is lost: some of them may have been changed or deleted since.'],
  ],
  [
    'and what the file of contacts does not save',
    { readable: 2, besides: [{ what: 'conversations', isWhole: true }] },
    ['2 contacts can still be read.', 'The CSV file holds contacts alone, not conversations.'],
  ],
  [
    'and what is damaged beside them',
    {
      readable: 2,
      besides: [
        { what: 'conversations', isWhole: false },
        { what: 'campaigns', isWhole: true },
      ],
    },
    [
      '2 contacts can still be read.',
      'Some messages cannot be read any more. The CSV file holds contacts alone, not conversations or campaigns.',
    ],
  ],
  [
    'where no contact is left',
    { noted, besides: [{ what: 'campaigns', isWhole: false }] },
    [
      'At the last change, 23 Nov 2026, 12:00 pm, it held 20,000 contacts.',
      'None of them can be read any more.',
      'Some of what is known of campaigns cannot be read any more.',
    ],
  ],
])('[K9] what is left is said exactly: %s', (_, left, sentences) => {
  expect(leftWords({ ...NONE, ...left }, format)).toEqual(sentences);
});

test('[K9] how many were saved of how many', () => {
  expect(savedWords(18_976, { ...NONE, noted })).toBe('Saved 18,976 of 20,000 contacts.');
  expect(savedWords(3, NONE)).toBe('Saved 3 contacts.');
  expect(savedWords(3, { ...NONE, noted, isGuess: true })).toBe('Saved 3 contacts.');
});

test.each<[string, Partial<Rescued>, FailureCode, readonly string[]]>([
  ['nothing is left', { noted }, 'damaged', ['Restore a backup…', 'Begin anew…', 'Reload']],
  [
    'a part can be read',
    { readable: 5 },
    'damaged',
    ['Save 5 contacts as CSV', 'Restore a backup…', 'Begin anew…', 'Reload'],
  ],
  [
    'a state is whole',
    { whole: noted },
    'damaged',
    ['Go back to that state', 'Restore a backup…', 'Begin anew…', 'Reload'],
  ],
  ['a newer Kith was here', { readable: 5 }, 'outdated', ['Save 5 contacts as CSV', 'Begin anew…', 'Reload']],
  ['there is no storage', {}, 'unavailable', ['Reload']],
])('[K9] only what works is offered: %s', async (_, left, code, offered) => {
  await show(left, {}, code);
  await waitFor(() => expect(buttons()).toEqual(offered));
});

test('[K9] what can be read is saved, and it is said how much', async () => {
  const blob = new Blob(['Name']);
  await show({ noted, readable: 18_976 }, { rescueCsv: async () => ok({ blob, contacts: 18_976, bytes: 4 }) });
  await press('Save 18,976 contacts as CSV');
  await screen.findByText('Saved 18,976 of 20,000 contacts.');
});

test('[K9] all is deleted only once it was asked, and then the page begins anew', async () => {
  const beginAnew = vi.fn(async () => ok(EMPTY_STATE));
  await show({ readable: 5 }, { beginAnew });
  await press('Begin anew…');
  expect(screen.getByText(/not saved yet/)).toBeTruthy();
  await press('Cancel');
  expect(beginAnew).not.toHaveBeenCalled();
  await press('Begin anew…');
  await press('Delete all and begin anew');
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test('[K9] what could not be done says why, and the page stays', async () => {
  await show({ whole: noted }, { recover: async () => fail('full', { id: 'storage-full' }) });
  await press('Go back to that state');
  await screen.findByText(/^Kith is out of space/);
  expect(reload).not.toHaveBeenCalled();
});

test('[K9] contacts that are gone from under the page are put back', async () => {
  const vanished = { ...EMPTY_STATE, contacts: 3, vanished: true };
  const putBack = async (): Promise<ReturnType<typeof ok<{ state: typeof vanished; entry: null; contacts: number }>>> =>
    ok({ state: { ...vanished, commit: 2, vanished: false }, entry: null, contacts: 3 });
  const kith = kithFor({ state: vanished, api: { putBack } });
  render(WithKith, { props: { kith, component: VanishedDialog, props: {} } });
  expect((await screen.findByRole('dialog')).textContent).toContain('This tab still holds 3 contacts');
  await press('Put them back');
  await waitFor(() => expect(kith.base.vanished).toBe(false));
});

test('[K9] a backup can be restored where Kith cannot be opened', async () => {
  const inside = {
    at: 1,
    contacts: 3,
    tags: 0,
    attributes: 0,
    segments: 0,
    history: 0,
    bytes: 10,
    hasPassphrase: false,
    isOlder: false,
  };
  const state = { ...EMPTY_STATE, contacts: 3 };
  const restore = vi.fn(async () => ok({ state, entry: null, contacts: 3 }));
  const rescue = {
    api: apiOf({
      rescue: async () => ({ ...NONE }),
      folder: async () => null,
      restoreOpen: async () => ok(inside),
      restore,
    }),
    format,
    code: 'damaged' as const,
  };
  render(StartFailed, { props: { message: { id: 'head-lost' }, rescue, reload } });
  await fireEvent.click(await screen.findByRole('button', { name: 'Restore a backup…' }));
  const input = document.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no place for a file');
  Object.defineProperty(input, 'files', { value: [new File(['x'], 'Kith backup.zip')] });
  await fireEvent.change(input);
  await fireEvent.click(await screen.findByRole('button', { name: 'Replace' }));
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
  expect(restore).toHaveBeenCalledOnce();
});

test('[K9] the newest automatic backup is offered first: allowed, looked through, and put in place', async () => {
  const folder = new MemoryFolder('Kith backups');
  folder.permission = 'prompt';
  const file = { name: 'Kith backup.zip', at: NOW - 3_600_000, contacts: 2, bytes: 10, generation: 0 };
  const restoreOpen = vi.fn(async () =>
    ok({
      at: NOW,
      contacts: 2,
      tags: 0,
      attributes: 0,
      segments: 0,
      history: 1,
      bytes: 10,
      hasPassphrase: false,
      isOlder: false,
    }),
  );
  const restore = vi.fn(async () => ok({ state: EMPTY_STATE, entry: null, contacts: 2 }));
  await show(
    { noted, readable: 18_976 },
    {
      folder: async () => ({ handle: folder.handle, keep: 10, files: [file] }),
      folderNewest: async () => ok(new File(['x'], file.name)),
      restoreOpen,
      restore,
    },
  );
  expect(screen.getByText(/saved 1 hour ago into the folder/)).toBeTruthy();
  expect(buttons()[0]).toBe('Restore the last automatic backup…');
  await press('Restore the last automatic backup…');
  expect(await screen.findByText('The backup is whole. This is in it:')).toBeTruthy();
  expect(folder.asked).toBe(1);
  await press('Replace');
  await waitFor(() => expect(reload).toHaveBeenCalledOnce());
});

test('[K9] where none of the folder can be read, that is said, and the other ways stay', async () => {
  const folder = new MemoryFolder('Kith backups');
  const file = { name: 'Kith backup.zip', at: NOW, contacts: 2, bytes: 10, generation: 0 };
  await show(
    { noted, readable: 18_976 },
    {
      folder: async () => ({ handle: folder.handle, keep: 10, files: [file] }),
      folderNewest: async () => fail('gone', { id: 'folder-empty' }),
    },
  );
  await press('Restore the last automatic backup…');
  expect(await screen.findByText('No automatic backup is in the folder any more.')).toBeTruthy();
  expect(buttons()).toContain('Save 18,976 contacts as CSV');
});
