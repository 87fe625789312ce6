/** [K4] Backups that are saved by themselves into a folder. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { whichGo } from '../../../src/worker/backup/which-go.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import { createService } from '../../../src/worker/service.ts';
import { MemoryFolder, MemoryNote } from '../../support/folder.ts';
import { add, Clock, must, openService, refusal, undo, wholeBase } from '../support/service.ts';
import { lookInto, restored } from './support.ts';

const WORDS = { name: 'Kith backup', about: 'What this is.' };
const quiet = (): void => undefined;

/** What a browser keeps: the base, and the folder's note beside it. */
class Profile {
  readonly disk = new MemoryState();
  readonly clock = new Clock();
  readonly folder = new MemoryNote();

  async tab(): Promise<KithApi> {
    const store = new MemoryStore(this.disk);
    const { now } = this.clock;
    const pause = (): Promise<void> => Promise.resolve();
    const api = createService({ store, folder: this.folder, now, ticks: () => 0, space: null, pause });
    await api.open(quiet, 'en');
    return api;
  }
}

async function begun(people = 2) {
  const profile = new Profile();
  const api = await profile.tab();
  for (let i = 0; i < people; i++) await add(api, { name: `Somebody ${i}`, phone: `987650000${i}` });
  const folder = new MemoryFolder();
  await api.folderSet(folder.handle, 3);
  return { profile, api, folder, clock: profile.clock };
}

const save = async (api: KithApi, now = false) => must(await api.folderSave(WORDS, now));

