/**
 * The values of a field as numbers that sort as they do, page by page; NaN = empty. Texts are their ranks among all there are.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import type { Catalog } from '../../domain/catalog.ts';
import type { FieldRef } from '../../domain/filter.ts';
import { type Page, PAGE_SIZE, setsColumn, textColumn, COLUMN } from '../page.ts';
import { SetPool } from '../set-pool.ts';
import type { Snapshot } from '../snapshot.ts';
import { TextPool } from '../text-pool.ts';
import { collationSteps } from './collation-order.ts';
import { joined, type NumberField, sortField } from './field-values.ts';
import { madeCodes } from './made-codes.ts';
import { entryCodes, slotCodes } from './slot-codes.ts';
import type { Steps } from './steps.ts';

export interface PageKeys {
  /** Writes the key of every slot of a page. */
  fill(no: number, keys: Float64Array): void;
  at(no: number, slot: number): number;
  /** Keys are whole numbers from 1 to this; null: any numbers. */
  readonly ranks: number | null;
}

export function numberKeys({ column, empty, at }: NumberField, { pages }: Snapshot): PageKeys {
  return {
    ranks: null,
    at: (no, slot) => at(pages[no] as Page, slot),
    fill(no, keys) {
      const found = pages[no]?.columns.get(column);
      const values = found?.kind === 'num' || found?.kind === 'int' ? found.values : null;
      if (values === null) keys.fill(empty === -1 ? 0 : NaN);
      else if (values.length === 1) keys.fill(keyOf(values[0] as number, empty));
      else if (Number.isNaN(empty)) keys.set(values);
      else for (let slot = 0; slot < values.length; slot++) keys[slot] = keyOf(values[slot] as number, empty);
    },
  };
}

const keyOf = (value: number, empty: number): number => (value === empty ? NaN : value + 0);

/** Pages a step. */
const STEP = 16;
/** Codes a step. */
const CODES = 1 << 14;

/** Of a field of texts. */
export function* rankKeys(field: FieldRef, snapshot: Snapshot, collator: Intl.Collator, now: number): Steps<PageKeys> {
  const { pages } = snapshot;
  const pool = new TextPool(entriesOf(field, snapshot));
  const codesOf = coder(field, snapshot.catalog, now, pool);
  const codes: (Uint32Array | null)[] = [];
  for (const page of pages) {
    codes.push(page === null ? null : codesOf(page));
    if (codes.length % STEP === 0) yield;
  }
  const texts: string[] = [];
  for (let from = 1; from < pool.size; from += CODES) {
    for (const text of pool.texts(from, Math.min(from + CODES, pool.size))) texts.push(text);
    yield;
  }
  const order = yield* collationSteps(texts, collator);
  const ranks = new Float64Array(pool.size);
  ranks[0] = NaN;
  for (let at = 0; at < order.length; at++) {
    ranks[1 + (order[at] as number)] = at + 1;
    if (at % CODES === 0) yield;
  }
  const at = (no: number, slot: number): number => ranks[codes[no]?.[slot] ?? 0] as number;
  return {
    ranks: order.length,
    at,
    fill(no, keys) {
      const own = codes[no] ?? null;
      if (own === null) keys.fill(NaN);
      else for (let slot = 0; slot < PAGE_SIZE; slot++) keys[slot] = ranks[own[slot] as number] as number;
    },
  };
}

/** Texts in the columns themselves, the same in another page counted again; 0 where they are made of others. */
export function entriesOf(field: FieldRef, { catalog, pages }: Snapshot): number {
  const values = sortField(field, catalog, 0);
  if (values.kind !== 'text' || values.column === null) return 0;
  let entries = 0;
  for (const page of pages) {
    const column = page === null ? undefined : textColumn(page, values.column);
    if (column !== undefined) entries += column.offsets.length - 1;
  }
  return entries;
}

/** A code in the pool for each slot. */
function coder(field: FieldRef, catalog: Catalog, now: number, pool: TextPool): (page: Page) => Uint32Array {
  const values = sortField(field, catalog, now);
  const column = values.kind === 'text' ? values.column : null;
  if (column !== null) {
    return (page) => {
      const found = textColumn(page, column);
      if (found === undefined) return new Uint32Array(PAGE_SIZE);
      return slotCodes(
        found,
        entryCodes(found, (bytes, start, end) => pool.intern(bytes, start, end)),
      );
    };
  }
  if (field !== 'tags') return (page) => madeCodes(page, field, catalog, now, (text) => pool.internText(text));
  const names = new Map(catalog.tags.map(({ id, name }) => [id as number, name]));
  const sets = new SetPool();
  const textOf: number[] = [0];
  return (page) => {
    const found = setsColumn(page, COLUMN.tags);
    if (found === undefined) return new Uint32Array(PAGE_SIZE);
    const entries = sets.internEntries(found);
    for (let entry = 0; entry < entries.length; entry++) {
      const set = entries[entry] as number;
      entries[entry] = textOf[set] ??= pool.internText(joined(sets.ids(set), names));
    }
    return slotCodes(found, entries);
  };
}
