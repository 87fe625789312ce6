/** [K4] A backup being restored, as its dialog shows it: a file, its passphrase, what is in it; then it takes the place of the base. */
import type { Failure, Result } from '../domain/result.ts';
import type { KithApi } from '../worker/contract/api.ts';
import type { BackupInside } from '../worker/contract/backup.ts';
import type { Changed } from '../worker/contract/state.ts';
import { type Timed, timed } from './import-progress.ts';

export interface RestoringSources {
  readonly api: Pick<KithApi, 'restoreOpen' | 'restore' | 'restoreCancel' | 'restoreClose'>;
  /** Milliseconds of any origin. */
  readonly ticks: () => number;
}

export type RestoreStep = 'choose' | 'passphrase' | 'look' | 'inside' | 'restore' | 'done';

export class BackupRestoring {
  readonly #sources: RestoringSources;
  passphrase = $state('');
  /** The history comes along, where there is one. */
  history = $state(true);
  #file = $state.raw<File | null>(null);
  #step = $state<RestoreStep>('choose');
  #inside = $state.raw<BackupInside | null>(null);
  #progress = $state.raw<Timed | null>(null);
  #failure = $state.raw<Failure | null>(null);

  constructor(sources: RestoringSources) {
    this.#sources = sources;
  }

  get file(): File | null {
    return this.#file;
  }
  get step(): RestoreStep {
    return this.#step;
  }
  get inside(): BackupInside | null {
    return this.#inside;
  }
  get progress(): Timed | null {
    return this.#progress;
  }
  get failure(): Failure | null {
    return this.#failure;
  }
  get working(): boolean {
    return this.#step === 'look' || this.#step === 'restore';
  }

  async take(file: File): Promise<void> {
    this.#file = file;
    this.passphrase = '';
    await this.#look(file, null);
  }

  /** With the passphrase that was typed. */
  async open(): Promise<void> {
    if (this.#file !== null && this.passphrase !== '') await this.#look(this.#file, this.passphrase);
  }

  /** null: cancelled, or failed, which stands in `failure`. */
  async restore(): Promise<Changed | null> {
    if (this.#step !== 'inside') return null;
    this.#step = 'restore';
    const result = await this.#during((onProgress) => this.#sources.api.restore(this.history, onProgress));
    this.#step = result === null ? 'inside' : 'done';
    return result;
  }

  /** Of what is under way; else nothing. */
  cancel(): void {
    if (this.working) this.#sources.api.restoreCancel();
  }

  close(): void {
    this.cancel();
    this.#sources.api.restoreClose();
  }

  async #look(file: File, passphrase: string | null): Promise<void> {
    this.#step = 'look';
    this.#inside = await this.#during((onProgress) => this.#sources.api.restoreOpen(file, passphrase, onProgress));
    const why = this.#failure?.message.id;
    const asks = why === 'passphrase-needed' || why === 'passphrase-wrong';
    // That there is one is said by the question for it.
    if (why === 'passphrase-needed') this.#failure = null;
    this.#step = this.#inside !== null ? 'inside' : asks ? 'passphrase' : 'choose';
    if (this.#inside !== null) this.passphrase = '';
  }

  async #during<T>(work: (onProgress: (progress: Timed['progress']) => void) => Promise<Result<T>>): Promise<T | null> {
    this.#failure = null;
    this.#progress = null;
    const result = await work((progress) => {
      this.#progress = timed(this.#progress, progress, this.#sources.ticks());
    });
    this.#progress = null;
    if (result.ok) return result.value;
    this.#failure = result.failure.code === 'cancelled' ? null : result.failure;
    return null;
  }
}
