/**
 * [K9] The ways on where what is stored is damaged, cannot be opened, or has gone: what can be read is found, for a file; an earlier state that is
 * whole; what an open tab still holds is put back; or all begins anew.
 */
import type { Action } from '../domain/action.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Archive } from './archive.ts';
import type { CommitRecord } from './commit-record.ts';
import type { CurrentBase } from './current-base.ts';
import { encodeCommit } from './format/commit-bytes.ts';
import { isNewer } from './format/head-of.ts';
import { NEWER } from './format/newer.ts';
import { asEntry } from './history/entries.ts';
import { newestWhole } from './history/recover.ts';
import type { Salvaged, SalvagedKind } from './history/salvage.ts';
import { type Committed, committed } from './committer.ts';
import type { Loaded } from './load-base.ts';
import { NEW_KEY, writeCommit } from './new-commit.ts';
import { type BaseNote, FIRST_HEAD, type Head, movedTo, type PageStore } from './page-store.ts';
import { CONTACT_PAGES } from './contact-pages.ts';
import type { AnyKind } from './page-kind.ts';
import { partsOf } from './page-parts.ts';
import type { PageList, Snapshot } from './snapshot.ts';
import type { WriteOptions } from './write-change.ts';

/** What is left of the base. */
export interface Left {
  /** What was noted at the last change; null = no note. */
  readonly noted: BaseNote | null;
  /** null = nothing at all. */
  readonly salvaged: Salvaged | null;
  /** Pages of other kinds at the newest state: no file of contacts has them. */
  readonly others: readonly SalvagedKind[];
  /** The newest state all of which can be read, and that has contacts; null = none. */
  readonly whole: CommitRecord | null;
}

export class Rescue {
  readonly #archive: Archive;
  readonly #store: PageStore;
  readonly #current: CurrentBase;
  readonly #now: () => number;

  constructor(archive: Archive, current: CurrentBase, now: () => number) {
    this.#archive = archive;
    this.#store = archive.store;
    this.#current = current;
    this.#now = now;
  }

