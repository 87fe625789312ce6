/**
 * Contacts in the order of any field. Stable: contacts of equal values follow by id, ascending in both directions; empty values come last
 * in both. What it learns of columns is kept by column, so a commit costs only the pages that it made.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { type Catalog, tagById } from '../../domain/catalog.ts';
import { ORIGINS, STATES, statusOf } from '../../domain/contact.ts';
import type { FieldRef } from '../../domain/filter.ts';
import { tagId } from '../../domain/tag.ts';
import { attributeById } from '../../domain/catalog.ts';
import { type Column, entryCount, entrySet, intAt, numAt, type SetsColumn, type TextColumn } from '../column.ts';
import {
  attributeKey,
  COLUMN,
  FIRST_ATTRIBUTE,
  intColumn,
  numColumn,
  type Page,
  PAGE_BITS,
  PAGE_SIZE,
  setsColumn,
  textColumn,
} from '../page.ts';
import { SetPool } from '../set-pool.ts';
import type { Snapshot } from '../snapshot.ts';
import { radixSort, wordsOfDoubles } from './radix.ts';
import { TextRanks } from './text-ranks.ts';

export class Sorter {
  readonly #collator: Intl.Collator;
  /** Column texts keep their ranks; texts that are made (tag names) may change with the catalog and are ranked anew. */
  readonly #texts = new Map<number, TextRanks>();
  readonly #codes = new WeakMap<TextColumn, Uint32Array>();
  /** Tags as their names, while the names are the same. */
  #tags: {
    readonly tags: Catalog['tags'];
    readonly texts: TextRanks;
    readonly sets: SetPool;
    readonly codes: WeakMap<SetsColumn, Uint32Array>;
  } | null = null;

  constructor(collator: Intl.Collator) {
    this.#collator = collator;
  }

  /** Learns what a sort by name needs of these pages, so that the first one does not wait. */
  learn(pages: Snapshot['pages']): void {
    const texts = this.#ranksOf(COLUMN.name);
    for (const page of pages) {
      const column = page === null ? undefined : textColumn(page, COLUMN.name);
      if (column !== undefined) this.#columnCodes(column, texts);
    }
  }

  /** Ranks what was learnt. */
  rank(): void {
    this.#ranksOf(COLUMN.name).ranks();
  }

  /** `ids` ascending, all of contacts that are there; a new array comes back. `now`: milliseconds, for the status. */
  sort(
    ids: Uint32Array<ArrayBuffer>,
    by: { readonly field: FieldRef; readonly descending: boolean },
    snapshot: Snapshot,
    now: number,
  ): Uint32Array<ArrayBuffer> {
    const numbers = numbersOf(by.field, snapshot.catalog);
    return numbers === null
      ? this.#byRank(ids, by, snapshot, now)
      : byNumber(ids, numbers.key, numbers.empty, by.descending, snapshot);
  }

  #byRank(
    ids: Uint32Array<ArrayBuffer>,
    { field, descending }: { readonly field: FieldRef; readonly descending: boolean },
    snapshot: Snapshot,
    now: number,
  ): Uint32Array<ArrayBuffer> {
    const { pages, ranks } = this.#pageCodes(field, snapshot, now);
    const found = new Uint32Array(ids.length);
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] as number;
      const codes = pages[id >>> PAGE_BITS];
      if (codes !== undefined) found[i] = ranks[codes[id & (PAGE_SIZE - 1)] as number] as number;
    }
    return byCounting(ids, found, ranks.length, descending);
  }

  /** By page: a code for each slot; and the rank of each code, 0 = empty. */
  #pageCodes(
    field: FieldRef,
    snapshot: Snapshot,
    now: number,
  ): { pages: (Uint32Array | undefined)[]; ranks: Uint32Array } {
    const key = textKeyOf(field, snapshot.catalog);
    if (key !== null && field !== 'source') {
      const texts = this.#ranksOf(key);
      const pages = snapshot.pages.map((page) => {
        const column = page === null ? undefined : textColumn(page, key);
        return column === undefined ? undefined : this.#columnCodes(column, texts);
      });
      return { pages, ranks: texts.ranks() };
    }
    if (field === 'tags') return this.#tagCodes(snapshot);
    const texts = new TextRanks(this.#collator);
    const codeOf = (text: string): number => texts.pool.internText(text);
    const pages = snapshot.pages.map((page) =>
      page === null ? undefined : madeCodes(page, field, snapshot.catalog, now, codeOf),
    );
    return { pages, ranks: texts.ranks() };
  }

  #tagCodes({ pages, catalog }: Snapshot): { pages: (Uint32Array | undefined)[]; ranks: Uint32Array } {
    if (this.#tags?.tags !== catalog.tags)
      this.#tags = {
        tags: catalog.tags,
        texts: new TextRanks(this.#collator),
        sets: new SetPool(),
        codes: new WeakMap(),
      };
    const { texts, sets, codes } = this.#tags;
    const names = new Map(catalog.tags.map(({ id, name }) => [id as number, name]));
    const textOf: number[] = [0];
    const codesOf = (column: SetsColumn): Uint32Array => {
      const entries = Uint32Array.from({ length: entryCount(column) }, (_, e) => {
        const set = sets.intern(entrySet(column, e));
        return (textOf[set] ??= texts.pool.internText(
          Array.from(sets.ids(set), (id) => names.get(id) ?? '').join(', '),
        ));
      });
      return slotCodes(column, entries);
    };
    const found = pages.map((page) => {
      const column = page === null ? undefined : setsColumn(page, COLUMN.tags);
      if (column === undefined) return undefined;
      let known = codes.get(column);
      if (known === undefined) {
        known = codesOf(column);
        codes.set(column, known);
      }
      return known;
    });
    return { pages: found, ranks: texts.ranks() };
  }

  #ranksOf(key: number): TextRanks {
    let texts = this.#texts.get(key);
    if (texts === undefined) {
      texts = new TextRanks(this.#collator);
      this.#texts.set(key, texts);
    }
    return texts;
  }

  #columnCodes(column: TextColumn, texts: TextRanks): Uint32Array {
    let codes = this.#codes.get(column);
    if (codes === undefined) {
      codes = slotCodes(
        column,
        entryCodes(column, (bytes, start, end) => texts.pool.intern(bytes, start, end)),
      );
      this.#codes.set(column, codes);
    }
    return codes;
  }
}

