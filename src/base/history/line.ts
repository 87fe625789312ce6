/**
 * The commits as the head sees them: back along the parents, forward along what was undone, and beside the line what was undone before
 * something else was done. All of them were the base once: none is without a place in the history.
 */
import type { CommitRecord } from '../commit-record.ts';
import type { Head } from '../page-store.ts';

export interface Line {
  /** From the head back to the oldest that is kept. */
  readonly commits: readonly CommitRecord[];
  /** The newest first; the last is the next to redo. */
  readonly undone: readonly CommitRecord[];
  /** Undone, and something else was done instead: redo does not lead there. The newest first. */
  readonly aside: readonly CommitRecord[];
}

export function lineOf(head: Head, all: readonly CommitRecord[]): Line {
  const byId = new Map(all.map((commit) => [commit.id, commit]));
  const commits: CommitRecord[] = [];
  for (let at = byId.get(head.commit); at !== undefined; at = byId.get(at.parent)) commits.push(at);
  const undone = head.redo.flatMap((id) => byId.get(id) ?? []);
  const placed = new Set([...commits, ...undone]);
  const aside = all.filter((commit) => !placed.has(commit)).sort((a, b) => b.id - a.id);
  return { commits, undone, aside };
}
