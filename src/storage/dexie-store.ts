/**
 * The PageStore on Dexie. All names bear the scope (the path that Kith is served from), so that two Kiths on one origin never meet:
 * the database `kith:<scope>`, its lock, its channel, and its sentinel.
 *
 * Pages are written with one `bulkPut` for each batch, measured as fast as bare IndexedDB. They are written relaxed, the head strict: a browser
 * that dies loses nothing that was committed. After a power cut a value over 64 kB may be unreadable in Chromium, which keeps
 * it in a file of its own and never flushes that; ContactBase.recover then goes back to the newest state that is whole.
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
import { fail, ok, type Result } from '../domain/result.ts';
import { commitOf, type Move, move } from './commit-rows.ts';
import { Connection, HEAD_KEY, type Tables } from './database.ts';
import type { StoreEnvironment } from './environment.ts';
import { cacheKeeper, databaseKeeper, Sentinel } from './sentinel.ts';

export class DexieStore implements PageStore {
  readonly #name: string;
  readonly #environment: StoreEnvironment;
  readonly #connection: Connection;
  readonly #sentinel: Sentinel;
  readonly #channel: BroadcastChannel | null;
  readonly #listeners = new Set<() => void>();
  #readsNewer = false;

  constructor(scope: string, environment: StoreEnvironment) {
    const { idb, caches, channel } = environment;
    this.#name = `kith:${scope}`;
    this.#environment = environment;
    this.#connection = new Connection(this.#name, idb);
    this.#sentinel = new Sentinel([
      ...(idb === null ? [] : [databaseKeeper(`kith-sentinel:${scope}`, idb)]),
      ...(caches === null ? [] : [cacheKeeper(`kith-sentinel:${scope}`, caches)]),
    ]);
    this.#channel = channel?.(this.#name) ?? null;
    const moved = (): void => this.#listeners.forEach((listener) => listener());
    this.#channel?.addEventListener('message', moved);
    this.#connection.onGone = moved;
  }

  async readHead(): Promise<Result<Head>> {
    const row = await this.#run('r', async ({ head }): Promise<unknown> => head.get(HEAD_KEY));
    if (!row.ok) return row;
    if (isNewer(row.value) && !this.#readsNewer) return NEWER;
    const head = headOf(row.value);
    if (head !== null) return ok(head);
    const stored = await this.#run('r', async ({ commits, pages }) => [await commits.count(), await pages.count()]);
    if (!stored.ok) return stored;
    const [commits = 0, pages = 0] = stored.value;
    const note = await this.#sentinel.read();
    // Pages alone are what an import leaves that was cut off before anything was kept.
    if (row.value === undefined && commits === 0 && (note === null || note.contacts === 0)) return ok(FIRST_HEAD);
    return fail('damaged', commits + pages === 0 ? { id: 'storage-empty' } : { id: 'head-lost' });
  }

  async noted(): Promise<BaseNote | null> {
    return this.#sentinel.read();
  }

  readNewer(): void {
    this.#connection.readsNewer = this.#readsNewer = true;
  }

  async readCommit(id: number): Promise<Result<StoredCommit | null>> {
    const read = await this.#run('r', ({ commits }) => commits.get(id));
    if (read.ok) return ok(commitOf(read.value));
    return (await this.#answers()) ? ok(null) : read;
  }

  async readCommits(): Promise<Result<readonly StoredCommit[]>> {
    const all = await this.#run('r', ({ commits }) => commits.toArray());
    if (all.ok) return ok(all.value.flatMap((row) => commitOf(row) ?? []));
    const ids = await this.#run('r', ({ commits }) => commits.toCollection().primaryKeys());
    if (!ids.ok) return all;
    const single: StoredCommit[] = [];
    for (const id of ids.value) {
      const commit = await this.readCommit(id);
      if (!commit.ok) return commit;
      if (commit.value !== null) single.push(commit.value);
    }
    return ok(single);
  }

  async readPages(keys: readonly number[]): Promise<Result<readonly (Uint8Array | null)[]>> {
    const read = await this.#run('r', ({ pages }) => pages.bulkGet([...keys]));
    if (read.ok) return ok(read.value.map(bytesOf));
    if (read.failure.code === 'outdated') return read;
    // One that cannot be read fails the whole batch (in Chromium as an UnknownError), so they are read one by one. A page is taken
    // for unreadable only where the database answers otherwise.
    const single: (Uint8Array | null)[] = [];
    for (const key of keys) {
      const row = await this.#run('r', ({ pages }) => pages.get(key));
      if (!row.ok && !(await this.#answers())) return row;
      single.push(row.ok ? bytesOf(row.value) : null);
    }
    return ok(single);
  }

  async writePages(rows: readonly StoredPage[]): Promise<Result<void>> {
    return this.#run('rw', async ({ pages }) => {
      await pages.bulkPut(rows.map(({ key, bytes }) => ({ key, bytes })));
    });
  }

  async moveHead(
    from: number,
    head: Head,
    commit: StoredCommit | null,
    pages: readonly StoredPage[] = [],
    history: readonly StoredCommit[] = [],
  ): Promise<Result<boolean>> {
    const asked: Omit<Move, 'again'> = { from, head, commit, pages, history };
    const moved = await this.#run('rw', (tables, again) => move(tables, { ...asked, again }));
    if (!moved.ok) return moved;
    if (moved.value === 'newer') return NEWER;
    if (moved.value === 'elsewhere') return ok(false);
    const { contacts } = moved.value;
    const note = { contacts, commit: head.commit, at: this.#environment.now() };
    await this.#sentinel.note(note, from, head.version);
    this.#tell();
    return ok(true);
  }

  async pageKeys(): Promise<Result<readonly number[]>> {
    return this.#run('r', ({ pages }) => pages.toCollection().primaryKeys());
  }

  async deletePages(keys: readonly number[]): Promise<Result<void>> {
    const runs = runsOf(keys);
    return this.#run('rw', ({ pages }) =>
      runs.length > FEW_RUNS
        ? pages.bulkDelete([...keys])
        : Promise.all(runs.map(([first, last]) => pages.where(':id').between(first, last, true, true).delete())).then(
            () => undefined,
          ),
    );
  }

  async deleteCommits(ids: readonly number[]): Promise<Result<void>> {
    return this.#run('rw', ({ commits }) => commits.bulkDelete([...ids]));
  }

  /** The note goes first: one that outlived its contacts would tell of damage where there is none. */
  async wipe(): Promise<Result<void>> {
    const before = await this.readHead();
    if (!before.ok && before.failure.code === 'outdated') return before;
    const cleared = await this.#run('rw', async ({ strict, pages, commits, head }) => {
      await this.#sentinel.clear();
      await strict('rw', [pages, commits, head], async () => {
        const last = headOf(await head.get(HEAD_KEY));
        await Promise.all([pages.clear(), commits.clear()]);
        if (last !== null) await head.put(wiped(last), HEAD_KEY);
      });
    });
    if (cleared.ok) this.#tell();
    return cleared;
  }

  /** Where the tables cannot be emptied, the database is deleted. */
  async beginAnew(first: Head): Promise<Result<void>> {
    const empty = (): Promise<Result<void>> =>
      this.#run('rw', ({ strict, pages, commits, head }) =>
        strict('rw', [pages, commits, head], async () => {
          await Promise.all([pages.clear(), commits.clear()]);
          await head.put(first, HEAD_KEY);
        }),
      );
    let emptied = await empty();
    if (!emptied.ok) {
      const removed = await this.#connection.remove();
      if (!removed.ok) return removed;
      emptied = await empty();
    }
    if (!emptied.ok) return emptied;
    // A place that cannot be reached has no note that could be read.
    await this.#sentinel.clear().catch(() => undefined);
    this.#tell();
    return emptied;
  }

  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    const { locks } = this.#environment;
    return locks === null ? work() : locks.request(`${this.#name}:write`, work);
  }

  onMoved(callback: () => void): () => void {
    this.#listeners.add(callback);
    return () => this.#listeners.delete(callback);
  }

  close(): void {
    this.#channel?.close();
    this.#connection.close();
  }

  /** Without locks nothing is done: two tabs that write at once would spoil the base. */
  async #run<T>(mode: 'r' | 'rw', work: (tables: Tables, again: boolean) => Promise<T>): Promise<Result<T>> {
    if (this.#environment.locks !== null) return this.#connection.run(mode, work);
    return fail('unavailable', { id: 'https-needed' });
  }

  /** Whether the database answers at all. */
  async #answers(): Promise<boolean> {
    return (await this.#run('r', ({ head }) => head.count())).ok;
  }

  #tell(): void {
    this.#channel?.postMessage('moved');
  }
}

/** As many requests, each for a range: deleting what an import wrote takes a third of the time that key by key takes. */
const FEW_RUNS = 8;

/** Whole numbers as runs of those that follow one another. */
function runsOf(keys: readonly number[]): [first: number, last: number][] {
  const runs: [number, number][] = [];
  for (const key of keys.toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && key <= run[1] + 1) run[1] = key;
    else runs.push([key, key]);
  }
  return runs;
}

function bytesOf(row: { readonly bytes: unknown } | undefined): Uint8Array | null {
  const bytes = row?.bytes;
  return bytes instanceof Uint8Array ? bytes : null;
}
