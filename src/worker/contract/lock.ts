/** [K6] A base locked with a passphrase: all that is stored of contacts is encrypted. */
import type { Result } from '../../domain/result.ts';

export interface LockApi {
  /** Where `open` failed as 'locked': then `open` again. 'refused': it is another passphrase; nothing has changed. */
  unlock(passphrase: string): Promise<Result<void>>;
  /** Resolves when all that is stored is encrypted. Cut off before, it goes on at the next start; the passphrase holds from the beginning. */
  setLock(passphrase: string, onTurned: OnTurned): Promise<Result<void>>;
  changeLock(old: string, passphrase: string): Promise<Result<void>>;
  /** Resolves when nothing that is stored is encrypted. */
  removeLock(passphrase: string, onTurned: OnTurned): Promise<Result<void>>;
}

/** Of all stored pages. */
export type OnTurned = (done: number, total: number) => void;
