import { describe, expect, it } from 'vitest';
import { RowScanner, ScanProblem } from '../../../src/formats/csv/scanner.ts';
import { cellsOf, scan } from './scan.ts';

describe('[I10] rows and fields', () => {
  it.each([
    ['LF', 'a,b\nc,d\n'],
    ['CRLF', 'a,b\r\nc,d\r\n'],
    ['CR', 'a,b\rc,d\r'],
    ['mixed', 'a,b\rc,d\r\n'],
    ['no newline at the end', 'a,b\nc,d'],
  ])('ends rows at %s', (_, text) => {
    expect(cellsOf(text)).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
  });

  it('takes an LF, a CR and an LF CR as one, one and two line ends', () => {
    expect(cellsOf('a\n\rb\r\r\nc')).toEqual([['a'], [''], ['b'], [''], ['c']]);
  });

  it('has no row behind the last newline, and none in an empty file', () => {
    expect(scan('a\n')).toHaveLength(1);
    expect(scan('')).toEqual([]);
  });

  it('gives ragged rows the fields they have', () => {
    expect(cellsOf('a,b,c\nd\n,,,\ne,f')).toEqual([['a', 'b', 'c'], ['d'], ['', '', '', ''], ['e', 'f']]);
  });

  it.each([';', '\t', ','])('divides fields at %j', (delimiter) => {
    expect(cellsOf(`a${delimiter}"b${delimiter}c"${delimiter} d`, { delimiter })).toEqual([
      ['a', `b${delimiter}c`, ' d'],
    ]);
  });

  it('keeps white space of an unquoted field, as RFC 4180 says', () => {
    expect(cellsOf(' a ,b\t, \n')).toEqual([[' a ', 'b\t', ' ']]);
  });

  it('reads more fields than it first has room for', () => {
    const row = Array.from({ length: 1000 }, (_, i) => (i % 3 === 0 ? `"${i}"""` : `${i}`));
    const want = Array.from({ length: 1000 }, (_, i) => (i % 3 === 0 ? `${i}"` : `${i}`));
    expect(cellsOf(row.join(','))).toEqual([want]);
  });
});

describe('[I10] quotes', () => {
  it.each([
    ['a delimiter inside', '"a,b",c', ['a,b', 'c']],
    ['newlines inside, kept as they are', '"a\r\nb\nc\rd",e', ['a\r\nb\nc\rd', 'e']],
    ['doubled quotes', '"a ""b"" c","""",""', ['a "b" c', '"', '']],
    ['space around quotes', ' "a,b"\t, "c" \n', ['a,b', 'c']],
    ['a quote inside an unquoted field', `5" pipe,a"b"c`, ['5" pipe', 'a"b"c']],
    ['single quotes are letters', `'a','b'`, [`'a'`, `'b'`]],
  ])('%s', (_, text, cells) => {
    expect(scan(text)).toMatchObject([{ cells, problem: ScanProblem.none }]);
  });

  it('takes another quote, or none', () => {
    expect(cellsOf(`'a,''b',"c"`, { quote: "'" })).toEqual([[`a,'b`, '"c"']]);
    expect(cellsOf('"a,b"', { quote: '' })).toEqual([['"a', 'b"']]);
    expect(cellsOf('a\0b,\0', { quote: '' })).toEqual([['ab', '']]);
  });

  it('does not take a tab before a quote for space where tab is the delimiter', () => {
    expect(cellsOf('\t"a\tb"\t\t"c"', { delimiter: '\t' })).toEqual([['', 'a\tb', '', 'c']]);
  });
});

describe('[I5] numbers of rows and lines', () => {
  it('counts every row, blank ones too, and physical lines within quotes', () => {
    const rows = scan('h1,h2\r\n\r\n"a\r\nb\nc",1\r\n , \n"",""\nx,y\n');
    expect(rows.map(({ row, line, blank }) => [row, line, blank])).toEqual([
      [1, 1, false],
      [2, 2, true],
      [3, 3, false],
      [4, 6, true],
      [5, 7, true],
      [6, 8, false],
    ]);
  });

  it('a line of NULs and spaces is blank', () => {
    expect(scan('\0\0,\t\n\u00a0\n').map((row) => row.blank)).toEqual([true, false]);
  });
});

