/** The steps of an import (contact-import.svelte.ts), and what it ends in. */
import type { KithApi } from '../worker/contract/api.ts';
import type { Review } from '../worker/contract/import-review.ts';
import type { ImportApi } from '../worker/contract/import.ts';
import type { HistoryEntry } from '../domain/history-entry.ts';
import type { Base } from './base.svelte.ts';

export type ImportStep = 'choosing' | 'opening' | 'mapping' | 'reviewing' | 'reviewed' | 'committing' | 'done';

/** The parts of the app that an import needs; `Kith` has them. */
export interface ImportParts {
  readonly api: ImportApi & Pick<KithApi, 'countries'>;
  readonly base: Base;
}

/** For the choice of the country that numbers without + are from. */
export type Country = Awaited<ReturnType<KithApi['countries']>>[number];

/** An import that was made. */
export interface Imported {
  /** Names. */
  readonly files: readonly string[];
  readonly review: Review;
  /** Null: it changed nothing. */
  readonly entry: HistoryEntry | null;
  /** Reading and saving. */
  readonly milliseconds: number;
}
