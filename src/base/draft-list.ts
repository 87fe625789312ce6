/** Pages of another kind than contacts, in the making: each is put whole. */
import type { PageList } from './snapshot.ts';

export class DraftList<P extends object> {
  readonly changed = new Map<number, P | null>();
  readonly #base: PageList<P>;
  #nextId: number;

  constructor(base: PageList<P>) {
    this.#base = base;
    this.#nextId = base.nextId;
  }

  get nextId(): number {
    return this.#nextId;
  }

  page(no: number): P | null {
    return this.changed.get(no) ?? (this.changed.has(no) ? null : (this.#base.pages[no] ?? null));
  }

  /** null = nothing is left in it. */
  put(no: number, page: P | null): void {
    this.changed.set(no, page);
  }

  /** The first of `count` ids that were never given. */
  giveIds(count: number): number {
    const first = this.#nextId;
    this.#nextId += count;
    return first;
  }
}
