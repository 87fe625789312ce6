/**
 * A change in the making: pages are copied when they are first written to, column by column, and nothing of it is seen by anyone
 * until it is committed. Open columns are plain arrays of PAGE_SIZE values:
 *
 *   num   doubles            int   doubles of small whole numbers
 *   text  codes of the draft's TextPool of that column      sets  codes of the draft's SetPool
 */
import type { Catalog } from '../domain/catalog.ts';
import { closeInts, closeNumbers, closeSets, closeTexts, Stamps } from './close-column.ts';
import { type Column, entryCount } from './column.ts';
import { DraftList } from './draft-list.ts';
import { COLUMN, type ColumnKey, FIRST_ATTRIBUTE, type Page, PAGE_SIZE, pageOf, slotOf } from './page.ts';
import type { PageKind } from './page-kind.ts';
import { SetPool } from './set-pool.ts';
import { countContacts, listOf, pagesFor, type Snapshot } from './snapshot.ts';
import { TextPool } from './text-pool.ts';

export type OpenKind = 'int' | 'num' | 'text' | 'sets';

type OpenColumn =
  | { readonly kind: 'int' | 'num'; readonly values: Float64Array }
  | { readonly kind: 'text' | 'sets'; readonly values: Int32Array };

class OpenPage {
  slots: number;
  readonly base: Page | null;
  readonly columns = new Map<ColumnKey, OpenColumn>();
  /** Columns dropped whole. */
  readonly dropped = new Set<ColumnKey>();

  constructor(base: Page | null) {
    this.base = base;
    this.slots = base?.slots ?? 0;
  }
}

/** What a draft leaves to be written: pages by number (null = emptied) and the base that they make. */
export interface DraftResult {
  readonly changed: ReadonlyMap<number, Page | null>;
  readonly pages: readonly (Page | null)[];
  readonly contacts: number;
  readonly nextId: number;
}

export class Draft {
  readonly base: Snapshot;
  /** Of other kinds, by name: those that were asked for. */
  readonly lists = new Map<string, DraftList<object>>();
  catalog: Catalog;
  /** Contacts that were merged into others: each, and behind it the one that is kept. */
  readonly merged: number[] = [];
  readonly sets = new SetPool();
  readonly #texts = new Map<ColumnKey, TextPool>();
  readonly #open = new Map<number, OpenPage>();
  readonly #stamps = new Stamps();
  #nextId: number;

  constructor(base: Snapshot) {
    this.base = base;
    this.catalog = base.catalog;
    this.#nextId = base.nextId;
  }

  /** Pages of another kind. */
  list<P extends object>(kind: PageKind<P>): DraftList<P> {
    let list = this.lists.get(kind.name);
    if (list === undefined) {
      list = new DraftList<object>(listOf(this.base, kind));
      this.lists.set(kind.name, list);
    }
    return list as DraftList<P>; // made of that kind's pages
  }

  /** The pool of a text column; an import stages its values in it, so that they are codes here already. */
  texts(key: ColumnKey): TextPool {
    let pool = this.#texts.get(key);
    if (pool === undefined) {
      pool = new TextPool();
      this.#texts.set(key, pool);
    }
    return pool;
  }

  hasTexts(key: ColumnKey): boolean {
    return this.#texts.has(key);
  }

  /** Gives the pool for a column, where a caller has filled one already. */
  adoptTexts(key: ColumnKey, pool: TextPool): void {
    this.#texts.set(key, pool);
  }

  /** A new contact's id; its slot is live and empty but for what the caller sets. */
  append(): number {
    const id = this.#nextId++;
    const page = this.#page(pageOf(id));
    page.slots = slotOf(id) + 1;
    this.int(pageOf(id), COLUMN.live)[slotOf(id)] = 1;
    return id;
  }

