/**
 * Which contacts of the list are chosen: some by id, or all that match but some. A range (Shift) is resolved in the list's order.
 * Ids stay chosen when the list is sorted, searched or renewed. "All that match" lasts as long as filter and search do.
 */
import type { KithApi } from '../worker/contract/api.ts';
import type { Query, Selection, View } from '../worker/contract/contacts.ts';
import type { ContactWindow } from './contact-window.svelte.ts';
import { sameQuery } from './contact-window.svelte.ts';
import { IdSet } from './id-set.ts';

type Api = Pick<KithApi, 'ids' | 'selectionCount'>;

/** Rows of the list, both ends in. */
export type RowRange = readonly [first: number, last: number];

export interface RangeStep {
  readonly first: number;
  readonly last: number;
  /** Rows that an earlier step of the same gesture had chosen and this one leaves: they are again what they were before it. */
  readonly drop: RowRange | null;
  /** The first step of a gesture. */
  readonly begins: boolean;
}

export class ContactSelection {
  readonly #api: Api;
  readonly #list: ContactWindow;
  #all = $state(false);
  /** Chosen, or with `all` the exceptions. */
  #ids = $state.raw(IdSet.EMPTY);
  /** Chosen by id in another list, and not in this one. */
  #outside = $state(0);
  /** What "all" was said of. */
  #of: Query | null = null;
  /** Changes when what was chosen before is void: ranges that are still resolved are dropped. */
  #turn = 0;
  #work: Promise<void> = Promise.resolve();
  /** `#ids` before the gesture that is under way. */
  #before = IdSet.EMPTY;
  #known = $state.raw<{ readonly ids: IdSet; readonly count: number } | null>(null);

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

  /** How many of them the list that is shown does not hold: they were chosen under another search or filter, and are still meant. */
  get outside(): number {
    return Math.min(this.#outside, this.count);
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
    this.#set(this.#all, this.#ids.toggled(id));
  }

  /** [Q5] The rows of a range become chosen. Resolves when all ids are known; ranges that come while one is resolved wait for it. */
  range({ first, last, drop, begins }: RangeStep): Promise<void> {
    const turn = this.#turn;
    this.#work = this.#work.then(async () => {
      const view = this.#list.view;
      if (view === null || turn !== this.#turn) return;
      const chosen = await this.#idsOf(view, first, last);
      const dropped = drop === null ? [] : await this.#idsOf(view, drop[0], drop[1]);
      if (turn !== this.#turn) return;
      if (begins) this.#before = this.#ids;
      const before = this.#before;
      const were = dropped.filter((id) => before.has(id));
      const ids = this.#ids.without(dropped).with(were);
      this.#set(this.#all, this.#all ? ids.without(chosen) : ids.with(chosen));
    });
    return this.#work;
  }

  selectAll(): void {
    this.#turn++;
    this.#of = this.#list.query;
    this.#outside = 0;
    this.#set(true, IdSet.EMPTY);
  }

  clear(): void {
    this.#turn++;
    this.#outside = 0;
    this.#set(false, IdSet.EMPTY);
  }

  /** Another list is shown, or the same one renewed: forgets what does not hold any more and counts anew. */
  async renew(): Promise<void> {
    const { query, view } = this.#list;
    this.#turn++;
    if (this.#all && (query === null || this.#of === null || !sameContacts(query, this.#of))) this.clear();
    const selection = this.asked();
    const ids = this.#ids;
    if (selection === null || ids.size === 0) return;
    const count = await this.#api.selectionCount(selection);
    const within = this.#all || view === null ? count : await this.#api.selectionCount(selection, view.id);
    if (this.#ids !== ids || this.#list.view !== view) return;
    if (!this.#all && count === 0) this.clear();
    else {
      this.#known = { ids, count };
      this.#outside = count - within;
    }
  }

  /** For the worker; null where nothing is chosen. Of "all" it names the view that is shown now. */
  asked(): Selection | null {
    if (!this.#all) return this.#ids.size === 0 ? null : { kind: 'ids', ids: this.#ids.ids() };
    const view = this.#list.view;
    return view === null ? null : { kind: 'view', view: view.id, except: this.#ids.ids() };
  }

  /** From the window where it has them all, else from the worker. */
  async #idsOf(view: View, first: number, last: number): Promise<Uint32Array | readonly number[]> {
    const ids: number[] = [];
    for (let at = first; at <= last; at++) {
      const row = this.#list.row(at);
      if (row === undefined) return this.#api.ids(view.id, first, last + 1);
      if (row !== null) ids.push(row.contact.id);
    }
    return ids;
  }

  #set(all: boolean, ids: IdSet): void {
    this.#all = all;
    this.#ids = ids;
    this.#known = null;
  }
}

/** The same contacts, in whatever order. */
const sameContacts = (a: Query, b: Query): boolean => sameQuery({ ...a, sort: null }, { ...b, sort: null });
