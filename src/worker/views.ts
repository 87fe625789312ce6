/** Ordered lists of contacts that the page has open. A list never changes: it is the answer of one commit, whatever happens after it. */
import type { View } from './contract/contacts.ts';

export interface OpenView extends View {
  /** In the order of the list. */
  readonly ids: Uint32Array;
}

/** Of more, the oldest is closed. */
export const MOST_VIEWS = 8;

export class Views {
  readonly #open = new Map<number, OpenView>();
  #nextId = 1;

  open(ids: Uint32Array, commit: number): View {
    const view: OpenView = { id: this.#nextId++, commit, count: ids.length, ids };
    this.#open.set(view.id, view);
    const [oldest] = this.#open.keys();
    if (this.#open.size > MOST_VIEWS && oldest !== undefined) this.#open.delete(oldest);
    const { id, count } = view;
    return { id, commit, count };
  }

  get(id: number): OpenView | undefined {
    return this.#open.get(id);
  }

  close(id: number): void {
    this.#open.delete(id);
  }

  closeAll(): void {
    this.#open.clear();
  }
}
