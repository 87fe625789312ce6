/** The newest commit whose pages, of every kind, can all be read: where the base can go back to when the latest state is damaged. */
import { ok, type Result } from '../../domain/result.ts';
import type { Archive } from '../archive.ts';
import type { CommitRecord } from '../commit-record.ts';
import type { Head } from '../page-store.ts';
import { lineOf } from './line.ts';

/** null = none is whole. Where the head is lost, any commit may be the one. */
export async function newestWhole(archive: Archive, head: Result<Head>): Promise<Result<CommitRecord | null>> {
  const all = await archive.commits();
  if (!all.ok) return all;
  const line = head.ok ? lineOf(head.value, all.value) : null;
  // What a restore has replaced is better than nothing.
  const commits = line === null || line.commits.length === 0 ? [] : [...line.commits, ...line.apart];
  const read = new Set<number>();
  for (const commit of commits.length > 0 ? commits : all.value.toReversed()) {
    const whole = await isWhole(archive, commit, read);
    if (!whole.ok) return whole;
    if (whole.value) return ok(commit);
  }
  return ok(null);
}

/** `read`: keys of records that could be; more are added. */
async function isWhole(archive: Archive, { lists }: CommitRecord, read: Set<number>): Promise<Result<boolean>> {
  let whole = true;
  for (const [list, keys] of Object.entries(lists)) {
    const found = await archive.records(list, new Set(keys.filter((key) => key !== 0 && !read.has(key))));
    if (!found.ok) return found;
    for (const [key, record] of found.value) {
      if (typeof record === 'object') read.add(key);
      else whole = false;
    }
  }
  return ok(whole);
}
