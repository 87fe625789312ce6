/**
 * Finds what is folded in text columns. Plain ASCII, which nearly all texts are, is searched where it lies, in the column's own bytes; the others
 * are folded when they are first asked for, and kept as long as their column. (Of an ASCII letter folding makes its lower case whatever stands
 * beside it, so what is found in the bytes of any text is in its folded form.)
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { fold } from '../../domain/text.ts';
import type { TextColumn } from '../column.ts';
import { type JoinedText, markHits, startsOf } from './joined-text.ts';
import type { Needle } from './needle.ts';

/** By byte: 1 = none of plain ASCII, or an apostrophe, which folding leaves out. */
const SIGNS = /* @__PURE__ */ Uint8Array.from(
  { length: 256 },
  (_, byte) => +(byte > 0x7f || byte === 0x27 || byte === 0x60),
);

export class FoldedTexts {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** The entries that are not plain, joined; null = there are none. */
  readonly #others = new WeakMap<TextColumn, JoinedText | null>();
  #entries = new Uint16Array(2048);
  #bytes = new Uint8Array(4096);

  /** Puts 1 at every entry that holds the needle when it is folded; true where there was one. */
  mark(column: TextColumn, needle: Needle, marks: Uint8Array): boolean {
    const isPlain = needle.mark(column.bytes, column.offsets, marks);
    const others = this.#othersOf(column);
    return (others !== null && markHits(others, needle.text, marks)) || isPlain;
  }

  /** Makes a column ready to be searched; false: it was. */
  prepare(column: TextColumn): boolean {
    if (this.#others.has(column)) return false;
    this.#othersOf(column);
    return true;
  }

  #othersOf(column: TextColumn): JoinedText | null {
    let made = this.#others.get(column);
    if (made === undefined) {
      made = this.#make(column);
      this.#others.set(column, made);
    }
    return made;
  }

  #make({ bytes, offsets }: TextColumn): JoinedText | null {
    if (this.#entries.length < offsets.length) this.#entries = new Uint16Array(offsets.length);
    const count = notPlain(bytes, offsets, this.#entries);
    if (count === 0) return null;
    if (this.#bytes.length <= bytes.length) this.#bytes = new Uint8Array(2 * bytes.length);
    let end = 1;
    for (let i = 0; i < count; i++) {
      const entry = this.#entries[i] as number;
      const to = offsets[entry + 1] as number; // behind the entry's NUL
      for (let at = offsets[entry] as number; at < to; at++) this.#bytes[end++] = bytes[at] as number;
    }
    // Folded as one text: nothing that folding does reaches across a NUL.
    const text = fold(this.#decoder.decode(this.#bytes.subarray(0, end)));
    return { text, starts: startsOf(text, count), owners: this.#entries.slice(0, count) };
  }
}

/** Writes the numbers of the entries that hold more than ASCII, or an apostrophe, ascending; returns how many. */
function notPlain(bytes: Uint8Array, offsets: TextColumn['offsets'], entries: Uint16Array): number {
  const count = offsets.length - 1;
  let found = 0;
  let at = 0;
  for (let entry = 0; entry < count; entry++) {
    const end = offsets[entry + 1] as number;
    let signs = 0;
    for (; at < end; at++) signs |= SIGNS[bytes[at] as number] as number;
    if (signs !== 0) entries[found++] = entry;
  }
  return found;
}
