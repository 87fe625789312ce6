/** [K9] Whatever happens to storage, what is said is true, what is offered works, and there is a way on. */
import { describe, expect, test } from 'vitest';
import { PAGE_SIZE } from '../../src/base/page.ts';
import { FIRST_HEAD } from '../../src/base/page-store.ts';
import { EVERYTHING } from '../../src/domain/filter.ts';
import type { FailureCode } from '../../src/domain/result.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { Rescued } from '../../src/worker/contract/rescue.ts';
import { createService } from '../../src/worker/service.ts';
import type { BaseState } from '../../src/worker/contract/state.ts';
import { commitOn, copyOf, spoil } from '../support/tabs.ts';
import { add, Clock, must, openService, refusal, START } from './support/service.ts';

const MANY = 3000;
const ON_A_PAGE = MANY - PAGE_SIZE;

let made: Promise<MemoryState> | null = null;
/** Three pages in commit 1, the first anew in commit 2: made once, a copy for each test. */
const disk = async (): Promise<MemoryState> => copyOf(await (made ??= make()));
async function make(): Promise<MemoryState> {
  const state = new MemoryState();
  const { api } = await openService(new MemoryStore(state));
  must(await api.addSample(MANY));
  must(await api.edit(0, { name: 'Asha' }));
  return state;
}
const keyOf = (state: MemoryState, no: number, commit = 2, part = 'contacts'): number =>
  commitOn(state, commit).lists[part]?.[no] ?? 0;
const MARKS = 'contacts.marks';
const ATTRIBUTES = 'contacts.attributes';
const NO_BYTES = new Uint8Array();

interface Damage {
  readonly name: string;
  readonly harm: (state: MemoryState) => void;
  readonly code: FailureCode;
  readonly left: Partial<Rescued>;
  /** Contacts after going back; null = there is no whole state. */
  readonly back: number | null;
}

const broken =
  (code: FailureCode) =>
  (state: MemoryState): void =>
    void (state.broken = { all: { code, message: { id: 'storage-damaged' } } });
const nothing = { readable: 0, older: 0, partial: 0, isGuess: false, whole: null };

const DAMAGES: readonly Damage[] = [
  {
    name: 'the head is missing',
    harm: (state) => (state.head = FIRST_HEAD),
    code: 'damaged',
    left: { readable: MANY, older: 0, isGuess: true, whole: { contacts: MANY, at: START } },
    back: MANY,
  },
  {
    name: 'the head cannot be read',
    harm: (state) => (state.broken = { head: { code: 'damaged', message: { id: 'storage-damaged' } } }),
    code: 'damaged',
    left: { readable: MANY, isGuess: true, whole: { contacts: MANY, at: START } },
    back: null,
  },
  {
    name: 'the head names a missing commit',
    harm: (state) => state.commits.delete(2),
    code: 'damaged',
    left: { readable: MANY, isGuess: true, whole: { contacts: MANY, at: START } },
    back: MANY,
  },
  {
    name: 'all commits are missing',
    harm: (state) => state.commits.clear(),
    code: 'damaged',
    left: { readable: MANY, isGuess: true, whole: null },
    back: null,
  },
  ...(
    [
      ['missing', (state) => state.pages.delete(keyOf(state, 1))],
      ['cut', (state) => state.pages.set(keyOf(state, 1), (state.pages.get(keyOf(state, 1)) ?? NO_BYTES).slice(0, 90))],
      ['empty', (state) => state.pages.set(keyOf(state, 1), NO_BYTES)],
      ['changed by a bit', (state) => spoil(state, keyOf(state, 1))],
    ] as const satisfies readonly (readonly [string, Damage['harm']])[]
  ).map(([what, harm]): Damage => ({
    name: `who is on a page is ${what}`,
    harm,
    code: 'damaged',
    left: { readable: ON_A_PAGE, older: 0, partial: 0, isGuess: false, whole: null },
    back: null,
  })),
  {
    name: 'a page is damaged of which an older version can be read',
    harm: (state) => spoil(state, keyOf(state, 0)),
    code: 'damaged',
    left: { readable: MANY, older: PAGE_SIZE, partial: 0, isGuess: false, whole: { contacts: MANY, at: START } },
    back: MANY,
  },
  {
    name: 'the marks of a page are damaged',
    harm: (state) => spoil(state, keyOf(state, 1, 2, MARKS)),
    code: 'damaged',
    left: { readable: MANY, older: 0, partial: PAGE_SIZE, isGuess: false, whole: null },
    back: null,
  },
  {
    name: 'the attributes of two pages are gone',
    harm: (state) => [0, 1].forEach((no) => state.pages.delete(keyOf(state, no, 2, ATTRIBUTES))),
    code: 'damaged',
    left: { readable: MANY, older: 0, partial: 2 * PAGE_SIZE, isGuess: false, whole: null },
    back: null,
  },
  {
    name: 'all pages are missing',
    harm: (state) => state.pages.clear(),
    code: 'damaged',
    left: nothing,
    back: null,
  },
  {
    name: 'the database was deleted, its note was not',
    harm: (state) => {
      const { note } = state;
      state.clear();
      state.note = note;
    },
    code: 'damaged',
    left: { ...nothing, isGuess: false },
    back: null,
  },
  { name: 'the database cannot be opened', harm: broken('damaged'), code: 'damaged', left: nothing, back: null },
  { name: 'a newer Kith was here', harm: broken('outdated'), code: 'outdated', left: nothing, back: null },
  { name: 'there is no room to open it', harm: broken('full'), code: 'full', left: nothing, back: null },
];

