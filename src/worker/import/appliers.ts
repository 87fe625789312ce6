/**
 * How each field of a staged contact gets into the draft: for contacts that are new, whole pages at a time; for contacts that are there,
 * value by value under the policy [I2], telling whether anything changed. Hot code: indexed reads are within bounds by construction.
 */
import type { Draft } from '../../base/draft.ts';
import { entryOf, intAt, numAt } from '../../base/column.ts';
import { COLUMN, type ColumnKey, FIRST_ATTRIBUTE, intColumn, numColumn, textColumn } from '../../base/page.ts';
import type { UpdatePolicy } from '../import-contract.ts';
import type { PeopleFound } from './people.ts';
import { CLEARED } from './staged-column.ts';
import type { StagedTags } from './staged-tags.ts';

export interface Applier {
  /** Name of the field, as the person knows it. */
  readonly field: string;
  /** Column of the joined table that it comes from. */
  readonly index: number;
  /** Contacts that got a value from it. */
  changes: number;
  /** The staged contacts contacts[from … to) are new, at pageNo from `slot` on. */
  add(contacts: Int32Array, from: number, to: number, pageNo: number, slot: number): void;
  /** True where the stored value was changed. */
  update(contact: number, pageNo: number, slot: number): boolean;
}

/** Codes of the base's own values, page by page as they are met. */
class StoredCodes {
  readonly #pages: (Int32Array | undefined)[] = [];
  readonly #draft: Draft;
  readonly #key: ColumnKey;

  constructor(draft: Draft, key: ColumnKey) {
    this.#draft = draft;
    this.#key = key;
  }

  of(pageNo: number): Int32Array {
    const known = this.#pages[pageNo];
    if (known !== undefined) return known;
    const codes = this.#draft.openCodes(this.#draft.base.pages[pageNo]?.columns.get(this.#key), this.#key);
    this.#pages[pageNo] = codes;
    return codes;
  }
}

export class TextApplier implements Applier {
  changes = 0;
  readonly field: string;
  readonly index: number;
  readonly #key: ColumnKey;
  readonly #draft: Draft;
  readonly #codes: Int32Array;
  readonly #translate: Int32Array | null;
  readonly #fillOnly: boolean;
  readonly #stored: StoredCodes;

  constructor(
    part: { readonly field: string; readonly index: number; readonly key: ColumnKey },
    draft: Draft,
    codes: Int32Array,
    translate: Int32Array | null,
    policy: UpdatePolicy,
  ) {
    this.field = part.field;
    this.index = part.index;
    this.#key = part.key;
    this.#draft = draft;
    this.#codes = codes;
    this.#translate = translate;
    this.#fillOnly = policy.existing === 'fillEmpty';
    this.#stored = new StoredCodes(draft, part.key);
  }

  add(contacts: Int32Array, from: number, to: number, pageNo: number, slot: number): void {
    const values = this.#draft.text(pageNo, this.#key);
    const codes = this.#codes;
    const translate = this.#translate;
    let at = slot;
    for (let i = from; i < to; i++, at++) {
      const code = codes[contacts[i] as number] as number;
      if (code <= 0) continue;
      values[at] = translate === null ? code : (translate[code] as number);
      this.changes++;
    }
  }

