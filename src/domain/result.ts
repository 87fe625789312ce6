/** Failures that a person or a machine's state causes are values, with what to say of them; bugs throw. */
import type { Message } from './message.ts';

export type FailureCode =
  /** The disk or the browser's quota is full. */
  | 'full'
  /** The browser gives no storage (private window, blocked, a lost connection that did not come back). */
  | 'unavailable'
  /** What is stored cannot be read. */
  | 'damaged'
  /** What is stored is gone under an open page, which still holds it. */
  | 'vanished'
  /** [K6] It is encrypted, and nobody has given the passphrase yet. */
  | 'locked'
  /** A newer Kith is open in another tab, or was here last. */
  | 'outdated'
  /** Somebody else changed the same thing first. */
  | 'stale'
  /** What was asked for does not fit (a name that is taken, a number that is not valid …). */
  | 'refused'
  /** A file is no text as it was read: another encoding may read it. */
  | 'unreadable'
  /** It is not there any more. */
  | 'gone'
  /** The person cancelled. */
  | 'cancelled';

export interface Failure {
  readonly code: FailureCode;
  /** What happened and what to do. */
  readonly message: Message;
}

export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

export const ok = <T>(value: T): Result<T> => ({ ok: true, value });
export const fail = (code: FailureCode, message: Message): { readonly ok: false; readonly failure: Failure } => ({
  ok: false,
  failure: { code, message },
});
