/**
 * Contacts in the order of any field. Stable: contacts of equal values follow by id in both directions; empty values come last in both. The first of an
 * order are told at once, the whole is made in steps and kept, for the base as it is; a commit that changes nothing of a field leaves its
 * order, one that changes little mends it.
 */
import type { Catalog } from '../../domain/catalog.ts';
import { attributeById } from '../../domain/catalog.ts';
import type { FieldRef } from '../../domain/filter.ts';
import { COLUMN, type Page } from '../page.ts';
import type { Snapshot } from '../snapshot.ts';
import { sortField } from './field-values.ts';
import { firstByKey } from './first-by-key.ts';
import { FirstTexts } from './first-texts.ts';
import { bytesOf, descending, type KeptOrder } from './kept-order.ts';
import { LetterKeys } from './letter-keys.ts';
import { mended } from './mend.ts';
import { entriesOf, numberKeys, type PageKeys, rankKeys } from './page-keys.ts';
import type { Steps } from './steps.ts';
import { wholeOrder } from './whole-order.ts';

type Ids = Uint32Array<ArrayBuffer>;

export interface SortOrder {
  readonly field: FieldRef;
  readonly descending: boolean;
}

interface Kept {
  readonly pages: Snapshot['pages'];
  /** What of the catalog the values are made of. */
  readonly words: unknown;
  readonly order: KeptOrder;
  down: Ids | null;
}

/** Of a base: a distinct text for so many contacts is one of many, and all of them are ranked behind. */
const MANY = 8;
/** Above this share of a base's pages, an order is made anew. */
const FEW = 1 / 16;

export class Orders {
  readonly #collator: Intl.Collator;
  readonly #mostBytes: number;
  /** By field, the one asked for longest ago first. */
  readonly #kept = new Map<string, Kept>();
  #letters: LetterKeys | null = null;

  constructor(collator: Intl.Collator, mostBytes: number) {
    this.#collator = collator;
    this.#mostBytes = mostBytes;
  }

  /**
   * The first of `ids` (ascending, of contacts that are there), as many as are wanted. `keys` as `keysAhead` gave them, or null.
   * `now`: milliseconds, for the status.
   */
  *first(ids: Ids, by: SortOrder, snapshot: Snapshot, now: number, most: number, keys: PageKeys | null): Steps<Ids> {
    if (keys !== null) return yield* firstByKey(ids, keys, by.descending, most);
    const field = sortField(by.field, snapshot.catalog, now);
    if (field.kind !== 'text' || field.column === null) throw new Error('only texts of many are without keys');
    this.#letters ??= new LetterKeys(this.#collator);
    return yield* new FirstTexts(this.#collator, this.#letters, snapshot, field.column, by.descending).of(ids, most);
  }

  /** The keys of a field where they are soon made; null: nearly every contact has another text. */
  *keysAhead(field: FieldRef, snapshot: Snapshot, now: number): Steps<PageKeys | null> {
    const isMany = entriesOf(field, snapshot) * MANY > snapshot.contacts;
    return isMany ? null : yield* this.#keys(field, snapshot, now);
  }

  *#keys(field: FieldRef, snapshot: Snapshot, now: number): Steps<PageKeys> {
    const values = sortField(field, snapshot.catalog, now);
    return values.kind === 'number'
      ? numberKeys(values, snapshot)
      : yield* rankKeys(field, snapshot, this.#collator, now);
  }

  /** The whole order where it is kept, or soon made of one that is; else null. */
  *kept(by: SortOrder, snapshot: Snapshot, now: number): Steps<Ids | null> {
    const name = fieldName(by.field);
    const kept = this.#kept.get(name);
    if (kept === undefined) return null;
    const field = sortField(by.field, snapshot.catalog, now);
    const numbers = differing(kept.pages, snapshot.pages, [COLUMN.live, ...field.columns]);
    if (kept.words !== wordsOf(by.field, snapshot.catalog) || numbers.length > 1 + snapshot.pages.length * FEW) {
      this.#kept.delete(name);
      return null;
    }
    let next: Kept = { ...kept, pages: snapshot.pages };
    if (numbers.length > 0) {
      const order = yield* mended(kept.order, numbers, field, this.#collator, snapshot);
      next = { ...next, order, down: null };
    }
    return yield* this.#keep(name, next, by.descending);
  }

  /** All ids of the base (ascending), in order. */
  *whole(ids: Ids, by: SortOrder, snapshot: Snapshot, now: number, keys: PageKeys | null): Steps<Ids> {
    const order = yield* wholeOrder(ids, keys ?? (yield* this.#keys(by.field, snapshot, now)));
    // A status changes with time alone.
    if (by.field === 'status') return by.descending ? yield* descending(order) : order.ids;
    const words = wordsOf(by.field, snapshot.catalog);
    return yield* this.#keep(fieldName(by.field), { pages: snapshot.pages, words, order, down: null }, by.descending);
  }

  *#keep(name: string, kept: Kept, isDescending: boolean): Steps<Ids> {
    if (isDescending) kept.down ??= yield* descending(kept.order);
    this.#kept.delete(name);
    this.#kept.set(name, kept);
    let bytes = 0;
    for (const [other, { order, down }] of [...this.#kept].reverse()) {
      bytes += bytesOf(order) + (down?.byteLength ?? 0);
      // The one that was asked for last stays, whatever it takes.
      if (bytes > this.#mostBytes && other !== name) this.#kept.delete(other);
    }
    return isDescending && kept.down !== null ? kept.down : kept.order.ids;
  }
}

export const fieldName = (field: FieldRef): string => (typeof field === 'string' ? field : String(field.attribute));

function wordsOf(field: FieldRef, catalog: Catalog): unknown {
  if (field === 'tags' || field === 'firstMessage') return catalog.tags;
  return typeof field === 'string' ? null : attributeById(catalog, field.attribute)?.type;
}

/** Numbers of the pages in which one of these columns is another. */
function differing(
  before: readonly (Page | null)[],
  after: readonly (Page | null)[],
  keys: readonly number[],
): number[] {
  const numbers: number[] = [];
  for (let no = 0; no < Math.max(before.length, after.length); no++) {
    const [was, is] = [before[no] ?? null, after[no] ?? null];
    if (was !== is && keys.some((key) => was?.columns.get(key) !== is?.columns.get(key))) numbers.push(no);
  }
  return numbers;
}
