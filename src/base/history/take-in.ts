/**
 * [K4] A base from elsewhere, pages and commits, as pages and commits of this one: under keys and ids that were never used here. Nothing names
 * them before the head moves.
 */
import type { Action } from '../../domain/action.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Archive } from '../archive.ts';
import { type CommitRecord, keysOf } from '../commit-record.ts';
import { inBatches } from '../in-batches.ts';
import type { Head, PageStore } from '../page-store.ts';
import { CANCELLED, type WriteOptions } from '../write-change.ts';

export interface TakenIn {
  /** The commit that is the base there, as it is called here. */
  readonly base: CommitRecord;
  /** All that came, `base` among them. */
  readonly commits: readonly CommitRecord[];
  readonly nextPageKey: number;
  readonly nextCommit: number;
}

/** Measured: as `writePages`. */
const BATCHES = { size: 24, atOnce: 2 };
/** Of a commit that was given up there: no commit has it. */
const FORGOTTEN = -1;

export const NOTHING_THERE = fail('damaged', { id: 'backup-damaged' });

/** `commits`: of `from`, those to take, the one that is the base there among them. */
export async function takeIn(
  { store: from }: Archive,
  commits: readonly CommitRecord[],
  baseThere: number,
  to: PageStore,
  head: Head,
  { signal, onProgress }: WriteOptions,
): Promise<Result<TakenIn>> {
  const keys = [...new Set(commits.flatMap(keysOf))].filter((key) => key !== 0).sort((a, b) => a - b);
  const keyHere = new Map(keys.map((key, i) => [key, head.nextPageKey + i]));
  let written = 0;
  onProgress?.(0, keys.length);
  const copied = await inBatches(keys, BATCHES, async (batch) => {
    if (signal?.aborted === true) return CANCELLED;
    const read = await from.readPages(batch);
    if (!read.ok) return read;
    const pages = batch.flatMap((key, i) => {
      const bytes = read.value[i] ?? null;
      return bytes === null ? [] : [{ key: keyHere.get(key) ?? 0, bytes: new Uint8Array(bytes) }];
    });
    if (pages.length < batch.length) return NOTHING_THERE;
    const done = await to.writePages(pages);
    if (done.ok) onProgress?.((written += batch.length), keys.length);
    return done;
  });
  if (signal?.aborted === true) return CANCELLED;
  if (!copied.ok) return copied;
  const oldestFirst = commits.toSorted((a, b) => a.id - b.id);
  const idHere = new Map(oldestFirst.map(({ id }, i) => [id, head.nextCommit + i]));
  const idOf = (id: number): number => (id === 0 ? 0 : (idHere.get(id) ?? FORGOTTEN));
  const here = oldestFirst.map((commit): CommitRecord => ({
    ...commit,
    id: idOf(commit.id),
    parent: idOf(commit.parent),
    action: withIds(commit.action, idOf),
    lists: {
      ...Object.fromEntries(Object.entries(commit.lists).map(([name, list]) => [name, keysHere(list, keyHere)])),
      contacts: keysHere(commit.lists.contacts, keyHere),
    },
    ...(commit.restored && { restored: { ...commit.restored, from: idOf(commit.restored.from) } }),
  }));
  const base = here.find(({ id }) => id === idHere.get(baseThere));
  if (base === undefined) return NOTHING_THERE;
  return ok({
    base,
    commits: here,
    nextPageKey: head.nextPageKey + keys.length,
    nextCommit: head.nextCommit + here.length,
  });
}

const keysHere = (keys: readonly number[], here: ReadonlyMap<number, number>): number[] =>
  keys.map((key) => here.get(key) ?? 0);

/** What was taken back names another entry. */
function withIds(action: Action, idOf: (id: number) => number): Action {
  if (action.kind !== 'revert' && action.kind !== 'bringBack') return action;
  return { ...action, of: idOf(action.of), what: withIds(action.what, idOf) };
}
