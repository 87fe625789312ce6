/** One conversation in order of time: ids, and rows as they are asked for. */
import { intAt, numAt, textAt } from '../../base/column.ts';
import type { Overview } from '../../base/messages/overview.ts';
import { MESSAGE, REVOKED } from '../../base/messages/columns.ts';
import { atOnce } from '../../base/messages/in-time.ts';
import { isContent, messageAt, type MessageList, type MessageRow, ROW_KINDS } from '../../base/messages/message-row.ts';
import { intColumn, numColumn, pageOf, slotOf, textColumn } from '../../base/page.ts';
import { fold } from '../../domain/text.ts';

const IS_MESSAGE = ROW_KINDS.map(isContent);

export class Talk {
  readonly #pages: MessageList;
  readonly #ids: Uint32Array;
  #places: ReadonlyMap<string, number> | null = null;

  constructor({ pages, byContact }: Overview, contact: number) {
    this.#pages = pages;
    const own = byContact.ids(contact).filter((id) => IS_MESSAGE[this.#int(MESSAGE.kind, id)] === true);
    const at = new Map(Array.from(own, (id) => [id, this.#at(id)]));
    this.#ids = own.sort((a, b) => (at.get(a) ?? 0) - (at.get(b) ?? 0) || atOnce(pages, a, b));
  }

  get length(): number {
    return this.#ids.length;
  }

  row(place: number): MessageRow | null {
    const id = this.#ids[place];
    return id === undefined ? null : messageAt(this.#pages, id);
  }

  /** Where the message of this key stands, -1 = nowhere here. */
  placeOf(key: string): number {
    this.#places ??= new Map(Array.from(this.#ids, (id, place) => [this.#text(MESSAGE.key, id), place]));
    return this.#places.get(key) ?? -1;
  }

  /** Has the message all of these, folded, in its words or its file's name? */
  has(place: number, terms: readonly string[]): boolean {
    const id = this.#ids[place];
    if (id === undefined || (this.#int(MESSAGE.mark, id) & REVOKED) !== 0) return false;
    const folded = fold(`${this.#text(MESSAGE.text, id)} ${this.#text(MESSAGE.fileName, id)}`);
    return terms.every((term) => folded.includes(term));
  }

  /** Of the latest that has come, in whatever order of time; -1 = none. */
  get newestId(): number {
    return this.#ids.reduce((most, id) => Math.max(most, id), -1);
  }

  /** How many came in after `readId`, and nobody has answered. Calls count for nothing. */
  unread(readId: number): number {
    let unread = 0;
    for (let place = this.#ids.length - 1; place >= 0; place--) {
      const id = this.#ids[place] ?? 0;
      if (this.#int(MESSAGE.side, id) !== 0) break;
      if (id > readId && ROW_KINDS[this.#int(MESSAGE.kind, id)] !== 'call') unread++;
    }
    return unread;
  }

  #at(id: number): number {
    const page = this.#pages[pageOf(id)] ?? null;
    return page === null ? 0 : numAt(numColumn(page, MESSAGE.at), slotOf(id), 0);
  }

  #int(key: number, id: number): number {
    const page = this.#pages[pageOf(id)] ?? null;
    return page === null ? 0 : intAt(intColumn(page, key), slotOf(id));
  }

  #text(key: number, id: number): string {
    const page = this.#pages[pageOf(id)] ?? null;
    return page === null ? '' : textAt(textColumn(page, key), slotOf(id));
  }
}
