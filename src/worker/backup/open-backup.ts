/** [K4] From a file to a base that can be restored: opened, and looked through to its last byte. */
import { Archive } from '../../base/archive.ts';
import type { SavedBase } from '../../base/saved-base.ts';
import type { CommitRecord } from '../../base/commit-record.ts';
import { CONTACT_PAGES } from '../../base/contact-pages.ts';
import { FORMAT } from '../../base/format/steps.ts';
import { type Kinds, partKeysOf } from '../../base/page-lists.ts';
import { countContacts } from '../../base/snapshot.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { AGE_INTRO_BYTES, isAge } from '../../formats/age/intro.ts';
import { blobSource, type ByteSource, chunkSource } from '../../formats/zip/byte-source.ts';
import { ExactZip, NotAsWritten } from '../../formats/zip/exact-reader.ts';
import { LOCAL_BYTES } from '../../formats/zip/records.ts';
import type { BackupInside } from '../contract/backup.ts';
import type { OnProgress } from '../contract/state.ts';
import { BackupStore } from './backup-store.ts';
import { Digests, digestsOf } from './digests.ts';
import {
  ABOUT_FILE,
  CONTACTS_FILE,
  type Manifest,
  MANIFEST_FILE,
  commitFile,
  pageFile,
  readManifest,
} from './manifest.ts';
import { listByKey } from './write-backup.ts';

export interface OpenBackup {
  readonly inside: BackupInside;
  readonly saved: SavedBase;
}

export interface OpenOptions {
  readonly kinds: Kinds;
  readonly signal: AbortSignal;
  readonly onProgress: OnProgress;
}

const DAMAGED = fail('damaged', { id: 'backup-damaged' });
const NEWER = fail('outdated', { id: 'backup-newer' });
const NOT_ONE = fail('refused', { id: 'not-a-backup' });
const CANCELLED = fail('cancelled', { id: 'restore-cancelled' });
const BATCH = 64;

export async function openBackup(
  file: Blob,
  passphrase: string | null,
  options: OpenOptions,
): Promise<Result<OpenBackup>> {
  try {
    const source = await sourceOf(file, passphrase, options);
    if (!source.ok) return source;
    const { bytes, hasPassphrase } = source.value;
    if (!(await isOne(bytes))) return hasPassphrase ? DAMAGED : NOT_ONE;
    const zip = await ExactZip.open(bytes);
    const manifest = readManifest(await zip.text(MANIFEST_FILE));
    if (manifest === 'newer') return NEWER;
    if (manifest === 'damaged') return DAMAGED;
    const archive = new Archive(new BackupStore(zip, manifest), options.kinds);
    const base = await lookThrough(zip, manifest, archive, options);
    if (!base.ok) return base;
    const { tags, attributes, segments } = base.value.catalog;
    return ok({
      saved: { archive, head: manifest.head, at: manifest.at },
      inside: {
        at: manifest.at,
        contacts: manifest.contacts,
        tags: tags.length,
        attributes: attributes.length,
        segments: segments.length,
        history: manifest.history ? manifest.commits.length : 0,
        bytes: file.size,
        hasPassphrase,
        isOlder: manifest.format < FORMAT,
      },
    });
  } catch (error) {
    // The file system's own: it was moved, or changed under our eyes.
    if (error instanceof NotAsWritten || error instanceof DOMException) return DAMAGED;
    throw error;
  }
}