async function opened(state: MemoryState): Promise<{ readonly api: KithApi; readonly code: string }> {
  const api = createService({
    store: new MemoryStore(state),
    now: new Clock().now,
    ticks: () => 0,
    space: null,
    pause: () => Promise.resolve(),
  });
  const result = await api.open(() => undefined, 'en');
  return { api, code: result.ok ? 'ok' : result.failure.code };
}

const contactsIn = async (state: MemoryState): Promise<number | undefined> =>
  (await openService(new MemoryStore(state))).api.count(EVERYTHING, '');

describe.each(DAMAGES)('[K9] $name', ({ harm, code, left, back }) => {
  test('is told for what it is, with what is left and what was noted', async () => {
    const state = await disk();
    harm(state);
    const { api, code: failed } = await opened(state);
    expect(failed).toBe(code);
    expect(await api.rescue()).toMatchObject({ noted: { contacts: MANY, at: START }, ...left });
  });

  test('what can be read is saved as a file, and nothing else', async () => {
    const state = await disk();
    harm(state);
    const { api } = await opened(state);
    const { readable } = await api.rescue();
    const saved = await api.rescueCsv(null);
    if (readable === 0) {
      expect(refusal(saved)).toBe('There is no contact that can be read.');
      return;
    }
    const { contacts, blob } = must(saved);
    expect(contacts).toBe(readable);
    const text = (await blob?.text()) ?? '';
    expect(text.trimEnd().split('\r\n')).toHaveLength(readable + 1);
  });

  test('back is gone to a whole state, where there is one', async () => {
    const state = await disk();
    harm(state);
    const { api } = await opened(state);
    const gone = await api.recover();
    expect(gone.ok ? gone.value.contacts : null).toBe(back);
    if (back !== null) expect(await contactsIn(state)).toBe(back);
  });

  test('all begins anew, for good', async () => {
    const state = await disk();
    harm(state);
    const { api } = await opened(state);
    expect(must(await api.beginAnew())).toMatchObject({ contacts: 0, undo: null, redo: null, vanished: false });
    expect(await contactsIn(state)).toBe(0);
    await add(api, { name: 'Bo' });
    expect(await contactsIn(state)).toBe(1);
    expect(await api.rescue()).toMatchObject({ noted: { contacts: 1 } });
  });
});

test('[K9] a lost note is no damage', async () => {
  const state = await disk();
  state.note = null;
  expect((await opened(state)).code).toBe('ok');
});

