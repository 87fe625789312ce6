/** [Q1] A scrollbar dragged faster than rows come: true rows are shown a moment behind it, not blanks. */
import { beforeEach, expect, test } from 'vitest';
import { GridState } from '../../../../src/ui/kit/grid/grid-state.svelte.ts';

const ROW = 36;
let here: Set<number>;
let grid: GridState;
const come = (from: number): void => {
  for (let i = from; i < from + 100; i++) here.add(i);
};
const scrollTo = (row: number): void => grid.scrolled(row * ROW, 0);
/** First and last row of those in sight, as an offset in rows from the top of the viewport. */
const shown = (scrolledTo: number): { first: number; top: number } => {
  const first = grid.first === 0 ? 0 : grid.first + 8;
  return { first, top: grid.topOf(first) / ROW - scrolledTo };
};

beforeEach(() => {
  here = new Set();
  come(0);
  grid = new GridState(() => ({
    count: 100_000,
    rowHeight: ROW,
    headHeight: 0,
    columns: [],
    selectable: false,
    isHere: (index) => here.has(index),
  }));
});

test('keeps the last rows in sight, asks for those of the place that was reached, and goes there when they come', () => {
  scrollTo(50_000);
  expect(grid.isBehind).toBe(true);
  expect(shown(50_000)).toEqual({ first: 0, top: 0 });
  expect(grid.wanted.first).toBe(50_000 - 8);
  come(50_000);
  scrollTo(50_001);
  expect(grid.isBehind).toBe(false);
  expect(shown(50_001)).toEqual({ first: 50_001, top: 0 });
});

test('on and on: shows the newest of the places passed whose rows have come', () => {
  for (const row of [10_000, 20_000, 30_000]) scrollTo(row);
  come(10_000);
  scrollTo(40_000);
  expect(shown(40_000)).toEqual({ first: 10_000, top: 0 });
  come(30_000);
  scrollTo(50_000);
  expect(shown(50_000)).toEqual({ first: 30_000, top: 0 });
  come(20_000);
  scrollTo(60_000);
  expect(shown(60_000)).toEqual({ first: 30_000, top: 0 });
});

test('a step to near rows never waits; waiting ends when it is told to', () => {
  scrollTo(10);
  scrollTo(95);
  expect(grid.isBehind).toBe(true);
  grid.stopWaiting();
  expect([grid.isBehind, grid.first]).toEqual([false, 95 - 8]);
  scrollTo(100);
  expect(grid.isBehind).toBe(false);
});
