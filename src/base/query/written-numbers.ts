/**
 * Finds what number columns are written as: phone numbers as their digits, attributes' numbers
 * and dates as domain/attribute.ts writes them. Made when first asked for and kept as long as their column.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { formatValue } from '../../domain/attribute.ts';
import { DAY_MS, isDay } from '../../domain/date.ts';
import { type IntArray, intArray, type NumColumn } from '../column.ts';
import type { Needle } from './needle.ts';

export type Writing = 'phone' | 'number' | 'date';

const ZERO = 48;
const DASH = 45;
/** Whole numbers below this are written digit by digit, exactly. */
const EXACT = 1e15;
/** Days from 1 January 0000 to 9999: written without a sign, in four digits. */
const FIRST_DAY = -719_528;
const LAST_DAY = 2_932_896;

/** As of a text column: text i is bytes[offsets[i] … offsets[i + 1] - 1). */
interface Written {
  readonly bytes: Uint8Array;
  readonly offsets: IntArray;
}

/** No written date has so many digits in a row, unless its year does. */
const LONG = /\d{5}/;

export class WrittenNumbers {
  readonly #encoder = new TextEncoder();
  readonly #made: Readonly<Record<Writing, WeakMap<NumColumn, Written>>> = {
    phone: new WeakMap(),
    number: new WeakMap(),
    date: new WeakMap(),
  };
  #bytes = new Uint8Array(65_536);
  #ends = new Uint32Array(2_048);
  #at = 0;

  /** Puts 1 at every value that holds the needle as it is written, '' if it is empty; a column of one value has one text. True where there was one. */
  mark(column: NumColumn, writing: Writing, needle: Needle, marks: Uint8Array): boolean {
    if (writing === 'date' && LONG.test(needle.text) && areOfFourDigits(column.values)) return false;
    const { bytes, offsets } = this.#of(column, writing);
    return needle.mark(bytes, offsets, marks);
  }

  /** Makes a column ready to be searched. */
  prepare(column: NumColumn, writing: Writing): void {
    this.#of(column, writing);
  }

  #of(column: NumColumn, writing: Writing): Written {
    let made = this.#made[writing].get(column);
    if (made === undefined) {
      made = this.#make(column.values, writing);
      this.#made[writing].set(column, made);
    }
    return made;
  }

  #make(values: Float64Array, writing: Writing): Written {
    // No double takes more than 25 characters, and no date.
    if (this.#bytes.length < values.length * 32) this.#bytes = new Uint8Array(values.length * 32);
    if (this.#ends.length <= values.length) this.#ends = new Uint32Array(2 * values.length);
    this.#at = 0;
    for (let i = 0; i < values.length; i++) {
      const value = values[i] as number;
      if (writing === 'phone' ? value !== 0 : !Number.isNaN(value)) this.#write(value, writing);
      this.#bytes[this.#at++] = 0;
      this.#ends[i + 1] = this.#at;
    }
    const offsets = intArray(values.length + 1, this.#at);
    offsets.set(this.#ends.subarray(0, offsets.length));
    return { bytes: this.#bytes.slice(0, this.#at), offsets };
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

/** Do the years of all dates have four digits? */
function areOfFourDigits(values: Float64Array): boolean {
  const [first, end] = [FIRST_DAY * DAY_MS, (LAST_DAY + 1) * DAY_MS];
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < first || value >= end) return false;
  }
  return true;
}

function digitCount(value: number): number {
  let count = 1;
  for (let bound = 10; value >= bound; bound *= 10) count++;
  return count;
}
