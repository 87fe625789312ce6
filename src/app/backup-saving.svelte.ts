/**
 * [K4] One backup being saved, as its dialog shows it. Where the browser can, the file is written as it is made, to a place of the person's
 * choice; else it comes back whole and is handed to `give`.
 */
import type { Failure } from '../domain/result.ts';
import { backupText } from '../text/backup.ts';
import type { KithApi } from '../worker/contract/api.ts';
import type { BackupSaved } from '../worker/contract/backup.ts';
import { dayOf } from './days.ts';
import type { AskPlace } from './export.svelte.ts';
import { type Timed, timed } from './import-progress.ts';

export interface SavingSources {
  readonly api: Pick<KithApi, 'backup' | 'backupCancel'>;
  readonly askPlace: AskPlace;
  readonly give: (file: Blob, name: string) => void;
  /** Milliseconds since 1970 UTC, for the file's name. */
  readonly now: () => number;
  /** Milliseconds of any origin. */
  readonly ticks: () => number;
}

export class BackupSaving {
  readonly #sources: SavingSources;
  history = $state(true);
  locked = $state(false);
  passphrase = $state('');
  again = $state('');
  /** Saving was asked for while the two did not agree. */
  #isTold = $state(false);
  #working = $state(false);
  #progress = $state.raw<Timed | null>(null);
  #failure = $state.raw<Failure | null>(null);
  #saved = $state.raw<BackupSaved | null>(null);

  constructor(sources: SavingSources) {
    this.#sources = sources;
  }

  /** A file with a passphrase is no zip archive any more. */
  get name(): string {
    const name = backupText.fileName(dayOf(this.#sources.now(), false));
    return this.locked ? `${name}.zip.age` : `${name}.zip`;
  }
  /** What is wrong with the passphrase, once it was asked for. */
  get wrong(): 'missing' | 'differ' | null {
    if (!this.#isTold || !this.locked) return null;
    if (this.passphrase === '') return 'missing';
    return this.passphrase === this.again ? null : 'differ';
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
  get saved(): BackupSaved | null {
    return this.#saved;
  }

  async save(): Promise<void> {
    this.#isTold = true;
    if (this.#working || this.wrong !== null) return;
    const { api, askPlace, give, ticks } = this.#sources;
    const { name } = this;
    const asking = askPlace(name);
    const handle = asking === undefined ? undefined : await asking;
    if (handle === null) return;
    this.#working = true;
    this.#failure = null;
    this.#progress = null;
    try {
      const options = {
        history: this.history,
        passphrase: this.locked ? this.passphrase : null,
        about: backupText.about,
      };
      const result = await api.backup(options, handle ?? null, (progress) => {
        this.#progress = timed(this.#progress, progress, ticks());
      });
      if (!result.ok) {
        this.#failure = result.failure.code === 'cancelled' ? null : result.failure;
        return;
      }
      if (result.value.blob !== null) give(result.value.blob, name);
      this.#saved = { ...result.value, blob: null };
      this.passphrase = this.again = '';
    } finally {
      this.#working = false;
      this.#progress = null;
    }
  }

  cancel(): void {
    if (this.#working) this.#sources.api.backupCancel();
  }
}
