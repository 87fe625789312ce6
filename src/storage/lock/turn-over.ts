/**
 * [K6] Turns a whole base over: every page and commit under the key, or out from under it. In slices, each under the store's lock and each leaving a
 * base that can be read; whatever ends it in between, it goes on from there the next time. Only the last step says that it is done.
 */
import type { Head, StoredCommit, StoredPage } from '../../base/page-store.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { BaseKey } from './lock-keys.ts';
import type { LockedStore } from './locked-store.ts';
import { isSealed } from './mark.ts';
import { sealed, unsealed } from './sealed.ts';

/** Pages a slice: some ten MB. Each slice is waited for until it is on the disk. */
const SLICE = 256;
const COMMITS_A_SLICE = 200;

/** [done, total] in pages. */
export type OnTurned = (done: number, total: number) => void;

const ELSEWHERE = fail('stale', { id: 'base-changed' });

/** Does nothing where nothing is under way. */
export async function turnOver(store: LockedStore, onTurned: OnTurned = () => undefined): Promise<Result<void>> {
  const seen = new Set<number>();
  for (;;) {
    const step = await store.exclusive(() => slice(store, seen, onTurned));
    if (!step.ok) return step;
    if (step.value) return ok(undefined);
  }
}

/** True: it is done. `seen`: keys of pages that are as they should be. */
async function slice(store: LockedStore, seen: Set<number>, onTurned: OnTurned): Promise<Result<boolean>> {
  const head = await store.readHead();
  if (!head.ok) return head;
  const { note, key } = store;
  if (note === null || note.state === 'locked' || key === null) return ok(true);
  const toSealed = note.state === 'locking';
  const keys = await store.pageKeys();
  if (!keys.ok) return keys;
  const left = keys.value.filter((one) => !seen.has(one));
  onTurned(keys.value.length - left.length, keys.value.length);
  if (left.length > 0) return turnPages(store, head.value, key, left.slice(0, SLICE), toSealed, seen);
  const commits = await store.inner.readCommits();
  if (!commits.ok) return commits;
  const wrong = commits.value.filter(({ bytes }) => isSealed(bytes) !== toSealed).slice(0, COMMITS_A_SLICE);
  if (wrong.length === 0) return end(store, head.value);
  const turned = await Promise.all(wrong.map((commit) => turnedCommit(key, commit, toSealed)));
  // One that cannot be read stays, and is found damaged; it must not keep the rest from ending.
  const done = turned.filter((commit) => commit !== null);
  if (done.length === 0) return end(store, head.value);
  const moved = await move(store, head.value, { commits: done });
  return moved.ok ? ok(false) : moved;
}

async function turnPages(
  store: LockedStore,
  head: Head,
  key: BaseKey,
  keys: readonly number[],
  toSealed: boolean,
  seen: Set<number>,
): Promise<Result<boolean>> {
  const read = await store.inner.readPages(keys);
  if (!read.ok) return read;
  const turned = await Promise.all(
    keys.map(async (page, i): Promise<readonly StoredPage[]> => {
      const bytes = read.value[i] ?? null;
      if (bytes === null || isSealed(bytes) === toSealed) return [];
      const next = toSealed
        ? await sealed(key, `page ${page}`, new Uint8Array(bytes))
        : await unsealed(key, `page ${page}`, bytes);
      return next === null ? [] : [{ key: page, bytes: next }];
    }),
  );
  const pages = turned.flat();
  const moved = pages.length === 0 ? ok(undefined) : await move(store, head, { pages });
  if (!moved.ok) return moved;
  for (const page of keys) seen.add(page);
  return ok(false);
}

async function turnedCommit(key: BaseKey, commit: StoredCommit, toSealed: boolean): Promise<StoredCommit | null> {
  const place = `commit ${commit.id}` as const;
  const bytes = toSealed ? await sealed(key, place, commit.bytes) : await unsealed(key, place, commit.bytes);
  return bytes && { ...commit, bytes };
}

async function end(store: LockedStore, head: Head): Promise<Result<boolean>> {
  const { lock = null } = head;
  const after = lock?.state === 'locking' ? { ...lock, state: 'locked' as const } : null;
  const moved = await move(store, { ...head, lock: after }, {});
  if (!moved.ok) return moved;
  const read = await store.readHead();
  return read.ok ? ok(true) : read;
}

/** With a move of the head: what was written over is durable, or as it was. */
async function move(
  { inner }: LockedStore,
  head: Head,
  { pages = [], commits = [] }: { readonly pages?: readonly StoredPage[]; readonly commits?: readonly StoredCommit[] },
): Promise<Result<void>> {
  const moved = await inner.moveHead(head.version, { ...head, version: head.version + 1 }, null, pages, commits);
  if (!moved.ok) return moved;
  return moved.value ? ok(undefined) : ELSEWHERE;
}
