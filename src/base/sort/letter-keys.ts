/**
 * Which texts may be among the first, told by the bytes of their first letters: most of a million names are
 * told to be far from the first without being decoded. Only of texts that begin with plain letters, and only for collators to which each
 * of these stands for itself, whatever follows: anything else is left to the collator.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import type { TextColumn } from '../column.ts';
import { PAGE_SIZE } from '../page.ts';

/** Of a letter that is not plain. The NUL behind every text has 0. */
const UNPLAIN = 255;
/** Letters that are looked at. One more must be plain: a mark behind the last would change it. */
const LETTERS = 4;

export class LetterKeys {
  /** By byte. */
  readonly #ranks: Uint8Array;
  readonly #base: Intl.Collator;
  readonly #letters: readonly { readonly letter: string; readonly rank: number }[];

  constructor(collator: Intl.Collator) {
    this.#base = new Intl.Collator(collator.resolvedOptions().locale, { sensitivity: 'base' });
    this.#ranks = plainRanks(this.#base);
    this.#letters = Array.from(this.#ranks.subarray(1), (rank, i) => ({ letter: String.fromCharCode(i + 1), rank }))
      .filter(({ rank }) => rank !== UNPLAIN)
      .sort((a, b) => a.rank - b.rank);
  }

  /**
   * Of the texts in a column that these ids have, those that may come before `bound` or with it, in the direction of `sign`: their ids are
   * written to `near`. Gives how many they are; ids without a text are left out.
   */
  near(
    { codes, bytes, offsets }: TextColumn,
    ids: Uint32Array,
    from: number,
    to: number,
    { bytes: bound, sign, far }: Bound,
    near: Uint32Array,
  ): number {
    const ranks = this.#ranks;
    const first = bound === null ? UNPLAIN : (ranks[bound[0] as number] as number);
    let count = 0;
    for (let i = from; i < to; i++) {
      const id = ids[i] as number;
      const slot = id & (PAGE_SIZE - 1);
      const at = offsets[codes === null ? slot : (codes[slot] as number)] as number;
      const rank = ranks[bytes[at] as number] as number;
      if (rank === 0) continue;
      // The first letter tells of most texts.
      if (far[bytes[at] as number] === 1 && ranks[bytes[at + 1] as number] !== UNPLAIN) continue;
      if (rank !== first || bound === null || !this.#isFar(bytes, at, bound, sign)) near[count++] = id;
    }
    return count;
  }

  bound(text: string, sign: 1 | -1): Bound {
    const bytes = new TextEncoder().encode(text.slice(0, LETTERS + 1).padEnd(LETTERS + 1, '\0'));
    const isPlain = bytes.length === LETTERS + 1 && bytes.every((byte) => this.#ranks[byte] !== UNPLAIN);
    return { bytes: isPlain ? bytes : null, sign, far: this.#farFrom(text, sign) };
  }

  /** Texts of a letter stand from the letter itself to the next. */
  #farFrom(text: string, sign: 1 | -1): Uint8Array {
    const far = new Uint8Array(this.#ranks.length);
    const letters = this.#letters;
    letters.forEach(({ letter, rank }) => {
      const next = letters.find((other) => other.rank > rank)?.letter;
      const isFar =
        sign > 0 ? this.#base.compare(letter, text) > 0 : next !== undefined && this.#base.compare(next, text) <= 0;
      far[letter.charCodeAt(0)] = Number(isFar);
    });
    return far;
  }

  #isFar(bytes: Uint8Array, at: number, bound: Uint8Array, sign: 1 | -1): boolean {
    for (let i = 1; i < LETTERS; i++) {
      const rank = this.#ranks[bytes[at + i] as number] as number;
      if (rank === UNPLAIN) return false;
      const differs = rank - (this.#ranks[bound[i] as number] as number);
      if (differs !== 0)
        return sign * differs > 0 && (rank === 0 || this.#ranks[bytes[at + i + 1] as number] !== UNPLAIN);
      if (rank === 0) return false;
    }
    return false;
  }
}

export interface Bound {
  /** The first letters of a text; null: not all are plain. */
  readonly bytes: Uint8Array | null;
  readonly sign: 1 | -1;
  /** By byte: 1 = whatever begins with this letter and another plain one, or none, is beyond. */
  readonly far: Uint8Array;
}

/** Ranks from 1 of letters that differ in more than case; all unplain where some two of them together are another letter. */
function plainRanks(base: Intl.Collator): Uint8Array {
  const ranks = new Uint8Array(256).fill(UNPLAIN);
  ranks[0] = 0;
  const plain: string[] = [];
  for (let byte = 32; byte < 127; byte++) {
    const letter = String.fromCharCode(byte);
    // Digits are counted, and what the collator ignores is nothing.
    if (!/\d/.test(letter) && base.compare(letter, '') !== 0) plain.push(letter);
  }
  plain.sort(base.compare);
  plain.forEach((letter, i) => {
    const before = plain[i - 1];
    const rank = before === undefined ? 1 : (ranks[before.charCodeAt(0)] as number);
    ranks[letter.charCodeAt(0)] = rank + Number(before !== undefined && base.compare(letter, before) !== 0);
  });
  const one = plain.filter((letter, i) => i === 0 || base.compare(letter, plain[i - 1] ?? '') !== 0);
  return one.every((letter, i) => standsForItself(letter, one[i + 1], one, base))
    ? ranks
    : new Uint8Array(256).fill(UNPLAIN, 1);
}

/** Whatever of the letters follows it, the two are behind it, before the next letter, and in the order of the second. */
function standsForItself(
  letter: string,
  next: string | undefined,
  letters: readonly string[],
  base: Intl.Collator,
): boolean {
  let before = letter;
  for (const second of letters) {
    const both = letter + second;
    if (base.compare(before, both) >= 0) return false;
    before = both;
  }
  return next === undefined || base.compare(before, next) < 0;
}
