/** Rows in blocks of BLOCK, the least lately used forgotten first. Knows nothing of where rows come from. */
export const BLOCK = 100;

export class BlockCache<T> {
  readonly #blocks = new Map<number, readonly T[]>();
  readonly #limit: number;

  /** `limit`: blocks that are kept. */
  constructor(limit: number) {
    this.#limit = limit;
  }

  has(block: number): boolean {
    return this.#blocks.has(block);
  }

  /** The item at this index of the whole list, undefined where its block is not here. */
  at(index: number): T | undefined {
    return this.#blocks.get(Math.floor(index / BLOCK))?.[index % BLOCK];
  }

  set(block: number, items: readonly T[]): void {
    this.#blocks.delete(block);
    this.#blocks.set(block, items);
    for (const oldest of this.#blocks.keys()) {
      if (this.#blocks.size <= this.#limit) break;
      this.#blocks.delete(oldest);
    }
  }

  /** Marks a block as used now. */
  touch(block: number): void {
    const items = this.#blocks.get(block);
    if (items) this.set(block, items);
  }
}

/** The first block that a visible range (to exclusive) of a list of `count` lacks: what is seen first, then one block on either side. */
export function missingBlock(has: (block: number) => boolean, from: number, to: number, count: number): number | null {
  if (count === 0) return null;
  const last = Math.floor((count - 1) / BLOCK);
  const first = Math.min(Math.floor(Math.max(0, from) / BLOCK), last);
  const end = Math.min(Math.floor(Math.max(from, to - 1) / BLOCK), last);
  for (let block = first; block <= end; block++) if (!has(block)) return block;
  if (end < last && !has(end + 1)) return end + 1;
  return first > 0 && !has(first - 1) ? first - 1 : null;
}
