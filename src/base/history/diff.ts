/**
 * What is not the same in two states of a page: slot by slot, column by column. A column that a change did not touch is the same object in
 * both, or the same bytes; only the others are looked at value by value.
 */
import { type Column, entryOf, intAt, numAt, setAt, type SetsColumn, type TextColumn } from '../column.ts';
import { COLUMN, type ColumnKey, FIRST_ATTRIBUTE, isLive, type Page } from '../page.ts';

export interface PageDiff {
  /** Slots of contacts that are only in the second. */
  readonly created: readonly number[];
  /** … only in the first. */
  readonly deleted: readonly number[];
  /** Slots of contacts in both whose value is another, by column. */
  readonly changed: ReadonlyMap<ColumnKey, readonly number[]>;
}

export function diffPages(before: Page | null, after: Page | null): PageDiff {
  const created: number[] = [];
  const deleted: number[] = [];
  const both: number[] = [];
  const [liveBefore, liveAfter] = [before?.columns.get(COLUMN.live), after?.columns.get(COLUMN.live)];
  const sameLife =
    before !== null && after !== null && before.slots === after.slots && sameColumn(liveBefore, liveAfter);
  for (let slot = 0; slot < Math.max(before?.slots ?? 0, after?.slots ?? 0); slot++) {
    const was = before !== null && isLive(before, slot);
    const is = sameLife ? was : after !== null && isLive(after, slot);
    if (was && is) both.push(slot);
    else if (was) deleted.push(slot);
    else if (is) created.push(slot);
  }
  const changed = new Map<ColumnKey, readonly number[]>();
  if (before === null || after === null || both.length === 0) return { created, deleted, changed };
  for (const key of columnKeys(before, after)) {
    if (key === COLUMN.live) continue;
    const [a, b] = [before.columns.get(key), after.columns.get(key)];
    if (sameColumn(a, b)) continue;
    const slots = both.filter((slot) => !sameValue(key, a, b, slot));
    if (slots.length > 0) changed.set(key, slots);
  }
  return { created, deleted, changed };
}

export const columnKeys = (a: Page, b: Page): ReadonlySet<ColumnKey> =>
  new Set([...a.columns.keys(), ...b.columns.keys()]);

/** True where a page needs no new bytes: every value and every slot is as it was. */
export function samePage(a: Page | null, b: Page | null): boolean {
  if (a === b) return true;
  if (a === null || b === null || a.slots !== b.slots || a.columns.size !== b.columns.size) return false;
  return [...a.columns].every(([key, column]) => sameColumn(column, b.columns.get(key)));
}

/** True where every slot has the same value in both, as far as bytes tell. */
export function sameColumn(a: Column | undefined, b: Column | undefined): boolean {
  if (a === b) return true;
  if (a === undefined || b === undefined) return false;
  switch (a.kind) {
    case 'int':
    case 'num':
      return b.kind === a.kind && sameItems(a.values, b.values);
    case 'text':
      return (
        b.kind === 'text' &&
        sameItems(a.bytes, b.bytes) &&
        sameItems(a.offsets, b.offsets) &&
        (a.codes === null ? b.codes === null : b.codes !== null && sameItems(a.codes, b.codes))
      );
    case 'sets':
      return (
        b.kind === 'sets' && sameItems(a.codes, b.codes) && sameItems(a.offsets, b.offsets) && sameItems(a.ids, b.ids)
      );
  }
}

/** One slot's value in both. A missing column is empty. */
export function sameValue(key: ColumnKey, a: Column | undefined, b: Column | undefined, slot: number): boolean {
  if (a === b) return true;
  const kind = (a ?? b)?.kind;
  if (a !== undefined && b !== undefined && a.kind !== b.kind) {
    return isEmptyValue(key, a, slot) && isEmptyValue(key, b, slot);
  }
  switch (kind) {
    case 'int':
      return intAt(intOf(a), slot) === intAt(intOf(b), slot);
    case 'num': {
      const empty = emptyNumber(key);
      return sameNumber(numAt(numOf(a), slot, empty), numAt(numOf(b), slot, empty));
    }
    case 'text':
      return sameItems(textBytes(textOf(a), slot), textBytes(textOf(b), slot));
    case 'sets':
      return sameItems(setAt(setsOf(a), slot), setAt(setsOf(b), slot));
    case undefined:
      return true;
  }
}

/** A column of two whole pages: no slot has another value; slots and pages that are not there are empty. */
export function sameValues(key: ColumnKey, a: Page | null, b: Page | null): boolean {
  const [columnA, columnB] = [a?.columns.get(key), b?.columns.get(key)];
  const [slotsA, slotsB] = [a?.slots ?? 0, b?.slots ?? 0];
  // One value for all means other slots where there are more of them.
  if (slotsA === slotsB && sameColumn(columnA, columnB)) return true;
  for (let slot = 0; slot < Math.max(slotsA, slotsB); slot++) {
    if (!sameValue(key, slot < slotsA ? columnA : undefined, slot < slotsB ? columnB : undefined, slot)) return false;
  }
  return true;
}

export const isEmptyValue = (key: ColumnKey, column: Column | undefined, slot: number): boolean =>
  column === undefined || sameValue(key, column, undefined, slot);

/** One contact in both: no value of it is another. */
export function sameContact(a: Page, b: Page, slot: number): boolean {
  if (a === b) return true;
  for (const key of columnKeys(a, b)) if (!sameValue(key, a.columns.get(key), b.columns.get(key), slot)) return false;
  return true;
}

const NO_BYTES = new Uint8Array(0);

export function textBytes(column: TextColumn | undefined, slot: number): Uint8Array {
  if (column === undefined) return NO_BYTES;
  const entry = entryOf(column, slot);
  return column.bytes.subarray(column.offsets[entry] ?? 0, (column.offsets[entry + 1] ?? 1) - 1);
}

const intOf = (column: Column | undefined) => (column?.kind === 'int' ? column : undefined);
const numOf = (column: Column | undefined) => (column?.kind === 'num' ? column : undefined);
const textOf = (column: Column | undefined): TextColumn | undefined => (column?.kind === 'text' ? column : undefined);
const setsOf = (column: Column | undefined): SetsColumn | undefined => (column?.kind === 'sets' ? column : undefined);

/** What a missing number column means. */
export const emptyNumber = (key: ColumnKey): number => (key >= FIRST_ATTRIBUTE ? NaN : 0);

const sameNumber = (a: number, b: number): boolean => a === b || (Number.isNaN(a) && Number.isNaN(b));

function sameItems(a: ArrayLike<number>, b: ArrayLike<number>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (!sameNumber(a[i] ?? 0, b[i] ?? 0)) return false;
  return true;
}
