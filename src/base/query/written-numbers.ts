/**
 * Number columns as the text that they are written as, joined for search: phone numbers as their digits, attributes' numbers
 * and dates as domain/attribute.ts writes them. Made when first asked for and kept as long as their column.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { formatValue } from '../../domain/attribute.ts';
import { DAY_MS, isDay } from '../../domain/date.ts';
import { intArray, type NumColumn } from '../column.ts';
import type { JoinedText } from './joined-text.ts';

export type Writing = 'phone' | 'number' | 'date';

const ZERO = 48;
const DASH = 45;
/** Whole numbers below this are written digit by digit, exactly. */
const EXACT = 1e15;
/** Days from 1 January 0000 to 9999: written without a sign, in four digits. */
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;

export class WrittenNumbers {
  readonly #decoder = new TextDecoder();
  readonly #encoder = new TextEncoder();
  readonly #made: Readonly<Record<Writing, WeakMap<NumColumn, JoinedText>>> = {
    phone: new WeakMap(),
    number: new WeakMap(),
    date: new WeakMap(),
  };
  #bytes = new Uint8Array(65_536);
  #at = 0;

  /** A text for each of the column's values, '' for an empty one. A column of one value has one text. */
  of(column: NumColumn, writing: Writing): JoinedText {
    let made = this.#made[writing].get(column);
    if (made === undefined) {
      made = this.#make(column.values, writing);
      this.#made[writing].set(column, made);
    }
    return made;
  }

  has(column: NumColumn, writing: Writing): boolean {
    return this.#made[writing].has(column);
  }

  #make(values: Float64Array, writing: Writing): JoinedText {
    // No double takes more than 25 characters, and no date.
    if (this.#bytes.length < values.length * 32 + 1) this.#bytes = new Uint8Array(values.length * 32 + 1);
    const starts = new Uint32Array(values.length);
    this.#bytes[0] = 0;
    this.#at = 1;
    for (let i = 0; i < values.length; i++) {
      starts[i] = this.#at;
      const value = values[i] as number;
      if (writing === 'phone' ? value !== 0 : !Number.isNaN(value)) this.#write(value, writing);
      this.#bytes[this.#at++] = 0;
    }
    const text = this.#decoder.decode(this.#bytes.subarray(0, this.#at));
    const narrow = intArray(starts.length, text.length);
    narrow.set(starts);
    return { text, starts: narrow, owners: null };
  }

  #write(value: number, writing: Writing): void {
    if (writing === 'date') {
      const day = Math.floor(value / DAY_MS);
      if (isDay(value) && day >= FIRST_DAY && day <= LAST_DAY) this.#writeDay(day);
      else this.#writeText(formatValue('date', value));
    } else if (value >= 0 && value < EXACT && Number.isInteger(value)) this.#writeWhole(value);
    else this.#writeText(String(value));
  }

  #writeText(text: string): void {
    this.#at += this.#encoder.encodeInto(text.toLowerCase(), this.#bytes.subarray(this.#at)).written;
  }

  #writeWhole(value: number): void {
    const high = Math.floor(value / 1e8);
    const low = value - high * 1e8;
    if (high === 0) this.#writeDigits(low, digitCount(low));
    else {
      this.#writeDigits(high, digitCount(high));
      this.#writeDigits(low, 8);
    }
  }

  #writeDigits(value: number, count: number): void {
    const bytes = this.#bytes;
    let rest = value | 0;
    for (let at = this.#at + count - 1; at >= this.#at; at--) {
      const next = (rest / 10) | 0;
      bytes[at] = ZERO + rest - next * 10;
      rest = next;
    }
    this.#at += count;
  }

  /** Year, month and day of a day since 1970, by counting in eras of 400 years that begin in March. */
  #writeDay(day: number): void {
    const shifted = day + 719_468;
    const era = Math.floor(shifted / 146_097);
    const ofEra = shifted - era * 146_097;
    const year = Math.floor(
      (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
    );
    const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
    const march = Math.floor((5 * ofYear + 2) / 153);
    const month = march < 10 ? march + 3 : march - 9;
    this.#writeDigits(era * 400 + year + (month <= 2 ? 1 : 0), 4);
    this.#bytes[this.#at++] = DASH;
    this.#writeDigits(month, 2);
    this.#bytes[this.#at++] = DASH;
    this.#writeDigits(ofYear - Math.floor((153 * march + 2) / 5) + 1, 2);
  }
}

function digitCount(value: number): number {
  let count = 1;
  for (let bound = 10; value >= bound; bound *= 10) count++;
  return count;
}
