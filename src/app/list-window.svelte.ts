/**
 * The part of an ordered list that the page has seen: rows by index, asked for as they come into sight.
 *
 * A new query, or a new commit under the same query, is answered in the background and takes the old one's place at once, with the
 * rows in sight already there: nothing flickers. While one scrolls fast one request is under way at a time, and the next asks for
 * what is in sight then.
 */
import { BLOCK, BlockCache, missingBlock } from './block-cache.ts';

/** Where lists come from: a view is a list as it was when it was asked for. */
export interface ListSource<Q, V, R> {
  open(query: Q): Promise<V>;
  /** null = gone since. */
  rows(view: V, from: number, to: number): Promise<readonly (R | null)[]>;
  close(view: V): void;
  /** Do both ask for the same list? */
  same(a: Q, b: Q): boolean;
}

const BLOCKS_KEPT = 64;

export class ListWindow<Q, V extends { readonly count: number }, R> {
  readonly #source: ListSource<Q, V, R>;
  #view = $state.raw<V | null>(null);
  #query = $state.raw<Q | null>(null);
  #lists = $state(0);
  #version = $state(0);
  #busy = $state(false);
  #cache = new BlockCache<R | null>(BLOCKS_KEPT);
  #range = { from: 0, to: 1 };
  #wanted: Q | null = null;
  #closes = 0;
  #running = false;
  #filling = false;
  #listeners = new Set<() => void>();

  constructor(source: ListSource<Q, V, R>) {
    this.#source = source;
  }

  /** The list that is shown; null before the first answer. */
  get view(): V | null {
    return this.#view;
  }
  /** What the list that is shown answers. */
  get query(): Q | null {
    return this.#query;
  }
  get count(): number {
    return this.#view?.count ?? 0;
  }
  /** An answer is awaited that will replace the list shown. */
  get busy(): boolean {
    return this.#busy;
  }
  /** Counts up when another query's list is shown (not when the same one's is renewed): time to scroll to the top. */
  get lists(): number {
    return this.#lists;
  }

  /** The row at an index; null = gone since, undefined = not here yet (being in the shown range, it is on its way). */
  row(index: number): R | null | undefined {
    // Reading the version makes the caller depend on what is loaded.
    return this.#version < 0 ? undefined : this.#cache.at(index);
  }

  /** Tells which indexes are in sight (to exclusive). */
  show(from: number, to: number): void {
    this.#range = { from, to };
    void this.#fill();
  }

  /** Asks for another list. Of several asked for in a row only the last is shown. */
  open(query: Q): void {
    this.#wanted = query;
    void this.#run();
  }

  /** Asks for the same list anew: the base has changed. */
  refresh(): void {
    const query = this.#wanted ?? this.#query;
    if (query !== null) this.open(query);
  }

  /** Nothing is shown any more; what is on its way is let go. */
  close(): void {
    this.#wanted = null;
    this.#closes++;
    if (this.#view !== null) this.#source.close(this.#view);
    this.#view = null;
  }

  /** Calls the listener whenever a list takes the place of another, until what it returns is called. */
  onShown(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    this.#busy = true;
    try {
      for (let query = this.#take(); query !== null; query = this.#take()) await this.#replace(query);
    } finally {
      this.#running = false;
      this.#busy = false;
    }
    void this.#fill();
  }

  #take(): Q | null {
    const wanted = this.#wanted;
    this.#wanted = null;
    return wanted;
  }

  async #replace(query: Q): Promise<void> {
    const closes = this.#closes;
    const isLate = (): boolean => this.#wanted !== null || this.#closes !== closes;
    const view = await this.#source.open(query);
    const same = this.#query !== null && this.#source.same(this.#query, query);
    const seen = this.#range.to - this.#range.from;
    const from = same ? Math.max(0, Math.min(this.#range.from, view.count - seen)) : 0;
    const cache = new BlockCache<R | null>(BLOCKS_KEPT);
    const last = Math.min(from + Math.max(1, seen), view.count);
    for (let block = Math.floor(from / BLOCK); block * BLOCK < last; block++) {
      if (isLate()) break;
      cache.set(block, await this.#rows(view, block));
    }
    if (isLate()) {
      this.#source.close(view);
      return;
    }
    const old = this.#view;
    this.#cache = cache;
    this.#view = view;
    this.#query = query;
    this.#version++;
    if (!same) {
      this.#range = { from: 0, to: seen };
      this.#lists++;
    }
    if (old) this.#source.close(old);
    for (const listener of this.#listeners) listener();
  }

  async #fill(): Promise<void> {
    if (this.#filling) return;
    this.#filling = true;
    try {
      for (;;) {
        const view = this.#view;
        if (view === null) return;
        const cache = this.#cache;
        const block = missingBlock((b) => cache.has(b), this.#range.from, this.#range.to, view.count);
        if (block === null) break;
        const rows = await this.#rows(view, block);
        if (this.#view !== view) continue;
        cache.set(block, rows);
        this.#version++;
      }
      for (let b = Math.floor(this.#range.from / BLOCK); b * BLOCK < this.#range.to; b++) this.#cache.touch(b);
    } finally {
      this.#filling = false;
    }
  }

  #rows(view: V, block: number): Promise<readonly (R | null)[]> {
    return this.#source.rows(view, block * BLOCK, Math.min((block + 1) * BLOCK, view.count));
  }
}
