/**
 * Who a contact is, found by any of its identities: a number or a variant of it [P9], a WhatsApp user id, a username. Kept up to date page by
 * page. Numbers have an index of their own, made for millions; ids and usernames are few, and cost nothing where there are none.
 */
import { type Column, entryCount, entryText, intAt, textAt, type TextColumn } from './column.ts';
import { sameColumn } from './history/diff.ts';
import { splitUserIds } from '../domain/identity.ts';
import { COLUMN, intColumn, type Page, PAGE_SIZE, textColumn } from './page.ts';
import { type KeyOf, PhoneIndex } from './phone-index.ts';
import { pagesThatDiffer, type Snapshot } from './snapshot.ts';

/** A user id as it is, or a username with `@` before it: no text is both. */
export type TextIdentity = string;

export const identitiesOf = (userIds: readonly string[], username: string): readonly TextIdentity[] =>
  username === '' ? userIds : [...userIds, `@${username}`];

const NONE: readonly number[] = [];

export class IdentityIndex {
  readonly numbers: PhoneIndex;
  /** Contacts that have an id or username, ascending. */
  readonly #texts = new Map<TextIdentity, readonly number[]>();

  constructor(snapshot: Snapshot, keyOf: KeyOf) {
    this.numbers = new PhoneIndex(snapshot, keyOf);
    snapshot.pages.forEach((page, no) => {
      each(page, (text, slot) => this.#add(text, no * PAGE_SIZE + slot));
    });
  }

  /** The oldest contact with this variant key, or -1. */
  get(key: number): number {
    return this.numbers.get(key);
  }

  /** All contacts with this variant key, the oldest first. */
  holders(key: number): readonly number[] {
    return this.numbers.holders(key);
  }

  /** All contacts with this user id or username, the oldest first. */
  named(identity: TextIdentity): readonly number[] {
    return this.#texts.get(identity) ?? NONE;
  }

  /** Ids and usernames, each with the contacts that have it. */
  get texts(): ReadonlyMap<TextIdentity, readonly number[]> {
    return this.#texts;
  }

  /** Follows the base from one snapshot to another; false = too much has changed, make a new one. */
  follow(before: Snapshot, after: Snapshot): boolean {
    if (!this.numbers.follow(before, after)) return false;
    for (const no of pagesThatDiffer(before, after)) {
      const [was, is] = [before.pages[no] ?? null, after.pages[no] ?? null];
      if (COLUMNS.every((key) => sameColumn(was?.columns.get(key), is?.columns.get(key)))) continue;
      each(was, (text, slot) => this.#remove(text, no * PAGE_SIZE + slot));
      each(is, (text, slot) => this.#add(text, no * PAGE_SIZE + slot));
    }
    return true;
  }

  #add(text: TextIdentity, id: number): void {
    const held = this.#texts.get(text);
    this.#texts.set(text, held === undefined ? [id] : [...held, id].sort((a, b) => a - b));
  }

  #remove(text: TextIdentity, id: number): void {
    const left = this.named(text).filter((holder) => holder !== id);
    if (left.length === 0) this.#texts.delete(text);
    else this.#texts.set(text, left);
  }
}

const COLUMNS = [COLUMN.userIds, COLUMN.username, COLUMN.live] as const;

/** Every id and username on the page, with the slot of its contact. */
function each(page: Page | null, visit: (text: TextIdentity, slot: number) => void): void {
  if (page === null) return;
  const live = intColumn(page, COLUMN.live);
  const columns = [textColumn(page, COLUMN.userIds), textColumn(page, COLUMN.username)];
  columns.forEach((column, which) => {
    if (column === undefined || isBlank(column)) return;
    for (let slot = 0; slot < page.slots; slot++) {
      const text = textAt(column, slot);
      if (text === '' || intAt(live, slot) !== 1) continue;
      if (which === 1) visit(`@${text}`, slot);
      else for (const id of splitUserIds(text)) visit(id, slot);
    }
  });
}

const isBlank = (column: Column & TextColumn): boolean => entryCount(column) === 1 && entryText(column, 0) === '';
