/** Whose each message is: ids by contact, ascending, made from one column in two passes; and kept while the pages are the same. */
import { intAt } from '../column.ts';
import { intColumn, type Page, PAGE_SIZE } from '../page.ts';
import { MESSAGE } from './columns.ts';
import type { MessageList } from './message-row.ts';

const NONE = new Uint32Array(0);

export class ByContact {
  /** By contact: where its ids begin; one more at the end. */
  readonly #starts: Uint32Array;
  readonly #ids: Uint32Array;

  constructor(pages: MessageList) {
    let contacts = 0;
    each(pages, (contact) => (contacts = Math.max(contacts, contact + 1)));
    const starts = new Uint32Array(contacts + 1);
    each(pages, (contact) => (starts[contact + 1] = (starts[contact + 1] ?? 0) + 1));
    for (let contact = 0; contact < contacts; contact++)
      starts[contact + 1] = (starts[contact + 1] ?? 0) + (starts[contact] ?? 0);
    const filled = starts.slice();
    const ids = new Uint32Array(starts[contacts] ?? 0);
    each(pages, (contact, id) => {
      const at = filled[contact] ?? 0;
      ids[at] = id;
      filled[contact] = at + 1;
    });
    this.#starts = starts;
    this.#ids = ids;
  }

  /** Above the highest contact that has any. */
  get end(): number {
    return this.#starts.length - 1;
  }

  ids(contact: number): Uint32Array {
    if (contact < 0 || contact + 1 >= this.#starts.length) return NONE;
    return this.#ids.subarray(this.#starts[contact], this.#starts[contact + 1]);
  }

  /** Contacts that have any, ascending. */
  *contacts(): Iterable<number> {
    for (let contact = 0; contact + 1 < this.#starts.length; contact++)
      if ((this.#starts[contact + 1] ?? 0) > (this.#starts[contact] ?? 0)) yield contact;
  }
}

function each(pages: MessageList, visit: (contact: number, id: number) => void): void {
  pages.forEach((page: Page | null, no) => {
    if (page === null) return;
    const [contacts, live] = [intColumn(page, MESSAGE.contact), intColumn(page, MESSAGE.live)];
    for (let slot = 0; slot < page.slots; slot++) {
      const contact = intAt(contacts, slot) - 1;
      if (contact >= 0 && intAt(live, slot) === 1) visit(contact, no * PAGE_SIZE + slot);
    }
  });
}
