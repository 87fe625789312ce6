/** What a draft makes of the base: a part of a page that differs gets a new key, all others keep theirs. */
import { CONTACT_PAGES } from './contact-pages.ts';
import type { Draft, DraftResult } from './draft.ts';
import { sameData } from './history/same-data.ts';
import { NEW_KEY } from './new-commit.ts';
import type { AnyKind, PageKind } from './page-kind.ts';
import { type PartKeys, partsOf } from './page-parts.ts';
import { listOf, type PageList, type Snapshot } from './snapshot.ts';

/** Parts that really differ have no key yet. null = nothing differs. */
export function changedBy(
  draft: Draft,
  result: DraftResult,
  snapshot: Snapshot,
  kinds: ReadonlyMap<string, AnyKind>,
): Snapshot | null {
  const contacts = changedList(CONTACT_PAGES, snapshot, result.changed);
  const others = new Map(snapshot.others);
  let differs = contacts.differs || !sameData(draft.catalog, snapshot.catalog);
  for (const [name, { changed, nextId }] of draft.lists) {
    const kind = kinds.get(name);
    if (kind === undefined) throw new Error(`The base does not know pages of the kind ${name}.`);
    const list = changedList(kind, listOf(snapshot, kind), changed);
    others.set(name, { ...list.list, nextId });
    differs ||= list.differs;
  }
  if (!differs) return null;
  const { pages, keys } = contacts.list;
  return {
    ...snapshot,
    pages: [...pages, ...Array.from({ length: Math.max(0, result.pages.length - pages.length) }, () => null)],
    keys,
    catalog: draft.catalog,
    contacts: result.contacts,
    nextId: Math.max(result.nextId, snapshot.nextId),
    others,
  };
}

function changedList<P extends object>(
  kind: PageKind<P>,
  list: PageList<P>,
  made: ReadonlyMap<number, P | null>,
): { readonly list: Pick<PageList<P>, 'pages' | 'keys'>; readonly differs: boolean } {
  const parts = partsOf(kind);
  const differing = [...made].filter(([no, page]) => {
    const old = list.pages[no] ?? null;
    return page !== old && (page === null || old === null || !kind.same(page, old));
  });
  if (differing.length === 0) return { list, differs: false };
  const length = Math.max(list.pages.length, ...differing.map(([no]) => no + 1));
  // A copy and what differs: an edit would go over a thousand pages else.
  const pages = padded(list.pages, length, null);
  for (const [no, page] of differing) pages[no] = page;
  const keys = parts.names.map((_, part): PartKeys => {
    const was = list.keys[part] ?? [];
    const own = padded(was, length, 0);
    for (const [no, page] of differing)
      own[no] = keyOf(kind, part, { page, old: list.pages[no] ?? null, key: own[no] ?? 0 });
    return was.length > 0 && was.every((key, no) => key === own[no]) && own.slice(was.length).every((key) => key === 0)
      ? was
      : own;
  });
  return { list: { pages, keys }, differs: true };
}

function padded<T>(values: readonly T[], length: number, value: T): T[] {
  const own = values.slice();
  while (own.length < length) own.push(value);
  return own;
}

function keyOf<P extends object>(
  kind: PageKind<P>,
  part: number,
  { page, old, key }: { readonly page: P | null; readonly old: P | null; readonly key: number },
): number {
  const parts = partsOf(kind);
  const piece = page && parts.of(page, part);
  if (piece === null) return 0;
  const was = old && parts.of(old, part);
  return was !== null && kind.same(piece, was) ? key : NEW_KEY;
}
