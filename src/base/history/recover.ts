/** The newest commit whose pages can all be read: where the base can go back to when the latest state is damaged. */
import { ok, type Result } from '../../domain/result.ts';
import { loadPages } from '../load-base.ts';
import type { Page } from '../page.ts';
import type { CommitRecord, Head, PageStore } from '../page-store.ts';
import { lineOf } from './line.ts';

/** null = none is whole. Where the head is lost, any commit may be the one. */
export async function newestWhole(store: PageStore, head: Result<Head>): Promise<Result<CommitRecord | null>> {
  const all = await store.readCommits();
  if (!all.ok) return all;
  const { commits } = head.ok ? lineOf(head.value, all.value) : { commits: [] };
  const read = new Map<number, Page>();
  for (const commit of commits.length > 0 ? commits : all.value.toReversed()) {
    const pages = await loadPages(store, commit.pages, (key) => read.get(key));
    if (!pages.ok) return pages;
    if (pages.value.unreadable === 0) return ok(commit);
    commit.pages.forEach((key, no) => {
      const page = pages.value.pages[no] ?? null;
      if (page !== null) read.set(key, page);
    });
  }
  return ok(null);
}
