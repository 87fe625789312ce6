import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextPool } from '../../src/base/text-pool.ts';
import { maybeText } from '../support/arbitrary.ts';

const encoder = new TextEncoder();

describe('text pool', () => {
  test('gives every distinct text one code, in order of appearance, and gives the text back', () => {
    fc.assert(
      fc.property(fc.array(maybeText, { maxLength: 80 }), (texts) => {
        const pool = new TextPool();
        const model = new Map([['', 0]]);
        for (const text of texts) {
          if (!model.has(text)) model.set(text, model.size);
          expect(pool.internText(text)).toBe(model.get(text));
        }
        expect(pool.size).toBe(model.size);
        for (const [text, code] of model) {
          expect(pool.text(code)).toBe(text);
          expect(pool.byteLength(code)).toBe(encoder.encode(text).length);
        }
      }),
      { numRuns: 300, seed: 21 },
    );
  });

  test('bytes and text of the same content are the same', () => {
    fc.assert(
      fc.property(maybeText, maybeText, (before, text) => {
        const pool = new TextPool();
        const bytes = encoder.encode(before + text);
        const start = encoder.encode(before).length;
        const code = pool.intern(bytes, start, bytes.length);
        expect(pool.internText(text)).toBe(code);
        const target = new Uint8Array(pool.byteLength(code) + 3).fill(0xff);
        expect(pool.copyTo(code, target, 2)).toBe(2 + pool.byteLength(code));
        expect([...target]).toEqual([0xff, 0xff, ...encoder.encode(text), 0xff]);
      }),
      { numRuns: 300, seed: 22 },
    );
  });

  test.each([1, 256, 5000])('grows past what was expected (%i)', (expected) => {
    const pool = new TextPool(expected);
    const texts = Array.from({ length: 20_000 }, (_, i) => `नाम ${i * 7919}`);
    const codes = texts.map((text) => pool.internText(text));
    expect(codes).toEqual(texts.map((_, i) => i + 1));
    expect(texts.map((text) => pool.internText(text))).toEqual(codes);
    expect(codes.map((code) => pool.text(code))).toEqual(texts);
  });

  test('keeps a text longer than any buffer that it starts with, and one that begins with a BOM', () => {
    const pool = new TextPool();
    const long = 'ab😀'.repeat(50_000);
    expect(pool.text(pool.internText(long))).toBe(long);
    expect(pool.text(pool.internText('\ufeffa'))).toBe('\ufeffa');
  });
});
