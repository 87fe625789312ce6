import { fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import { fail, ok } from '../../../src/domain/result.ts';
import HistoryPage from '../../../src/ui/history/HistoryPage.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { StorageUse } from '../../../src/worker/contract/history.ts';
import type { HistoryEntry } from '../../../src/domain/history-entry.ts';
import { openKith } from '../../support/kith-service.ts';
import { addTag, must } from '../../worker/support/service.ts';
import { NOW } from '../../support/kith.ts';
import WithKith from '../../support/WithKith.svelte';

// The ages of changes are counted from today: the page's clock is that of the base.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => void vi.useRealTimers());

async function changed(api: KithApi): Promise<void> {
  const vip = await addTag(api, 'VIP');
  await api.create({ name: 'Priya' });
  await api.create({ name: 'Mohit' });
  await api.bulk({ kind: 'ids', ids: [0, 1] }, { kind: 'addTags', tags: [vip] });
  await api.bulk({ kind: 'ids', ids: [0, 1] }, { kind: 'set', field: 'source', value: 'Expo' });
  await api.edit(0, { source: 'Web' });
}

async function show(
  prepare?: (api: KithApi) => Promise<void>,
  over?: (api: KithApi) => Partial<KithApi>,
): Promise<Kith> {
  const { kith } = await openKith(prepare, over);
  render(WithKith, { props: { kith, component: HistoryPage, props: {} } });
  return kith;
}

const words = (): string[] => [...document.querySelectorAll('.days .words')].map(({ textContent }) => textContent);
const item = (text: string): HTMLElement => {
  const found = screen.getAllByRole('listitem').find((li) => li.querySelector('.words')?.textContent === text);
  if (!found) throw new Error(`no entry ${text} among ${words().join(', ')}`);
  return found;
};
const press = (name: string | RegExp): Promise<boolean> => fireEvent.click(screen.getByRole('button', { name }));

test('an empty history says what will stand there and the next step', async () => {
  await show();
  expect(await screen.findByRole('link', { name: 'Import a file' })).toBeTruthy();
});

describe('[H1] the list of changes', () => {
  test('the newest first: what, when, how many contacts', async () => {
    await show(changed);
    await waitFor(() =>
      expect(words()).toEqual([
        'Changed Source of Priya',
        'Set Source to “Expo” for 2 contacts',
        'Added tag “VIP” to 2 contacts',
        'Added Mohit',
        'Added Priya',
        'Created tag “VIP”',
      ]),
    );
    const entry = item('Added tag “VIP” to 2 contacts');
    expect(entry.textContent).toContain('2 contacts');
    expect(within(entry).getByTitle('23 Nov 2026, 12:00 pm').getAttribute('datetime')).toBe('2026-11-23T12:00:00.000Z');
    expect(screen.getByRole('heading', { name: '23 Nov 2026' })).toBeTruthy();
  });

  test('follows what is changed elsewhere', async () => {
    const kith = await show(changed);
    await waitFor(() => expect(words()).toHaveLength(6));
    await kith.api.create({ name: 'Zoya' });
    await waitFor(() => expect(words()[0]).toBe('Added Zoya'));
  });

  test('an import opens to its counts and kinds of problems', async () => {
    const entry: HistoryEntry = {
      id: 9,
      at: NOW,
      contacts: 5,
      undone: false,
      canRevert: true,
      canBringBack: false,
      bytes: 100,
      action: {
        kind: 'import',
        file: 'leads.csv',
        counts: { rows: 9, blank: 1, added: 3, updated: 2, unchanged: 1, folded: 1, rejected: 2 },
        problems: [{ kind: 'number-short', rows: 2 }],
      },
    };
    await show(undefined, () => ({ history: async () => ok({ entries: [entry], total: 1 }) }));
    await screen.findByText('Imported leads.csv: 3 added, 2 updated, 2 rows not imported');
    const details = screen.getByText('Details').closest('details');
    expect(details?.textContent.replace(/\s+/g, ' ')).toContain('Unchanged 1Repeated 1Not imported 2Blank lines 1');
    expect(details?.textContent).toContain('Number too short: 2 rows, not imported');
  });

  test('a history that cannot be read is not an empty one: it says so, and is read again', async () => {
    let isBroken = true;
    await show(changed, (api) => ({
      history: async (from, to) => (isBroken ? fail('unavailable', { id: 'storage-blocked' }) : api.history(from, to)),
    }));
    await screen.findByText(/holds on to the database/);
    expect(screen.queryByText('Nothing has been changed yet')).toBeNull();
    isBroken = false;
    await press('Try again');
    await waitFor(() => expect(words()).toHaveLength(6));
    expect(screen.queryByText(/holds on to the database/)).toBeNull();
  });

  test('what was before the oldest one is forgotten: it offers no revert, and says so', async () => {
    const kith = await show(changed);
    await waitFor(() => expect(words()).toHaveLength(6));
    expect(screen.queryByText('Cannot be reverted')).toBeNull();
    expect((await kith.api.prune({ kind: 'allButLatest' })).ok).toBe(true);
    await kith.api.create({ name: 'Zoya' });
    await waitFor(() => expect(words()[0]).toBe('Added Zoya'));
    expect(screen.getAllByText('Cannot be reverted')).toHaveLength(1);
    expect(screen.queryAllByRole('button', { name: /^Revert:/ })).toHaveLength(words().length - 2);
  });

  test('older ones are asked for in steps', async () => {
    const entries = Array.from({ length: 110 }, (_, i): HistoryEntry => ({
      id: 110 - i,
      at: NOW - i * 3_600_000,
      contacts: 1,
      undone: false,
      canRevert: true,
      canBringBack: false,
      bytes: 1,
      action: { kind: 'create', name: `c${i}` },
    }));
    await show(undefined, () => ({
      history: async (from, to) => ok({ entries: entries.slice(from, to), total: entries.length }),
    }));
    await waitFor(() => expect(words()).toHaveLength(100));
    await press('Show older changes');
    await waitFor(() => expect(words()).toHaveLength(110));
    expect(screen.queryByRole('button', { name: 'Show older changes' })).toBeNull();
  });
});

describe('[H2] taking changes back', () => {
  test('undo and redo of the latest; what is undone is shown as such', async () => {
    await show(changed);
    await waitFor(() => expect(words()).toHaveLength(6));
    await press('Undo: Changed Source of Priya');
    await waitFor(() => expect(within(item('Changed Source of Priya')).getByText('Undone')).toBeTruthy());
    await press('Redo: Changed Source of Priya');
    await waitFor(() => expect(within(item('Changed Source of Priya')).queryByText('Undone')).toBeNull());
  });

  test('revert of an older one returns what nothing changed since, and tells what stays', async () => {
    const kith = await show(changed);
    await waitFor(() => expect(words()).toHaveLength(6));
    await press('Revert: Set Source to “Expo” for 2 contacts');
    await waitFor(() =>
      expect(kith.notices.list.map(({ text }) => text)).toEqual([
        'Reverted: 1 contact is as it was before; 1 value changed since and stays',
      ]),
    );
    expect((await kith.api.contact(0))?.contact.source).toBe('Web');
    expect((await kith.api.contact(1))?.contact.source).toBe('');
    await fireEvent.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) ?? document.body);
    await waitFor(async () => expect((await kith.api.contact(1))?.contact.source).toBe('Expo'));
  });
});