type Intern = (bytes: Uint8Array, start: number, end: number) => number;

function entryCodes({ bytes, offsets }: TextColumn, intern: Intern): Uint32Array {
  const entries = new Uint32Array(offsets.length - 1);
  for (let e = 0; e < entries.length; e++)
    entries[e] = intern(bytes, offsets[e] as number, (offsets[e + 1] as number) - 1);
  return entries;
}

function slotCodes(column: Extract<Column, { kind: 'text' | 'sets' }>, entries: Uint32Array): Uint32Array {
  const codes = new Uint32Array(PAGE_SIZE);
  if (column.codes === null) codes.set(entries);
  else
    for (let slot = 0; slot < column.codes.length; slot++)
      codes[slot] = entries[column.codes[slot] as number] as number;
  return codes;
}

/** Codes of texts that no column holds as they are shown: tag names, source or origin, status … */
function madeCodes(
  page: Page,
  field: FieldRef,
  catalog: Catalog,
  now: number,
  codeOf: (text: string) => number,
): Uint32Array {
  const codes = new Uint32Array(PAGE_SIZE);
  const fill = (textOf: (slot: number) => number): Uint32Array => {
    for (let slot = 0; slot < page.slots; slot++) codes[slot] = textOf(slot);
    return codes;
  };
  switch (field) {
    case 'firstMessage': {
      const column = intColumn(page, COLUMN.firstMessage);
      const names = new Map<number, number>([[0, 0]]);
      return fill((slot) => {
        const id = intAt(column, slot);
        let code = names.get(id);
        if (code === undefined) {
          code = codeOf(tagById(catalog, tagId(id))?.name ?? '');
          names.set(id, code);
        }
        return code;
      });
    }
    case 'source': {
      const column = textColumn(page, COLUMN.source);
      const origins = ORIGINS.map(codeOf);
      const origin = intColumn(page, COLUMN.origin);
      const decoder = new TextDecoder();
      const stored =
        column === undefined
          ? codes
          : slotCodes(
              column,
              entryCodes(column, (bytes, start, end) => codeOf(decoder.decode(bytes.subarray(start, end)))),
            );
      for (let slot = 0; slot < page.slots; slot++)
        if (stored[slot] === 0) stored[slot] = origins[intAt(origin, slot)] ?? 0;
      return stored;
    }
    case 'status': {
      const column = numColumn(page, COLUMN.lastActive);
      return fill((slot) => codeOf(statusOf(numAt(column, slot, 0), now)));
    }
    case 'origin': {
      const column = intColumn(page, COLUMN.origin);
      const origins = ORIGINS.map(codeOf);
      return fill((slot) => origins[intAt(column, slot)] ?? 0);
    }
    case 'state': {
      const column = intColumn(page, COLUMN.state);
      const states = STATES.map(codeOf);
      return fill((slot) => states[intAt(column, slot)] ?? 0);
    }
    default:
      return codes;
  }
}

