/**
 * The entries of text columns folded for search and comparison, made when first asked for and kept as long as their column.
 * ASCII entries are joined apart from the others: their string takes one byte a character and is searched several times
 * faster, and nearly all are of that kind.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { fold } from '../../domain/text.ts';
import { intArray, type TextColumn } from '../column.ts';
import { type JoinedText, startsOf } from './joined-text.ts';

/** One or two joined texts whose owners are the column's entries, each in one of them. */
export type FoldedText = readonly JoinedText[];

export class FoldedTexts {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #made = new WeakMap<TextColumn, FoldedText>();
  #ascii = new Uint8Array(65_536);
  #other = new Uint8Array(65_536);

  of(column: TextColumn): FoldedText {
    let made = this.#made.get(column);
    if (made === undefined) {
      made = this.#make(column);
      this.#made.set(column, made);
    }
    return made;
  }

  has(column: TextColumn): boolean {
    return this.#made.has(column);
  }

  #make({ bytes, offsets }: TextColumn): FoldedText {
    const count = offsets.length - 1;
    if (this.#ascii.length <= bytes.length) {
      this.#ascii = new Uint8Array(bytes.length * 2);
      this.#other = new Uint8Array(bytes.length * 2);
    }
    const ascii = this.#ascii;
    const other = this.#other;
    const asciiOwners = new Uint16Array(count);
    const asciiStarts = intArray(count, bytes.length + 1);
    const otherOwners = new Uint16Array(count);
    let asciiCount = 0;
    let otherCount = 0;
    let asciiEnd = 1;
    let otherEnd = 1;
    for (let entry = 0; entry < count; entry++) {
      const start = offsets[entry] as number;
      const end = offsets[entry + 1] as number; // behind the entry's NUL
      let seen = 0;
      let to = asciiEnd;
      for (let i = start; i < end; i++) {
        const byte = bytes[i] as number;
        seen |= byte;
        // Folding leaves out apostrophes.
        if (byte !== 0x27 && byte !== 0x60) ascii[to++] = byte;
      }
      if (seen < 0x80) {
        asciiStarts[asciiCount] = asciiEnd;
        asciiOwners[asciiCount++] = entry;
        asciiEnd = to;
      } else {
        otherOwners[otherCount++] = entry;
        for (let i = start; i < end; i++) other[otherEnd++] = bytes[i] as number;
      }
    }
    const parts: JoinedText[] = [];
    if (asciiCount > 0) {
      const text = this.#decoder.decode(ascii.subarray(0, asciiEnd)).toLowerCase();
      const all = asciiCount === count;
      parts.push({
        text,
        starts: all ? asciiStarts : asciiStarts.slice(0, asciiCount),
        owners: all ? null : asciiOwners.slice(0, asciiCount),
      });
    }
    if (otherCount > 0) {
      // Folded as one text: nothing that folding does reaches across a NUL.
      const text = fold(this.#decoder.decode(other.subarray(0, otherEnd)));
      const owners = otherCount === count ? null : otherOwners.slice(0, otherCount);
      parts.push({ text, starts: startsOf(text, otherCount), owners });
    }
    return parts;
  }
}
