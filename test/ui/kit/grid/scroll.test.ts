import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  CAP,
  goTo,
  isCapped,
  maxPhysical,
  maxVirtual,
  physicalHeight,
  reanchor,
  reveal,
  rowsInSight,
  settle,
  step,
  toPhysical,
  toVirtual,
  TOP,
  type ScrollGeometry,
  type ScrollPosition,
} from '../../../../src/ui/kit/grid/scroll.ts';

const seed = 20_261_123;
const heights = fc.constantFrom(28, 36, 44, 52);
const anyGeometry = fc.record({
  count: fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 0, max: 10_000_000 })),
  rowHeight: heights,
  viewport: fc.integer({ min: 28, max: 2_400 }),
  cap: fc.constant(CAP),
});
const capped = anyGeometry.filter(isCapped);
const share = fc.double({ min: 0, max: 1, noNaN: true });
const million = (over: Partial<ScrollGeometry> = {}): ScrollGeometry => ({
  count: 1_000_000,
  rowHeight: 36,
  viewport: 720,
  cap: CAP,
  ...over,
});

/** A position anywhere, drifted by small steps. */
const position = (g: ScrollGeometry, at: number, drift: number): ScrollPosition => ({
  physical: toPhysical(g, at * maxVirtual(g)),
  virtual: Math.min(maxVirtual(g), Math.max(0, at * maxVirtual(g) + drift)),
});

describe('[Q1] the map between the element and the list', () => {
  test('no element is laid out taller than the cap', () => {
    fc.assert(
      fc.property(anyGeometry, (g) => physicalHeight(g) <= CAP && maxPhysical(g) <= CAP),
      { seed },
    );
  });

  test('is exact at both ends, for any count up to ten million rows', () => {
    fc.assert(
      fc.property(anyGeometry, (g) => {
        expect(toVirtual(g, 0)).toBe(0);
        expect(toVirtual(g, maxPhysical(g))).toBe(maxVirtual(g));
        expect(toPhysical(g, 0)).toBe(0);
        expect(toPhysical(g, maxVirtual(g))).toBe(maxPhysical(g));
        const top = rowsInSight(g, toVirtual(g, 0), 0);
        const bottom = rowsInSight(g, toVirtual(g, maxPhysical(g)), 0);
        expect(top.first).toBe(0);
        expect(bottom.last).toBe(g.count - 1);
      }),
      { seed },
    );
  });

  test('rises, and the map back undoes it', () => {
    fc.assert(
      fc.property(anyGeometry, share, share, (g, a, b) => {
        const [low, high] = [Math.min(a, b) * maxVirtual(g), Math.max(a, b) * maxVirtual(g)];
        expect(toPhysical(g, low)).toBeLessThanOrEqual(toPhysical(g, high));
        expect(toVirtual(g, toPhysical(g, low))).toBeCloseTo(low, 3);
      }),
      { seed },
    );
  });

  test('leaves a list below the cap alone', () => {
    const g = million({ count: 1_000 });
    expect(toPhysical(g, 12_345)).toBe(12_345);
    expect(toVirtual(g, 12_345)).toBe(12_345);
  });

  test('a list that fits its viewport does not scroll', () => {
    const g = million({ count: 3 });
    expect(maxPhysical(g)).toBe(0);
    expect(rowsInSight(g, 0, 8)).toEqual({ first: 0, last: 2 });
  });
});

