/** A set of contact ids that never changes: a bit for each id, so that a million of them take 125 kB and are copied at once. */
export class IdSet {
  static readonly EMPTY = new IdSet(new Uint32Array(0), 0);
  readonly size: number;
  readonly #words: Uint32Array;

  private constructor(words: Uint32Array, size: number) {
    this.#words = words;
    this.size = size;
  }

  static of(...ids: readonly number[]): IdSet {
    return IdSet.EMPTY.with(ids);
  }

  has(id: number): boolean {
    return (((this.#words[id >>> 5] ?? 0) >>> (id & 31)) & 1) === 1;
  }

  with(ids: ArrayLike<number>): IdSet {
    let largest = this.#words.length * 32 - 1;
    for (let i = 0; i < ids.length; i++) largest = Math.max(largest, ids[i] ?? 0);
    const words = new Uint32Array((largest + 32) >>> 5);
    words.set(this.#words);
    let { size } = this;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0;
      const word = words[id >>> 5] ?? 0;
      const bit = 1 << (id & 31);
      if ((word & bit) !== 0) continue;
      words[id >>> 5] = word | bit;
      size++;
    }
    return new IdSet(words, size);
  }

  without(ids: ArrayLike<number>): IdSet {
    const words = this.#words.slice();
    let { size } = this;
    for (let i = 0; i < ids.length; i++) {
      const id = ids[i] ?? 0;
      const word = words[id >>> 5] ?? 0;
      const bit = 1 << (id & 31);
      if ((word & bit) === 0) continue;
      words[id >>> 5] = word & ~bit;
      size--;
    }
    return new IdSet(words, size);
  }

  toggled(id: number): IdSet {
    return this.has(id) ? this.without([id]) : this.with([id]);
  }

  /** Ascending. */
  ids(): Uint32Array {
    const ids = new Uint32Array(this.size);
    let at = 0;
    for (let w = 0; w < this.#words.length; w++) {
      for (let rest = this.#words[w] ?? 0; rest !== 0; rest &= rest - 1)
        ids[at++] = w * 32 + (31 - Math.clz32(rest & -rest));
    }
    return ids;
  }
}
