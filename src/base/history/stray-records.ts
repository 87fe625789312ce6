/** [K9] Records of contacts that no commit names, where the latest commits are lost: by the page number that they bear. */
import type { Archive } from '../archive.ts';
import { pageNumberIn } from '../codec.ts';
import { type CommitRecord, keysOf } from '../commit-record.ts';
import { CONTACT_PAGES } from '../contact-pages.ts';
import { inBatches } from '../in-batches.ts';
import type { Page } from '../page.ts';
import { ok, type Result } from '../../domain/result.ts';

export interface Stray {
  readonly key: number;
  readonly page: Page;
}

export interface Strays {
  /** By page number; the newest first. */
  readonly byNumber: ReadonlyMap<number, readonly Stray[]>;
  /** Whole pages of old formats, which say no number; the newest first. */
  readonly unnumbered: readonly Page[];
}

export const NO_STRAYS: Strays = { byNumber: new Map(), unnumbered: [] };

const BATCHES = { size: 192, atOnce: 4 };

export async function strayRecords(archive: Archive, commits: readonly CommitRecord[]): Promise<Result<Strays>> {
  const stored = await archive.store.pageKeys();
  if (!stored.ok) return stored;
  const named = new Set(commits.flatMap(keysOf));
  const keys = stored.value.filter((key) => !named.has(key)).sort((a, b) => b - a);
  const found = new Map<number, { readonly no: number; readonly page: Page }>();
  const done = await inBatches(keys, BATCHES, async (batch) => {
    const read = await archive.store.readPages(batch);
    if (!read.ok) return read;
    batch.forEach((key, i) => {
      const bytes = read.value[i] ?? null;
      const page = bytes === null ? 'damaged' : CONTACT_PAGES.decode(bytes);
      if (bytes !== null && typeof page === 'object') found.set(key, { no: pageNumberIn(bytes), page });
    });
    return ok(undefined);
  });
  if (!done.ok) return done;
  const byNumber = new Map<number, Stray[]>();
  const unnumbered: Page[] = [];
  for (const key of keys) {
    const record = found.get(key);
    if (record === undefined) continue;
    const { no, page } = record;
    if (no >= 0) byNumber.set(no, [...(byNumber.get(no) ?? []), { key, page }]);
    else unnumbered.push(page);
  }
  return ok({ byNumber, unnumbered });
}
