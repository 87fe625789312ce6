/** Writes what becomes of recipients: pages are copied when they are first written to, and put into the draft together. */
import type { Column } from '../column.ts';
import type { Draft } from '../draft.ts';
import type { DraftList } from '../draft-list.ts';
import { type Page, PAGE_SIZE, pageOf } from '../page.ts';
import { intsColumn, numberAt, numbersColumn, textOf, textsColumn } from './columns.ts';
import { DELIVERIES, DELIVERY } from './recipient-pages.ts';

export type NumberKey = Exclude<keyof typeof DELIVERY, 'messageId'>;
const INTS: ReadonlySet<number> = new Set([DELIVERY.contact, DELIVERY.stage, DELIVERY.code]);

interface OpenPage {
  readonly page: Page;
  readonly numbers: Map<number, Float64Array>;
  texts: string[] | null;
}

interface Last {
  readonly no: number;
  readonly page: Page | null;
  readonly open: OpenPage | null;
}

const NOWHERE: Last = { no: -1, page: null, open: null };

export class OpenDeliveries {
  readonly #list: DraftList<Page>;
  readonly #open = new Map<number, OpenPage>();
  #last = NOWHERE;

  constructor(draft: Draft) {
    this.#list = draft.list(DELIVERIES);
  }

  /** False where there is no such recipient. */
  has(recipient: number): boolean {
    this.#turnTo(recipient);
    const { page } = this.#last;
    return page !== null && recipient % PAGE_SIZE < page.slots;
  }

  number(recipient: number, key: NumberKey): number {
    const slot = recipient % PAGE_SIZE;
    this.#turnTo(recipient);
    const open = this.#last.open?.numbers.get(DELIVERY[key]);
    return open === undefined ? numberAt(this.#last.page?.columns.get(DELIVERY[key]), slot) : (open[slot] ?? 0);
  }

  messageId(recipient: number): string {
    const slot = recipient % PAGE_SIZE;
    this.#turnTo(recipient);
    return this.#last.open?.texts?.[slot] ?? textOf(this.#last.page?.columns.get(DELIVERY.messageId), slot);
  }

  set(recipient: number, key: NumberKey, value: number): void {
    const open = this.#openPage(recipient);
    if (open === null) return;
    let values = open.numbers.get(DELIVERY[key]);
    if (values === undefined) {
      const column = open.page.columns.get(DELIVERY[key]);
      values = new Float64Array(open.page.slots);
      if (column !== undefined) for (let slot = 0; slot < values.length; slot++) values[slot] = numberAt(column, slot);
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
    this.#last = NOWHERE;
  }

  /** Recipients of a page come one after the other, each asked several things. */
  #turnTo(recipient: number): void {
    const no = pageOf(recipient);
    if (no === this.#last.no) return;
    const open = this.#open.get(no) ?? null;
    this.#last = { no, page: open?.page ?? this.#list.page(no), open };
  }

  #openPage(recipient: number): OpenPage | null {
    this.#turnTo(recipient);
    const { no, page, open } = this.#last;
    if (open !== null || page === null) return open;
    const opened: OpenPage = { page, numbers: new Map(), texts: null };
    this.#open.set(no, opened);
    this.#last = { no, page, open: opened };
    return opened;
  }
}
