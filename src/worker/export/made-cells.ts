/**
 * Cells of numbers, made once: dates and times come again and again. A small table that is looked at first takes a fraction of the time that
 * the Map behind it does.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */

const PLACE_BITS = 12;
const PLACES = 1 << PLACE_BITS;
const MOST = 20_000;
const NOTHING = new Uint8Array(0);

export class MadeCells {
  readonly #make: (value: number) => Uint8Array;
  readonly #all = new Map<number, Uint8Array>();
  readonly #values = new Float64Array(PLACES);
  readonly #cells: (Uint8Array | undefined)[] = new Array<undefined>(PLACES).fill(undefined);
  /** A value as bits, to hash it by. */
  readonly #double = new Float64Array(1);
  readonly #words = new Uint32Array(this.#double.buffer);

  constructor(make: (value: number) => Uint8Array) {
    this.#make = make;
  }

  /** NaN is no value: its cell is empty. */
  of(value: number): Uint8Array {
    if (Number.isNaN(value)) return NOTHING;
    this.#double[0] = value;
    const mixed = Math.imul(this.#words[0] as number, 0x2c1b3c6d) ^ Math.imul(this.#words[1] as number, 0x9e3779b1);
    // The high bits depend on all of them; days have few of their own.
    const place = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b) >>> (32 - PLACE_BITS);
    const known = this.#cells[place];
    if (known !== undefined && this.#values[place] === value) return known;
    const cell = this.#all.get(value) ?? this.#new(value);
    this.#values[place] = value;
    this.#cells[place] = cell;
    return cell;
  }

  #new(value: number): Uint8Array {
    if (this.#all.size >= MOST) this.#all.clear();
    const cell = this.#make(value);
    this.#all.set(value, cell);
    return cell;
  }
}
