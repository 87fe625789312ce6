/** Messages in the making, over those of a draft's base: rows are added and changed by id; `finish` puts the pages into the draft. */
import type { Draft } from '../draft.ts';
import { pageOf, slotOf } from '../page.ts';
import { type IntKey, MESSAGE, type NumberKey, type TextKey } from './columns.ts';
import { MESSAGE_PAGES } from './message-pages.ts';
import { PageColumns } from './page-columns.ts';

export class MessageDraft {
  readonly #draft: Draft;
  readonly #pages = new Map<number, PageColumns>();
  /** Pages that were written to. */
  readonly #changed = new Set<number>();

  constructor(draft: Draft) {
    this.#draft = draft;
  }

  /** A new row's id; it is live and empty. */
  append(): number {
    const id = this.#draft.list(MESSAGE_PAGES).giveIds(1);
    this.setNumber(id, MESSAGE.live, 1);
    return id;
  }

  number(id: number, key: IntKey | NumberKey): number {
    return this.#page(id).number(key, slotOf(id));
  }

  text(id: number, key: TextKey): string {
    return this.#page(id).text(key, slotOf(id));
  }

  /** True where it was another. */
  setNumber(id: number, key: IntKey | NumberKey, value: number): boolean {
    const page = this.#page(id);
    if (page.number(key, slotOf(id)) === value) return false;
    page.setNumber(key, slotOf(id), value);
    this.#changed.add(pageOf(id));
    return true;
  }

  setText(id: number, key: TextKey, value: string): boolean {
    const page = this.#page(id);
    if (page.text(key, slotOf(id)) === value) return false;
    page.setText(key, slotOf(id), value);
    this.#changed.add(pageOf(id));
    return true;
  }

  finish(): void {
    const list = this.#draft.list(MESSAGE_PAGES);
    for (const no of this.#changed) list.put(no, this.#pages.get(no)?.close() ?? null);
  }

  #page(id: number): PageColumns {
    const no = pageOf(id);
    let page = this.#pages.get(no);
    if (page === undefined) {
      page = new PageColumns(this.#draft.list(MESSAGE_PAGES).page(no));
      this.#pages.set(no, page);
    }
    return page;
  }
}
