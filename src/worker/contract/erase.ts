/** [K8] People taken out of everything that Kith keeps, for good. */
import type { Result } from '../../domain/result.ts';
import type { Selection } from './contacts.ts';
import type { Changed, OnProgress } from './state.ts';

/** What would go. */
export interface EraseSketch {
  readonly contacts: number;
  /** Of one contact; '' = it has none, or there are several. */
  readonly name: string;
  /** The same people as the history has them alone: deleted, merged or undone since, or in a base that a restore has replaced. */
  readonly earlier: number;
  /** Messages of theirs in the base now. */
  readonly messages: number;
  /** Campaigns of the base now that they are recipients of. */
  readonly campaigns: number;
  /** Steps of the history, undone ones too, that hold anything of them. */
  readonly steps: number;
}

export interface EraseApi {
  /** Changes nothing. */
  eraseLook(selection: Selection): Promise<Result<EraseSketch>>;
  /** All of them, or nothing. `swept` false: what was written over is deleted at the next start. */
  erase(selection: Selection, onProgress: OnProgress): Promise<Result<Changed & { readonly swept: boolean }>>;
}
