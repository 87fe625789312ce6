/**
 * [H4] Two tabs on one store that edit, undo, redo and take back as they please. Each means what it shows, as a person does, and acts on it
 * whatever the other has done meanwhile. The seed is in the name of the test.
 */
import { describe, expect, test } from 'vitest';
import { EVERYTHING } from '../../src/domain/filter.ts';
import type { Result } from '../../src/domain/result.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import type { HistoryEntry } from '../../src/domain/history-entry.ts';
import { Random } from '../support/random.ts';
import { add, Clock, everything, must, type Opened, openService, refusal, these, undo } from './support/service.ts';

async function twoTabs(disk = new MemoryState()): Promise<readonly [Opened, Opened]> {
  const clock = new Clock();
  return [await openService(new MemoryStore(disk), clock), await openService(new MemoryStore(disk), clock)];
}

const names = async (tab: Opened): Promise<string[]> => (await everything(tab.api)).map(({ name }) => name).sort();
const shown = (tab: Opened, what: 'undo' | 'redo'): number => tab.told()?.[what]?.id ?? 0;

describe('[H4] an entry that is not the latest any more', () => {
  test('is not undone, nor is what the other tab did; the sentence says what that was', async () => {
    const [a, b] = await twoTabs();
    await add(a.api, { name: 'Asha' });
    const mine = shown(a, 'undo');
    must(await b.api.addSample(40));
    // Pressed before it was seen here.
    expect(refusal(await a.api.undo(mine))).toBe(
      '“Added Asha” was not undone: “Added 40 sample contacts” was done after it.',
    );
    expect(await b.api.count(EVERYTHING, '')).toBe(41);
    // Both see the same, and the next press means what is seen then.
    expect(shown(a, 'undo')).toBe(shown(b, 'undo'));
    expect(must(await a.api.undo(shown(a, 'undo'))).entry?.action.kind).toBe('sample');
  });

  test('is not redone, and can be brought back', async () => {
    const [a, b] = await twoTabs();
    await add(a.api, { name: 'Asha' });
    const mine = must(await undo(a.api)).entry?.id ?? 0;
    await add(b.api, { name: 'Bo' });
    expect(refusal(await a.api.redo(mine))).toBe(
      '“Added Asha” was not redone: “Added Bo” was done after it was undone.',
    );
    const { entry, contacts } = must(await a.api.bringBack(mine));
    expect([entry?.action, contacts]).toEqual([
      { kind: 'bringBack', of: mine, what: { kind: 'create', name: 'Asha' }, contacts: 1, kept: 0 },
      1,
    ]);
    await expect.poll(() => names(b)).toEqual(['Asha', 'Bo']);
  });

  test.each([
    ['undone already', 'This change is undone already. Nothing was changed.', 'undo', 1],
    ['undone already, and reverted', 'This change is undone already. Nothing was changed.', 'revert', 1],
    ['done already', 'This change is done already. Nothing was changed.', 'redo', 0],
    ['done already, and brought back', 'This change is done already. Nothing was changed.', 'bringBack', 0],
  ] as const)('because it is %s says so', async (_, sentence, what, undos) => {
    const [a, b] = await twoTabs();
    await add(a.api, { name: 'Asha' });
    const mine = shown(a, 'undo');
    for (let i = 0; i < undos; i++) must(await b.api.undo(mine));
    expect(refusal(await a.api[what](mine))).toBe(sentence);
  });

  test('several changes back says how many came after it', async () => {
    const { api, told } = await openService();
    await add(api, { name: 'A' });
    const first = told()?.undo?.id ?? 0;
    for (const name of ['B', 'C']) await add(api, { name });
    expect(refusal(await api.undo(first))).toBe(
      '“Added A” was not undone: 2 changes were made after it, the latest “Added C”.',
    );
  });

  test('further down among what was undone says what has to be redone first', async () => {
    const { api, told } = await openService();
    for (const name of ['A', 'B']) await add(api, { name });
    const last = told()?.undo?.id ?? 0;
    for (let i = 0; i < 2; i++) must(await undo(api));
    expect(refusal(await api.redo(last))).toBe(
      '“Added B” was not redone: “Added A” was undone after it and has to be redone first.',
    );
  });

  test('and that is forgotten says that it is no longer kept', async () => {
    const { api } = await openService();
    await add(api, { name: 'A' });
    for (const what of ['undo', 'redo', 'revert', 'bringBack'] as const)
      expect(refusal(await api[what](99))).toBe('What was before this change is no longer kept.');
  });
});

test('[H4] an answer names its own entry, though another tab has written before it was given', async () => {
  const disk = new MemoryState();
  const [a, b] = await twoTabs(disk);
  const [mine, theirs] = await Promise.all([a.api.create({ name: 'A' }), b.api.create({ name: 'B' })]);
  for (const [made, name] of [
    [mine, 'A'],
    [theirs, 'B'],
  ] as const)
    expect(must(made)).toMatchObject({ kind: 'saved', entry: { action: { kind: 'create', name } } });
});

