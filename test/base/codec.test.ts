import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodePage, encodePage } from '../../src/base/codec.ts';
import { checksum } from '../../src/base/format/seal.ts';
import type { Column } from '../../src/base/column.ts';
import { PAGE_SIZE, type Page } from '../../src/base/page.ts';
import { CATALOG, someContacts } from '../support/arbitrary.ts';
import { baseOf } from '../support/base.ts';

const somePage = someContacts(60).map((contacts) => baseOf([null, ...contacts], CATALOG).pages[0] ?? null);
const fullPage = (): Page => {
  const phones = Float64Array.from({ length: PAGE_SIZE }, (_, slot) => 910_000_000_000 + slot);
  const bytes = new TextEncoder().encode(Array.from(phones, (phone) => `Contact ${phone % 7919}\0`).join(''));
  const offsets = new Uint16Array(PAGE_SIZE + 1);
  for (let i = 0, entry = 1; i < bytes.length; i++) if (bytes[i] === 0) offsets[entry++] = i + 1;
  const columns = new Map<number, Column>([
    [0, { kind: 'int', values: Uint8Array.of(1) }],
    [1, { kind: 'num', values: phones }],
    [2, { kind: 'text', codes: null, offsets, bytes }],
  ]);
  return { slots: PAGE_SIZE, live: PAGE_SIZE, columns };
};

/** The bytes with their checksum made right again: what only a wrong writer could have written. */
function resealed(bytes: Uint8Array): Uint8Array {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  let a = 0x811c9dc5;
  for (let i = 2; i < words.length; i++) {
    a = Math.imul(a ^ (words[i] ?? 0), 0x01000193);
    a ^= a >>> 15;
  }
  words[1] = a >>> 0;
  return bytes;
}

describe('a page as bytes', () => {
  test('comes back as it was', () => {
    fc.assert(
      fc.property(somePage, (page) => {
        if (page === null) return;
        expect(decodePage(encodePage(page))).toEqual(page);
      }),
      { numRuns: 200, seed: 11 },
    );
    expect(decodePage(encodePage(fullPage()))).toEqual(fullPage());
  });

  test('comes back as views on the bytes, without copies', () => {
    const bytes = encodePage(fullPage());
    const page = decodePage(bytes);
    if (typeof page === 'string') expect.unreachable();
    const phones = page.columns.get(1);
    expect(phones?.kind === 'num' && phones.values.buffer === bytes.buffer).toBe(true);
  });

  test('is read from any place inside a larger buffer', () => {
    const bytes = encodePage(fullPage());
    for (const at of [1, 4, 8]) {
      const larger = new Uint8Array(bytes.length + 16);
      larger.set(bytes, at);
      const page = decodePage(larger.subarray(at, at + bytes.length));
      expect(typeof page === 'object' && encodePage(page)).toEqual(bytes);
    }
  });
});

describe('damaged bytes', () => {
  test('any change of any bytes is told', () => {
    fc.assert(
      fc.property(
        somePage,
        fc.array(fc.record({ at: fc.nat(), flip: fc.integer({ min: 1, max: 255 }) }), { minLength: 1, maxLength: 6 }),
        (page, flips) => {
          if (page === null) return;
          const bytes = encodePage(page);
          const good = bytes.slice();
          for (const { at, flip } of flips) bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ flip;
          fc.pre(bytes.some((byte, i) => byte !== good[i]));
          expect(decodePage(bytes)).toBe('damaged');
        },
      ),
      { numRuns: 400, seed: 12 },
    );
  });

  test('the same high bit turned in two words is told', () => {
    const good = encodePage(fullPage());
    for (let word = 20; word < 60; word++) {
      const bytes = good.slice();
      for (const at of [word * 4 + 3, word * 4 + 7]) bytes[at] = (bytes[at] ?? 0) ^ 0x80;
      expect(decodePage(bytes)).toBe('damaged');
    }
  });

  test('a page cut short or with more behind it is told', () => {
    const bytes = encodePage(fullPage());
    for (const length of [0, 1, 8, 23, 24, 32, bytes.length - 8, bytes.length - 1]) {
      expect(decodePage(bytes.slice(0, length))).toBe('damaged');
    }
    const longer = new Uint8Array(bytes.length + 8);
    longer.set(bytes);
    expect(decodePage(longer)).toBe('damaged');
    expect(decodePage(resealed(longer))).toBe('damaged');
  });

  test('more contacts than slots are told even under a right checksum', () => {
    const bytes = encodePage({ ...fullPage(), live: PAGE_SIZE - 1 });
    const words = new Uint32Array(bytes.buffer);
    expect(words[3]).toBe(PAGE_SIZE - 1);
    words[3] = PAGE_SIZE + 1;
    expect(decodePage(resealed(bytes))).toBe('damaged');
  });

  test.each([
    [3, 3, true],
    [3, 0, true],
    [3, 4, false],
    [PAGE_SIZE, PAGE_SIZE, true],
    [PAGE_SIZE + 1, 3, false],
    [PAGE_SIZE + 1, PAGE_SIZE + 1, false],
  ])('%i slots with %i contacts, of columns that say one value for all: %s', (slots, live, isRead) => {
    const columns = new Map<number, Column>([[0, { kind: 'int', values: Uint8Array.of(1) }]]);
    const bytes = encodePage({ slots: 3, live: 3, columns });
    new Uint32Array(bytes.buffer).set([slots, live], 2);
    const read = decodePage(resealed(bytes));
    expect(read).toEqual(isRead ? { slots, live, columns } : 'damaged');
  });

  test('whole bytes of a later format are newer, not damaged; a turned bit makes none', () => {
    const bytes = encodePage(fullPage());
    bytes[3] = 0x32;
    expect(decodePage(bytes.slice())).toBe('damaged');
    const words = new Uint32Array(bytes.buffer);
    words[1] = checksum(words);
    expect(decodePage(bytes.slice())).toBe('newer');
    bytes[40] = 1 ^ (bytes[40] ?? 0);
    expect(decodePage(bytes)).toBe('damaged');
  });

  test('arrays that lie outside, codes and offsets that point outside are told even under a right checksum', () => {
    fc.assert(
      fc.property(somePage, fc.nat(), fc.integer({ min: 0, max: 0xffffffff }), (page, at, value) => {
        if (page === null) return;
        const bytes = encodePage(page);
        new Uint32Array(bytes.buffer)[2 + (at % (bytes.length / 4 - 2))] = value;
        const read = decodePage(resealed(bytes));
        if (typeof read === 'string') return;
        for (const column of read.columns.values()) {
          if (column.kind === 'int' || column.kind === 'num') {
            expect([1, read.slots]).toContain(column.values.length);
          } else {
            const heap = column.kind === 'text' ? column.bytes : column.ids;
            const entries = column.offsets.length - 1;
            expect(Math.max(...column.offsets)).toBe(heap.length);
            if (column.codes === null) expect(entries).toBe(read.slots);
            else expect(Math.max(...column.codes)).toBeLessThan(entries);
          }
        }
      }),
      { numRuns: 600, seed: 13 },
    );
  });
});
