/** A long list of the review, a page at a time: what is shown stays until the page asked for has come. */
import { Latest } from './latest.ts';

export const PAGE_ROWS = 25;

export interface Part<T> {
  readonly items: readonly T[];
  readonly total: number;
}

export class Pages<T> {
  readonly #load: (from: number, to: number) => Promise<Part<T>>;
  readonly #latest = new Latest();
  #from = $state(0);
  #part = $state.raw<Part<T> | null>(null);

  constructor(load: (from: number, to: number) => Promise<Part<T>>) {
    this.#load = load;
  }

  /** Index of the first item shown. */
  get from(): number {
    return this.#from;
  }
  get items(): readonly T[] {
    return this.#part?.items ?? [];
  }
  get total(): number {
    return this.#part?.total ?? 0;
  }
  /** Nothing has come yet. */
  get empty(): boolean {
    return this.#part === null;
  }

  async go(from: number): Promise<void> {
    const part = await this.#latest.run(() => this.#load(from, from + PAGE_ROWS));
    if (part === undefined) return;
    if (part.items.length === 0 && from > 0) {
      // The list has become shorter: its last page.
      await this.go(Math.max(0, Math.floor((part.total - 1) / PAGE_ROWS) * PAGE_ROWS));
      return;
    }
    this.#from = from;
    this.#part = part;
  }

  /** The same page of a list that may have changed. */
  renew(): Promise<void> {
    return this.go(this.#from);
  }
}
