/**
 * A seeded source of chance: sfc32 (Chris Doty-Humphrey's Small Fast Counting generator), the same on every engine.
 * Not for secrets.
 */

/** Mixes two 32-bit numbers into one; every input bit moves about half of the output's. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35);
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

export class Random {
  #a = 0;
  #b = 0;
  #c = 0;
  #d = 0;

  constructor(seed: number, stream = 0) {
    this.seed(seed, stream);
  }

  /** Begins anew: the same seed and stream give the same numbers. */
  seed(seed: number, stream: number): void {
    this.#a = mix(seed, stream);
    this.#b = mix(stream, seed) ^ 0x5bd1e995;
    this.#c = mix(this.#a, this.#b);
    this.#d = 1;
    for (let i = 0; i < 8; i++) this.next();
  }

  /** 0 ≤ n < 2³², whole. */
  next(): number {
    const sum = (this.#a + this.#b + this.#d) | 0;
    this.#d = (this.#d + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** 0 ≤ n < limit, whole; limit ≤ 2³². */
  below(limit: number): number {
    return Math.floor((this.next() / 0x1_0000_0000) * limit);
  }

  /** True with this probability. */
  chance(probability: number): boolean {
    return this.next() < probability * 0x1_0000_0000;
  }

  pick<T>(list: readonly T[]): T {
    const item = list[this.below(list.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }
}

/** A choice among weighted things. */
export interface Weighted<T> {
  readonly items: readonly T[];
  /** Running sums of the weights. */
  readonly sums: readonly number[];
}

export function weighted<T>(pairs: readonly (readonly [weight: number, item: T])[]): Weighted<T> {
  let sum = 0;
  return { items: pairs.map(([, item]) => item), sums: pairs.map(([weight]) => (sum += weight)) };
}

export function pickWeighted<T>(random: Random, list: Weighted<T>): T {
  const at = (random.next() / 0x1_0000_0000) * (list.sums.at(-1) ?? 0);
  for (let i = 0; i < list.sums.length; i++) {
    const item = list.items[i];
    if (item !== undefined && at < (list.sums[i] ?? 0)) return item;
  }
  throw new RangeError('nothing to pick from');
}
