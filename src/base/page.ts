/**
 * A page: up to PAGE_SIZE contacts as columns. Never changed; a change makes a new page. A contact's id is
 * page number × PAGE_SIZE + slot, for life: a slot is never used for another contact.
 */
import type { AttributeId } from '../domain/attribute.ts';
import type { Column, IntColumn, NumColumn, SetsColumn, TextColumn } from './column.ts';
import { intAt } from './column.ts';

export const PAGE_BITS = 10;
/**
 * Contacts a page: measured best of 512 to 8,192. A page of a thousand stays below 64 KiB, beyond which Chromium keeps a value in a file of
 * its own: twice as many contacts a page take twice as long to write.
 */
export const PAGE_SIZE = 1 << PAGE_BITS;

export const pageOf = (id: number): number => Math.floor(id / PAGE_SIZE);
export const slotOf = (id: number): number => id % PAGE_SIZE;

/** Keys of columns. Fixed fields first; an attribute's column is FIRST_ATTRIBUTE + its id. A missing column is all empty. */
export const COLUMN = {
  /** int: 1 = a contact is here, 0 = none (deleted). */
  live: 0,
  phone: 1,
  name: 2,
  /** int: length of first name | length of last name << 8, both in UTF-16 units, plus 1 << 16; 0 = the name is split by rule [N2]. */
  nameParts: 3,
  tags: 4,
  source: 5,
  /** int: tag id. */
  firstMessage: 6,
  /** int: 1 = opted out. */
  optedOut: 7,
  /** int: index in ORIGINS. */
  origin: 8,
  /** int: index in STATES. */
  state: 9,
  lastActive: 10,
  createdAt: 11,
  /** text: ids joined by spaces. */
  userIds: 12,
  username: 13,
} as const;
export const FIRST_ATTRIBUTE = 16;

export type ColumnKey = number;
export const attributeKey = (id: AttributeId): ColumnKey => FIRST_ATTRIBUTE + id;

export interface Page {
  /** Slots given so far, live or deleted; 1 … PAGE_SIZE. */
  readonly slots: number;
  /** Contacts in it. */
  readonly live: number;
  readonly columns: ReadonlyMap<ColumnKey, Column>;
}

export function intColumn(page: Page, key: ColumnKey): IntColumn | undefined {
  const column = page.columns.get(key);
  return column?.kind === 'int' ? column : undefined;
}

export function numColumn(page: Page, key: ColumnKey): NumColumn | undefined {
  const column = page.columns.get(key);
  return column?.kind === 'num' ? column : undefined;
}

export function textColumn(page: Page, key: ColumnKey): TextColumn | undefined {
  const column = page.columns.get(key);
  return column?.kind === 'text' ? column : undefined;
}

export function setsColumn(page: Page, key: ColumnKey): SetsColumn | undefined {
  const column = page.columns.get(key);
  return column?.kind === 'sets' ? column : undefined;
}

export const isLive = (page: Page, slot: number): boolean =>
  slot < page.slots && intAt(intColumn(page, COLUMN.live), slot) === 1;
