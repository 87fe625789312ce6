/** Contacts that an action means, marked page by page, so that a million of them are worked on column by column. */
import { isLive, type Page, PAGE_SIZE, pageOf, slotOf } from './page.ts';
import type { Snapshot } from './snapshot.ts';

export interface Chosen {
  /** Contacts marked. */
  readonly count: number;
  /** By page number: 1 for every slot that is meant. Only contacts that are there are marked. */
  readonly pages: ReadonlyMap<number, Uint8Array>;
}

/** Ids may come twice, or be of contacts that are gone. */
export function choose(snapshot: Snapshot, ids: Iterable<number>, except: Iterable<number> = []): Chosen {
  const pages = new Map<number, Uint8Array>();
  for (const id of ids) {
    const no = pageOf(id);
    let marks = pages.get(no);
    if (marks === undefined) {
      if (snapshot.pages[no] === null || snapshot.pages[no] === undefined) continue;
      marks = new Uint8Array(PAGE_SIZE);
      pages.set(no, marks);
    }
    marks[slotOf(id)] = 1;
  }
  for (const id of except) {
    const marks = pages.get(pageOf(id));
    if (marks !== undefined) marks[slotOf(id)] = 0;
  }
  let count = 0;
  for (const [no, marks] of pages) {
    const page = snapshot.pages[no];
    for (let slot = 0; slot < PAGE_SIZE; slot++) {
      if (marks[slot] !== 1) continue;
      if (page && isLive(page, slot)) count++;
      else marks[slot] = 0;
    }
  }
  return { count, pages };
}

export function chooseAll(snapshot: Snapshot): Chosen {
  const pages = new Map<number, Uint8Array>();
  snapshot.pages.forEach((page, no) => {
    if (page === null) return;
    const marks = new Uint8Array(PAGE_SIZE);
    for (let slot = 0; slot < page.slots; slot++) marks[slot] = isLive(page, slot) ? 1 : 0;
    pages.set(no, marks);
  });
  return { count: snapshot.contacts, pages };
}

/** Ids of the contacts of the pages that are there, ascending. */
export function idsOfAll({ pages }: Snapshot): Uint32Array<ArrayBuffer> {
  const ids = new Uint32Array(pages.reduce((all, page) => all + (page?.slots ?? 0), 0));
  let at = 0;
  for (let no = 0; no < pages.length; no++) {
    const page = pages[no] ?? null;
    if (page === null) continue;
    at = putLive(page, no * PAGE_SIZE, ids, at);
  }
  return at === ids.length ? ids : ids.slice(0, at);
}

/** From `at` on; returns where they end. A function of its own is soon compiled, a loop that is run once is not. */
function putLive(page: Page, first: number, ids: Uint32Array, at: number): number {
  const isFull = page.live === page.slots;
  let end = at;
  for (let slot = 0; slot < page.slots; slot++) if (isFull || isLive(page, slot)) ids[end++] = first + slot;
  return end;
}

/** Ids of the marked contacts, ascending. */
export function idsOf(chosen: Chosen): Uint32Array {
  const ids = new Uint32Array(chosen.count);
  let at = 0;
  for (const no of [...chosen.pages.keys()].sort((a, b) => a - b)) {
    const marks = chosen.pages.get(no);
    for (let slot = 0; slot < PAGE_SIZE; slot++) if (marks?.[slot] === 1) ids[at++] = no * PAGE_SIZE + slot;
  }
  return ids;
}
