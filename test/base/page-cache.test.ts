import { describe, expect, test } from 'vitest';
import { CONTACT_PAGES } from '../../src/base/contact-pages.ts';
import { COLUMN, type Page } from '../../src/base/page.ts';
import { PageCache } from '../../src/base/page-cache.ts';

const pageOfBytes = (bytes: number, shared?: Page): Page => ({
  slots: 1,
  live: 1,
  columns: new Map([...(shared?.columns ?? []), [COLUMN.optedOut, { kind: 'int', values: new Uint8Array(bytes) }]]),
});

const sizeOf = (page: Page, successor: Page | null = null): number => CONTACT_PAGES.size(page, successor);

describe('PageCache', () => {
  test('gives what was kept, by key', () => {
    const cache = new PageCache(1_000_000);
    const page = pageOfBytes(10);
    cache.keep(5, page, sizeOf(page));
    expect(cache.get(5)).toBe(page);
    expect(cache.get(6)).toBeUndefined();
    cache.drop(5);
    expect(cache.get(5)).toBeUndefined();
    expect(cache.bytes).toBe(0);
  });

  test('gives up the oldest when it holds too many bytes', () => {
    const cache = new PageCache(40_000);
    for (let key = 1; key <= 6; key++) cache.keep(key, pageOfBytes(10_000), 10_000);
    expect([1, 2, 3, 4, 5, 6].map((key) => cache.get(key) !== undefined)).toEqual([
      false,
      false,
      false,
      true,
      true,
      true,
    ]);
    expect(cache.bytes).toBeLessThanOrEqual(40_000);
    cache.clear();
    expect(cache.bytes).toBe(0);
  });

  test('counts only what the page that came after it does not share', () => {
    const cache = new PageCache(1_000_000);
    const names: Page = {
      slots: 1,
      live: 1,
      columns: new Map([[COLUMN.phone, { kind: 'num', values: new Float64Array(1000) }]]),
    };
    const before = pageOfBytes(500, names);
    expect(sizeOf(before)).toBe(8500);
    cache.keep(1, before, sizeOf(before, pageOfBytes(500, names)));
    const own = cache.bytes;
    expect(own).toBeLessThan(8000);
    cache.keep(1, before, sizeOf(before));
    expect(cache.bytes).toBe(own + 8000);
  });

  test('keeps nothing that is larger than all it may hold', () => {
    const cache = new PageCache(100);
    cache.keep(1, pageOfBytes(1000), 1000);
    expect(cache.get(1)).toBeUndefined();
    expect(cache.bytes).toBe(0);
  });
});
