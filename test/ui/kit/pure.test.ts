import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pieces } from '../../../src/ui/kit/highlight.ts';
import { colorOf, initials } from '../../../src/ui/kit/initials.ts';
import { isApple, keyCaps } from '../../../src/ui/kit/keys.ts';
import { pickEntries } from '../../../src/ui/kit/pick.ts';
import { place, type Wish } from '../../../src/ui/kit/place.ts';
import { toastDuration } from '../../../src/ui/kit/toast.ts';

const seed = 20_261_123;

describe('highlight', () => {
  test('[Q2] marks the matches', () => {
    expect(pieces('Mohit Dua', [[0, 3]])).toEqual([
      { text: 'Moh', marked: true },
      { text: 'it Dua', marked: false },
    ]);
  });

  test('the pieces are the text, whatever the ranges, and a unit is marked just where a range holds it', () => {
    const range = fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: -3, max: 30 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 24 }), fc.array(range, { maxLength: 5 }), (text, ranges) => {
        const cut = pieces(text, ranges);
        expect(cut.map((piece) => piece.text).join('')).toBe(text);
        const marked = cut.flatMap((piece) => Array.from({ length: piece.text.length }, () => piece.marked));
        const wanted = Array.from({ length: text.length }, (_, i) => ranges.some(([a, b]) => i >= a && i < b));
        expect(marked).toEqual(wanted);
      }),
      { seed },
    );
  });
});

describe('initials', () => {
  test.each([
    ['Mohit Dua', 'MD'],
    ['asha', 'A'],
    ['Mei Lin Chen', 'MC'],
    ['मोहित दुआ', 'मोदु'],
    ['+91 98765', '99'],
    ['…', ''],
    ['', ''],
  ])('%s → %s', (name, wanted) => {
    expect(initials(name)).toBe(wanted);
  });

  test('a name keeps its colour', () => {
    expect(colorOf('Mohit Dua')).toBe(colorOf('Mohit Dua'));
    expect(new Set(['Asha', 'Ravi', 'Mei', 'Zoë', 'John', 'Imran'].map(colorOf)).size).toBeGreaterThan(2);
  });
});

describe('options', () => {
  const options = ['Finance', 'MBA Finance', 'Café', 'finance'].map((label, id) => ({ id, label }));
  const labels = (typed: string, create = false): string[] =>
    pickEntries(options, typed, create).map((e) => (e.kind === 'create' ? `+${e.text}` : e.option.label));

  test('case and accents do not matter; what begins with the text comes first', () => {
    expect(labels('fin')).toEqual(['Finance', 'finance', 'MBA Finance']);
    expect(labels('cafe')).toEqual(['Café']);
  });

  test('[T1] only the exact text exists already: case counts', () => {
    expect(labels('Finance', true)).not.toContain('+Finance');
    expect(labels('FINANCE', true).at(-1)).toBe('+FINANCE');
    expect(labels('  two   words ', true)).toEqual(['+two words']);
    expect(labels('   ', true)).toEqual(options.map(({ label }) => label));
  });
});

describe('placing a floating box', () => {
  const box = fc.record({
    left: fc.integer({ min: 0, max: 1_000 }),
    top: fc.integer({ min: 0, max: 700 }),
    width: fc.integer({ min: 1, max: 300 }),
    height: fc.integer({ min: 1, max: 60 }),
  });
  const wish: fc.Arbitrary<Wish> = fc.record({
    side: fc.constantFrom('top', 'right', 'bottom', 'left'),
    align: fc.constantFrom('start', 'center', 'end'),
    gap: fc.constant(4),
  });

  test('it never leaves a viewport that it fits', () => {
    const size = fc.record({ width: fc.integer({ min: 1, max: 340 }), height: fc.integer({ min: 1, max: 500 }) });
    fc.assert(
      fc.property(box, size, wish, (anchor, want, how) => {
        const viewport = { width: 1_024, height: 720 };
        const at = place(anchor, want, viewport, how);
        expect(at.left).toBeGreaterThanOrEqual(8);
        expect(at.top).toBeGreaterThanOrEqual(8);
        expect(at.left + want.width).toBeLessThanOrEqual(viewport.width - 7);
        expect(at.top + want.height).toBeLessThanOrEqual(viewport.height - 7);
      }),
      { seed },
    );
  });

  test('it stands on the wished side where it fits, else on the other', () => {
    const anchor = { left: 100, top: 100, width: 200, height: 32 };
    const size = { width: 200, height: 300 };
    const below: Wish = { side: 'bottom', align: 'start', gap: 4 };
    expect(place(anchor, size, { width: 800, height: 600 }, below)).toEqual({ left: 100, top: 136, room: 456 });
    const above = { left: 100, top: 196, room: 488 };
    expect(place({ ...anchor, top: 500 }, size, { width: 800, height: 600 }, below)).toEqual(above);
  });
});

describe('shortcuts', () => {
  test('are drawn as the machine calls them', () => {
    expect(keyCaps('mod+shift+z', true)).toEqual(['⌘', '⇧', 'Z']);
    expect(keyCaps('mod+shift+z', false)).toEqual(['Ctrl', 'Shift', 'Z']);
    expect(isApple('MacIntel')).toBe(true);
    expect(isApple('Linux x86_64')).toBe(false);
  });
});

describe('toasts', () => {
  test('stay longer where there is something to do, and an error stays until it is closed', () => {
    expect(toastDuration({ id: 1, text: 'Saved' })).toBe(6_000);
    expect(toastDuration({ id: 1, text: 'Deleted', action: { label: 'Undo', onselect: () => undefined } })).toBe(
      10_000,
    );
    expect(toastDuration({ id: 1, text: 'Not saved', tone: 'error' })).toBeNull();
    expect(toastDuration({ id: 1, text: 'Short', duration: 500 })).toBe(500);
  });
});
