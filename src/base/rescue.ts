/**
 * [K9] The ways on where what is stored is damaged, cannot be opened, or has gone: what can be read is found, for a file; an earlier state that is
 * whole; what an open tab still holds is put back; or all begins anew.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import type { CurrentBase } from './current-base.ts';
import { entryOf } from './history/entries.ts';
import { newestWhole } from './history/recover.ts';
import { salvage, type Salvaged } from './history/salvage.ts';
import { type Committed, committed } from './committer.ts';
import type { Loaded } from './load-base.ts';
import type { Page } from './page.ts';
import { type BaseNote, type CommitRecord, FIRST_HEAD, type Head, type PageStore } from './page-store.ts';
import type { Snapshot } from './snapshot.ts';
import { writePages, type WriteOptions } from './write-change.ts';

/** What is left of the base. */
export interface Left {
  /** What was noted at the last change; null = no note. */
  readonly noted: BaseNote | null;
  /** null = nothing at all. */
  readonly salvaged: Salvaged | null;
  /** The newest state all of which can be read, and that has contacts; null = none. */
  readonly whole: CommitRecord | null;
}

export class Rescue {
  readonly #store: PageStore;
  readonly #current: CurrentBase;
  readonly #now: () => number;

  constructor(store: PageStore, current: CurrentBase, now: () => number) {
    this.#store = store;
    this.#current = current;
    this.#now = now;
  }

  /** Changes nothing. */
  async look(): Promise<Left> {
    this.#store.readNewer();
    const noted = await this.#store.noted();
    const salvaged = await salvage(this.#store);
    const whole = await newestWhole(this.#store, await this.#store.readHead());
    return {
      noted,
      salvaged: salvaged.ok && salvaged.value.ids.length > 0 ? salvaged.value : null,
      whole: whole.ok && (whole.value?.contacts ?? 0) > 0 ? whole.value : null,
    };
  }

  /** To the newest state that can be read whole. What came later stays in the history, and is brought back as far as it can be read. */
  async goBack(): Promise<Result<Snapshot>> {
    return this.#store.exclusive(async () => {
      const head = await this.#store.readHead();
      const whole = await newestWhole(this.#store, head);
      if (!whole.ok) return whole;
      if (whole.value === null) return fail('damaged', 'No earlier state of the contacts can be read whole either.');
      const { id } = whole.value;
      if (!head.ok || id !== head.value.commit) {
        const from = head.ok ? ok(head.value) : await this.#headAnew();
        if (!from.ok) return from;
        const { version } = from.value;
        const moved = await this.#store.moveHead(
          head.ok ? version : 0,
          { ...from.value, version: version + 1, commit: id, redo: [] },
          null,
        );
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
      return head.ok && head.value.version > 0 ? this.#follow() : this.#begin();
    });
  }

  /** Stores what this tab holds, and nothing else does any more. Its history is not in it. */
  async putBack(options: WriteOptions = {}): Promise<Result<Committed>> {
    return this.#store.exclusive(async () => {
      const stored = await this.#store.readHead();
      if (stored.ok && stored.value.commit !== 0) return OTHERS_THERE;
      const { head, snapshot } = this.#current.loaded;
      // It counts as nothing until all is written: where that fails, this tab still knows that it holds the only copy.
      const begun = await this.#store.beginAnew(FIRST_HEAD);
      if (!begun.ok) return begun;
      const pages = snapshot.pages.flatMap((page, no): [number, Page][] => (page === null ? [] : [[no, page]]));
      const written = await writePages(this.#store, pages, head.nextPageKey, options);
      if (!written.ok) return written;
      const { keys, bytes } = written.value;
      const record: CommitRecord = {
        id: head.nextCommit,
        parent: 0,
        at: this.#now(),
        action: { kind: 'putBack', contacts: snapshot.contacts },
        pages: snapshot.pages.map((_, no) => keys.get(no) ?? 0),
        contacts: snapshot.contacts,
        nextId: snapshot.nextId,
        catalog: snapshot.catalog,
        bytes,
      };
      const next: Loaded = {
        head: {
          ...head,
          version: head.version + 1,
          commit: record.id,
          redo: [],
          nextPageKey: head.nextPageKey + keys.size,
          nextCommit: record.id + 1,
        },
        snapshot: { ...snapshot, commit: record.id, keys: record.pages },
        commit: record,
        parent: null,
        canUndo: true,
        redo: null,
      };
      const moved = await this.#store.moveHead(0, next.head, record);
      if (!moved.ok) return moved;
      if (!moved.value) return OTHERS_THERE;
      this.#current.moveTo(next, 'here');
      return ok(committed(next, entryOf(record, 'done', true)));
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
    const [keys, commits] = [await this.#store.pageKeys(), await this.#store.readCommits()];
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
      began: this.#now(),
    });
  }

  async #follow(): Promise<Result<Snapshot>> {
    const caught = await this.#current.catchUp(true);
    return caught.ok ? ok(caught.value.snapshot) : caught;
  }
}

const OTHERS_THERE = fail(
  'refused',
  'Other contacts are kept in this browser by now. Save those of this tab as a CSV, then reload the page and import them.',
);
