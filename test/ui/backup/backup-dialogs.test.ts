import { configure, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, test } from 'vitest';
import { isBackupDue } from '../../../src/app/backup-due.ts';
import { BackupRestoring } from '../../../src/app/backup-restoring.svelte.ts';
import { BackupSaving } from '../../../src/app/backup-saving.svelte.ts';
import type { Kith } from '../../../src/app/kith.svelte.ts';
import BackupDialog from '../../../src/ui/backup/BackupDialog.svelte';
import BackupState from '../../../src/ui/backup/BackupState.svelte';
import RestoreDialog from '../../../src/ui/backup/RestoreDialog.svelte';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { openKith } from '../../support/kith-service.ts';
import { kithFor, NOW } from '../../support/kith.ts';
import WithKith from '../../support/WithKith.svelte';

// A machine that has other things to do is no failure.
configure({ asyncUtilTimeout: 5000 });

const DAY = 86_400_000;

async function people(api: KithApi): Promise<void> {
  for (const [name, phone] of [
    ['Asha Rao', '9876543210'],
    ['Mohit Dua', '9876543211'],
  ] as const)
    await api.create({ name, phone });
}

async function saved(kith: Kith, passphrase = ''): Promise<File> {
  const files: File[] = [];
  const job = new BackupSaving({
    api: kith.api,
    askPlace: () => undefined,
    give: (file, name) => void files.push(new File([file], name)),
    now: () => NOW,
    ticks: () => 0,
  });
  job.locked = passphrase !== '';
  job.passphrase = job.again = passphrase;
  await job.save();
  expect(job.failure).toBeNull();
  const [file] = files;
  if (file === undefined) throw new Error('nothing was saved');
  return file;
}

async function choose(file: File): Promise<void> {
  const input = document.querySelector('input[type=file]');
  if (!(input instanceof HTMLInputElement)) throw new Error('no place for a file');
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  await fireEvent.change(input);
}

describe('saving', () => {
  test('[K4] the file is named by day and kind, and saved under its name', async () => {
    const { kith } = await openKith(people);
    expect((await saved(kith)).name).toBe('Kith backup 2026-11-23.zip');
    expect((await saved(kith, 'four words or more')).name).toBe('Kith backup 2026-11-23.zip.age');
    expect(kith.base.backup).toEqual({ at: NOW, changes: 0 });
  });

  test('[K4] a passphrase has to be typed twice, and both must be the same', async () => {
    const { kith } = await openKith(people);
    render(WithKith, { props: { kith, component: BackupDialog } });
    await fireEvent.click(screen.getByRole('checkbox', { name: /^Protect it/ }));
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Type a passphrase.')).toBeTruthy();
    await fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: 'one' } });
    await fireEvent.input(screen.getByLabelText('Passphrase again'), { target: { value: 'two' } });
    expect(await screen.findByText('The two are not the same.')).toBeTruthy();
    expect(kith.base.backup).toBeNull();
  });

  test('[K4] says what was saved', async () => {
    const { kith } = await openKith(people);
    render(WithKith, { props: { kith, component: BackupDialog } });
    await fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Backup with 2 contacts saved')).toBeTruthy();
  });
});

