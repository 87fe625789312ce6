/**
 * Messages that have all words of a search in their text or their file's name, a page at a time. Equal to `fold` and `includes` of each (test/base/messages/message-search.test.ts).
 */
import { entryCount, intAt, numAt } from '../column.ts';
import { intColumn, isLive, numColumn, type Page, PAGE_SIZE, textColumn } from '../page.ts';
import type { FoldedTexts } from '../query/folded-texts.ts';
import { Needle } from '../query/needle.ts';
import type { Steps } from '../sort/steps.ts';
import { MESSAGE, REVOKED } from './columns.ts';
import { atOnce } from './in-time.ts';
import { isContent, type MessageList, ROW_KINDS } from './message-row.ts';

const IS_MESSAGE = ROW_KINDS.map(isContent);
const SEARCHED = [MESSAGE.text, MESSAGE.fileName] as const;

export class MessageSearch {
  readonly #pages: MessageList;
  readonly #terms: readonly Needle[];
  readonly #folded: FoldedTexts;
  readonly #found = new Map<number, Uint8Array | null>();

  /** `terms` folded. */
  constructor(pages: MessageList, terms: readonly string[], folded: FoldedTexts) {
    this.#pages = pages;
    this.#terms = terms.map((term) => new Needle(term));
    this.#folded = folded;
  }

  /** 1 at the slots of messages that have all words and were not taken back; null = there are none. */
  marks(no: number): Uint8Array | null {
    let found = this.#found.get(no);
    if (found === undefined) {
      const page = this.#pages[no] ?? null;
      this.#found.set(no, (found = page === null ? null : this.#search(page)));
    }
    return found;
  }

  #search(page: Page): Uint8Array | null {
    let all: Uint8Array | null = null;
    for (const term of this.#terms) {
      const has = this.#having(page, term);
      if (has === null) return null;
      if (all === null) all = has;
      else for (let slot = 0; slot < page.slots; slot++) all[slot] = (all[slot] ?? 0) & (has[slot] ?? 0);
    }
    all ??= new Uint8Array(PAGE_SIZE).fill(1, 0, page.slots);
    const [kinds, marks] = [intColumn(page, MESSAGE.kind), intColumn(page, MESSAGE.mark)];
    let any = false;
    for (let slot = 0; slot < page.slots; slot++) {
      if (all[slot] !== 1) continue;
      const isFound =
        isLive(page, slot) && IS_MESSAGE[intAt(kinds, slot)] === true && (intAt(marks, slot) & REVOKED) === 0;
      all[slot] = isFound ? 1 : 0;
      any ||= isFound;
    }
    return any ? all : null;
  }

  #having(page: Page, term: Needle): Uint8Array | null {
    let out: Uint8Array | null = null;
    for (const key of SEARCHED) {
      const column = textColumn(page, key);
      if (column === undefined) continue;
      const entries = new Uint8Array(entryCount(column));
      if (!this.#folded.mark(column, term, entries)) continue;
      out ??= new Uint8Array(PAGE_SIZE);
      for (let slot = 0; slot < page.slots; slot++)
        if (entries[column.codes === null ? slot : (column.codes[slot] ?? 0)] === 1) out[slot] = 1;
    }
    return out;
  }
}

/** Makes a page's texts ready to be searched; false: they were. */
export function foldMessages(page: Page, folded: FoldedTexts): boolean {
  let made = false;
  for (const key of SEARCHED) {
    const column = textColumn(page, key);
    if (column !== undefined && folded.prepare(column)) made = true;
  }
  return made;
}

/** By contact: the latest message that was found (in-time.ts), -1 = none; of `contacts` at most. */
export function* latestFound(pages: MessageList, contacts: number, search: MessageSearch): Steps<Int32Array> {
  const latest = new Int32Array(contacts).fill(-1);
  const times = new Float64Array(contacts);
  for (const [no, page] of pages.entries()) {
    const marks = search.marks(no);
    if (page !== null && marks !== null) {
      const [whose, at] = [intColumn(page, MESSAGE.contact), numColumn(page, MESSAGE.at)];
      for (let slot = 0; slot < page.slots; slot++) {
        if (marks[slot] !== 1) continue;
        const [id, contact, time] = [no * PAGE_SIZE + slot, intAt(whose, slot) - 1, numAt(at, slot, 0)];
        if (contact < 0) continue;
        const known = latest[contact] ?? -1;
        const before = times[contact] ?? 0;
        if (known >= 0 && (time < before || (time === before && atOnce(pages, id, known) < 0))) continue;
        latest[contact] = id;
        times[contact] = time;
      }
    }
    yield;
  }
  return latest;
}
