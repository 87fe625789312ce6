import { describe, expect, test } from 'vitest';
import {
  DEFAULT_COLUMNS,
  isShown,
  orderedFields,
  readColumnChoice,
  withMoved,
  withShown,
  withWidth,
} from '../../src/app/column-choice.ts';
import { fieldKey, fieldOfKey, PLAIN_FIELDS } from '../../src/app/fields.ts';
import { Format } from '../../src/text/format.ts';
import { Preferences } from '../../src/app/preferences.svelte.ts';
import type { KeyStore } from '../../src/app/stored.svelte.ts';
import { attributeId } from '../../src/domain/attribute.ts';
import type { FieldRef } from '../../src/domain/filter.ts';
import { inHindi } from '../support/in-hindi.ts';
import { NOW } from '../support/kith.ts';

const fields: readonly FieldRef[] = ['name', 'phone', 'tags', 'origin', 'source', { attribute: attributeId(5) }];
const keys = (choice: typeof DEFAULT_COLUMNS): string[] => orderedFields(fields, choice).map(fieldKey);

class MemoryStore implements KeyStore {
  readonly kept = new Map<string, string>();
  getItem = (key: string): string | null => this.kept.get(key) ?? null;
  setItem(key: string, value: string): void {
    this.kept.set(key, value);
  }
}

describe('[Q1] columns', () => {
  test('move among those that are shown; hidden ones keep their place', () => {
    // Shown: name phone tags source @5; `origin` is hidden.
    const choice = withMoved(DEFAULT_COLUMNS, fields, 'source', 1);
    expect(keys(choice)).toEqual(['name', 'source', 'phone', 'tags', 'origin', '@5']);
    expect(keys(withMoved(choice, fields, 'phone', 4))).toEqual(['name', 'source', 'tags', 'origin', '@5', 'phone']);
    expect(keys(withMoved(choice, fields, 'tags', 99))).toEqual(['name', 'source', 'phone', 'origin', '@5', 'tags']);
  });

  test('that are new stand at the end; Name is always first and always shown', () => {
    const choice = { ...DEFAULT_COLUMNS, order: ['tags', 'phone'], hidden: ['name'] };
    expect(keys(choice)).toEqual(['name', 'tags', 'phone', 'origin', 'source', '@5']);
    expect(isShown('name', choice)).toBe(true);
  });

  test('hide, show and keep their width within bounds', () => {
    const choice = withWidth(withShown(DEFAULT_COLUMNS, 'tags', false), 'phone', 9999);
    expect([isShown('tags', choice), isShown('tags', withShown(choice, 'tags', true))]).toEqual([false, true]);
    expect(choice.widths).toEqual({ phone: 800 });
  });

  test.each([
    null,
    undefined,
    3,
    'x',
    [],
    { order: 'x', hidden: { a: 1 }, widths: [] },
    { widths: { a: 'wide', b: NaN } },
  ])('read from garbage are a choice: %j', (stored) => {
    const choice = readColumnChoice(stored);
    expect(keys(choice)).toEqual(['name', 'phone', 'tags', 'origin', 'source', '@5']);
  });
});

describe('preferences', () => {
  test('are kept in this browser', () => {
    const store = new MemoryStore();
    const first = new Preferences(store);
    first.density = 'compact';
    first.theme = 'dark';
    first.columns = withWidth(first.columns, 'name', 300);
    const second = new Preferences(store);
    expect([second.density, second.theme, second.columns.widths]).toEqual(['compact', 'dark', { name: 300 }]);
  });

  test('do without a store that is full, blocked or spoiled', () => {
    const broken: KeyStore = {
      getItem: () => '{',
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    const preferences = new Preferences(broken);
    preferences.density = 'relaxed';
    expect([preferences.density, preferences.theme]).toEqual(['relaxed', 'system']);
  });
});

describe('keys of fields', () => {
  test('lead back to the field', () => {
    for (const field of [...PLAIN_FIELDS, { attribute: attributeId(12) }])
      expect(fieldOfKey(fieldKey(field))).toEqual(field);
    expect(['@', '@0', '@1x', 'toString', '__proto__', ''].map(fieldOfKey)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the locale', () => {
  const india = new Format({ locale: 'en-IN' }, 'Asia/Kolkata', () => NOW);

  test('writes counts, dates and sizes', () => {
    expect(india.number(1234567)).toBe('12,34,567');
    expect(india.decimal(1234.5)).toBe('1,234.5');
    expect(india.day(Date.UTC(2026, 10, 22, 20))).toBe('23 Nov 2026');
    expect(india.wallDate(Date.UTC(2026, 10, 22) + 0.5)).toBe('22 Nov 2026');
    expect([0, 999, 1000, 61_400_000, 5e12].map((n) => india.bytes(n))).toEqual([
      '0 B',
      '999 B',
      '1 kB',
      '61 MB',
      '5 TB',
    ]);
    expect([400, 42_000, 180_000, 3_900_000].map((n) => india.duration(n))).toEqual([
      '0 s',
      '42 s',
      '3 min',
      '1 h 5 min',
    ]);
    expect(india.list(['a', 'b', 'c'])).toBe('a, b and c');
  });

  test('[L1] says lengths of time in the language that is spoken', () =>
    inHindi(() => {
      expect([42_000, 180_000, 3_900_000, 7_200_000].map((n) => india.duration(n))).toEqual([
        '42 सेकंड',
        '3 मिनट',
        '1 घंटा 5 मिनट',
        '2 घंटे',
      ]);
    }));

  test.each([
    [30_000, 'now'],
    [5 * 60_000, '5 minutes ago'],
    [3 * 3_600_000, '3 hours ago'],
    [86_400_000, 'yesterday'],
    [40 * 86_400_000, '14 Oct 2026'],
  ])('says how long %i ms are ago', (past, words) => {
    expect(india.ago(NOW - past)).toBe(words);
  });
});
