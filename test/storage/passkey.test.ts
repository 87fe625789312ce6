/** [K6] A passkey opens a locked base beside the passphrase, never instead of it. */
import { expect, test } from 'vitest';
import {
  addPasskey,
  changePassphrase,
  removeLock,
  removePasskey,
  setLock,
  unlock,
  unlockWith,
} from '../../src/storage/lock/lock.ts';
import { LockedStore } from '../../src/storage/lock/locked-store.ts';
import { turnOver } from '../../src/storage/lock/turn-over.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import { add, codeOf, namesOf, newBase, value } from '../support/tabs.ts';

const TURNS = 2;
const secretOf = (n: number): Uint8Array<ArrayBuffer> => new Uint8Array(32).fill(n);
const given = (n: number) => ({ id: `credential ${String(n)}`, salt: 'c2FsdA==', secret: secretOf(n) });

async function locked(): Promise<MemoryState> {
  const disk = new MemoryState();
  const store = new LockedStore(new MemoryStore(disk));
  const base = newBase(store);
  value(await base.open());
  value(await add(base, ['Asha Rao']));
  value(await setLock(store, 'first words', TURNS));
  value(await turnOver(store));
  value(await addPasskey(store, 'first words', given(1)));
  return disk;
}

const opened = (disk: MemoryState): LockedStore => new LockedStore(new MemoryStore(disk));

/** What can be read once `open` has opened the store. */
async function namesWith(disk: MemoryState, open: (store: LockedStore) => Promise<unknown>): Promise<unknown> {
  const store = opened(disk);
  await open(store);
  const base = newBase(store);
  const done = await base.open();
  return done.ok ? namesOf(base.snapshot) : done.failure.code;
}

const NAMES = { 0: 'Asha Rao' };

test('[K6] both open it; the passkey also knows the passphrase, which backups are sealed with', async () => {
  const disk = await locked();
  expect(await namesWith(disk, (store) => unlock(store, 'first words'))).toEqual(NAMES);
  expect(await namesWith(disk, (store) => unlockWith(store, secretOf(1)))).toEqual(NAMES);
  expect(value(await unlockWith(opened(disk), secretOf(1)))).toBe('first words');
});

test('[K6] another passkey opens nothing and costs nothing, nor does the head tell the passphrase', async () => {
  const disk = await locked();
  const before = JSON.stringify(disk.head);
  expect(codeOf(await unlockWith(opened(disk), secretOf(2)))).toBe('refused');
  expect(await namesWith(disk, (store) => unlockWith(store, secretOf(2)))).toBe('locked');
  expect(JSON.stringify(disk.head)).toBe(before);
  for (const words of ['first words', btoa('first words')]) expect(before).not.toContain(words);
});

test('[K6] none is added without the passphrase', async () => {
  const disk = await locked();
  const store = opened(disk);
  value(await unlock(store, 'first words'));
  expect(codeOf(await addPasskey(store, 'other words', given(2)))).toBe('refused');
  expect(codeOf(await unlockWith(opened(disk), secretOf(2)))).toBe('refused');
  expect(codeOf(await unlockWith(opened(disk), secretOf(1)))).toBe('ok');
});

test('[K6] it goes on opening the base after the passphrase was changed, and knows the new one', async () => {
  const disk = await locked();
  const store = opened(disk);
  value(await unlock(store, 'first words'));
  value(await changePassphrase(store, 'first words', 'second words', TURNS));
  expect(value(await unlockWith(opened(disk), secretOf(1)))).toBe('second words');
  expect(await namesWith(disk, (one) => unlockWith(one, secretOf(1)))).toEqual(NAMES);
  expect(await namesWith(disk, (one) => unlock(one, 'second words'))).toEqual(NAMES);
  expect(codeOf(await unlock(opened(disk), 'first words'))).toBe('refused');
});

test('[K6] another takes its place; removed, the passphrase alone opens it', async () => {
  const disk = await locked();
  const store = opened(disk);
  value(await unlock(store, 'first words'));
  value(await addPasskey(store, 'first words', given(2)));
  expect(codeOf(await unlockWith(opened(disk), secretOf(1)))).toBe('refused');
  expect(codeOf(await unlockWith(opened(disk), secretOf(2)))).toBe('ok');
  value(await removePasskey(store));
  expect(codeOf(await unlockWith(opened(disk), secretOf(2)))).toBe('refused');
  expect(await namesWith(disk, (one) => unlock(one, 'first words'))).toEqual(NAMES);
});

test('[K6] with the passphrase it goes: a lock that is set later does not know it', async () => {
  const disk = await locked();
  const store = opened(disk);
  value(await unlock(store, 'first words'));
  value(await removeLock(store, 'first words'));
  // Half turned over, both still open it.
  expect(codeOf(await unlockWith(opened(disk), secretOf(1)))).toBe('ok');
  value(await turnOver(store));
  expect(disk.head.lock).toBeNull();
  value(await setLock(store, 'third words', TURNS));
  value(await turnOver(store));
  expect(codeOf(await unlockWith(opened(disk), secretOf(1)))).toBe('refused');
});
