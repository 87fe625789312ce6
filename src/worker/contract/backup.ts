/** [K4] The whole base as one file, and back. */
import type { Catalog } from '../../domain/catalog.ts';
import type { TagCount } from '../../domain/counts.ts';
import type { Result } from '../../domain/result.ts';
import type { Row } from './contacts.ts';
import type { Changed, OnProgress } from './state.ts';

export interface BackupOptions {
  /** All states that can still be undone or reverted to come along; else the base as it is now. */
  readonly history: boolean;
  /** The file can be opened with it alone; null = by anyone. */
  readonly passphrase: string | null;
  /** What stands in the file for who opens it without Kith. */
  readonly about: string;
}

export interface BackupSaved {
  /** null: it was written to the handle. */
  readonly blob: Blob | null;
  readonly contacts: number;
  readonly bytes: number;
}

/** What is in a backup that was looked through, all of it, and found whole. */
export interface BackupInside {
  /** When it was saved, in milliseconds since 1970 UTC. */
  readonly at: number;
  readonly contacts: number;
  readonly tags: number;
  readonly attributes: number;
  readonly segments: number;
  /** Entries of its history; 0 = it came without. */
  readonly history: number;
  readonly bytes: number;
  readonly hasPassphrase: boolean;
  /** An older Kith saved it. */
  readonly isOlder: boolean;
}

/** Contacts of a backup, which is only read. */
export interface BackupLook {
  /** As many as were found. */
  readonly count: number;
  /** The first of them, oldest first. */
  readonly rows: readonly Row[];
  /** What the rows' tags and attributes are. */
  readonly catalog: Catalog;
  /** Of all that is in it. */
  readonly tags: readonly TagCount[];
}

export interface BackupApi {
  /** To a file handle where the browser gives one (streamed), else to a Blob. Contacts are written as they are when it begins. */
  backup(
    options: BackupOptions,
    handle: FileSystemFileHandle | null,
    onProgress: OnProgress,
  ): Promise<Result<BackupSaved>>;
  /** No file is left. */
  backupCancel(): void;
  /**
   * Looks through a file; changes nothing. 'refused' with `passphrase-needed` or `passphrase-wrong`: ask for it and call again. What was found
   * stays open until `restoreClose`, or until another is opened.
   */
  restoreOpen(file: Blob, passphrase: string | null, onProgress: OnProgress): Promise<Result<BackupInside>>;
  /** Searches what is open, as a list of contacts is searched; at most 500 rows. Changes nothing. */
  restoreLook(search: string, most: number): Promise<Result<BackupLook>>;
  /** Puts what is open in place of the base, in one step that undo takes back. */
  restore(history: boolean, onProgress: OnProgress): Promise<Result<Changed>>;
  /** Of looking through or of restoring: nothing is changed. */
  restoreCancel(): void;
  restoreClose(): void;
}
