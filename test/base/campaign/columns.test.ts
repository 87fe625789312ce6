import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { intsColumn, numberAt, numbersColumn, textOf, textsColumn } from '../../../src/base/campaign/columns.ts';

const lengths = { maxLength: 12 };

describe('plain values as a column', () => {
  test('come back slot by slot, in the narrowest array, one value for all where all are the same', () => {
    const some = fc.oneof(fc.constantFrom(0, 1, 255, 256, 65_535, 65_536), fc.nat(2 ** 32 - 1));
    const arrays = fc.oneof(fc.array(some, lengths), fc.tuple(some, fc.integer({ min: 1, max: 9 })).map(([value, n]) => Array.from({ length: n }, () => value))); // prettier-ignore
    fc.assert(
      fc.property(arrays, (values) => {
        for (const column of [intsColumn(values), numbersColumn(values)]) {
          const isEmpty = values.every((value) => value === 0);
          expect(column === null).toBe(isEmpty);
          if (column === null) continue;
          expect(values.map((_, slot) => numberAt(column, slot))).toEqual(values);
          expect(column.values).toHaveLength(new Set(values).size === 1 ? 1 : values.length);
          const max = Math.max(...values);
          if (column.kind === 'int') expect(column.values.BYTES_PER_ELEMENT).toBe(max < 256 ? 1 : max < 65_536 ? 2 : 4);
        }
      }),
      { seed: 2 },
    );
  });

  test('numbers that are not whole are kept, too', () => {
    const values = [0, 1.5, -2, 1_800_000_000_123];
    const column = numbersColumn(values) ?? undefined;
    expect(values.map((_, slot) => numberAt(column, slot))).toEqual(values);
  });

  test.each([
    ['few', 4, 300, true],
    ['256 in all, with the empty one', 255, 255, true],
    ['more than 256, and of more than half of the slots', 257, 500, false],
    ['more than 256, but of half of the slots', 299, 600, true],
    ['all different', 1024, 1024, false],
  ])('texts, %s: once each where that is shorter', (_, different, length, isDictionary) => {
    const values = Array.from({ length }, (__, slot) => `é${slot % different}`);
    const column = textsColumn(values) ?? undefined;
    expect(column?.codes !== null).toBe(isDictionary);
    expect(values.map((__, slot) => textOf(column, slot))).toEqual(values);
    // Nothing behind the last entry, and a NUL behind each.
    expect(column?.bytes.byteLength).toBe(column?.offsets.at(-1));
    expect(column?.bytes.at(-1)).toBe(0);
  });

  test('texts of any letters come back; none at all is no column', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('', 'a'), fc.string({ unit: 'grapheme', maxLength: 5 })), lengths), (some) => {
        const values = some.map((text) => text.replaceAll('\0', ''));
        const column = textsColumn(values);
        expect(column === null).toBe(values.every((text) => text === ''));
        expect(values.map((_, slot) => textOf(column ?? undefined, slot))).toEqual(values);
      }),
      { seed: 2 },
    ); // prettier-ignore
  });

  test('a column of another kind holds nothing', () => {
    expect(numberAt(textsColumn(['1']) ?? undefined, 0)).toBe(0);
    expect(textOf(intsColumn([1]) ?? undefined, 0)).toBe('');
    expect([numberAt(undefined, 0), textOf(undefined, 0)]).toEqual([0, '']);
  });
});
