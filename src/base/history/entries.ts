/** [H1] The history as a person sees it: one entry a commit, the newest first. */
import { contactsOf } from '../../domain/action.ts';
import type { HistoryEntry } from '../../domain/history-entry.ts';
import type { CommitRecord } from '../commit-record.ts';
import type { Line } from './line.ts';

/** Where an entry stands: done; undone and next, or later, to redo; undone, with something else done since. */
export type Standing = 'done' | 'undone' | 'aside';

/** `hasBefore`: what was before it is kept. */
export function asEntry(commit: CommitRecord, standing: Standing, hasBefore: boolean): HistoryEntry {
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
    some.map((commit) => asEntry(commit, standing, commit.parent === 0 || kept.has(commit.parent)));
  return [...listed(undone, 'undone'), ...listed(commits, 'done'), ...listed(aside, 'aside')].sort(
    (a, b) => b.id - a.id,
  );
}
