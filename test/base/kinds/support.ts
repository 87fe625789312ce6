/** Bases that hold notes beside contacts. */
import { keysOf } from '../../../src/base/commit-record.ts';
import { ContactBase } from '../../../src/base/contact-base.ts';
import type { AnyKind } from '../../../src/base/page-kind.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import type { Action } from '../../../src/domain/action.ts';
import { MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import { commitsOn, namesOf, NOW, rename, value } from '../../support/tabs.ts';
import { addNotes, NOTES, notesOf, setNote } from './notes.ts';

export const DID: Action = { kind: 'sample', contacts: 0 };

export const newBaseOf = (store: MemoryStore, kinds: readonly AnyKind[]): ContactBase =>
  new ContactBase({ store, now: () => NOW, keyOf: (phone) => phone, kinds });

export interface Tab {
  readonly base: ContactBase;
  readonly store: MemoryStore;
}

export async function open(disk: MemoryState, kinds: readonly AnyKind[] = [NOTES]): Promise<Tab> {
  const store = new MemoryStore(disk);
  const base = newBaseOf(store, kinds);
  value(await base.open());
  await base.settled();
  return { base, store };
}

/** Two contacts and five notes in one commit, then another name, then another note. */
export async function made(kinds: readonly AnyKind[] = [NOTES]): Promise<Tab & { readonly disk: MemoryState }> {
  const disk = new MemoryState();
  const tab = await open(disk, kinds);
  value(
    await tab.base.commit((draft) => {
      draft.appendMany(2);
      addNotes(draft, 'a', 'b', 'c', 'd', 'e');
      return { kind: 'sample', contacts: 2 };
    }),
  );
  value(await rename(tab.base, 0, 'Asha'));
  value(await tab.base.commit((draft) => (setNote(draft, 4, 'E'), DID)));
  return { ...tab, disk };
}

export const NOTES_NOW = { 0: 'a', 1: 'b', 2: 'c', 3: 'd', 4: 'E' };
export const seen = (snapshot: Snapshot): unknown => ({ names: namesOf(snapshot), notes: notesOf(snapshot) });
export const stored = (disk: MemoryState): number[] => [...disk.pages.keys()].sort((a, b) => a - b);
export const named = (disk: MemoryState): number[] =>
  [...new Set(commitsOn(disk).flatMap(keysOf))].filter((key) => key !== 0).sort((a, b) => a - b);
