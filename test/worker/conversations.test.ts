/** [C1] [C2] [C3] [C4] [C7] [C8] Logs become conversations, whatever their order; undone and merged like anything. */
import { expect, test } from 'vitest';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { ConversationReview } from '../../src/worker/contract/conversations.ts';
import { everything, must, openService, undo } from './support/service.ts';

const ignore = (): void => undefined;
const PHONE = '919876543210';

const payload = (value: object): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1',
        changes: [
          {
            field: 'messages',
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: '15550783881', phone_number_id: '1' },
              ...value,
            },
          },
        ],
      },
    ],
  });

const came = (id: string, at: number, body: string): string =>
  payload({
    contacts: [{ profile: { name: 'Asha Rao' }, wa_id: PHONE, user_id: 'IN.1' }],
    messages: [{ from: PHONE, from_user_id: 'IN.1', id, timestamp: String(at), type: 'text', text: { body } }],
  });
const status = (id: string, at: number, what: string, to = PHONE): string =>
  payload({ statuses: [{ id, status: what, timestamp: String(at), recipient_id: to }] });

const LINES = [
  came('wamid.1', 1_700_000_000, 'Is the course open?'),
  came('wamid.2', 1_700_000_060, 'STOP'),
  status('wamid.9', 1_700_000_100, 'read'),
  status('wamid.9', 1_700_000_090, 'delivered'),
  status('wamid.8', 1_700_000_200, 'sent', '919876543211'),
];

async function take(api: KithApi, lines: readonly string[]): Promise<ConversationReview> {
  must(await api.conversationsOpen([new File([lines.join('\n')], 'log.ndjson')]));
  const review = must(await api.conversationsReview([null], ignore));
  must(await api.conversationsCommit(ignore));
  await api.conversationsClose();
  return review;
}

async function seen(api: KithApi): Promise<unknown> {
  const people = (await everything(api)).toSorted((a, b) => a.phone - b.phone);
  return Promise.all(
    people.map(async ({ id, name, phone, userIds, origin, state, lastActive, optedOut }) => {
      const messages = await api.messages(id, 0, 200);
      const brief = messages.map(({ id: key, at, direction, content, delivery }) => [key, at, direction, content.kind, content.text, delivery]); // prettier-ignore
      return { name, phone, userIds, origin, state, lastActive, optedOut, brief };
    }),
  );
}

const about = (id: string, at: number, value: object): string =>
  payload({ messages: [{ from: PHONE, from_user_id: 'IN.1', id, timestamp: String(at), ...value }] });
const reaction = (id: string, at: number, of: string, emoji: string): string =>
  about(id, at, { type: 'reaction', reaction: { message_id: of, emoji } });

const T = 1_700_000_000;

test.each<[name: string, lines: readonly string[], values: ConversationReview['values']]>([
  ['statuses that rise', [status('s', T + 10, 'sent'), status('s', T + 20, 'read')], { set: 2, known: 0, waiting: 0 }],
  [
    'one that does not',
    [status('s', T + 20, 'read'), status('s', T + 30, 'delivered')],
    { set: 1, known: 1, waiting: 0 },
  ],
  ['the same twice', [status('s', T + 20, 'read'), status('s', T + 20, 'read')], { set: 1, known: 1, waiting: 0 }],
  [
    'a reaction and a later one',
    [came('m', T + 5, 'Hi'), reaction('r', T + 6, 'm', '👍'), reaction('q', T + 7, 'm', '🙏')],
    { set: 2, known: 0, waiting: 0 },
  ],
  ['before its message', [reaction('r', T + 6, 'm', '👍'), came('m', T + 5, 'Hi')], { set: 1, known: 0, waiting: 0 }],
  [
    'of a message that is nowhere',
    [came('m', T + 5, 'Hi'), reaction('r', T + 6, 'x', '👍')],
    { set: 0, known: 0, waiting: 1 },
  ],
])('[I6] [C7] values are counted one by one: %s', async (_name, lines, values) => {
  const { api } = await openService();
  expect((await take(api, lines)).values).toEqual(values);
  const total = values.set + values.known + values.waiting;
  expect((await take(api, lines)).values).toEqual({ set: 0, known: total - values.waiting, waiting: values.waiting });
});

test('a log makes contacts, messages, states and opt-outs; again it changes nothing; undone, all of it goes', async () => {
  const { api } = await openService();
  const review = await take(api, LINES);
  expect(review).toMatchObject({
    messages: { fresh: 4, known: 0 },
    contacts: { organic: 1, api: 1 },
    optOuts: { count: 1 },
  });
  expect(await seen(api)).toMatchObject([
    {
      name: 'Asha Rao',
      userIds: ['IN.1'],
      origin: 'ORGANIC',
      state: 'Requesting',
      optedOut: true,
      lastActive: 1_700_000_060_000,
    },
    { phone: 919876543211, origin: 'API', state: '', optedOut: false },
  ]);
  const before = await seen(api);
  const again = await take(api, LINES);
  expect(again.messages.fresh).toBe(0);
  expect(await seen(api)).toEqual(before);
  const { counts, id } = await api.inbox({ list: 'all', search: 'course' });
  expect(counts.all).toBe(1);
  const [row] = await api.inboxRows(id, 0, 10);
  expect(row?.found?.content.text).toBe('Is the course open?');
  must(await undo(api));
  expect(await everything(api)).toEqual([]);
});

