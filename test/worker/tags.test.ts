/** [T3] [M1] The Tags page. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Filter } from '../../src/domain/filter.ts';
import type { Tag, TagId } from '../../src/domain/tag.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import { add, addTag, contact, must, openService, type Opened, refusal, these } from './support/service.ts';

let opened: Opened;
let api: KithApi;

beforeEach(async () => {
  opened = await openService();
  ({ api } = opened);
});

const tags = (): readonly Tag[] => opened.told()?.catalog.tags ?? [];
const names = (): string[] => tags().map(({ name }) => name);
const create = (name: string): ReturnType<KithApi['tag']> => api.tag({ kind: 'create', name, color: null });

describe('names', () => {
  test('[T1] are trimmed and NFC; case counts; near ones are other tags', async () => {
    must(await create('  Cafe\u0301\u200b  au  lait '));
    must(await create('finance'));
    must(await create('Finance'));
    expect(names()).toEqual(['Café au lait', 'finance', 'Finance']);
  });

  test.each([
    ['nothing', ' \u0000 ', /needs a name/],
    ['a “|”', 'a|b', /cannot contain “\|”/],
    ['10,000 letters', 'x'.repeat(10_000), /at most 200 characters; this one has 10,000/],
    ['a name that is taken', ' VIP ', /There is already a tag “VIP”/],
  ])('%s is refused', async (_, name, why) => {
    await addTag(api, 'VIP');
    expect(refusal(await create(name))).toMatch(why);
    expect(names()).toEqual(['VIP']);
  });

  test.each(['__proto__', 'constructor', '<b>', '=1+1', '🙂'])('%s is a name like any other', async (name) => {
    const id = await addTag(api, name);
    const person = await add(api, { name: 'A', tags: [id] });
    expect((await contact(api, person)).tags).toEqual([id]);
    expect(await api.tagCounts()).toEqual([{ id, contacts: 1, firstMessages: 0 }]);
  });
});

test('a tag gets a colour of its own unless one is chosen', async () => {
  must(await create('a'));
  must(await create('b'));
  must(await api.tag({ kind: 'create', name: 'c', color: 'pink' }));
  const [a, b, c] = tags();
  expect(a?.color).not.toBe(b?.color);
  expect(c?.color).toBe('pink');
});

test('renaming is everywhere at once and touches no contact', async () => {
  const id = await addTag(api, 'VIP');
  const person = await add(api, { name: 'A', tags: [id] });
  const renamed = must(await api.tag({ kind: 'rename', id, name: 'Very important' }));
  expect(renamed.entry?.action).toEqual({ kind: 'tag', did: 'rename', name: 'VIP', to: 'Very important', contacts: 0 });
  expect((await contact(api, person)).tags).toEqual([id]);
  expect(must(await api.tag({ kind: 'rename', id, name: ' Very important ' })).entry).toBeNull();
  await addTag(api, 'Hot');
  expect(refusal(await api.tag({ kind: 'rename', id, name: 'Hot' }))).toMatch(/Merge the two/);
});

test('recolouring to the same colour is no change', async () => {
  const id = await addTag(api, 'VIP');
  expect(must(await api.tag({ kind: 'recolor', id, color: 'teal' })).entry?.contacts).toBe(0);
  expect(must(await api.tag({ kind: 'recolor', id, color: 'teal' })).entry).toBeNull();
});

describe('with contacts', () => {
  let a: TagId;
  let b: TagId;
  let c: TagId;

  beforeEach(async () => {
    [a, b, c] = [await addTag(api, 'a'), await addTag(api, 'b'), await addTag(api, 'c')];
    await add(api, { name: '0', tags: [a, c] });
    await add(api, { name: '1', tags: [b, a] });
    await add(api, { name: '2', tags: [c], firstMessage: a });
    await add(api, { name: '3', tags: [c] });
    await add(api, { name: '4', tags: [a], firstMessage: a });
  });

  const tagsOf = async (id: number): Promise<readonly TagId[]> => (await contact(api, id)).tags;

  test('each is counted', async () => {
    expect(await api.tagCounts()).toEqual([
      { id: a, contacts: 3, firstMessages: 2 },
      { id: b, contacts: 1, firstMessages: 0 },
      { id: c, contacts: 3, firstMessages: 0 },
    ]);
    must(await api.bulk(these(0, 4), { kind: 'delete' }));
    expect(await api.tagCounts()).toMatchObject([{ contacts: 1, firstMessages: 1 }, { contacts: 1 }, { contacts: 2 }]);
  });

  test('merging gives contacts the other, once, in its place, as first message too', async () => {
    const merged = must(await api.tag({ kind: 'merge', id: a, into: b }));
    expect(merged.entry?.action).toEqual({ kind: 'tag', did: 'merge', name: 'a', to: 'b', contacts: 4 });
    expect(names()).toEqual(['b', 'c']);
    expect([await tagsOf(0), await tagsOf(1), await tagsOf(2), await tagsOf(4)]).toEqual([[b, c], [b], [c], [b]]);
    expect((await contact(api, 2)).firstMessage).toBe(b);
    expect(refusal(await api.tag({ kind: 'merge', id: b, into: b }))).toMatch(/different tag/);
  });

  test('merging joins the rules, and segments mean the other', async () => {
    const rules = [{ op: 'contains', keywords: ['price'] }] as const;
    must(await api.tag({ kind: 'rules', id: a, rules }));
    const filter: Filter = {
      kind: 'group',
      of: 'any',
      items: [
        { kind: 'is', field: 'tags', op: 'hasAny', tags: [a, b] },
        { kind: 'is', field: 'firstMessage', op: 'in', values: [a] },
      ],
    };
    must(await api.segment({ kind: 'create', name: 'S', filter, search: '' }));
    const { state } = must(await api.tag({ kind: 'merge', id: a, into: b }));
    expect(state.catalog.tags[0]?.rules).toEqual(rules);
    expect(state.catalog.segments[0]?.filter).toEqual({
      kind: 'group',
      of: 'any',
      items: [
        { kind: 'is', field: 'tags', op: 'hasAny', tags: [b] },
        { kind: 'is', field: 'firstMessage', op: 'in', values: [b] },
      ],
    });
  });

  test('deleting takes it from contacts and counts each once', async () => {
    const deleted = must(await api.tag({ kind: 'delete', id: a }));
    expect(deleted.entry?.action).toEqual({ kind: 'tag', did: 'delete', name: 'a', contacts: 4 });
    expect([await tagsOf(0), await tagsOf(1), await tagsOf(4)]).toEqual([[c], [b], []]);
    expect((await contact(api, 2)).firstMessage).toBe(0);
    expect(refusal(await api.tag({ kind: 'delete', id: a }))).toBe('This tag was deleted.');
  });
});

test('[M1] rules are cleaned: blank keywords, and rules without any, go', async () => {
  const id = await addTag(api, 'Price');
  const rules = [
    { op: 'contains', keywords: [' price ', 'price', '', '\u0000'] },
    { op: 'equals', keywords: [' '] },
  ] as const;
  must(await api.tag({ kind: 'rules', id, rules }));
  expect(tags()[0]?.rules).toEqual([{ op: 'contains', keywords: ['price'] }]);
  expect(must(await api.tag({ kind: 'rules', id, rules })).entry).toBeNull();
});

test('[M1] the order of some tags changes among the places that they have', async () => {
  const [a, b, c, d] = [await addTag(api, 'a'), await addTag(api, 'b'), await addTag(api, 'c'), await addTag(api, 'd')];
  must(await api.tag({ kind: 'order', ids: [d, a] }));
  expect(tags().map(({ id }) => id)).toEqual([d, b, c, a]);
  expect(must(await api.tag({ kind: 'order', ids: [d, b, c, a] })).entry).toBeNull();
});

test('an id is never given twice', async () => {
  const first = await addTag(api, 'a');
  must(await api.tag({ kind: 'delete', id: first }));
  expect(await addTag(api, 'a')).toBeGreaterThan(first);
});
