/**
 * What the history takes, and what of it to give up. The base at the head and what was undone always stay; the oldest goes first. An entry can be undone or
 * reverted as long as the commit before it is kept; so giving up a commit takes that from the one after it.
 */
import type { CommitRecord } from '../page-store.ts';
import type { Line } from './line.ts';

export interface PrunePolicy {
  /** Milliseconds. Entries older than this are given up; Infinity = no limit. */
  readonly maxAge: number;
  /** Beyond this many bytes of history the oldest entries are given up; Infinity = no limit. */
  readonly maxBytes: number;
  /** So many of the newest entries stay revertible whatever the limits say. */
  readonly keep: number;
}

export interface Pruning {
  /** Commits to keep, by id. */
  readonly keep: ReadonlySet<number>;
  /** Commits of the line to give up. */
  readonly dropped: number;
  /** Bytes that giving them up frees. */
  readonly bytes: number;
}

/**
 * Bytes by page key, as well as the commits tell: each says what all its pages take together. Pages older than the oldest commit
 * are taken to be of `average` size.
 */
function pageSizes({ commits, undone }: Line, average: number): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  const oldestFirst = [...commits.toReversed(), ...undone.toReversed()];
  oldestFirst.forEach((commit, i) => {
    const fresh = commit.pages.filter((key) => key !== 0 && !sizes.has(key));
    const isWhole = i > 0 || commit.parent === 0;
    for (const key of fresh) sizes.set(key, isWhole ? commit.bytes / fresh.length : average);
  });
  return sizes;
}

/** Bytes of the pages that only history needs: by how many commits of the line are kept (index), those undone included always. */
function bytesByKept(line: Line, average: number): readonly number[] {
  const { commits, undone } = line;
  const sizes = pageSizes(line, average);
  const counted = new Set(commits[0]?.pages);
  const total = (commit: CommitRecord): number => {
    let bytes = 0;
    for (const key of commit.pages) {
      if (counted.has(key)) continue;
      counted.add(key);
      bytes += sizes.get(key) ?? 0;
    }
    return bytes;
  };
  let sum = undone.reduce((bytes, commit) => bytes + total(commit), 0);
  const byKept = [sum];
  for (const commit of commits) byKept.push((sum += total(commit)));
  return byKept;
}

/** Bytes of pages that the base itself does not need. */
export function historyBytes(line: Line, average: number): number {
  return Math.round(bytesByKept(line, average)[line.commits.length] ?? 0);
}

export function pruning(line: Line, { maxAge, maxBytes, keep }: PrunePolicy, now: number, average: number): Pruning {
  const { commits, undone } = line;
  const bytes = bytesByKept(line, average);
  const before = bytes[commits.length] ?? 0;
  let kept = commits.length;
  while (kept > keep + 1 && kept > 1) {
    const isOld = now - (commits[kept - 2]?.at ?? 0) > maxAge;
    if (!isOld && (bytes[kept] ?? 0) <= maxBytes) break;
    kept--;
  }
  return {
    keep: new Set([...commits.slice(0, kept), ...undone].map(({ id }) => id)),
    dropped: commits.length - kept,
    bytes: Math.round(before - (bytes[kept] ?? 0)),
  };
}
