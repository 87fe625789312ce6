/**
 * What became of two numbers, each 1 to 2^31 - 1: open addressing over rows of four integers, so that asking makes nothing. A map of pairs
 * written as one number boxes each of them.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
export class PairMemo {
  #size = 0;
  /** Rows: first, second, what became of them, nothing; first 0 = free. */
  #rows = new Int32Array(4 * 256);
  #mask = 255;

  /** -1 = not known. */
  get(first: number, second: number): number {
    const at = this.#find(first, second);
    return this.#rows[at] === 0 ? -1 : (this.#rows[at + 2] as number);
  }

  set(first: number, second: number, result: number): void {
    const at = this.#find(first, second);
    if (this.#rows[at] === 0) this.#size++;
    this.#rows[at] = first;
    this.#rows[at + 1] = second;
    this.#rows[at + 2] = result;
    if (this.#size * 2 > this.#mask) this.#grow();
  }

  /** Where its row is, or would be. */
  #find(first: number, second: number): number {
    const rows = this.#rows;
    let h = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
    let at = (h ^ (h >>> 13)) & this.#mask;
    while (rows[4 * at] !== 0 && (rows[4 * at] !== first || rows[4 * at + 1] !== second)) at = (at + 1) & this.#mask;
    return 4 * at;
  }

  #grow(): void {
    const old = this.#rows;
    this.#rows = new Int32Array(old.length * 2);
    this.#mask = this.#mask * 2 + 1;
    for (let from = 0; from < old.length; from += 4) {
      if (old[from] === 0) continue;
      const at = this.#find(old[from] as number, old[from + 1] as number);
      this.#rows.set(old.subarray(from, from + 4), at);
    }
  }
}
