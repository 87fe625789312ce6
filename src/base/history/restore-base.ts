/** [K4] The base of a backup put in place of the one there is: a commit of its own, in one move of the head. */
import { fail, ok, type Result } from '../../domain/result.ts';
import { type Archive, HOLDS_NOTHING } from '../archive.ts';
import type { RestoreOptions, SavedBase } from '../saved-base.ts';
import type { CommitRecord } from '../commit-record.ts';
import { type Committed, committed } from '../committer.ts';
import type { CurrentBase } from '../current-base.ts';
import { encodeCommit } from '../format/commit-bytes.ts';
import { loadHead } from '../load-base.ts';
import { type BackupNote, FIRST_HEAD, type Head, movedTo, type PageStore } from '../page-store.ts';
import { asEntry } from './entries.ts';
import { NOTHING_THERE, takeIn } from './take-in.ts';

/** `now`: milliseconds since 1970 UTC. */
export async function restoreBase(
  archive: Archive,
  current: CurrentBase,
  now: number,
  saved: SavedBase,
  options: RestoreOptions,
): Promise<Result<Committed>> {
  const { store } = archive;
  return store.exclusive(async () => {
    const found = await headToMove(current, store, now);
    if (!found.ok) return found;
    const head = found.value;
    const there = await saved.archive.commits();
    if (!there.ok) return there;
    const wanted = options.history ? there.value : there.value.filter(({ id }) => id === saved.head.commit);
    const taken = await takeIn(saved.archive, wanted, saved.head.commit, store, head, options);
    if (!taken.ok) return taken;
    const { base, commits, nextPageKey, nextCommit } = taken.value;
    const id = options.history ? nextCommit : base.id;
    const is: BackupNote = { at: saved.at, commit: id, nextCommit: id + 1 };
    const record: CommitRecord = {
      ...base,
      id,
      parent: head.commit,
      at: now,
      action: { kind: 'restore', saved: saved.at, contacts: base.contacts },
      bytes: options.history ? 0 : base.bytes,
      restored: {
        from: options.history ? base.id : 0,
        backup: head.backup ?? null,
        ids: id + 1 - head.nextCommit,
        is,
      },
    };
    const next = movedTo(head, {
      commit: id,
      redo: [],
      nextPageKey,
      nextCommit: id + 1,
      nextId: Math.max(head.nextId, saved.head.nextId, base.nextId),
      nextCatalogId: Math.max(head.nextCatalogId, saved.head.nextCatalogId, base.catalog.nextId),
      nextIds: mostOf(head.nextIds, saved.head.nextIds, base.nextIds),
      began: head.version === 0 ? now : head.began,
      backup: is,
    });
    const history = options.history ? commits.map(encodeCommit) : [];
    const moved = await store.moveHead(head.version, next, encodeCommit(record), [], history);
    if (!moved.ok) return moved;
    if (!moved.value) return fail('stale', { id: 'base-changed' });
    const loadedNow = await loadHead(archive, next, HOLDS_NOTHING);
    if (!loadedNow.ok) return loadedNow.failure.code === 'damaged' ? NOTHING_THERE : loadedNow;
    current.moveTo(loadedNow.value, 'here');
    return ok(committed(loadedNow.value, asEntry(record, 'done', true)));
  });
}

/** [K9] A base that cannot be read stays beneath, as far as it has a head; what has none can only begin anew. */
async function headToMove(current: CurrentBase, store: PageStore, now: number): Promise<Result<Head>> {
  const caught = await current.catchUp();
  if (caught.ok) return ok(caught.value.head);
  if (caught.failure.code !== 'damaged') return caught;
  const stored = await store.readHead();
  if (stored.ok) return stored;
  const head: Head = { ...FIRST_HEAD, version: 1, began: now };
  const begun = await store.beginAnew(head);
  return begun.ok ? ok(head) : begun;
}

function mostOf(...all: readonly Readonly<Record<string, number>>[]): Readonly<Record<string, number>> {
  const most: Record<string, number> = {};
  for (const ids of all) for (const [name, id] of Object.entries(ids)) most[name] = Math.max(most[name] ?? 0, id);
  return most;
}
