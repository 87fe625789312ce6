/**
 * A page of messages, opened for changes: a column at a time, numbers as they are and texts as codes of a pool that the pages of one draft share.
 * Closed, it is another page.
 */
import { closeInts, closeNumbers, closeTexts, Stamps } from '../close-column.ts';
import { type Column, entryCount, entryOf, intAt, numAt, textAt } from '../column.ts';
import { type ColumnKey, type Page, PAGE_SIZE } from '../page.ts';
import { TextPool } from '../text-pool.ts';
import { type IntKey, INTS, MESSAGE, type NumberKey, NUMBERS, type TextKey, TEXTS } from './columns.ts';

const ALL: readonly ColumnKey[] = [...INTS, ...NUMBERS, ...TEXTS];
const IS_TEXT = ofKeys(TEXTS);
const IS_INT = ofKeys(INTS);

/** By column key. */
function ofKeys(keys: readonly ColumnKey[]): readonly boolean[] {
  return ALL.map((_, key) => keys.includes(key));
}

/** What pages that are open together share. */
export class PageTexts {
  readonly pool: TextPool;
  readonly stamps = new Stamps();

  constructor(pool = new TextPool()) {
    this.pool = pool;
  }
}

export class PageColumns {
  slots: number;
  readonly #base: Page | null;
  readonly #texts: PageTexts;
  /** By column key; those that nothing was written to are the base's. */
  readonly #numbers: (Float64Array | undefined)[] = ALL.map(() => undefined);
  readonly #codes: (Int32Array | undefined)[] = ALL.map(() => undefined);

  constructor(base: Page | null, texts = new PageTexts()) {
    this.#base = base;
    this.#texts = texts;
    this.slots = base?.slots ?? 0;
  }

  isLive(slot: number): boolean {
    return slot < this.slots && this.number(MESSAGE.live, slot) === 1;
  }

  number(key: IntKey | NumberKey, slot: number): number {
    return this.#numberOf(key, slot);
  }

  text(key: TextKey, slot: number): string {
    return this.#textOf(key, slot);
  }

  /** Of the shared pool. */
  code(key: TextKey, slot: number): number {
    return this.#codes[key]?.[slot] ?? this.#storedCode(key, slot);
  }

  setNumber(key: ColumnKey, slot: number, value: number): void {
    this.#openNumbers(key)[slot] = value;
    if (slot >= this.slots) this.slots = slot + 1;
  }

