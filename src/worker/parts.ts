/**
 * What the worker fetches when it is first asked for, or ahead when there is nothing else to do: each a file of its own in the built
 * site, so that a start needs little.
 */
import { once } from './once.ts';
import { part } from './part.ts';
import { phonePart } from './phone-part.ts';
import { queriesPart } from './queries-part.ts';
import { talkImportPart } from './talk-import-part.ts';

export const PARTS = {
  queries: queriesPart,
  phones: phonePart,
  talkImport: talkImportPart,
  conversations: once(() => import('./serve-conversations.ts')),
  changes: part('changes', () => import('./serve-changes.ts')),
  import: part('import', () => import('./import/import-job.ts')),
  reader: part('reader', () => import('./import/read/reader.ts')),
  sample: part('sample', () => import('./sample.ts')),
  export: part('export', () => import('./export/export-csv.ts')),
  takeBack: once(() => import('../base/history/take-back.ts')),
  backup: part('backup', () => import('./serve-backup.ts')),
  folder: once(() => import('./serve-folder.ts')),
  lock: once(() => import('./serve-lock.ts')),
  erase: once(() => import('./serve-erase.ts')),
  eraser: once(() => import('../base/erase/erase.ts')),
  eraseContacts: once(() => import('../base/erase/erase-contacts.ts')),
  eraseMessages: once(() => import('../base/messages/erase-messages.ts')),
  eraseRecipients: once(() => import('../base/campaign/erase-recipients.ts')),
  restore: once(() => import('../base/history/restore-base.ts')),
  sealed: once(() => import('../storage/lock/sealed.ts')),
  passphrase: once(() => import('../formats/age/passphrase.ts')),
  salvage: once(() => import('../base/history/salvage.ts')),
  campaigns: part('campaigns', () => import('./campaigns/serve-campaigns.ts')),
  duplicates: part('duplicates', () => import('./serve-duplicates.ts')),
};

/** What cannot be fetched now is fetched when it is asked for. */
export async function prefetchParts(): Promise<void> {
  await Promise.allSettled(Object.values(PARTS).map((bring) => bring()));
}
