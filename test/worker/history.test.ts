/** [H1] [H2] [H3] Every kind of change is one entry with exact counts, is undone and redone exactly, and can be reverted. */
import { describe, expect, test } from 'vitest';
import type { AttributeId } from '../../src/domain/attribute.ts';
import { EVERYTHING } from '../../src/domain/filter.ts';
import type { Result } from '../../src/domain/result.ts';
import type { TagId } from '../../src/domain/tag.ts';
import { MemoryState, MemoryStore } from '../../src/storage/memory-store.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import {
  add,
  addAttribute,
  addTag,
  Clock,
  contact,
  matching,
  must,
  type Opened,
  openService,
  redo,
  refusal,
  these,
  undo,
  wholeBase,
} from './support/service.ts';

interface Base extends Opened {
  readonly a: TagId;
  readonly b: TagId;
  readonly city: AttributeId;
  readonly plan: AttributeId;
}

async function someBase(): Promise<Base> {
  const opened = await openService();
  const { api } = opened;
  const [a, b] = [await addTag(api, 'a'), await addTag(api, 'b')];
  const [city, plan] = [await addAttribute(api, 'City'), await addAttribute(api, 'Plan', 'choice', ['Free', 'Pro'])];
  const email = await addAttribute(api, 'E-mail');
  const attributes = new Map([[city, '12'], [plan, 'Pro'], [email, 'a@x.in']]); // prettier-ignore
  await add(api, { name: 'Asha Rao', phone: '9876543210', tags: [a, b], source: 'Web', firstMessage: a, attributes });
  await add(api, { name: 'Rao Asha', phone: '9876543211', tags: [b], attributes: new Map([[email, 'a@x.in']]) });
  await add(api, { name: 'Mohit Dua', tags: [a], optedOut: true, attributes: new Map([[city, 'Goa']]) });
  must(await api.segment({ kind: 'create', name: 'S', filter: EVERYTHING, search: '' }));
  return { ...opened, a, b, city, plan };
}

type Change = (api: KithApi, base: Base) => Promise<Result<unknown>>;

/** Each with how many contacts it really changes. */
const changes: readonly [string, number, Change][] = [
  ['create', 1, (api) => api.create({ name: 'New', phone: '9876543212' })],
  [
    'edit',
    1,
    (api, { city }) => api.edit(0, { name: 'Usha', phone: '', tags: [], attributes: new Map([[city, 'Pune']]) }),
  ],
  ['bulk add tags', 2, async (api, { a, b }) => api.bulk(await matching(api), { kind: 'addTags', tags: [b, a] })],
  ['bulk remove tags', 2, async (api, { a }) => api.bulk(await matching(api), { kind: 'removeTags', tags: [a] })],
  ['bulk set source', 3, async (api) => api.bulk(await matching(api), { kind: 'set', field: 'source', value: 'X' })],
  [
    'bulk set first message',
    2,
    async (api, { a }) => api.bulk(await matching(api), { kind: 'set', field: 'firstMessage', value: a }),
  ],
  [
    'bulk set attribute',
    3,
    async (api, { city }) =>
      api.bulk(await matching(api), { kind: 'set', field: 'attribute', attribute: city, value: 'X' }),
  ],
  ['bulk opt out', 2, async (api) => api.bulk(await matching(api), { kind: 'optOut' })],
  ['bulk opt in', 1, async (api) => api.bulk(await matching(api), { kind: 'optIn' })],
  ['bulk delete', 2, (api) => api.bulk(these(0, 2), { kind: 'delete' })],
  ['delete all', 3, async (api) => api.bulk(await matching(api), { kind: 'delete' })],
  ['merge', 2, (api) => api.merge({ keep: 1, drop: [0], values: {} })],
  ['merge all', 1, (api) => api.mergeAll('similar-name', [])],
  ['tag create', 0, (api) => api.tag({ kind: 'create', name: 'c', color: null })],
  ['tag rename', 0, (api, { a }) => api.tag({ kind: 'rename', id: a, name: 'A' })],
  ['tag recolor', 0, (api, { a }) => api.tag({ kind: 'recolor', id: a, color: 'pink' })],
  ['tag rules', 0, (api, { a }) => api.tag({ kind: 'rules', id: a, rules: [{ op: 'equals', keywords: ['hi'] }] })],
  ['tag order', 0, (api, { a, b }) => api.tag({ kind: 'order', ids: [b, a] })],
  ['tag merge', 2, (api, { a, b }) => api.tag({ kind: 'merge', id: a, into: b })],
  ['tag delete', 2, (api, { b }) => api.tag({ kind: 'delete', id: b })],
  ['attribute create', 0, (api) => api.attribute({ kind: 'create', name: 'Age', type: 'number', options: [] })],
  ['attribute rename', 0, (api, { city }) => api.attribute({ kind: 'rename', id: city, name: 'Town' })],
  ['attribute delete', 2, (api, { city }) => api.attribute({ kind: 'delete', id: city })],
  ['attribute type', 2, (api, { city }) => api.attribute({ kind: 'type', id: city, type: 'number', options: [] })],
  [
    'attribute options',
    1,
    (api, { plan }) => api.attribute({ kind: 'options', id: plan, options: ['Free'], renamed: [] }),
  ],
  ['segment create', 0, (api) => api.segment({ kind: 'create', name: 'T', filter: EVERYTHING, search: '' })],
  ['consent words', 0, (api) => api.setConsentWords({ stop: ['enough'], start: ['again'] })],
  ['default country', 0, (api) => api.setDefaultCountry('US')],
  ['sample', 40, (api) => api.addSample(40)],
];

