/** Texts of the stage as codes of a draft's own pool: a draft that holds a part of an import is to hold its texts only. */
import type { TextPool } from '../../../base/text-pool.ts';

/** Larger pools have texts that seldom repeat: remembering their codes would cost more than asking again. */
const REMEMBERED = 1 << 16;

export class LocalTexts {
  readonly #from: TextPool;
  readonly #to: TextPool;
  readonly #known: Int32Array | null;
  #room = new Uint8Array(256);

  constructor(from: TextPool, to: TextPool) {
    this.#from = from;
    this.#to = to;
    this.#known = from.size <= REMEMBERED ? new Int32Array(from.size) : null;
  }

  code(code: number): number {
    if (code === 0) return 0;
    const known = this.#known?.[code] ?? 0;
    if (known !== 0) return known;
    const length = this.#from.byteLength(code);
    if (length > this.#room.length) this.#room = new Uint8Array(length * 2);
    this.#from.copyTo(code, this.#room, 0);
    const local = this.#to.intern(this.#room, 0, length);
    if (this.#known !== null) this.#known[code] = local;
    return local;
  }
}
