/**
 * Words by their forms: form 0 is the word, form i + 1 the word without its character i. A form is known by a hash of 64 bits, reckoned
 * without making its text: tens of thousands of words have a million forms. Whoever asks compares the words themselves.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { Ints } from '../read/growable.ts';

const [BASE_A, BASE_B] = [0x9e3779b1 | 0, 0x85ebca77 | 0];

export class FormIndex {
  /** By form that was added: its hash, its first and its last entry (less 1, 0 = none), how many there are. */
  readonly #a = new Ints();
  readonly #b = new Ints();
  readonly #first = new Ints();
  readonly #last = new Ints();
  readonly #counts = new Ints();
  /** By entry: its word, and the entry behind it, 0 = none. */
  readonly #words = new Ints();
  readonly #next = new Ints();
  /** Open addressing: form + 1, 0 = free. */
  #table = new Int32Array(1 << 12);
  /** Hashes of the forms of the word that was read. */
  #formsA = new Int32Array(64);
  #formsB = new Int32Array(64);

  constructor() {
    // Entry 0 is none.
    this.#words.push(0);
    this.#next.push(0);
  }

  /** What `add` and `at` speak of from here on. */
  read(word: string): void {
    if (word.length >= this.#formsA.length) {
      this.#formsA = new Int32Array(2 * word.length);
      this.#formsB = new Int32Array(2 * word.length);
    }
    hashForms(word, BASE_A, this.#formsA);
    hashForms(word, BASE_B, this.#formsB);
  }

  /** Notes that `word` has this form, unless `most` words have it already. */
  add(form: number, word: number, most: number): void {
    if ((this.#counts.length + 1) * 2 > this.#table.length) this.#grow();
    const slot = this.#slot(this.#formsA[form] as number, this.#formsB[form] as number);
    let known = (this.#table[slot] as number) - 1;
    if (known < 0) {
      known = this.#counts.length;
      this.#table[slot] = known + 1;
      this.#a.push(this.#formsA[form] as number);
      this.#b.push(this.#formsB[form] as number);
      for (const ints of [this.#first, this.#last, this.#counts]) ints.push(0);
    }
    const count = this.#counts.values[known] as number;
    if (count >= most) return;
    const entry = this.#words.length;
    this.#words.push(word);
    this.#next.push(0);
    if (count === 0) this.#first.values[known] = entry;
    else this.#next.values[this.#last.values[known] as number] = entry;
    this.#last.values[known] = entry;
    this.#counts.values[known] = count + 1;
  }

  /** The first entry of this form, in the order in which they were added; 0 = none, or more than `most`. */
  at(form: number, most: number): number {
    const slot = this.#slot(this.#formsA[form] as number, this.#formsB[form] as number);
    const known = (this.#table[slot] as number) - 1;
    return known < 0 || (this.#counts.values[known] as number) > most ? 0 : (this.#first.values[known] as number);
  }

  /** The entry behind it; 0 = none. */
  next(entry: number): number {
    return this.#next.values[entry] as number;
  }

  word(entry: number): number {
    return this.#words.values[entry] as number;
  }

  /** Where a form of this hash stands in the table, or would. */
  #slot(a: number, b: number): number {
    const mask = this.#table.length - 1;
    let at = (a ^ (a >>> 15) ^ (b >>> 7)) & mask;
    for (;;) {
      const known = (this.#table[at] as number) - 1;
      if (known < 0 || (this.#a.values[known] === a && this.#b.values[known] === b)) return at;
      at = (at + 1) & mask;
    }
  }

  #grow(): void {
    this.#table = new Int32Array(this.#table.length * 4);
    for (let form = 0; form < this.#counts.length; form++)
      this.#table[this.#slot(this.#a.values[form] as number, this.#b.values[form] as number)] = form + 1;
  }
}

/** Each form's polynomial of its characters, the last one's power 0: what stands before the gap is one power less. */
function hashForms(word: string, base: number, forms: Int32Array): void {
  let behind = 0;
  let power = 1;
  for (let i = word.length - 1; i >= 0; i--) {
    forms[i + 1] = behind;
    behind = (behind + Math.imul(mixed(word.charCodeAt(i)), power)) | 0;
    power = Math.imul(power, base);
  }
  forms[0] = behind;
  const inverse = inverseOf(base);
  let before = 0;
  for (let i = 0; i < word.length; i++) {
    power = Math.imul(power, inverse); // of what stands before character i, less its own
    forms[i + 1] = ((forms[i + 1] as number) + Math.imul(before, power)) | 0;
    before = (Math.imul(before, base) + mixed(word.charCodeAt(i))) | 0;
  }
}

function mixed(code: number): number {
  const h = Math.imul(code + 1, 0x2c1b3c6d);
  return h ^ (h >>> 15);
}

/** Of an odd number, modulo 2 ** 32. */
function inverseOf(odd: number): number {
  let inverse = odd;
  for (let i = 0; i < 5; i++) inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
  return inverse;
}
