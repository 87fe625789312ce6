/** Where a number of up to 53 bits begins to be looked for in a table of open addressing. */
export function numberHash(key: number): number {
  const high = Math.floor(key / 0x100000000);
  let h = Math.imul(key | 0, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  return h ^ (h >>> 13);
}