describe('what the history takes', () => {
  const use: StorageUse = {
    historyBytes: 12_000_000,
    baseBytes: 3_000_000,
    used: 20_000_000,
    quota: 1_000_000_000,
    persisted: false,
  };

  test('is shown with what the browser says of its space', async () => {
    await show(changed, () => ({ storage: async () => use }));
    await screen.findByText('12 MB');
    const card = screen.getByRole('region', { name: 'Storage' });
    expect(card.textContent.replace(/\s+/g, ' ')).toContain('20 MB of 1 GB allowed');
    expect(within(card).getByText(/may clear it/)).toBeTruthy();
  });

  test('is shortened only after saying what goes', async () => {
    const kith = await show(changed);
    await waitFor(() => expect(words()).toHaveLength(6));
    await press('Shorten the history…');
    const dialog = await screen.findByRole('dialog', { name: 'Shorten the history' });
    expect(await within(dialog).findByText('No change is that old: nothing has to go.')).toBeTruthy();
    await fireEvent.click(within(dialog).getByRole('radio', { name: 'All but the latest' }));
    expect(await within(dialog).findByText('4 changes will be forgotten')).toBeTruthy();
    expect(words()).toHaveLength(6);
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Forget 4 changes' }));
    await waitFor(() => expect(words()).toHaveLength(2));
    expect(kith.notices.list.map(({ text }) => text)[0]).toMatch(/^Forgot 4 changes, freed /);
    expect(kith.base.contacts).toBe(2);
  });
});

test('[H4] what was undone before something else was done is listed, and brought back', async () => {
  const kith = await show(async (api) => {
    await api.create({ name: 'Asha' });
    const { entries } = must(await api.history(0, 1));
    must(await api.undo(entries[0]?.id ?? 0));
    await api.create({ name: 'Bo' });
  });
  await waitFor(() => expect(words()).toEqual(['Added Bo', 'Added Asha']));
  expect(within(item('Added Asha')).getByText('Undone')).toBeTruthy();
  await press('Bring back: Added Asha');
  await waitFor(() => expect(words()[0]).toBe('Brought back “Added Asha”: 1 contact'));
  expect(kith.base.contacts).toBe(2);
  await waitFor(() => expect(kith.notices.list.at(-1)?.text).toBe('Brought back: 1 contact changed'));
});