  /** `count` new contacts with consecutive ids, live; returns the first. */
  appendMany(count: number): number {
    const first = this.#nextId;
    this.#nextId += count;
    for (let id = first; id < this.#nextId;) {
      const no = pageOf(id);
      const last = Math.min(this.#nextId, (no + 1) * PAGE_SIZE);
      this.#page(no).slots = last - no * PAGE_SIZE;
      this.int(no, COLUMN.live).fill(1, slotOf(id), last - no * PAGE_SIZE);
      id = last;
    }
    return first;
  }

  int(pageNo: number, key: ColumnKey): Float64Array {
    return this.#numbers(pageNo, key, 'int');
  }

  num(pageNo: number, key: ColumnKey): Float64Array {
    return this.#numbers(pageNo, key, 'num');
  }

  text(pageNo: number, key: ColumnKey): Int32Array {
    return this.#codes(pageNo, key, 'text');
  }

  tags(pageNo: number): Int32Array {
    return this.#codes(pageNo, COLUMN.tags, 'sets');
  }

  /** Takes a column out of every page (an attribute that is deleted); values set later begin with an empty column. */
  dropColumn(key: ColumnKey): void {
    for (const open of this.#open.values()) open.columns.delete(key);
    this.base.pages.forEach((page, no) => {
      if (page?.columns.has(key) === true) this.#page(no).dropped.add(key);
    });
  }

  /** Deletes the contact; its slot is never used again. */
  remove(id: number): void {
    this.int(pageOf(id), COLUMN.live)[slotOf(id)] = 0;
  }

  /** Brings a deleted contact back under its id, empty but for what the caller sets. */
  revive(id: number): void {
    const page = this.#page(pageOf(id));
    page.slots = Math.max(page.slots, slotOf(id) + 1);
    this.int(pageOf(id), COLUMN.live)[slotOf(id)] = 1;
  }

  /** Undoes all that was done to a page: an import found that nothing had changed after all. */
  forget(pageNo: number): void {
    this.#open.delete(pageNo);
  }

  isOpen(pageNo: number): boolean {
    return this.#open.has(pageNo);
  }

  finish(): DraftResult {
    const changed = new Map<number, Page | null>();
    const pages = this.base.pages.slice();
    while (pages.length < pagesFor(this.#nextId)) pages.push(null);
    for (const [no, open] of this.#open) {
      const page = this.#close(no, open);
      changed.set(no, page);
      pages[no] = page;
    }
    return { changed, pages, contacts: countContacts(pages), nextId: this.#nextId };
  }

  #page(no: number): OpenPage {
    let page = this.#open.get(no);
    if (page === undefined) {
      page = new OpenPage(this.base.pages[no] ?? null);
      this.#open.set(no, page);
    }
    return page;
  }

  #stored(page: OpenPage, key: ColumnKey): Column | undefined {
    return page.dropped.has(key) ? undefined : page.base?.columns.get(key);
  }

  #numbers(pageNo: number, key: ColumnKey, kind: 'int' | 'num'): Float64Array {
    const page = this.#page(pageNo);
    const open = page.columns.get(key);
    if (open?.values instanceof Float64Array) return open.values;
    const values = openNumbers(this.#stored(page, key), page.base?.slots ?? 0, emptyOf(key, kind));
    page.columns.set(key, { kind, values });
    return values;
  }

  #codes(pageNo: number, key: ColumnKey, kind: 'text' | 'sets'): Int32Array {
    const page = this.#page(pageNo);
    const open = page.columns.get(key);
    if (open?.values instanceof Int32Array) return open.values;
    const values = this.openCodes(this.#stored(page, key), key);
    page.columns.set(key, { kind, values });
    return values;
  }

  /** Opens a column of a page that is not open yet with its codes, which the caller has from `openCodes` and may write to. */
  adoptCodes(pageNo: number, key: ColumnKey, values: Int32Array): void {
    this.#page(pageNo).columns.set(key, { kind: key === COLUMN.tags ? 'sets' : 'text', values });
  }

  /** A text or sets column as codes of this draft's pools, slot by slot. */
  openCodes(column: Column | undefined, key: ColumnKey): Int32Array {
    const codes = new Int32Array(PAGE_SIZE);
    if (column?.kind === 'text') {
      const pool = this.texts(key);
      const { bytes, offsets } = column;
      const entries = new Int32Array(entryCount(column));
      for (let e = 0; e < entries.length; e++)
        entries[e] = pool.intern(bytes, offsets[e] ?? 0, (offsets[e + 1] ?? 1) - 1);
      if (column.codes === null) codes.set(entries);
      else for (let slot = 0; slot < column.codes.length; slot++) codes[slot] = entries[column.codes[slot] ?? 0] ?? 0;
    } else if (column?.kind === 'sets') {
      const entries = this.sets.internEntries(column);
      for (let slot = 0; slot < column.codes.length; slot++) codes[slot] = entries[column.codes[slot] ?? 0] ?? 0;
    }
    return codes;
  }

  #close(no: number, open: OpenPage): Page | null {
    if (open.slots > (open.base?.slots ?? 0)) this.#openStored(no, open);
    const columns = new Map<ColumnKey, Column>();
    for (const [key, column] of open.base?.columns ?? []) {
      if (!open.columns.has(key) && !open.dropped.has(key)) columns.set(key, column);
    }
    let live = open.base?.live ?? 0;
    const liveness = open.columns.get(COLUMN.live)?.values;
    if (liveness instanceof Float64Array) {
      live = 0;
      for (let slot = 0; slot < open.slots; slot++) live += liveness[slot] ?? 0;
      if (live === 0) return null;
      if (live < open.slots) this.#clearDeleted(no, open, liveness);
    }
    for (const [key, column] of open.columns) {
      const closed = this.#closeColumn(key, column, open.slots);
      if (closed === null) columns.delete(key);
      else columns.set(key, closed);
    }
    return { slots: open.slots, live, columns: new Map([...columns].sort(([a], [b]) => a - b)) };
  }

  #closeColumn(key: ColumnKey, { kind, values }: OpenColumn, slots: number): Column | null {
    switch (kind) {
      case 'int':
        return closeInts(values, slots);
      case 'num':
        return closeNumbers(values, slots, emptyOf(key, kind));
      case 'text':
        return closeTexts(values, slots, this.texts(key), this.#stamps);
      case 'sets':
        return closeSets(values, slots, this.sets, this.#stamps);
    }
  }

  /** Opens every column of the page: new slots must not take part in a constant, and each is to have a value in each column. */
  #openStored(no: number, open: OpenPage): void {
    for (const [key, { kind }] of open.base?.columns ?? []) {
      // One that is open may be of another kind by now (an attribute whose type has changed).
      if (open.dropped.has(key) || open.columns.has(key)) continue;
      if (kind === 'int' || kind === 'num') this.#numbers(no, key, kind);
      else this.#codes(no, key, kind);
    }
  }

  /** A deleted contact leaves nothing behind: its slot is empty in every column. */
  #clearDeleted(no: number, open: OpenPage, liveness: Float64Array): void {
    this.#openStored(no, open);
    for (const [key, { kind, values }] of open.columns) {
      const empty = emptyOf(key, kind);
      for (let slot = 0; slot < open.slots; slot++) if (liveness[slot] === 0) values[slot] = empty;
    }
  }
}

/** Attributes' numbers are NaN where empty; all else, codes of the empty text and set included, is 0. */
function emptyOf(key: ColumnKey, kind: OpenKind): number {
  return kind === 'num' && key >= FIRST_ATTRIBUTE ? NaN : 0;
}

function openNumbers(column: Column | undefined, slots: number, empty: number): Float64Array {
  const values = new Float64Array(PAGE_SIZE);
  if (empty !== 0) values.fill(empty);
  if (column?.kind === 'int' || column?.kind === 'num') {
    if (column.values.length === 1) values.fill(column.values[0] ?? empty, 0, slots);
    else values.set(column.values);
  }
  return values;
}
