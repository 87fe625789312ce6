/**
 * The part of an ordered list of contacts that the page has seen: rows by index, asked for as they come into sight.
 *
 * A new query, or a new commit under the same query, is answered in the background and takes the old one's place at once, with the
 * rows in sight already there: nothing flickers. While one scrolls fast one request is under way at a time, and the next asks for
 * what is in sight then.
 */
import type { KithApi } from '../worker/contract/api.ts';
import type { Query, Row, View } from '../worker/contract/contacts.ts';
import { encodeFilter } from './filter-code.ts';
import { toGroup } from './filter-tree.ts';
import { fieldKey } from './fields.ts';
import { BLOCK, BlockCache, missingBlock } from './block-cache.ts';

type Api = Pick<KithApi, 'view' | 'rows' | 'closeView'>;
const BLOCKS_KEPT = 64;

export class ContactWindow {
  readonly #api: Api;
  #view = $state.raw<View | null>(null);
  #query = $state.raw<Query | null>(null);
  #lists = $state(0);
  #version = $state(0);
  #busy = $state(false);
  #cache = new BlockCache<Row | null>(BLOCKS_KEPT);
  #range = { from: 0, to: 1 };
  #wanted: Query | null = null;
  #running = false;
  #filling = false;
  #held = new Map<number, number>();
  #listeners = new Set<() => void>();

  constructor(api: Api) {
    this.#api = api;
  }

  /** The list that is shown; null before the first answer. */
  get view(): View | null {
    return this.#view;
  }
  /** What the list that is shown answers. */
  get query(): Query | null {
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

  /** The row at an index; null = deleted since, undefined = not here yet (being in the shown range, it is on its way). */
  row(index: number): Row | null | undefined {
    // Reading the version makes the caller depend on what is loaded.
    return this.#version < 0 ? undefined : this.#cache.at(index);
  }

  /** Tells which indexes are in sight (to exclusive). */
  show(from: number, to: number): void {
    this.#range = { from, to };
    void this.#fill();
  }

  /** Asks for another list. Of several asked for in a row only the last is shown. */
  open(query: Query): void {
    this.#wanted = query;
    void this.#run();
  }

  /** Asks for the same list anew: the base has changed. */
  refresh(): void {
    const query = this.#wanted ?? this.#query;
    if (query !== null) this.open(query);
  }

  /** Calls the listener whenever a list takes the place of another, until what it returns is called. */
  onShown(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Keeps the view that is shown alive in the worker, though the list may be renewed meanwhile, until `release`. */
  hold(): View | null {
    if (this.#view) this.#held.set(this.#view.id, (this.#held.get(this.#view.id) ?? 0) + 1);
    return this.#view;
  }

  release(view: number): void {
    const left = (this.#held.get(view) ?? 0) - 1;
    if (left > 0) this.#held.set(view, left);
    else {
      this.#held.delete(view);
      if (view !== this.#view?.id) this.#api.closeView(view);
    }
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

  #take(): Query | null {
    const wanted = this.#wanted;
    this.#wanted = null;
    return wanted;
  }

  async #replace(query: Query): Promise<void> {
    const view = await this.#api.view(query);
    const same = this.#query !== null && sameQuery(this.#query, query);
    const seen = this.#range.to - this.#range.from;
    const from = same ? Math.max(0, Math.min(this.#range.from, view.count - seen)) : 0;
    const cache = new BlockCache<Row | null>(BLOCKS_KEPT);
    const last = Math.min(from + Math.max(1, seen), view.count);
    for (let block = Math.floor(from / BLOCK); block * BLOCK < last; block++) {
      if (this.#wanted !== null) break;
      cache.set(block, await this.#rows(view, block));
    }
    if (this.#wanted !== null) {
      this.#api.closeView(view.id);
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
    if (old && !this.#held.has(old.id)) this.#api.closeView(old.id);
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

  #rows(view: View, block: number): Promise<readonly (Row | null)[]> {
    return this.#api.rows(view.id, block * BLOCK, Math.min((block + 1) * BLOCK, view.count));
  }
}

export function sameQuery(a: Query, b: Query): boolean {
  return (
    a.search === b.search &&
    a.sort?.descending === b.sort?.descending &&
    (a.sort === null ? b.sort === null : b.sort !== null && fieldKey(a.sort.field) === fieldKey(b.sort.field)) &&
    encodeFilter(toGroup(a.filter)) === encodeFilter(toGroup(b.filter))
  );
}