describe('restoring', () => {
  test('[K4] shows what is in the file, replaces, says so, and Undo brings back what was there', async () => {
    const file = await saved((await openKith(people)).kith);
    const { kith } = await openKith(async (api) => api.create({ name: 'Here', phone: '9876500000' }));
    render(WithKith, { props: { kith, component: RestoreDialog } });
    await choose(file);
    expect(await screen.findByText('The backup is whole. This is in it:')).toBeTruthy();
    expect(screen.getByText(/the 1 contact you have now as well/)).toBeTruthy();
    expect(kith.base.contacts).toBe(1);
    await fireEvent.click(screen.getByRole('button', { name: 'Replace' }));
    await waitFor(() => expect(kith.base.contacts).toBe(2));
    await waitFor(() => expect(kith.notices.list.map(({ text }) => text)).toEqual(['Restored a backup of 2 contacts']));
    kith.notices.list[0]?.action?.onselect();
    await waitFor(() => expect(kith.base.contacts).toBe(1));
  });

  test('[K4] asks for the passphrase, and says where it is another', async () => {
    const file = await saved((await openKith(people)).kith, 'right one');
    const { kith } = await openKith();
    render(WithKith, { props: { kith, component: RestoreDialog } });
    await choose(file);
    const field = await screen.findByLabelText('Passphrase');
    await fireEvent.input(field, { target: { value: 'wrong one' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(await screen.findByText(/This passphrase does not open the backup/)).toBeTruthy();
    await fireEvent.input(screen.getByLabelText('Passphrase'), { target: { value: 'right one' } });
    await fireEvent.click(screen.getByRole('button', { name: 'Open' }));
    expect(await screen.findByText('The backup is whole. This is in it:')).toBeTruthy();
  });

  test('[K4] a file that is none is refused, and another can be chosen', async () => {
    const { kith } = await openKith(people);
    render(WithKith, { props: { kith, component: RestoreDialog } });
    await choose(new File(['Name,Phone'], 'people.csv'));
    expect(await screen.findByText(/This is not a Kith backup/)).toBeTruthy();
    await choose(await saved(kith));
    expect(await screen.findByText('The backup is whole. This is in it:')).toBeTruthy();
  });

  test('[K4] what is cancelled changes nothing and says no failure', async () => {
    const { kith } = await openKith(people);
    const file = await saved(kith);
    const job = new BackupRestoring({ api: kith.api, ticks: () => 0 });
    await job.take(file);
    const restoring = job.restore();
    job.cancel();
    const done = await restoring;
    expect(job.failure).toBeNull();
    expect(kith.base.undo?.action.kind).toBe(done === null ? 'create' : 'restore');
  });
});

describe('[K3] the last backup', () => {
  test.each([
    [null, 'Not backed up yet'],
    [{ at: NOW - 3 * DAY, changes: 1204 }, 'Backed up 3 days ago · 1,204 changes since'],
    [{ at: NOW - DAY, changes: 1 }, 'Backed up yesterday · 1 change since'],
    [{ at: NOW - DAY, changes: 0 }, 'Backed up yesterday'],
  ])('%j is said so: %s', (backup, words) => {
    const kith = kithFor({ state: { backup, contacts: 50 } });
    render(WithKith, { props: { kith, component: BackupState, props: { now: () => NOW } } });
    expect(screen.getByText(words)).toBeTruthy();
  });

  test.each([
    ['a handful is typed again', { contacts: 5, backup: null }, false],
    ['never', { contacts: 500, backup: null }, true],
    ['long ago, but nothing has changed', { contacts: 500, backup: { at: NOW - 90 * DAY, changes: 0 } }, false],
    ['a week ago, and something has', { contacts: 500, backup: { at: NOW - 7 * DAY, changes: 1 } }, true],
    ['six days ago', { contacts: 500, backup: { at: NOW - 6 * DAY, changes: 199 } }, false],
    ['today, and much has changed', { contacts: 500, backup: { at: NOW, changes: 200 } }, true],
  ])('is due or not: %s', (_, state, due) => {
    expect(isBackupDue(state, NOW)).toBe(due);
  });
});

describe('looking first', () => {
  test('[K4] a backup’s contacts are searched and looked at, and nothing changes', async () => {
    const file = await saved((await openKith(people)).kith);
    const { kith } = await openKith(async (api) => api.create({ name: 'Here', phone: '9876500000' }));
    render(WithKith, { props: { kith, component: RestoreDialog } });
    await choose(file);
    await fireEvent.click(await screen.findByRole('button', { name: 'Look at the contacts' }));
    expect(await screen.findByRole('rowheader', { name: 'Mohit Dua' })).toBeTruthy();
    expect(screen.getByText('2 contacts')).toBeTruthy();
    await fireEvent.input(screen.getByRole('searchbox', { name: 'Search the backup' }), { target: { value: 'asha' } });
    await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'Mohit Dua' })).toBeNull());
    expect(screen.getByRole('rowheader', { name: 'Asha Rao' })).toBeTruthy();
    await fireEvent.input(screen.getByRole('searchbox', { name: 'Search the backup' }), {
      target: { value: 'nobody' },
    });
    expect(await screen.findByText('Nobody in the backup matches.')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Hide the contacts' }));
    expect(screen.queryByLabelText('Search the backup')).toBeNull();
    expect(kith.base.contacts).toBe(1);
  });
});