  update(contact: number, pageNo: number, slot: number): boolean {
    const code = this.#codes[contact] as number;
    if (code === 0) return false;
    const value = code === CLEARED ? 0 : this.#translate === null ? code : (this.#translate[code] as number);
    const stored = this.#stored.of(pageNo)[slot] as number;
    if (value === stored || (this.#fillOnly && stored !== 0)) return false;
    this.#draft.text(pageNo, this.#key)[slot] = value;
    this.changes++;
    return true;
  }
}

export class NumberApplier implements Applier {
  changes = 0;
  readonly field: string;
  readonly index: number;
  readonly #key: ColumnKey;
  readonly #kind: 'int' | 'num';
  readonly #draft: Draft;
  readonly #codes: Int32Array;
  readonly #values: Float64Array;
  readonly #fillOnly: boolean;
  readonly #empty: number;

  /** `values` by code, NaN = none; `codes` by staged contact. */
  constructor(
    part: { readonly field: string; readonly index: number; readonly key: ColumnKey; readonly kind: 'int' | 'num' },
    draft: Draft,
    codes: Int32Array,
    values: Float64Array,
    policy: UpdatePolicy,
  ) {
    this.field = part.field;
    this.index = part.index;
    this.#key = part.key;
    this.#kind = part.kind;
    this.#draft = draft;
    this.#codes = codes;
    this.#values = values;
    this.#fillOnly = policy.existing === 'fillEmpty';
    this.#empty = part.kind === 'num' && part.key >= FIRST_ATTRIBUTE ? NaN : 0;
  }

  add(contacts: Int32Array, from: number, to: number, pageNo: number, slot: number): void {
    let values: Float64Array | null = null;
    let at = slot;
    for (let i = from; i < to; i++, at++) {
      const code = this.#codes[contacts[i] as number] as number;
      if (code <= 0) continue;
      const value = this.#values[code] as number;
      if (Number.isNaN(value)) continue;
      values ??= this.#open(pageNo);
      values[at] = value;
      this.changes++;
    }
  }

  update(contact: number, pageNo: number, slot: number): boolean {
    const code = this.#codes[contact] as number;
    if (code === 0) return false;
    const value = code === CLEARED ? this.#empty : (this.#values[code] as number);
    if (code !== CLEARED && Number.isNaN(value)) return false;
    const page = this.#draft.base.pages[pageNo];
    if (page === null || page === undefined) return false;
    const stored =
      this.#kind === 'int'
        ? intAt(intColumn(page, this.#key), slot)
        : numAt(numColumn(page, this.#key), slot, this.#empty);
    if (Object.is(value, stored) || (this.#fillOnly && !Object.is(stored, this.#empty))) return false;
    this.#open(pageNo)[slot] = value;
    this.changes++;
    return true;
  }

  #open(pageNo: number): Float64Array {
    return this.#kind === 'int' ? this.#draft.int(pageNo, this.#key) : this.#draft.num(pageNo, this.#key);
  }
}

export class TagsApplier implements Applier {
  changes = 0;
  readonly field = 'Tags';
  readonly index: number;
  readonly #draft: Draft;
  readonly #staged: Int32Array;
  readonly #sets: Int32Array;
  readonly #policy: UpdatePolicy;
  readonly #stored: StoredCodes;

  /** `sets`: code of the draft's SetPool by code of the file's. */
  constructor(index: number, draft: Draft, tags: StagedTags, sets: Int32Array, policy: UpdatePolicy) {
    this.index = index;
    this.#draft = draft;
    this.#staged = policy.tags === 'add' ? tags.all.values : tags.last.values;
    this.#sets = sets;
    this.#policy = policy;
    this.#stored = new StoredCodes(draft, COLUMN.tags);
  }

  add(contacts: Int32Array, from: number, to: number, pageNo: number, slot: number): void {
    const values = this.#draft.tags(pageNo);
    let at = slot;
    for (let i = from; i < to; i++, at++) {
      const set = this.#staged[contacts[i] as number] as number;
      if (set <= 0) continue;
      const code = this.#sets[set] as number;
      if (code === 0) continue;
      values[at] = code;
      this.changes++;
    }
  }

  update(contact: number, pageNo: number, slot: number): boolean {
    const set = this.#staged[contact] as number;
    if (set === 0) return false;
    const given = set === CLEARED ? 0 : (this.#sets[set] as number);
    if (set !== CLEARED && given === 0) return false; // nothing but unknown tags: sets nothing
    const stored = this.#stored.of(pageNo)[slot] as number;
    if (this.#policy.existing === 'fillEmpty' && this.#policy.tags === 'replace' && stored !== 0) return false;
    const value = set === CLEARED || this.#policy.tags === 'replace' ? given : this.#draft.sets.union(stored, given);
    if (value === stored) return false;
    this.#draft.tags(pageNo)[slot] = value;
    this.changes++;
    return true;
  }
}

export class NameApplier implements Applier {
  changes = 0;
  readonly field = 'Name';
  readonly index: number;
  readonly #draft: Draft;
  readonly #people: PeopleFound;
  readonly #fillOnly: boolean;

  constructor(index: number, draft: Draft, people: PeopleFound, policy: UpdatePolicy) {
    this.index = index;
    this.#draft = draft;
    this.#people = people;
    this.#fillOnly = policy.existing === 'fillEmpty';
  }

  add(contacts: Int32Array, from: number, to: number, pageNo: number, slot: number): void {
    const names = this.#draft.text(pageNo, COLUMN.name);
    const codes = this.#people.nameCodes.values;
    const parts = this.#people.nameParts.values;
    let at = slot;
    for (let i = from; i < to; i++, at++) {
      const contact = contacts[i] as number;
      names[at] = codes[contact] as number;
      const packed = parts[contact] as number;
      if (packed !== 0) this.#draft.int(pageNo, COLUMN.nameParts)[at] = packed;
    }
    this.changes += to - from;
  }

  /** [N5] A blank name leaves the stored one. */
  update(contact: number, pageNo: number, slot: number): boolean {
    const code = this.#people.nameCodes.values[contact] as number;
    const page = this.#draft.base.pages[pageNo];
    if (code <= 0 || page === null || page === undefined) return false;
    const stored = textColumn(page, COLUMN.name);
    const entry = stored === undefined ? 0 : entryOf(stored, slot);
    const start = stored === undefined ? 0 : (stored.offsets[entry] as number);
    const end = stored === undefined ? 0 : (stored.offsets[entry + 1] as number) - 1;
    if (this.#fillOnly && end > start) return false;
    const same = stored !== undefined && this.#people.names.equals(code, stored.bytes, start, end);
    const storedParts = intAt(intColumn(page, COLUMN.nameParts), slot);
    const given = this.#people.nameParts.values[contact] as number;
    const parts = given === 0 && same ? storedParts : given;
    if (same && parts === storedParts) return false;
    if (!same) this.#draft.text(pageNo, COLUMN.name)[slot] = code;
    if (parts !== storedParts) this.#draft.int(pageNo, COLUMN.nameParts)[slot] = parts;
    this.changes++;
    return true;
  }
}
