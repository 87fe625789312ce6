/** Quotes in the wrong place: exactly which rows come of it. */
import { describe, expect, it } from 'vitest';
import { ScanProblem } from '../../../src/formats/csv/scanner.ts';
import { scan } from './scan.ts';

const { none, strayQuote, unclosedQuote, rowTooLong } = ScanProblem;

function rows(text: string, limits = {}): unknown[] {
  return scan(text, { expectedFields: 'header', limits }).map(({ cells, problem, line }) => [line, cells, problem]);
}

describe('[I10] text behind a closing quote', () => {
  it('stays in the field, behind the quoted part', () => {
    expect(rows('Name,Phone\n"Raj" Kumar,1\n"a"b"c,"x"" "y \n')).toEqual([
      [1, ['Name', 'Phone'], none],
      [2, ['Raj Kumar', '1'], strayQuote],
      [3, ['ab"c', 'x" y '], strayQuote],
    ]);
  });

  it('closes at the quote that ends the field: quotes inside were not doubled', () => {
    expect(rows('Name,Phone\n"Rajesh "Raj" Kumar",1\n"5" pipe" ,2\n')).toEqual([
      [1, ['Name', 'Phone'], none],
      [2, ['Rajesh "Raj" Kumar', '1'], strayQuote],
      [3, ['5" pipe', '2'], strayQuote],
    ]);
  });

  it('is read with the delimiter inside where that gives the columns of the header', () => {
    expect(rows('Name,Phone\n"He said "hi, you" there",1\n')).toEqual([
      [1, ['Name', 'Phone'], none],
      [2, ['He said "hi, you" there', '1'], strayQuote],
    ]);
  });

  it('never takes the row after along', () => {
    expect(rows('Name,Phone\n"Asha "A" K,1\nRavi,2\n"Mina",3\n')).toEqual([
      [1, ['Name', 'Phone'], none],
      [2, ['Asha A" K', '1'], strayQuote],
      [3, ['Ravi', '2'], none],
      [4, ['Mina', '3'], none],
    ]);
  });
});

describe('[I10] a quote that is never closed', () => {
  it('at the end of the file: only its own line is read by itself', () => {
    expect(rows('Name,Phone\n"Asha,1\nRavi,2\nMina,3')).toEqual([
      [1, ['Name', 'Phone'], none],
      [2, ['"Asha', '1'], unclosedQuote],
      [3, ['Ravi', '2'], none],
      [4, ['Mina', '3'], none],
    ]);
  });

  it('with well-formed rows behind it, whose quotes would close it', () => {
    expect(rows('Name,Phone,Note\nAsha,1,"5 ft\nRavi,2,"tall, kind"\nMina,3,\n')).toEqual([
      [1, ['Name', 'Phone', 'Note'], none],
      [2, ['Asha', '1', '"5 ft'], unclosedQuote],
      [3, ['Ravi', '2', 'tall, kind'], none],
      [4, ['Mina', '3', ''], none],
    ]);
  });

  it('even where the swallowed rows would make up the columns of the header', () => {
    // Read on, the third field would hold two rows and stray quotes.
    expect(rows('a,b,c\n1,2,"x\n3,4,5\n6,7,"y"\n')).toEqual([
      [1, ['a', 'b', 'c'], none],
      [2, ['1', '2', '"x'], unclosedQuote],
      [3, ['3', '4', '5'], none],
      [4, ['6', '7', 'y'], none],
    ]);
  });

  it('other fields of its line keep their quoting', () => {
    expect(rows('a,b,c\n"Acme, Inc","5 ft,3\nx,y,z\n')).toEqual([
      [1, ['a', 'b', 'c'], none],
      [2, ['Acme, Inc', '"5 ft', '3'], unclosedQuote],
      [3, ['x', 'y', 'z'], none],
    ]);
  });

  it('a quote that spans fields of its line gives way to the columns of the header', () => {
    expect(rows('a,b,c\n"5 ft,919876543452,"x\ny,"z",w\n')).toEqual([
      [1, ['a', 'b', 'c'], none],
      [2, ['"5 ft', '919876543452', '"x'], strayQuote],
      [3, ['y', 'z', 'w'], none],
    ]);
  });

  it('in the header, where no count is known, ends at the end of the file only', () => {
    expect(rows('"Name,Phone\nRavi,2\n')).toEqual([
      [1, ['"Name', 'Phone'], unclosedQuote],
      [2, ['Ravi', '2'], none],
    ]);
  });

  it('past the limit of a row: its line is read by itself, all others as they are', () => {
    const many = Array.from({ length: 20 }, (_, i) => `n${i},${i}\n`).join('');
    const got = rows(`Name,Phone\n"Asha,1\n${many}`, { maxRowBytes: 50 });
    expect(got.slice(0, 3)).toEqual([
      [1, ['Name', 'Phone'], none],
      [2, ['"Asha', '1'], unclosedQuote],
      [3, ['n0', '0'], none],
    ]);
    expect(got).toHaveLength(22);
  });

  it('past the limit of a row on its own line: refused', () => {
    expect(rows(`Name,Phone\n"${'x'.repeat(60)}\nRavi,2\n`, { maxRowBytes: 50 })).toEqual([
      [1, ['Name', 'Phone'], none],
      [2, [], rowTooLong],
      [3, ['Ravi', '2'], none],
    ]);
  });
});

describe('[I10] newlines in quotes that are meant', () => {
  it.each([
    ['with the columns of the header', 'a,b,c\n1,"x\ny",3\n', [['1', 'x\ny', '3']]],
    ['as the last of a row', 'a,b,c\n1,2,"x\ny"\n', [['1', '2', 'x\ny']]],
    ['in a row that ends with empty columns', 'a,b,c\n1,2,"x\ny",,\n', [['1', '2', 'x\ny', '', '']]],
    ['in a short row', 'a,b,c,d\n1,"x\ny"\n', [['1', 'x\ny']]],
    ['with delimiters inside', 'a,b\n1,"x, y\nz, w"\n', [['1', 'x, y\nz, w']]],
  ])('%s', (_, text, want) => {
    expect(scan(text, { expectedFields: 'header' }).slice(1)).toMatchObject(
      want.map((cells) => ({ cells, problem: none })),
    );
  });

  it('with quotes that are not doubled besides, if its first line alone has too few columns', () => {
    expect(rows('a,b,c\n1,"x\ny","the "big" one"\n2,3,4\n')).toEqual([
      [1, ['a', 'b', 'c'], none],
      [2, ['1', 'x\ny', 'the "big" one'], strayQuote],
      [4, ['2', '3', '4'], none],
    ]);
  });
});
