import { describe, expect, test } from 'vitest';
import type { ContactSelection } from '../../src/app/selection.svelte.ts';
import { type Contact, contactId } from '../../src/domain/contact.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { Row } from '../../src/worker/contract/contacts.ts';
import { kithFor } from '../support/kith.ts';

const rowOf = (id: number): Row => ({
  // Only the id is read here.
  contact: { id: contactId(id) } as Contact,
  status: 'INACTIVE',
  phoneText: '',
  landline: false,
});
const flush = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('[Q5] a selection that changes while an answer is awaited', () => {
  const opened = async (over: Partial<KithApi>): Promise<ContactSelection> => {
    const kith = kithFor({
      state: { commit: 1, contacts: 1000 },
      api: {
        view: async () => ({ id: 1, commit: kith.base.commit, count: 1000 }),
        rows: async (_view, from, to) => Array.from({ length: to - from }, (_, i) => rowOf(from + i)),
        closeView: () => undefined,
        ...over,
      },
    });
    kith.contacts.start();
    await flush();
    return kith.contacts.selection;
  };

  test.each([
    ['cleared', (selection: ContactSelection) => selection.clear(), 0],
    ['of all', (selection: ContactSelection) => selection.selectAll(), 1000],
  ])('a range whose ids come late adds nothing to a selection that was %s meanwhile', async (_, act, left) => {
    let answer = (_ids: Uint32Array): void => undefined;
    const selection = await opened({ ids: () => new Promise((resolve) => (answer = resolve)) });
    const range = selection.range({ first: 500, last: 699, drop: null, begins: true });
    await flush();
    act(selection);
    answer(Uint32Array.from({ length: 200 }, (__, i) => 500 + i));
    await range;
    expect(selection.count).toBe(left);
  });

  test('a count of what was chosen before neither clears nor counts what is chosen now', async () => {
    const answers: ((count: number) => void)[] = [];
    const selection = await opened({ selectionCount: () => new Promise((resolve) => answers.push(resolve)) });
    selection.toggle(3);
    const renewed = selection.renew();
    selection.toggle(4);
    answers[0]?.(0);
    await flush();
    answers[1]?.(0);
    await renewed;
    expect([selection.count, selection.has(3), selection.has(4)]).toEqual([2, true, true]);
  });

  test('a count of it within the list that was shown before says nothing of the list that is shown now', async () => {
    const answers: { readonly within: number | undefined; readonly say: (count: number) => void }[] = [];
    let views = 0;
    const kith = kithFor({
      state: { commit: 1, contacts: 1000 },
      api: {
        view: async () => ({ id: ++views, commit: kith.base.commit, count: 1000 }),
        rows: async (_view, from, to) => Array.from({ length: to - from }, (_, i) => rowOf(from + i)),
        closeView: () => undefined,
        selectionCount: (_selection, within) => new Promise((say) => answers.push({ within, say })),
      },
    });
    const { selection } = kith.contacts;
    kith.contacts.start();
    await flush();
    selection.toggle(3);
    const renewed = selection.renew();
    answers[0]?.say(1);
    await flush();
    kith.contacts.setSearch('x');
    await flush();
    answers[2]?.say(1);
    await flush();
    expect(answers.map(({ within }) => within)).toEqual([undefined, 1, undefined, 2]);
    answers[3]?.say(0);
    await flush();
    answers[1]?.say(1);
    await renewed;
    expect([selection.count, selection.outside]).toEqual([1, 1]);
  });
});
