/** [K4] What a base knows of its backups, and the base of one put in place of this one: in one step, that one undo takes back. */
import { ok, type Result } from '../domain/result.ts';
import type { Archive } from './archive.ts';
import type { CommitRecord } from './commit-record.ts';
import type { Committed } from './committer.ts';
import type { CurrentBase } from './current-base.ts';
import { type BackupNote, type Head, movedTo, type PageStore } from './page-store.ts';
import type { Snapshot } from './snapshot.ts';
import type { RestoreOptions, SavedBase } from './saved-base.ts';

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
    const { restoreBase } = await import('./history/restore-base.ts');
    return restoreBase(this.#archive, this.#current, this.#now(), saved, options);
  }
}

/** What is known of the last backup after an entry was undone or redone: what was known before a restore is known again. */
export function backupAfter(step: 'undo' | 'redo', head: Head, { restored }: CommitRecord): BackupNote | null {
  if (restored === undefined) return head.backup ?? null;
  const { backup, ids, is } = restored;
  if (step === 'redo') return is;
  return backup && { ...backup, nextCommit: backup.nextCommit + ids };
}