test('[H4] a tag that an undone entry made never lends its id to another', async () => {
  const { api } = await openService();
  const id = await add(api, { name: 'Asha' });
  const first = must(await api.tag({ kind: 'create', name: 'VIP', color: null }));
  const vip = first.state.catalog.tags[0]?.id;
  if (vip === undefined) throw new Error('no tag');
  const given = must(await api.bulk(these(id), { kind: 'addTags', tags: [vip] })).entry?.id ?? 0;
  for (let i = 0; i < 2; i++) must(await undo(api));
  const { state } = must(await api.tag({ kind: 'create', name: 'Cold', color: null }));
  expect(state.catalog.tags[0]?.id).not.toBe(vip);
  // The tag itself is not there: nothing is left of what gave it.
  expect(refusal(await api.bringBack(given))).toContain('Nothing was changed');
  must(await api.bringBack(first.entry?.id ?? 0));
  must(await api.bringBack(given));
  expect((await api.contact(id))?.contact.tags).toEqual([vip]);
});

interface Asked {
  readonly what: 'create' | 'undo' | 'redo' | 'revert' | 'bringBack';
  /** Of the entry that was meant; 0 = a new one. */
  readonly entry: number;
  readonly answer: Promise<Result<{ readonly entry: HistoryEntry | null }>>;
}

const STEPS = 60;

describe('[H4] [K5] two tabs lose nothing and are told nothing false', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])('seed %i', async (seed) => {
    const random = new Random(seed);
    const disk = new MemoryState();
    const tabs = await twoTabs(disk);
    const asked: Asked[] = [];
    let made = 0;
    const reverts = seed % 2 === 0;

    const create = async (tab: Opened): Promise<Result<{ readonly entry: HistoryEntry | null }>> => {
      const saved = await tab.api.create({ name: `N${String(made++).padStart(3, '0')}` });
      if (!saved.ok) return saved;
      return { ok: true, value: { entry: saved.value.kind === 'saved' ? saved.value.entry : null } };
    };
    const ask = (tab: Opened): Asked => {
      const dice = random.below(10);
      if (dice < 4) return { what: 'create', entry: 0, answer: create(tab) };
      const what =
        dice < 7
          ? 'undo'
          : dice < 9
            ? 'redo'
            : random.pick(reverts ? (['revert', 'bringBack'] as const) : (['bringBack'] as const));
      const known = asked.length === 0 ? 0 : 1 + random.below(disk.head.nextCommit);
      const entry = what === 'undo' || what === 'redo' ? shown(tab, what) : known;
      return { what, entry, answer: tab.api[what](entry) };
    };
    for (let step = 0; step < STEPS; step++) {
      asked.push(ask(random.pick([...tabs])));
      if (random.oneIn(3)) await Promise.all(asked.map(({ answer }) => answer));
    }

    let moves = 0;
    for (const { what, entry, answer } of asked) {
      const result = await answer;
      if (!result.ok) {
        expect(result.failure.code).toMatch(/^(stale|refused|gone)$/);
        continue;
      }
      moves++;
      const { entry: done } = result.value;
      if (what === 'undo' || what === 'redo') expect(done).toMatchObject({ id: entry, undone: what === 'undo' });
      else if (what !== 'create') expect(done?.action).toMatchObject({ kind: what, of: entry });
    }
    // Who was refused has moved nothing, and all others have, once.
    expect(disk.head.version).toBe(moves);
    const [a, b] = tabs;
    const { entries } = must(await a.api.history(0, 1000));
    expect(entries.map(({ id }) => id)).toEqual(
      Array.from({ length: disk.head.nextCommit - 1 }, (_, i) => i + 1).reverse(),
    );
    const { commit, redo } = disk.head;
    const known = [commit, redo.at(-1) ?? 0];
    await expect.poll(() => [a, b].map((tab) => [shown(tab, 'undo'), shown(tab, 'redo')])).toEqual([known, known]);

    // All that was ever made and not taken back by name can be had again.
    if (reverts) return;
    while (shown(a, 'redo') !== 0) must(await a.api.redo(shown(a, 'redo')));
    for (const { id, canBringBack } of must(await a.api.history(0, 1000)).entries) {
      const brought = canBringBack ? await a.api.bringBack(id) : null;
      if (brought?.ok === false) expect(brought.failure.code).toBe('refused'); // It is there.
    }
    const all = Array.from({ length: made }, (_, i) => `N${String(i).padStart(3, '0')}`);
    await expect.poll(() => names(b)).toEqual(all);
  });
});
