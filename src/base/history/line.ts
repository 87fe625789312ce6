/** The commits that can be reached from the head: back along the parents, and forward along what was undone. */
import type { CommitRecord, Head } from '../page-store.ts';

export interface Line {
  /** From the head back to the oldest that is kept. */
  readonly commits: readonly CommitRecord[];
  /** The newest first; the last is the next to redo. */
  readonly undone: readonly CommitRecord[];
}

export function lineOf(head: Head, all: readonly CommitRecord[]): Line {
  const byId = new Map(all.map((commit) => [commit.id, commit]));
  const commits: CommitRecord[] = [];
  for (let at = byId.get(head.commit); at !== undefined; at = byId.get(at.parent)) commits.push(at);
  return { commits, undone: head.redo.flatMap((id) => byId.get(id) ?? []) };
}
