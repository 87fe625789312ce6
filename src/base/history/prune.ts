/**
 * What the history takes, and what of it to give up. The base at the head and what can be redone always stay; what was undone before something else
 * was done goes first, then the oldest. An entry can be undone or reverted as long as the commit before it is kept; so giving up a commit
 * takes that from the one after it.
 */
import { keptSince, statesFor } from '../../domain/forgetting.ts';
import { type CommitRecord, keysOf } from '../commit-record.ts';
import type { Line } from './line.ts';

export interface PrunePolicy {
  /** Milliseconds. Entries older than this are given up; Infinity = no limit, -Infinity = all are old. */
  readonly maxAge: number;
  /** Beyond this many bytes of history the oldest entries are given up; Infinity = no limit. */
  readonly maxBytes: number;
  /** So many of the newest entries stay revertible whatever the limits say. */
  readonly keep: number;
}

export interface Pruning {
  /** Commits to keep, by id. */
  readonly keep: ReadonlySet<number>;
  /** Commits to give up. */
  readonly dropped: number;
  /** Bytes that giving them up frees. */
  readonly bytes: number;
}

/**
 * Bytes by page key, as well as the commits tell: each says what all its pages take together. Pages older than the oldest commit
 * are taken to be of `average` size.
 */
function pageSizes(line: Line, average: number): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  const oldestFirst = [...everything(line)].sort((a, b) => a.id - b.id);
  const known = new Set(oldestFirst.map(({ id }) => id));
  oldestFirst.forEach((commit) => {
    const fresh = new Set(keysOf(commit).filter((key) => key !== 0 && !sizes.has(key)));
    const isWhole = commit.parent === 0 || known.has(commit.parent);
    for (const key of fresh) sizes.set(key, isWhole ? commit.bytes / fresh.size : average);
  });
  return sizes;
}

/** Bytes of the pages that only history needs, by how many of these commits it keeps (index). */
function bytesByKept(
  { commits }: Line,
  kept: readonly CommitRecord[],
  sizes: ReadonlyMap<number, number>,
): readonly number[] {
  const counted = new Set(commits[0] === undefined ? [] : keysOf(commits[0]));
  let bytes = 0;
  const byKept = [0];
  for (const commit of kept) {
    for (const key of keysOf(commit)) {
      if (counted.has(key)) continue;
      counted.add(key);
      bytes += sizes.get(key) ?? 0;
    }
    byKept.push(bytes);
  }
  return byKept;
}

function bytesOf(line: Line, kept: readonly CommitRecord[], sizes: ReadonlyMap<number, number>): number {
  return bytesByKept(line, kept, sizes)[kept.length] ?? 0;
}

/** Bytes of pages that the base itself does not need. */
export function historyBytes(line: Line, average: number): number {
  return Math.round(bytesOf(line, everything(line), pageSizes(line, average)));
}

const everything = ({ commits, undone, aside, apart }: Line): readonly CommitRecord[] => [
  ...undone,
  ...commits,
  ...aside,
  ...apart,
];

export function pruning(line: Line, { maxAge, maxBytes, keep }: PrunePolicy, now: number, average: number): Pruning {
  const { commits, undone } = line;
  const sizes = pageSizes(line, average);
  const before = now - maxAge;
  const least = Math.min(commits.length + line.apart.length, statesFor(keep));
  const recent = ({ at }: CommitRecord): boolean => at >= before;
  const done = keptSince(commits, before, keep);
  // What was undone and not redone is worth least.
  const undoable = undoStates(line, least);
  const rest = [...commits.slice(0, done), ...line.aside.filter(recent), ...line.apart.filter(recent)];
  let order = [...undoable, ...rest.filter((commit) => !undoable.includes(commit))];
  const bytes = bytesByKept(line, [...undone, ...order], sizes);
  let fits = order.length;
  while (fits > undoable.length && (bytes[undone.length + fits] ?? 0) > maxBytes) fits--;
  order = withParents(order.slice(0, fits), undone, new Set([...commits, ...line.apart]));
  const all = bytesOf(line, everything(line), sizes);
  const keeping = [...undone, ...order];
  return {
    keep: new Set(keeping.map(({ id }) => id)),
    dropped: everything(line).length - undone.length - order.length,
    bytes: Math.round(all - bytesOf(line, keeping, sizes)),
  };
}

/** The newest states, so many, that undo leads through: behind a restore they are those of the base that it replaced. */
function undoStates({ commits, apart }: Line, states: number): readonly CommitRecord[] {
  const byId = new Map([...commits, ...apart].map((commit) => [commit.id, commit]));
  const found: CommitRecord[] = [];
  for (let at = commits[0]; at !== undefined && found.length < states; at = byId.get(at.parent)) found.push(at);
  return found;
}

/** Without what was undone and cannot be brought back, because what was before it goes. */
function withParents(
  order: readonly CommitRecord[],
  undone: readonly CommitRecord[],
  isDone: ReadonlySet<CommitRecord>,
): CommitRecord[] {
  const kept = new Set([...undone, ...order.filter((commit) => isDone.has(commit))].map(({ id }) => id));
  const oldestFirst = order.filter((commit) => !isDone.has(commit)).toReversed();
  for (const { id, parent } of oldestFirst) if (parent === 0 || kept.has(parent)) kept.add(id);
  return order.filter(({ id }) => kept.has(id));
}
