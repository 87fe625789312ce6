/** Contact bases over a disk in memory, and the few changes that their tests make. */
import type { Committed, CommitOptions } from '../../src/base/committer.ts';
import { type CommitRecord } from '../../src/base/commit-record.ts';
import { decodeCommit } from '../../src/base/format/commit-bytes.ts';
import { ContactBase } from '../../src/base/contact-base.ts';
import { COLUMN, isLive, PAGE_SIZE, pageOf, slotOf, textColumn } from '../../src/base/page.ts';
import { textAt } from '../../src/base/column.ts';
import type { Snapshot } from '../../src/base/snapshot.ts';
import type { PageStore } from '../../src/base/page-store.ts';
import type { Result } from '../../src/domain/result.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';

export const NOW = Date.UTC(2026, 10, 23, 12);

export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.failure.code}: ${result.failure.message.id}`);
  return result.value;
}

export const codeOf = (result: Result<unknown>): string => (result.ok ? 'ok' : result.failure.code);

export interface Tab {
  readonly base: ContactBase;
  readonly store: MemoryStore;
}

/** A base that has not been opened. */
export function newBase(store: PageStore, cacheBytes?: number, now: () => number = () => NOW): ContactBase {
  const options = { store, now, keyOf: (phone: number) => phone };
  return new ContactBase(cacheBytes === undefined ? options : { ...options, cacheBytes });
}

export async function openTab(disk: MemoryState, cacheBytes?: number): Promise<Tab> {
  const store = new MemoryStore(disk);
  const base = newBase(store, cacheBytes);
  value(await base.open());
  await base.settled();
  return { base, store };
}

/** New contacts with these names. */
export async function add(
  base: ContactBase,
  names: readonly string[],
  options: CommitOptions = {},
): Promise<Result<Committed>> {
  return base.commit((draft) => {
    names.forEach((name) => {
      const id = draft.append();
      draft.text(pageOf(id), COLUMN.name)[slotOf(id)] = draft.texts(COLUMN.name).internText(name);
    });
    return { kind: 'sample', contacts: names.length };
  }, options);
}

export async function rename(base: ContactBase, id: number, name: string): Promise<Result<Committed>> {
  return base.commit((draft) => {
    draft.text(pageOf(id), COLUMN.name)[slotOf(id)] = draft.texts(COLUMN.name).internText(name);
    return { kind: 'edit', name, fields: [{ core: 'name' }] };
  });
}

/** `pages` full pages of contacts with numbers, in one commit; the base must end at a page border. */
export async function fill(base: ContactBase, pages: number, options: CommitOptions = {}): Promise<Result<Committed>> {
  return base.commit((draft) => {
    const first = draft.appendMany(pages * PAGE_SIZE);
    for (let no = pageOf(first); no < pageOf(first) + pages; no++) {
      const phones = draft.num(no, COLUMN.phone);
      for (let slot = 0; slot < PAGE_SIZE; slot++) phones[slot] = 910_000_000_000 + no * PAGE_SIZE + slot;
    }
    return { kind: 'sample', contacts: pages * PAGE_SIZE };
  }, options);
}

/** Opts everybody out, or in: one column of every page. */
export async function optAll(base: ContactBase, out: boolean): Promise<Result<Committed>> {
  return base.commit((draft) => {
    draft.base.pages.forEach(
      (page, no) => page !== null && draft.int(no, COLUMN.optedOut).fill(Number(out), 0, page.slots),
    );
    return { kind: out ? 'optOut' : 'optIn', contacts: draft.base.contacts };
  });
}

/** What a press of the key in this tab means: the entry that it shows as the latest. */
export const undo = (base: ContactBase): Promise<Result<Committed>> => base.undo(base.nextUndo?.id ?? 0);
export const redo = (base: ContactBase): Promise<Result<Committed>> => base.redo(base.nextRedo?.id ?? 0);

/** All names by id; a contact without a name is ''. */
export function namesOf(snapshot: Snapshot): Record<number, string> {
  const names: Record<number, string> = {};
  snapshot.pages.forEach((page, no) => {
    if (page === null) return;
    for (let slot = 0; slot < page.slots; slot++) {
      if (isLive(page, slot)) names[no * PAGE_SIZE + slot] = textAt(textColumn(page, COLUMN.name), slot);
    }
  });
  return names;
}

/** The commit as it is on the disk. */
export function commitOn(disk: MemoryState, id: number): CommitRecord {
  const stored = disk.commits.get(id);
  const commit = stored === undefined ? 'damaged' : decodeCommit(stored);
  if (typeof commit === 'string') throw new Error(`No commit ${id}`);
  return commit;
}

export const commitsOn = (disk: MemoryState): readonly CommitRecord[] =>
  [...disk.commits.keys()].map((id) => commitOn(disk, id));

/** Turns a bit of a stored page. */
export function spoil(disk: MemoryState, key: number): void {
  const bytes = disk.pages.get(key);
  if (bytes === undefined) throw new Error(`No page ${key}`);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 4;
}

/** Another disk with the same on it. */
export function copyOf({ head, commits, pages, note }: MemoryState): MemoryState {
  const copy = Object.assign(new MemoryState(), { head, note });
  for (const [id, commit] of commits) copy.commits.set(id, commit);
  for (const [key, bytes] of pages) copy.pages.set(key, bytes.slice());
  return copy;
}
