/** [K6] The lock: set, changed, removed, opened. */
import { ok, type Result } from '../domain/result.ts';
import {
  addPasskey,
  changePassphrase,
  removeLock,
  removePasskey,
  setLock,
  unlock,
  unlockWith,
} from '../storage/lock/lock.ts';
import { turnOver } from '../storage/lock/turn-over.ts';
import type { LockApi, OnTurned } from './contract/lock.ts';
import type { Core } from './core.ts';

export interface LockService extends LockApi {
  /** What an end of the browser has cut off. */
  goOn(): Promise<unknown>;
}

export function serveLock(core: Core): LockService {
  const { store, base } = core;
  const turned = async (begun: Result<void>, onTurned: OnTurned): Promise<Result<void>> => {
    if (!begun.ok) return begun;
    await base.follow();
    const done = await turnOver(store, onTurned);
    // The page is told of the state by the change.
    await base.follow();
    return done;
  };
  /** [K4] Backups that are saved by themselves are sealed with it. */
  const remember = (opened: Result<void>, text: string): Result<void> => {
    if (opened.ok && store.note !== null) core.passphrase = { text, opens: store.note.key };
    return opened;
  };
  return {
    unlock: async (passphrase) => remember(await unlock(store, passphrase), passphrase),
    setLock: async (passphrase, onTurned) => turned(remember(await setLock(store, passphrase), passphrase), onTurned),
    async changeLock(old, passphrase) {
      const changed = await changePassphrase(store, old, passphrase);
      if (remember(changed, passphrase).ok) await base.follow();
      return changed;
    },
    async passkey() {
      const head = await store.inner.readHead();
      const passkey = head.ok ? (head.value.lock?.passkey ?? null) : null;
      return passkey && { id: passkey.id, salt: passkey.salt };
    },
    async unlockWith(secret) {
      const opened = await unlockWith(store, secret);
      if (!opened.ok) return opened;
      // Read, so that what it opens is known.
      const head = await store.readHead();
      return head.ok && opened.value !== null ? remember(ok(undefined), opened.value) : ok(undefined);
    },
    async addPasskey(passphrase, given) {
      const added = await addPasskey(store, passphrase, given);
      if (added.ok) await base.follow();
      return added;
    },
    async removePasskey() {
      const removed = await removePasskey(store);
      if (removed.ok) await base.follow();
      return removed;
    },
    removeLock: async (passphrase, onTurned) => turned(await removeLock(store, passphrase), onTurned),
    goOn: async () => turned(ok(undefined), () => undefined),
  };
}
