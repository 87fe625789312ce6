/**
 * Contacts in the order of any field. Stable: contacts of equal values follow by id, ascending in both directions; empty values come last
 * in both. What it learns of columns is kept by column, so a commit costs only the pages that it made.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import type { FieldRef } from '../../domain/filter.ts';
import { attributeById, type Catalog } from '../../domain/catalog.ts';
import type { SetsColumn, TextColumn } from '../column.ts';
import { attributeKey, COLUMN, FIRST_ATTRIBUTE, PAGE_BITS, PAGE_SIZE, setsColumn, textColumn } from '../page.ts';
import { SetPool } from '../set-pool.ts';
import type { Snapshot } from '../snapshot.ts';
import { madeCodes } from './made-codes.ts';
import { byCounting, byNumber } from './order-ids.ts';
import { entryCodes, slotCodes } from './slot-codes.ts';
import type { Steps } from './steps.ts';
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

  /** Ranks what was learnt, in steps. */
  rank(): Steps<void> {
    return this.#ranksOf(COLUMN.name).learn();
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
      const entries = sets.internEntries(column);
      for (let entry = 0; entry < entries.length; entry++) {
        const set = entries[entry] as number;
        entries[entry] = textOf[set] ??= texts.pool.internText(
          Array.from(sets.ids(set), (id) => names.get(id) ?? '').join(', '),
        );
      }
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
