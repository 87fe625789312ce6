/**
 * Which contacts of the list are chosen: some by id, or all that match but some. A range (Shift) is resolved in the list's order.
 * Ids stay chosen when the list is sorted, searched or renewed. "All that match" lasts as long as filter and search do.
 */
import type { KithApi, Query, Row, Selection, View } from '../worker/contract.ts';
import type { ContactWindow } from './contact-window.svelte.ts';
import { sameQuery } from './contact-window.svelte.ts';

type Api = Pick<KithApi, 'rows' | 'selectionCount'>;
/** The most rows that the worker gives at a time. */
const STEP = 500;

export class ContactSelection {
  readonly #api: Api;
  readonly #list: ContactWindow;
  #all = $state(false);
  /** Chosen, or with `all` the exceptions. */
  #ids = $state.raw<ReadonlySet<number>>(new Set());
  /** What "all" was said of. */
  #of: Query | null = null;
  /** Changes when what was chosen before is void: ranges that are still resolved are dropped. */
  #turn = 0;
  #work: Promise<void> = Promise.resolve();
  #known = $state.raw<{ readonly ids: ReadonlySet<number>; readonly count: number } | null>(null);

  constructor(api: Api, list: ContactWindow) {
    this.#api = api;
    this.#list = list;
  }

  /** True: all that match, but those that were taken out. */
  get all(): boolean {
    return this.#all;
  }

  /** How many are chosen. Exact: contacts that are gone are no longer counted once `renew` has asked. */
  get count(): number {
    if (this.#known?.ids === this.#ids) return this.#known.count;
    return this.#all ? Math.max(0, this.#list.count - this.#ids.size) : this.#ids.size;
  }

  get empty(): boolean {
    return this.count === 0;
  }

  has(id: number): boolean {
    return this.#all !== this.#ids.has(id);
  }

  /** `all`, `some` or `none` of the list, for the checkbox of the head. */
  get extent(): 'all' | 'some' | 'none' {
    const { count } = this;
    if (count === 0) return 'none';
    return this.#all && this.#ids.size === 0 ? 'all' : 'some';
  }

  toggle(id: number): void {
    this.#set(this.#all, toggled(this.#ids, id));
  }

  /** Chooses this one alone. */
  only(id: number): void {
    this.#turn++;
    this.#set(false, new Set([id]));
  }

  /**
   * [Q5] The rows `first` to `last` become chosen, those of `drop` not, both ends in. Resolves when all ids are known; ranges that come
   * while one is resolved wait for it.
   */
  range(first: number, last: number, drop: readonly [first: number, last: number] | null): Promise<void> {
    const turn = this.#turn;
    this.#work = this.#work.then(async () => {
      const view = this.#list.view;
      if (view === null || turn !== this.#turn) return;
      const chosen = await this.#idsOf(view, first, last);
      // Of all, what a range leaves was chosen before it came: it stays.
      const dropped = drop === null || this.#all ? [] : await this.#idsOf(view, drop[0], drop[1]);
      if (turn !== this.#turn) return;
      const ids = new Set(this.#ids);
      for (const id of dropped) ids.delete(id);
      for (const id of chosen) {
        if (this.#all) ids.delete(id);
        else ids.add(id);
      }
      this.#set(this.#all, ids);
    });
    return this.#work;
  }

  selectAll(): void {
    this.#turn++;
    this.#of = this.#list.query;
    this.#set(true, new Set());
  }

  clear(): void {
    this.#turn++;
    this.#set(false, new Set());
  }

  /** Another list is shown, or the same one renewed: forgets what does not hold any more and counts anew. */
  async renew(): Promise<void> {
    const query = this.#list.query;
    this.#turn++;
    if (this.#all && (query === null || this.#of === null || !sameContacts(query, this.#of))) this.clear();
    const selection = this.asked();
    const ids = this.#ids;
    if (selection === null || ids.size === 0) return;
    const count = await this.#api.selectionCount(selection);
    if (this.#ids !== ids) return;
    if (!this.#all && count === 0) this.clear();
    else this.#known = { ids, count };
  }

  /** For the worker; null where nothing is chosen. Of "all" it names the view that is shown now. */
  asked(): Selection | null {
    if (!this.#all) return this.#ids.size === 0 ? null : { kind: 'ids', ids: [...this.#ids] };
    const view = this.#list.view;
    return view === null ? null : { kind: 'view', view: view.id, except: [...this.#ids] };
  }

  /** From the window where it has them, else from the worker. */
  async #idsOf(view: View, first: number, last: number): Promise<readonly number[]> {
    const ids: number[] = [];
    const take = (row: Row | null): void => {
      if (row !== null) ids.push(row.contact.id);
    };
    for (let at = first; at <= last;) {
      const here = this.#list.view === view ? this.#list.row(at) : undefined;
      if (here !== undefined) {
        take(here);
        at++;
      } else {
        const to = Math.min(at + STEP, last + 1);
        for (const row of await this.#api.rows(view.id, at, to)) take(row);
        at = to;
      }
    }
    return ids;
  }

  #set(all: boolean, ids: ReadonlySet<number>): void {
    this.#all = all;
    this.#ids = ids;
    this.#known = null;
  }
}

function toggled(ids: ReadonlySet<number>, id: number): ReadonlySet<number> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The same contacts, in whatever order. */
const sameContacts = (a: Query, b: Query): boolean => sameQuery({ ...a, sort: null }, { ...b, sort: null });
