/** Backups made and restored in memory. */
import { ContactBase } from '../../../src/base/contact-base.ts';
import { keysOf } from '../../../src/base/commit-record.ts';
import { variantKey } from '../../../src/formats/phone/variants.ts';
import { type MemoryState, MemoryStore } from '../../../src/storage/memory-store.ts';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { BackupInside } from '../../../src/worker/contract/backup.ts';
import type { Result } from '../../../src/domain/result.ts';
import { must } from '../support/service.ts';

const quiet = (): void => undefined;

export async function backedUp(api: KithApi, history = true, passphrase: string | null = null): Promise<Blob> {
  const { blob } = must(await api.backup({ history, passphrase, about: 'What this is.' }, null, quiet));
  if (blob === null) throw new Error('It was written elsewhere.');
  return blob;
}

export const lookInto = (api: KithApi, file: Blob, passphrase: string | null = null): Promise<Result<BackupInside>> =>
  api.restoreOpen(file, passphrase, quiet);

export async function restored(api: KithApi, file: Blob, history = true): Promise<void> {
  must(await lookInto(api, file));
  must(await api.restore(history, quiet));
}

export async function csvOf(api: KithApi): Promise<string> {
  const options = { mode: 'reimport', columns: null, what: { kind: 'all' } } as const;
  return (await must(await api.exportCsv(options, null, quiet)).blob?.text()) ?? '';
}

/** Every commit with the bytes of its pages in place of their keys, by place in the line: what must be the same wherever it lies. */
export async function lineOn(disk: MemoryState, from = 0): Promise<readonly unknown[]> {
  const store = new MemoryStore(disk);
  const base = new ContactBase({ store, now: () => 0, keyOf: variantKey });
  must(await base.open());
  const all = must(await base.backups.source.archive.commits());
  const byId = new Map(all.map((commit) => [commit.id, commit]));
  const line: unknown[] = [];
  for (let at = byId.get(from || disk.head.commit); at !== undefined; at = byId.get(at.parent)) {
    const { action, lists, catalog, contacts, at: moment } = at;
    const pages = new Map(keysOf(at).map((key) => [key, Buffer.from(disk.pages.get(key) ?? []).toString('base64')]));
    const filled = Object.entries(lists).map(([name, keys]) => [name, keys.map((key) => pages.get(key))]);
    line.push({ action: 'of' in action ? { ...action, of: 0 } : action, filled, catalog, contacts, at: moment });
  }
  base.close();
  return line;
}
