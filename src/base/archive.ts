/** What is stored, as the base reads it: commits and pages out of their bytes, of any format up to this build's and of every kind. */
import { ok, type Result } from '../domain/result.ts';
import type { CommitRecord } from './commit-record.ts';
import { decodeCommit } from './format/commit-bytes.ts';
import { NEWER } from './format/newer.ts';
import { inBatches } from './in-batches.ts';
import type { Unread } from './format/seal.ts';
import type { AnyKind, PageKind } from './page-kind.ts';
import { keysAt, pageCount, type PageParts, type PartKeys, partsOf } from './page-parts.ts';
import type { PageStore } from './page-store.ts';
import { EMPTY_SNAPSHOT, listsOf, type PageList, type Snapshot } from './snapshot.ts';

/** What is in memory already. */
export interface Held {
  readonly snapshot: Snapshot;
  /** Of pages that were replaced lately, by key: the part, or a page that has it. */
  readonly piece: (key: number) => object | undefined;
}

export const HOLDS_NOTHING: Held = { snapshot: EMPTY_SNAPSHOT, piece: () => undefined };

export interface ReadPages<P> {
  /** By page number; null for an empty page, and for what cannot be read whole. */
  readonly pages: readonly (P | null)[];
  /** Pages that are damaged or gone, whole or in part, or of a newer Kith. */
  readonly unreadable: number;
  /** Of these, of a newer Kith. */
  readonly newer: number;
}

/** A record as it was found. */
export type Piece<P> = P | Unread;

/** Measured: larger ones, or more of them at once, are no faster. */
const BATCHES = { size: 192, atOnce: 4 };

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

  /** Records of a list of this name, by key; of a kind that this build does not know, their bytes. */
  async records(list: string, keys: Iterable<number>): Promise<Result<ReadonlyMap<number, Piece<object>>>> {
    return this.#read(this.#decoderOf(list), keys);
  }

  /** What a record of a list of this name is; of a kind that this build does not know, its bytes. */
  record(list: string, bytes: Uint8Array): Piece<object> {
    return this.#decoderOf(list).decode(bytes);
  }

  /** Pages of a kind by the keys of their parts, as `keys` lists them. What is held already is not read again. */
  async pages<P extends object>(
    kind: PageKind<P>,
    keys: readonly PartKeys[],
    held: Held = HOLDS_NOTHING,
  ): Promise<Result<ReadPages<P>>> {
    const parts = partsOf(kind);
    // What stands under a kind's name was made by that kind.
    const now = listsOf(held.snapshot).get(kind.name) as PageList<P> | undefined;
    const isNow = (no: number, part: number): boolean => (now?.keys[part]?.[no] ?? 0) === (keys[part]?.[no] ?? 0);
    /** undefined = not held; null = held, and there is nothing of it. */
    const heldPiece = (no: number, part: number, key: number): P | null | undefined => {
      const page = (isNow(no, part) ? now?.pages[no] : null) ?? (held.piece(key) as P | undefined);
      return page === undefined ? undefined : parts.of(page, part);
    };
    const count = pageCount(keys);
    const pages: (P | null)[] = [];
    const toJoin: number[] = [];
    const missing = new Set<number>();
    for (let no = 0; no < count; no++) {
      const own = keysAt(keys, no);
      const page = now?.pages[no] ?? null;
      const isSame = page !== null && own.every((_, part) => isNow(no, part));
      pages.push(isSame ? page : null);
      if (isSame || own.every((key) => key === 0)) continue;
      toJoin.push(no);
      own.forEach((key, part) => key !== 0 && heldPiece(no, part, key) === undefined && missing.add(key));
    }
    const read = await this.#read(kind, missing);
    if (!read.ok) return read;
    let [unreadable, newer] = [0, 0];
    for (const no of toJoin) {
      const pieces = keysAt(keys, no).map((key, part): Piece<P> | null => {
        if (key === 0) return null;
        const kept = heldPiece(no, part, key);
        if (kept !== undefined) return kept;
        const found = read.value.get(key) ?? 'damaged';
        return typeof found === 'string' ? found : parts.of(found, part);
      });
      const page = joined(parts, pieces);
      if (typeof page === 'object') pages[no] = page;
      else unreadable++;
      if (page === 'newer') newer++;
    }
    return ok({ pages, unreadable, newer });
  }

  #decoderOf(list: string): Pick<AnyKind, 'decode'> {
    return [...this.kinds.values()].find((one) => partsOf(one).names.includes(list)) ?? BYTES;
  }

  async #read<P extends object>(
    { decode }: Pick<PageKind<P>, 'decode'>,
    keys: Iterable<number>,
  ): Promise<Result<ReadonlyMap<number, Piece<P>>>> {
    const found = new Map<number, Piece<P>>();
    const done = await inBatches([...keys], BATCHES, async (batch) => {
      const read = await this.store.readPages(batch);
      if (!read.ok) return read;
      batch.forEach((key, i) => {
        const bytes = read.value[i] ?? null;
        found.set(key, bytes === null ? 'damaged' : decode(bytes));
      });
      return ok(undefined);
    });
    return done.ok ? ok(found) : done;
  }
}

function joined<P extends object>(
  parts: PageParts<P>,
  [first = null, ...rest]: readonly (Piece<P> | null)[],
): Piece<P> {
  const unread = [first, ...rest].filter((piece) => typeof piece === 'string');
  if (unread.length > 0) return unread.includes('newer') ? 'newer' : 'damaged';
  return first === null ? 'damaged' : parts.join(first as P, rest as (P | null)[]);
}
