/** The lists of a commit, one for each part of each kind, and a snapshot's lists, one for each kind with its parts. */
import type { CommitRecord, PageLists } from './commit-record.ts';
import { CONTACT_PAGES } from './contact-pages.ts';
import type { AnyKind } from './page-kind.ts';
import { type PartKeys, partsOf } from './page-parts.ts';
import { EMPTY_SNAPSHOT, listsOf, type PageList, type Snapshot } from './snapshot.ts';

export type Kinds = ReadonlyMap<string, AnyKind>;

const namesOf = (kinds: Kinds, name: string): readonly string[] => {
  const kind = kinds.get(name);
  return kind === undefined ? [name] : partsOf(kind).names;
};

export function pageListsOf(snapshot: Snapshot, kinds: Kinds): PageLists {
  const lists: Record<string, PartKeys> = {};
  for (const [name, { keys }] of listsOf(snapshot)) {
    namesOf(kinds, name).forEach((list, part) => (lists[list] = keys[part] ?? []));
  }
  return { ...lists, contacts: lists[CONTACT_PAGES.name] ?? [] };
}

/** The keys of a kind in a commit, part by part. */
export const partKeysOf = ({ lists }: Pick<CommitRecord, 'lists'>, kinds: Kinds, name: string): readonly PartKeys[] =>
  namesOf(kinds, name).map((list) => lists[list] ?? []);

/** The base at a commit, without its pages. Lists of parts that no kind here knows are kept as they are. */
export function shellOf(commit: CommitRecord | null, kinds: Kinds): Snapshot {
  if (commit === null) return EMPTY_SNAPSHOT;
  const { id, lists, contacts, nextId, nextIds, catalog } = commit;
  const known = new Set([...kinds.keys()].flatMap((name) => namesOf(kinds, name)));
  const { name: first } = CONTACT_PAGES;
  const others = new Map<string, PageList>();
  for (const name of Object.keys(lists)) {
    if (name === first || (known.has(name) && !kinds.has(name))) continue;
    others.set(name, { pages: [], keys: partKeysOf(commit, kinds, name), nextId: nextIds[name] ?? 0 });
  }
  return { commit: id, pages: [], keys: partKeysOf(commit, kinds, first), catalog, contacts, nextId, others };
}
