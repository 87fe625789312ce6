/** [A7] Wall dates are compared with the wall clock of the person, instants with the clock. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { attributeId } from '../../src/domain/attribute.ts';
import { DAY_MS, formatDate } from '../../src/domain/date.ts';
import { parseDate } from '../../src/domain/parse-date.ts';
import { lastDays, test as holds } from '../../src/domain/filter.ts';
import { instantOf, wallOf } from '../../src/worker/wall-clock.ts';

afterEach(() => vi.unstubAllEnvs());

const due = { attribute: attributeId(1) };
const LAST = { op: 'lastDays', days: 7 } as const;

/** Zone, an instant there, its day there. */
const CLOCKS = [
  ['America/Los_Angeles', '2026-11-28T22:35:00-08:00', '2026-11-28'],
  ['America/Los_Angeles', '2026-11-28T00:05:00-08:00', '2026-11-28'],
  ['Asia/Kolkata', '2026-11-28T00:00:00+05:30', '2026-11-28'],
  ['Asia/Kolkata', '2026-11-28T05:29:00+05:30', '2026-11-28'],
  ['Asia/Kolkata', '2026-11-28T23:59:00+05:30', '2026-11-28'],
  ['UTC', '2026-11-28T23:59:59Z', '2026-11-28'],
  ['Pacific/Kiritimati', '2026-11-28T00:10:00+14:00', '2026-11-28'],
  ['Pacific/Pago_Pago', '2026-11-28T23:50:00-11:00', '2026-11-28'],
  ['Europe/Berlin', '2026-10-25T02:30:00+01:00', '2026-10-25'],
  ['America/New_York', '2026-03-08T03:30:00-04:00', '2026-03-08'],
  ['Asia/Kathmandu', '2026-01-01T00:01:00+05:45', '2026-01-01'],
] as const;

const day = (iso: string): number => Number(parseDate(iso, null));

describe('[A7] the last 7 days of a date attribute', () => {
  it.each(CLOCKS)('%s at %s: today and the six before it', (zone, instant, today) => {
    vi.stubEnv('TZ', zone);
    const now = Date.parse(instant);
    const wall = wallOf(now);
    expect(formatDate(Math.floor(wall / DAY_MS) * DAY_MS + 0.5)).toBe(today);
    const found = [-7, -6, -1, 0, 1].filter((days) => holds(LAST, day(today) + days * DAY_MS, due, now, wall));
    expect(found).toEqual([-6, -1, 0]);
    const late = Math.floor(day(today)) + DAY_MS - 1;
    expect([late, late + 1].map((time) => holds(LAST, time, due, now, wall))).toEqual([true, false]);
    expect(holds({ op: 'notLastDays', days: 7 }, day(today), due, now, wall)).toBe(false);
  });
});

describe('[A7] the last 7 days of an instant', () => {
  it('are 7 × 24 h before now, wherever the person is', () => {
    const now = Date.parse('2026-11-28T22:35:00-08:00');
    expect(lastDays(7, 'createdAt', now, now - 8 * 3_600_000)).toEqual({ from: now - 7 * DAY_MS, to: now });
  });
});

describe('[A7] what a clock on a wall showed', () => {
  it.each(CLOCKS)('%s at %s is found again', (zone, instant) => {
    vi.stubEnv('TZ', zone);
    for (let hours = 0; hours < 400; hours++) {
      const at = Date.parse(instant) + hours * 3_600_000;
      const isTwice = wallOf(at - 3_600_000) === wallOf(at) || wallOf(at + 3_600_000) === wallOf(at);
      if (!isTwice) expect(instantOf(wallOf(at))).toBe(at);
    }
  });
});
