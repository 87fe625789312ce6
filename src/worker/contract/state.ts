/** What every change answers with, and how work under way tells of itself: the part of the boundary that all other parts speak of. */
import type { Catalog } from '../../domain/catalog.ts';
import type { HistoryEntry } from '../../domain/history-entry.ts';

/** What the page knows of the base at any time. */
export interface BaseState {
  /** Changes with every commit, undo and redo; an answer for an older one is out of date. */
  readonly commit: number;
  readonly contacts: number;
  readonly catalog: Catalog;
  /** The entry that undo would take back, redo would bring back; null = nothing. */
  readonly undo: HistoryEntry | null;
  readonly redo: HistoryEntry | null;
  /** [K4] When the last backup was saved (milliseconds since 1970 UTC) and how many changes were made since; null = none is known. */
  readonly backup: { readonly at: number; readonly changes: number } | null;
  /** [K6] 'turning': what is stored is being encrypted, or decrypted. 'shut': another tab has locked it; this page is to show nothing any more. */
  readonly lock: 'none' | 'turning' | 'set' | 'shut';
  /** [K9] What the page holds is no longer stored; nothing is changed until the person has chosen what becomes of it. */
  readonly vanished: boolean;
  /** A newer Kith has opened the base: this page shows what it holds, and changes nothing any more. */
  readonly outdated: boolean;
  /** Rows tell landlines. False for a moment at the start: the numbering plans come behind the first rows. */
  readonly landlines: boolean;
}

/** A change that was made: the new state and the contacts that it really changed. */
export interface Changed {
  readonly state: BaseState;
  readonly entry: HistoryEntry | null;
  readonly contacts: number;
}

/** Work under way; `total` 0 = not known. */
export interface Progress {
  readonly phase: 'read' | 'prepare' | 'write' | 'load';
  readonly done: number;
  readonly total: number;
  /** Rows or contacts so far, where they are counted. */
  readonly rows: number;
}

export type OnProgress = (progress: Progress) => void;
