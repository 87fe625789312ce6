/**
 * Which slots of a page a test has chosen: one byte a slot, 1 or 0. Most pages are settled as a whole, so a test first says
 * which: of a page that it says `SOME` of, the mask holds the slots; else the mask is not written.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import type { Page } from '../page.ts';
import { PAGE_SIZE } from '../page.ts';

export const NONE = 0;
export const ALL = 1;
export const SOME = 2;
export type Verdict = typeof NONE | typeof ALL | typeof SOME;

export interface PageMask {
  /** PAGE_SIZE of them; those behind the page's slots mean nothing. */
  readonly bytes: Uint8Array;
  /** The same memory, four slots a word. */
  readonly words: Uint32Array;
}

export interface PageTest {
  /** Relative to the others: of conditions that must all hold, the cheap ones are asked first. */
  readonly cost: number;
  run(page: Page, mask: PageMask): Verdict;
  /**
   * Of the slots that the mask holds already, keeps those that pass: `NONE` and `ALL` leave the mask as it was. Where few are left most
   * of the page is not looked at. Without it, `run` is asked.
   */
  narrow?(page: Page, mask: PageMask): Verdict;
}

export function pageMask(buffer: ArrayBuffer = new ArrayBuffer(PAGE_SIZE), at = 0): PageMask {
  return { bytes: new Uint8Array(buffer, at, PAGE_SIZE), words: new Uint32Array(buffer, at, PAGE_SIZE / 4) };
}

export const verdictOf = (all: boolean): Verdict => (all ? ALL : NONE);

export function constantTest(all: boolean): PageTest {
  const verdict = verdictOf(all);
  return { cost: 0, run: () => verdict };
}

export function andInto(target: PageMask, other: PageMask): void {
  const a = target.words;
  const b = other.words;
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) & (b[i] as number);
}

export function orInto(target: PageMask, other: PageMask): void {
  const a = target.words;
  const b = other.words;
  for (let i = 0; i < a.length; i++) a[i] = (a[i] as number) | (b[i] as number);
}

export function invert(mask: PageMask): void {
  const words = mask.words;
  for (let i = 0; i < words.length; i++) words[i] = (words[i] as number) ^ 0x01010101;
}

/** Turns the first marks around. */
export function flip(marks: Uint8Array, count: number): void {
  for (let entry = 0; entry < count; entry++) marks[entry] = (marks[entry] as number) ^ 1;
}

/** Every slot gets the mark of its code; a page whose marks are all alike is settled as a whole. */
export function spread(codes: Uint8Array | Uint16Array, marks: Uint8Array, count: number, mask: PageMask): Verdict {
  const verdict = verdictOfMarks(marks, count);
  if (verdict !== SOME) return verdict;
  if (codes instanceof Uint8Array) spread8(codes, marks, mask);
  else spread16(codes, marks, mask);
  return SOME;
}

/** Keeps the slots whose code is marked. */
export function keep(codes: Uint8Array | Uint16Array, marks: Uint8Array, count: number, mask: PageMask): Verdict {
  const verdict = verdictOfMarks(marks, count);
  if (verdict !== SOME) return verdict;
  if (codes instanceof Uint8Array) keep8(codes, marks, mask);
  else keep16(codes, marks, mask);
  return SOME;
}

function verdictOfMarks(marks: Uint8Array, count: number): Verdict {
  let marked = 0;
  for (let entry = 0; entry < count; entry++) marked += marks[entry] as number;
  return marked === 0 ? NONE : marked === count ? ALL : SOME;
}

// The same loops for each width (an engine makes one that is fed both kinds four times slower), four slots a step: half the time.
function spread8(codes: Uint8Array, marks: Uint8Array, { bytes, words }: PageMask): void {
  const fours = codes.length >>> 2;
  for (let w = 0, s = 0; w < fours; w++, s += 4) {
    words[w] =
      (marks[codes[s] as number] as number) |
      ((marks[codes[s + 1] as number] as number) << 8) |
      ((marks[codes[s + 2] as number] as number) << 16) |
      ((marks[codes[s + 3] as number] as number) << 24);
  }
  for (let s = fours * 4; s < codes.length; s++) bytes[s] = marks[codes[s] as number] as number;
}
function spread16(codes: Uint16Array, marks: Uint8Array, { bytes, words }: PageMask): void {
  const fours = codes.length >>> 2;
  for (let w = 0, s = 0; w < fours; w++, s += 4) {
    words[w] =
      (marks[codes[s] as number] as number) |
      ((marks[codes[s + 1] as number] as number) << 8) |
      ((marks[codes[s + 2] as number] as number) << 16) |
      ((marks[codes[s + 3] as number] as number) << 24);
  }
  for (let s = fours * 4; s < codes.length; s++) bytes[s] = marks[codes[s] as number] as number;
}

function keep8(codes: Uint8Array, marks: Uint8Array, { bytes, words }: PageMask): void {
  const fours = codes.length >>> 2;
  for (let w = 0; w < fours; w++) {
    const held = words[w] as number;
    if (held === 0) continue;
    const s = w * 4;
    words[w] =
      held &
      ((marks[codes[s] as number] as number) |
        ((marks[codes[s + 1] as number] as number) << 8) |
        ((marks[codes[s + 2] as number] as number) << 16) |
        ((marks[codes[s + 3] as number] as number) << 24));
  }
  for (let s = fours * 4; s < codes.length; s++)
    bytes[s] = (bytes[s] as number) & (marks[codes[s] as number] as number);
}
function keep16(codes: Uint16Array, marks: Uint8Array, { bytes, words }: PageMask): void {
  const fours = codes.length >>> 2;
  for (let w = 0; w < fours; w++) {
    const held = words[w] as number;
    if (held === 0) continue;
    const s = w * 4;
    words[w] =
      held &
      ((marks[codes[s] as number] as number) |
        ((marks[codes[s + 1] as number] as number) << 8) |
        ((marks[codes[s + 2] as number] as number) << 16) |
        ((marks[codes[s + 3] as number] as number) << 24));
  }
  for (let s = fours * 4; s < codes.length; s++)
    bytes[s] = (bytes[s] as number) & (marks[codes[s] as number] as number);
}

/** As spread, but adds to what is marked already. */
export function spreadInto(codes: Uint8Array | Uint16Array, marks: Uint8Array, bytes: Uint8Array): void {
  if (codes instanceof Uint8Array) spreadInto8(codes, marks, bytes);
  else spreadInto16(codes, marks, bytes);
}

function spreadInto8(codes: Uint8Array, marks: Uint8Array, bytes: Uint8Array): void {
  for (let slot = 0; slot < codes.length; slot++) {
    bytes[slot] = (bytes[slot] as number) | (marks[codes[slot] as number] as number);
  }
}
function spreadInto16(codes: Uint16Array, marks: Uint8Array, bytes: Uint8Array): void {
  for (let slot = 0; slot < codes.length; slot++) {
    bytes[slot] = (bytes[slot] as number) | (marks[codes[slot] as number] as number);
  }
}
