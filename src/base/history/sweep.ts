/**
 * Deletes commits that are not to be kept and then all pages that no kept commit names: what a crash, a cancelled import, a dropped redo or
 * pruning left. Only under the lock: pages of a commit in the making are named by none. Commits go first, so that
 * a crash in between leaves pages without a commit (the next sweep finds them), never a commit without its pages.
 */
import { ok, type Result } from '../../domain/result.ts';
import { inBatches } from '../in-batches.ts';
import { type CommitRecord, keysOf } from '../commit-record.ts';
import type { PageStore } from '../page-store.ts';

export interface Swept {
  readonly commits: number;
  readonly pages: number;
}

const BATCHES = { size: 500, atOnce: 1 };

export async function sweep(
  store: PageStore,
  all: readonly CommitRecord[],
  keep: ReadonlySet<number>,
): Promise<Result<Swept>> {
  const commits = all.filter(({ id }) => !keep.has(id)).map(({ id }) => id);
  if (commits.length > 0) {
    const deleted = await store.deleteCommits(commits);
    if (!deleted.ok) return deleted;
  }
  const stored = await store.pageKeys();
  if (!stored.ok) return stored;
  const named = new Set(all.filter(({ id }) => keep.has(id)).flatMap(keysOf));
  const orphans = stored.value.filter((key) => !named.has(key));
  const deleted = await inBatches(orphans, BATCHES, (batch) => store.deletePages(batch));
  return deleted.ok ? ok({ commits: commits.length, pages: orphans.length }) : deleted;
}