  /** Changes nothing. */
  async look(): Promise<Left> {
    this.#store.readNewer();
    const noted = await this.#store.noted();
    const { salvage } = await import('./history/salvage.ts');
    const salvaged = await salvage(this.#archive);
    const whole = await newestWhole(this.#archive, await this.#store.readHead());
    return {
      noted,
      others: salvaged.ok ? salvaged.value.others : [],
      salvaged: salvaged.ok && salvaged.value.ids.length > 0 ? salvaged.value : null,
      whole: whole.ok && (whole.value?.contacts ?? 0) > 0 ? whole.value : null,
    };
  }

  /** To the newest state that can be read whole. What came later stays in the history, and is brought back as far as it can be read. */
  async goBack(): Promise<Result<Snapshot>> {
    return this.#store.exclusive(async () => {
      const head = await this.#store.readHead();
      if (isOutdated(head) || (head.ok && isNewer(head.value))) return NEWER;
      const whole = await newestWhole(this.#archive, head);
      if (!whole.ok) return whole;
      if (whole.value === null) return fail('damaged', { id: 'no-whole-state' });
      const { id } = whole.value;
      if (!head.ok || id !== head.value.commit) {
        const from = head.ok ? ok(head.value) : await this.#headAnew();
        if (!from.ok) return from;
        const seen = head.ok ? head.value.version : 0;
        const moved = await this.#store.moveHead(seen, movedTo(from.value, { commit: id, redo: [] }), null);
        if (!moved.ok) return moved;
      }
      return this.#follow();
    });
  }

  /** [K9] With nothing, whatever there was. */
  async beginAnew(): Promise<Result<Snapshot>> {
    return this.#store.exclusive(() => this.#begin());
  }

  /** Lets go of what this tab holds: goes on with what is stored now, or with nothing. */
  async goOn(): Promise<Result<Snapshot>> {
    return this.#store.exclusive(async () => {
      const head = await this.#store.readHead();
      if (isOutdated(head)) return NEWER;
      return head.ok && head.value.version > 0 ? this.#follow() : this.#begin();
    });
  }

  /** Stores what this tab holds, and nothing else does any more. Its history is not in it. */
  async putBack(options: WriteOptions = {}): Promise<Result<Committed>> {
    return this.#store.exclusive(async () => {
      const stored = await this.#store.readHead();
      if (stored.ok && stored.value.commit !== 0) return OTHERS_THERE;
      if (isOutdated(stored)) return NEWER;
      const { head, snapshot } = this.#current.loaded;
      // It counts as nothing until all is written: where that fails, this tab still knows that it holds the only copy.
      const begun = await this.#store.beginAnew(FIRST_HEAD);
      if (!begun.ok) return begun;
      // Pages of a kind that this build does not know are not in it.
      const made = {
        ...allNew(CONTACT_PAGES, snapshot),
        others: new Map(
          [...snapshot.others].map(([name, list]) => [name, allNew(this.#archive.kinds.get(name), list)]),
        ),
      };
      const action: Action = { kind: 'putBack', contacts: snapshot.contacts };
      const written = await writeCommit(this.#archive, made, { head, parent: 0, action, at: this.#now() }, options);
      if (!written.ok) return written;
      const { record, pages, ...rest } = written.value;
      const next: Loaded = { ...rest, commit: record, step: record, canUndo: true, redo: null };
      const moved = await this.#store.moveHead(0, next.head, encodeCommit(record), pages);
      if (!moved.ok) return moved;
      if (!moved.value) return OTHERS_THERE;
      this.#current.moveTo(next, 'here');
      return ok(committed(next, asEntry(record, 'done', true)));
    });
  }

  async #begin(): Promise<Result<Snapshot>> {
    const stored = await this.#store.readHead();
    const { head } = this.#current.loaded;
    const begun = await this.#store.beginAnew({
      ...FIRST_HEAD,
      version: Math.max(head.version, stored.ok ? stored.value.version : 0) + 1,
      nextPageKey: head.nextPageKey,
      nextCommit: head.nextCommit,
      began: head.version > 0 ? head.began : this.#now(),
    });
    return begun.ok ? this.#follow() : begun;
  }

  /** A head for pages and commits that have lost theirs. */
  async #headAnew(): Promise<Result<Head>> {
    const [keys, commits] = [await this.#store.pageKeys(), await this.#archive.commits()];
    if (!keys.ok) return keys;
    if (!commits.ok) return commits;
    const all = commits.value;
    const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);
    return ok({
      ...FIRST_HEAD,
      nextPageKey: most(keys.value) + 1,
      nextCommit: most(all.map(({ id }) => id)) + 1,
      nextId: most(all.map(({ nextId }) => nextId)),
      nextCatalogId: most(all.map(({ catalog }) => catalog.nextId)),
      nextIds: Object.fromEntries(
        all
          .flatMap(({ nextIds }) => Object.keys(nextIds))
          .map((name) => [name, most(all.map((c) => c.nextIds[name] ?? 0))]),
      ),
      began: this.#now(),
    });
  }

  async #follow(): Promise<Result<Snapshot>> {
    const caught = await this.#current.catchUp(true);
    return caught.ok ? ok(caught.value.snapshot) : caught;
  }
}

/** Only a newer Kith may go on with what it has left. */
const isOutdated = (result: Result<unknown>): boolean => !result.ok && result.failure.code === 'outdated';

const allNew = <L extends PageList>(kind: AnyKind | undefined, list: L): L => ({
  ...list,
  keys:
    kind === undefined ? [] : partsOf(kind).names.map(() => list.pages.map((page) => (page === null ? 0 : NEW_KEY))),
});

const OTHERS_THERE = fail('refused', { id: 'others-there' });