describe.each(changes)('%s', (_, contacts, change) => {
  test('is one entry and counts the contacts that it changed', async () => {
    const base = await someBase();
    const before = must(await base.api.history(0, 1)).total;
    must(await change(base.api, base));
    const { entries, total } = must(await base.api.history(0, 1));
    expect(total).toBe(before + 1);
    expect(entries[0]).toMatchObject({ contacts, undone: false });
    expect(base.told()?.undo).toEqual(entries[0]);
  });

  test('[H2] is undone and redone exactly', async () => {
    const base = await someBase();
    const before = await wholeBase(base);
    must(await change(base.api, base));
    const after = await wholeBase(base);
    expect(after).not.toEqual(before);
    const undone = must(await undo(base.api));
    expect(undone).toMatchObject({ contacts, entry: { undone: true, contacts } });
    expect(await wholeBase(base)).toEqual(before);
    const redone = must(await redo(base.api));
    expect(redone).toMatchObject({ contacts, entry: { undone: false, contacts } });
    expect(await wholeBase(base)).toEqual(after);
  });

  test('[H2] reverted later, what nothing else has changed returns', async () => {
    const base = await someBase();
    const before = await wholeBase(base);
    must(await change(base.api, base));
    const entry = base.told()?.undo?.id ?? -1;
    const late = await add(base.api, { name: 'Late' });
    const reverted = must(await base.api.revert(entry));
    expect(reverted).toMatchObject({ contacts, kept: 0, entry: { action: { kind: 'revert', of: entry, kept: 0 } } });
    must(await base.api.bulk(these(late), { kind: 'delete' }));
    const { contacts: people, catalog } = await wholeBase(base);
    expect(people).toEqual(before.contacts);
    expect({ ...catalog, nextId: 0 }).toEqual({ ...before.catalog, nextId: 0 });
  });
});

test('[H2] what has changed since stays and is counted', async () => {
  const { api } = await someBase();
  const { entry } = must(await api.bulk(these(0, 1), { kind: 'set', field: 'source', value: 'X' }));
  must(await api.edit(0, { source: 'Y' }));
  expect(must(await api.revert(entry?.id ?? -1))).toMatchObject({ contacts: 1, kept: 1 });
  expect([(await contact(api, 0)).source, (await contact(api, 1)).source]).toEqual(['Y', '']);
});

