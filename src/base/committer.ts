/** How a change becomes the base: its pages are written, then the head moves. All of it happens under the store's lock. */
import type { Action } from '../domain/action.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { CurrentBase } from './current-base.ts';
import type { Draft, DraftResult } from './draft.ts';
import { samePage } from './history/diff.ts';
import { entryOf, type HistoryEntry } from './history/entries.ts';
import { sameData } from './history/same-data.ts';
import { type Loaded, loadHead, PRUNED } from './load-base.ts';
import type { Page } from './page.ts';
import type { CommitRecord, Head, PageStore } from './page-store.ts';
import type { Snapshot } from './snapshot.ts';
import { writePages, type WriteOptions } from './write-change.ts';

export interface Committed {
  /** The commit that is the base now. */
  readonly commit: number;
  /** What was done, undone or redone; null = there was nothing to change, and nothing was written. */
  readonly action: Action | null;
  /** The same as the history has it right after; it says so whatever other tabs have done since. */
  readonly entry: HistoryEntry | null;
  readonly snapshot: Snapshot;
}

export interface CommitOptions extends WriteOptions {
  /** What the draft's `finish` gave, where the caller has called it already. */
  readonly result?: DraftResult | undefined;
}

export const committed = ({ snapshot }: Loaded, entry: HistoryEntry | null): Committed => ({
  commit: snapshot.commit,
  action: entry?.action ?? null,
  entry,
  snapshot,
});

export const STALE = fail(
  'stale',
  'The contacts have changed since this was prepared. Look at it again, then confirm.',
);

export class Committer {
  readonly #store: PageStore;
  readonly #current: CurrentBase;
  readonly #now: () => number;

  constructor(store: PageStore, current: CurrentBase, now: () => number) {
    this.#store = store;
    this.#current = current;
    this.#now = now;
  }

  /** The draft as a new commit on top of `loaded`, where it changes anything. */
  async write(loaded: Loaded, draft: Draft, action: Action, options: CommitOptions): Promise<Result<Committed>> {
    const { head, snapshot, commit } = loaded;
    const result = options.result ?? draft.finish();
    const changed = new Map([...result.changed].filter(([no, page]) => !samePage(page, snapshot.pages[no] ?? null)));
    if (changed.size === 0 && sameData(draft.catalog, snapshot.catalog)) return ok(committed(loaded, null));
    const toWrite = [...changed].flatMap(([no, page]): [number, Page][] => (page === null ? [] : [[no, page]]));
    const written = await writePages(this.#store, toWrite, head.nextPageKey, options);
    if (!written.ok) return written;
    const { keys, bytes } = written.value;
    const next: Snapshot = {
      commit: head.nextCommit,
      pages: result.pages.map((page, no) => (changed.has(no) ? page : (snapshot.pages[no] ?? null))),
      keys: result.pages.map((_, no) => (changed.has(no) ? (keys.get(no) ?? 0) : (snapshot.keys[no] ?? 0))),
      catalog: draft.catalog,
      contacts: result.contacts,
      nextId: Math.max(result.nextId, snapshot.nextId),
    };
    const record: CommitRecord = {
      id: next.commit,
      parent: head.commit,
      at: this.#now(),
      action,
      pages: next.keys,
      contacts: next.contacts,
      nextId: next.nextId,
      catalog: next.catalog,
      bytes,
    };
    const moved: Head = {
      version: head.version + 1,
      commit: record.id,
      redo: [],
      nextPageKey: head.nextPageKey + keys.size,
      nextCommit: record.id + 1,
      nextId: next.nextId,
      nextCatalogId: next.catalog.nextId,
      began: head.version === 0 ? this.#now() : head.began,
    };
    return this.#move(
      loaded,
      { head: moved, snapshot: next, commit: record, parent: commit, canUndo: true, redo: null },
      { entry: entryOf(record, 'done', true), record },
    );
  }

  /** To a commit that is there already, `head.commit`: by which `entry` is undone or redone. */
  async goTo(head: Head, loaded: Loaded, entry: HistoryEntry): Promise<Result<Committed>> {
    const target = head.commit === 0 ? ok(null) : await this.#store.readCommit(head.commit);
    if (!target.ok) return target;
    if (head.commit !== 0 && target.value === null) return PRUNED;
    const next = await loadHead(this.#store, head, this.#current.held());
    return next.ok ? this.#move(loaded, next.value, { entry, record: null }) : next;
  }

  /** The last step, in which a change happens. */
  async #move(
    loaded: Loaded,
    next: Loaded,
    { entry, record }: { entry: HistoryEntry; record: CommitRecord | null },
  ): Promise<Result<Committed>> {
    const moved = await this.#store.moveHead(loaded.head.version, next.head, record);
    if (moved.ok && moved.value) {
      this.#current.moveTo(next, 'here');
      return ok(committed(next, entry));
    }
    // A failure may come after the move was made: the head itself knows.
    const head = await this.#store.readHead();
    if (!moved.ok && head.ok && sameData(head.value, next.head)) {
      this.#current.moveTo(next, 'here');
      return ok(committed(next, entry));
    }
    return moved.ok ? STALE : moved;
  }
}
