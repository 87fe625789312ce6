/**
 * [Q1–Q5] The contacts page's list: what the address asks for, the window of rows that answers it, and the selection over it.
 * While it runs, a new address or a new commit brings a new list.
 */
import type { Segment } from '../domain/catalog.ts';
import { EVERYTHING, type Filter, type Group, isEverything } from '../domain/filter.ts';
import type { KithApi } from '../worker/contract/api.ts';
import type { Query, SortBy, View } from '../worker/contract/contacts.ts';
import type { Base } from './base.svelte.ts';
import { ContactWindow, sameQuery } from './contact-window.svelte.ts';
import { encodeFilter } from './filter-code.ts';
import { pruned, toGroup } from './filter-tree.ts';
import type { Router } from './router.svelte.ts';
import { ContactSelection } from './selection.svelte.ts';

type Api = Pick<KithApi, 'view' | 'rows' | 'ids' | 'closeView' | 'selectionCount'>;

export class ContactList {
  readonly window: ContactWindow;
  readonly selection: ContactSelection;
  readonly #base: Base;
  readonly #router: Router;
  #asked: Query | null = null;
  #segment = $derived.by(() => this.#findSegment());
  #query = $derived.by(() => this.#makeQuery());

  constructor(api: Api, base: Base, router: Router) {
    this.window = new ContactWindow(api);
    this.selection = new ContactSelection(api, this.window);
    this.#base = base;
    this.#router = router;
  }

  /** The segment that is shown; null = none, or one that was deleted. */
  get segment(): Segment | null {
    return this.#segment;
  }

  /** The address names a segment that does not exist (any more). */
  get segmentGone(): boolean {
    return this.#router.route.segment !== null && this.#segment === null;
  }

  /** What the address asks for; `window.query` is what is shown. */
  get query(): Query {
    return this.#query;
  }
  get filter(): Group {
    return toGroup(this.#query.filter);
  }
  get search(): string {
    return this.#query.search;
  }
  get sort(): SortBy | null {
    return this.#query.sort;
  }

  /** Something narrows the list. */
  get narrowed(): boolean {
    return this.#query.search.trim() !== '' || !isEverything(this.#query.filter);
  }

  /** Filter or search differ from what the segment has saved. */
  get segmentChanged(): boolean {
    const segment = this.#segment;
    if (segment === null) return false;
    return segment.search !== this.search || encodeFilter(toGroup(segment.filter)) !== encodeFilter(this.filter);
  }

  /** `step`: back leads to the filter before. */
  setFilter(filter: Filter, step = true): void {
    const group = pruned(toGroup(filter));
    const segment = this.#segment;
    const asSaved = segment !== null && encodeFilter(pruned(toGroup(segment.filter))) === encodeFilter(group);
    const plain = segment === null && isEverything(group);
    this.#router.update({ filter: asSaved || plain ? null : group }, step);
  }

  /** As one types: back leads to before the search, not through every letter. */
  setSearch(text: string): void {
    const saved = this.#segment?.search ?? '';
    this.#router.update({ search: text === saved ? null : text }, this.search === '' && text !== '');
  }

  setSort(sort: SortBy | null): void {
    this.#router.update({ sort }, false);
  }

  /** Everything again (or, in a segment, the whole base). */
  clear(): void {
    this.#router.update({ segment: null, filter: null, search: null }, true);
  }

  /** Begins to follow the address and the base; what is returned ends it. */
  start(): () => void {
    const stops = [
      this.#router.onChange((route) => {
        if (!this.#base.known) return;
        if (route.page === 'contacts' && (this.#asked === null || !sameQuery(this.#asked, this.#query))) this.#ask();
      }),
      // A commit may have changed the segment's filter too: the query is made anew.
      this.#base.onChange(() => this.#ask()),
      this.window.onShown(() => void this.selection.renew()),
    ];
    const { view, query } = this.window;
    // What a segment finds, and which there are, is known with the base.
    if (this.#base.known) this.#askUnlessShown(view, query);
    return () => {
      for (const stop of stops) stop();
    };
  }

  #askUnlessShown(view: View | null, query: Query | null): void {
    if (view?.commit !== this.#base.commit || query === null || !sameQuery(query, this.#query)) this.#ask();
  }

  #ask(): void {
    this.#asked = this.#query;
    this.window.open(this.#query);
  }

  #findSegment(): Segment | null {
    const id = this.#router.route.segment;
    return id === null ? null : (this.#base.segment(id) ?? null);
  }

  #makeQuery(): Query {
    const { filter, search, sort } = this.#router.route;
    return {
      filter: filter ?? this.#segment?.filter ?? EVERYTHING,
      search: search ?? this.#segment?.search ?? '',
      sort,
    };
  }
}
