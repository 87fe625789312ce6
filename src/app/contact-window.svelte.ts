/** The list of contacts as the page shows it: a window of its rows, whose views can be held for what is done with them. */
import type { KithApi } from '../worker/contract/api.ts';
import type { Query, Row, View } from '../worker/contract/contacts.ts';
import { fieldKey } from './fields.ts';
import { encodeFilter } from './filter-code.ts';
import { toGroup } from './filter-tree.ts';
import { ListWindow } from './list-window.svelte.ts';

type Api = Pick<KithApi, 'view' | 'rows' | 'closeView'>;

export class ContactWindow extends ListWindow<Query, View, Row> {
  readonly #api: Api;
  /** By id of a view, how often it is held. */
  readonly #held: Map<number, number>;

  constructor(api: Api) {
    const held = new Map<number, number>();
    super({
      open: (query) => api.view(query),
      rows: ({ id }, from, to) => api.rows(id, from, to),
      close: ({ id }) => {
        if (!held.has(id)) api.closeView(id);
      },
      same: sameQuery,
    });
    this.#api = api;
    this.#held = held;
  }

  /** Keeps the view that is shown alive in the worker, though the list may be renewed meanwhile, until `release`. */
  hold(): View | null {
    const { view } = this;
    if (view) this.#held.set(view.id, (this.#held.get(view.id) ?? 0) + 1);
    return view;
  }

  release(view: number): void {
    const left = (this.#held.get(view) ?? 0) - 1;
    if (left > 0) this.#held.set(view, left);
    else {
      this.#held.delete(view);
      if (view !== this.view?.id) this.#api.closeView(view);
    }
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
