/**
 * A file being saved, as a dialog shows it. Where the browser can, it is written as it is made, to a place of the person's choice; else it
 * comes back whole and is handed to `give`.
 */
import type { Failure, Result } from '../domain/result.ts';
import type { Progress } from '../worker/contract/state.ts';
import { type Timed, timed } from './import-progress.ts';

/** Asks where to save, within the press of a button. Null = the person closed the question; undefined = the browser cannot ask. */
export type AskPlace = (name: string) => Promise<FileSystemFileHandle | null> | undefined;

export interface SavingSources {
  readonly askPlace: AskPlace;
  readonly give: (file: Blob, name: string) => void;
  /** Milliseconds of any origin. */
  readonly ticks: () => number;
}

export class FileSaving<S extends { readonly blob: Blob | null }> {
  readonly #sources: SavingSources;
  #working = $state(false);
  #progress = $state.raw<Timed | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #saved = $state.raw<S | null>(null);

  constructor(sources: SavingSources) {
    this.#sources = sources;
  }

  get working(): boolean {
    return this.#working;
  }
  get progress(): Timed | null {
    return this.#progress;
  }
  get failure(): Failure | null {
    return this.#failure;
  }
  /** What was written, without its bytes; null = nothing yet. */
  get saved(): S | null {
    return this.#saved;
  }

  /** False: not saved. Why not stands in `failure`, unless the person cancelled. */
  protected async saveAs(
    name: string,
    write: (handle: FileSystemFileHandle | null, onProgress: (progress: Progress) => void) => Promise<Result<S>>,
  ): Promise<boolean> {
    if (this.#working) return false;
    const { askPlace, give, ticks } = this.#sources;
    const asking = askPlace(name);
    const handle = asking === undefined ? undefined : await asking;
    if (handle === null) return false;
    this.#working = true;
    this.#failure = null;
    this.#progress = null;
    try {
      const result = await write(handle ?? null, (progress) => {
        this.#progress = timed(this.#progress, progress, ticks());
      });
      if (!result.ok) {
        this.#failure = result.failure.code === 'cancelled' ? null : result.failure;
        return false;
      }
      if (result.value.blob !== null) give(result.value.blob, name);
      this.#saved = { ...result.value, blob: null };
      return true;
    } finally {
      this.#working = false;
      this.#progress = null;
    }
  }
}
