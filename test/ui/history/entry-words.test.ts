import { describe, expect, test } from 'vitest';
import { Format } from '../../../src/text/format.ts';
import { DAY_MS } from '../../../src/domain/date.ts';
import { byDay, forgottenBefore } from '../../../src/ui/history/entry-words.ts';
import { historyText } from '../../../src/text/history.ts';
import type { HistoryEntry } from '../../../src/domain/history-entry.ts';
import { NOW } from '../../support/kith.ts';
import { must, openService, undo } from '../../worker/support/service.ts';

const format = new Format({ locale: 'en-IN' }, 'UTC', () => NOW);
const entry = (id: number, at: number, undone = false): HistoryEntry => ({
  id,
  at,
  undone,
  canBringBack: false,
  canRevert: !undone,
  contacts: 1,
  bytes: 10,
  action: { kind: 'create', name: 'x' },
});

test('[H1] entries of a day stand together, in their order', () => {
  const days = byDay([entry(3, NOW), entry(2, NOW - 60_000), entry(1, NOW - DAY_MS)], format);
  expect(days.map(({ label, entries }) => [label, entries.map(({ id }) => id)])).toEqual([
    ['23 Nov 2026', [3, 2]],
    ['22 Nov 2026', [1]],
  ]);
});

test('[H2] a revert says what returned and what stays', () => {
  expect(historyText.reverted(412, 3)).toBe(
    'Reverted: 412 contacts are as they were before; 3 values changed since and stay',
  );
  expect(historyText.reverted(1, 1)).toBe('Reverted: 1 contact is as it was before; 1 value changed since and stays');
  expect(historyText.reverted(0, 0)).toBe('Reverted');
});

describe('what pruning will forget', () => {
  test.each([1, 2, 3, 5])('is what the worker then forgets, %i changes made a day apart', async (changes) => {
    for (const days of [0.5, 1.5, 2.5, 100]) {
      const { api, clock } = await openService();
      for (let i = 0; i < changes; i++) {
        must(await api.create({ name: `c${i}` }));
        clock.pass(24 * 60);
      }
      const { entries, total } = must(await api.history(0, 100));
      expect(total).toBe(changes);
      const said = forgottenBefore(entries, clock.at - days * DAY_MS);
      expect(must(await api.prune({ kind: 'olderThan', days })).entries).toBe(said);
      expect(must(await api.history(0, 100)).total).toBe(changes - said);
    }
  });

  test('[H4] what was undone before something else was done goes by its age, too', async () => {
    const { api } = await openService();
    for (const name of ['a', 'b']) {
      must(await api.create({ name }));
      must(await undo(api));
    }
    for (const name of ['c', 'd', 'e']) must(await api.create({ name }));
    const { entries } = must(await api.history(0, 100));
    const said = forgottenBefore(entries, Infinity);
    expect(said).toBe(2 + 1);
    expect(must(await api.prune({ kind: 'allButLatest' })).entries).toBe(said);
  });

  test('all but the latest', async () => {
    const { api } = await openService();
    for (let i = 0; i < 4; i++) must(await api.create({ name: `c${i}` }));
    must(await undo(api));
    const { entries } = must(await api.history(0, 100));
    const said = forgottenBefore(entries, Infinity);
    expect(said).toBe(1);
    expect(must(await api.prune({ kind: 'allButLatest' })).entries).toBe(said);
  });
});
