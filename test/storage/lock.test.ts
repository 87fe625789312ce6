/** [K6] A locked base: nothing of a contact is on the disk, however and whenever it is turned over. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ContactBase } from '../../src/base/contact-base.ts';
import type { Result } from '../../src/domain/result.ts';
import { changePassphrase, removeLock, setLock, unlock } from '../../src/storage/lock/lock.ts';
import { LockedStore } from '../../src/storage/lock/locked-store.ts';
import { isSealed } from '../../src/storage/lock/mark.ts';
import { turnOver } from '../../src/storage/lock/turn-over.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import { add, codeOf, namesOf, newBase, redo, rename, undo, value } from '../support/tabs.ts';
import { storeContract } from './contract.ts';

/** As few as there can be: what they cost is not what is tested. */
const TURNS = 2;
const PASSPHRASE = 'four words — पासफ़्रेज़';

interface Opened {
  readonly disk: MemoryState;
  readonly inner: MemoryStore;
  readonly store: LockedStore;
  readonly base: ContactBase;
}

function tab(disk: MemoryState): Opened {
  const inner = new MemoryStore(disk);
  const store = new LockedStore(inner);
  return { disk, inner, store, base: newBase(store) };
}

/** Several commits, one of them undone. */
async function lived(): Promise<Opened> {
  const opened = tab(new MemoryState());
  const { base } = opened;
  value(await base.open());
  value(await add(base, ['Asha Rao', 'Ravi Menon']));
  value(await rename(base, 0, 'Asha Pillai'));
  value(await add(base, ['Zoya Khan']));
  value(await rename(base, 2, 'Zoya Shah'));
  value(await undo(base));
  await base.settled();
  return opened;
}

async function locked(): Promise<Opened> {
  const opened = await lived();
  value(await setLock(opened.store, PASSPHRASE, TURNS));
  value(await turnOver(opened.store));
  value(await opened.base.follow());
  return opened;
}

/** All that lies on the disk, as text: what somebody finds who takes the disk out. */
const lying = ({ pages, commits, head, note }: MemoryState): string =>
  [
    ...[...pages.values()].map((bytes) => Buffer.from(bytes).toString('latin1')),
    ...[...commits.values()].map(({ bytes }) => Buffer.from(bytes).toString('latin1')),
    JSON.stringify([head, note]),
  ].join('\n');

const NAMES = { 0: 'Asha Pillai', 1: 'Ravi Menon', 2: 'Zoya Khan' };
const isAllSealed = ({ pages, commits }: MemoryState, is = true): boolean =>
  [...pages.values(), ...[...commits.values()].map(({ bytes }) => bytes)].every((bytes) => isSealed(bytes) === is);

async function openWith(disk: MemoryState, passphrase: string): Promise<Opened> {
  const opened = tab(disk);
  value(await unlock(opened.store, passphrase));
  value(await opened.base.open());
  await opened.base.settled();
  return opened;
}

describe('without a lock', () => {
  storeContract(() => {
    const state = new MemoryState();
    return { open: () => new LockedStore(new MemoryStore(state)), dispose: () => Promise.resolve() };
  });
});

describe('[K6] a lock', () => {
  test('leaves no name on the disk, in pages, commits or history', async () => {
    const { disk } = await lived();
    const names = /Asha|Ravi|Zoya|Menon|Rao|Khan|Shah|Pillai/;
    expect(lying(disk)).toMatch(names);
    const { disk: after } = await locked();
    expect(lying(after)).not.toMatch(names);
    expect(isAllSealed(after)).toBe(true);
    expect(after.head.lock?.state).toBe('locked');
  });

  test('is opened with the passphrase, however its letters are composed; another costs nothing and says so', async () => {
    const { disk } = await locked();
    const before = lying(disk);
    const other = tab(disk);
    expect(codeOf(await other.base.open())).toBe('locked');
    const wrong = await unlock(other.store, 'four words');
    expect(wrong).toMatchObject({ ok: false, failure: { message: { id: 'lock-wrong' } } });
    expect(codeOf(await other.base.open())).toBe('locked');
    expect(lying(disk)).toBe(before);
    value(await unlock(other.store, PASSPHRASE.normalize('NFD')));
    expect(namesOf(value(await other.base.open()))).toEqual(NAMES);
  });

  test('holds for all that is written after it: changes, undo, redo, what comes later', async () => {
    const { disk, base, store } = await locked();
    value(await add(base, ['Meera Iyer']));
    value(await undo(base));
    value(await redo(base));
    value(await rename(base, 0, 'Asha Nair'));
    expect(lying(disk)).not.toMatch(/Meera|Iyer|Nair/);
    expect(isAllSealed(disk)).toBe(true);
    expect(store.note?.state).toBe('locked');
    const { base: again } = await openWith(disk, PASSPHRASE);
    expect(namesOf(again.snapshot)).toMatchObject({ 0: 'Asha Nair', 3: 'Meera Iyer' });
  });

  test('another passphrase opens the same pages, and the old one no more', async () => {
    const { disk, store } = await locked();
    const pages = [...disk.pages.values()].map((bytes) => bytes.slice());
    expect(codeOf(await changePassphrase(store, 'not it', 'other words', TURNS))).toBe('refused');
    value(await changePassphrase(store, PASSPHRASE, 'other words', TURNS));
    expect([...disk.pages.values()]).toEqual(pages);
    expect(codeOf(await unlock(tab(disk).store, PASSPHRASE))).toBe('refused');
    expect(namesOf((await openWith(disk, 'other words')).base.snapshot)).toEqual(NAMES);
  });

  test('is taken away with the passphrase alone; then all lies open as before', async () => {
    const { disk, store, base } = await locked();
    expect(codeOf(await removeLock(store, 'not it'))).toBe('refused');
    expect(disk.head.lock?.state).toBe('locked');
    value(await removeLock(store, PASSPHRASE));
    value(await turnOver(store));
    expect(isAllSealed(disk, false)).toBe(true);
    expect(disk.head.lock).toBeNull();
    const other = tab(disk);
    expect(namesOf(value(await other.base.open()))).toEqual(NAMES);
    value(await rename(base, 0, 'Asha again'));
    expect(namesOf(value(await other.base.follow()))).toMatchObject({ 0: 'Asha again' });
  });

  test('a page that was put in another’s place is not read', async () => {
    const { disk } = await locked();
    const [a = 0, b = 0] = [...disk.pages.keys()].slice(-2);
    const [first, second] = [disk.pages.get(a), disk.pages.get(b)];
    if (first === undefined || second === undefined) throw new Error('too few pages');
    disk.pages.set(a, second);
    disk.pages.set(b, first);
    const opened = tab(disk);
    value(await unlock(opened.store, PASSPHRASE));
    expect(codeOf(await opened.base.open())).toBe('damaged');
  });

  test('a wipe takes it away, also of who has forgotten the passphrase', async () => {
    const { disk } = await locked();
    const { base } = tab(disk);
    value(await base.wipe());
    expect(disk.head.lock ?? null).toBeNull();
    value(await add(base, ['New']));
    expect(isAllSealed(disk, false)).toBe(true);
  });

  test('what an open tab puts back into a cleared store is turned over again', async () => {
    const { disk, base, store } = await locked();
    disk.clear();
    expect(codeOf(await base.follow())).toBe('vanished');
    value(await base.rescue.putBack());
    await base.settled();
    value(await turnOver(store));
    expect(isAllSealed(disk)).toBe(true);
    expect(namesOf((await openWith(disk, PASSPHRASE)).base.snapshot)).toEqual(NAMES);
  });
});

