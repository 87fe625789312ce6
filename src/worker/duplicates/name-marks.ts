/**
 * What a name is compared by, for every contact of a base at once: a key that is the same for the same words in any order (case,
 * accents, full stops and honorifics ignored), how long it is, and which letters it has.
 * Hot code: indexed reads are within bounds by construction.
 */
import { entryCount, entryOf, type TextColumn } from '../../base/column.ts';
import { COLUMN, isLive, PAGE_SIZE, textColumn } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { isHonorific } from '../../domain/name.ts';
import { fold } from '../../domain/text.ts';

export interface NameMarks {
  /** By id; 0 = no name. */
  readonly keys: Float64Array;
  readonly words: Uint8Array;
  readonly lengths: Uint16Array;
  /** One bit for every letter, several letters to a bit. */
  readonly letters: Int32Array;
}

const decoder = new TextDecoder();

export function markNames(snapshot: Snapshot): NameMarks {
  const size = snapshot.nextId;
  const marks: NameMarks = {
    keys: new Float64Array(size),
    words: new Uint8Array(size),
    lengths: new Uint16Array(size),
    letters: new Int32Array(size),
  };
  const marker = new Marker();
  snapshot.pages.forEach((page, no) => {
    const column = page ? textColumn(page, COLUMN.name) : undefined;
    if (page === null || column === undefined) return;
    const names = entryTexts(column);
    for (let slot = 0; slot < page.slots; slot++) {
      if (!isLive(page, slot)) continue;
      const id = no * PAGE_SIZE + slot;
      marker.mark(names[entryOf(column, slot)] ?? '');
      marks.keys[id] = marker.key;
      marks.words[id] = Math.min(marker.words, 255);
      marks.lengths[id] = Math.min(marker.length, 65_535);
      marks.letters[id] = marker.letters;
    }
  });
  return marks;
}

/** All texts of a column's dictionary or heap: one call of the decoder. */
function entryTexts(column: TextColumn): string[] {
  const texts = decoder.decode(column.bytes).split('\0');
  texts.length = entryCount(column);
  return texts;
}

/** A name as it is compared letter by letter. */
export const comparedName = (name: string): string =>
  fold(name)
    .replace(/[\s.,_-]+/g, ' ')
    .trim();

class Marker {
  key = 0;
  words = 0;
  length = 0;
  letters = 0;
  readonly #honorifics = new Map<number, boolean>();
  #sum = 0;
  #mix = 0;

  mark(name: string): void {
    const text = fold(name);
    this.words = 0;
    this.length = 0;
    this.letters = 0;
    this.#sum = 0;
    this.#mix = 0;
    let word = 0;
    let start = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 0x20 || code === 0x2e || code === 0x2c || code === 0x2d || code === 0x5f) {
        if (word !== 0) this.#take(word, text, start, i);
        word = 0;
        start = i + 1;
      } else if (code !== 0x27 && code !== 0x2019) {
        word = Math.imul(word ^ code, 0x01000193) + 0x9e3779b1;
        this.letters |= 1 << (code & 31);
        this.length++;
      }
    }
    if (word !== 0) this.#take(word, text, start, text.length);
    this.key = this.words === 0 ? 0 : (this.#sum >>> 0) * 0x200000 + ((this.#mix >>> 0) & 0x1fffff) + 1;
  }

  /** Words are added up, so that their order does not count. */
  #take(word: number, text: string, start: number, end: number): void {
    // Only before the name itself [N3]; and when it is all there is, it is the name.
    if (this.words === 0 && end - start <= 8 && end < text.length && this.#isHonorific(word, text, start, end)) return;
    let h = word ^ (word >>> 15);
    h = Math.imul(h, 0x2c1b3c6d);
    h ^= h >>> 13;
    this.#sum = (this.#sum + h) | 0;
    h = Math.imul(h, 0x297a2d39);
    this.#mix = (this.#mix + (h ^ (h >>> 16))) | 0;
    this.words++;
  }

  #isHonorific(word: number, text: string, start: number, end: number): boolean {
    let known = this.#honorifics.get(word);
    if (known === undefined) {
      known = isHonorific(text.slice(start, end));
      if (this.#honorifics.size > 100_000) this.#honorifics.clear();
      this.#honorifics.set(word, known);
    }
    return known;
  }
}
