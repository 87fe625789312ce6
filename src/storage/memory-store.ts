/**
 * The PageStore in memory, for tests. Stores that share a MemoryState are tabs on one disk. A test can let a store fail: at the nth write, as
 * a full disk does, or as a browser that dies, which takes with it what no move of the head has made durable.
 */
import { headOf, isNewer } from '../base/format/head-of.ts';
import { NEWER } from '../base/format/newer.ts';
import {
  type BaseNote,
  FIRST_HEAD,
  type Head,
  type PageStore,
  type StoredCommit,
  type StoredPage,
  wiped,
} from '../base/page-store.ts';
import { fail, type Failure, ok, type Result } from '../domain/result.ts';
import { Mutex } from './mutex.ts';

/** What is on the disk. */
export class MemoryState {
  head: Head = FIRST_HEAD;
  readonly commits = new Map<number, StoredCommit>();
  readonly pages = new Map<number, Uint8Array>();
  /** Keys of pages written since the last move of the head. */
  readonly unsettled = new Set<number>();
  readonly lock = new Mutex();
  note: BaseNote | null = null;
  /** [K9] The head's record is lost, or everything cannot be opened, until it is begun anew. */
  broken: { readonly head?: Failure; readonly all?: Failure } = {};

  /** As a person clears the site's data, or the browser does. */
  clear(): void {
    this.head = FIRST_HEAD;
    this.commits.clear();
    this.pages.clear();
    this.note = null;
  }
  readonly stores = new Set<MemoryStore>();
}

const GONE = fail('unavailable', { id: 'storage-lost' });

export class MemoryStore implements PageStore {
  /** Writes so far: every page, move and deletion counts as one. */
  writes = 0;
  /** Pages read so far. */
  reads = 0;
  readonly #state: MemoryState;
  readonly #listeners = new Set<() => void>();
  #failAt = Infinity;
  #failWith: Failure | 'die' = 'die';
  #isDead = false;
  #readsNewer = false;

  constructor(state: MemoryState = new MemoryState()) {
    this.#state = state;
    state.stores.add(this);
  }

  /** The write after `writes` more fails, once, with this failure; or the browser dies there and everything fails from then on. */
  failAfter(writes: number, how: Failure | 'die'): void {
    this.#failAt = this.writes + writes;
    this.#failWith = how;
  }

  get isDead(): boolean {
    return this.#isDead;
  }

  async readHead(): Promise<Result<Head>> {
    const { broken, note, commits, head } = this.#state;
    const failure = broken.all ?? broken.head;
    if (failure !== undefined) return { ok: false, failure };
    if (head.version === 0 && (commits.size > 0 || (note?.contacts ?? 0) > 0))
      return fail('damaged', { id: 'storage-empty' });
    if (isNewer(head) && !this.#readsNewer) return NEWER;
    return this.#read(() => headOf(this.#state.head) ?? FIRST_HEAD);
  }

  async noted(): Promise<BaseNote | null> {
    return this.#state.note;
  }

  readNewer(): void {
    this.#readsNewer = true;
  }

  async beginAnew(head: Head): Promise<Result<void>> {
    const failure = await this.#write(true);
    if (failure !== null) return failure;
    this.#state.clear();
    this.#state.broken = {};
    this.#state.head = structuredClone(head);
    this.#tell();
    return ok(undefined);
  }

  async readCommit(id: number): Promise<Result<StoredCommit | null>> {
    return this.#read(() => this.#state.commits.get(id) ?? null);
  }

  async readCommits(): Promise<Result<readonly StoredCommit[]>> {
    return this.#read(() => [...this.#state.commits.values()].sort((a, b) => a.id - b.id));
  }

  async readPages(keys: readonly number[]): Promise<Result<readonly (Uint8Array | null)[]>> {
    this.reads += keys.length;
    return this.#read(() => keys.map((key) => this.#state.pages.get(key) ?? null));
  }

  async writePages(pages: readonly StoredPage[]): Promise<Result<void>> {
    for (const { key, bytes } of pages) {
      const failure = await this.#write();
      if (failure !== null) return failure;
      this.#state.pages.set(key, bytes.slice());
      this.#state.unsettled.add(key);
    }
    return ok(undefined);
  }

  async moveHead(
    from: number,
    head: Head,
    commit: StoredCommit | null,
    pages: readonly StoredPage[] = [],
    history: readonly StoredCommit[] = [],
  ): Promise<Result<boolean>> {
    const failure = await this.#write();
    if (failure !== null) return failure;
    const { head: at } = this.#state;
    if (isNewer(at)) return NEWER;
    if (at.version !== from || (at.version > 0 && at.began !== head.began)) return ok(false);
    for (const { key, bytes } of pages) this.#state.pages.set(key, bytes.slice());
    for (const one of commit === null ? history : [...history, commit])
      this.#state.commits.set(one.id, structuredClone(one));
    const { contacts = 0, at: moment = 0 } = this.#state.commits.get(head.commit) ?? {};
    this.#state.note = { contacts, at: moment };
    this.#state.head = structuredClone(head);
    this.#state.unsettled.clear();
    this.#tell();
    return ok(true);
  }

  async pageKeys(): Promise<Result<readonly number[]>> {
    return this.#read(() => [...this.#state.pages.keys()].sort((a, b) => a - b));
  }

  async deletePages(keys: readonly number[]): Promise<Result<void>> {
    return this.#delete(this.#state.pages, keys);
  }

  async deleteCommits(ids: readonly number[]): Promise<Result<void>> {
    return this.#delete(this.#state.commits, ids);
  }

  async wipe(): Promise<Result<void>> {
    const failure = await this.#write();
    if (failure !== null) return failure;
    const { head } = this.#state;
    if (isNewer(head)) return NEWER;
    this.#state.pages.clear();
    this.#state.commits.clear();
    this.#state.note = null;
    if (head.version > 0) this.#state.head = wiped(head);
    this.#tell();
    return ok(undefined);
  }

  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.#state.lock.run(work);
  }

  onMoved(callback: () => void): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  close(): void {
    this.#isDead = true;
    this.#state.stores.delete(this);
  }

  async #read<T>(look: () => T): Promise<Result<T>> {
    await Promise.resolve(); // As a real one, it answers later.
    const { all } = this.#state.broken;
    if (all !== undefined) return { ok: false, failure: all };
    return this.#isDead ? GONE : ok(structuredClone(look()));
  }

  async #delete(from: Map<number, unknown>, keys: readonly number[]): Promise<Result<void>> {
    const failure = await this.#write();
    if (failure !== null) return failure;
    for (const key of keys) from.delete(key);
    return ok(undefined);
  }

  /** Null: go on and write. */
  async #write(anyway = false): Promise<{ readonly ok: false; readonly failure: Failure } | null> {
    await Promise.resolve();
    const { all } = this.#state.broken;
    if (all !== undefined && !anyway) return { ok: false, failure: all };
    if (this.#isDead) return GONE;
    if (this.writes++ < this.#failAt) return null;
    this.#failAt = Infinity;
    if (this.#failWith !== 'die') return { ok: false, failure: this.#failWith };
    this.close();
    for (const key of this.#state.unsettled) if (key % 2 === 0) this.#state.pages.delete(key);
    this.#state.unsettled.clear();
    return GONE;
  }

  #tell(): void {
    for (const store of this.#state.stores) if (store !== this) for (const listener of store.#listeners) listener();
  }
}
