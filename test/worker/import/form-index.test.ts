/** [T2] Words are found by the forms that they share. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FormIndex } from '../../../src/worker/import/plan/form-index.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'न', '1'), minLength: 1, maxLength: 9 });

/** As texts, by position. */
const formsOf = (text: string): string[] => [text, ...Array.from(text, (_, i) => text.slice(0, i) + text.slice(i + 1))];

function found(index: FormIndex, form: number, most: number): number[] {
  const words: number[] = [];
  for (let entry = index.at(form, most); entry > 0; entry = index.next(entry)) words.push(index.word(entry));
  return words;
}

test('a form finds the words that have it, in their order; more than asked for are none', () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), word, fc.integer({ min: 1, max: 8 }), (words, asked, most) => {
      const index = new FormIndex();
      const having = new Map<string, number[]>();
      words.forEach((text, i) => {
        index.read(text);
        formsOf(text).forEach((form, at) => {
          index.add(at, i, most + 1);
          const known = having.get(form) ?? [];
          if (known.length <= most) having.set(form, [...known, i]);
        });
      });
      index.read(asked);
      formsOf(asked).forEach((form, at) => {
        const known = having.get(form) ?? [];
        expect(found(index, at, Infinity)).toEqual(known);
        expect(found(index, at, most)).toEqual(known.length > most ? [] : known);
      });
    }),
  );
});

test('long words, and so many that the table grows', () => {
  const index = new FormIndex();
  const words = Array.from({ length: 3000 }, (_, i) => `${'long '.repeat(i % 40)}${String(i)}`);
  words.forEach((text, i) => {
    index.read(text);
    index.add(0, i, Infinity);
    index.add(text.length, i, Infinity);
  });
  words.forEach((text, i) => {
    index.read(text);
    expect(found(index, 0, Infinity)).toContain(i);
  });
  index.read('long '.repeat(7));
  expect(found(index, 0, Infinity)).toContain(7);
});