async function sourceOf(
  file: Blob,
  passphrase: string | null,
  { signal, onProgress }: OpenOptions,
): Promise<Result<{ readonly bytes: ByteSource; readonly hasPassphrase: boolean }>> {
  const begins = new Uint8Array(await file.slice(0, AGE_INTRO_BYTES).arrayBuffer());
  if (!isAge(begins)) return ok({ bytes: blobSource(file), hasPassphrase: false });
  if (passphrase === null) return fail('refused', { id: 'passphrase-needed' });
  const { opened } = await import('../../formats/age/passphrase.ts');
  const chunks: Uint8Array[] = [];
  let done = 0;
  try {
    const plain = await opened(file.stream(), passphrase);
    if (plain === null) return fail('refused', { id: 'passphrase-wrong' });
    const reader = plain.getReader();
    for (;;) {
      const piece = await reader.read();
      if (piece.done) break;
      chunks.push(piece.value);
      done += piece.value.length;
      if (chunks.length % 16 === 0)
        onProgress({ phase: 'read', done: Math.min(done, file.size), total: file.size, rows: 0 });
      if (!signal.aborted) continue;
      await reader.cancel();
      return CANCELLED;
    }
  } catch {
    // What is wrong within an age file is told in errors of all sorts.
    return DAMAGED;
  }
  return ok({ bytes: chunkSource(chunks), hasPassphrase: true });
}

/** It begins as a backup does: other zip archives are no damaged backups. */
async function isOne(bytes: ByteSource): Promise<boolean> {
  const end = LOCAL_BYTES + ABOUT_FILE.length;
  if (bytes.size < end) return false;
  return new TextDecoder().decode((await bytes.read(0, end)).subarray(LOCAL_BYTES)) === ABOUT_FILE;
}

/** Every file is there and is as it was written, every commit and page can be read, and they are as many as they should be. */
async function lookThrough(
  zip: ExactZip,
  manifest: Manifest,
  archive: Archive,
  { signal, onProgress }: OpenOptions,
): Promise<Result<CommitRecord>> {
  const commits = await archive.commits();
  if (!commits.ok) return commits.failure.code === 'outdated' ? NEWER : commits;
  const base = commits.value.find(({ id }) => id === manifest.head.commit);
  if (base === undefined || base.contacts !== manifest.contacts) return DAMAGED;
  if (commits.value.length !== manifest.commits.length) return DAMAGED;
  const lists = listByKey(commits.value);
  const wanted = [ABOUT_FILE, CONTACTS_FILE, ...manifest.commits.map(commitFile), ...[...lists.keys()].map(pageFile)];
  const there = new Set(zip.names);
  if (lists.size !== manifest.pages || there.size !== wanted.length + 1) return DAMAGED;
  if (!wanted.every((name) => there.has(name) && name in manifest.digests)) return DAMAGED;
  if (Object.keys(manifest.digests).length !== wanted.length) return DAMAGED;
  let done = 0;
  for (const name of new Set(lists.values())) {
    const keys = [...lists.keys()].filter((key) => lists.get(key) === name).sort((a, b) => a - b);
    for (let i = 0; i < keys.length; i += BATCH) {
      if (signal.aborted) return CANCELLED;
      const batch = keys.slice(i, i + BATCH);
      const read = await archive.records(name, batch);
      if (!read.ok) return read;
      const records = [...read.value.values()];
      if (records.includes('newer')) return NEWER;
      if (records.includes('damaged')) return DAMAGED;
      onProgress({ phase: 'prepare', done: (done += batch.length), total: lists.size, rows: 0 });
    }
  }
  // The parts of each page fit together, and there are as many people as there should be.
  const read = await archive.pages(CONTACT_PAGES, partKeysOf(base, archive.kinds, CONTACT_PAGES.name));
  if (!read.ok) return read;
  if (read.value.unreadable > 0 || countContacts(read.value.pages) !== manifest.contacts) return DAMAGED;
  const [about = null] = await zip.stored([ABOUT_FILE]);
  if (about === null || (await digestsOf(about)) !== manifest.digests[ABOUT_FILE]) return DAMAGED;
  const sums = new Digests();
  for await (const piece of zip.packed(CONTACTS_FILE)) {
    if (signal.aborted) return CANCELLED;
    sums.add(piece);
  }
  return (await sums.end()) === manifest.digests[CONTACTS_FILE] ? ok(base) : DAMAGED;
}
