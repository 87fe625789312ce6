/** [K4] A base that was backed up and restored is the base; and what it took the place of comes back by one undo. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { createService } from '../../../src/worker/service.ts';
import { CATALOG, NOW, someContacts } from '../../support/arbitrary.ts';
import { add, addTag, everything, matching, must, openService, redo, refusal, serviceOver, these, undo, wholeBase } from '../support/service.ts'; // prettier-ignore
import { backedUp, csvOf, lineOn, lookInto, restored } from './support.ts';

const quiet = (): void => undefined;

/** A base with a history: something done, undone, done instead, reverted. */
async function lived() {
  const disk = new MemoryState();
  const opened = await openService(new MemoryStore(disk));
  const { api, clock } = opened;
  const tag = await addTag(api, 'Old');
  const first = await add(api, { name: 'Asha Rao', phone: '9876543210' });
  clock.pass(5);
  const second = await add(api, { name: 'Ravi', phone: '9876543211' });
  must(await api.bulk(await matching(api), { kind: 'addTags', tags: [tag] }));
  must(await undo(api));
  must(await api.bulk(these(second), { kind: 'optOut' }));
  const { entries } = must(await api.history(0, 10));
  must(await api.edit(first, { name: 'Asha R.' }));
  must(await api.revert(entries.find(({ action }) => action.kind === 'optOut')?.id ?? 0));
  return { ...opened, disk, first, second };
}

describe('restoring', () => {
  test('[K4] gives the same base: the same commits, and the same bytes when it is exported', async () => {
    await fc.assert(
      fc.asyncProperty(someContacts(30), fc.boolean(), async (contacts, history) => {
        const from = await serviceOver(contacts, CATALOG);
        const file = await backedUp(from.api, history);
        const disk = new MemoryState();
        const to = await openService(new MemoryStore(disk));
        const inside = must(await lookInto(to.api, file));
        expect(inside).toMatchObject({ history: history ? 1 : 0, hasPassphrase: false, isOlder: false });
        must(await to.api.restore(history, quiet));
        expect(await csvOf(to.api)).toBe(await csvOf(from.api));
        expect(await wholeBase(to)).toEqual(await wholeBase(from));
      }),
      { numRuns: 40 },
    );
  });

  test('[K4] brings the history with it, each state of it to the byte, and all of it can be reverted as before', async () => {
    const from = await lived();
    const disk = new MemoryState();
    const to = await openService(new MemoryStore(disk));
    await restored(to.api, await backedUp(from.api));
    const top = must(await to.api.history(0, 1)).entries[0];
    expect(top?.action).toMatchObject({ kind: 'restore', contacts: 2 });
    expect(await lineOn(disk, (top?.id ?? 0) - 1)).toEqual(await lineOn(from.disk));
    const [here, there] = [must(await to.api.history(1, 50)).entries, must(await from.api.history(0, 50)).entries];
    const said = (all: typeof here) => all.map(({ at, undone, canRevert, canBringBack }) => ({ at, undone, canRevert, canBringBack })); // prettier-ignore
    expect(said(here)).toEqual(said(there));
    // An older entry is taken back in both, and both are the same again.
    const edit = ({ action }: { action: { kind: string } }) => action.kind === 'edit';
    must(await to.api.revert(here.find(edit)?.id ?? 0));
    must(await from.api.revert(there.find(edit)?.id ?? 0));
    expect(await wholeBase(to)).toEqual(await wholeBase(from));
    // What was undone there can be brought back here.
    must(await to.api.bringBack(here.find(({ canBringBack }) => canBringBack)?.id ?? 0));
    expect((await everything(to.api)).every(({ tags }) => tags.length === 1)).toBe(true);
  });

  test('[K4] is one entry of the history, which one undo takes back, and redo brings again', async () => {
    const file = await backedUp((await lived()).api);
    const here = await lived();
    must(await here.api.create({ name: 'Here only', phone: '9876500000' }));
    const before = await wholeBase(here);
    await restored(here.api, file);
    const after = await wholeBase(here);
    expect(after.contacts.map(({ name }) => name)).toEqual(['Asha R.', 'Ravi']);
    must(await undo(here.api));
    expect(await wholeBase(here)).toEqual(before);
    must(await redo(here.api));
    expect(await wholeBase(here)).toEqual(after);
    must(await undo(here.api));
    must(await undo(here.api));
    expect(await everything(here.api)).toHaveLength(2);
  });

  test('[K4] keeps apart what was there: ids mean other people now, so nothing of it is merged in', async () => {
    const file = await backedUp((await lived()).api);
    const here = await openService();
    await add(here.api, { name: 'Somebody', phone: '9876500000' });
    must(await here.api.edit(0, { name: 'Somebody else' }));
    await restored(here.api, file);
    must(await here.api.edit(0, { name: 'Asha Rao-Menon' }));
    const { entries } = must(await here.api.history(0, 50));
    const apart = entries.filter((entry) => entry.apart);
    expect(apart.map(({ action, canRevert, canBringBack, undone }) => [action.kind, canRevert, canBringBack, undone])).toEqual([['edit', false, false, false], ['create', false, false, false]]); // prettier-ignore
    for (const { id } of apart) {
      expect(refusal(await here.api.revert(id))).toContain('Undo the restore');
      expect(refusal(await here.api.bringBack(id))).toContain('Undo the restore');
    }
    const restore = entries.find(({ action }) => action.kind === 'restore');
    expect(restore?.canRevert).toBe(false);
    expect(refusal(await here.api.revert(restore?.id ?? 0))).toContain('only while it is the latest');
  });

  test('[K4] lets nobody get an id again that somebody had, here or there', async () => {
    const there = await openService();
    for (let i = 0; i < 5; i++) await add(there.api, { name: `T${i}`, phone: `987650010${i}` });
    must(await there.api.bulk(these(4), { kind: 'delete' }));
    const file = await backedUp(there.api);
    const here = await openService();
    await add(here.api, { name: 'Somebody', phone: '9876500000' });
    await restored(here.api, file);
    expect(await add(here.api, { name: 'New', phone: '9876500009' })).toBe(5);
    must(await undo(here.api));
    must(await undo(here.api));
    expect(await add(here.api, { name: 'New', phone: '9876500009' })).toBe(6);
  });

  test('[K4] shortening the history keeps what undo of the restore needs', async () => {
    const here = await openService();
    await add(here.api, { name: 'Somebody', phone: '9876500000' });
    await add(here.api, { name: 'Another', phone: '9876500001' });
    const before = await wholeBase(here);
    await restored(here.api, await backedUp((await lived()).api));
    must(await here.api.prune({ kind: 'allButLatest' }));
    // It, the state before it in the history that it brought, and the one that it replaced.
    expect(must(await here.api.history(0, 50)).entries).toHaveLength(3);
    must(await undo(here.api));
    expect(await wholeBase(here)).toEqual(before);
  });

  test('[K5] another tab follows', async () => {
    const disk = new MemoryState();
    const [a, b] = [await openService(new MemoryStore(disk)), await openService(new MemoryStore(disk))];
    await add(a.api, { name: 'Somebody', phone: '9876500000' });
    await restored(a.api, await backedUp((await lived()).api));
    await expect.poll(async () => (await everything(b.api)).map(({ name }) => name)).toEqual(['Asha R.', 'Ravi']);
    expect(b.told()?.backup).toEqual(a.told()?.backup);
  });
});