describe('[K9] the site’s data is cleared under an open page', () => {
  interface Tab {
    readonly api: KithApi;
    readonly told: () => BaseState | null;
  }
  async function cleared(): Promise<{ readonly state: MemoryState; readonly tabs: readonly [Tab, Tab] }> {
    const state = await disk();
    const tabs = [await openService(new MemoryStore(state)), await openService(new MemoryStore(state))] as const;
    state.clear();
    return { state, tabs };
  }

  test('the next change begins no empty base: it fails, and the page is told', async () => {
    const { state, tabs } = await cleared();
    const [{ api, told }] = tabs;
    const failed = await api.create({ name: 'Bo' });
    expect(failed).toMatchObject({ ok: false, failure: { code: 'vanished' } });
    expect(refusal(failed)).toContain('This tab still holds them. Nothing was changed.');
    expect(told()).toMatchObject({ vanished: true, contacts: MANY });
    expect(state.head).toEqual(FIRST_HEAD);
    expect(state.pages.size).toBe(0);
    // All that it holds can be saved still.
    const saved = must(
      await api.exportCsv({ mode: 'reimport', columns: null, what: { kind: 'all' } }, null, () => undefined),
    );
    expect(saved.contacts).toBe(MANY);
  });

  test.each(['undo', 'redo', 'revert', 'prune'] as const)('so does %s', async (what) => {
    const { tabs } = await cleared();
    const [{ api }] = tabs;
    const done = what === 'prune' ? await api.prune({ kind: 'olderThan', days: 1 }) : await api[what](1);
    expect(done).toMatchObject({ ok: false, failure: { code: 'vanished' } });
  });

  test('put back, all is stored again, and the other tab goes on with it', async () => {
    const { state, tabs } = await cleared();
    const [here, there] = tabs;
    await there.api.create({ name: 'Bo' });
    await here.api.create({ name: 'Bo' });
    const { state: now, entry } = must(await here.api.putBack());
    expect([now.contacts, now.vanished, entry?.action]).toEqual([MANY, false, { kind: 'putBack', contacts: MANY }]);
    expect(await contactsIn(state)).toBe(MANY);
    await expect.poll(() => there.told()?.vanished).toBe(false);
    await add(there.api, { name: 'Bo' });
    await expect.poll(() => here.told()?.contacts).toBe(MANY + 1);
  });

  test('what cannot be put back for want of room is still held, and put back later', async () => {
    const state = await disk();
    const store = new MemoryStore(state);
    const { api, told } = await openService(store);
    state.clear();
    await api.create({ name: 'Bo' });
    store.failAfter(2, { code: 'full', message: { id: 'storage-full' } });
    expect(refusal(await api.putBack())).toContain('out of space');
    expect(told()).toMatchObject({ vanished: true, contacts: MANY });
    expect(refusal(await api.create({ name: 'Bo' }))).toContain('no longer stored');
    must(await api.putBack());
    expect(await contactsIn(state)).toBe(MANY);
  });

  test('let go, it begins with nothing', async () => {
    const { state, tabs } = await cleared();
    const [{ api, told }] = tabs;
    await api.create({ name: 'Bo' });
    expect(must(await api.goOn())).toMatchObject({ contacts: 0, vanished: false });
    await add(api, { name: 'Bo' });
    expect(told()?.contacts).toBe(1);
    expect(await contactsIn(state)).toBe(1);
  });

  test('and another tab has begun with others: neither is lost, and it is said', async () => {
    const { state, tabs } = await cleared();
    const [{ api, told }] = tabs;
    const clock = new Clock();
    clock.pass(5);
    const fresh = await openService(new MemoryStore(state), clock);
    for (let i = 0; i < 5; i++) await add(fresh.api, { name: `N${i}` });
    await expect.poll(() => told()?.vanished).toBe(true);
    expect(refusal(await api.putBack())).toContain('Other contacts are kept in this browser by now.');
    expect(must(await api.goOn())).toMatchObject({ contacts: 5, vanished: false });
    expect(await contactsIn(state)).toBe(5);
  });

  test('a wipe is no such thing', async () => {
    const state = await disk();
    const tabs = [await openService(new MemoryStore(state)), await openService(new MemoryStore(state))] as const;
    must(await tabs[0].api.wipe());
    await expect.poll(() => tabs[1].told()).toMatchObject({ contacts: 0, vanished: false });
  });
});
