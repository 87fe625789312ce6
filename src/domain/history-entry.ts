/** [H1] One entry of the history: a commit, as a person sees it. */
import type { Action } from './action.ts';

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
  /** False: what was before it is forgotten, or it is undone already. */
  readonly canRevert: boolean;
  /** Undone, and something else was done since: redo does not lead there, `bringBack` does, as a new entry. */
  readonly canBringBack: boolean;
  /** Bytes of the pages that it wrote. */
  readonly bytes: number;
  /** [K4] Of the base that a restore has replaced, or of one that was undone: only undo and redo lead there. */
  readonly apart?: boolean;
}
