/** Cells as spreadsheets put them on the clipboard, and back. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTabbed, writeTabbed } from '../../src/app/tab-text.ts';

const seed = 20_261_129;

test('what is written is read back, to the letter', () => {
  const cell = fc.oneof(
    fc.string({ unit: fc.constantFrom('a', ' ', '"', '\t', '\n', '|', '=', 'é', 'م', "'", ',') }),
    fc.constantFrom('', 'O"Brien', '"', '""', 'a\nb', '+91 98765 43210', ' x '),
  );
  const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (cells) => {
      expect(readTabbed(writeTabbed(cells))).toEqual(cells);
      expect(readTabbed(`${writeTabbed(cells)}\n`)).toEqual(cells);
    }),
    { seed },
  );
});

describe('is read as spreadsheets write it', () => {
  // prettier-ignore
  test.each<[string, string, string[][]]>([
    ['one cell', 'Asha', [['Asha']]],
    ['a row', 'Asha\tPune', [['Asha', 'Pune']]],
    ['rows that end in CR LF, and the last line’s end', 'a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['an empty cell', 'a\t\tc', [['a', '', 'c']]],
    ['a last empty cell', 'a\t', [['a', '']]],
    ['a cell of two lines', '"12 MG Road\nPune"\tx', [['12 MG Road\nPune', 'x']]],
    ['quotes within quotes', '"say ""hi""\nnow"', [['say "hi"\nnow']]],
    ['a quote in the middle', '5" pipe\tb', [['5" pipe', 'b']]],
    ['a quote at the beginning that encloses nothing', '"Raj" Malhotra\tb', [['"Raj" Malhotra', 'b']]],
    ['a quote that is not closed', '"Raj\tb', [['"Raj', 'b']]],
    ['an empty line between', 'a\n\nb', [['a'], [''], ['b']]],
  ])('%s', (_, text, cells) => {
    expect(readTabbed(text)).toEqual(cells);
  });
});

test('is written with quotes only where a cell needs them', () => {
  expect(writeTabbed([['a"b', 'c\td', 'e\nf', '"g', 'h']])).toBe('a"b\t"c\td"\t"e\nf"\t"""g"\th');
});
