/**
 * What is looked for in the bytes of many short texts, each followed by a NUL, as columns hold them: whichever case its letters are in. A NUL at
 * either end of it asks for a text's border. Jumps by Horspool's rule: of a long word most bytes are never looked at.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import type { IntArray } from '../column.ts';

const BORDER = '\0';

/** A byte's lower case. */
const LOWER = /* @__PURE__ */ Uint8Array.from({ length: 256 }, (_, byte) => byte + (byte > 64 && byte < 91 ? 32 : 0));

export class Needle {
  /** Folded, not empty. */
  readonly text: string;
  /** null: not plain ASCII, in no text that is. */
  readonly #bytes: Uint8Array | null;
  /** By the byte under the needle's end: how far the needle may be moved; 0 = it may be here. */
  readonly #jumps = new Uint8Array(256);
  /** How far after a miss. */
  readonly #further: number;
  readonly #lead: 0 | 1;

  constructor(text: string) {
    this.text = text;
    this.#lead = text.startsWith(BORDER) ? 1 : 0;
    const bytes = Uint8Array.from(text, (letter) => Math.min(letter.charCodeAt(0), 255));
    this.#bytes = bytes.some((byte) => byte > 0x7f) ? null : bytes;
    const last = bytes.length - 1;
    const far = Math.min(bytes.length, 255);
    const jumpOf = (byte: number): number => {
      const before = last < 1 ? -1 : bytes.lastIndexOf(byte, last - 1);
      return before < 0 ? far : Math.min(last - before, 255);
    };
    for (let byte = 0; byte < 256; byte++) {
      const lower = LOWER[byte] as number;
      this.#jumps[byte] = lower === bytes[last] ? 0 : jumpOf(lower);
    }
    this.#further = jumpOf(bytes[last] as number);
  }

  /** Puts 1 at the number of every text in which it is; true where there was one. Text i is bytes[offsets[i] … offsets[i + 1] - 1). */
  mark(bytes: Uint8Array, offsets: IntArray, marks: Uint8Array): boolean {
    const needle = this.#bytes;
    if (needle === null) return false;
    const jumps = this.#jumps;
    const further = this.#further;
    const lead = this.#lead;
    const last = needle.length - 1;
    const count = offsets.length - 1;
    const end = offsets[count] as number;
    let item = 0;
    let any = false;
    // Before the first text is a border that no byte says.
    if (lead === 1 && count > 0 && isAt(needle, 1, bytes, 0, end)) {
      marks[0] = 1;
      any = true;
      item = 1;
    }
    let at = item === 0 ? last : (offsets[item] as number) - lead + last;
    while (at < end) {
      const jump = jumps[bytes[at] as number] as number;
      if (jump !== 0) {
        at += jump;
        continue;
      }
      let left = last - 1;
      for (let i = at - 1; left >= 0 && LOWER[bytes[i] as number] === needle[left]; i--) left--;
      if (left >= 0) {
        at += further;
        continue;
      }
      const start = at - last + lead;
      while ((offsets[item + 1] as number) <= start) item++;
      marks[item] = 1;
      any = true;
      if (++item >= count) break;
      at = (offsets[item] as number) - lead + last;
    }
    return any;
  }
}

/** Of the needle from `from` on: is it there? */
function isAt(needle: Uint8Array, from: number, bytes: Uint8Array, at: number, end: number): boolean {
  if (at + needle.length - from > end) return false;
  for (let i = from; i < needle.length; i++) if (LOWER[bytes[at + i - from] as number] !== needle[i]) return false;
  return true;
}
