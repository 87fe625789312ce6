/** [Q2] What is found in the bytes of columns is what `fold` and `includes` find in each of their texts. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TextColumn } from '../../../src/base/column.ts';
import { FoldedTexts } from '../../../src/base/query/folded-texts.ts';
import { needleFor } from '../../../src/base/query/joined-text.ts';
import { Needle } from '../../../src/base/query/needle.ts';
import { fold } from '../../../src/domain/text.ts';

const encoder = new TextEncoder();

/** `shift`: where in its memory the column begins: on a border of four bytes or not. */
function columnOf(texts: readonly string[], shift: number): TextColumn {
  const heap = encoder.encode(texts.map((text) => `${text}\0`).join(''));
  const memory = new Uint8Array(heap.length + shift);
  memory.set(heap, shift);
  const offsets = new Uint32Array(texts.length + 1);
  texts.forEach((text, i) => (offsets[i + 1] = (offsets[i] ?? 0) + encoder.encode(text).length + 1));
  return { kind: 'text', codes: null, offsets, bytes: memory.subarray(shift) };
}

const OPS = {
  contains: (text: string, wanted: string) => text.includes(wanted),
  startsWith: (text: string, wanted: string) => text.startsWith(wanted),
  endsWith: (text: string, wanted: string) => text.endsWith(wanted),
  is: (text: string, wanted: string) => text === wanted,
} as const;

/** Few letters, so that much is found; signs beside letters in the code, apostrophes, accents, marks, what lies beyond ASCII. */
const letter = fc.constantFrom(..."aAbBnN@[`{'’zZ09 éÉßñİıक़ि\u0301😀".split(''), 'an', 'na', 'aaa', '\u{10400}');
const someText = fc.array(letter, { maxLength: 9 }).map((letters) => letters.join('').toWellFormed());

test('finds any needle in any texts, at their ends and within', () => {
  const wanted = fc.oneof(
    someText,
    fc.nat(400).map((count) => 'a'.repeat(count)),
  );
  fc.assert(
    fc.property(
      fc.array(fc.oneof(someText, fc.constant('a'.repeat(300)), fc.constant('a'.repeat(301))), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.array(wanted, { minLength: 1, maxLength: 8 }),
      fc.nat(3),
      (texts, needles, shift) => {
        const column = columnOf(texts, shift);
        const folded = new FoldedTexts();
        for (const given of needles) {
          for (const op of ['contains', 'startsWith', 'endsWith', 'is'] as const) {
            const needle = needleFor(op, fold(given));
            if (needle === null || needle === '') continue;
            const marks = new Uint8Array(texts.length);
            const any = folded.mark(column, new Needle(needle), marks);
            const expected = texts.map((text) => +OPS[op](fold(text), fold(given)));
            expect([op, given, ...marks]).toEqual([op, given, ...expected]);
            expect(any).toBe(expected.includes(1));
          }
        }
      },
    ),
    { numRuns: 2000, seed: 83 },
  );
});

test('nothing is found across two texts, and marks that were there stay', () => {
  const marks = Uint8Array.of(1, 0, 0);
  expect(new FoldedTexts().mark(columnOf(['ab', 'cd', 'Éf'], 0), new Needle('bc'), marks)).toBe(false);
  expect([...marks]).toEqual([1, 0, 0]);
});
