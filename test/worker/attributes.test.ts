/** [A1] The User Attributes page: names, types, and what becomes of the values. */
import { beforeEach, describe, expect, test } from 'vitest';
import type { Attribute, AttributeId, AttributeType, AttributeValue } from '../../src/domain/attribute.ts';
import { DAY_MS } from '../../src/domain/date.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import {
  add,
  addAttribute,
  everything,
  must,
  type Opened,
  openService,
  refusal,
  these,
  undo,
} from './support/service.ts';

let opened: Opened;
let api: KithApi;

beforeEach(async () => {
  opened = await openService();
  ({ api } = opened);
});

const attributes = (): readonly Attribute[] => opened.told()?.catalog.attributes ?? [];

async function fill(id: AttributeId, values: readonly (AttributeValue | null)[]): Promise<void> {
  for (const value of values) await add(api, { name: 'A', attributes: new Map([[id, value]]) });
}

const values = async (id: AttributeId): Promise<(AttributeValue | null)[]> =>
  (await everything(api)).map((contact) => contact.attributes.get(id) ?? null);

describe('names', () => {
  test.each([
    ['a leading $', '$ City', 'City'],
    ['spaces', '  Home   town ', 'Home town'],
    ['decomposed accents', 'Sta\u0308dt', 'Städt'],
  ])('%s: cleaned', async (_, name, stored) => {
    must(await api.attribute({ kind: 'create', name, type: 'text', options: [] }));
    expect(attributes().map((attribute) => attribute.name)).toEqual([stored]);
  });

  test.each([
    ['another case of one that is there', '$CITY', /There is already an attribute “City”/],
    ['nothing', ' $ ', /needs a name/],
    ['[N2] a variable of the name', 'First Name', /\$FirstName already means the contact’s name/],
    ['10,000 letters', 'x'.repeat(10_000), /at most 200/],
  ])('%s is refused', async (_, name, why) => {
    await addAttribute(api, 'City');
    expect(refusal(await api.attribute({ kind: 'create', name, type: 'text', options: [] }))).toMatch(why);
  });

  test('renaming to another case of itself is allowed; to another’s is not', async () => {
    const city = await addAttribute(api, 'City');
    await addAttribute(api, 'Plan');
    must(await api.attribute({ kind: 'rename', id: city, name: 'CITY' }));
    expect(attributes()[0]?.name).toBe('CITY');
    expect(must(await api.attribute({ kind: 'rename', id: city, name: 'CITY' })).entry).toBeNull();
    expect(refusal(await api.attribute({ kind: 'rename', id: city, name: 'plan' }))).toMatch(
      /already an attribute “Plan”/,
    );
  });
});

test('counts contacts that have a value, by type', async () => {
  const types = ['text', 'number', 'date', 'yesno', 'choice'] as const;
  const samples = { text: 'x', number: 0, date: 0.5, yesno: false, choice: 'x' };
  for (const type of types)
    await fill(await addAttribute(api, type, type, type === 'choice' ? ['x'] : []), [samples[type], null]);
  expect((await api.attributeCounts()).map(({ contacts }) => contacts)).toEqual([1, 1, 1, 1, 1]);
  must(await api.bulk(these(0), { kind: 'delete' }));
  expect((await api.attributeCounts()).map(({ contacts }) => contacts)).toEqual([0, 1, 1, 1, 1]);
});

test('deleting says how many values go, and remembered mappings of it are forgotten', async () => {
  const city = await addAttribute(api, 'City');
  await fill(city, ['Pune', null, 'Goa']);
  const deleted = must(await api.attribute({ kind: 'delete', id: city }));
  expect(deleted.entry?.action).toEqual({ kind: 'attribute', did: 'delete', name: 'City', contacts: 2 });
  expect((await everything(api)).every((contact) => contact.attributes.size === 0)).toBe(true);
  const again = await addAttribute(api, 'City');
  expect(again).not.toBe(city);
  expect(await values(again)).toEqual([null, null, null]);
});

const day = (n: number): number => n * DAY_MS + 0.5;

