/** [H1] The history as a person sees it: one entry a commit, the newest first. */
import { type Action, contactsOf } from '../../domain/action.ts';
import type { CommitRecord } from '../commit-record.ts';
import type { Line } from './line.ts';

export interface HistoryEntry {
  /** Of the commit. */
  readonly id: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly action: Action;
  /** Contacts that it created, changed or deleted. */
  readonly contacts: number;
  /** It was undone. */
  readonly undone: boolean;
  /** False: what was before it is pruned (or it is undone already). */
  readonly canRevert: boolean;
  /** Undone, and something else was done since: redo does not lead there, but it can be done once more, as a new entry. */
  readonly canBringBack: boolean;
  /** Bytes of the pages that it wrote. */
  readonly bytes: number;
}

/** Where an entry stands: done; undone and next, or later, to redo; undone, with something else done since. */
export type Standing = 'done' | 'undone' | 'aside';

/** `hasBefore`: what was before it is kept. */
export function entryOf(commit: CommitRecord, standing: Standing, hasBefore: boolean): HistoryEntry {
  const { id, at, action, bytes } = commit;
  return {
    id,
    at,
    action,
    contacts: contactsOf(action),
    undone: standing !== 'done',
    canRevert: standing === 'done' && hasBefore,
    canBringBack: standing === 'aside' && hasBefore,
    bytes,
  };
}

export function entriesOf({ commits, undone, aside }: Line): readonly HistoryEntry[] {
  const kept = new Set([...commits, ...undone, ...aside].map(({ id }) => id));
  const listed = (some: readonly CommitRecord[], standing: Standing): readonly HistoryEntry[] =>
    some.map((commit) => entryOf(commit, standing, commit.parent === 0 || kept.has(commit.parent)));
  return [...listed(undone, 'undone'), ...listed(commits, 'done'), ...listed(aside, 'aside')].sort(
    (a, b) => b.id - a.id,
  );
}
