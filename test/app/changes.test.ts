import { describe, expect, test, vi } from 'vitest';
import type { Kith } from '../../src/app/kith.svelte.ts';
import { fail, ok } from '../../src/domain/result.ts';
import type { BaseState, Changed } from '../../src/worker/contract/state.ts';
import type { HistoryEntry } from '../../src/domain/history-entry.ts';
import { EMPTY_STATE, kithFor, NOW } from '../support/kith.ts';

const entry = (id: number, contacts = 3): HistoryEntry => ({
  id,
  at: NOW,
  action: { kind: 'delete', contacts, name: null },
  contacts,
  undone: false,
  canRevert: true,
  canBringBack: false,
  bytes: 0,
});
const state = (commit: number, undo: HistoryEntry | null, redo: HistoryEntry | null = null): BaseState => ({
  ...EMPTY_STATE,
  commit,
  undo,
  redo,
});
const changed = (commit: number, done: HistoryEntry): Changed => ({
  state: state(commit, done),
  entry: done,
  contacts: done.contacts,
});
const texts = (kith: Kith): string[] => kith.notices.list.map(({ tone, text }) => `${tone}: ${text}`);
const act = (kith: Kith): void => kith.notices.list.at(-1)?.action?.onselect();
const flush = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('a change', () => {
  test('is said in words with Undo, and the new state is taken over', async () => {
    const undo = vi.fn(async () => ok({ ...changed(3, entry(1)), state: state(3, null, entry(1)) }));
    const kith = kithFor({ api: { undo } });
    await kith.changes.run(Promise.resolve(ok(changed(2, entry(1)))));
    expect([kith.base.commit, texts(kith)]).toEqual([2, ['ok: Deleted 3 contacts']]);
    act(kith);
    await flush();
    expect(undo).toHaveBeenCalledOnce();
    expect([kith.base.commit, texts(kith)]).toEqual([3, ['ok: Undone: Deleted 3 contacts']]);
  });

  test('[H2] whose Undo comes late is reverted, and what followed stays', async () => {
    const revert = vi.fn(async () => ok({ ...changed(4, entry(3)), kept: 0 }));
    const kith = kithFor({ api: { revert } });
    await kith.changes.run(Promise.resolve(ok(changed(2, entry(1)))));
    const late = kith.notices.list[0]?.action;
    await kith.changes.run(Promise.resolve(ok(changed(3, entry(2)))));
    late?.onselect();
    await flush();
    expect(revert.mock.calls).toEqual([[1]]);
  });

  test('that failed says why, changes nothing and comes back to its caller', async () => {
    const kith = kithFor();
    const result = await kith.changes.run(Promise.resolve(fail('full', { id: 'file-disk-full' })));
    expect(result).toMatchObject({ ok: false });
    expect([kith.base.commit, texts(kith)]).toEqual([0, ['error: The disk is full: the file was not written.']]);
  });

  test('whose caller says failures itself is not said twice', async () => {
    const kith = kithFor();
    await kith.changes.run(Promise.resolve(fail('refused', { id: 'name-taken', of: 'tag', name: 'VIP' })), {
      sayFailure: false,
    });
    expect(texts(kith)).toEqual([]);
  });

  test('[D1] of one field that is not taken is left to its caller to say', async () => {
    const kith = kithFor({
      api: {
        edit: async () => ok({ kind: 'problems', problems: [{ field: 'phone', message: { id: 'one-number' } }] }),
      },
    });
    expect(await kith.changes.edit(1, { phone: '9' })).toMatchObject({ value: { kind: 'problems' } });
    expect(texts(kith)).toEqual([]);
  });

  test('is busy while it is written, also when it breaks', async () => {
    const kith = kithFor();
    const run = kith.changes.run(Promise.reject(new Error('a bug')));
    expect(kith.changes.busy).toBe(true);
    await expect(run).rejects.toThrow('a bug');
    expect(kith.changes.busy).toBe(false);
  });
});

