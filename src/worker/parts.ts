/**
 * What the worker fetches when it is first asked for, or ahead when there is nothing else to do: each a file of its own in the built
 * site, so that a start needs little.
 */
import { once } from './once.ts';
import { phonePart } from './phone-part.ts';

export const PARTS = {
  phones: phonePart,
  changes: once(() => import('./serve-changes.ts')),
  import: once(() => import('./import/import-job.ts')),
  reader: once(() => import('./import/read/reader.ts')),
  sample: once(() => import('./sample.ts')),
  export: once(() => import('./export/export-csv.ts')),
  takeBack: once(() => import('../base/history/take-back.ts')),
  backup: once(() => import('./serve-backup.ts')),
  lock: once(() => import('./serve-lock.ts')),
  restore: once(() => import('../base/history/restore-base.ts')),
  sealed: once(() => import('../storage/lock/sealed.ts')),
  passphrase: once(() => import('../formats/age/passphrase.ts')),
  salvage: once(() => import('../base/history/salvage.ts')),
  campaigns: once(() => import('./campaigns/serve-campaigns.ts')),
  duplicates: once(() => import('./serve-duplicates.ts')),
};

export async function prefetchParts(): Promise<void> {
  await Promise.all(Object.values(PARTS).map((part) => part()));
}
