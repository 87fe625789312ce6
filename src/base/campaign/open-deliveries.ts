/** Writes what becomes of recipients: pages are copied when they are first written to, and put into the draft together. */
import type { Column } from '../column.ts';
import type { Draft } from '../draft.ts';
import type { DraftList } from '../draft-list.ts';
import { type Page, PAGE_SIZE } from '../page.ts';
import { intsColumn, numberAt, numbersColumn, textOf, textsColumn } from './columns.ts';
import { DELIVERIES, DELIVERY } from './recipient-pages.ts';

export type NumberKey = Exclude<keyof typeof DELIVERY, 'messageId'>;
const INTS: ReadonlySet<number> = new Set([DELIVERY.contact, DELIVERY.stage, DELIVERY.code]);

interface OpenPage {
  readonly page: Page;
  readonly numbers: Map<number, Float64Array>;
  texts: string[] | null;
}

export class OpenDeliveries {
  readonly #list: DraftList<Page>;
  readonly #open = new Map<number, OpenPage>();

  constructor(draft: Draft) {
    this.#list = draft.list(DELIVERIES);
  }

  /** False where there is no such recipient. */
  has(recipient: number): boolean {
    const page = this.#page(recipient);
    return page !== null && recipient % PAGE_SIZE < page.slots;
  }

  number(recipient: number, key: NumberKey): number {
    const slot = recipient % PAGE_SIZE;
    const open = this.#open.get(Math.floor(recipient / PAGE_SIZE))?.numbers.get(DELIVERY[key]);
    return open === undefined ? numberAt(this.#page(recipient)?.columns.get(DELIVERY[key]), slot) : (open[slot] ?? 0);
  }

  messageId(recipient: number): string {
    const slot = recipient % PAGE_SIZE;
    const texts = this.#open.get(Math.floor(recipient / PAGE_SIZE))?.texts;
    return texts?.[slot] ?? textOf(this.#page(recipient)?.columns.get(DELIVERY.messageId), slot);
  }

  set(recipient: number, key: NumberKey, value: number): void {
    const open = this.#openPage(recipient);
    if (open === null) return;
    let values = open.numbers.get(DELIVERY[key]);
    if (values === undefined) {
      const column = open.page.columns.get(DELIVERY[key]);
      values = Float64Array.from({ length: open.page.slots }, (_, slot) => numberAt(column, slot));
      open.numbers.set(DELIVERY[key], values);
    }
    values[recipient % PAGE_SIZE] = value;
  }

  setMessageId(recipient: number, id: string): void {
    const open = this.#openPage(recipient);
    if (open === null) return;
    const column = open.page.columns.get(DELIVERY.messageId);
    open.texts ??= Array.from({ length: open.page.slots }, (_, slot) => textOf(column, slot));
    open.texts[recipient % PAGE_SIZE] = id;
  }

  /** Puts the pages that were written to into the draft. */
  close(): void {
    for (const [no, { page, numbers, texts }] of this.#open) {
      const columns = new Map(page.columns);
      const put = (key: number, column: Column | null): void => {
        if (column === null) columns.delete(key);
        else columns.set(key, column);
      };
      for (const [key, values] of numbers) put(key, INTS.has(key) ? intsColumn(values) : numbersColumn(values));
      if (texts !== null) put(DELIVERY.messageId, textsColumn(texts));
      this.#list.put(no, { ...page, columns });
    }
    this.#open.clear();
  }

  #page(recipient: number): Page | null {
    return this.#list.page(Math.floor(recipient / PAGE_SIZE));
  }

  #openPage(recipient: number): OpenPage | null {
    const no = Math.floor(recipient / PAGE_SIZE);
    const known = this.#open.get(no);
    if (known !== undefined) return known;
    const page = this.#list.page(no);
    if (page === null) return null;
    const open: OpenPage = { page, numbers: new Map(), texts: null };
    this.#open.set(no, open);
    return open;
  }
}
