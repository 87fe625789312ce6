/** [D1] [Q5] Several contacts at once, each to values of its own: one change, all or nothing. */
import { describe, expect, test } from 'vitest';
import type { AttributeId } from '../../src/domain/attribute.ts';
import type { TagId } from '../../src/domain/tag.ts';
import { sayMessage } from '../../src/text/say-message.ts';
import type { ManyEdits } from '../../src/worker/contract/changes.ts';
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
} from './support/service.ts';

async function people(): Promise<Opened & { readonly city: AttributeId; readonly tag: TagId }> {
  const opened = await openService();
  const { api } = opened;
  const city = await addAttribute(api, 'City');
  const tag = await addTag(api, 'VIP');
  for (const [name, phone] of [
    ['Asha', '9876543210'],
    ['Mohit', '9876543211'],
    ['Zoya', '9876543212'],
  ] as const) {
    await add(api, { name, phone });
  }
  return { ...opened, city, tag };
}

test('is one entry with the contacts that it really changes, and one undo', async () => {
  const { api, city, tag } = await people();
  const done = must(
    await api.editMany([
      { id: 0, edits: { source: 'Expo', attributes: new Map([[city, 'Pune']]) } },
      { id: 1, edits: { tags: [tag] } },
      { id: 2, edits: { name: 'Zoya' } },
    ]),
  );
  expect(done).toMatchObject({ kind: 'saved', contacts: 2, entry: { action: { kind: 'paste', contacts: 2 } } });
  expect(await contact(api, 0)).toMatchObject({ source: 'Expo', attributes: new Map([[city, 'Pune']]) });
  if (done.kind !== 'saved') throw new Error('it was not saved');
  must(await api.undo(done.entry?.id ?? -1));
  expect((await everything(api)).map(({ source, tags }) => [source, tags.length])).toEqual([
    ['', 0],
    ['', 0],
    ['', 0],
  ]);
});

test('numbers may change hands among them', async () => {
  const { api } = await people();
  const swap: ManyEdits = [
    { id: 0, edits: { phone: '+91 98765 43211' } },
    { id: 1, edits: { phone: '9876543210' } },
  ];
  expect(must(await api.editMany(swap))).toMatchObject({ kind: 'saved', contacts: 2 });
  expect((await everything(api)).map(({ phone }) => phone)).toEqual([919876543211, 919876543210, 919876543212]);
});

describe('nothing is changed where one does not fit:', () => {
  // prettier-ignore
  test.each<[string, ManyEdits, number, string | RegExp]>([
    ['a number that somebody else keeps', [{ id: 0, edits: { source: 'X' } }, { id: 1, edits: { phone: '9876543212' } }], 1, 'Zoya has +91 98765 43212 already.'],
    ['a number for two of them', [{ id: 0, edits: { phone: '9876500000' } }, { id: 1, edits: { phone: '+919876500000' } }], 1, 'Asha would get the same number.'],
    ['a number that another of them keeps', [{ id: 0, edits: { phone: '9876543211' } }, { id: 1, edits: { phone: '9876543211' } }], 1, 'Asha would get the same number.'],
    ['no number at all', [{ id: 0, edits: { phone: '12' } }], 0, /./],
    ['a blank name', [{ id: 0, edits: { name: ' ' } }, { id: 1, edits: { name: 'New' } }], 0, 'A contact needs a name.'],
  ])('%s', async (_, edits, id, message) => {
    const { api } = await people();
    const before = await everything(api);
    const answer = must(await api.editMany(edits));
    if (answer.kind !== 'problems') throw new Error('it was saved');
    expect(answer.problems.map((one) => one.id)).toEqual([id]);
    expect(answer.problems[0] && sayMessage(answer.problems[0].problem.message)).toMatch(message);
    expect(await everything(api)).toEqual(before);
  });

  test('a contact that is gone', async () => {
    const { api } = await people();
    const edits: ManyEdits = [
      { id: 0, edits: { source: 'X' } },
      { id: 9, edits: {} },
    ];
    expect(refusal(await api.editMany(edits))).toBe('This contact was deleted.');
  });

  test('nothing to change is no entry', async () => {
    const { api } = await people();
    expect(must(await api.editMany([{ id: 0, edits: { name: 'Asha' } }]))).toMatchObject({ entry: null, contacts: 0 });
  });
});
