import { expect, test, vi } from 'vitest';
import { condition } from '../../src/app/filter-code.ts';
import { LiveCounts } from '../../src/app/live-counts.svelte.ts';
import type { Filter } from '../../src/domain/filter.ts';

const active: Filter = condition('status', { op: 'in', values: ['ACTIVE'] });

/** A base in which so many contacts are active, whose answers come when they are let go. */
function base(): { api: ConstructorParameters<typeof LiveCounts>[0]; asked: ((count: number) => void)[] } {
  const asked: ((count: number) => void)[] = [];
  return { api: { count: () => new Promise((resolve) => asked.push(resolve)) }, asked };
}

async function answer(asked: readonly ((count: number) => void)[], i: number, count: number): Promise<void> {
  await vi.waitFor(() => expect(asked.length).toBeGreaterThan(i));
  asked[i]?.(count);
  await Promise.resolve();
}

test('[C4] time that passes has the same counted anew, with no commit between', async () => {
  const { api, asked } = base();
  const counts = new LiveCounts(api);
  counts.want([active], 1);
  await answer(asked, 0, 9);
  await vi.waitFor(() => expect(counts.of(active)).toBe(9));
  counts.want([active], 1);
  expect(asked.length).toBe(1);
  counts.renew();
  await answer(asked, 1, 8);
  await vi.waitFor(() => expect(counts.of(active)).toBe(8));
});

test('[C4] a count that was under way when time passed is of before, and is not taken', async () => {
  const { api, asked } = base();
  const counts = new LiveCounts(api);
  counts.want([active], 1);
  await vi.waitFor(() => expect(asked.length).toBe(1));
  counts.renew();
  await answer(asked, 0, 9);
  await answer(asked, 1, 8);
  await vi.waitFor(() => expect(counts.of(active)).toBe(8));
  expect(asked.length).toBe(2);
});
