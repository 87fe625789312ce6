/**
 * A shuffle of 0 … size − 1 that is computed, not stored: a Feistel network over two halves, walked until it lands inside
 * (Black and Rogaway, "Ciphers with Arbitrary Finite Domains", 2002). Different indexes give different results, always.
 */
import { mix } from './random.ts';

const ROUNDS = 4;

/** size ≤ 2⁴⁰; 0 ≤ index < size. */
export function permuted(index: number, size: number, seed: number): number {
  const half = Math.ceil(Math.sqrt(size));
  let at = index;
  do {
    let left = Math.floor(at / half);
    let right = at % half;
    for (let round = 0; round < ROUNDS; round++) {
      const next = (left + mix(right, seed + round)) % half;
      left = right;
      right = next;
    }
    at = left * half + right;
  } while (at >= size);
  return at;
}
