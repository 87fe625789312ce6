/**
 * `manifest.json` of a backup: what is in it, and the digest of every other file of the archive, as it lies there. Container 1:
 *
 *   kith-backup.txt   for who opens it without Kith
 *   commits/<id>      commits, as the store keeps them
 *   pages/<key>       pages of every kind, as the store keeps them
 *   contacts.csv      the contacts, as an export for re-import has them; deflated
 *   manifest.json     the last
 */
import { isPlain } from '../../base/format/plain.ts';
import { headOf } from '../../base/format/head-of.ts';
import { FORMAT } from '../../base/format/steps.ts';
import type { Head } from '../../base/page-store.ts';

export const CONTAINER = 1;
export const ABOUT_FILE = 'kith-backup.txt';
export const MANIFEST_FILE = 'manifest.json';
export const CONTACTS_FILE = 'contacts.csv';
export const commitFile = (id: number): string => `commits/${id}`;
export const pageFile = (key: number): string => `pages/${key}`;

export interface Manifest {
  readonly kith: 'backup';
  readonly container: number;
  /** Of what is stored: `FORMAT`. */
  readonly format: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly contacts: number;
  readonly history: boolean;
  readonly head: Head;
  readonly commits: readonly number[];
  readonly pages: number;
  /** By file. */
  readonly digests: Readonly<Record<string, string>>;
}

/** 'newer': of a Kith that this one does not understand. */
export function readManifest(text: string): Manifest | 'damaged' | 'newer' {
  const value = parsed(text);
  if (!isPlain(value) || value['kith'] !== 'backup') return 'damaged';
  const { container, format, at, contacts, history, commits, pages, digests } = value;
  if (typeof container !== 'number' || typeof format !== 'number') return 'damaged';
  if (container > CONTAINER || format > FORMAT) return 'newer';
  const head = headOf(value['head']);
  const isWhole =
    head !== null &&
    [at, contacts, pages].every(Number.isSafeInteger) &&
    typeof history === 'boolean' &&
    Array.isArray(commits) &&
    commits.every(Number.isSafeInteger) &&
    isPlain(digests) &&
    Object.values(digests).every((digest) => typeof digest === 'string');
  // All of its parts were looked at.
  return isWhole ? ({ ...value, head } as unknown as Manifest) : 'damaged';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