describe('[K5] [K6] other tabs', () => {
  test('that were open when it was set are told to show nothing any more', async () => {
    const a = await lived();
    const b = tab(a.disk);
    value(await b.base.open());
    const told: boolean[] = [];
    b.base.onChange(() => told.push(b.base.isShut));
    value(await setLock(a.store, PASSPHRASE, TURNS));
    await b.base.settled();
    expect(told).toEqual([true]);
    expect([a.base.isShut, b.base.isShut]).toEqual([false, true]);
  });

  test('without the key change nothing any more, and go on once they have it', async () => {
    const { disk, store } = await lived();
    const other = tab(disk);
    value(await other.base.open());
    value(await setLock(store, PASSPHRASE, TURNS));
    expect(codeOf(await rename(other.base, 0, 'Elsewhere'))).toBe('locked');
    value(await turnOver(store));
    expect(lying(disk)).not.toContain('Elsewhere');
    value(await unlock(other.store, PASSPHRASE));
    value(await rename(other.base, 0, 'Elsewhere'));
    expect(lying(disk)).not.toContain('Elsewhere');
  });

  test('that write while it is turned over lose nothing, and what they write is sealed', async () => {
    const { disk, store, base } = await lived();
    value(await setLock(store, PASSPHRASE, TURNS));
    const other = await openWith(disk, PASSPHRASE);
    const [turned, ...changed] = await Promise.all([
      turnOver(store),
      rename(other.base, 1, 'Ravi K.'),
      add(base, ['Late']),
      rename(other.base, 0, 'Asha K.'),
    ]);
    value(turned);
    changed.forEach((change) => value(change));
    expect(isAllSealed(disk)).toBe(true);
    expect(Object.values(namesOf((await openWith(disk, PASSPHRASE)).base.snapshot)).sort()).toEqual(['Asha K.', 'Late', 'Ravi K.', 'Zoya Khan']); // prettier-ignore
  });
});

describe('[K6] [K9] cut off', () => {
  const STEPS = ['lock', 'unlock', 'change'] as const;

  test('at any write, by the end of the browser or a full disk, it can be read and goes on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...STEPS), fc.nat(12), fc.boolean(), async (step, writes, dies) => {
        const { disk, store, inner } = step === 'lock' ? await lived() : await locked();
        inner.failAfter(writes, dies ? 'die' : { code: 'full', message: { id: 'storage-full' } });
        const begun: Result<void> =
          step === 'lock' ? await setLock(store, PASSPHRASE, TURNS)
          : step === 'unlock' ? await removeLock(store, PASSPHRASE)
          : await changePassphrase(store, PASSPHRASE, 'other words', TURNS); // prettier-ignore
        if (begun.ok) await turnOver(store);
        // Whichever of the two it is now, the base is whole under it.
        const passphrase = step === 'change' && begun.ok ? 'other words' : PASSPHRASE;
        const after = await openWith(disk, passphrase);
        expect(namesOf(after.base.snapshot)).toEqual(NAMES);
        const { note } = after.store;
        value(await turnOver(after.store));
        if (note?.state === 'opening') expect(isAllSealed(disk, false)).toBe(true);
        else if (note !== null) expect(isAllSealed(disk)).toBe(true);
        value(await redo(after.base));
        expect(namesOf(after.base.snapshot)).toMatchObject({ 2: 'Zoya Shah' });
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});