/** A new type: the values before and after, and how many contacts have another value or none. */
const conversions: readonly [
  AttributeType,
  readonly AttributeValue[],
  AttributeType,
  readonly (AttributeValue | null)[],
  number,
][] = [
  ['text', ['12', '1,250.5', 'x'], 'number', [12, 1250.5, null], 3],
  ['text', ['Yes', 'no', '?'], 'yesno', [true, false, null], 3],
  ['text', ['1970-01-02', '31/01/1970', '5/2/1970', 'x'], 'date', [day(1), day(30), day(35), null], 4],
  ['text', ['5/2/1970', '6/3/1970'], 'date', [null, null], 2],
  ['text', ['pro', 'Free', 'Gold'], 'choice', ['Pro', 'Free', null], 2],
  ['choice', ['Pro', 'Free'], 'text', ['Pro', 'Free'], 0],
  ['number', [0, 1, 2.5], 'text', ['0', '1', '2.5'], 3],
  ['number', [0, 1, 2.5], 'yesno', [false, true, null], 3],
  ['number', [1970, 5], 'date', [null, null], 2],
  ['yesno', [true, false], 'text', ['yes', 'no'], 2],
  ['date', [day(1)], 'text', ['1970-01-02'], 1],
  ['date', [day(1)], 'number', [null], 1],
];

test.each(conversions)('[A1] %s %j becomes %s', async (from, before, to, after, changed) => {
  const options = ['Pro', 'Free'];
  const id = await addAttribute(api, 'It', from, from === 'choice' ? options : []);
  await fill(id, [...before, null]);
  const given = to === 'choice' ? options : [];
  const preview = await api.attributeTypePreview(id, to, given);
  const lost = after.filter((value) => value === null).length;
  expect(preview).toMatchObject({ fits: before.length - lost, lost });
  const { entry } = must(await api.attribute({ kind: 'type', id, type: to, options: given }));
  expect(entry?.action).toEqual({ kind: 'attribute', did: 'type', name: 'It', to, contacts: changed });
  expect(await values(id)).toEqual([...after, null]);
  must(await undo(api));
  expect(await values(id)).toEqual([...before, null]);
});

test('the preview names the most frequent values that would be lost, and options for a choice', async () => {
  const id = await addAttribute(api, 'Note');
  await fill(id, ['b', 'b', 'a', '1', 'b', 'a']);
  expect(await api.attributeTypePreview(id, 'number', [])).toEqual({
    fits: 1,
    lost: 5,
    examples: [{ value: 'b', contacts: 3 }, { value: 'a', contacts: 2 }], // prettier-ignore
    options: [],
  });
  expect(await api.attributeTypePreview(id, 'choice', [])).toEqual({
    fits: 6,
    lost: 0,
    examples: [],
    options: ['b', 'a', '1'],
  });
  expect((await values(id)).length).toBe(6);
});

describe('the options of a choice', () => {
  let plan: AttributeId;

  beforeEach(async () => {
    plan = await addAttribute(api, 'Plan', 'choice', [' Free ', 'Pro', 'Pro', '']);
    await fill(plan, ['Free', 'Pro', 'Pro', null]);
  });

  const change = (options: string[], renamed: [string, string][] = []): ReturnType<KithApi['attribute']> =>
    api.attribute({ kind: 'options', id: plan, options, renamed });

  test('are cleaned, each once', () => {
    expect(attributes()[0]?.options).toEqual(['Free', 'Pro']);
  });

  test('renamed: contacts go along', async () => {
    expect(must(await change(['Free', 'Business'], [['Pro', 'Business']])).contacts).toBe(2);
    expect(await values(plan)).toEqual(['Free', 'Business', 'Business', null]);
  });

  test('two that change names', async () => {
    must(await change(['Pro', 'Free'], [['Pro', 'Free'], ['Free', 'Pro']])); // prettier-ignore
    expect(await values(plan)).toEqual(['Pro', 'Free', 'Free', null]);
  });

  test('removed: contacts lose it', async () => {
    expect(must(await change(['Free'])).contacts).toBe(2);
    expect(await values(plan)).toEqual(['Free', null, null, null]);
  });

  test('added or put in another order: no contact changes', async () => {
    expect(must(await change(['Gold', 'Pro', 'Free'])).entry?.contacts).toBe(0);
    expect(attributes()[0]?.options).toEqual(['Gold', 'Pro', 'Free']);
    expect(must(await change(['Gold', 'Pro', 'Free'])).entry).toBeNull();
  });

  test('none at all is refused', async () => {
    expect(refusal(await change([' ']))).toBe('A choice needs at least one option.');
    const note = await addAttribute(api, 'Note');
    expect(refusal(await api.attribute({ kind: 'options', id: note, options: ['x'], renamed: [] }))).toMatch(
      /has no options/,
    );
  });
});
