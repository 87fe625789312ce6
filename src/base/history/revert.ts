/**
 * [H2] [H3] An older entry's way back, three-way and value by value. `before` and `after` are the bases around the entry; the draft begins at the base as it is.
 *
 * - A value that the entry changed and that still is what the entry made of it: the old value returns. Otherwise it stays, counted
 *   (unless it is the old value already). Name and its given parts are one value.
 * - Tags are single values: those that the entry gave go, those that it took come back; all else stays.
 * - A contact that the entry created goes if nothing of it has changed since; else it stays, counted once.
 * - A contact that it deleted comes back under its id with all its values. One that is deleted since stays so, counted once.
 * - A number that somebody else has by now does not return; nor does a deleted contact whose number it was. Counted once.
 * - A value whose tag or attribute is gone by now, or whose attribute has another type, does not return, counted.
 * - The catalog: see revert-catalog.ts. What the entry created stays while something that stays uses it.
 * - A choice gets back the options that its values need.
 */
import type { AttributeType } from '../../domain/attribute.ts';
import type { Catalog } from '../../domain/catalog.ts';
import { type Column, intAt, numAt, setAt } from '../column.ts';
import type { Draft, DraftResult } from '../draft.ts';
import { attributeKey, COLUMN, type ColumnKey, FIRST_ATTRIBUTE, isLive, type Page, PAGE_SIZE } from '../page.ts';
import type { KeyOf, PhoneIndex } from '../phone-index.ts';
import { pagesThatDiffer, type Snapshot } from '../snapshot.ts';
import { diffPages, emptyNumber, isEmptyValue, sameValue, sameValues, textBytes } from './diff.ts';
import { revertCatalog } from './revert-catalog.ts';
import { type RevertPage, takenNumbers, untouchedCreations } from './revert-phones.ts';
import { ContactSet } from './slots.ts';
import { completeOptions, withoutUnused } from './usage.ts';

/** The bases around an entry. Only pages that differ between any two of before, after and now need to be there. */
export interface Around {
  readonly before: Snapshot;
  readonly after: Snapshot;
}

export interface Reverted {
  readonly result: DraftResult;
  /** Contacts that it changes, removes or brings back. */
  readonly contacts: number;
  /** Values, contacts and parts of the catalog that stay because they have changed since. */
  readonly kept: number;
}

const KIND_OF: Readonly<Record<AttributeType, Column['kind']>> = {
  text: 'text',
  choice: 'text',
  number: 'num',
  date: 'num',
  yesno: 'int',
};

export function revertInto(draft: Draft, { before, after }: Around, index: () => PhoneIndex, keyOf: KeyOf): Reverted {
  const now = draft.base;
  const mayRetype = (key: ColumnKey): boolean =>
    pagesThatDiffer(after, now).every((no) => sameValues(key, after.pages[no] ?? null, now.pages[no] ?? null));
  const merged = revertCatalog({ before: before.catalog, after: after.catalog, now: now.catalog }, (id) =>
    mayRetype(attributeKey(id)),
  );
  const pages = pagesThatDiffer(before, after).map((no): RevertPage => {
    const [was, became] = [before.pages[no] ?? null, after.pages[no] ?? null];
    return { no, before: was, after: became, now: now.pages[no] ?? null, diff: diffPages(was, became) };
  });
  const going = untouchedCreations(pages);
  const revert = new Revert(draft, before.catalog, merged.catalog, takenNumbers(pages, going, index, keyOf), going);
  for (const { id, type } of merged.catalog.attributes) {
    // A column of another kind must not show through where the old one is empty.
    const is = now.catalog.attributes.find((attribute) => attribute.id === id);
    if (is !== undefined && KIND_OF[is.type] !== KIND_OF[type]) draft.dropColumn(attributeKey(id));
  }
  for (const page of pages) revert.page(page);
  const result = draft.finish();
  const used = withoutUnused(merged, result.pages);
  draft.catalog = completeOptions(used.catalog, result.pages);
  return { result, contacts: revert.touched.size, kept: merged.kept + used.kept + revert.kept };
}

class Revert {
  readonly touched = new ContactSet();
  kept = 0;
  readonly #draft: Draft;
  readonly #taken: ContactSet;
  readonly #going: ContactSet;
  readonly #tags: ReadonlySet<number>;
  /** Attributes whose old values fit. */
  readonly #fitting: ReadonlySet<ColumnKey>;

