/**
 * Tables of open addressing over pairs of a hash and what stands for it, eight bytes each; what stands is never 0, so that 0 is free.
 * Looking up stays with whoever knows the keys: it is read only where hashes agree.
 */

/** The same pairs in twice as many slots. */
export function grownPairs(old: Int32Array): Int32Array<ArrayBuffer> {
  const pairs = new Int32Array(old.length * 2);
  const mask = old.length - 1; // twice as many slots, less one
  for (let from = 0; from < old.length; from += 2) {
    const what = old[from + 1];
    // Within bounds by construction, hence `as number`.
    if (what === 0) continue;
    let at = (old[from] as number) & mask;
    while (pairs[2 * at + 1] !== 0) at = (at + 1) & mask;
    pairs[2 * at] = old[from] as number;
    pairs[2 * at + 1] = what as number;
  }
  return pairs;
}
