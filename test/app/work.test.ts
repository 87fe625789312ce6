import { expect, test } from 'vitest';
import { Work } from '../../src/app/work.ts';

test('[K1] work is under way from the first that holds it to the last that lets go, and each turn is told once', () => {
  const work = new Work();
  const told: boolean[] = [];
  const stop = work.onChange(() => told.push(work.isUnderWay));
  const first = work.hold();
  const second = work.hold();
  first();
  first();
  expect(work.isUnderWay).toBe(true);
  second();
  second();
  expect(work.isUnderWay).toBe(false);
  expect(told).toEqual([true, false]);
  stop();
  work.hold();
  expect(told).toHaveLength(2);
});
