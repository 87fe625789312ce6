import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clampWidth, dropIndex, nextSort, placeColumns, type GridColumn } from '../../../../src/ui/kit/grid/columns.ts';
import { GridState } from '../../../../src/ui/kit/grid/grid-state.svelte.ts';
import { RowSlots } from '../../../../src/ui/kit/grid/row-slots.ts';
import { rangeChange } from '../../../../src/ui/kit/grid/selection.ts';

const seed = 20_261_123;
const column = (id: string, width = 100, more: Partial<GridColumn> = {}): GridColumn => ({
  id,
  label: id,
  width,
  ...more,
});
const NONE = new Map<string, number>();

describe('columns', () => {
  const columns = [column('city'), column('name', 200, { pinned: true }), column('tags', 300)];

  test('pinned ones stand first, each begins where the one before ends', () => {
    const placed = placeColumns(columns, 44, 1_400, NONE);
    expect(placed.map(({ id, left, width }) => [id, left, width])).toEqual([
      ['name', 44, 200],
      ['city', 244, 100],
      ['tags', 344, 300],
    ]);
    expect(placed.map(({ pinEdge }) => pinEdge)).toEqual([true, false, false]);
  });

  test('at 360 px the pinned name leaves room to see another column beside it', () => {
    const [name] = placeColumns(columns, 44, 360, NONE);
    expect(name?.width).toBe(154);
    expect((name?.left ?? 0) + (name?.width ?? 0)).toBeLessThan(200);
  });

  test('a width that is being dragged wins, within bounds', () => {
    expect(placeColumns(columns, 0, 0, new Map([['tags', 9_999]])).at(-1)?.width).toBe(800);
    expect(clampWidth(3)).toBe(64);
  });

  test('[Q1] a header goes through ascending, descending, unsorted', () => {
    const first = nextSort(null, 'name');
    const second = nextSort(first, 'name');
    expect([first, second, nextSort(second, 'name')]).toEqual([
      { id: 'name', descending: false },
      { id: 'name', descending: true },
      null,
    ]);
    expect(nextSort(second, 'city')).toEqual({ id: 'city', descending: false });
  });

  test('a column is dropped at the nearest gap, never before the pinned ones', () => {
    const placed = placeColumns(columns, 44, 1_400, NONE);
    expect(dropIndex(placed, 0)).toBe(1);
    expect(dropIndex(placed, 290)).toBe(1);
    expect(dropIndex(placed, 300)).toBe(2);
    expect(dropIndex(placed, 2_000)).toBe(3);
  });
});

describe('slots of drawn rows', () => {
  const windows = fc.array(
    fc.record({
      first: fc.integer({ min: 0, max: 500 }),
      size: fc.integer({ min: 0, max: 40 }),
      kept: fc.integer({ min: -1, max: 560 }),
      inOrder: fc.boolean(),
    }),
    { minLength: 1, maxLength: 30 },
  );

  test('each row has a slot of its own, rows that stay keep theirs, and no more are made than were ever drawn at once', () => {
    fc.assert(
      fc.property(windows, (steps) => {
        const slots = new RowSlots();
        let before = new Map<number, number>();
        let most = 0;
        for (const { first, size, kept, inOrder } of steps) {
          const rows = slots.assign(first, first + size - 1, kept, inOrder);
          const wanted = new Set(Array.from({ length: size }, (_, i) => first + i));
          if (kept >= 0) wanted.add(kept);
          expect(rows.map(({ index }) => index).toSorted((a, b) => a - b)).toEqual(
            [...wanted].toSorted((a, b) => a - b),
          );
          if (inOrder) expect(rows).toEqual(rows.toSorted((a, b) => a.index - b.index));
          expect(new Set(rows.map(({ slot }) => slot)).size).toBe(rows.length);
          for (const { index, slot } of rows) expect(before.get(index) ?? slot).toBe(slot);
          most = Math.max(most, rows.length);
          expect(Math.max(-1, ...rows.map(({ slot }) => slot))).toBeLessThan(most);
          before = new Map(rows.map(({ index, slot }) => [index, slot]));
        }
      }),
      { seed },
    );
  });

  test('while one scrolls, no node moves: a row that comes in stands where one left', () => {
    const slots = new RowSlots();
    const before = slots.assign(0, 9, -1, true).map(({ slot }) => slot);
    const rows = slots.assign(3, 12, -1, false);
    expect(rows.map(({ slot }) => slot)).toEqual(before);
    expect(rows.map(({ index }) => index)).toEqual([10, 11, 12, 3, 4, 5, 6, 7, 8, 9]);
    expect(slots.assign(3, 12, -1, true).map(({ index }) => index)).toEqual([3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });
});

describe('[Q5] a range', () => {
  test('is chosen from its anchor, and what the gesture leaves is dropped', () => {
    const index = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(index, fc.array(index, { minLength: 1, maxLength: 8 }), (anchor, path) => {
        const chosen = new Set([anchor]);
        let was = anchor;
        for (const to of path) {
          const { first, last, drop } = rangeChange(anchor, was, to);
          for (let i = drop?.[0] ?? 0; drop && i <= drop[1]; i++) chosen.delete(i);
          for (let i = first; i <= last; i++) chosen.add(i);
          was = to;
          const wanted = Array.from({ length: Math.abs(to - anchor) + 1 }, (_, i) => Math.min(anchor, to) + i);
          expect([...chosen].toSorted((a, b) => a - b)).toEqual(wanted);
        }
      }),
      { seed },
    );
  });

  test('whose list has become shorter begins at its end, and drops nothing beyond it', () => {
    let count = 10;
    const grid = new GridState(() => ({
      count,
      rowHeight: 36,
      headHeight: 0,
      columns: [],
      selectable: true,
      isHere: () => true,
    }));
    grid.anchorAt(8);
    count = 5;
    expect(grid.rangeTo(2)).toEqual({ kind: 'range', first: 2, last: 4, drop: null, begins: true });
    expect(grid.rangeTo(4)).toEqual({ kind: 'range', first: 4, last: 4, drop: [2, 3], begins: false });
  });
});
