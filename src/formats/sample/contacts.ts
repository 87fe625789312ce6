/** Sample contacts by index: the same seed and index give the same person, and no two indexes the same number. */
import { ABROAD, type Country, INDIAN_LANDLINE, INDIAN_MOBILE } from './countries.ts';
import { makeName } from './names.ts';
import { permuted } from './permutation.ts';
import { mix, pickWeighted, Random, weighted } from './random.ts';

/** One more than the largest index: what the smallest country's prefixes can number. */
export const MAX_CONTACTS = 16_000_000;

export interface SampleContact {
  readonly name: string;
  readonly country: Country;
  /** National digits; with the calling code, a valid number. */
  readonly national: string;
}

const ABROAD_WEIGHTS = weighted(ABROAD);

export class SampleContacts {
  readonly #random: Random;
  readonly #seed: number;

  constructor(seed: number) {
    this.#seed = seed;
    this.#random = new Random(seed);
  }

  /** 0 ≤ index < MAX_CONTACTS. */
  at(index: number): SampleContact {
    const random = this.#random;
    random.seed(this.#seed, index);
    const where = random.below(1000);
    const country = where < 865 ? INDIAN_MOBILE : where < 870 ? INDIAN_LANDLINE : pickWeighted(random, ABROAD_WEIGHTS);
    return { name: makeName(random, country.style), country, national: this.#national(country, index) };
  }

  /** Each country shuffles all indexes over its numbers, so that no two contacts of it share one. */
  #national(country: Country, index: number): string {
    const perPrefix = 10 ** country.rest;
    const at = permuted(index, country.prefixes.length * perPrefix, mix(this.#seed, Number(country.callingCode)));
    const prefix = country.prefixes[Math.floor(at / perPrefix)] ?? '';
    return prefix + String(at % perPrefix).padStart(country.rest, '0');
  }
}
