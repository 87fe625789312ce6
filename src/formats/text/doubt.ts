/** [I10] Where readings of a file in several encodings differ: shown to the person, who knows how a name is spelt. */
import { decodeStart } from './decoder.ts';
import { telling } from './legacy.ts';

export interface OtherReading {
  readonly encoding: string;
  /** Cells that differ, as the file is read and as it would be: the first few. */
  readonly cells: readonly (readonly [here: string, there: string])[];
}

const CELLS = 3;
const LENGTH = 60;

/** `head`: of the file; `others`: of `DetectedEncoding`. */
export function otherReadings(head: Uint8Array, encoding: string, others: readonly string[]): readonly OtherReading[] {
  if (others.length === 0) return [];
  const pieces = telling(head);
  const here = cellsOf(encoding, pieces);
  return others.flatMap((other): OtherReading[] => {
    const there = cellsOf(other, pieces);
    const cells = here.flatMap((cell, i) => {
      const read = there[i] ?? '';
      return cell === read || cell === '' ? [] : [[cell, read] as const];
    });
    return cells.length === 0 ? [] : [{ encoding: other, cells: cells.slice(0, CELLS) }];
  });
}

const cellsOf = (encoding: string, pieces: Uint8Array): string[] =>
  decodeStart(encoding, pieces)
    .split('\n')
    .map((cell) => cell.trim().slice(0, LENGTH));
