/** What is made in case it comes in useful stands back behind all else. */
import { expect, test } from 'vitest';
import type { Steps } from '../../src/base/sort/steps.ts';
import { Work } from '../../src/worker/work.ts';

function* counting(to: number, told: (step: number) => void): Steps<void> {
  for (let step = 1; step <= to; step++) {
    told(step);
    yield;
  }
}

function worker(lull: () => Promise<void> = () => Promise.resolve()): {
  readonly work: Work;
  readonly turns: (count: number) => Promise<void>;
} {
  let now = 0;
  // A step takes longer than a slice.
  const work = new Work({ ticks: () => (now += 10), pause: () => Promise.resolve(), lull });
  const turns = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i++) await Promise.resolve();
  };
  return { work, turns };
}

test('nothing idle is done while others work, and it is done after', async () => {
  const { work, turns } = worker();
  const steps: number[] = [];
  let end = (): void => undefined;
  const others = work.call(() => new Promise<void>((resolve) => (end = resolve)));
  work.idle(
    counting(3, (step) => steps.push(step)),
    () => true,
  );
  await turns(50);
  expect(steps).toEqual([]);
  // What somebody waits for goes on.
  await work.behind(counting(3, () => undefined));
  expect(steps).toEqual([]);
  end();
  await others;
  await turns(50);
  expect(steps).toEqual([1, 2, 3]);
});

test('idle work goes on after others have failed, and is let go of when it is not wanted', async () => {
  const { work, turns } = worker();
  const steps: number[] = [];
  let wanted = true;
  await expect(work.call(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  work.idle(
    counting(100, (step) => steps.push(step)),
    () => wanted,
  );
  await turns(20);
  expect(steps.length).toBeGreaterThan(0);
  wanted = false;
  const done = steps.length;
  await turns(50);
  expect(steps.length).toBeLessThanOrEqual(done + 1);
});

test('idle work waits until nobody has asked for anything during a whole lull', async () => {
  const lulls: (() => void)[] = [];
  const { work, turns } = worker(() => new Promise((resolve) => lulls.push(resolve)));
  const pass = async (): Promise<void> => {
    lulls.shift()?.();
    await turns(20);
  };
  const steps: number[] = [];
  work.idle(
    counting(100, (step) => {
      steps.push(step);
      // Somebody asks while it goes on.
      if (step === 3) void work.call(() => undefined);
    }),
    () => true,
  );
  await turns(20);
  expect(steps).toEqual([]);
  await work.call(() => undefined);
  await pass();
  expect(steps).toEqual([]);
  await pass();
  expect(steps).toEqual([1, 2, 3]);
  await pass();
  expect(steps.length).toBeGreaterThan(3);
  expect(lulls).toEqual([]);
});
