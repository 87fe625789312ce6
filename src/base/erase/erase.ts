/**
 * [K8] Erases contacts for good: out of the base, and out of every state of it that is kept. Pages that hold anything of them are written anew
 * without it, and all commits that named them name the new ones, in one move of the head: whatever ends it before has changed nothing, and whatever
 * ends it after leaves old pages that no commit names, which the next start sweeps. The move is a commit of its own, that says how many; it
 * cannot be taken back, and undo and redo step over it.
 */
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Archive } from '../archive.ts';
import type { CommitRecord } from '../commit-record.ts';
import { type Committed, committed, STALE } from '../committer.ts';
import type { CurrentBase } from '../current-base.ts';
import { encodeCommit } from '../format/commit-bytes.ts';
import { NEWER } from '../format/newer.ts';
import { asEntry } from '../history/entries.ts';
import { sameData } from '../history/same-data.ts';
import { sweep } from '../history/sweep.ts';
import { type Loaded, loadHead } from '../load-base.ts';
import { partsOf } from '../page-parts.ts';
import { movedTo } from '../page-store.ts';
import type { KeyOf } from '../phone-index.ts';
import { CANCELLED, type WriteOptions } from '../write-change.ts';
import { findTheirs, holdsTheirs, Rewriter, rowsEver, type Theirs } from './rewrite.ts';
import { spacesOf } from './spaces.ts';
import { Strike } from './strike.ts';
import { type Told, whoGoes } from './who.ts';

/** What would go. */
export interface ToErase {
  /** Contacts of the base as it is. */
  readonly contacts: number;
  /** Others of the history alone: the same people, deleted, merged or undone since. */
  readonly earlier: number;
  /** Kept steps that hold anything of them. */
  readonly steps: number;
  /** Rows by kind of page, each once in however many steps it stands. */
  readonly rows: (kind: string) => number;
}

export interface EraseDone extends Committed {
  /** False: old pages are still to be swept, by the next start. */
  readonly swept: boolean;
}

interface Plan extends ToErase {
  readonly all: readonly CommitRecord[];
  readonly theirs: readonly Theirs[];
  readonly told: Told;
}

const NOBODY = fail('gone', { id: 'contact-gone' });

export class Eraser {
  readonly #archive: Archive;
  readonly #current: CurrentBase;
  readonly #keyOf: KeyOf;

  constructor(archive: Archive, current: CurrentBase, keyOf: KeyOf) {
    this.#archive = archive;
    this.#current = current;
    this.#keyOf = keyOf;
  }

  /** Changes nothing. */
  async look(chosen: readonly number[]): Promise<Result<ToErase>> {
    return this.#plan(this.#current.loaded, chosen);
  }

  /** `now`: milliseconds since 1970 UTC. Under the store's lock, on what it holds by then. */
  async erase(
    loaded: Loaded,
    chosen: readonly number[],
    now: number,
    { signal, onProgress }: WriteOptions = {},
  ): Promise<Result<EraseDone>> {
    const { store } = this.#archive;
    const { head, snapshot } = loaded;
    const plan = await this.#plan(loaded, chosen);
    if (!plan.ok) return plan;
    const { all, theirs, told, contacts } = plan.value;
    const rewriter = new Rewriter(this.#archive, this.#current.held(), head.nextPageKey, (name) =>
      told.names.add(name),
    );
    const next = new Map(all.map((commit) => [commit.id, commit]));
    let done = 0;
    for (const some of theirs) {
      for (const commit of some.commits) {
        if (signal?.aborted === true) return CANCELLED;
        onProgress?.(done++, all.length);
        const made = await rewriter.lists(some, commit);
        if (!made.ok) return made;
        const { lists, contacts: fewer } = made.value;
        next.set(commit.id, { ...commit, lists, contacts: commit.contacts - fewer });
      }
    }
    const id = head.nextCommit;
    const strike = new Strike(told);
    for (const commit of next.values()) {
      const { parent } = commit;
      next.set(commit.id, {
        ...commit,
        action: strike.action(commit.action),
        catalog: strike.catalog(commit.catalog),
        // What is redone next stands on it.
        parent: parent === head.commit && head.redo.includes(commit.id) ? id : parent,
      });
    }
    const before = next.get(head.commit);
    if (before === undefined) return NOBODY;
    const record: CommitRecord = {
      id,
      parent: head.commit,
      at: now,
      action: { kind: 'erase', contacts },
      lists: before.lists,
      contacts: before.contacts,
      nextId: snapshot.nextId,
      nextIds: Object.fromEntries([...snapshot.others].map(([name, list]) => [name, list.nextId])),
      catalog: before.catalog,
      bytes: 0,
    };
    const changed = [...next.values()].filter(
      (commit) =>
        !sameData(
          commit,
          all.find(({ id: own }) => own === commit.id),
        ),
    );
    const to = movedTo(head, { commit: id, redo: head.redo, nextCommit: id + 1, nextPageKey: rewriter.nextKey });
    if (signal?.aborted === true) return CANCELLED;
    const moved = await store.moveHead(head.version, to, encodeCommit(record), [], changed.map(encodeCommit));
    if (!moved.ok || !moved.value) {
      // A failure may come after the move was made: the head itself knows.
      const stored = await store.readHead();
      if (moved.ok) return STALE;
      if (!stored.ok || !sameData(stored.value, to)) return moved;
    }
    const after = await loadHead(this.#archive, to, this.#current.held());
    if (!after.ok) return after;
    this.#current.moveTo(after.value, 'here');
    const kept = [...next.values(), record];
    const swept = await sweep(store, kept, new Set(kept.map((commit) => commit.id)));
    return ok({ ...committed(after.value, asEntry(record, 'done', false)), swept: swept.ok });
  }

  async #plan({ head, snapshot }: Loaded, chosen: readonly number[]): Promise<Result<Plan>> {
    const all = await this.#archive.commits();
    if (!all.ok) return all;
    if (!all.value.every((commit) => this.#knowsAll(commit))) return NEWER;
    const held = this.#current.held();
    const looking = { archive: this.#archive, held, snapshot, keyOf: this.#keyOf };
    const who = await whoGoes(looking, spacesOf(all.value, head.commit), chosen);
    if (!who.ok) return who;
    const { gone, told, contacts, earlier } = who.value;
    if (contacts === 0) return NOBODY;
    const theirs: Theirs[] = [];
    for (const one of gone) {
      const found = await findTheirs(this.#archive, held, one);
      if (!found.ok) return found;
      theirs.push(found.value);
    }
    return ok({
      all: all.value,
      theirs,
      told,
      contacts,
      earlier,
      steps: theirs.reduce((sum, one) => sum + one.commits.filter((c) => holdsTheirs(this.#archive, one, c)).length, 0),
      rows: (kind) => theirs.reduce((sum, one) => sum + rowsEver(one, kind), 0),
    });
  }

  /** Of a kind that this build does not know it cannot tell whose it is. */
  #knowsAll({ lists }: CommitRecord): boolean {
    const known = new Set([...this.#archive.kinds.values()].flatMap((kind) => partsOf(kind).names));
    return Object.keys(lists).every((name) => known.has(name));
  }
}