test('[C3] any order and any cut of the same log ends the same', async () => {
  const { api: one } = await openService();
  await take(one, LINES);
  for (const order of [
    [4, 3, 2, 1, 0],
    [2, 0, 4, 1, 3],
  ]) {
    const { api } = await openService();
    for (const i of order) await take(api, [LINES[i] ?? '']);
    expect(await seen(api)).toEqual(await seen(one));
  }
});

test('[C4] [C6] [D2] resolved is Closed; merged, the conversation goes along', async () => {
  const { api } = await openService();
  await take(api, LINES);
  const [asha] = (await everything(api)).filter(({ phone }) => phone === Number(PHONE));
  const other = must(await api.create({ name: 'A. Rao', phone: '' }));
  must(await api.conversationStep(asha?.id ?? -1, 'resolve'));
  expect((await everything(api)).find(({ id }) => id === asha?.id)?.state).toBe('Closed');
  must(await api.merge({ keep: 'id' in other ? other.id : -1, drop: [asha?.id ?? -1], values: {} }));
  const { messages } = await api.conversation('id' in other ? other.id : -1);
  expect(messages).toBe(3);
});

test('[C8] words of a person’s own opt out and in instead of Kith’s, from then on; without them it is Kith’s again', async () => {
  const { api } = await openService();
  must(await api.setConsentWords({ stop: [' Enough. ', '', 'ENOUGH'], start: ['more please'] }));
  const optedOut = async (): Promise<boolean[]> => (await everything(api)).map((one) => one.optedOut);
  await take(api, [came('a', T, 'stop')]);
  expect(await optedOut()).toEqual([false]);
  await take(api, [came('b', T + 60, 'enough!')]);
  expect(await optedOut()).toEqual([true]);
  await take(api, [came('c', T + 120, 'More please')]);
  expect(await optedOut()).toEqual([false]);
  const same = must(await api.setConsentWords({ stop: ['Enough.'], start: ['more please', '?'] }));
  expect(same.entry).toBeNull();
  const back = must(await api.setConsentWords(null));
  expect(back.state.catalog.settings).toEqual({ defaultCountry: 'IN' });
  await take(api, [came('d', T + 180, 'stop')]);
  expect(await optedOut()).toEqual([true]);
});

test('[M1] rules set the First Message of who wrote before they were made, by what came first; once, and taken back', async () => {
  const { api } = await openService();
  const from = (phone: string, id: string, at: number, body: string): string =>
    payload({
      contacts: [{ profile: { name: phone }, wa_id: phone }],
      messages: [{ from: phone, id, timestamp: String(at), type: 'text', text: { body } }],
    });
  await take(api, [
    from('919876543210', 'a2', T + 60, 'What is the fee?'),
    from('919876543210', 'a1', T, 'Hello'),
    from('919876543211', 'b1', T, 'FEE please'),
    from('919876543212', 'c1', T, 'Where are you?'),
    from('919876543213', 'd1', T, 'hello'),
    status('wamid.9', T, 'read', '919876543214'),
  ]);
  expect(await api.firstMessages()).toBe(0);
  const tagNamed = async (name: string, word: string) => {
    const made = must(await api.tag({ kind: 'create', name, color: null }));
    const id = made.state.catalog.tags.find((tag) => tag.name === name)?.id;
    if (id === undefined) throw new Error('it was made');
    must(await api.tag({ kind: 'rules', id, rules: [{ op: 'contains', keywords: [word] }] }));
    return id;
  };
  const [fees, hello] = [await tagNamed('Fees', 'fee'), await tagNamed('Hello', 'hello')];
  const byHand = (await everything(api)).find(({ phone }) => phone === 919876543213);
  must(await api.edit(byHand?.id ?? -1, { firstMessage: fees }));
  const of = async (): Promise<number[]> =>
    (await everything(api)).toSorted((a, b) => a.phone - b.phone).map(({ firstMessage }) => firstMessage);
  expect(await api.firstMessages()).toBe(2);
  const done = must(await api.setFirstMessages());
  expect(done.entry?.action).toEqual({ kind: 'firstMessages', contacts: 2 });
  expect(await of()).toEqual([hello, fees, 0, fees, 0]);
  expect(await api.firstMessages()).toBe(0);
  expect(must(await api.setFirstMessages()).entry).toBeNull();
  must(await undo(api));
  expect(await of()).toEqual([0, 0, 0, fees, 0]);
});