describe('[I10] fields as text', () => {
  it('any script, in short and in long fields', () => {
    const long = 'मुंबई '.repeat(40);
    expect(cellsOf(`Zoë,मुंबई,🙂,${long}\n`)).toEqual([['Zoë', 'मुंबई', '🙂', long]]);
  });

  it('drops NULs', () => {
    expect(cellsOf('A\0sha,\0,é\0\n')).toEqual([['Asha', '', 'é']]);
  });

  it('reads a field that is not UTF-8 as Windows-1252, its neighbours as UTF-8', () => {
    const bytes = Uint8Array.of(0x4a, 0x6f, 0x73, 0xe9, 0x2c, 0xc3, 0xa9, 0x2c, 0x93, 0x61, 0x94, 0x0a);
    expect(cellsOf(bytes)).toEqual([['José', 'é', '\u201ca\u201d']]);
  });
});

describe('[I10] enormous rows and fields', () => {
  const limits = { maxRowBytes: 20, maxColumns: 4 };

  it('refuses a line past the limit and goes on with the next', () => {
    const rows = scan(`a,b\n${'x'.repeat(21)},y\r\nc,d\n`, { limits });
    expect(rows.map(({ cells, row, line, problem }) => [cells, row, line, problem])).toEqual([
      [['a', 'b'], 1, 1, ScanProblem.none],
      [[], 2, 2, ScanProblem.rowTooLong],
      [['c', 'd'], 3, 3, ScanProblem.none],
    ]);
  });

  it('takes a line of just the limit, also as the last one', () => {
    expect(scan(`${'x'.repeat(20)}\n${'x'.repeat(20)}`, { limits }).map((row) => row.problem)).toEqual([0, 0]);
    expect(scan('x'.repeat(21), { limits })).toMatchObject([{ cells: [], problem: ScanProblem.rowTooLong }]);
  });

  it('refuses a row of too many columns', () => {
    const rows = scan('a,b,c,d\n1,2,3,4,5\n6\n', { limits });
    expect(rows.map(({ cells, problem }) => [cells, problem])).toEqual([
      [['a', 'b', 'c', 'd'], ScanProblem.none],
      [[], ScanProblem.tooManyColumns],
      [['6'], ScanProblem.none],
    ]);
  });

  it.each([
    ['plain', ''],
    ['quoted', '"'],
  ])('a %s field of 20 MB is refused in bounded memory', (_, quote) => {
    const scanner = new RowScanner({ delimiter: 0x2c, quote: 0x22 });
    const encoder = new TextEncoder();
    const seen: unknown[] = [];
    let largest = 0;
    const push = (bytes: Uint8Array): void => {
      scanner.push(bytes);
      while (scanner.next()) seen.push([scanner.row, scanner.line, scanner.fields, scanner.problem]);
      largest = Math.max(largest, scanner.bytes.length);
    };
    push(encoder.encode(`a,b\n1,${quote}`));
    const piece = new Uint8Array(1 << 16).fill(0x78);
    for (let i = 0; i < 320; i++) push(piece);
    push(encoder.encode(`${quote}\nc,d\n`));
    expect(seen).toEqual([
      [1, 1, 2, ScanProblem.none],
      [2, 2, 0, ScanProblem.rowTooLong],
      [3, 3, 2, ScanProblem.none],
    ]);
    expect(largest).toBeLessThanOrEqual(4 << 20);
  });
});

describe('use', () => {
  it('bytes after the end are a bug', () => {
    const scanner = new RowScanner({ delimiter: 0x2c, quote: 0x22 });
    scanner.end();
    expect(() => scanner.push(new Uint8Array(1))).toThrow('after the end');
  });

  it('leaves the pushed bytes as they were', () => {
    const bytes = new TextEncoder().encode('"a""b"\n');
    expect(cellsOf(bytes)).toEqual([['a"b']]);
    expect(new TextDecoder().decode(bytes)).toBe('"a""b"\n');
  });
});
