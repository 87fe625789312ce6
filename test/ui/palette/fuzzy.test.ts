import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fit, rank } from '../../../src/ui/palette/fuzzy.ts';
import { someText } from '../../support/arbitrary.ts';

const seed = 20_261_123;
const items = (...labels: string[]) => labels.map((label) => ({ label, words: [] as string[] }));
const ranked = (query: string, ...labels: string[]): string[] =>
  rank(query, items(...labels)).map(({ item }) => item.label);

describe('the ranking of the palette', () => {
  test('the whole, then the start, then the start of a word, then the middle, then letters', () => {
    expect(ranked('tag', 'Retag all', 'New tag', 'Tags', 'Tag', 'To all groups')).toEqual([
      'Tag',
      'Tags',
      'New tag',
      'Retag all',
      'To all groups',
    ]);
  });

  test('letters fit where each begins a word or follows the one before', () => {
    expect(ranked('nc', 'New contact', 'Undo', 'Sync')).toEqual(['Sync', 'New contact']);
    expect(ranked('iaf', 'Import a file', 'Simian a f')).toEqual(['Import a file']);
    expect(fit('nc', 'New contact')?.ranges).toEqual([
      [0, 1],
      [4, 5],
    ]);
  });

  test('words may come in any order, case and accents do not count', () => {
    expect(ranked('file imp', 'Import a file', 'Export a file')).toEqual(['Import a file']);
    expect(ranked('CAFE', 'Café', 'Coffee')).toEqual(['Café']);
    expect(fit('cafe', 'Café Goa')?.ranges).toEqual([[0, 4]]);
  });

  test('of two that fit alike the shorter is first; of equals the first given', () => {
    expect(ranked('re', 'Revert everything of that day', 'Redo')).toEqual(['Redo', 'Revert everything of that day']);
    expect(ranked('a', 'ab', 'ac')).toEqual(['ab', 'ac']);
  });

  test('other words find an item too, a little behind those whose label fits', () => {
    const found = rank('dark', [
      { label: 'Theme: night', words: ['dark mode'] },
      { label: 'Dark roast', words: [] },
      { label: 'Light', words: [] },
    ]);
    expect(found.map(({ item }) => item.label)).toEqual(['Dark roast', 'Theme: night']);
  });

  test('what begins with the query always fits, and marks lie within the label', () => {
    fc.assert(
      fc.property(someText, fc.nat(12), (label, length) => {
        const query = label.slice(0, length).toWellFormed();
        const found = fit(query, label);
        for (const [start, end] of found?.ranges ?? [])
          expect(start >= 0 && start < end && end <= label.length).toBe(true);
        if (/^[\w ]+$/.test(query) && query.trim() !== '' && /^[\w ]+$/.test(label)) expect(found).not.toBeNull();
      }),
      { seed },
    );
  });

  test('what does not hold the letters does not fit', () => {
    expect(fit('xyz', 'Import a file')).toBeNull();
    expect(fit('tga', 'Tags')).toBeNull();
  });
});