  constructor(draft: Draft, before: Catalog, catalog: Catalog, taken: ContactSet, going: ContactSet) {
    this.#draft = draft;
    this.#taken = taken;
    this.#going = going;
    this.#tags = new Set(catalog.tags.map(({ id }) => id));
    const types = new Map(before.attributes.map(({ id, type }) => [id, type]));
    this.#fitting = new Set(
      catalog.attributes.filter(({ id, type }) => types.get(id) === type).map(({ id }) => attributeKey(id)),
    );
  }

  page(page: RevertPage): void {
    const { no, now, diff } = page;
    const isHere = (slot: number): boolean => now !== null && isLive(now, slot);
    const id = (slot: number): number => no * PAGE_SIZE + slot;
    for (const slot of diff.created) {
      if (!isHere(slot)) continue;
      if (this.#going.has(id(slot))) {
        this.#draft.remove(id(slot));
        this.touched.add(id(slot));
      } else this.kept++;
    }
    for (const slot of diff.deleted) {
      if (isHere(slot)) continue;
      if (this.#taken.has(id(slot))) this.kept++;
      else this.#bringBack(page, slot);
    }
    const gone = new Set<number>();
    for (const [key, slots] of diff.changed) {
      const change = this.#way(key, page);
      for (const slot of slots) {
        if (!isHere(slot)) gone.add(slot);
        else if (change(slot)) this.touched.add(id(slot));
      }
    }
    this.kept += gone.size;
  }

  #bringBack({ no, before }: RevertPage, slot: number): void {
    this.#draft.revive(no * PAGE_SIZE + slot);
    this.touched.add(no * PAGE_SIZE + slot);
    for (const [key, column] of before?.columns ?? []) {
      if (key === COLUMN.live || isEmptyValue(key, column, slot)) continue;
      if (key === COLUMN.tags) this.#setTags(no, slot, this.#known(tagsAt(column, slot)));
      else if (this.#fits(key, column, slot)) this.#set(no, key, column, slot);
      else this.kept++;
    }
  }

  /** How a column's values go back; true: this one did. */
  #way(key: ColumnKey, page: RevertPage): (slot: number) => boolean {
    const { no, before, after, now } = page;
    const [was, became, is] = [before, after, now].map((side) => side?.columns.get(key));
    if (key === COLUMN.tags)
      return (slot) => this.#revertTags(no, slot, tagsAt(was, slot), tagsAt(became, slot), tagsAt(is, slot));
    if (key === COLUMN.name || key === COLUMN.nameParts) return this.#nameWay(key, page);
    return (slot) => {
      if (sameValue(key, is, was, slot)) return false;
      const isFree = key !== COLUMN.phone || !this.#taken.has(no * PAGE_SIZE + slot);
      if (isFree && this.#fits(key, was, slot) && sameValue(key, is, became, slot)) {
        this.#set(no, key, was, slot, is);
        return true;
      }
      this.kept++;
      return false;
    };
  }

  /** The parts are lengths within the name: neither goes back without the other. The name's way does both. */
  #nameWay(key: ColumnKey, { no, before, after, now, diff }: RevertPage): (slot: number) => boolean {
    const name = new Set(diff.changed.get(COLUMN.name));
    const same = (a: Page | null, b: Page | null, slot: number): boolean =>
      [COLUMN.name, COLUMN.nameParts].every((k) => sameValue(k, a?.columns.get(k), b?.columns.get(k), slot));
    return (slot) => {
      if ((key === COLUMN.nameParts && name.has(slot)) || same(now, before, slot)) return false;
      if (!same(now, after, slot)) {
        this.kept++;
        return false;
      }
      for (const k of [COLUMN.name, COLUMN.nameParts])
        this.#set(no, k, before?.columns.get(k), slot, now?.columns.get(k));
      return true;
    };
  }

  #revertTags(
    no: number,
    slot: number,
    was: readonly number[],
    became: readonly number[],
    is: readonly number[],
  ): boolean {
    const gave = new Set(became.filter((tag) => !was.includes(tag)));
    const took = was.filter((tag) => !became.includes(tag));
    const isAsMade = sameIds(is, became);
    const back = this.#known(isAsMade ? was : took);
    const tags = isAsMade ? back : [...is.filter((tag) => !gave.has(tag)), ...back.filter((tag) => !is.includes(tag))];
    if (sameIds(tags, is)) return false;
    this.#setTags(no, slot, tags);
    return true;
  }

  /** Without tags that are no more; those are counted. */
  #known(tags: readonly number[]): readonly number[] {
    const known = tags.filter((tag) => this.#tags.has(tag));
    this.kept += tags.length - known.length;
    return known;
  }

  #fits(key: ColumnKey, column: Column | undefined, slot: number): boolean {
    if (key === COLUMN.firstMessage) {
      const tag = column?.kind === 'int' ? intAt(column, slot) : 0;
      return tag === 0 || this.#tags.has(tag);
    }
    return key < FIRST_ATTRIBUTE || this.#fitting.has(key);
  }

  /** `is`: the column as it stands; where the old one is missing, it tells the kind of the empty value. */
  #set(no: number, key: ColumnKey, was: Column | undefined, slot: number, is?: Column): void {
    switch ((was ?? is)?.kind) {
      case 'int':
        this.#draft.int(no, key)[slot] = was?.kind === 'int' ? intAt(was, slot) : 0;
        return;
      case 'num':
        this.#draft.num(no, key)[slot] = was?.kind === 'num' ? numAt(was, slot, emptyNumber(key)) : emptyNumber(key);
        return;
      case 'text': {
        const bytes = textBytes(was?.kind === 'text' ? was : undefined, slot);
        this.#draft.text(no, key)[slot] = this.#draft.texts(key).intern(bytes, 0, bytes.length);
        return;
      }
      case 'sets':
      case undefined:
    }
  }

  #setTags(no: number, slot: number, tags: readonly number[]): void {
    this.#draft.tags(no)[slot] = this.#draft.sets.intern(tags);
  }
}

const tagsAt = (column: Column | undefined, slot: number): readonly number[] =>
  column?.kind === 'sets' ? [...setAt(column, slot)] : [];

const sameIds = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((id, i) => id === b[i]);
