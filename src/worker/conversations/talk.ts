/** One conversation in order of time: ids, and rows as they are asked for. */
import { entryOf, intAt, numAt } from '../../base/column.ts';
import type { Overview } from '../../base/messages/overview.ts';
import { MESSAGE } from '../../base/messages/columns.ts';
import { atOnce } from '../../base/messages/in-time.ts';
import { isContent, messageAt, type MessageList, type MessageRow, ROW_KINDS } from '../../base/messages/message-row.ts';
import type { MessageSearch } from '../../base/messages/message-search.ts';
import { intColumn, numColumn, pageOf, slotOf, textColumn } from '../../base/page.ts';
import { TextPool } from '../../base/text-pool.ts';

const IS_MESSAGE = ROW_KINDS.map(isContent);

export class Talk {
  readonly #pages: MessageList;
  readonly #ids: Uint32Array;
  /** By code of its key, the place of a message. */
  #keys: { readonly pool: TextPool; readonly places: readonly number[] } | null = null;

  constructor({ pages, byContact }: Overview, contact: number) {
    this.#pages = pages;
    const own = byContact.ids(contact).filter((id) => IS_MESSAGE[this.#int(MESSAGE.kind, id)] === true);
    const times = Float64Array.from(own, (id) => this.#at(id));
    // Most have come in their order.
    let inOrder = true;
    for (let i = 1; i < own.length && inOrder; i++)
      inOrder = (times[i - 1] ?? 0) < (times[i] ?? 0) || this.#stands(times, own, i - 1, i) < 0;
    this.#ids = inOrder
      ? own
      : Uint32Array.from(
          Uint32Array.from(own, (_, i) => i).sort((a, b) => this.#stands(times, own, a, b)),
          (i) => own[i] ?? 0,
        );
  }

  #stands(times: Float64Array, ids: Uint32Array, a: number, b: number): number {
    return (times[a] ?? 0) - (times[b] ?? 0) || atOnce(this.#pages, ids[a] ?? 0, ids[b] ?? 0);
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
    this.#keys ??= this.#pooled();
    return this.#keys.places[this.#keys.pool.internText(key)] ?? -1;
  }

  placeOfId(id: number): number {
    return this.#ids.indexOf(id);
  }

  /** Places of messages that were found, the latest first. */
  found(search: MessageSearch): number[] {
    const places: number[] = [];
    for (let place = this.#ids.length - 1; place >= 0; place--) {
      const id = this.#ids[place] ?? 0;
      if (search.marks(pageOf(id))?.[slotOf(id)] === 1) places.push(place);
    }
    return places;
  }

  #pooled(): { readonly pool: TextPool; readonly places: readonly number[] } {
    const pool = new TextPool(this.#ids.length);
    const places: number[] = [-1];
    this.#ids.forEach((id, place) => {
      const page = this.#pages[pageOf(id)] ?? null;
      const column = page === null ? undefined : textColumn(page, MESSAGE.key);
      if (column === undefined) return;
      const entry = entryOf(column, slotOf(id));
      places[pool.intern(column.bytes, column.offsets[entry] ?? 0, (column.offsets[entry + 1] ?? 1) - 1)] = place;
    });
    places[0] = -1; // what has no key answers nothing
    return { pool, places };
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
}
