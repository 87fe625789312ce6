/** What a newer Kith has left is never taken for damage, and never moved, swept or written over. */
import { describe, expect, test } from 'vitest';
import type { ContactBase } from '../../src/base/contact-base.ts';
import { encodePage } from '../../src/base/codec.ts';
import { decodeCommit, encodeCommit } from '../../src/base/format/commit-bytes.ts';
import { checksum, seal } from '../../src/base/format/seal.ts';
import { FORMAT } from '../../src/base/format/steps.ts';
import { FIRST_HEAD } from '../../src/base/page-store.ts';
import type { Result } from '../../src/domain/result.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import { add, codeOf, commitOn, fill, newBase, openTab, redo, rename, type Tab, undo, value } from '../support/tabs.ts';

/** Whole bytes, with another format in their mark. */
function ofNextFormat(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const next = bytes.slice();
  next[3] = (next[3] ?? 0) + 1;
  const words = new Uint32Array(next.buffer);
  words[1] = checksum(words);
  return next;
}

async function made(): Promise<Tab & { readonly disk: MemoryState }> {
  const disk = new MemoryState();
  const tab = await openTab(disk);
  value(await fill(tab.base, 1));
  value(await rename(tab.base, 3, 'Asha'));
  value(await rename(tab.base, 3, 'Bo'));
  value(await undo(tab.base));
  return { ...tab, disk };
}

/** As a newer Kith moves it: with a commit that this one cannot read. */
function movedByNewer(disk: MemoryState): void {
  const { head } = disk;
  const bytes = ofNextFormat(encodeCommit(commitOn(disk, 2)).bytes);
  disk.commits.set(9, { id: 9, at: 0, contacts: 1024, bytes });
  disk.head = { ...head, format: FORMAT + 1, version: head.version + 1, commit: 9, redo: [] };
}

const WAYS: readonly [string, (base: ContactBase) => Promise<Result<unknown>>][] = [
  ['a change', (base) => add(base, ['Cy'])],
  ['undo', (base) => undo(base)],
  ['redo', (base) => redo(base)],
  ['a revert', (base) => base.revert(2)],
  ['a pruning', (base) => base.prune({ maxAge: Infinity, maxBytes: 0, keep: 0 })],
  ['a sweep', (base) => base.sweep()],
  ['a wipe', (base) => base.wipe()],
  ['going back to a whole state', (base) => base.rescue.goBack()],
  ['going back after a look', (base) => base.rescue.look().then(() => base.rescue.goBack())],
  ['putting back', (base) => base.rescue.putBack()],
  ['going on', (base) => base.rescue.goOn()],
];

const everything = ({ head, commits, pages }: MemoryState): unknown =>
  structuredClone({ head, commits: [...commits], pages: [...pages] });

describe('a tab that is open when a newer Kith writes', () => {
  test('is told at once, shows what it holds, and is told once', async () => {
    const { base, disk } = await made();
    const before = base.snapshot;
    let told = 0;
    base.onChange(() => told++);
    movedByNewer(disk);
    expect(base.isOutdated).toBe(false);
    expect(codeOf(await base.follow())).toBe('outdated');
    expect(base.isOutdated).toBe(true);
    expect(base.isVanished).toBe(false);
    expect(base.snapshot).toBe(before);
    await base.follow();
    expect(told).toBe(1);
  });

  test.each(WAYS)('does nothing any more: %s', async (_, run) => {
    const { base, disk } = await made();
    movedByNewer(disk);
    const before = everything(disk);
    expect(codeOf(await run(base))).toBe('outdated');
    await base.settled();
    expect(everything(disk)).toEqual(before);
  });
});

