/** Pages of a kind that this build does not know, as a newer one may have left them, are kept, whatever is done. [H2] [K9] */
import { describe, expect, test } from 'vitest';
import { MemoryStore } from '../../../src/storage/memory-store.ts';
import { add, codeOf, fill, rename, undo, value } from '../../support/tabs.ts';
import { addNotes, notesOf } from './notes.ts';
import { DID, made, named, newBaseOf, NOTES_NOW, open, stored } from './support.ts';

describe('a build that does not know the kind', () => {
  test('keeps its pages in what it commits, undoes, sweeps and prunes', async () => {
    const { disk } = await made();
    const { base: plain, store } = await open(disk, []);
    expect(store.reads).toBe(1);
    value(await add(plain, ['Bo']));
    value(await fill(plain, 1).then((filled) => (filled.ok ? filled : add(plain, ['Cy']))));
    value(await undo(plain));
    value(await rename(plain, 1, 'Di'));
    value(await plain.revert(2));
    value(await plain.sweep());
    value(await plain.prune({ maxAge: Infinity, maxBytes: 0, keep: 0 }));
    const { base } = await open(disk);
    expect(notesOf(base.snapshot)).toEqual(NOTES_NOW);
    expect(stored(disk)).toEqual(named(disk));
    let ids: readonly number[] = [];
    value(await base.commit((draft) => ((ids = addNotes(draft, 'new')), DID)));
    expect(ids).toEqual([5]);
  });

  test('leaves them as they are where it reverts an entry that changed them, and says that it kept something', async () => {
    const { disk } = await made();
    const { base: plain } = await open(disk, []);
    const reverted = value(await plain.revert(1));
    expect(reverted.action).toMatchObject({ kind: 'revert', contacts: 1, kept: 3 });
    expect(notesOf((await open(disk)).base.snapshot)).toEqual(NOTES_NOW);
  });

  test('[K9] goes back to a state only where their pages are there', async () => {
    const { disk } = await made();
    disk.pages.delete(5);
    disk.pages.delete(4);
    const base = newBaseOf(new MemoryStore(disk), []);
    expect(codeOf(await base.open())).toBe('damaged');
    const left = await base.rescue.look();
    expect(left.others).toEqual([{ name: 'notes', pages: 2, unreadable: 1 }]);
    expect(left.whole?.id).toBe(1);
  });
});
