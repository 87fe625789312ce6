/** What is stored, as the base reads it: commits and pages out of their bytes, of any format up to this build's and of every kind. */
import { ok, type Result } from '../domain/result.ts';
import type { CommitRecord } from './commit-record.ts';
import { decodeCommit } from './format/commit-bytes.ts';
import { NEWER } from './format/newer.ts';
import { inBatches } from './in-batches.ts';
import type { AnyKind, PageKind } from './page-kind.ts';
import type { PageStore } from './page-store.ts';

/** Pages held already, by key. */
export type Held = (key: number) => object | undefined;

export interface ReadPages<P> {
  /** In the order of the keys; null for key 0, and for what cannot be read. */
  readonly pages: readonly (P | null)[];
  /** Damaged, gone, or of a newer Kith. */
  readonly unreadable: number;
  /** Of these, of a newer Kith. */
  readonly newer: number;
}

/** Measured: 489 pages of 90 kB take 0.1–0.2 s so. */
const BATCHES = { size: 64, atOnce: 4 };

const BYTES: Pick<AnyKind, 'decode'> = { decode: (bytes) => bytes };

export class Archive {
  readonly store: PageStore;
  readonly kinds: ReadonlyMap<string, AnyKind>;

  constructor(store: PageStore, kinds: ReadonlyMap<string, AnyKind>) {
    this.store = store;
    this.kinds = kinds;
  }

  /** null = there is none, or it cannot be read; also for id 0. */
  async commit(id: number): Promise<Result<CommitRecord | null>> {
    if (id === 0) return ok(null);
    const stored = await this.store.readCommit(id);
    if (!stored.ok || stored.value === null) return stored.ok ? ok(null) : stored;
    const commit = decodeCommit(stored.value);
    if (commit === 'newer') return NEWER;
    return ok(commit === 'damaged' ? null : commit);
  }

  /** All that can be read, the oldest first. Where one is of a newer Kith: not known. */
  async commits(): Promise<Result<readonly CommitRecord[]>> {
    const stored = await this.store.readCommits();
    if (!stored.ok) return stored;
    const commits = stored.value.map(decodeCommit);
    return commits.includes('newer') ? NEWER : ok(commits.filter((commit) => typeof commit === 'object'));
  }

  /** Of the kind of this name; of one that this build does not know, the bytes. */
  async pagesOf(name: string, keys: readonly number[], held?: Held): Promise<Result<ReadPages<object>>> {
    return this.pages<object>(this.kinds.get(name) ?? BYTES, keys, held);
  }

  async pages<P extends object>(
    kind: Pick<PageKind<P>, 'decode'>,
    keys: readonly number[],
    held: Held = () => undefined,
  ): Promise<Result<ReadPages<P>>> {
    // A key is of one page, and a page of one kind.
    const pages = keys.map((key) => (key === 0 ? null : ((held(key) as P | undefined) ?? null)));
    const missing = keys.flatMap((key, at) => (key !== 0 && pages[at] === null ? [{ key, at }] : []));
    let [unreadable, newer] = [0, 0];
    const done = await inBatches(missing, BATCHES, async (batch) => {
      const read = await this.store.readPages(batch.map(({ key }) => key));
      if (!read.ok) return read;
      batch.forEach(({ at }, i) => {
        const bytes = read.value[i] ?? null;
        const page = bytes === null ? 'damaged' : kind.decode(bytes);
        if (typeof page === 'object') pages[at] = page;
        else unreadable++;
        if (page === 'newer') newer++;
      });
      return ok(undefined);
    });
    return done.ok ? ok({ pages, unreadable, newer }) : done;
  }
}