describe('undo and redo', () => {
  /** Answers when it is told to. */
  function later<T>(): { readonly answer: Promise<T>; readonly give: (value: T) => void } {
    let give: (value: T) => void = () => undefined;
    const answer = new Promise<T>((resolve) => (give = resolve));
    return { answer, give };
  }

  test('[H4] name the entry that was the latest when the key was pressed', async () => {
    const undo = vi.fn(async () =>
      fail('stale', {
        id: 'not-undone',
        meant: { kind: 'create', name: 'Asha' },
        latest: { kind: 'create', name: 'Bo' },
        since: 1,
      }),
    );
    const revert = vi.fn(async () => ok({ ...changed(4, entry(3)), kept: 0 }));
    const kith = kithFor({ state: state(1, entry(1)), api: { undo, revert } });
    await kith.changes.undo();
    expect(undo.mock.calls).toEqual([[1]]);
    expect(texts(kith)).toEqual(['warn: “Added Asha” was not undone: “Added Bo” was done after it.']);
    expect(kith.notices.list[0]?.action?.label).toBe('Undo it anyway');
    act(kith);
    await flush();
    expect(revert.mock.calls).toEqual([[1]]);
  });

  test('[H4] two quick presses undo two entries, one after the other', async () => {
    const first = later<ReturnType<typeof ok<Changed>>>();
    const asked: number[] = [];
    const kith = kithFor({
      state: state(2, entry(2)),
      api: { undo: async (id) => (asked.push(id), id === 2 ? first.answer : ok(changed(0, entry(1)))) },
    });
    const presses = [kith.changes.undo(), kith.changes.undo()];
    await flush();
    expect(asked).toEqual([2]);
    first.give(ok({ state: state(1, entry(1), entry(2)), entry: entry(2), contacts: 3 }));
    await Promise.all(presses);
    expect(asked).toEqual([2, 1]);
  });

  test.each([
    ['was refused', fail('stale', { id: 'base-changed' })],
    ['was done, but another tab wrote right after it', ok({ ...changed(9, entry(9)), entry: entry(2) })],
  ])('[H4] the second press does nothing where the first %s', async (_, answer) => {
    const asked: number[] = [];
    const kith = kithFor({
      state: state(2, entry(2)),
      api: { undo: async (id) => (asked.push(id), answer) },
    });
    await Promise.all([kith.changes.undo(), kith.changes.undo()]);
    expect(asked).toEqual([2]);
  });

  test('[H4] while a change of this page is written, mean that change', async () => {
    const writing = later<ReturnType<typeof ok<Changed>>>();
    const asked: number[] = [];
    const kith = kithFor({
      state: state(1, entry(1)),
      api: { undo: async (id) => (asked.push(id), ok(changed(3, entry(1)))) },
    });
    const run = kith.changes.run(writing.answer);
    const pressed = kith.changes.undo();
    writing.give(ok(changed(2, entry(2))));
    await Promise.all([run, pressed]);
    expect(asked).toEqual([2]);
  });

  test('[H4] Redo on the notice of an undo brings back its own entry, also later', async () => {
    const bringBack = vi.fn(async () => ok({ ...changed(5, entry(4)), kept: 0 }));
    const undo = async (): Promise<ReturnType<typeof ok<Changed>>> =>
      ok({ state: state(0, null, entry(1)), entry: entry(1), contacts: 3 });
    const kith = kithFor({ state: state(1, entry(1)), api: { undo, bringBack } });
    await kith.changes.undo();
    const late = kith.notices.list[0]?.action;
    expect(late?.label).toBe('Redo');
    kith.base.accept(state(3, entry(3)));
    late?.onselect();
    await flush();
    expect(bringBack.mock.calls).toEqual([[1]]);
  });

  test('say when there is nothing to do', async () => {
    const kith = kithFor();
    await kith.changes.undo();
    await kith.changes.redo();
    expect(texts(kith)).toEqual(['info: Nothing to redo']);
  });

  test.each([
    ['z', {}, 'undo'],
    ['Z', { shiftKey: true }, 'redo'],
    ['y', {}, 'redo'],
  ])('by keyboard: Ctrl and %s %j', async (key, more, called) => {
    const kith = kithFor({
      state: state(1, entry(1), entry(2)),
      api: {
        undo: async () => (did.push('undo'), ok(changed(2, entry(1)))),
        redo: async () => (did.push('redo'), ok(changed(2, entry(1)))),
      },
    });
    const did: string[] = [];
    const press = new KeyboardEvent('keydown', { key, ctrlKey: true, cancelable: true, ...more });
    kith.onkeydown(press);
    await flush();
    expect([did, press.defaultPrevented]).toEqual([[called], true]);
  });

  test('leave typing alone', () => {
    const kith = kithFor();
    const input = document.createElement('input');
    document.body.append(input);
    input.addEventListener('keydown', kith.onkeydown);
    const press = new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true });
    input.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(false);
    const palette = new KeyboardEvent('keydown', { key: 'k', metaKey: true, bubbles: true, cancelable: true });
    input.dispatchEvent(palette);
    expect([palette.defaultPrevented, kith.paletteOpen]).toEqual([true, true]);
    input.remove();
  });
});

describe('the state', () => {
  test('of the same commit twice is told once', () => {
    const kith = kithFor();
    const told = vi.fn();
    kith.base.onChange(told);
    kith.base.accept(state(1, null));
    kith.base.accept(state(1, null));
    expect(told).toHaveBeenCalledOnce();
  });
});
