/**
 * The base as this tab holds it: the snapshot at the head that was last seen, what was replaced lately, and who has which number. Catching up
 * loads only pages that differ; what it holds changes in one step, when everything is there.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import { type Archive, type Held, HOLDS_NOTHING } from './archive.ts';
import { isNote } from './history/is-note.ts';
import { FIRST_HEAD, type Head } from './page-store.ts';
import { type Loaded, loadHead } from './load-base.ts';
import { PageCache } from './page-cache.ts';
import { IdentityIndex } from './identity-index.ts';
import type { AnyKind } from './page-kind.ts';
import { keysAt, partsOf } from './page-parts.ts';
import type { KeyOf } from './phone-index.ts';
import { EMPTY_SNAPSHOT, listsThatDiffer, type PageList, type Snapshot } from './snapshot.ts';

export interface BaseChange {
  readonly before: Snapshot;
  readonly after: Snapshot;
  /** 'elsewhere': another tab made it. */
  readonly from: 'here' | 'elsewhere';
}

export type Trouble = 'vanished' | 'outdated' | 'locked';

const NOTHING: Loaded = {
  head: FIRST_HEAD,
  snapshot: EMPTY_SNAPSHOT,
  commit: null,
  step: null,
  canUndo: false,
  redo: null,
};

/** [K9] What this tab holds is all there is of it: the next change must not quietly begin another base. */
const VANISHED = fail('vanished', { id: 'vanished' });

/** A few thousand contacts: one is sure to have those of the first window, unless very many were deleted. */
const FIRST_PAGES = 4;
/** A base of no more is read as soon as a glimpse of it. */
const FEW_PAGES = 16;

/** How often the head may move while it is being read. */
const TRIES = 10;

export class CurrentBase {
  readonly #archive: Archive;
  readonly #keyOf: KeyOf;
  readonly #cache: PageCache;
  readonly #listeners = new Set<(change: BaseChange) => void>();
  #loaded = NOTHING;
  #index: IdentityIndex | null = null;
  #trouble: Trouble | null = null;
  #glimpsed: Loaded | null = null;

  constructor(archive: Archive, keyOf: KeyOf, cacheBytes: number) {
    this.#archive = archive;
    this.#keyOf = keyOf;
    this.#cache = new PageCache(cacheBytes);
  }

  /** 'vanished': the base that this tab holds is not stored any more. 'outdated': a newer Kith writes it by now. 'locked': it was locked elsewhere. */
  get trouble(): Trouble | null {
    return this.#trouble;
  }

  get loaded(): Loaded {
    return this.#loaded;
  }

  /** The same, or, before all of it is there, what was glimpsed. */
  get known(): Loaded {
    return this.#glimpsed ?? this.#loaded;
  }

  /**
   * Reads all but the pages behind the first: by that a base can be shown while they are read. False: it is small, is there already, or
   * cannot be had; `catchUp` says why.
   */
  async glimpse(): Promise<boolean> {
    const head = await this.#archive.store.readHead();
    if (!head.ok || this.#loaded !== NOTHING) return false;
    const first = await loadHead(this.#archive, head.value, this.held(), { firstPages: FIRST_PAGES });
    if (!first.ok || this.#loaded !== NOTHING) return false;
    this.#glimpsed = first.value;
    return (first.value.snapshot.keys[0] ?? []).filter((key) => key !== 0).length > FEW_PAGES;
  }

  forgetGlimpse(): void {
    this.#glimpsed = null;
  }

  /** Of the current snapshot, and follows it. Made when it is first asked for. */
  get index(): IdentityIndex {
    return (this.#index ??= new IdentityIndex(this.#loaded.snapshot, this.#keyOf));
  }

  onChange(listener: (change: BaseChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** To where the head is now. `anyway`: also where what this tab holds is stored no more. */
  async catchUp(anyway = false): Promise<Result<Loaded>> {
    for (let tried = 0; tried < TRIES; tried++) {
      const seen = this.#loaded;
      const head = await this.#archive.store.readHead();
      const isOther = isGone(seen.head, head);
      if (isOther && !anyway) return this.#troubled('vanished', VANISHED);
      if (!head.ok) {
        const { code } = head.failure;
        return code === 'outdated' || code === 'locked' ? this.#troubled(code, head) : head;
      }
      if (isSame(head.value, seen.head)) return ok(this.#found(seen));
      // The keys of another base name other pages.
      const next = await loadHead(this.#archive, head.value, isOther ? HOLDS_NOTHING : this.held());
      if (this.#loaded !== seen) continue;
      if (next.ok) {
        if (isOther) this.#cache.clear();
        this.moveTo(next.value, 'elsewhere');
        return next;
      }
      // What cannot be found may have been replaced while it was being read.
      const again = await this.#archive.store.readHead();
      if (!again.ok) return again;
      if (isSame(again.value, head.value)) return next;
    }
    return fail('stale', { id: 'base-busy' });
  }

  held(): Held {
    return { snapshot: this.known.snapshot, piece: (key) => this.#cache.get(key) };
  }

  moveTo(next: Loaded, from: BaseChange['from']): void {
    this.#trouble = null;
    this.#glimpsed = null;
    const before = this.#loaded.snapshot;
    const after = next.snapshot;
    const isErased = next.commit !== null && isNote(next.commit) && this.#loaded.commit?.id !== next.commit.id;
    this.#loaded = next;
    for (const { name, was, is, numbers } of listsThatDiffer(before, after)) {
      const kind = this.#archive.kinds.get(name);
      if (kind !== undefined) for (const no of numbers) this.#replaced(kind, was, is, no);
    }
    // [K8] What was replaced holds them yet.
    if (isErased) this.#cache.clear();
    if (this.#index?.follow(before, after) === false) this.#index = null;
    for (const listener of this.#listeners) listener({ before, after, from });
  }

  /** Keeps the parts of a page that another has replaced. */
  #replaced(kind: AnyKind, was: PageList, is: PageList, no: number): void {
    const [old, page] = [was.pages[no] ?? null, is.pages[no] ?? null];
    const [keys, next] = [keysAt(was.keys, no), keysAt(is.keys, no)];
    next.forEach((key, part) => key !== keys[part] && this.#cache.drop(key));
    keys.forEach((key, part) => {
      if (key === 0 || old === null || next.includes(key)) return;
      // A record of an older Kith is several parts: the page itself has them.
      const isShared = keys.indexOf(key) !== keys.lastIndexOf(key);
      const piece = isShared ? old : partsOf(kind).of(old, part);
      if (piece !== null) this.#cache.keep(key, piece, kind.size(piece, page));
    });
  }

  #troubled<T>(trouble: Trouble, failed: T): T {
    if (this.#trouble !== trouble && this.#loaded.head.version > 0) {
      this.#trouble = trouble;
      this.#tell(this.#loaded.snapshot);
    }
    return failed;
  }

  /** It is there, perhaps again. */
  #found(loaded: Loaded): Loaded {
    if (this.#trouble !== null) {
      this.#trouble = null;
      this.#tell(loaded.snapshot);
    }
    return loaded;
  }

  #tell(same: Snapshot): void {
    for (const listener of this.#listeners) listener({ before: same, after: same, from: 'elsewhere' });
  }
}

/** What was seen is stored no more: the head is lost, has gone back, or is another base's. */
function isGone(seen: Head, stored: Result<Head>): boolean {
  if (seen.version === 0) return false;
  if (!stored.ok) return stored.failure.code === 'damaged';
  return stored.value.version < seen.version || stored.value.began !== seen.began;
}

const isSame = (a: Head, b: Head): boolean => a.version === b.version && a.commit === b.commit;