  setText(key: ColumnKey, slot: number, value: string): void {
    this.setCode(key, slot, this.#texts.pool.internText(value));
  }

  setCode(key: ColumnKey, slot: number, code: number): void {
    this.#openCodes(key)[slot] = code;
    if (slot >= this.slots) this.slots = slot + 1;
  }

  /** Takes the row away: its slot is never used again. */
  clear(slot: number): void {
    for (const key of ALL) {
      if (IS_TEXT[key] === true) {
        if (this.#textOf(key, slot) !== '') this.setText(key, slot, '');
      } else if (this.#numberOf(key, slot) !== 0) this.setNumber(key, slot, 0);
    }
  }

  copy(from: Page, slot: number): void {
    for (const key of ALL) this.copyValue(from, key, slot);
  }

  copyValue(from: Page, key: ColumnKey, slot: number): void {
    if (IS_TEXT[key] === true) this.setText(key, slot, storedText(from, key, slot));
    else this.setNumber(key, slot, storedNumber(from, key, slot));
  }

  isSame(other: Page, slot: number): boolean {
    return ALL.every((key) => this.isSameValue(other, key, slot));
  }

  isSameValue(other: Page, key: ColumnKey, slot: number): boolean {
    return IS_TEXT[key] === true
      ? this.#textOf(key, slot) === storedText(other, key, slot)
      : this.#numberOf(key, slot) === storedNumber(other, key, slot);
  }

  /** null: nothing is left in it. */
  close(): Page | null {
    const columns = new Map<ColumnKey, Column>();
    // New slots must not take part in a constant: every column is closed anew where there are any.
    const grown = this.slots > (this.#base?.slots ?? 0);
    for (const key of ALL) {
      const stored = this.#base?.columns.get(key);
      const column =
        IS_TEXT[key] === true ? this.#closedText(key, stored, grown) : this.#closedNumber(key, stored, grown);
      if (column !== null && column !== undefined) columns.set(key, column);
    }
    let live = 0;
    for (let slot = 0; slot < this.slots; slot++) live += this.number(MESSAGE.live, slot);
    return live === 0 ? null : { slots: this.slots, live, columns: new Map([...columns].sort(([a], [b]) => a - b)) };
  }

  #closedText(key: ColumnKey, stored: Column | undefined, grown: boolean): Column | null | undefined {
    if (this.#codes[key] === undefined && (!grown || stored === undefined)) return stored;
    return closeTexts(this.#openCodes(key), this.slots, this.#texts.pool, this.#texts.stamps);
  }

  #closedNumber(key: ColumnKey, stored: Column | undefined, grown: boolean): Column | null | undefined {
    if (this.#numbers[key] === undefined && (!grown || stored === undefined)) return stored;
    const values = this.#openNumbers(key);
    return IS_INT[key] === true ? closeInts(values, this.slots) : closeNumbers(values, this.slots, 0);
  }

  #openNumbers(key: ColumnKey): Float64Array {
    let values = this.#numbers[key];
    if (values === undefined) {
      values = new Float64Array(PAGE_SIZE);
      const column = this.#base?.columns.get(key);
      const slots = this.#base?.slots ?? 0;
      if (column?.kind === 'int' || column?.kind === 'num') {
        if (column.values.length === 1) values.fill(column.values[0] ?? 0, 0, slots);
        else values.set(column.values);
      }
      this.#numbers[key] = values;
    }
    return values;
  }

  #openCodes(key: ColumnKey): Int32Array {
    let codes = this.#codes[key];
    if (codes === undefined) {
      codes = new Int32Array(PAGE_SIZE);
      const column = this.#base?.columns.get(key);
      if (column?.kind === 'text') {
        const { bytes, offsets } = column;
        const entries = new Int32Array(entryCount(column));
        for (let e = 0; e < entries.length; e++)
          entries[e] = this.#texts.pool.intern(bytes, offsets[e] ?? 0, (offsets[e + 1] ?? 1) - 1);
        for (let slot = 0; slot < (this.#base?.slots ?? 0); slot++) codes[slot] = entries[entryOf(column, slot)] ?? 0;
      }
      this.#codes[key] = codes;
    }
    return codes;
  }

  #storedCode(key: ColumnKey, slot: number): number {
    if (this.#base === null || slot >= this.#base.slots) return 0;
    const column = this.#base.columns.get(key);
    if (column?.kind !== 'text') return 0;
    const entry = entryOf(column, slot);
    return this.#texts.pool.intern(column.bytes, column.offsets[entry] ?? 0, (column.offsets[entry + 1] ?? 1) - 1);
  }

  #numberOf(key: ColumnKey, slot: number): number {
    return this.#numbers[key]?.[slot] ?? storedNumber(this.#base, key, slot);
  }

  #textOf(key: ColumnKey, slot: number): string {
    const codes = this.#codes[key];
    return codes === undefined ? storedText(this.#base, key, slot) : this.#texts.pool.text(codes[slot] ?? 0);
  }
}

function storedNumber(page: Page | null, key: ColumnKey, slot: number): number {
  if (page === null || slot >= page.slots) return 0;
  const column = page.columns.get(key);
  if (column?.kind === 'int') return intAt(column, slot);
  return column?.kind === 'num' ? numAt(column, slot, 0) : 0;
}

function storedText(page: Page | null, key: ColumnKey, slot: number): string {
  if (page === null || slot >= page.slots) return '';
  const column = page.columns.get(key);
  return column?.kind === 'text' ? textAt(column, slot) : '';
}
