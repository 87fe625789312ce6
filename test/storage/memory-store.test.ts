import { describe, expect, test } from 'vitest';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import { commit, head, page, storeContract, value } from './contract.ts';

describe('MemoryStore', () => {
  storeContract(() => {
    const state = new MemoryState();
    return { open: () => new MemoryStore(state), dispose: () => Promise.resolve() };
  });

  test('fails once at the write that a test names, and goes on afterwards', async () => {
    const store = new MemoryStore();
    store.failAfter(1, { code: 'full', message: { id: 'storage-full' } });
    expect(await store.writePages([page(1), page(2), page(3)])).toEqual({
      ok: false,
      failure: { code: 'full', message: { id: 'storage-full' } },
    });
    expect(value(await store.pageKeys())).toEqual([1]);
    value(await store.writePages([page(2)]));
    expect(value(await store.pageKeys())).toEqual([1, 2]);
  });

  test('dies at the write that a test names: nothing works any more, and pages that no move made durable may be lost', async () => {
    const state = new MemoryState();
    const store = new MemoryStore(state);
    value(await store.writePages([page(1), page(2)]));
    value(await store.moveHead(0, head(1, 1), commit(1, [1, 2])));
    value(await store.writePages([page(3), page(4)]));
    store.failAfter(0, 'die');
    expect((await store.moveHead(1, head(2, 2), commit(2, [3, 4]))).ok).toBe(false);
    expect((await store.readHead()).ok).toBe(false);
    expect(store.isDead).toBe(true);
    const after = new MemoryStore(state);
    expect(value(await after.readHead())).toEqual(head(1, 1));
    expect(value(await after.pageKeys())).toEqual([1, 2, 3]);
  });
});
