/** [Q5] Many contacts at once: who is meant, what changes, and counts of those that really changed. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { AttributeId } from '../../src/domain/attribute.ts';
import type { TagId } from '../../src/domain/tag.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import {
  add,
  addAttribute,
  addTag,
  contact,
  everything,
  matching,
  must,
  openService,
  refusal,
  these,
} from './support/service.ts';

let api: KithApi;
let vip: TagId;
let hot: TagId;
let plan: AttributeId;
let people: number[];

beforeEach(async () => {
  ({ api } = await openService());
  vip = await addTag(api, 'VIP');
  hot = await addTag(api, 'Hot');
  plan = await addAttribute(api, 'Plan', 'choice', ['Free', 'Pro']);
  people = [];
  for (const name of ['Ann', 'Bob', 'Cem', 'Dia'])
    people.push(await add(api, { name, tags: name === 'Bob' ? [vip] : [] }));
});

const id = (i: number): number => people[i] ?? -1;

describe('who is meant', () => {
  test('ids: each once, and only those that are there', async () => {
    const selection = these(id(0), id(0), id(2), 77);
    expect(await api.selectionCount(selection)).toBe(2);
    expect(must(await api.bulk(selection, { kind: 'optOut' })).contacts).toBe(2);
  });

  test('a list, but some', async () => {
    const selection = await matching(api, undefined, [id(1), 77]);
    expect(await api.selectionCount(selection)).toBe(3);
    must(await api.bulk(selection, { kind: 'delete' }));
    expect((await everything(api)).map(({ name }) => name)).toEqual(['Bob']);
  });

  test('those of a list who are gone since are not meant; those who came since are not either', async () => {
    const selection = await matching(api);
    must(await api.bulk(these(id(0)), { kind: 'delete' }));
    const late = await add(api, { name: 'Eve' });
    expect(await api.selectionCount(selection)).toBe(3);
    expect(must(await api.bulk(selection, { kind: 'optOut' })).contacts).toBe(3);
    expect((await contact(api, late)).optedOut).toBe(false);
  });

  test('a list that is closed means nobody, and says so', async () => {
    const selection = await matching(api);
    if (selection.kind === 'view') api.closeView(selection.view);
    expect(await api.selectionCount(selection)).toBe(0);
    expect(refusal(await api.bulk(selection, { kind: 'delete' }))).toMatch(/list has changed/);
    expect(await everything(api)).toHaveLength(4);
  });
});

describe('what changes', () => {
  test('tags are added behind those that are there', async () => {
    const changed = must(await api.bulk(await matching(api), { kind: 'addTags', tags: [hot, vip] }));
    expect(changed.contacts).toBe(4);
    expect(changed.entry).toMatchObject({
      contacts: 4,
      action: { kind: 'addTags', tags: ['Hot', 'VIP'], contacts: 4 },
    });
    expect((await everything(api)).map(({ tags }) => tags)).toEqual([[hot, vip], [vip, hot], [hot, vip], [hot, vip]]); // prettier-ignore
  });

  test('only those who lack the tag are counted', async () => {
    expect(must(await api.bulk(await matching(api), { kind: 'addTags', tags: [vip] })).contacts).toBe(3);
    const again = must(await api.bulk(await matching(api), { kind: 'addTags', tags: [vip] }));
    expect(again).toMatchObject({ contacts: 0, entry: null });
  });

  test('tags are removed from those who have them', async () => {
    expect(must(await api.bulk(await matching(api), { kind: 'removeTags', tags: [vip, hot] })).contacts).toBe(1);
    expect((await contact(api, id(1))).tags).toEqual([]);
  });

  test('a field is set, or cleared', async () => {
    const source = must(await api.bulk(await matching(api), { kind: 'set', field: 'source', value: ' Expo ' }));
    expect(source.entry?.action).toEqual({ kind: 'setField', field: { core: 'source' }, value: 'Expo', contacts: 4 });
    must(await api.bulk(these(id(0), id(1)), { kind: 'set', field: 'firstMessage', value: hot }));
    must(await api.bulk(these(id(0)), { kind: 'set', field: 'attribute', attribute: plan, value: 'Pro' }));
    expect(await contact(api, id(0))).toMatchObject({ source: 'Expo', firstMessage: hot });
    expect((await contact(api, id(0))).attributes.get(plan)).toBe('Pro');
    const all = await matching(api);
    expect(must(await api.bulk(all, { kind: 'set', field: 'attribute', attribute: plan, value: null })).contacts).toBe(
      1,
    );
    expect(must(await api.bulk(all, { kind: 'set', field: 'firstMessage', value: 0 })).contacts).toBe(2);
    expect((await contact(api, id(0))).attributes.size).toBe(0);
  });

  test.each([
    ['number', 7],
    ['date', Date.UTC(2026, 0, 1) + 0.5],
    ['yesno', false],
    ['text', 'ok'],
  ] as const)('an attribute of type %s is set and emptied', async (type, value) => {
    const attribute = await addAttribute(api, 'More', type);
    const all = await matching(api);
    expect(must(await api.bulk(all, { kind: 'set', field: 'attribute', attribute, value })).contacts).toBe(4);
    expect((await contact(api, id(3))).attributes.get(attribute)).toBe(value);
    expect(must(await api.bulk(all, { kind: 'set', field: 'attribute', attribute, value })).contacts).toBe(0);
    expect(must(await api.bulk(all, { kind: 'set', field: 'attribute', attribute, value: null })).contacts).toBe(4);
    expect((await contact(api, id(3))).attributes.has(attribute)).toBe(false);
  });

  test('a value that the attribute cannot take is refused', async () => {
    const gold = { kind: 'set', field: 'attribute', attribute: plan, value: 'Gold' } as const;
    expect(refusal(await api.bulk(await matching(api), gold))).toBe('This is not one of the options.');
  });

  test('opting out and in count who changed', async () => {
    must(await api.bulk(these(id(0)), { kind: 'optOut' }));
    expect(must(await api.bulk(await matching(api), { kind: 'optOut' })).contacts).toBe(3);
    expect(must(await api.bulk(these(id(1), id(2)), { kind: 'optIn' })).contacts).toBe(2);
    expect((await everything(api)).map(({ optedOut }) => optedOut)).toEqual([true, false, false, true]);
  });

  test('[D3] deleting names one contact, counts several, and frees their numbers', async () => {
    must(await api.edit(id(0), { phone: '9876543210' }));
    const one = must(await api.bulk(these(id(0)), { kind: 'delete' }));
    expect(one.entry?.action).toEqual({ kind: 'delete', contacts: 1, name: 'Ann' });
    const two = must(await api.bulk(these(id(1), id(2)), { kind: 'delete' }));
    expect(two.entry?.action).toEqual({ kind: 'delete', contacts: 2, name: null });
    const heir = await add(api, { name: 'Eve', phone: '9876543210' });
    expect(heir).toBeGreaterThan(id(3));
  });
});
