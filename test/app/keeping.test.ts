/** [K3] The browser is asked to keep what is stored, and its answer is taken as it is. */
import { expect, test, vi } from 'vitest';
import { Keeping } from '../../src/app/keeping.svelte.ts';

test.each([
  ['keeps it already', true, false, true],
  ['agrees', false, true, true],
  ['refuses', false, false, false],
])('a browser that %s', async (_what, already, agrees, answer) => {
  const persist = vi.fn(async () => agrees);
  const keeping = new Keeping({ persisted: async () => already, persist });
  expect(keeping.answer).toBeNull();
  expect(await keeping.ask()).toBe(answer);
  expect(keeping.answer).toBe(answer);
  expect(persist).toHaveBeenCalledTimes(already ? 0 : 1);
});

test.each([
  ['has no such thing', null],
  ['will not be asked', { persisted: () => Promise.reject(new Error('no')), persist: async () => true }],
])('of a browser that %s nothing is said', async (_what, keeper) => {
  const keeping = new Keeping(keeper);
  expect(await keeping.ask()).toBeNull();
  expect(keeping.answer).toBeNull();
});
