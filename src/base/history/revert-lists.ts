/**
 * [H2] What an entry did to pages of other kinds, taken back: page by page, and within a page as its kind knows how. Pages of a kind that this build
 * does not know stay as they are.
 */
import type { Draft } from '../draft.ts';
import type { AnyKind, Sides } from '../page-kind.ts';
import { CONTACTS } from '../contact-pages.ts';
import { listOf, listsThatDiffer } from '../snapshot.ts';
import type { Around } from './revert.ts';

/** How many values, or pages, stay because they have changed since, or because nobody here knows them. */
export function revertLists(draft: Draft, { before, after }: Around, kinds: ReadonlyMap<string, AnyKind>): number {
  let kept = 0;
  for (const { name, was, is, numbers } of listsThatDiffer(before, after)) {
    const kind = kinds.get(name);
    if (name === CONTACTS) continue;
    if (kind === undefined) {
      kept += numbers.length;
      continue;
    }
    const now = listOf(draft.base, kind);
    for (const no of numbers) {
      const sides = { before: was.pages[no] ?? null, after: is.pages[no] ?? null, now: now.pages[no] ?? null };
      const reverted = kind.revert?.(sides) ?? wholePage(kind, sides);
      draft.list(kind).put(no, reverted.page);
      kept += reverted.kept;
    }
  }
  return kept;
}

function wholePage(kind: AnyKind, { before, after, now }: Sides<object>): { page: object | null; kept: number } {
  const same = (a: object | null, b: object | null): boolean =>
    a === b || (a !== null && b !== null && kind.same(a, b));
  if (same(now, after)) return { page: before, kept: 0 };
  return { page: now, kept: same(now, before) ? 0 : 1 };
}
