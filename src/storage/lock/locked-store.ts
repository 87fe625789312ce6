/**
 * [K6] A PageStore over another, which holds pages and commits under the key of a locked base. Without a lock it hands everything on. Whether a
 * record is sealed stands in its bytes, so a base that is half turned over is read as any other; whether what is written is sealed says the
 * head as it was last read, which whoever writes has just done.
 *
 * What can be read without the key: README.md.
 */
import type { BaseNote, Head, LockNote, PageStore, StoredCommit, StoredPage } from '../../base/page-store.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { BaseKey } from './lock-keys.ts';
import { isSealed } from './mark.ts';
import type { Place } from './sealed.ts';

/** Comes where a base is locked. */
const sealing = () => import('./sealed.ts');

const LOCKED = fail('locked', { id: 'base-locked' });

export class LockedStore implements PageStore {
  /** What is beneath: records as they lie there. */
  readonly inner: PageStore;
  #key: BaseKey | null = null;
  #note: LockNote | null = null;
  /** Pages were written open since the head moved last. */
  #wroteOpen = false;

  constructor(inner: PageStore) {
    this.inner = inner;
  }

  /** As the head that was read last says; null = the base is not locked. */
  get note(): LockNote | null {
    return this.#note;
  }

  /** The key for records under this lock; null = it is not known. */
  get key(): BaseKey | null {
    return this.#key !== null && this.#key.id === this.#note?.id ? this.#key : null;
  }

  /** With it, all can be read and written. */
  give(key: BaseKey | null): void {
    this.#key = key;
  }

  async readHead(): Promise<Result<Head>> {
    const head = await this.inner.readHead();
    if (!head.ok) return head;
    this.#note = head.value.lock ?? null;
    return this.#note === null || this.key !== null ? head : LOCKED;
  }

  noted(): Promise<BaseNote | null> {
    return this.inner.noted();
  }
  readNewer(): void {
    this.inner.readNewer();
  }

  async readCommit(id: number): Promise<Result<StoredCommit | null>> {
    const read = await this.inner.readCommit(id);
    return read.ok && read.value !== null ? ok(await this.#opened(read.value)) : read;
  }

  async readCommits(): Promise<Result<readonly StoredCommit[]>> {
    const read = await this.inner.readCommits();
    return read.ok ? ok(await Promise.all(read.value.map((commit) => this.#opened(commit)))) : read;
  }

  async readPages(keys: readonly number[]): Promise<Result<readonly (Uint8Array | null)[]>> {
    const read = await this.inner.readPages(keys);
    if (!read.ok) return read;
    const opened = async (bytes: Uint8Array | null, i: number): Promise<Uint8Array | null> =>
      bytes && this.#read(`page ${keys[i] ?? 0}`, bytes);
    return ok(await Promise.all(read.value.map(opened)));
  }

  async writePages(pages: readonly StoredPage[]): Promise<Result<void>> {
    return this.inner.writePages(await this.#closedPages(pages));
  }
  async moveHead(
    from: number,
    head: Head,
    commit: StoredCommit | null,
    pages: readonly StoredPage[] = [],
    history: readonly StoredCommit[] = [],
  ): Promise<Result<boolean>> {
    const lock = head.lock ?? null;
    const wroteOpen = this.#wroteOpen;
    this.#note = lock;
    const [sealedPages, own, others] = [
      await this.#closedPages(pages),
      commit && (await this.#closed(commit)),
      await Promise.all(history.map((one) => this.#closed(one))),
    ];
    // What an open tab puts back into a store that was cleared is written before its head is: it is turned over again.
    const isMixed = wroteOpen && lock?.state === 'locked';
    const next = isMixed ? { ...head, lock: (this.#note = { ...lock, state: 'locking' }) } : head;
    const moved = await this.inner.moveHead(from, next, own, sealedPages, others);
    if (moved.ok && moved.value) this.#wroteOpen = false;
    return moved;
  }

  pageKeys(): Promise<Result<readonly number[]>> {
    return this.inner.pageKeys();
  }
  deletePages(keys: readonly number[]): Promise<Result<void>> {
    return this.inner.deletePages(keys);
  }
  deleteCommits(ids: readonly number[]): Promise<Result<void>> {
    return this.inner.deleteCommits(ids);
  }
  wipe(): Promise<Result<void>> {
    return this.inner.wipe();
  }
  beginAnew(head: Head): Promise<Result<void>> {
    this.#note = head.lock ?? null;
    return this.inner.beginAnew(head);
  }
  exclusive<T>(work: () => Promise<T>): Promise<T> {
    return this.inner.exclusive(work);
  }
  onMoved(callback: () => void): () => void {
    return this.inner.onMoved(callback);
  }
  close(): void {
    this.inner.close();
  }

  get #isSealing(): boolean {
    return this.#note !== null && this.#note.state !== 'opening';
  }

  /** What cannot be opened stays as it is: whoever reads it takes it for damaged. */
  async #read(place: Place, bytes: Uint8Array): Promise<Uint8Array> {
    if (!isSealed(bytes) || this.#key === null) return bytes;
    const { unsealed } = await sealing();
    return (await unsealed(this.#key, place, bytes)) ?? bytes;
  }

  async #closedPages(pages: readonly StoredPage[]): Promise<readonly StoredPage[]> {
    const { key } = this;
    if (this.#isSealing && key !== null) {
      const { sealed } = await sealing();
      const closed = async (page: StoredPage): Promise<StoredPage> => ({
        key: page.key,
        bytes: await sealed(key, `page ${page.key}`, page.bytes),
      });
      return Promise.all(pages.map(closed));
    }
    this.#wroteOpen ||= pages.length > 0;
    return pages;
  }

  async #opened(commit: StoredCommit): Promise<StoredCommit> {
    const bytes = await this.#read(`commit ${commit.id}`, commit.bytes);
    return bytes === commit.bytes ? commit : { ...commit, bytes: new Uint8Array(bytes) };
  }

  async #closed(commit: StoredCommit): Promise<StoredCommit> {
    const { key } = this;
    if (!this.#isSealing || key === null) return commit;
    const { sealed } = await sealing();
    return { ...commit, bytes: await sealed(key, `commit ${commit.id}`, commit.bytes) };
  }
}
