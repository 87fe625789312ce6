/**
 * Many short texts joined into one string, each between two NULs (`\0asha\0ravi\0`), so that one search of a long string
 * stands for a search of each. No needle holds a NUL but where it asks for a text's border, so no hit reaches across two texts.
 * Hot code: indexed reads are within bounds by construction, hence `as number`.
 */
import { type IntArray, intArray } from '../column.ts';

export interface JoinedText {
  readonly text: string;
  /** Where each of the texts begins, ascending. */
  readonly starts: IntArray;
  /** Which entry or slot each of them is; null = the same number. */
  readonly owners: Uint16Array | null;
}

const BORDER = '\0';

/** Puts 1 at the owner of every text that contains the needle (not empty); true where there was one. */
export function markHits({ text, starts, owners }: JoinedText, needle: string, marks: Uint8Array): boolean {
  const lead = needle.startsWith(BORDER) ? 1 : 0;
  const last = starts.length - 1;
  let at = text.indexOf(needle);
  if (at < 0) return false;
  for (let item = 0; at >= 0;) {
    while (item < last && (starts[item + 1] as number) <= at + lead) item++;
    marks[owners === null ? item : (owners[item] as number)] = 1;
    if (item === last) break;
    at = text.indexOf(needle, (starts[++item] as number) - lead);
  }
  return true;
}

/** The needle for a test of whole texts or their ends; null = no text can pass, '' = every text does. */
export function needleFor(op: 'contains' | 'startsWith' | 'endsWith' | 'is', wanted: string): string | null {
  if (wanted.includes(BORDER)) return null;
  switch (op) {
    case 'contains':
      return wanted;
    case 'startsWith':
      return wanted === '' ? '' : BORDER + wanted;
    case 'endsWith':
      return wanted === '' ? '' : wanted + BORDER;
    case 'is':
      return BORDER + wanted + BORDER;
  }
}

/** Where each of `count` texts begins in a joined string. */
export function startsOf(text: string, count: number): IntArray {
  const starts = intArray(count, text.length);
  let at = 0;
  for (let item = 0; item < count; item++) {
    starts[item] = at + 1;
    at = text.indexOf(BORDER, at + 1);
  }
  return starts;
}
