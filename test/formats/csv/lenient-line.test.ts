/** One line by itself, whatever its quotes are like. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Closing, readLine } from '../../../src/formats/csv/lenient-line.ts';
import { RowSpans } from '../../../src/formats/csv/row-spans.ts';

const QUOTE = 0x22;

function cells(text: string, closing: Closing, most = 1000): string[] {
  const bytes = new TextEncoder().encode(text);
  const spans = new RowSpans(most);
  readLine({ bytes, start: 0, end: bytes.length, delimiter: 0x2c, quote: QUOTE }, closing, spans);
  spans.unescape(bytes, QUOTE);
  const kept = Math.min(spans.count, spans.starts.length);
  return Array.from({ length: kept }, (_, i) =>
    new TextDecoder().decode(bytes.subarray(spans.starts[i], spans.ends[i])),
  );
}

describe('[I10] a line', () => {
  it.each<[string, string[], string[], string[]]>([
    ['', [''], [''], ['']],
    ['a,', ['a', ''], ['a', ''], ['a', '']],
    ['"a"b,', ['ab', ''], ['"a"b', ''], ['"a"b', '']],
    [',,', ['', '', ''], ['', '', ''], ['', '', '']],
    [' "a" ,b', ['a', 'b'], ['a', 'b'], ['a', 'b']],
    ['"a ""b"" c",d', ['a "b" c', 'd'], ['a "b" c', 'd'], ['a "b" c', 'd']],
    ['"a "b ""c"" d",e', ['a "b "c" d', 'e'], ['a "b "c" d', 'e'], ['a "b "c" d', 'e']],
    ['"a "b, c" d",e', ['a b', ' c" d"', 'e'], ['a "b, c" d', 'e'], ['"a "b', ' c" d"', 'e']],
    ['"5 ft,1,"x"', ['5 ft,1,"x'], ['5 ft,1,"x'], ['"5 ft', '1', 'x']],
    ['"a', ['"a'], ['"a'], ['"a']],
    ['"', ['"'], ['"'], ['"']],
    ['""', [''], [''], ['']],
    ['"","a""b"', ['', 'a"b'], ['', 'a"b'], ['', 'a"b']],
  ])('%j', (text, first, last, none) => {
    expect(cells(text, 'first')).toEqual(first);
    expect(cells(text, 'last')).toEqual(last);
    expect(cells(text, 'none')).toEqual(none);
  });

  it('that is well formed is what was written, of however many fields', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', 'ह'), maxLength: 6 });
    const quoted = (text: string): string => (/[",]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 300 }), (row) => {
        const line = row.map(quoted).join(',');
        expect(cells(line, 'first')).toEqual(row);
        expect(cells(line, 'last')).toEqual(row);
      }),
    );
  });

  it('of more fields than are kept is counted whole', () => {
    const bytes = new TextEncoder().encode('a,'.repeat(99) + '"b"');
    const spans = new RowSpans(70);
    readLine({ bytes, start: 0, end: bytes.length, delimiter: 0x2c, quote: QUOTE }, 'first', spans);
    expect(spans.count).toBe(100);
    expect(spans.fits(100)).toBe(false);
    expect([spans.starts.length, spans.starts[69], spans.ends[69]]).toEqual([70, 138, 139]);
  });
});
