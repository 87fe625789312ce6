/** [H1] [H2] [H4] What was done, taken back and done again; and what storage it takes. */
import type { Forget } from '../../domain/forgetting.ts';
import type { HistoryEntry } from '../../domain/history-entry.ts';
import type { Result } from '../../domain/result.ts';
import type { BaseState, Changed } from './state.ts';

export interface StorageUse {
  readonly historyBytes: number;
  readonly baseBytes: number;
  /** As the browser tells; null where it does not. */
  readonly used: number | null;
  readonly quota: number | null;
  readonly persisted: boolean | null;
}

export interface HistoryApi {
  history(
    from: number,
    to: number,
  ): Promise<Result<{ readonly entries: readonly HistoryEntry[]; readonly total: number }>>;
  /** [H4] Of the entry that is meant. Where it is not the one to undo or to redo any more: 'stale', nothing is done, and the sentence says why. */
  undo(entry: number): Promise<Result<Changed>>;
  redo(entry: number): Promise<Result<Changed>>;
  /** [H2] `kept`: what has changed since, and stays. */
  revert(entry: number): Promise<Result<Changed & { readonly kept: number }>>;
  /** Does once more what was undone before something else was done, as a new entry. */
  bringBack(entry: number): Promise<Result<Changed & { readonly kept: number }>>;
  /** The base stays, and the latest change can still be undone. */
  prune(what: Forget): Promise<Result<{ readonly entries: number; readonly bytes: number }>>;
  storage(): Promise<StorageUse>;
  /** [K7] */
  wipe(): Promise<Result<BaseState>>;
}