function textKeyOf(field: FieldRef, catalog: Catalog): number | null {
  if (field === 'name') return COLUMN.name;
  if (field === 'source') return COLUMN.source;
  if (typeof field !== 'object') return null;
  const type = attributeById(catalog, field.attribute)?.type;
  return type === 'text' || type === 'choice' ? attributeKey(field.attribute) : null;
}

/** Fields that sort as numbers: the column, and what stands for empty in it. */
function numbersOf(field: FieldRef, catalog: Catalog): { readonly key: number; readonly empty: number } | null {
  switch (field) {
    case 'phone':
      return { key: COLUMN.phone, empty: 0 };
    case 'createdAt':
      return { key: COLUMN.createdAt, empty: 0 };
    case 'lastActive':
      return { key: COLUMN.lastActive, empty: 0 };
    case 'optedOut':
      return { key: COLUMN.optedOut, empty: -1 };
    default: {
      if (typeof field !== 'object') return null;
      const type = attributeById(catalog, field.attribute)?.type;
      if (type === undefined || type === 'text' || type === 'choice') return null;
      return { key: FIRST_ATTRIBUTE + field.attribute, empty: type === 'yesno' ? 0 : NaN };
    }
  }
}

function byNumber(
  ids: Uint32Array<ArrayBuffer>,
  key: number,
  empty: number,
  descending: boolean,
  { pages }: Snapshot,
): Uint32Array<ArrayBuffer> {
  const values = new Float64Array(ids.length);
  const filled = new Uint32Array(ids.length);
  const blank: number[] = [];
  let count = 0;
  for (let i = 0; i < ids.length; i++) {
    const id = ids[i] as number;
    const column = pages[id >>> PAGE_BITS]?.columns.get(key);
    const all = column?.kind === 'num' || column?.kind === 'int' ? column.values : null;
    const value =
      all === null ? (empty === -1 ? 0 : empty) : (all[all.length === 1 ? 0 : id & (PAGE_SIZE - 1)] as number);
    if (Object.is(value, empty)) blank.push(id);
    else {
      values[i] = value;
      filled[count++] = i;
    }
  }
  const order = radixSort(filled.slice(0, count), wordsOfDoubles(values, descending));
  const sorted = new Uint32Array(ids.length);
  for (let i = 0; i < count; i++) sorted[i] = ids[order[i] as number] as number;
  sorted.set(blank, count);
  return sorted;
}

/** Counting sort of ids by rank; rank 0 comes last. */
function byCounting(
  ids: Uint32Array<ArrayBuffer>,
  ranks: Uint32Array,
  size: number,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const starts = new Uint32Array(size + 1);
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] as number;
    starts[rank] = (starts[rank] as number) + 1;
  }
  let sum = 0;
  const place = (rank: number): void => {
    const count = starts[rank] as number;
    starts[rank] = sum;
    sum += count;
  };
  if (descending) for (let rank = size - 1; rank > 0; rank--) place(rank);
  else for (let rank = 1; rank < size; rank++) place(rank);
  place(0);
  const sorted = new Uint32Array(ids.length);
  for (let i = 0; i < ids.length; i++) {
    const rank = ranks[i] as number;
    const at = starts[rank] as number;
    starts[rank] = at + 1;
    sorted[at] = ids[i] as number;
  }
  return sorted;
}