describe('[Q1] scrolling', () => {
  test('a wheel step moves the rows by its own pixels anywhere in a million rows', () => {
    fc.assert(
      fc.property(capped, share, fc.integer({ min: -1_500, max: 1_500 }), (g, at, delta) => {
        const before = position(g, at, 0);
        const physical = before.physical + delta;
        fc.pre(physical > 0 && physical < maxPhysical(g));
        const after = step(g, before, physical);
        const wanted = Math.min(maxVirtual(g), Math.max(0, before.virtual + delta));
        expect(after.virtual).toBeCloseTo(wanted, 6);
      }),
      { seed },
    );
  });

  test('a drag of the scrollbar goes where the map says', () => {
    const g = million();
    const after = step(g, TOP, 4_000_000);
    expect(after).toEqual({ physical: 4_000_000, virtual: toVirtual(g, 4_000_000) });
    expect(step(g, after, maxPhysical(g)).virtual).toBe(maxVirtual(g));
    expect(step(g, after, 0).virtual).toBe(0);
  });

  test('wheeling on through the middle of ten million rows skips none of them', () => {
    const g = million({ count: 10_000_000, rowHeight: 44 });
    let at: ScrollPosition = { physical: toPhysical(g, 0.4 * maxVirtual(g)), virtual: 0.4 * maxVirtual(g) };
    const start = at.virtual;
    let steps = 0;
    while (at.virtual < start + 5_000_000) {
      const next = step(g, at, at.physical + 400);
      expect(next.virtual - at.virtual).toBeCloseTo(400, 6);
      const target = reanchor(g, next, false);
      at = target === null ? next : { physical: target, virtual: next.virtual };
      steps++;
    }
    expect(steps).toBe(12_500);
    expect(at.physical).toBeLessThan(maxPhysical(g));
  });

  test('while one scrolls on without rest the element never runs into an end before the list does', () => {
    fc.assert(
      fc.property(capped, share, fc.constantFrom(-1_900, 1_900), (g, from, delta) => {
        let at = position(g, from, 0);
        for (let i = 0; i < 1_000; i++) {
          const next = step(g, at, at.physical + delta);
          const target = reanchor(g, next, false);
          at = target === null ? next : { physical: target, virtual: next.virtual };
          if (at.virtual === 0 || at.virtual === maxVirtual(g)) return;
          expect(at.physical).toBeGreaterThan(0);
          expect(at.physical).toBeLessThan(maxPhysical(g));
        }
      }),
      { seed, numRuns: 60 },
    );
  });

  test('at rest the drift is undone without moving the list, and only once', () => {
    fc.assert(
      fc.property(capped, share, fc.integer({ min: -900_000, max: 900_000 }), (g, at, drift) => {
        const before = position(g, at, drift);
        const target = reanchor(g, before, true);
        const after = { physical: target ?? before.physical, virtual: before.virtual };
        expect(reanchor(g, after, true)).toBeNull();
        expect(Math.abs(toPhysical(g, after.virtual) - after.physical)).toBeLessThan(1);
      }),
      { seed },
    );
  });

  test('going to a row nearby moves the element by the same pixels, so that drawn rows stay where they are', () => {
    const g = million();
    const at = { physical: 4_000_000, virtual: toVirtual(g, 4_000_000) };
    expect(goTo(g, at, at.virtual + 36)).toEqual({ physical: 4_000_036, virtual: at.virtual + 36 });
    expect(goTo(g, at, 0)).toEqual(TOP);
    expect(goTo(g, at, maxVirtual(g))).toEqual({ physical: maxPhysical(g), virtual: maxVirtual(g) });
  });

  test('fewer rows, or others, bring the position inside', () => {
    fc.assert(
      fc.property(capped, anyGeometry, share, (before, after, at) => {
        const settled = settle(after, position(before, at, 0));
        expect(settled.virtual).toBeLessThanOrEqual(maxVirtual(after));
        expect(settled.physical).toBeLessThanOrEqual(maxPhysical(after));
        if (!isCapped(after)) expect(settled.physical).toBe(settled.virtual);
      }),
      { seed },
    );
  });
});

describe('rows in sight', () => {
  test('cover the viewport and stay within the list', () => {
    fc.assert(
      fc.property(anyGeometry, share, fc.integer({ min: 0, max: 20 }), (g, at, overscan) => {
        const virtual = at * maxVirtual(g);
        const { first, last } = rowsInSight(g, virtual, overscan);
        if (g.count === 0) {
          expect(last).toBeLessThan(first);
          return;
        }
        expect(first).toBeGreaterThanOrEqual(0);
        expect(last).toBeLessThan(g.count);
        expect(first * g.rowHeight).toBeLessThanOrEqual(virtual);
        const bottom = Math.min(virtual + g.viewport, g.count * g.rowHeight);
        expect((last + 1) * g.rowHeight).toBeGreaterThanOrEqual(bottom - 1e-6);
        expect(last - first + 1).toBeLessThanOrEqual(Math.ceil(g.viewport / g.rowHeight) + 1 + 2 * overscan);
      }),
      { seed },
    );
  });

  test('a revealed row is wholly in sight, and one that was is not moved', () => {
    fc.assert(
      fc.property(
        anyGeometry.filter((g) => g.count > 0 && g.viewport >= g.rowHeight),
        share,
        share,
        (g, at, of) => {
          const index = Math.floor(of * (g.count - 1));
          const before = at * maxVirtual(g);
          const after = reveal(g, before, index);
          expect(after).toBeLessThanOrEqual(index * g.rowHeight);
          expect(after + g.viewport).toBeGreaterThanOrEqual((index + 1) * g.rowHeight - 1e-6);
          expect(reveal(g, after, index)).toBe(after);
        },
      ),
      { seed },
    );
  });
});
