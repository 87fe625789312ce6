/** [K4] One backup being saved, as its dialog shows it. */
import { backupText } from '../text/backup.ts';
import type { KithApi } from '../worker/contract/api.ts';
import type { BackupSaved } from '../worker/contract/backup.ts';
import { dayOf } from './days.ts';
import { FileSaving, type SavingSources } from './file-saving.svelte.ts';

export interface BackupSources extends SavingSources {
  readonly api: Pick<KithApi, 'backup' | 'backupCancel'>;
  /** Milliseconds since 1970 UTC, for the file's name. */
  readonly now: () => number;
}

export class BackupSaving extends FileSaving<BackupSaved> {
  readonly #sources: BackupSources;
  history = $state(true);
  locked = $state(false);
  passphrase = $state('');
  again = $state('');
  /** Saving was asked for while the two did not agree. */
  #isTold = $state(false);

  constructor(sources: BackupSources) {
    super(sources);
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

  async save(): Promise<void> {
    this.#isTold = true;
    if (this.wrong !== null) return;
    const options = {
      history: this.history,
      passphrase: this.locked ? this.passphrase : null,
      about: backupText.about,
    };
    const { api } = this.#sources;
    const isSaved = await this.saveAs(this.name, (handle, onProgress) => api.backup(options, handle, onProgress));
    if (isSaved) this.passphrase = this.again = '';
  }

  cancel(): void {
    if (this.working) this.#sources.api.backupCancel();
  }
}
