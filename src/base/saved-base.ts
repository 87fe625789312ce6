/** [K4] What a restore takes. */
import type { Archive } from './archive.ts';
import type { Head } from './page-store.ts';
import type { WriteOptions } from './write-change.ts';

/** A base that was saved elsewhere. */
export interface SavedBase {
  readonly archive: Archive;
  readonly head: Head;
  /** Milliseconds since 1970 UTC: when it was saved. */
  readonly at: number;
}

export interface RestoreOptions extends WriteOptions {
  /** Its history comes with it. */
  readonly history: boolean;
}
