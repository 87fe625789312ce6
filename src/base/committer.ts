/** How a change becomes the base: its pages are written, then the head moves. All of it happens under the store's lock. */
import type { Action } from '../domain/action.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Archive } from './archive.ts';
import type { CommitRecord } from './commit-record.ts';
import type { CurrentBase } from './current-base.ts';
import type { Draft, DraftResult } from './draft.ts';
import { encodeCommit } from './format/commit-bytes.ts';
import { asEntry } from './history/entries.ts';
import type { HistoryEntry } from '../domain/history-entry.ts';
import { changedBy } from './changed-by.ts';
import { sameData } from './history/same-data.ts';
import { type Loaded, loadHead, PRUNED } from './load-base.ts';
import { writeCommit } from './new-commit.ts';
import type { Head, StoredPage } from './page-store.ts';
import type { Snapshot } from './snapshot.ts';
import type { WriteOptions } from './write-change.ts';

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

export const STALE = fail('stale', { id: 'base-changed' });

interface Move {
  readonly entry: HistoryEntry;
  readonly record: CommitRecord | null;
  readonly pages: readonly StoredPage[];
}

export class Committer {
  readonly #archive: Archive;
  readonly #current: CurrentBase;
  readonly #now: () => number;

  constructor(archive: Archive, current: CurrentBase, now: () => number) {
    this.#archive = archive;
    this.#current = current;
    this.#now = now;
  }

  /** The draft as a new commit on top of `loaded`, where it changes anything. */
  async write(loaded: Loaded, draft: Draft, action: Action, options: CommitOptions): Promise<Result<Committed>> {
    const { head, snapshot } = loaded;
    const made = changedBy(draft, options.result ?? draft.finish(), snapshot, this.#archive.kinds);
    if (made === null) return ok(committed(loaded, null));
    const about = { head, parent: head.commit, action, at: this.#now(), merged: draft.merged };
    const written = await writeCommit(this.#archive, made, about, options);
    if (!written.ok) return written;
    const { record, pages, ...next } = written.value;
    return this.#move(
      loaded,
      { ...next, commit: record, step: record, canUndo: true, redo: null },
      { entry: asEntry(record, 'done', true), record, pages },
    );
  }

  /** To a commit that is there already, `head.commit`: by which `entry` is undone or redone. */
  async goTo(head: Head, loaded: Loaded, entry: HistoryEntry): Promise<Result<Committed>> {
    const target = await this.#archive.commit(head.commit);
    if (!target.ok) return target;
    if (head.commit !== 0 && target.value === null) return PRUNED;
    const next = await loadHead(this.#archive, head, this.#current.held());
    return next.ok ? this.#move(loaded, next.value, { entry, record: null, pages: [] }) : next;
  }

  /** The last step, in which a change happens. */
  async #move(loaded: Loaded, next: Loaded, { entry, record, pages }: Move): Promise<Result<Committed>> {
    const { store } = this.#archive;
    const moved = await store.moveHead(loaded.head.version, next.head, record && encodeCommit(record), pages);
    if (moved.ok && moved.value) {
      this.#current.moveTo(next, 'here');
      return ok(committed(next, entry));
    }
    // A failure may come after the move was made: the head itself knows.
    const head = await store.readHead();
    if (!moved.ok && head.ok && sameData(head.value, next.head)) {
      this.#current.moveTo(next, 'here');
      return ok(committed(next, entry));
    }
    return moved.ok ? STALE : moved;
  }
}

/** The base is another than the draft began with, or ids that it has given were given by somebody else since. */
export function isStale(draft: Draft, result: DraftResult, now: Snapshot): boolean {
  const { base } = draft;
  if (now.commit !== base.commit) return true;
  if (result.nextId > base.nextId && now.nextId !== base.nextId) return true;
  const idOf = (snapshot: Snapshot, name: string): number => snapshot.others.get(name)?.nextId ?? 0;
  return [...draft.lists].some(
    ([name, { nextId }]) => nextId > idOf(base, name) && idOf(now, name) !== idOf(base, name),
  );
}
