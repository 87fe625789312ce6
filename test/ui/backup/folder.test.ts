/** [K4] Backups that are saved by themselves: when the page asks for them, and what it shows. */
import { configure, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { FolderBackups, folderPicker } from '../../../src/app/backup-folder.svelte.ts';
import BackupFoot from '../../../src/ui/backup/BackupFoot.svelte';
import FolderCard from '../../../src/ui/backup/FolderCard.svelte';
import { MemoryFolder } from '../../support/folder.ts';
import { openKith } from '../../support/kith-service.ts';
import { NOW } from '../../support/kith.ts';
import WithKith from '../../support/WithKith.svelte';

// A machine that has other things to do is no failure.
configure({ asyncUtilTimeout: 5000 });

const HOUR = 3_600_000;

/** `at`: the moment now, in milliseconds since 1970 UTC. */
async function opened({ canPick = true } = {}) {
  const { kith } = await openKith((api) => api.create({ name: 'Asha Rao', phone: '9876543210' }));
  const folder = new MemoryFolder('Kith backups');
  const time = { at: NOW };
  const asked: number[] = [];
  const planned: { readonly at: number; readonly work: () => void; off: boolean }[] = [];
  kith.folders = new FolderBackups({
    api: {
      ...kith.api,
      folderSave: (...given) => {
        asked.push(time.at - NOW);
        return kith.api.folderSave(...given);
      },
    },
    base: kith.base,
    pick: canPick ? async () => folder.handle : null,
    now: () => time.at,
    later: (work, after) => {
      const one = { at: time.at + after, work, off: false };
      planned.push(one);
      return () => void (one.off = true);
    },
  });
  await kith.folders.start();
  /** Lets time pass. */
  const pass = (milliseconds: number): void => {
    time.at += milliseconds;
    for (const one of planned.filter(({ at, off }) => !off && at <= time.at)) {
      one.off = true;
      one.work();
    }
  };
  return { kith, folder, folders: kith.folders, pass, asked };
}

const settled = async (folders: FolderBackups): Promise<void> => waitFor(() => expect(folders.saving).toBe(false));

test('[K4] a folder is chosen, the first backup is there at once, and it can be let go of', async () => {
  const { kith, folder, folders } = await opened();
  render(WithKith, { props: { kith, component: FolderCard } });
  expect(screen.getByText(/They are not encrypted/)).toBeTruthy();
  await fireEvent.click(screen.getByRole('button', { name: 'Choose a folder…' }));
  await waitFor(() => expect(folder.files.size).toBe(1));
  expect([...folder.files.keys()][0]).toMatch(/^Kith backup 2026-11-23 \d\d\.\d\d\.zip$/);
  await settled(folders);
  expect(screen.getByText(/Saved into the folder Kith backups\. The last one was saved/)).toBeTruthy();
  expect(kith.base.backup).toEqual({ at: NOW, changes: 0 });
  await fireEvent.change(screen.getByLabelText('Keep'), { target: { value: '30' } });
  await waitFor(() => expect(folders.folder?.keep).toBe(30));
  await fireEvent.click(screen.getByRole('button', { name: 'Stop' }));
  expect(await screen.findByRole('button', { name: 'Choose a folder…' })).toBeTruthy();
  expect(folder.files.size).toBe(1);
});

test('[K4] after a change it asks in a moment, and once the hour is over; where nothing changed, never', async () => {
  const { kith, folders, pass, asked } = await opened();
  await folders.choose();
  expect(asked).toEqual([0]);
  // The start asks once, for what has changed before.
  pass(15_000);
  await waitFor(() => expect(asked).toEqual([0, 15_000]));
  pass(20 * HOUR);
  await settled(folders);
  expect(asked).toHaveLength(2);
  await kith.changes.create({ name: 'Ravi', phone: '9876543211' });
  pass(14_000);
  expect(asked).toHaveLength(2);
  pass(1000);
  await waitFor(() => expect(asked).toHaveLength(3));
  await settled(folders);
  // The service's clock stands still: for it the hour is not over, so it is asked again when it is.
  pass(HOUR);
  await waitFor(() => expect(asked.length).toBeGreaterThan(3));
});

test('[K4] permission that the browser wants to give anew is asked for by a click in the side bar, and told until then', async () => {
  const { kith, folder, folders, pass } = await opened();
  await folders.choose();
  folder.permission = 'prompt';
  await kith.changes.create({ name: 'Ravi', phone: '9876543211' });
  pass(HOUR);
  await waitFor(() => expect(folders.waits).toBe(true));
  expect(folder.asked).toBe(1);
  render(WithKith, { props: { kith, component: BackupFoot } });
  await fireEvent.click(screen.getByRole('button', { name: 'Automatic backups are waiting: allow the folder' }));
  await waitFor(() => expect(folders.waits).toBe(false));
  expect(folder.asked).toBe(2);
  expect(screen.queryByRole('button', { name: /waiting/ })).toBeNull();
});

test('[K4] one that could not be saved is told in the side bar and in the settings, with what to do', async () => {
  const { kith, folder, folders } = await opened();
  await folders.choose();
  folder.isGone = true;
  await folders.save();
  render(WithKith, { props: { kith, component: BackupFoot } });
  expect(screen.getByRole('link', { name: 'Automatic backup failed' })).toBeTruthy();
  render(WithKith, { props: { kith, component: FolderCard } });
  const said = screen.getByRole('alert');
  expect(within(said).getByText(/The folder cannot be reached/)).toBeTruthy();
  folder.isGone = false;
  await folders.save();
  expect(folders.failure).toBeNull();
});

test('[K4] a browser that cannot says so, and what it does instead', async () => {
  const { kith } = await opened({ canPick: false });
  render(WithKith, { props: { kith, component: FolderCard } });
  expect(screen.getByText(/^This browser does not let a page write into a folder/)).toBeTruthy();
  expect(screen.queryByRole('button')).toBeNull();
  expect(folderPicker({})).toBeNull();
});

test('[K4] a question for a folder that is closed changes nothing', async () => {
  const pick = folderPicker({ showDirectoryPicker: () => Promise.reject(new DOMException('', 'AbortError')) });
  expect(await pick?.()).toBeNull();
});
