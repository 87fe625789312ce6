/** [K4] Backups saved and restored. */
import { ok, type Result } from '../domain/result.ts';
import type { BackupApi, BackupOptions, BackupSaved } from './contract/backup.ts';
import type { OnProgress } from './contract/state.ts';
import type { Core } from './core.ts';
import type { OpenBackup } from './backup/open-backup.ts';
import { type Look, lookInto } from './backup/look-into.ts';
import { openBackup } from './backup/open-backup.ts';
import { saveBackup } from './backup/save-backup.ts';
import { withSink } from './export/sink.ts';

export function serveBackup(core: Core): BackupApi {
  const { base, deps } = core;
  let saving: AbortController | null = null;
  let restoring: AbortController | null = null;
  let open: OpenBackup | null = null;
  /** Into what is open; made when it is first asked for. */
  let look: Promise<Result<Look>> | null = null;
  const letGo = (): void => void (open = look = null);
  const begin = (before: AbortController | null): AbortController => {
    before?.abort();
    return new AbortController();
  };
  return {
    async backup(options, handle, onProgress) {
      await core.opening.whole;
      const { signal } = (saving = begin(saving));
      return backup(options, handle, signal, onProgress);
    },
    backupCancel: () => saving?.abort(),
    async restoreOpen(file, passphrase, onProgress) {
      const { signal } = (restoring = begin(restoring));
      letGo();
      const opened = await openBackup(file, passphrase, {
        kinds: base.backups.source.archive.kinds,
        signal,
        onProgress,
      });
      if (!opened.ok) return opened;
      open = opened.value;
      return ok(open.inside);
    },
    async restoreLook(search, most) {
      if (open === null) throw new Error('No backup is open.');
      const looking = await (look ??= lookInto(core, open.saved));
      return looking.ok ? looking.value(search, most) : looking;
    },
    async restore(history, onProgress) {
      if (open === null) throw new Error('No backup is open.');
      const { signal } = (restoring = begin(restoring));
      const restored = await base.backups.restore(open.saved, {
        history: history && open.inside.history > 0,
        signal,
        onProgress: (done, total) => onProgress({ phase: 'write', done, total, rows: 0 }),
      });
      if (restored.ok) letGo();
      return core.done(restored);
    },
    restoreCancel: () => restoring?.abort(),
    restoreClose: letGo,
  };

  async function backup(
    options: BackupOptions,
    handle: FileSystemFileHandle | null,
    signal: AbortSignal,
    onProgress: OnProgress,
  ): Promise<Result<BackupSaved>> {
    const { source } = base.backups;
    const at = core.now();
    const job = { ...options, ...source, at, signal, onProgress, pause: deps.pause };
    const type = options.passphrase === null ? 'application/zip' : 'application/octet-stream';
    const saved = await withSink(
      handle,
      (sink) => saveBackup(job, options.passphrase, (chunks) => sink.write(chunks)),
      type,
    );
    if (saved.ok) await base.backups.note(source.head, at);
    return saved;
  }
}
