/**
 * Texts as ranks: every distinct text has a code and, once asked for, a rank in the collator's order. Texts that come later are put in
 * their place without sorting all again.
 */
import { TextPool } from '../text-pool.ts';
import { collationSteps } from './collation-order.ts';
import { drained, type Steps } from './steps.ts';

/** More new texts than one in so many: all are sorted anew. */
const FEW_PARTS = 64;

export class TextRanks {
  readonly pool = new TextPool();
  readonly #collator: Intl.Collator;
  /** Codes in order. */
  #sorted = new Uint32Array(0);
  #ranks = new Uint32Array(1);

  constructor(collator: Intl.Collator) {
    this.#collator = collator;
  }

  /** Ranks from 1 by code; 0 is the empty text's. Texts that the collator takes for equal follow one another by code. */
  ranks(): Uint32Array {
    drained(this.learn());
    return this.#ranks;
  }

  /** Ranks the texts there are, in steps; texts may come and be ranked in between. */
  *learn(): Steps<void> {
    const { size } = this.pool;
    if (size <= this.#ranks.length) return;
    const sorted = this.#areMany(size) ? yield* this.#sortAll() : this.#insert(this.#ranks.length, size);
    if (sorted.length < this.#ranks.length) return; // somebody was faster
    this.#sorted = sorted;
    this.#ranks = new Uint32Array(sorted.length + 1);
    for (let rank = 0; rank < sorted.length; rank++) this.#ranks[sorted[rank] ?? 0] = rank + 1;
  }

  #areMany(size: number): boolean {
    const known = this.#ranks.length;
    return size - known > known / FEW_PARTS;
  }

  *#sortAll(): Steps<Uint32Array<ArrayBuffer>> {
    const texts = this.pool.texts();
    yield;
    return Uint32Array.from(yield* collationSteps(texts, this.#collator), (position) => position + 1);
  }

  #insert(from: number, to: number): Uint32Array<ArrayBuffer> {
    const fresh = Array.from({ length: to - from }, (_, i) => ({ code: from + i, text: this.pool.text(from + i) }));
    const placed = fresh
      .map(({ code, text }) => ({ code, text, before: this.#placeOf(text) }))
      .sort((a, b) => a.before - b.before || this.#collator.compare(a.text, b.text) || a.code - b.code);
    const sorted = new Uint32Array(this.#sorted.length + placed.length);
    let read = 0;
    let write = 0;
    for (const { code, before } of placed) {
      while (read < before) sorted[write++] = this.#sorted[read++] ?? 0;
      sorted[write++] = code;
    }
    sorted.set(this.#sorted.subarray(read), write);
    return sorted;
  }

  /** How many sorted texts stand before this one, those equal to it included. */
  #placeOf(text: string): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#collator.compare(this.pool.text(this.#sorted[middle] ?? 0), text) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
