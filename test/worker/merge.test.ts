/** [D2] Merging, and finding what to merge. */
import { describe, expect, test } from 'vitest';
import type { AttributeId } from '../../src/domain/attribute.ts';
import type { ContactEdits } from '../../src/worker/contract/changes.ts';
import {
  add,
  addAttribute,
  addTag,
  contact,
  everything,
  must,
  type Opened,
  openService,
  refusal,
  START,
  undo,
} from './support/service.ts';

test('[D2] what the kept one lacks comes over; tags are joined; the rest is gone', async () => {
  const { api, clock } = await openService();
  const [a, b, c] = [await addTag(api, 'a'), await addTag(api, 'b'), await addTag(api, 'c')];
  const [city, plan] = [await addAttribute(api, 'City'), await addAttribute(api, 'Plan')];
  const old = await add(api, { name: 'A. Rao', phone: '9876543210', tags: [b], source: 'Web', attributes: new Map([[city, 'Goa'], [plan, 'Pro']]) }); // prettier-ignore
  clock.pass(60);
  const keep = await add(api, { name: 'Asha Rao', tags: [a, b], attributes: new Map([[city, 'Pune']]) });
  const third = await add(api, { name: 'asha', tags: [c], optedOut: true, firstMessage: c });
  const merged = must(await api.merge({ keep, drop: [old, third], values: {} }));
  expect(merged.entry?.action).toEqual({ kind: 'merge', name: 'Asha Rao', contacts: 3 });
  expect(await everything(api)).toEqual([
    {
      id: keep,
      name: 'Asha Rao',
      nameParts: null,
      phone: 919876543210,
      tags: [a, b, c],
      source: 'Web',
      firstMessage: c,
      attributes: new Map([[city, 'Pune'], [plan, 'Pro']]), // prettier-ignore
      optedOut: true,
      origin: 'MANUAL',
      state: '',
      userIds: [],
      username: '',
      lastActive: 0,
      createdAt: START,
    },
  ]);
  must(await undo(api));
  expect(await everything(api)).toHaveLength(3);
});

test('[D2] values chosen field by field win', async () => {
  const { api } = await openService();
  const [a, b] = [await addTag(api, 'a'), await addTag(api, 'b')];
  const keep = await add(api, { name: 'Asha', phone: '9876543210', tags: [a], source: 'Web' });
  const drop = await add(api, { name: 'Usha', phone: '9876543211', tags: [b], source: 'Ads' });
  must(
    await api.merge({
      keep,
      drop: [drop, drop, keep],
      values: { name: 'Usha', phone: '+919876543211', tags: [b], source: '' },
    }),
  );
  expect(await contact(api, keep)).toMatchObject({ name: 'Usha', phone: 919876543211, tags: [b], source: '' });
  expect(await add(api, { name: 'New', phone: '9876543210' })).toBeGreaterThan(drop);
});

test('a number of somebody who is not merged is refused; so is a contact that is gone', async () => {
  const { api } = await openService();
  const [a, b] = [await add(api, { name: 'A', phone: '9876543210' }), await add(api, { name: 'B' })];
  await add(api, { name: 'Cem', phone: '9876543212' });
  expect(refusal(await api.merge({ keep: a, drop: [b], values: { phone: '9876543212' } }))).toBe(
    'Cem has +91 98765 43212 already.',
  );
  expect(refusal(await api.merge({ keep: 99, drop: [b], values: {} }))).toBe('This contact was deleted.');
  expect(refusal(await api.merge({ keep: a, drop: [a, 99], values: {} }))).toBe('This contact was deleted.');
});

async function withEmail(): Promise<Opened & { readonly email: AttributeId }> {
  const opened = await openService();
  return { ...opened, email: await addAttribute(opened.api, 'E-mail') };
}

type Person = readonly [name: string, phone?: string, email?: string];

/** Groups by the people's names. */
async function groupsOf(why: 'same-number' | 'similar-name', people: readonly Person[]): Promise<string[][]> {
  const { api } = await openService();
  const email = await addAttribute(api, 'E-mail');
  for (const [name, phone = '', address] of people) {
    await add(api, { name, phone, attributes: new Map(address === undefined ? [] : [[email, address]]) });
  }
  const { groups, total } = await api.duplicates(why, 0, 100, []);
  expect(groups.every((group) => group.why === why)).toBe(true);
  expect(total).toBe(groups.length);
  return groups.map(({ contacts }) => contacts.map((row) => row.contact.name));
}

describe('similar names', () => {
  test.each<[string, Person[]]>([
    ['the same words', [['Asha Rao'], ['Asha Rao']]],
    ['the same words in another order', [['Asha Rao'], ['RAO, Asha']]],
    ['case and accents', [['José Núñez'], ['JOSE NUNEZ']]],
    ['honorifics and full stops', [['Dr. Asha K. Rao'], ['Asha K Rao']]],
    [
      'one word, and the same e-mail address',
      [
        ['Asha', '', 'a@x.in'],
        ['asha', '', 'A@x.in'],
      ],
    ],
    [
      'a slip of the pen, and the same e-mail address',
      [
        ['Mohit Dua', '', 'm@x.in'],
        ['Mohti Dua', '', 'm@x.in'],
      ],
    ],
    [
      'two slips in a long name',
      [
        ['Venkataraman Iyer', '', 'v@x.in'],
        ['Venkatraman Aiyer', '', 'v@x.in'],
      ],
    ],
  ])('%s: one group', async (_, people) => {
    expect(await groupsOf('similar-name', people)).toEqual([people.map(([name]) => name)]);
  });

  test.each<[string, Person[]]>([
    ['one word alone', [['Asha'], ['Asha']]],
    ['a slip of the pen with nothing shared', [['Mohit Dua'], ['Mohti Dua']]],
    [
      'other names with the same e-mail address',
      [
        ['Asha Rao', '', 'x@x.in'],
        ['Mohit Dua', '', 'x@x.in'],
      ],
    ],
    [
      'short names a letter apart',
      [
        ['Ria', '', 'x@x.in'],
        ['Tia', '', 'x@x.in'],
      ],
    ],
    ['a name that many bear', Array.from({ length: 9 }, (): Person => ['Asha Rao'])],
  ])('%s: no group', async (_, people) => {
    expect(await groupsOf('similar-name', people)).toEqual([]);
  });

  test('of a name that many bear, those who share a value', async () => {
    const people = Array.from({ length: 20 }, (_, i): Person => ['Asha Rao', '', `${i % 19}@x.in`]);
    expect(await groupsOf('similar-name', people)).toEqual([['Asha Rao', 'Asha Rao']]);
  });

  test('pairs that share somebody are one group', async () => {
    const people: Person[] = [['Asha Rao', '', 'a@x.in'], ['Asah Rao', '', 'a@x.in'], ['Rao Asha']]; // prettier-ignore
    expect(await groupsOf('similar-name', people)).toEqual([['Asha Rao', 'Asah Rao', 'Rao Asha']]);
  });
});