describe('[K9] over a base that cannot be opened', () => {
  const LOST = { code: 'damaged', message: { id: 'head-lost' } } as const;

  test.each(['its latest commit', 'a page', 'its head'])('of which %s is lost, a backup is restored', async (what) => {
    const file = await backedUp((await lived()).api);
    const { disk } = await lived();
    if (what === 'a page') disk.pages.clear();
    else if (what === 'its head') disk.broken = { head: LOST };
    else disk.commits.delete(disk.head.commit);
    const api = createService({ store: new MemoryStore(disk), now: () => NOW, ticks: () => 0, space: null, pause: () => Promise.resolve() }); // prettier-ignore
    expect((await api.open(quiet, 'en')).ok).toBe(false);
    await restored(api, file);
    const again = await openService(new MemoryStore(disk));
    expect((await everything(again.api)).map(({ name }) => name)).toEqual(['Asha R.', 'Ravi']);
  });
});

describe('what is known of backups', () => {
  test('[K3] when the last was saved, and the changes since; after a restore that of its file', async () => {
    const { api, clock, told } = await openService();
    await add(api, { name: 'Asha', phone: '9876543210' });
    expect(told()?.backup).toBeNull();
    const file = await backedUp(api);
    const saved = clock.at;
    expect(told()?.backup).toEqual({ at: saved, changes: 0 });
    clock.pass(60);
    await add(api, { name: 'Ravi', phone: '9876543211' });
    await add(api, { name: 'Meera', phone: '9876543212' });
    expect(told()?.backup).toEqual({ at: saved, changes: 2 });
    const later = clock.at;
    await backedUp(api, false);
    expect(told()?.backup).toEqual({ at: later, changes: 0 });
    must(await undo(api));
    expect(told()?.backup).toEqual({ at: later, changes: 1 });
    must(await redo(api));
    await restored(api, file);
    expect(told()?.backup).toEqual({ at: saved, changes: 0 });
    must(await undo(api));
    expect(told()?.backup).toEqual({ at: later, changes: 0 });
    must(await api.wipe());
    expect(told()?.backup).toBeNull();
  });

  test('[K4] a backup that was cancelled is none', async () => {
    const { api, told } = await lived();
    const saving = api.backup({ history: true, passphrase: null, about: '' }, null, () => api.backupCancel());
    expect(refusal(await saving)).toContain('No file was written');
    expect(told()?.backup).toBeNull();
  });

  test('[K4] a base in which a page is damaged is not backed up as if it were whole', async () => {
    const { api, disk } = await lived();
    const [key = 0] = [...disk.pages.keys()];
    const bytes = disk.pages.get(key);
    if (bytes !== undefined) bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 4;
    expect(refusal(await api.backup({ history: true, passphrase: null, about: '' }, null, quiet))).toContain(
      'cannot be read',
    );
  });
});
