/**
 * From what the store keeps to a snapshot. Pages that somebody holds already are not read again. Decoding makes views: what is read stays in
 * the buffers that the store gave.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import type { Archive, Held } from './archive.ts';
import type { CommitRecord } from './commit-record.ts';
import { CONTACT_PAGES } from './contact-pages.ts';
import { NEWER } from './format/newer.ts';
import { isNote } from './history/is-note.ts';
import type { Around } from './history/revert.ts';
import type { PageKind } from './page-kind.ts';
import type { Head } from './page-store.ts';
import { shellOf } from './page-lists.ts';
import { EMPTY_SNAPSHOT, listsThatDiffer, type PageList, pagesThatDiffer, type Snapshot } from './snapshot.ts';

/** The base at the head, and the commits to both sides of it. */
export interface Loaded {
  readonly head: Head;
  readonly snapshot: Snapshot;
  /** Of the head; null: nothing was kept yet, or all is undone. */
  readonly commit: CommitRecord | null;
  /** What undo takes back: the commit, or the one that notes of what was erased stand upon. */
  readonly step: CommitRecord | null;
  /** False: there is nothing before, or it is pruned. */
  readonly canUndo: boolean;
  /** What redo brings back. */
  readonly redo: CommitRecord | null;
}

/** How much of the base is read: all of it, or the first pages of contacts alone. */
export type HowMuch = 'all' | { readonly firstPages: number };

export async function loadHead(
  archive: Archive,
  head: Head,
  held: Held,
  howMuch: HowMuch = 'all',
): Promise<Result<Loaded>> {
  const commit = await archive.commit(head.commit);
  if (!commit.ok) return commit;
  if (head.commit !== 0 && commit.value === null) {
    return fail('damaged', { id: 'latest-lost' });
  }
  const step = await stepAt(archive, commit.value);
  if (!step.ok) return step;
  const [parent, redo, snapshot] = await Promise.all([
    archive.commit(step.value?.parent ?? 0),
    archive.commit(head.redo.at(-1) ?? 0),
    howMuch === 'all'
      ? loadCommit(archive, commit.value, held)
      : loadFirst(archive, commit.value, held, howMuch.firstPages),
  ]);
  if (!parent.ok) return parent;
  if (!redo.ok) return redo;
  const redone = await stepAt(archive, redo.value);
  if (!redone.ok) return redone;
  if (!snapshot.ok) return snapshot;
  return ok({
    head,
    snapshot: withIdsOf(head, snapshot.value),
    commit: commit.value,
    step: step.value,
    canUndo: step.value !== null && (step.value.parent === 0 || parent.value !== null),
    redo: redone.value,
  });
}

/** A note of what was erased is none. null: there is none, or it is pruned. */
async function stepAt(archive: Archive, commit: CommitRecord | null): Promise<Result<CommitRecord | null>> {
  let at = commit;
  while (at !== null && isNote(at)) {
    const before = await archive.commit(at.parent);
    if (!before.ok) return before;
    at = before.value;
  }
  return ok(at);
}

/** Undo does not give back ids. */
function withIdsOf(head: Head, snapshot: Snapshot): Snapshot {
  const { catalog } = snapshot;
  const others = new Map(snapshot.others);
  for (const [name, nextId] of Object.entries(head.nextIds)) {
    const list = others.get(name) ?? { pages: [], keys: [], nextId };
    others.set(name, { ...list, nextId: Math.max(nextId, list.nextId) });
  }
  return {
    ...snapshot,
    catalog: catalog.nextId < head.nextCatalogId ? { ...catalog, nextId: head.nextCatalogId } : catalog,
    nextId: Math.max(head.nextId, snapshot.nextId),
    others,
  };
}

/** The base at a commit; null = before anything was kept. */
async function loadCommit(archive: Archive, commit: CommitRecord | null, held: Held): Promise<Result<Snapshot>> {
  if (commit === null) return ok(EMPTY_SNAPSHOT);
  return filled(archive, shellOf(commit, archive.kinds), async (kind, { keys }) => {
    const read = await archive.pages(kind, keys, held);
    if (!read.ok) return read;
    const { pages, unreadable, newer } = read.value;
    if (newer > 0) return NEWER;
    return unreadable > 0 ? kind.damaged({ commit, pages, unreadable }) : ok(pages);
  });
}

/** Without what is behind these pages, and without those of other kinds. */
async function loadFirst(
  archive: Archive,
  commit: CommitRecord | null,
  held: Held,
  most: number,
): Promise<Result<Snapshot>> {
  const shell = shellOf(commit, archive.kinds);
  const [, beyond] = (shell.keys[0] ?? []).flatMap((key, no) => (key === 0 ? [] : [no])).slice(most - 1);
  const keys = shell.keys.map((own) => own.slice(0, beyond));
  const read = await archive.pages(CONTACT_PAGES, keys, held);
  if (!read.ok) return read;
  return read.value.unreadable > 0 ? UNREADABLE : ok({ ...shell, pages: read.value.pages });
}

/** The bases around a commit with the pages that a revert to `now` compares; all others are null. */
export async function loadAround(
  archive: Archive,
  commit: CommitRecord,
  now: Snapshot,
  held: Held,
): Promise<Result<Around>> {
  const parent = await archive.commit(commit.parent);
  if (!parent.ok) return parent;
  if (commit.parent !== 0 && parent.value === null) return PRUNED;
  const before = shellOf(parent.value, archive.kinds);
  const after = shellOf(commit, archive.kinds);
  const touched = new Map([...listsThatDiffer(before, after)].map(({ name, numbers }) => [name, new Set(numbers)]));
  const types = new Map(before.catalog.attributes.map(({ id, type }) => [id, type]));
  const isRetyped = after.catalog.attributes.some(({ id, type }) => types.has(id) && types.get(id) !== type);
  const compared = new Map(touched);
  const { name } = CONTACT_PAGES;
  if (isRetyped) compared.set(name, new Set([...(touched.get(name) ?? []), ...pagesThatDiffer(after, now)]));
  const withPages = (shell: Snapshot, wanted: ReadonlyMap<string, ReadonlySet<number>>): Promise<Result<Snapshot>> =>
    filled(archive, shell, async (kind, { keys }) => {
      const numbers = wanted.get(kind.name);
      const some = keys.map((own) => own.map((key, no) => (numbers?.has(no) === true ? key : 0)));
      const read = await archive.pages(kind, some, held);
      if (!read.ok) return read;
      if (read.value.newer > 0) return NEWER;
      return read.value.unreadable > 0 ? UNREADABLE : ok(read.value.pages);
    });
  const [old, made] = await Promise.all([withPages(before, touched), withPages(after, compared)]);
  if (!old.ok) return old;
  return made.ok ? ok({ before: old.value, after: made.value }) : made;
}

type ReadList = <P extends object>(kind: PageKind<P>, list: PageList) => Promise<Result<readonly (P | null)[]>>;

/** With pages of every kind that is known. */
async function filled(archive: Archive, shell: Snapshot, read: ReadList): Promise<Result<Snapshot>> {
  const pages = await read(CONTACT_PAGES, shell);
  if (!pages.ok) return pages;
  const others = new Map(shell.others);
  for (const [name, list] of shell.others) {
    const kind = archive.kinds.get(name);
    if (kind === undefined) continue;
    const found = await read(kind, list);
    if (!found.ok) return found;
    others.set(name, { ...list, pages: found.value });
  }
  return ok({ ...shell, pages: pages.value, others });
}

export const PRUNED = fail('gone', { id: 'before-pruned' });
const UNREADABLE = fail('damaged', { id: 'before-unreadable' });