describe('a backup that is saved by itself', () => {
  test('[K4] is the base, with its history, and is the last backup', async () => {
    const { api, folder, profile } = await begun();
    const { saved } = await save(api);
    expect(saved).toMatchObject({ name: 'Kith backup.zip', contacts: 2, at: profile.clock.at });
    expect([...folder.files.keys()]).toEqual(['Kith backup.zip']);
    expect(profile.disk.head.backup?.at).toBe(profile.clock.at);
    expect(must(await (await profile.tab()).whole()).backup).toEqual({ at: profile.clock.at, changes: 0 });
    const other = await openService();
    const file = must(await api.folderNewest());
    expect(must(await lookInto(other.api, file))).toMatchObject({ contacts: 2, history: 2, hasPassphrase: false });
    must(await other.api.restore(true, quiet));
    expect((await wholeBase(other)).contacts).toHaveLength(2);
  });

  test('[K4] comes after a change, at most once an hour, and never where nothing has changed', async () => {
    const { api, folder, clock } = await begun();
    await save(api);
    clock.pass(600);
    expect(await save(api)).toMatchObject({ saved: null, due: null });
    await add(api, { name: 'New', phone: '9876512345' });
    expect((await save(api)).saved?.contacts).toBe(3);
    clock.pass(59);
    must(await undo(api));
    expect(await save(api)).toMatchObject({ saved: null, due: clock.at + 60_000 });
    expect(folder.files.size).toBe(2);
    clock.pass(1);
    expect((await save(api)).saved?.contacts).toBe(2);
    // Asked for, it does not wait for the hour.
    await add(api, { name: 'Newer', phone: '9876512346' });
    expect((await save(api, true)).saved?.contacts).toBe(3);
    expect((await save(api, true)).saved?.contacts).toBe(3);
    // An empty base has nothing to save.
    const empty = await begun(0);
    expect(await save(empty.api, true)).toMatchObject({ saved: null, due: null });
  });

  test('[K4] of several tabs one writes', async () => {
    const { api, profile, folder } = await begun();
    const others = await Promise.all([profile.tab(), profile.tab()]);
    const all = await Promise.all([api, ...others].map((tab) => save(tab)));
    expect(all.filter(({ saved }) => saved !== null)).toHaveLength(1);
    expect(folder.files.size).toBe(1);
  });

  test('[K4] is whole under its name, or not there: a full disk, a drive pulled out, a permission taken back', async () => {
    const { api, folder, clock } = await begun();
    await save(api);
    const before = [...folder.files];
    const fails = async (): Promise<string> => {
      await add(api, { name: 'More', phone: `98765${String(10_000 + (clock.at % 80_000)).slice(0, 5)}` });
      clock.pass(61);
      return refusal(await api.folderSave(WORDS, false));
    };
    folder.room = 100;
    expect(await fails()).toContain('full');
    expect([...folder.files]).toEqual(before);
    folder.room = Infinity;
    folder.onClose = () => (folder.isGone = true);
    expect(await fails()).not.toBe('');
    folder.onClose = () => undefined;
    expect(await fails()).toContain('The folder cannot be reached');
    folder.isGone = false;
    folder.permission = 'prompt';
    expect(await fails()).toContain('no longer lets');
    folder.permission = 'granted';
    clock.pass(61);
    const { saved } = await save(api);
    expect(saved?.contacts).toBe(6);
    // What could not be closed is an empty file of no backup, and goes.
    expect([...folder.files.values()].every(({ size }) => size > 0)).toBe(true);
    expect(must(await api.folderNewest()).size).toBe(saved?.bytes);
  });

  test('[K4] [I7] where the browser ends while it is written, the next one is told from it', async () => {
    const { api, folder, profile, clock } = await begun();
    for (const when of ['before it is closed', 'after'] as const) {
      const before = profile.folder.now;
      let noted = before;
      folder.onClose = () => (noted = profile.folder.now);
      await save(api, true);
      folder.onClose = () => undefined;
      // As it lies there where the browser ended at that moment.
      profile.folder.now = noted;
      if (when === 'before it is closed') folder.files.set([...folder.files.keys()].at(-1) ?? '', new Blob([]));
      await add(api, { name: 'More', phone: `98765432${when.length + 10}` });
      clock.pass(61);
      const after = await profile.tab();
      const { folder: now } = await save(after);
      expect(now?.files.map(({ name }) => name).toSorted()).toEqual([...folder.files.keys()].toSorted());
      expect([...folder.files.values()].every(({ size }) => size > 0)).toBe(true);
    }
  });

  test('[K4] keeps as many as were chosen, never another’s file, and the last of another base', async () => {
    const { api, folder, clock } = await begun();
    folder.files.set('Kith backup 2026-11-23.zip', new Blob(['mine']));
    for (let day = 0; day < 6; day++) {
      await add(api, { name: 'More', phone: `987654321${day}` });
      await save(api);
      clock.pass(24 * 60);
    }
    expect(folder.files.size).toBe(4);
    expect(folder.files.has('Kith backup 2026-11-23.zip')).toBe(true);
    // The base is lost, and begun anew: hours of work in the new one take nothing of the old one away.
    must(await api.beginAnew());
    for (let day = 0; day < 6; day++) {
      await add(api, { name: 'New', phone: `987654321${day}` });
      await save(api);
      clock.pass(24 * 60);
    }
    expect(folder.files.size).toBe(7);
    await api.folderKeep(1);
    await add(api, { name: 'New', phone: '9876543219' });
    const { folder: now } = await save(api);
    expect(now?.files.filter(({ generation }) => generation === 1)).toHaveLength(1);
  });

  test('[K4] under a lock is sealed with its passphrase, and never written open', async () => {
    const { api, folder, profile, clock } = await begun();
    must(await api.setLock('four words or more', quiet));
    expect((await save(api)).saved?.name).toBe('Kith backup.zip.age');
    const other = await openService();
    const sealed = must(await api.folderNewest());
    expect(refusal(await lookInto(other.api, sealed))).toContain('has a passphrase');
    expect(must(await lookInto(other.api, sealed, 'four words or more'))).toMatchObject({ contacts: 2 });
    // Another tab that was unlocked before the passphrase was changed does not know the new one.
    const tab = await profile.tab();
    must(await tab.unlock('four words or more'));
    must(await tab.open(quiet, 'en'));
    must(await api.changeLock('four words or more', 'another four words'));
    await add(tab, { name: 'More', phone: '9876543210' });
    clock.pass(61);
    expect(refusal(await tab.folderSave(WORDS, false))).toContain('was changed in another tab');
    expect(folder.files.size).toBe(1);
    await save(api);
    const next = must(await api.folderNewest());
    expect(must(await lookInto(other.api, next, 'another four words'))).toMatchObject({ contacts: 3 });
    // Without a lock they are open again.
    must(await api.removeLock('another four words', quiet));
    await add(api, { name: 'More', phone: '9876543211' });
    clock.pass(61);
    await save(api);
    await restored(other.api, must(await api.folderNewest()));
  }, 60_000);

  test('[K4] stops when the folder is let go of, and what is there stays', async () => {
    const { api, folder } = await begun();
    await save(api);
    await api.folderForget();
    expect(await api.folder()).toBeNull();
    await add(api, { name: 'More', phone: '9876543210' });
    expect(await save(api, true)).toMatchObject({ folder: null, saved: null });
    expect(folder.files.size).toBe(1);
    expect(refusal(await api.folderNewest())).toContain('No automatic backup');
  });
});

test('[K4] which backups go: never the newest, at most as many stay as were chosen, and a day loses its last only when no day has two', () => {
  const HOUR = 3_600_000;
  fc.assert(
    fc.property(fc.array(fc.nat(20 * 24)), fc.integer({ min: 1, max: 12 }), (hours, keep) => {
      const all = hours.toSorted((a, b) => a - b).map((hour, id) => ({ at: Date.UTC(2026, 0, 1) + hour * HOUR, id }));
      const gone = new Set(whichGo(all, keep));
      const kept = all.filter((one) => !gone.has(one));
      expect(kept).toHaveLength(Math.min(all.length, keep));
      const newest = all.at(-1);
      if (newest !== undefined) expect(kept).toContain(newest);
      const dayOf = ({ at }: { at: number }): string => new Date(at).toDateString();
      const days = new Set(kept.map(dayOf));
      if ([...gone].some((one) => !days.has(dayOf(one)))) expect(days.size).toBe(kept.length);
    }),
  );
});