describe('a tab that opens what a newer Kith has left', () => {
  test.each(WAYS)('says so, and leaves it as it is: %s', async (_, run) => {
    const { disk } = await made();
    movedByNewer(disk);
    const before = everything(disk);
    const base = newBase(new MemoryStore(disk));
    expect(codeOf(await base.open())).toBe('outdated');
    expect(codeOf(await run(base))).toBe('outdated');
    await base.settled();
    expect(everything(disk)).toEqual(before);
  });

  test('takes it away only where a person begins anew', async () => {
    const { disk } = await made();
    movedByNewer(disk);
    const base = newBase(new MemoryStore(disk));
    await base.open();
    value(await base.rescue.beginAnew());
    expect(disk.head.format).toBe(FORMAT);
    value(await add(base, ['Cy']));
    expect(base.snapshot.contacts).toBe(1);
  });

  test('says so of a head that has lost the parts it knows', async () => {
    const disk = new MemoryState();
    disk.head = { ...FIRST_HEAD, format: FORMAT + 1, version: 1, redo: undefined as never };
    expect(codeOf(await newBase(new MemoryStore(disk)).open())).toBe('outdated');
  });

  test('says so of a page or a commit of a newer format, whatever the head says', async () => {
    const { disk } = await made();
    const [key] = commitOn(disk, 2).lists.contacts;
    const page = disk.pages.get(key ?? 0);
    if (page === undefined) throw new Error('no page');
    disk.pages.set(key ?? 0, ofNextFormat(page.slice()));
    expect(codeOf(await newBase(new MemoryStore(disk)).open())).toBe('outdated');
    disk.pages.set(key ?? 0, page);
    const { base } = await openTab(disk);
    const stored = disk.commits.get(2);
    if (stored === undefined) throw new Error('no commit');
    disk.commits.set(2, { ...stored, bytes: ofNextFormat(stored.bytes) });
    const before = everything(disk);
    expect(codeOf(await newBase(new MemoryStore(disk)).open())).toBe('outdated');
    expect(codeOf(await base.sweep())).toBe('outdated');
    expect(everything(disk)).toEqual(before);
  });
});

describe('commits as bytes', () => {
  test('come back as they were: text of any script, nested data, a thousand page keys', async () => {
    const { disk } = await made();
    const commit = {
      ...commitOn(disk, 1),
      action: {
        kind: 'edit',
        name: 'सीता “Šárka” 🌊',
        fields: [{ core: 'name' }, { attribute: '__proto__' }],
      } as const,
      lists: { contacts: Array.from({ length: 1000 }, (_, i) => i), notes: [0, 7] },
      nextIds: { notes: 8 },
    };
    expect(decodeCommit(encodeCommit(commit))).toEqual(commit);
  });

  test('that were changed anywhere, cut or lengthened are damaged', async () => {
    const { disk } = await made();
    const { bytes } = encodeCommit(commitOn(disk, 1));
    for (let at = 0; at < bytes.length; at++) {
      const spoilt = bytes.slice();
      spoilt[at] = (spoilt[at] ?? 0) ^ 2;
      expect(decodeCommit({ bytes: spoilt })).toBe('damaged');
    }
    for (const length of [0, 4, 12, 16, bytes.length - 4, bytes.length - 1]) {
      expect(decodeCommit({ bytes: bytes.slice(0, length) })).toBe('damaged');
    }
    const longer = new Uint8Array(bytes.length + 4);
    longer.set(bytes);
    expect(decodeCommit({ bytes: longer })).toBe('damaged');
  });

  test.each(['{', '{}', '{"id":1}', '[]', '{"pages":{}}', 'null'])('that hold no commit are damaged: %s', (json) => {
    const body = new TextEncoder().encode(json);
    expect(decodeCommit({ bytes: body })).toBe('damaged');
    expect(decodeCommit({ bytes: seal('KCM', FORMAT, body) })).toBe('damaged');
    expect(decodeCommit({ bytes: seal('KPG', FORMAT, body) })).toBe('damaged');
  });

  test('a page is no commit', () => {
    const bytes = encodePage({ slots: 1, live: 1, columns: new Map() });
    expect(decodeCommit({ bytes })).toBe('damaged');
  });
});
