/**
 * Pages that a change has replaced, kept for a while so that undo need not read them from the disk. Bounded by bytes, the oldest goes first.
 * A page counts for the columns that its successor does not share, which is what keeping it costs, and for itself.
 */
import { columnBytes } from './column-bytes.ts';
import type { Page } from './page.ts';

interface Kept {
  readonly page: Page;
  readonly bytes: number;
}

/** Bytes of a page without its columns, about. */
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

  get(key: number): Page | undefined {
    return this.#pages.get(key)?.page;
  }

  keep(key: number, page: Page, successor: Page | null): void {
    this.drop(key);
    let bytes = PAGE_ITSELF;
    for (const [column, value] of page.columns) {
      if (successor?.columns.get(column) !== value) bytes += columnBytes(value);
    }
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
