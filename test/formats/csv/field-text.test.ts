import { describe, expect, it } from 'vitest';
import { fieldText } from '../../../src/formats/csv/field-text.ts';

function read(bytes: readonly number[]): string {
  return fieldText(Uint8Array.from([0x3d, ...bytes, 0x3d]), 1, 1 + bytes.length);
}

describe('[I1] bytes of a field, short and long', () => {
  it.each([0, 100])('with %i letters before', (more) => {
    const before = Array<number>(more).fill(0x61);
    const text = 'a'.repeat(more);
    expect(read([...before, 0x7f])).toBe(`${text}\x7f`);
    // The first bytes that are not ASCII: of no UTF-8 by themselves, so Windows-1252.
    expect(read([...before, 0x80])).toBe(`${text}€`);
    expect(read([...before, 0xe9])).toBe(`${text}é`);
    expect(read([...before, 0xc2, 0x80])).toBe(`${text}\x80`);
    expect(read([...before, 0xe0, 0xa4, 0xb9])).toBe(`${text}ह`);
    expect(read([0, ...before, 0])).toBe(text);
  });
});
