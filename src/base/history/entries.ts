/** [H1] The history as a person sees it: one entry a commit, the newest first. */
import { type Action, contactsOf } from '../../domain/action.ts';
import type { CommitRecord } from '../page-store.ts';
import type { Line } from './line.ts';

export interface HistoryEntry {
  /** Of the commit. */
  readonly id: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly action: Action;
  /** Contacts that it created, changed or deleted. */
  readonly contacts: number;
  /** It was undone, and redo can bring it back. */
  readonly undone: boolean;
  /** False: what was before it is pruned (or it is undone already). */
  readonly canRevert: boolean;
  /** Bytes of the pages that it wrote. */
  readonly bytes: number;
}

export function entryOf(commit: CommitRecord, undone: boolean, canRevert: boolean): HistoryEntry {
  const { id, at, action, bytes } = commit;
  return { id, at, action, contacts: contactsOf(action), undone, canRevert, bytes };
}

export function entriesOf({ commits, undone }: Line): readonly HistoryEntry[] {
  return [
    ...undone.map((commit) => entryOf(commit, true, false)),
    ...commits.map((commit, i) => entryOf(commit, false, commit.parent === 0 || i + 1 < commits.length)),
  ];
}
