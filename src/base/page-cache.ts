/**
 * Parts of pages, of any kind, that a change has replaced, kept for a while so that undo need not read them from the disk. Bounded by bytes, the oldest goes first.
 * A part counts for what its successor does not share, which is what keeping it costs, and for itself.
 */
interface Kept {
  readonly page: object;
  readonly bytes: number;
}

/** Bytes of a page without what it holds, about. */
const PAGE_ITSELF = 1024;

export class PageCache {
  readonly #limit: number;
  /** By key of the store, oldest first. */
  readonly #pages = new Map<number, Kept>();
  #bytes = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get bytes(): number {
    return this.#bytes;
  }

  get(key: number): object | undefined {
    return this.#pages.get(key)?.page;
  }

  /** `size`: bytes that it does not share with its successor. */
  keep(key: number, page: object, size: number): void {
    this.drop(key);
    const bytes = PAGE_ITSELF + size;
    this.#pages.set(key, { page, bytes });
    this.#bytes += bytes;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= this.#limit) return;
      this.drop(oldest);
    }
  }

  drop(key: number): void {
    this.#bytes -= this.#pages.get(key)?.bytes ?? 0;
    this.#pages.delete(key);
  }

  clear(): void {
    this.#pages.clear();
    this.#bytes = 0;
  }
}
