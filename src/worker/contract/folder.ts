/** [K4] Backups that are saved by themselves, into a folder that the person has chosen. Only browsers that let a page write into one have them. */
import type { Result } from '../../domain/result.ts';

/** One that was saved there. */
export interface FolderFile {
  readonly name: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** null: the browser ended before that was noted. */
  readonly contacts: number | null;
  readonly bytes: number;
  /** Goes up where the base has nothing to do any more with the one that was saved before. */
  readonly generation: number;
}

export interface BackupFolder {
  /** The page asks for permission with it. */
  readonly handle: FileSystemDirectoryHandle;
  /** How many backups of a base are kept in it. */
  readonly keep: number;
  /** Oldest first. */
  readonly files: readonly FolderFile[];
}

export interface FolderWords {
  /** Of the file, but for its ending. */
  readonly name: string;
  /** What stands in the file for who opens it without Kith. */
  readonly about: string;
}

/** What became of a backup that might have been due. */
export interface FolderSaved {
  /** null: no folder is chosen any more. */
  readonly folder: BackupFolder | null;
  readonly saved: FolderFile | null;
  /** Milliseconds since 1970 UTC; null = not before the base is changed. */
  readonly due: number | null;
}

export interface FolderApi {
  /** null = none is chosen. */
  folder(): Promise<BackupFolder | null>;
  /** In place of the one before; what lies in that stays there. */
  folderSet(handle: FileSystemDirectoryHandle, keep: number): Promise<BackupFolder | null>;
  /** From the next backup on. */
  folderKeep(keep: number): Promise<BackupFolder | null>;
  /** No backup is saved any more; those that were stay. */
  folderForget(): Promise<void>;
  /**
   * Saves one where the base has changed since the last and that is an hour ago; `now`: in any case, but of an empty base. Under a lock it is an age file, which the lock's
   * passphrase opens. Of several tabs one writes, and the others find that it is done.
   */
  folderSave(words: FolderWords, now: boolean): Promise<Result<FolderSaved>>;
  /** The newest that is there. */
  folderNewest(): Promise<Result<File>>;
}
