/**
 * The commits as the head sees them: back along what the base was made of, forward along what was undone, and beside the line what was undone
 * before something else was done. All of them were the base once: none is without a place in the history.
 *
 * [K4] A restore puts another base in place of this one, whose ids mean other people. The line goes on from it into the history that came with the
 * backup. What was replaced is `apart`: it stays, for undo leads there, but nothing of it can be merged into what is now.
 */
import type { CommitRecord } from '../commit-record.ts';
import type { Head } from '../page-store.ts';
import { isNote } from './is-note.ts';

export interface Line {
  /** From the head back to the oldest that is kept. */
  readonly commits: readonly CommitRecord[];
  /** The newest first; the last is the next to redo. */
  readonly undone: readonly CommitRecord[];
  /** Undone, and something else was done instead: redo does not lead there. The newest first. */
  readonly aside: readonly CommitRecord[];
  /** Of another base than the line's. The newest first. */
  readonly apart: readonly CommitRecord[];
}

/** What the history goes back to from there. */
const before = ({ parent, restored }: CommitRecord): number => restored?.from ?? parent;

export function lineOf(head: Head, all: readonly CommitRecord[]): Line {
  const byId = new Map(all.map((commit) => [commit.id, commit]));
  const commits: CommitRecord[] = [];
  for (let at = byId.get(head.commit); at !== undefined; at = byId.get(before(at))) commits.push(at);
  const undone = head.redo.flatMap((id) => withStep(byId.get(id), byId));
  const placed = new Set([...commits, ...undone]);
  const others = all.filter((commit) => !placed.has(commit)).sort((a, b) => b.id - a.id);
  const kin = kinOf(commits, byId);
  return {
    commits,
    undone,
    aside: others.filter((commit) => kin(commit)),
    apart: others.filter((commit) => !kin(commit)),
  };
}

/** [K8] Notes of what was erased go along with the step that they stand upon. */
function withStep(commit: CommitRecord | undefined, byId: ReadonlyMap<number, CommitRecord>): readonly CommitRecord[] {
  if (commit === undefined) return [];
  return isNote(commit) ? [commit, ...withStep(byId.get(commit.parent), byId)] : [commit];
}

/** Whether a commit is of the base that the line is of: made of it, with no restore between. */
function kinOf(
  line: readonly CommitRecord[],
  byId: ReadonlyMap<number, CommitRecord>,
): (commit: CommitRecord) => boolean {
  const known = new Map(line.map((commit) => [commit, true]));
  // Where nothing was restored ever, all that is stored is one base.
  const isOne = [...byId.values()].every(({ restored }) => restored === undefined);
  return (commit) => {
    if (isOne) return true;
    const path: CommitRecord[] = [];
    let at: CommitRecord | undefined = commit;
    while (at !== undefined && !known.has(at) && at.restored === undefined) {
      path.push(at);
      at = byId.get(at.parent);
    }
    const isKin = at !== undefined && known.get(at) === true;
    for (const one of path) known.set(one, isKin);
    return isKin;
  };
}
