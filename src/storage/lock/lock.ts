/** [K6] A passphrase set, changed, taken away; and the base opened with it. What is stored is turned over by `turnOver`, which may be cut at any moment. */
import type { LockNote } from '../../base/page-store.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { type GivenPasskey, keptWords, openedBy, wrappedFor } from './passkey.ts';
import { newLock, opened, rewrapped, TURNS } from './lock-keys.ts';
import type { LockedStore } from './locked-store.ts';

const WRONG = fail('refused', { id: 'lock-wrong' });
const LOCKED_ALREADY = fail('stale', { id: 'base-changed' });

/** From here on the base is locked; what lies there open is still to be turned over. */
export async function setLock(store: LockedStore, passphrase: string, turns = TURNS): Promise<Result<void>> {
  const { note, key } = await newLock(passphrase, turns);
  const set = await store.exclusive(async () => {
    const head = await store.readHead();
    if (!head.ok) return head;
    if (store.note !== null) return LOCKED_ALREADY;
    // Before the move: whoever reads the new head needs it.
    store.give(key);
    return moved(store, note);
  });
  if (!set.ok && store.note === null) store.give(null);
  return set;
}

/** A wrong one changes nothing. */
export async function unlock(store: LockedStore, passphrase: string): Promise<Result<void>> {
  const head = await store.inner.readHead();
  if (!head.ok) return head;
  const { lock = null } = head.value;
  if (lock === null) return ok(undefined);
  const key = await opened(lock, passphrase);
  if (key === null) return WRONG;
  store.give(key);
  return ok(undefined);
}

/** No page is written anew: the key stays, what it is wrapped in changes. */
export async function changePassphrase(
  store: LockedStore,
  old: string,
  passphrase: string,
  turns = TURNS,
): Promise<Result<void>> {
  return store.exclusive(async () => {
    const head = await store.readHead();
    if (!head.ok) return head;
    const { note } = store;
    const next = note && (await rewrapped(note, old, passphrase, turns));
    if (next === null) return WRONG;
    const { passkey = null } = next;
    const { key } = store;
    // The passkey goes on opening it, and knows the passphrase of today.
    const words = passkey === null || key === null ? null : await keptWords(key, passphrase);
    return moved(store, passkey === null || words === null ? next : { ...next, passkey: { ...passkey, words } });
  });
}

/** Beside the passphrase, which is asked for it. */
export async function addPasskey(store: LockedStore, passphrase: string, given: GivenPasskey): Promise<Result<void>> {
  return store.exclusive(async () => {
    const head = await store.readHead();
    if (!head.ok) return head;
    const { note } = store;
    const passkey = note && (await wrappedFor(note, passphrase, given));
    return note === null || passkey === null ? WRONG : moved(store, { ...note, passkey });
  });
}

/** The passphrase stays. */
export async function removePasskey(store: LockedStore): Promise<Result<void>> {
  return store.exclusive(async () => {
    const head = await store.readHead();
    if (!head.ok) return head;
    const { note } = store;
    return note === null ? ok(undefined) : moved(store, { ...note, passkey: null });
  });
}

/** The passphrase, where it is known by it. Of another passkey: nothing changes. */
export async function unlockWith(store: LockedStore, secret: Uint8Array<ArrayBuffer>): Promise<Result<string | null>> {
  const head = await store.inner.readHead();
  if (!head.ok) return head;
  const { lock = null } = head.value;
  if (lock === null) return ok(null);
  const opened = await openedBy(lock, secret);
  if (opened === null) return WRONG;
  store.give(opened.key);
  return ok(opened.passphrase);
}

/** From here on what is written is open; what lies there sealed is still to be turned over. */
export async function removeLock(store: LockedStore, passphrase: string): Promise<Result<void>> {
  return store.exclusive(async () => {
    const head = await store.readHead();
    if (!head.ok) return head;
    const { note } = store;
    if (note === null) return ok(undefined);
    if ((await opened(note, passphrase)) === null) return WRONG;
    return moved(store, { ...note, state: 'opening' });
  });
}

async function moved(store: LockedStore, lock: LockNote): Promise<Result<void>> {
  const head = await store.readHead();
  if (!head.ok) return head;
  const { version } = head.value;
  const done = await store.inner.moveHead(version, { ...head.value, version: version + 1, lock }, null);
  if (!done.ok) return done;
  if (!done.value) return fail('stale', { id: 'base-changed' });
  const read = await store.readHead();
  return read.ok ? ok(undefined) : read;
}
