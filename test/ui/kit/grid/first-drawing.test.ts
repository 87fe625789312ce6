/** A first drawing comes a little at a time: rows, a few in each task, then the columns that are out of sight; whoever goes there has them at once. */
import { beforeEach, describe, expect, test } from 'vitest';
import { GridState } from '../../../../src/ui/kit/grid/grid-state.svelte.ts';

const COLUMNS = Array.from({ length: 12 }, (_, i) => ({ id: `c${i}`, label: `c${i}`, width: 100 }));
let grid: GridState;

function begin(count = 1000): void {
  grid = new GridState(() => ({
    count,
    rowHeight: 40,
    headHeight: 40,
    columns: COLUMNS,
    selectable: false,
    isHere: () => true,
  }));
  grid.width = 450;
  grid.height = 640;
  grid.drawGradually();
}
beforeEach(() => begin());

const drawn = (): readonly [rows: number, columns: number] => [grid.rows.length, grid.drawnColumns.length];
function allRows(took?: number): number {
  let turns = 0;
  for (; grid.more === 'rows'; turns++) grid.drawMore(took);
  return turns;
}

describe('a first drawing', () => {
  test('begins with two rows of the columns in sight, and ends with all of both', () => {
    expect(drawn()).toEqual([2, 5]);
    allRows();
    expect(drawn()).toEqual([grid.last - grid.first + 1, 5]);
    const widths: number[] = [];
    while (grid.more === 'columns') {
      grid.drawMore();
      widths.push(grid.drawnColumns.length);
    }
    expect(widths).toEqual([6, 7, 8, 9, 10, 11, 12, 12]);
    expect(grid.more).toBeNull();
    expect(grid.drawnColumns).toBe(grid.columns);
  });

  test('takes more steps where a step took long, and fewer where it took no time', () => {
    const usual = allRows(4);
    begin();
    const slow = allRows(40);
    begin();
    const fast = allRows(0);
    expect(slow).toBeGreaterThan(usual);
    expect(fast).toBeLessThan(usual);
  });

  test('is over for the columns when one scrolls sideways or goes to one that is not drawn', () => {
    grid.activate({ row: 0, column: 3 });
    expect(grid.drawnColumns).toHaveLength(5);
    grid.activate({ row: 0, column: 9 });
    expect(grid.drawnColumns).toHaveLength(12);
  });

  test('of a list without rows has nothing to draw', () => {
    begin(0);
    expect(grid.more).toBeNull();
  });
});
