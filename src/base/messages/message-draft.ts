/** Messages in the making, over those of a draft's base: rows are added and changed by id; `finish` puts the pages into the draft. */
import type { Draft } from '../draft.ts';
import { pageOf, slotOf } from '../page.ts';
import type { TextPool } from '../text-pool.ts';
import { type IntKey, MESSAGE, type NumberKey, type TextKey } from './columns.ts';
import { MESSAGE_PAGES } from './message-pages.ts';
import { PageColumns, PageTexts } from './page-columns.ts';

export class MessageDraft {
  readonly #draft: Draft;
  readonly #texts: PageTexts;
  /** By number. */
  readonly #pages: (PageColumns | undefined)[] = [];
  /** Pages that were written to. */
  readonly #changed = new Set<number>();

  /** `pool`: of its texts; a log that fills it gives codes instead of texts. */
  constructor(draft: Draft, pool?: TextPool) {
    this.#draft = draft;
    this.#texts = new PageTexts(pool);
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

  code(id: number, key: TextKey): number {
    return this.#page(id).code(key, slotOf(id));
  }

  /** True where it was another. */
  setNumber(id: number, key: IntKey | NumberKey, value: number): boolean {
    const page = this.#page(id);
    const slot = slotOf(id);
    if (page.number(key, slot) === value) return false;
    page.setNumber(key, slot, value);
    this.#changed.add(pageOf(id));
    return true;
  }

  setText(id: number, key: TextKey, value: string): boolean {
    return this.setCode(id, key, this.#texts.pool.internText(value));
  }

  setCode(id: number, key: TextKey, code: number): boolean {
    const page = this.#page(id);
    const slot = slotOf(id);
    if (page.code(key, slot) === code) return false;
    page.setCode(key, slot, code);
    this.#changed.add(pageOf(id));
    return true;
  }

  finish(): void {
    const steps = this.finishing();
    while (steps.next().done !== true);
  }

  /** The same, in steps of a page; each is let go of once it is closed. */
  *finishing(): Generator<undefined, void> {
    const list = this.#draft.list(MESSAGE_PAGES);
    for (const no of this.#changed) {
      list.put(no, this.#pages[no]?.close() ?? null);
      this.#pages[no] = undefined;
      yield;
    }
    this.#changed.clear();
  }

  #page(id: number): PageColumns {
    const no = pageOf(id);
    let page = this.#pages[no];
    if (page === undefined) {
      page = new PageColumns(this.#draft.list(MESSAGE_PAGES).page(no), this.#texts);
      this.#pages[no] = page;
    }
    return page;
  }
}
