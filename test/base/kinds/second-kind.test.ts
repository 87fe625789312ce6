/**
 * A second kind of page, of which storage, sweep, prune, tabs, history and rescue know nothing: all that holds for contacts holds for it.
 * [I7] [H2] [H3] [K5] [K9]
 */
import { describe, expect, test } from 'vitest';
import { Draft } from '../../../src/base/draft.ts';
import type { ContactBase } from '../../../src/base/contact-base.ts';
import type { Result } from '../../../src/domain/result.ts';
import { type MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { codeOf, commitOn, commitsOn, namesOf, redo, rename, spoil, undo, value } from '../../support/tabs.ts';
import { addNotes, CAREFUL_NOTES, NOTES, notesOf, setNote } from './notes.ts';
import { DID, made, named, newBaseOf, NOTES_NOW, open, seen, stored } from './support.ts';

describe('pages of a second kind', () => {
  test('are committed with contacts, only those that differ anew, and read again', async () => {
    const { base, disk } = await made();
    expect(seen(base.snapshot)).toEqual({ names: { 0: 'Asha', 1: '' }, notes: NOTES_NOW });
    const [first, second, third] = commitsOn(disk).map(({ lists }) => lists);
    const parts = { 'contacts.marks': [0], 'contacts.attributes': [0] };
    expect(first).toEqual({ contacts: [1], ...parts, notes: [2, 3] });
    expect(second).toEqual({ contacts: [4], ...parts, notes: [2, 3] });
    expect(third).toEqual({ contacts: [4], ...parts, notes: [2, 5] });
    expect(value(await base.commit((draft) => (setNote(draft, 0, 'a'), DID))).action).toBeNull();
    expect((await open(disk)).base.snapshot).toEqual(base.snapshot);
  });

  test('are undone and redone, and an id is given once', async () => {
    const { base, disk } = await made();
    value(await undo(base));
    expect(notesOf(base.snapshot)).toEqual({ ...NOTES_NOW, 4: 'e' });
    value(await undo(base));
    value(await undo(base));
    expect(seen(base.snapshot)).toEqual({ names: {}, notes: {} });
    for (let n = 0; n < 3; n++) value(await redo(base));
    expect(notesOf(base.snapshot)).toEqual(NOTES_NOW);
    for (let n = 0; n < 3; n++) value(await undo(base));
    const { base: other } = await open(disk);
    let ids: readonly number[] = [];
    value(await other.commit((draft) => ((ids = addNotes(draft, 'new')), DID)));
    expect(ids).toEqual([5]);
    expect(notesOf(other.snapshot)).toEqual({ 5: 'new' });
  });

  test('[H2] stay as they are where an entry that changed contacts is reverted', async () => {
    const { base } = await made();
    value(await base.revert(2));
    expect(seen(base.snapshot)).toEqual({ names: { 0: '', 1: '' }, notes: NOTES_NOW });
  });

  test('[H2] [H3] go back where their entry is reverted; what has changed since stays, counted', async () => {
    const { base } = await made();
    value(await base.revert(3));
    expect(notesOf(base.snapshot)).toEqual({ ...NOTES_NOW, 4: 'e' });
    value(await base.bringBack(3).then((result) => (result.ok ? result : base.commit(() => null))));
    value(await base.commit((draft) => (setNote(draft, 1, 'B'), DID)));
    const reverted = value(await base.revert(1));
    // The first page has changed since; the second is as it was made, and goes.
    expect(reverted.action).toMatchObject({ kind: 'revert', contacts: 1, kept: 2 });
    expect(notesOf(base.snapshot)).toEqual({ 0: 'a', 1: 'B', 2: 'c', 3: 'd' });
  });

  test('[H2] go back value by value where their kind knows how', async () => {
    const { base } = await made([CAREFUL_NOTES]);
    value(await base.commit((draft) => (setNote(draft, 1, 'B'), DID)));
    const reverted = value(await base.revert(1));
    // What was changed since: the contact's name, note 1 and note 4.
    expect(reverted.action).toMatchObject({ kind: 'revert', kept: 3 });
    expect(notesOf(base.snapshot)).toEqual({ 1: 'B', 4: 'E' });
  });

  test('of a draft that was made earlier are stale where another gave their ids since', async () => {
    const { base } = await made();
    const [early, other] = [new Draft(base.snapshot), new Draft(base.snapshot)];
    addNotes(early, 'early');
    setNote(other, 0, 'A');
    value(await base.commit((draft) => (addNotes(draft, 'between'), DID)));
    value(await undo(base));
    expect(codeOf(await base.commitDraft(early, DID))).toBe('stale');
    value(await base.commitDraft(other, DID));
    expect(notesOf(base.snapshot)).toEqual({ ...NOTES_NOW, 0: 'A' });
  });

  test('[K5] are followed by other tabs, which read only those that differ', async () => {
    const { base, disk } = await made();
    const { base: other, store } = await open(disk);
    store.reads = 0;
    value(await base.commit((draft) => (setNote(draft, 0, 'A'), DID)));
    await other.settled();
    expect(notesOf(other.snapshot)).toEqual({ ...NOTES_NOW, 0: 'A' });
    expect(store.reads).toBe(1);
    value(await undo(other));
    value(await base.follow());
    expect(notesOf(base.snapshot)).toEqual(NOTES_NOW);
    // Both at once: neither loses the other's.
    const both = await Promise.all([
      base.commit((draft) => (addNotes(draft, 'x'), DID)),
      other.commit((draft) => (addNotes(draft, 'y'), DID)),
    ]);
    both.forEach(value);
    value(await base.follow());
    expect(Object.values(notesOf(base.snapshot)).sort()).toEqual(['E', 'a', 'b', 'c', 'd', 'x', 'y']);
  });

  test('are kept by sweep, and swept when no commit names them', async () => {
    const { base, disk } = await made();
    disk.pages.set(900, NOTES.encode({ notes: ['stray'] }, 0));
    expect(value(await base.sweep())).toEqual({ commits: 0, pages: 1 });
    expect(stored(disk)).toEqual(named(disk));
    expect(stored(disk)).toEqual([1, 2, 3, 4, 5]);
  });

  test('are pruned over the union, counted, and what stays is whole', async () => {
    const { base, disk } = await made();
    const before = value(await base.historyBytes());
    const pruned = value(await base.prune({ maxAge: Infinity, maxBytes: 0, keep: 0 }));
    expect(pruned).toEqual({ entries: 2, bytes: before });
    // The first commit's contacts page (1) and its second page of notes (3) are history alone.
    expect(stored(disk)).toEqual([2, 4, 5]);
    expect(before).toBeGreaterThan(0);
    expect(notesOf((await open(disk)).base.snapshot)).toEqual(NOTES_NOW);
  });

  test('[K7] are wiped, and their ids begin anew', async () => {
    const { base, disk } = await made();
    value(await base.wipe());
    expect(notesOf(base.snapshot)).toEqual({});
    expect(disk.pages.size).toBe(0);
    let ids: readonly number[] = [];
    value(await base.commit((draft) => ((ids = addNotes(draft, 'n')), DID)));
    expect(ids).toEqual([0]);
  });

  test('count in what the base takes', async () => {
    const { base } = await made();
    const without = base.bytes;
    value(await base.commit((draft) => (addNotes(draft, 'x'.repeat(1000)), DID)));
    expect(base.bytes - without).toBe(2000);
  });
});

describe('[I7] the browser dies at every write of', () => {
  const jobs: readonly [string, (base: ContactBase) => Promise<Result<unknown>>][] = [
    [
      'a commit of pages of both kinds',
      (base) =>
        base.commit((draft) => {
          draft.appendMany(3000);
          addNotes(draft, ...Array.from({ length: 150 }, (_, i) => `note ${i}`));
          return DID;
        }),
    ],
    ['undo', (base) => undo(base)],
    ['a revert', (base) => base.revert(1)],
    ['a pruning', (base) => base.prune({ maxAge: Infinity, maxBytes: 0, keep: 0 })],
  ];

  test.each(jobs)('%s: all of it is there, or nothing', async (_, run) => {
    const before = seen((await made()).base.snapshot);
    const whole = await made();
    const from = whole.store.writes;
    value(await run(whole.base));
    const writes = whole.store.writes - from;
    const after = seen(whole.base.snapshot);
    expect(writes).toBeGreaterThan(0);
    const outcomes = new Set<string>();
    for (let at = 0; at < writes; at++) {
      const { base, store, disk } = await made();
      store.failAfter(at, 'die');
      await run(base);
      expect(store.isDead).toBe(true);
      const { base: again } = await open(disk);
      const now = JSON.stringify(seen(again.snapshot));
      outcomes.add(now);
      expect([JSON.stringify(before), JSON.stringify(after)]).toContain(now);
      expect(stored(disk)).toEqual(named(disk));
    }
    expect(outcomes.has(JSON.stringify(before))).toBe(true);
  });
});

describe('[K9] damaged pages of a second kind', () => {
  const notesKey = (disk: MemoryState, commit: number, no: number): number =>
    commitOn(disk, commit).lists['notes']?.[no] ?? 0;

  test('are told by their kind, named by the rescue, and the base goes back to a whole state', async () => {
    const { disk } = await made();
    spoil(disk, notesKey(disk, 3, 1));
    const base = newBaseOf(new MemoryStore(disk), [NOTES]);
    const opened = await base.open();
    expect(codeOf(opened)).toBe('damaged');
    expect(opened.ok ? null : opened.failure.message).toEqual({
      id: 'contacts-unreadable',
      affected: 0,
      of: 0,
      pages: 1,
    });
    const left = await base.rescue.look();
    expect(left.others).toEqual([{ name: 'notes', pages: 2, unreadable: 1 }]);
    expect(left.salvaged?.ids).toEqual([0, 1]);
    expect(left.whole?.id).toBe(2);
    value(await base.rescue.goBack());
    expect(seen(base.snapshot)).toEqual({ names: { 0: 'Asha', 1: '' }, notes: { ...NOTES_NOW, 4: 'e' } });
  });

  test('that have vanished under an open tab are put back with the contacts', async () => {
    const { base, disk } = await made();
    disk.clear();
    expect(codeOf(await rename(base, 0, 'Bo'))).toBe('vanished');
    value(await base.rescue.putBack());
    expect(seen((await open(disk)).base.snapshot)).toEqual({ names: { 0: 'Asha', 1: '' }, notes: NOTES_NOW });
    expect(stored(disk)).toEqual(named(disk));
  });

  test('are never taken for contacts, nor contacts for them', async () => {
    const { disk } = await made();
    // The list of pages is lost: every page is looked at.
    disk.commits.clear();
    const base = newBaseOf(new MemoryStore(disk), [NOTES]);
    expect(codeOf(await base.open())).toBe('damaged');
    const { snapshot } = (await base.rescue.look()).salvaged ?? expect.unreachable();
    expect(namesOf(snapshot)).toEqual({ 0: 'Asha', 1: '' });
    expect(NOTES.decode(disk.pages.get(1) ?? new Uint8Array())).toBe('damaged');
  });
});
