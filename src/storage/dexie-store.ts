/**
 * The PageStore on Dexie. All names bear the scope (the path that Kith is served from), so that two Kiths on one origin never meet:
 * the database `kith:<scope>`, its lock, its channel, and its sentinel.
 *
 * Pages are written with one `bulkPut` for each batch, measured as fast as bare IndexedDB. They are written relaxed, the head strict: a browser
 * that dies loses nothing that was committed. After a power cut a value over 64 kB may be unreadable in Chromium, which keeps
 * it in a file of its own and never flushes that; ContactBase.recover then goes back to the newest state that is whole.
 */
import { type CommitRecord, FIRST_HEAD, type Head, type PageStore, type StoredPage } from '../base/page-store.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { Connection, HEAD_KEY, type Tables } from './database.ts';
import type { StoreEnvironment } from './environment.ts';
import { cacheKeeper, databaseKeeper, Sentinel } from './sentinel.ts';

export class DexieStore implements PageStore {
  readonly #name: string;
  readonly #environment: StoreEnvironment;
  readonly #connection: Connection;
  readonly #sentinel: Sentinel;
  readonly #channel: BroadcastChannel | null;

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
  }

  async readHead(): Promise<Result<Head>> {
    const head = await this.#run(({ head }) => head.get(HEAD_KEY));
    if (!head.ok) return head;
    // The first bases had no `nextId` in their head; the commit's serves them.
    if (head.value !== undefined) return ok({ ...FIRST_HEAD, ...head.value });
    const note = await this.#sentinel.read();
    if (note === null || note.contacts === 0) return ok(FIRST_HEAD);
    return fail(
      'damaged',
      `The browser gives an empty database, but ${note.contacts.toLocaleString('en')} contacts were kept here ` +
        `(last change: ${new Date(note.at).toISOString().slice(0, 16).replace('T', ' ')} UTC). ` +
        'Close all tabs of Kith and start the browser again; if they do not come back, restore a backup.',
    );
  }

  async readCommit(id: number): Promise<Result<CommitRecord | null>> {
    return this.#run(async ({ commits }) => (await commits.get(id)) ?? null);
  }

  async readCommits(): Promise<Result<readonly CommitRecord[]>> {
    return this.#run(({ commits }) => commits.toArray());
  }

  async readPages(keys: readonly number[]): Promise<Result<readonly (Uint8Array | null)[]>> {
    const read = await this.#run(({ pages }) => pages.bulkGet([...keys]));
    if (read.ok) return ok(read.value.map((row) => row?.bytes ?? null));
    if (read.failure.code === 'outdated') return read;
    // One that cannot be read fails the whole batch (in Chromium as an UnknownError), so they are read one by one. A page is taken
    // for unreadable only where the database answers otherwise.
    const single: (Uint8Array | null)[] = [];
    for (const key of keys) {
      const row = await this.#run(({ pages }) => pages.get(key));
      if (!row.ok && !(await this.#run(({ head }) => head.get(HEAD_KEY))).ok) return row;
      single.push(row.ok ? (row.value?.bytes ?? null) : null);
    }
    return ok(single);
  }

  async writePages(rows: readonly StoredPage[]): Promise<Result<void>> {
    return this.#run(async ({ pages }) => {
      await pages.bulkPut(rows.map(({ key, bytes }) => ({ key, bytes })));
    });
  }

  async moveHead(from: number, head: Head, commit: CommitRecord | null): Promise<Result<boolean>> {
    const moved = await this.#run((tables, again) => move(tables, { from, head, commit, again }));
    if (!moved.ok) return moved;
    const { value: contacts } = moved;
    if (contacts === null) return ok(false);
    await this.#sentinel.write({ contacts, commit: head.commit, at: this.#environment.now() });
    this.#tell();
    return ok(true);
  }

  async pageKeys(): Promise<Result<readonly number[]>> {
    return this.#run(({ pages }) => pages.toCollection().primaryKeys());
  }

  async deletePages(keys: readonly number[]): Promise<Result<void>> {
    const runs = runsOf(keys);
    return this.#run(({ pages }) =>
      runs.length > FEW_RUNS
        ? pages.bulkDelete([...keys])
        : Promise.all(runs.map(([first, last]) => pages.where(':id').between(first, last, true, true).delete())).then(
            () => undefined,
          ),
    );
  }

  async deleteCommits(ids: readonly number[]): Promise<Result<void>> {
    return this.#run(({ commits }) => commits.bulkDelete([...ids]));
  }

  /** The note goes first: one that outlived its contacts would tell of damage where there is none. */
  async wipe(): Promise<Result<void>> {
    const cleared = await this.#run(async ({ strict, pages, commits, head }) => {
      await this.#sentinel.clear();
      await strict('rw', [pages, commits, head], async () => {
        const last = await head.get(HEAD_KEY);
        await Promise.all([pages.clear(), commits.clear()]);
        if (last !== undefined)
          await head.put(
            { ...last, version: last.version + 1, commit: 0, redo: [], nextId: 0, nextCatalogId: 0 },
            HEAD_KEY,
          );
      });
    });
    if (cleared.ok) this.#tell();
    return cleared;
  }

  async exclusive<T>(work: () => Promise<T>): Promise<T> {
    const { locks } = this.#environment;
    return locks === null ? work() : locks.request(`${this.#name}:write`, work);
  }

  onMoved(callback: () => void): () => void {
    this.#channel?.addEventListener('message', callback);
    return () => this.#channel?.removeEventListener('message', callback);
  }

  close(): void {
    this.#channel?.close();
    this.#connection.close();
  }

  /** Without locks nothing is done: two tabs that write at once would spoil the base. */
  async #run<T>(work: (tables: Tables, again: boolean) => Promise<T>): Promise<Result<T>> {
    if (this.#environment.locks !== null) return this.#connection.run(work);
    return fail(
      'unavailable',
      'The browser lets Kith keep contacts only at a secure address: open it with https:// (or from localhost).',
    );
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

interface Move {
  readonly from: number;
  readonly head: Head;
  readonly commit: CommitRecord | null;
  readonly again: boolean;
}

/** Contacts at the new head; null = the head is not at `from`. */
function move({ strict, commits, head: table }: Tables, { from, head, commit, again }: Move): Promise<number | null> {
  return strict('rw', [commits, table], async () => {
    const at = (await table.get(HEAD_KEY)) ?? FIRST_HEAD;
    const named = head.commit === 0 ? null : ((await commits.get(head.commit)) ?? null);
    // A connection can die after it has made the move.
    const isMade = again && same(at, head) && (commit === null || same(named, commit));
    if (at.version !== from && !isMade) return null;
    if (commit !== null) await commits.put(commit);
    await table.put(head, HEAD_KEY);
    return (commit ?? named)?.contacts ?? 0;
  });
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
