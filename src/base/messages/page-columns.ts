/** A page of messages, opened for changes: a column at a time, as plain arrays of values; closed, it is another page. */
import { closeInts, closeNumbers, closeTexts, Stamps } from '../close-column.ts';
import { type Column, intAt, numAt, textAt } from '../column.ts';
import { type ColumnKey, type Page, PAGE_SIZE } from '../page.ts';
import { TextPool } from '../text-pool.ts';
import { type IntKey, INTS, MESSAGE, type NumberKey, NUMBERS, type TextKey, TEXTS } from './columns.ts';

const stamps = new Stamps();
const ALL: readonly ColumnKey[] = [...INTS, ...NUMBERS, ...TEXTS];
const TEXT_KEYS = new Set<ColumnKey>(TEXTS);

export class PageColumns {
  slots: number;
  readonly #base: Page | null;
  readonly #numbers = new Map<ColumnKey, Float64Array>();
  readonly #texts = new Map<ColumnKey, string[]>();

  constructor(base: Page | null) {
    this.#base = base;
    this.slots = base?.slots ?? 0;
  }

  isLive(slot: number): boolean {
    return slot < this.slots && this.number(MESSAGE.live, slot) === 1;
  }

  number(key: IntKey | NumberKey, slot: number): number {
    return this.#numbers.get(key)?.[slot] ?? numberOf(this.#base, key, slot);
  }

  text(key: TextKey, slot: number): string {
    return this.#texts.get(key)?.[slot] ?? textOf(this.#base, key, slot);
  }

  setNumber(key: ColumnKey, slot: number, value: number): void {
    let values = this.#numbers.get(key);
    if (values === undefined) {
      values = new Float64Array(PAGE_SIZE);
      for (let i = 0; i < (this.#base?.slots ?? 0); i++) values[i] = numberOf(this.#base, key, i);
      this.#numbers.set(key, values);
    }
    values[slot] = value;
    this.slots = Math.max(this.slots, slot + 1);
  }

  setText(key: ColumnKey, slot: number, value: string): void {
    let values = this.#texts.get(key);
    if (values === undefined) {
      values = Array.from({ length: PAGE_SIZE }, (_, i) => textOf(this.#base, key, i));
      this.#texts.set(key, values);
    }
    values[slot] = value;
    this.slots = Math.max(this.slots, slot + 1);
  }

  /** Takes the row away: its slot is never used again. */
  clear(slot: number): void {
    for (const key of ALL) {
      if (TEXT_KEYS.has(key)) {
        if (this.#textOf(key, slot) !== '') this.setText(key, slot, '');
      } else if (this.#numberOf(key, slot) !== 0) this.setNumber(key, slot, 0);
    }
  }

  copy(from: Page, slot: number): void {
    for (const key of ALL) this.copyValue(from, key, slot);
  }

  copyValue(from: Page, key: ColumnKey, slot: number): void {
    if (TEXT_KEYS.has(key)) this.setText(key, slot, textOf(from, key, slot));
    else this.setNumber(key, slot, numberOf(from, key, slot));
  }

  isSame(other: Page, slot: number): boolean {
    return ALL.every((key) => this.isSameValue(other, key, slot));
  }

  isSameValue(other: Page, key: ColumnKey, slot: number): boolean {
    return TEXT_KEYS.has(key)
      ? this.#textOf(key, slot) === textOf(other, key, slot)
      : this.#numberOf(key, slot) === numberOf(other, key, slot);
  }

  /** null: nothing is left in it. */
  close(): Page | null {
    const columns = new Map<ColumnKey, Column>();
    // New slots must not take part in a constant: every column is closed anew where there are any.
    const grown = this.slots > (this.#base?.slots ?? 0);
    for (const key of ALL) {
      const stored = this.#base?.columns.get(key);
      const column = TEXT_KEYS.has(key) ? this.#closedText(key, stored, grown) : this.#closedNumber(key, stored, grown);
      if (column !== null && column !== undefined) columns.set(key, column);
    }
    let live = 0;
    for (let slot = 0; slot < this.slots; slot++) live += this.number(MESSAGE.live, slot);
    return live === 0 ? null : { slots: this.slots, live, columns: new Map([...columns].sort(([a], [b]) => a - b)) };
  }

  #closedText(key: ColumnKey, stored: Column | undefined, grown: boolean): Column | null | undefined {
    if (!this.#texts.has(key) && (!grown || stored === undefined)) return stored;
    const pool = new TextPool(this.slots);
    const codes = new Int32Array(this.slots);
    for (let slot = 0; slot < this.slots; slot++) codes[slot] = pool.internText(this.#textOf(key, slot));
    return closeTexts(codes, this.slots, pool, stamps);
  }

  #closedNumber(key: ColumnKey, stored: Column | undefined, grown: boolean): Column | null | undefined {
    if (!this.#numbers.has(key) && (!grown || stored === undefined)) return stored;
    const values = new Float64Array(PAGE_SIZE);
    for (let slot = 0; slot < this.slots; slot++) values[slot] = this.#numberOf(key, slot);
    return INT_KEYS.has(key) ? closeInts(values, this.slots) : closeNumbers(values, this.slots, 0);
  }

  #numberOf(key: ColumnKey, slot: number): number {
    return this.#numbers.get(key)?.[slot] ?? numberOf(this.#base, key, slot);
  }

  #textOf(key: ColumnKey, slot: number): string {
    return this.#texts.get(key)?.[slot] ?? textOf(this.#base, key, slot);
  }
}

const INT_KEYS = new Set<ColumnKey>(INTS);

function numberOf(page: Page | null, key: ColumnKey, slot: number): number {
  if (page === null || slot >= page.slots) return 0;
  const column = page.columns.get(key);
  if (column?.kind === 'int') return intAt(column, slot);
  return column?.kind === 'num' ? numAt(column, slot, 0) : 0;
}

function textOf(page: Page | null, key: ColumnKey, slot: number): string {
  if (page === null || slot >= page.slots) return '';
  const column = page.columns.get(key);
  return column?.kind === 'text' ? textAt(column, slot) : '';
}
