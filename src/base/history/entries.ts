/** [H1] The history as a person sees it: one entry a commit, the newest first. */
import { contactsOf } from '../../domain/action.ts';
import type { HistoryEntry } from '../../domain/history-entry.ts';
import type { CommitRecord } from '../commit-record.ts';
import { isNote } from './is-note.ts';
import type { Line } from './line.ts';

/** Where an entry stands: done; undone and next, or later, to redo; undone, with something else done since; of another base. */
export type Standing = 'done' | 'undone' | 'aside' | 'apart';

/** `hasBefore`: what was before it is kept. */
export function asEntry(commit: CommitRecord, standing: Standing, hasBefore: boolean): HistoryEntry {
  const { id, at, action, bytes } = commit;
  return {
    id,
    at,
    action,
    contacts: contactsOf(action),
    undone: standing === 'undone' || standing === 'aside',
    canRevert: standing === 'done' && hasBefore,
    canBringBack: standing === 'aside' && hasBefore,
    bytes,
    ...(standing === 'apart' && { apart: true }),
  };
}

export function entriesOf({ commits, undone, aside, apart }: Line): readonly HistoryEntry[] {
  const kept = new Set([...commits, ...undone, ...aside, ...apart].map(({ id }) => id));
  const [latest] = commits;
  /** A restore is taken back by undo alone, while it is the latest. */
  const canGo = ({ id, restored }: CommitRecord): boolean => restored === undefined || id === latest?.id;
  const listed = (some: readonly CommitRecord[], standing: Standing): readonly HistoryEntry[] =>
    some.map((commit) =>
      isNote(commit)
        ? asEntry(commit, standing === 'apart' ? standing : 'done', false)
        : asEntry(commit, standing, canGo(commit) && (commit.parent === 0 || kept.has(commit.parent))),
    );
  const all = [...listed(undone, 'undone'), ...listed(commits, 'done'), ...listed(aside, 'aside')];
  return [...all, ...listed(apart, 'apart')].sort((a, b) => b.id - a.id);
}
