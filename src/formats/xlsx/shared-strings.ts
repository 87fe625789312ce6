/** The texts of a workbook, each kept once: as UTF-8, by number. */
import { decodeText, isEscaped, Tags } from './xml.ts';
import { ZipProblem } from './zip.ts';

/** A cell has 32,767 characters at most. */
const LONGEST_TEXT = 4 << 20;
/** What is kept: with what it takes to grow, less than 250 MB. A million full rows have about half of that. */
const MOST_BYTES = 96 << 20;
const MOST_TEXTS = 8 << 20;
const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Text of a run of elements: all `<t>` but those that say how it is read aloud (`<rPh>`), joined. Writes through `put`. */
export class TextRuns {
  #inText = false;
  #phonetic = 0;
  #textStart = 0;

  /** A tag inside the element; true where it ended a `<t>` whose text is `bytes[textStart, tags.start)`. */
  tag(tags: Tags): boolean {
    if (tags.is('rPh')) {
      if (!tags.empty) this.#phonetic += tags.closing ? -1 : 1;
    } else if (tags.is('t') && !tags.empty) {
      if (!tags.closing) {
        this.#inText = this.#phonetic === 0;
        this.#textStart = tags.after;
      } else if (this.#inText) {
        this.#inText = false;
        return true;
      }
    }
    return false;
  }

  get textStart(): number {
    return this.#textStart;
  }

  reset(): void {
    this.#inText = false;
    this.#phonetic = 0;
  }
}

export class SharedStrings {
  #heap = new Uint8Array(1 << 16);
  #used = 0;
  #ends = new Int32Array(1024);
  #count = 0;
  #pending = new Uint8Array(0);
  readonly #runs = new TextRuns();

  get bytes(): Uint8Array {
    return this.#heap;
  }

  /** Where text `i` stands in `bytes`. */
  start(i: number): number {
    return i <= 0 ? 0 : (this.#ends[Math.min(i, this.#count) - 1] ?? 0);
  }
  end(i: number): number {
    return i < 0 || i >= this.#count ? this.start(i) : (this.#ends[i] ?? 0);
  }

  /** The next piece of sharedStrings.xml. A text that a border cuts is read when the rest has come. */
  push(piece: Uint8Array): void {
    const bytes = joined(this.#pending, piece);
    const tags = new Tags(bytes, 0, bytes.length);
    let from = 0;
    let mark = this.#used;
    let open = false;
    while (tags.next()) {
      if (tags.is('si')) {
        if (!tags.closing) {
          open = true;
          from = tags.start;
          mark = this.#used;
          this.#runs.reset();
        }
        if (tags.closing || tags.empty) {
          this.#close();
          open = false;
          from = tags.after;
        }
      } else if (open && this.#runs.tag(tags)) this.#add(bytes, this.#runs.textStart, tags.start);
      else if (!open) from = tags.after;
    }
    if (open) this.#used = mark;
    this.#pending = bytes.slice(from);
    if (this.#pending.length > LONGEST_TEXT) throw new ZipProblem('a text without an end', true);
  }

  #add(bytes: Uint8Array, start: number, end: number): void {
    const text = isEscaped(bytes, start, end)
      ? encoder.encode(decodeText(decoder.decode(bytes.subarray(start, end))))
      : bytes.subarray(start, end);
    const needed = this.#used + text.length;
    if (needed > MOST_BYTES) throw new ZipProblem('more texts than can be held', true);
    if (needed > this.#heap.length) {
      const larger = new Uint8Array(Math.min(MOST_BYTES, Math.ceil(1.5 * needed)));
      larger.set(this.#heap.subarray(0, this.#used));
      this.#heap = larger;
    }
    this.#heap.set(text, this.#used);
    this.#used += text.length;
  }

  #close(): void {
    if (this.#count === MOST_TEXTS) throw new ZipProblem('more texts than can be held', true);
    if (this.#count === this.#ends.length) {
      const larger = new Int32Array(2 * this.#count);
      larger.set(this.#ends);
      this.#ends = larger;
    }
    this.#ends[this.#count++] = this.#used;
  }
}

function joined(before: Uint8Array, piece: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(before.length + piece.length);
  all.set(before);
  all.set(piece, before.length);
  return all;
}
