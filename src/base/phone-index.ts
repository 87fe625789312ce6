/**
 * Who has a number: from variant key [P9] to the contacts that bear it, kept up to date page by page. Nearly every key has one contact; the
 * few with several are told apart by a list. `get` gives the one with the smallest id, as the oldest stands for all.
 */
import { sameColumn } from './history/diff.ts';
import { NumberIndex } from './number-index.ts';
import { COLUMN, intColumn, numColumn, type Page, PAGE_SIZE } from './page.ts';
import { pagesThatDiffer, type Snapshot } from './snapshot.ts';

/** The variant key of a number; 0 = none. */
export type KeyOf = (phone: number) => number;

const NONE: readonly number[] = [];

/** Above this share of a base's pages, making the index anew is quicker than mending it. */
const REBUILD_SHARE = 0.5;

export class PhoneIndex {
  readonly #keyOf: KeyOf;
  readonly #first: NumberIndex;
  /** Further contacts of a key, ascending. */
  readonly #more = new Map<number, number[]>();

  constructor(snapshot: Snapshot, keyOf: KeyOf) {
    this.#keyOf = keyOf;
    this.#first = new NumberIndex(snapshot.contacts);
    snapshot.pages.forEach((page, no) => {
      if (page === null) return;
      const keys = this.#keys(page);
      for (let slot = 0; slot < keys.length; slot++) this.#add(keys[slot] ?? 0, no * PAGE_SIZE + slot);
    });
  }

  /** Distinct keys. */
  get size(): number {
    return this.#first.size;
  }

  /** The oldest contact under the key, or -1. */
  get(key: number): number {
    return key === 0 ? -1 : this.#first.get(key);
  }

  /** All contacts under the key, the oldest first. */
  holders(key: number): readonly number[] {
    const first = this.get(key);
    return first < 0 ? NONE : [first, ...(this.#more.get(key) ?? NONE)];
  }

  /** Follows the base from one snapshot to another; false = too much has changed, make a new one. */
  follow(before: Snapshot, after: Snapshot): boolean {
    const changed = pagesThatDiffer(before, after).filter((no) => !sameNumbers(before.pages[no], after.pages[no]));
    const pages = after.contacts / PAGE_SIZE; // Not those that are empty for ever.
    if (changed.length > 1 && changed.length > pages * REBUILD_SHARE) return false;
    for (const no of changed) {
      const was = this.#keys(before.pages[no] ?? null);
      const is = this.#keys(after.pages[no] ?? null);
      for (let slot = 0; slot < Math.max(was.length, is.length); slot++) {
        const from = was[slot] ?? 0;
        const to = is[slot] ?? 0;
        if (from === to) continue;
        this.#remove(from, no * PAGE_SIZE + slot);
        this.#add(to, no * PAGE_SIZE + slot);
      }
    }
    return true;
  }

  /** By slot; 0 = no contact, or no number. */
  #keys(page: Page | null): Float64Array {
    const keys = new Float64Array(page?.slots ?? 0);
    const phones = page === null ? undefined : numColumn(page, COLUMN.phone)?.values;
    const live = page === null ? undefined : intColumn(page, COLUMN.live)?.values;
    if (phones === undefined || live === undefined) return keys;
    // Within bounds by construction; one value stands for all slots.
    for (let slot = 0; slot < keys.length; slot++) {
      const phone = phones[phones.length === 1 ? 0 : slot] as number;
      if (phone !== 0 && live[live.length === 1 ? 0 : slot] === 1) keys[slot] = this.#keyOf(phone);
    }
    return keys;
  }

  #add(key: number, id: number): void {
    if (key === 0) return;
    const first = this.#first.add(key, id);
    if (first === id) return;
    const more = this.#more.get(key) ?? [];
    if (id < first) this.#first.replace(key, id);
    more.push(Math.max(id, first));
    more.sort((a, b) => a - b);
    this.#more.set(key, more);
  }

  #remove(key: number, id: number): void {
    if (key === 0) return;
    const more = this.#more.get(key) ?? [];
    if (this.#first.get(key) === id) {
      const next = more.shift();
      if (next === undefined) this.#first.remove(key);
      else this.#first.replace(key, next);
    } else more.splice(more.indexOf(id), 1);
    if (more.length === 0) this.#more.delete(key);
  }
}

function sameNumbers(a: Page | null | undefined, b: Page | null | undefined): boolean {
  if (a?.slots !== b?.slots) return false;
  return [COLUMN.phone, COLUMN.live].every((key) => sameColumn(a?.columns.get(key), b?.columns.get(key)));
}