test('merging all: each group that agrees in more than the name into its oldest contact, one entry', async () => {
  const { api, email } = await withEmail();
  const known = (value: string): ContactEdits => ({ attributes: new Map([[email, value]]) });
  for (const [name, value] of [
    ['Asha Rao', 'a@x.in'],
    ['Mohit Dua', 'm@x.in'],
    ['asha rao', 'a@x.in'],
    ['Asah Rao', 'a@x.in'],
    ['Dua Mohit', 'm@x.in'],
    ['Kiran Patel', 'k@x.in'],
  ] as const)
    await add(api, { name, source: name, ...known(value) });
  const merged = must(await api.mergeAll('similar-name', []));
  expect((await everything(api)).map(({ id, name }) => [id, name])).toEqual([[0, 'Asha Rao'], [1, 'Mohit Dua'], [5, 'Kiran Patel']]); // prettier-ignore
  expect(merged).toMatchObject({ contacts: 3, entry: { action: { kind: 'merge', name: '', contacts: 3 } } });
  expect(must(await api.mergeAll('similar-name', [])).entry).toBeNull();
  must(await undo(api));
  expect(await everything(api)).toHaveLength(6);
});

test.each<[string, number, readonly (readonly [name: string, email: string])[]]>([
  [
    'one name, and nothing else',
    0,
    [
      ['Asha Rao', ''],
      ['Rao Asha', ''],
    ],
  ],
  [
    'one name, different addresses',
    0,
    [
      ['Asha Rao', 'a@x.in'],
      ['Asha Rao', 'b@x.in'],
    ],
  ],
  [
    'one name, one of them without an address',
    0,
    [
      ['Asha Rao', 'a@x.in'],
      ['Asha Rao', ''],
    ],
  ],
  [
    'one name and one address',
    1,
    [
      ['Asha Rao', 'a@x.in'],
      ['Asha Rao', 'a@x.in'],
    ],
  ],
  [
    'near names and one address',
    1,
    [
      ['Asha Rao', 'a@x.in'],
      ['Asah Rao', 'a@x.in'],
    ],
  ],
  [
    'one address between two, a third of the same name',
    0,
    [
      ['Asha Rao', 'a@x.in'],
      ['Asha Rao', 'a@x.in'],
      ['Asha Rao', ''],
    ],
  ],
])('%s: merging all merges %i', async (_, sure, people) => {
  // prettier-ignore
  const { api, email } = await withEmail();
  for (const [name, value] of people) await add(api, { name, attributes: new Map([[email, value || null]]) });
  const found = await api.duplicates('similar-name', 0, 9, []);
  expect([found.total, found.sure, found.groups[0]?.sure]).toEqual([1, sure, sure === 1]);
  must(await api.mergeAll('similar-name', []));
  expect(await everything(api)).toHaveLength(people.length - sure);
});

test('groups that are said to be different people are neither shown nor merged, until they change', async () => {
  const { api, email } = await withEmail();
  for (let i = 0; i < 6; i++) {
    const letter = 'abc'[i % 3] ?? '';
    await add(api, { name: `Name ${letter}`, attributes: new Map([[email, `${letter}@x.in`]]) });
  }
  const except = [[4, 1]];
  const { groups, total, excepted } = await api.duplicates('similar-name', 0, 9, except);
  expect(groups.map(({ contacts }) => contacts.map((row) => row.contact.name))).toEqual([['Name a', 'Name a'], ['Name c', 'Name c']]); // prettier-ignore
  expect([total, excepted]).toEqual([2, 1]);
  expect((await api.duplicates('similar-name', 1, 2, except)).groups).toHaveLength(1);
  await add(api, { name: 'Name b', attributes: new Map([[email, 'b@x.in']]) });
  expect(await api.duplicates('similar-name', 0, 9, except)).toMatchObject({ total: 3, excepted: 0 });
  must(await undo(api));
  must(await api.mergeAll('similar-name', except));
  expect((await everything(api)).map(({ name }) => name)).toEqual(['Name a', 'Name b', 'Name c', 'Name b']);
});

test('groups are given a window at a time', async () => {
  const { api } = await openService();
  for (let i = 0; i < 6; i++) await add(api, { name: `Name ${'abcdef'[i % 3] ?? ''}` });
  const { groups, total } = await api.duplicates('similar-name', 1, 2, []);
  expect(total).toBe(3);
  expect(groups.map(({ contacts }) => contacts.map((row) => row.contact.name))).toEqual([['Name b', 'Name b']]);
});
