/** [K4] The base as one archive, streamed: commits and pages as they are stored, and the contacts as CSV. */
import type { Archive } from '../../base/archive.ts';
import { chooseAll, idsOf } from '../../base/chosen.ts';
import { type CommitRecord } from '../../base/commit-record.ts';
import { encodeCommit } from '../../base/format/commit-bytes.ts';
import { FORMAT } from '../../base/format/steps.ts';
import type { Head, StoredCommit } from '../../base/page-store.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { zipTime } from '../../formats/zip/records.ts';
import { ZipWriter } from '../../formats/zip/writer.ts';
import type { OnProgress } from '../contract/state.ts';
import { exportCsv } from '../export/export-csv.ts';
import { wallOf } from '../wall-clock.ts';
import { Digests, digestsOf } from './digests.ts';
import {
  ABOUT_FILE,
  commitFile,
  CONTACTS_FILE,
  CONTAINER,
  type Manifest,
  MANIFEST_FILE,
  pageFile,
} from './manifest.ts';

export interface BackupJob {
  readonly archive: Archive;
  /** The base to save. */
  readonly head: Head;
  readonly snapshot: Snapshot;
  readonly history: boolean;
  readonly about: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
  readonly pause: () => Promise<void>;
}

export type Write = (chunks: readonly Uint8Array<ArrayBuffer>[]) => Promise<void>;

const CANCELLED = fail('cancelled', { id: 'backup-cancelled' });
/** Pages read and written at once: some MB. */
const BATCH = 48;

export async function writeBackup(job: BackupJob, write: Write): Promise<Result<{ readonly contacts: number }>> {
  const { archive, head, snapshot, history, at, signal, onProgress } = job;
  const found = await commitsOf(job);
  if (!found.ok) return found;
  const { records, stored } = found.value;
  const zip = new ZipWriter(write, zipTime(wallOf(at)));
  const digests: Record<string, string> = {};
  const add = async (files: readonly { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }[]) => {
    const made = await Promise.all(files.map(({ bytes }) => digestsOf(bytes)));
    files.forEach(({ name }, i) => (digests[name] = made[i] ?? ''));
    await zip.stored(files);
  };
  await add([{ name: ABOUT_FILE, bytes: new TextEncoder().encode(job.about) }]);
  for (let i = 0; i < stored.length; i += BATCH) {
    await add(stored.slice(i, i + BATCH).map(({ id, bytes }) => ({ name: commitFile(id), bytes })));
  }
  const lists = listByKey(records);
  const keys = [...lists.keys()].sort((a, b) => a - b);
  // Contacts as text are about as much work as all their pages.
  const total = keys.length + snapshot.pages.length;
  const told = (done: number): void => onProgress({ phase: 'write', done, total, rows: 0 });
  told(0);
  let unreadable = 0;
  for (let i = 0; i < keys.length; i += BATCH) {
    if (signal.aborted) return CANCELLED;
    const batch = keys.slice(i, i + BATCH);
    const read = await archive.store.readPages(batch);
    if (!read.ok) return read;
    const pages = batch.flatMap((key, no) => {
      const bytes = read.value[no] ?? null;
      if (bytes !== null && archive.record(lists.get(key) ?? '', bytes) !== 'damaged')
        return [{ name: pageFile(key), bytes: new Uint8Array(bytes) }];
      unreadable++;
      return [];
    });
    await add(pages);
    told(i + batch.length);
  }
  if (unreadable > 0) return fail('damaged', { id: 'backup-unreadable', pages: unreadable });
  const packed = new Digests();
  const fill = (put: Write) =>
    exportCsv(
      {
        snapshot,
        ids: idsOf(chooseAll(snapshot)),
        mode: 'reimport',
        columns: null,
        now: at,
        signal,
        onProgress: ({ done, total: rows }) =>
          told(keys.length + Math.floor((snapshot.pages.length * done) / Math.max(1, rows))),
        pause: job.pause,
      },
      { write: put, close: async () => null, abort: async () => undefined },
    );
  const csv = await zip.deflated(CONTACTS_FILE, fill, (piece) => packed.add(piece));
  digests[CONTACTS_FILE] = await packed.end();
  if (!csv.ok) return csv.failure.code === 'cancelled' ? CANCELLED : csv;
  const manifest: Manifest = {
    kith: 'backup',
    container: CONTAINER,
    format: FORMAT,
    at,
    contacts: snapshot.contacts,
    history,
    head: { ...head, redo: history ? head.redo : [], backup: null },
    commits: stored.map(({ id }) => id),
    pages: keys.length,
    digests,
  };
  await zip.stored([{ name: MANIFEST_FILE, bytes: new TextEncoder().encode(JSON.stringify(manifest)) }]);
  if (signal.aborted) return CANCELLED;
  await zip.end();
  return ok({ contacts: snapshot.contacts });
}

/** With the history all that were made up to now; without it one that leans on no other. */
async function commitsOf({
  archive,
  head,
  history,
}: BackupJob): Promise<
  Result<{ readonly records: readonly CommitRecord[]; readonly stored: readonly StoredCommit[] }>
> {
  const base = await archive.commit(head.commit);
  if (!base.ok) return base;
  if (base.value === null) return fail('refused', { id: head.commit === 0 ? 'nothing-to-back-up' : 'backup-changed' });
  if (!history) {
    const { restored: _, ...record } = { ...base.value, parent: 0 };
    return ok({ records: [record], stored: [encodeCommit(record)] });
  }
  const [all, stored] = [await archive.commits(), await archive.store.readCommits()];
  if (!all.ok) return all;
  if (!stored.ok) return stored;
  const records = all.value.filter(({ id }) => id < head.nextCommit);
  const ids = new Set(records.map(({ id }) => id));
  return ok({ records, stored: stored.value.filter(({ id }) => ids.has(id)) });
}

/** Of every record a list that names it, by its key. */
export function listByKey(records: readonly CommitRecord[]): ReadonlyMap<number, string> {
  const byKey = new Map<number, string>();
  for (const { lists } of records) {
    for (const [name, keys] of Object.entries(lists)) for (const key of keys) if (key !== 0) byKey.set(key, name);
  }
  return byKey;
}
