/**
 * Which contacts of the list are chosen: some by id, or all that match but some. A range (Shift) is resolved in the list's order.
 * Ids stay chosen when the list is sorted, searched or renewed. "All that match" lasts as long as filter and search do.
 */
import type { KithApi, Query, Selection } from '../worker/contract.ts';
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
  #anchor = -1;
  #ranges = 0;
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

  toggle(id: number, index: number): void {
    this.#anchor = index;
    this.#set(this.#all, toggled(this.#ids, id));
  }

  /** Chooses this one alone. */
  only(id: number, index: number): void {
    this.#anchor = index;
    this.#set(false, new Set([id]));
  }

  /** [Q5] From the row last touched to this one, both in; what was chosen stays. Resolves when all ids are known. */
  async range(to: number): Promise<void> {
    const view = this.#list.view;
    if (view === null) return;
    const turn = ++this.#ranges;
    const from = this.#anchor < 0 ? to : Math.min(this.#anchor, view.count - 1);
    const [first, last] = from < to ? [from, to] : [to, from];
    const ids = new Set(this.#ids);
    for (let at = first; at <= last; at += STEP) {
      const rows = await this.#api.rows(view.id, at, Math.min(at + STEP, last + 1));
      if (turn !== this.#ranges) return;
      for (const row of rows) {
        if (row === null) continue;
        if (this.#all) ids.delete(row.contact.id);
        else ids.add(row.contact.id);
      }
    }
    this.#set(this.#all, ids);
  }

  selectAll(): void {
    this.#of = this.#list.query;
    this.#set(true, new Set());
  }

  clear(): void {
    this.#anchor = -1;
    this.#set(false, new Set());
  }

  /** Another list is shown, or the same one renewed: forgets what does not hold any more and counts anew. */
  async renew(): Promise<void> {
    const query = this.#list.query;
    this.#anchor = -1;
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

  #set(all: boolean, ids: ReadonlySet<number>): void {
    this.#ranges++;
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
