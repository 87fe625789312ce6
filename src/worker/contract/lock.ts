/** [K6] A base locked with a passphrase: all that is stored of contacts is encrypted. */
import type { Result } from '../../domain/result.ts';

export interface LockApi {
  /** Where `open` failed as 'locked': then `open` again. 'refused': it is another passphrase; nothing has changed. */
  unlock(passphrase: string): Promise<Result<void>>;
  /** Resolves when all that is stored is encrypted. Cut off before, it goes on at the next start; the passphrase holds from the beginning. */
  setLock(passphrase: string, onTurned: OnTurned): Promise<Result<void>>;
  /** What a passkey that opens it is asked for; null: there is none. Also where the base is locked. */
  passkey(): Promise<PasskeyPlace | null>;
  /** The same as `unlock`, by what the passkey gave. 'refused': it is another one. */
  unlockWith(secret: Uint8Array<ArrayBuffer>): Promise<Result<void>>;
  /** One that opens the base from now on, beside the passphrase; in place of another. */
  addPasskey(passphrase: string, given: GivenPasskey): Promise<Result<void>>;
  removePasskey(): Promise<Result<void>>;
  changeLock(old: string, passphrase: string): Promise<Result<void>>;
  /** Resolves when nothing that is stored is encrypted. */
  removeLock(passphrase: string, onTurned: OnTurned): Promise<Result<void>>;
}

/** A passkey by its credential, and the salt for which it gives its secret; both in base64. */
export interface PasskeyPlace {
  readonly id: string;
  readonly salt: string;
}

/** `secret`: 32 bytes. */
export interface GivenPasskey extends PasskeyPlace {
  readonly secret: Uint8Array<ArrayBuffer>;
}

/** Of all stored pages. */
export type OnTurned = (done: number, total: number) => void;
