import { expect, test } from 'vitest';
import { followTime } from '../../src/app/follow-time.ts';

const HOUR = 3_600_000;
/** Ten in the morning, here. */
const MORNING = new Date(2026, 10, 30, 10).getTime();
const MIDNIGHT = new Date(2026, 11, 1).getTime();

interface Timer {
  readonly at: number;
  readonly work: () => void;
}

/** A clock that stands still until it is moved on; `ends`: when contacts become inactive. */
function someTime(ends: number[]) {
  const timers = new Set<Timer>();
  const renewed: number[] = [];
  let now = MORNING;
  let changed = (): void => undefined;
  const settle = () => new Promise((resolve) => setTimeout(resolve));
  const stop = followTime({
    api: { nextInactive: async () => ends.find((end) => end > now) ?? null },
    base: { onChange: (listener) => ((changed = listener as () => void), () => (changed = () => undefined)) },
    now: () => now,
    later: (work, after) => {
      const timer = { at: now + after, work };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    renew: () => renewed.push(now),
  });
  return {
    renewed,
    timers,
    stop,
    change: async () => (changed(), settle()),
    async until(time: number) {
      await settle();
      for (;;) {
        const [timer] = [...timers].sort((a, b) => a.at - b.at);
        if (timer === undefined || timer.at > time) break;
        timers.delete(timer);
        now = timer.at;
        timer.work();
        await settle();
      }
      now = time;
    },
  };
}

test('[C4] at exactly the moment when somebody becomes inactive what is shown is asked for anew, and at midnight', async () => {
  const time = someTime([MORNING + HOUR, MORNING + 3 * HOUR]);
  await time.until(MORNING + HOUR - 1);
  expect(time.renewed).toEqual([]);
  await time.until(MIDNIGHT + HOUR);
  expect(time.renewed).toEqual([MORNING + HOUR, MORNING + 3 * HOUR, MIDNIGHT]);
  expect(time.timers.size).toBe(1);
});

test('[C4] where somebody becomes inactive all the time, it is asked for every five seconds', async () => {
  const time = someTime(Array.from({ length: 1000 }, (_, i) => MORNING + 60_000 + i * 10));
  await time.until(MORNING + HOUR);
  expect(time.renewed).toEqual([60_000, 65_000, 70_000].map((after) => MORNING + after));
});

test('[C4] a commit plans anew: of several only the last one’s moment is waited for', async () => {
  const ends = [MORNING + HOUR];
  const time = someTime(ends);
  await time.until(MORNING + 1);
  ends.unshift(MORNING + 1000);
  await Promise.all([time.change(), time.change()]);
  expect([...time.timers].map(({ at }) => at)).toEqual([MORNING + 1000]);
  time.stop();
  expect(time.timers.size).toBe(0);
  await time.change();
  expect(time.timers.size).toBe(0);
});
