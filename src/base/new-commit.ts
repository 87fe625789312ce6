/** A snapshot that is not stored yet: which of its pages are new, and the commit and head that name it. */
import type { Action } from '../domain/action.ts';
import { ok, type Result } from '../domain/result.ts';
import type { Archive } from './archive.ts';
import type { CommitRecord } from './commit-record.ts';
import { CONTACTS } from './contact-pages.ts';
import { type Head, movedTo } from './page-store.ts';
import { listsOf, type PageList, type Snapshot } from './snapshot.ts';
import { type NewPage, writePages, type WriteOptions } from './write-change.ts';

/** Stands for the key of a page that has none yet. */
export const NEW_KEY = -1;

export interface NewCommit {
  readonly head: Head;
  readonly snapshot: Snapshot;
  readonly record: CommitRecord;
}

interface About {
  readonly head: Head;
  readonly parent: number;
  readonly action: Action;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

/** Writes every page under NEW_KEY, of whatever kind; nothing names it before the head moves. */
export async function writeCommit(
  archive: Archive,
  made: Snapshot,
  { head, parent, action, at }: About,
  options: WriteOptions,
): Promise<Result<NewCommit>> {
  const newPages: NewPage[] = [];
  let nextKey = head.nextPageKey;
  const keyed = <L extends PageList>(name: string, list: L): L => {
    const kind = archive.kinds.get(name);
    const keys = list.keys.map((key, no) => {
      if (key !== NEW_KEY) return key;
      const page = list.pages[no] ?? null;
      if (page === null || kind === undefined) return 0;
      newPages.push({ key: nextKey, encode: () => kind.encode(page) });
      return nextKey++;
    });
    return { ...list, keys };
  };
  const snapshot: Snapshot = {
    ...keyed(CONTACTS, made),
    commit: head.nextCommit,
    others: new Map([...made.others].map(([name, list]) => [name, keyed(name, list)])),
  };
  const written = await writePages(archive.store, newPages, options);
  if (!written.ok) return written;
  const record = recordOf(snapshot, { parent, at, action, bytes: written.value });
  return ok({
    snapshot,
    record,
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

function recordOf(snapshot: Snapshot, about: Pick<CommitRecord, 'parent' | 'at' | 'action' | 'bytes'>): CommitRecord {
  const { commit, contacts, nextId, catalog, keys, others } = snapshot;
  const lists = Object.fromEntries([...listsOf(snapshot)].map(([name, list]) => [name, list.keys]));
  const nextIds = Object.fromEntries([...others].map(([name, list]) => [name, list.nextId]));
  return { ...about, id: commit, lists: { ...lists, contacts: keys }, contacts, nextId, nextIds, catalog };
}
