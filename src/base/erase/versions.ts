/** [K8] Pages of a kind as they stand in all of some commits: each that was ever stored, once. */
import { ok, fail, type Result } from '../../domain/result.ts';
import type { Archive, Held } from '../archive.ts';
import type { CommitRecord } from '../commit-record.ts';
import { NEWER } from '../format/newer.ts';
import type { PageKind } from '../page-kind.ts';
import { partKeysOf } from '../page-lists.ts';
import { keysAt, pageCount } from '../page-parts.ts';

/** A page's number and the keys of its parts: which one of all that were ever stored. */
export type Version = string;

export const versionOf = (no: number, keys: readonly number[]): Version => `${no}:${keys.join()}`;

/** So many pages are in memory at once. */
const SLICE = 256;

const UNREADABLE = fail('damaged', { id: 'erase-unreadable' });

/** Calls `visit` with each page whose number is wanted. Some pages cannot be read: nothing may be erased by halves, so it fails. */
export async function eachVersion<P extends object>(
  archive: Archive,
  held: Held,
  commits: readonly CommitRecord[],
  kind: PageKind<P>,
  isWanted: (no: number) => boolean,
  visit: (page: P, no: number, version: Version) => void,
): Promise<Result<void>> {
  const seen = new Set<Version>();
  for (const commit of commits) {
    const lists = partKeysOf(commit, archive.kinds, kind.name);
    const fresh: number[] = [];
    for (let no = 0; no < pageCount(lists); no++) {
      const keys = keysAt(lists, no);
      const version = versionOf(no, keys);
      if (keys.every((key) => key === 0) || !isWanted(no) || seen.has(version)) continue;
      seen.add(version);
      fresh.push(no);
    }
    for (let from = 0; from < fresh.length; from += SLICE) {
      const slice = new Set(fresh.slice(from, from + SLICE));
      const some = lists.map((own) => own.map((key, no) => (slice.has(no) ? key : 0)));
      const read = await archive.pages(kind, some, held);
      if (!read.ok) return read;
      if (read.value.newer > 0) return NEWER;
      if (read.value.unreadable > 0) return UNREADABLE;
      for (const no of slice) {
        const page = read.value.pages[no] ?? null;
        if (page !== null) visit(page, no, versionOf(no, keysAt(lists, no)));
      }
    }
  }
  return ok(undefined);
}
