/** A mark or a number for some contacts, page by page: a million take a few megabytes. */
import { PAGE_SIZE, pageOf, slotOf } from '../page.ts';

export class ContactSet {
  readonly #pages = new Map<number, Uint8Array>();

  add(id: number): void {
    let page = this.#pages.get(pageOf(id));
    if (page === undefined) this.#pages.set(pageOf(id), (page = new Uint8Array(PAGE_SIZE)));
    page[slotOf(id)] = 1;
  }

  has(id: number): boolean {
    return this.#pages.get(pageOf(id))?.[slotOf(id)] === 1;
  }

  get size(): number {
    let size = 0;
    for (const page of this.#pages.values()) for (const mark of page) size += mark;
    return size;
  }
}

export class ContactNumbers {
  readonly #pages = new Map<number, Float64Array>();

  set(id: number, value: number): void {
    let page = this.#pages.get(pageOf(id));
    if (page === undefined) this.#pages.set(pageOf(id), (page = new Float64Array(PAGE_SIZE).fill(NaN)));
    page[slotOf(id)] = value;
  }

  get(id: number): number | undefined {
    const value = this.#pages.get(pageOf(id))?.[slotOf(id)] ?? NaN;
    return Number.isNaN(value) ? undefined : value;
  }

  delete(id: number): void {
    this.set(id, NaN);
  }

  *entries(): Generator<readonly [id: number, value: number]> {
    for (const [no, page] of this.#pages) {
      for (let slot = 0; slot < PAGE_SIZE; slot++) {
        const value = page[slot] ?? NaN;
        if (!Number.isNaN(value)) yield [no * PAGE_SIZE + slot, value];
      }
    }
  }
}
