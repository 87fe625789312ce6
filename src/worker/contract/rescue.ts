/** [K9] The boundary's part for storage that is damaged, cannot be opened, or has gone under an open page. */
import type { Result } from '../../domain/result.ts';
import type { BaseState, Changed } from './state.ts';

export interface CountAt {
  readonly contacts: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

export interface RescuedFile {
  /** null: it was written to the handle. */
  readonly blob: Blob | null;
  readonly contacts: number;
  readonly bytes: number;
}

/** What is left where the base could not be opened. */
export interface Rescued {
  /** What was noted beside the base at its last change; null = nothing. */
  readonly noted: CountAt | null;
  /** Contacts that `rescueCsv` saves. */
  readonly readable: number;
  /** Of these, those that can be read only as they were before a later change. */
  readonly older: number;
  /** Of these, those whose tags, source, opt-out and activity, or whose attributes, are lost. */
  readonly partial: number;
  /** Which are the latest is lost: some of them may be deleted, or changed since. */
  readonly isGuess: boolean;
  /** The newest state that can be read whole; null = none that has contacts. */
  readonly whole: CountAt | null;
  /** What is stored beside contacts, which `rescueCsv` does not save. */
  readonly besides: readonly Beside[];
}

export interface Beside {
  readonly what: 'conversations' | 'campaigns';
  /** Can all of it be read? */
  readonly isWhole: boolean;
}

export interface RescueApi {
  /** Where opening fails: looks what is left; changes nothing. */
  rescue(): Promise<Rescued>;
  /** Every contact that can be read, all columns, for re-import. */
  rescueCsv(handle: FileSystemFileHandle | null): Promise<Result<RescuedFile>>;
  /** Goes back to the newest state that can be read whole. */
  recover(): Promise<Result<BaseState>>;
  /** Takes all there is away, also where it cannot be opened, and begins with nothing. */
  beginAnew(): Promise<Result<BaseState>>;
  /** Where the state is `vanished`: stores what this page still holds, without its history. */
  putBack(): Promise<Result<Changed>>;
  /** Where the state is `vanished`: lets go of it, and goes on with what is stored now, or with nothing. */
  goOn(): Promise<Result<BaseState>>;
}
