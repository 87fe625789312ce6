/** [C1] Messages as a kind of page: PAGE_SIZE of them as columns, in the codec of contacts' pages, sealed as their own kind. */
import { fail } from '../../domain/result.ts';
import { columnsKind } from '../columns-kind.ts';
import { diffPages } from '../history/diff.ts';
import { type Page, PAGE_SIZE } from '../page.ts';
import type { PageKind } from '../page-kind.ts';
import { PageColumns } from './page-columns.ts';

export const MESSAGES = 'messages';

export const MESSAGE_PAGES: PageKind<Page> = columnsKind(MESSAGES, 'KMS', {
  erasing: async () => (await import('./erase-messages.ts')).erasing,
  /** How many messages a page had is known by its bytes alone: of the ids that were given, those that no page can be read with. */
  damaged({ commit, pages, unreadable }) {
    const given = commit.nextIds[MESSAGES] ?? 0;
    const missing = pages.reduce((sum, page, no) => {
      const onPage = Math.min(PAGE_SIZE, given - no * PAGE_SIZE);
      return page === null && onPage > 0 ? sum + onPage : sum;
    }, 0);
    const atMost = Math.min(missing, unreadable * PAGE_SIZE);
    return fail('damaged', { id: 'messages-unreadable', atMost, pages: unreadable });
  },
  /** Row by row, value by value: what came or changed since stays. */
  revert({ before, after, now }) {
    if (now === null) return { page: before !== null && after === null ? before : now, kept: 0 };
    const diff = diffPages(before, after);
    const columns = new PageColumns(now);
    let kept = 0;
    for (const slot of diff.created) {
      if (!columns.isLive(slot)) continue;
      if (after !== null && columns.isSame(after, slot)) columns.clear(slot);
      else kept++;
    }
    for (const slot of diff.deleted) if (before !== null && !columns.isLive(slot)) columns.copy(before, slot);
    for (const [key, slots] of diff.changed) {
      for (const slot of slots) {
        if (before === null || after === null || !columns.isLive(slot)) continue;
        if (columns.isSameValue(after, key, slot)) columns.copyValue(before, key, slot);
        else if (!columns.isSameValue(before, key, slot)) kept++;
      }
    }
    return { page: columns.close(), kept };
  },
});