test('nothing to undo, nothing to redo', async () => {
  const { api } = await openService();
  expect(refusal(await undo(api))).toBe('There is nothing to undo.');
  expect(refusal(await redo(api))).toBe('There is nothing to redo.');
});

test('pruning keeps the base, and the newest change can still be undone', async () => {
  const { api, clock, told } = await someBase();
  clock.pass(60 * 24 * 40);
  must(await api.edit(0, { source: 'New' }));
  const { entries } = must(await api.prune({ kind: 'olderThan', days: 30 }));
  expect(entries).toBeGreaterThan(0);
  expect(told()?.undo?.action.kind).toBe('edit');
  must(await undo(api));
  expect((await contact(api, 0)).source).toBe('Web');
  expect(told()?.undo).toBeNull();
});

test('space: the base’s and its history’s bytes; of the browser what it tells', async () => {
  const { api } = await someBase();
  const use = await api.storage();
  expect(use).toMatchObject({ used: null, quota: null, persisted: null });
  expect(use.baseBytes).toBeGreaterThan(0);
  expect(use.historyBytes).toBeGreaterThan(0);
});

test('[K7] wiping leaves nothing', async () => {
  const { api, told } = await someBase();
  const state = must(await api.wipe());
  expect(state).toMatchObject({ contacts: 0, undo: null, redo: null, catalog: { tags: [], attributes: [] } });
  expect(told()).toEqual(state);
  expect(await api.count(EVERYTHING, '')).toBe(0);
  expect(must(await api.history(0, 9)).total).toBe(0);
});

describe('two tabs', () => {
  test('[K5] each is told what the other has done, and an open list stays as it was', async () => {
    const disk = new MemoryState();
    const clock = new Clock();
    const here = await openService(new MemoryStore(disk), clock);
    const there = await openService(new MemoryStore(disk), clock);
    const id = await add(here.api, { name: 'Asha' });
    await expect.poll(() => there.told()?.contacts).toBe(1);
    const view = await there.api.view({ filter: EVERYTHING, search: '', sort: null });
    must(await here.api.edit(id, { name: 'Usha' }));
    await expect.poll(async () => (await there.api.rows(view.id, 0, 1))[0]?.contact.name).toBe('Usha');
    must(await here.api.bulk(these(id), { kind: 'delete' }));
    await expect.poll(() => there.told()?.contacts).toBe(0);
    expect(await there.api.rows(view.id, 0, 1)).toEqual([null]);
    expect(there.told()).toEqual(here.told());
  });

  test('[K5] two that write at once lose nothing', async () => {
    const disk = new MemoryState();
    const clock = new Clock();
    const tabs = [await openService(new MemoryStore(disk), clock), await openService(new MemoryStore(disk), clock)];
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) =>
        tabs[i % 2]?.api.create({ name: `N${i}`, phone: `98765432${10 + i}` }),
      ),
    );
    for (const { told } of tabs) await expect.poll(() => told()?.contacts).toBe(20);
  });

  test('the same number given in both at once: one is refused', async () => {
    const disk = new MemoryState();
    const clock = new Clock();
    const [a, b] = [await openService(new MemoryStore(disk), clock), await openService(new MemoryStore(disk), clock)];
    const results = await Promise.all([a, b].map(({ api }) => api.create({ name: 'A', phone: '9876543210' })));
    expect(results.map((result) => must(result).kind).sort()).toEqual(['problems', 'saved']);
  });
});

test('a full disk changes nothing and says so; the next try works', async () => {
  const store = new MemoryStore();
  const { api } = await openService(store);
  await add(api, { name: 'A' });
  store.failAfter(0, { code: 'full', message: { id: 'storage-full' } });
  expect(refusal(await api.create({ name: 'B' }))).toContain('out of space');
  expect(await api.count(EVERYTHING, '')).toBe(1);
  await add(api, { name: 'B' });
  expect(await api.count(EVERYTHING, '')).toBe(2);
});
