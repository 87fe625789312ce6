/** A snapshot that is not stored yet: which of its pages are new, and the commit and head that name it. */
import type { Action } from '../domain/action.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Archive } from './archive.ts';
import type { CommitRecord } from './commit-record.ts';
import { CONTACTS } from './contact-pages.ts';
import { type Head, movedTo, type StoredPage } from './page-store.ts';
import type { AnyKind } from './page-kind.ts';
import { pageListsOf } from './page-lists.ts';
import { partsOf } from './page-parts.ts';
import type { PageList, Snapshot } from './snapshot.ts';
import { type NewPage, writePages, type WriteOptions } from './write-change.ts';

/** Stands for the key of a part that has none yet. */
export const NEW_KEY = -1;

export interface NewCommit {
  readonly head: Head;
  readonly snapshot: Snapshot;
  readonly record: CommitRecord;
  /** To be written with them. */
  readonly pages: readonly StoredPage[];
}

interface About {
  readonly head: Head;
  readonly parent: number;
  readonly action: Action;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly merged?: readonly number[];
}

/** Writes every part of a page under NEW_KEY, of whatever kind; nothing names it before the head moves. */
export async function writeCommit(
  archive: Archive,
  made: Snapshot,
  { head, parent, action, at, merged = [] }: About,
  options: WriteOptions,
): Promise<Result<NewCommit>> {
  const newPages: NewPage[] = [];
  let nextKey = head.nextPageKey;
  const keyed = <L extends PageList>(name: string, list: L): L => {
    const kind = archive.kinds.get(name);
    if (kind === undefined) return list;
    // Part by part: those of one part lie together, and their keys follow one another.
    const keys = list.keys.map((own, part) =>
      own.includes(NEW_KEY)
        ? own.map((key, no) => (key === NEW_KEY ? newKey(kind, part, no, list.pages[no] ?? null) : key))
        : own,
    );
    return { ...list, keys };
  };
  function newKey(kind: AnyKind, part: number, no: number, page: object | null): number {
    const piece = page && partsOf(kind).of(page, part);
    if (piece === null) return 0;
    newPages.push({ key: nextKey, encode: () => kind.encode(piece, no) });
    return nextKey++;
  }
  const snapshot: Snapshot = {
    ...keyed(CONTACTS, made),
    commit: head.nextCommit,
    others: new Map([...made.others].map(([name, list]) => [name, keyed(name, list)])),
  };
  const written = await writePages(archive.store, newPages, options);
  if (!written.ok) return written;
  const record = recordOf(snapshot, archive.kinds, {
    ...(merged.length > 0 && { merged }),
    parent,
    at,
    action,
    bytes: written.value.bytes,
  });
  return ok({
    snapshot,
    record,
    pages: written.value.withHead,
    head: movedTo(head, {
      commit: record.id,
      redo: [],
      nextPageKey: nextKey,
      nextCommit: record.id + 1,
      nextId: snapshot.nextId,
      nextCatalogId: snapshot.catalog.nextId,
      nextIds: record.nextIds,
      began: head.version === 0 ? at : head.began,
    }),
  });
}

function recordOf(
  snapshot: Snapshot,
  kinds: ReadonlyMap<string, AnyKind>,
  about: Pick<CommitRecord, 'parent' | 'at' | 'action' | 'bytes' | 'merged'>,
): CommitRecord {
  const { commit, contacts, nextId, catalog, others } = snapshot;
  const nextIds = Object.fromEntries([...others].map(([name, list]) => [name, list.nextId]));
  return { ...about, id: commit, lists: pageListsOf(snapshot, kinds), contacts, nextId, nextIds, catalog };
}
