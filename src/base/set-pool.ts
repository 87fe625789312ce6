/** Ordered sets of whole numbers (tags) as numbers: every distinct set has one code, 0 is the empty set. */

const NO_IDS = new Uint32Array(0);

export class SetPool {
  readonly #codes = new Map<string, number>();
  readonly #sets: Uint32Array[] = [NO_IDS];
  readonly #unions = new Map<number, number>();
  readonly #differences = new Map<number, number>();

  get size(): number {
    return this.#sets.length;
  }

  /** The code of these ids, in their order; an id that comes again is dropped. */
  intern(ids: Iterable<number>): number {
    const list = [...new Set(ids)];
    if (list.length === 0) return 0;
    const key = list.join(',');
    const known = this.#codes.get(key);
    if (known !== undefined) return known;
    const code = this.#sets.length;
    this.#sets.push(Uint32Array.from(list));
    this.#codes.set(key, code);
    return code;
  }

  ids(code: number): Uint32Array {
    return this.#sets[code] ?? NO_IDS;
  }

  /** The ids of `a`, then those of `b` that `a` lacks. */
  union(a: number, b: number): number {
    if (a === b || b === 0) return a;
    if (a === 0) return b;
    return this.#memo(this.#unions, a, b, () => [...this.ids(a), ...this.ids(b)]);
  }

  /** The ids of `a` that `b` lacks. */
  difference(a: number, b: number): number {
    if (a === 0 || b === 0) return a;
    return this.#memo(this.#differences, a, b, () => {
      const gone = new Set(this.ids(b));
      return [...this.ids(a)].filter((id) => !gone.has(id));
    });
  }

  #memo(memo: Map<number, number>, a: number, b: number, make: () => number[]): number {
    const key = a * 0x4000000 + b;
    let code = memo.get(key);
    if (code === undefined) {
      code = this.intern(make());
      memo.set(key, code);
    }
    return code;
  }
}
