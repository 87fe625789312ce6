/** [K4] What a base knows of its backups, and the base of one put in place of this one: in one step, that one undo takes back. */
import { fail, ok, type Result } from '../domain/result.ts';
import { type Archive, HOLDS_NOTHING } from './archive.ts';
import type { CommitRecord } from './commit-record.ts';
import { type Committed, committed } from './committer.ts';
import type { CurrentBase } from './current-base.ts';
import { encodeCommit } from './format/commit-bytes.ts';
import { asEntry } from './history/entries.ts';
import { loadHead } from './load-base.ts';
import { type BackupNote, type Head, movedTo, type PageStore } from './page-store.ts';
import type { Snapshot } from './snapshot.ts';
import type { WriteOptions } from './write-change.ts';

/** A base that was saved elsewhere. */
export interface SavedBase {
  readonly archive: Archive;
  readonly head: Head;
  /** Milliseconds since 1970 UTC: when it was saved. */
  readonly at: number;
}

export interface RestoreOptions extends WriteOptions {
  /** Its history comes with it. */
  readonly history: boolean;
}

export class Backups {
  readonly #archive: Archive;
  readonly #store: PageStore;
  readonly #current: CurrentBase;
  readonly #now: () => number;

  constructor(archive: Archive, current: CurrentBase, now: () => number) {
    this.#archive = archive;
    this.#store = archive.store;
    this.#current = current;
    this.#now = now;
  }

  /** Of what a backup is made: the base as it was last seen, and where commits and pages of it are stored. */
  get source(): { readonly archive: Archive; readonly head: Head; readonly snapshot: Snapshot } {
    const { head, snapshot } = this.#current.loaded;
    return { archive: this.#archive, head, snapshot };
  }

  /** The last backup and how many changes were made since; null = none is known. */
  get last(): { readonly at: number; readonly changes: number } | null {
    const { head, commit } = this.#current.loaded;
    const { backup = null } = head;
    if (backup === null) return null;
    const made = Math.max(0, head.nextCommit - backup.nextCommit);
    // What was undone since is a change as well.
    return { at: backup.at, changes: made === 0 && (commit?.id ?? 0) !== backup.commit ? 1 : made };
  }

  /** A backup of the base as it was at `head` is in a file. */
  async note(head: Head, at: number): Promise<Result<void>> {
    return this.#store.exclusive(async () => {
      const caught = await this.#current.catchUp();
      if (!caught.ok) return caught;
      const { loaded } = this.#current;
      // It is another base by now, which knows nothing of this backup.
      if (loaded.head.began !== head.began || loaded.head.nextCommit < head.nextCommit) return ok(undefined);
      const next = movedTo(loaded.head, { backup: { at, commit: head.commit, nextCommit: head.nextCommit } });
      const moved = await this.#store.moveHead(loaded.head.version, next, null);
      if (!moved.ok) return moved;
      if (moved.value) this.#current.moveTo({ ...loaded, head: next }, 'here');
      return ok(undefined);
    });
  }

  /** It must have been looked through before (worker/backup/verify.ts). What is written of it when this fails or is cancelled is swept later. */
  async restore(saved: SavedBase, options: RestoreOptions): Promise<Result<Committed>> {
    const { takeIn, NOTHING_THERE } = await import('./history/take-in.ts');
    return this.#store.exclusive(async () => {
      const caught = await this.#current.catchUp();
      if (!caught.ok) return caught;
      const { loaded } = this.#current;
      const { head } = loaded;
      const there = await saved.archive.commits();
      if (!there.ok) return there;
      const wanted = options.history ? there.value : there.value.filter(({ id }) => id === saved.head.commit);
      const taken = await takeIn(saved.archive, wanted, saved.head.commit, this.#store, head, options);
      if (!taken.ok) return taken;
      const { base, commits, nextPageKey, nextCommit } = taken.value;
      const id = options.history ? nextCommit : base.id;
      const is: BackupNote = { at: saved.at, commit: id, nextCommit: id + 1 };
      const record: CommitRecord = {
        ...base,
        id,
        parent: head.commit,
        at: this.#now(),
        action: { kind: 'restore', saved: saved.at, contacts: base.contacts },
        bytes: options.history ? 0 : base.bytes,
        restored: {
          from: options.history ? base.id : 0,
          backup: head.backup ?? null,
          ids: id + 1 - head.nextCommit,
          is,
        },
      };
      const next = movedTo(head, {
        commit: id,
        redo: [],
        nextPageKey,
        nextCommit: id + 1,
        nextId: Math.max(head.nextId, saved.head.nextId, base.nextId),
        nextCatalogId: Math.max(head.nextCatalogId, saved.head.nextCatalogId, base.catalog.nextId),
        nextIds: mostOf(head.nextIds, saved.head.nextIds, base.nextIds),
        began: head.version === 0 ? this.#now() : head.began,
        backup: is,
      });
      const history = options.history ? commits.map(encodeCommit) : [];
      const moved = await this.#store.moveHead(head.version, next, encodeCommit(record), [], history);
      if (!moved.ok) return moved;
      if (!moved.value) return fail('stale', { id: 'base-changed' });
      const now = await loadHead(this.#archive, next, HOLDS_NOTHING);
      if (!now.ok) return now.failure.code === 'damaged' ? NOTHING_THERE : now;
      this.#current.moveTo(now.value, 'here');
      return ok(committed(now.value, asEntry(record, 'done', true)));
    });
  }
}

/** What is known of the last backup after an entry was undone or redone: what was known before a restore is known again. */
export function backupAfter(step: 'undo' | 'redo', head: Head, { restored }: CommitRecord): BackupNote | null {
  if (restored === undefined) return head.backup ?? null;
  const { backup, ids, is } = restored;
  if (step === 'redo') return is;
  return backup && { ...backup, nextCommit: backup.nextCommit + ids };
}

function mostOf(...all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const most: Record<string, number> = {};
  for (const ids of all) for (const [name, id] of Object.entries(ids)) most[name] = Math.max(most[name] ?? 0, id);
  return most;
}
