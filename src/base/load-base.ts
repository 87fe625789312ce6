/**
 * From what the store keeps to a snapshot. Pages that somebody holds already are not read again. Decoding makes views: what is read stays in
 * the buffers that the store gave.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import { decodePage } from './codec.ts';
import { inBatches } from './in-batches.ts';
import type { Page } from './page.ts';
import type { CommitRecord, Head, PageStore } from './page-store.ts';
import type { Around } from './history/revert.ts';
import { EMPTY_SNAPSHOT, pagesThatDiffer, type Snapshot } from './snapshot.ts';

/** The base at the head, and the commits to both sides of it. */
export interface Loaded {
  readonly head: Head;
  readonly snapshot: Snapshot;
  /** Of the head; null: nothing was kept yet, or all is undone. */
  readonly commit: CommitRecord | null;
  /** What undo goes back to; null: the empty base, or pruned (see `canUndo`). */
  readonly parent: CommitRecord | null;
  /** False: there is nothing before, or it is pruned. */
  readonly canUndo: boolean;
  /** What redo goes to. */
  readonly redo: CommitRecord | null;
}

/** Pages held already, by key. */
export type Held = (key: number) => Page | undefined;

/** Measured: 489 pages of 90 kB take 0.1–0.2 s so. */
const BATCHES = { size: 64, atOnce: 4 };

export async function loadHead(store: PageStore, head: Head, held: Held): Promise<Result<Loaded>> {
  const commit = await readNeighbour(store, head.commit);
  if (!commit.ok) return commit;
  if (head.commit !== 0 && commit.value === null) {
    return fail('damaged', 'The latest state of the contacts cannot be found on this device. Nothing was changed.');
  }
  const [parent, redo, snapshot] = await Promise.all([
    readNeighbour(store, commit.value?.parent ?? 0),
    readNeighbour(store, head.redo.at(-1) ?? 0),
    loadCommit(store, commit.value, held),
  ]);
  if (!parent.ok) return parent;
  if (!redo.ok) return redo;
  if (!snapshot.ok) return snapshot;
  const { catalog } = snapshot.value;
  return ok({
    head,
    snapshot: {
      ...snapshot.value,
      catalog: catalog.nextId < head.nextCatalogId ? { ...catalog, nextId: head.nextCatalogId } : catalog,
      nextId: Math.max(head.nextId, snapshot.value.nextId),
    },
    commit: commit.value,
    parent: parent.value,
    canUndo: commit.value !== null && (commit.value.parent === 0 || parent.value !== null),
    redo: redo.value,
  });
}

async function readNeighbour(store: PageStore, id: number): Promise<Result<CommitRecord | null>> {
  return id === 0 ? ok(null) : store.readCommit(id);
}

/** The base at a commit; null = before anything was kept. */
export async function loadCommit(store: PageStore, commit: CommitRecord | null, held: Held): Promise<Result<Snapshot>> {
  if (commit === null) return ok(EMPTY_SNAPSHOT);
  const pages = await loadPages(store, commit.pages, held);
  if (!pages.ok) return pages;
  const { unreadable } = pages.value;
  if (unreadable > 0) {
    const readable = pages.value.pages.reduce((sum, page) => sum + (page?.live ?? 0), 0);
    const affected = (commit.contacts - readable).toLocaleString('en');
    return fail(
      'damaged',
      `${affected} of ${commit.contacts.toLocaleString('en')} contacts cannot be read from this device (${unreadable} damaged ` +
        `${unreadable === 1 ? 'page' : 'pages'}). Nothing was changed.`,
    );
  }
  return ok({ ...shellOf(commit), pages: pages.value.pages });
}

/** The bases around a commit with the pages that a revert to `now` compares; all others are null. */
export async function loadAround(
  store: PageStore,
  commit: CommitRecord,
  now: Snapshot,
  held: Held,
): Promise<Result<Around>> {
  const parent = await readNeighbour(store, commit.parent);
  if (!parent.ok) return parent;
  if (commit.parent !== 0 && parent.value === null) return PRUNED;
  const before = shellOf(parent.value);
  const after = shellOf(commit);
  const touched = new Set(pagesThatDiffer(before, after));
  const types = new Map(before.catalog.attributes.map(({ id, type }) => [id, type]));
  const isRetyped = after.catalog.attributes.some(({ id, type }) => types.has(id) && types.get(id) !== type);
  const compared = isRetyped ? new Set([...touched, ...pagesThatDiffer(after, now)]) : touched;
  const pagesOf = async (shell: Snapshot, wanted: ReadonlySet<number>): Promise<Result<Snapshot>> => {
    const pages = await loadPages(
      store,
      shell.keys.map((key, no) => (wanted.has(no) ? key : 0)),
      held,
    );
    if (!pages.ok) return pages;
    return pages.value.unreadable > 0 ? UNREADABLE : ok({ ...shell, pages: pages.value.pages });
  };
  const [old, made] = await Promise.all([pagesOf(before, touched), pagesOf(after, compared)]);
  if (!old.ok) return old;
  return made.ok ? ok({ before: old.value, after: made.value }) : made;
}

const shellOf = (commit: CommitRecord | null): Snapshot =>
  commit === null
    ? EMPTY_SNAPSHOT
    : {
        commit: commit.id,
        pages: [],
        keys: commit.pages,
        catalog: commit.catalog,
        contacts: commit.contacts,
        nextId: commit.nextId,
      };

export const PRUNED = fail('gone', 'What was before this change is no longer kept.');
const UNREADABLE = fail('damaged', 'What was before this change cannot be read any more. Nothing was changed.');

/** In the order of the keys; null for key 0, and for what cannot be read. */
export async function loadPages(
  store: PageStore,
  keys: readonly number[],
  held: Held,
): Promise<Result<{ readonly pages: readonly (Page | null)[]; readonly unreadable: number }>> {
  const pages = keys.map((key) => (key === 0 ? null : (held(key) ?? null)));
  const missing = keys.flatMap((key, at) => (key !== 0 && pages[at] === null ? [{ key, at }] : []));
  let unreadable = 0;
  const done = await inBatches(missing, BATCHES, async (batch) => {
    const read = await store.readPages(batch.map(({ key }) => key));
    if (!read.ok) return read;
    batch.forEach(({ at }, i) => {
      const bytes = read.value[i] ?? null;
      const page = bytes === null ? 'damaged' : decodePage(bytes);
      if (page === 'damaged') unreadable++;
      else pages[at] = page;
    });
    return ok(undefined);
  });
  return done.ok ? ok({ pages, unreadable }) : done;
}
