/** [C2] [C3] What an import finds out about who is who holds for all of it, in whatever order it stands. */
import { expect, test } from 'vitest';
import type { KithApi } from '../../../src/worker/contract/api.ts';
import type { ConversationChoices, ConversationReview } from '../../../src/worker/contract/conversations.ts';
import { everything, must, openService } from '../support/service.ts';

const T = 1_700_000_000;
const ignore = (): void => undefined;

const payload = (field: string, value: object): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      { id: '1', changes: [{ field, value: { messaging_product: 'whatsapp', metadata: { phone_number_id: '1' }, ...value } }] },
    ],
  }); // prettier-ignore
const came = (who: { number?: string; user?: string }, id: string, at: number): string =>
  payload('messages', {
    contacts: [{ profile: { name: 'Asha' }, wa_id: who.number, user_id: who.user }],
    messages: [{ from: who.number, from_user_id: who.user, id, timestamp: String(at), type: 'text', text: { body: 'Hi' } }],
  }); // prettier-ignore

const CHAT = new File(
  ['20/06/2021, 14:30 - Asha: Hello\n20/06/2021, 14:31 - Shop: Good day\n20/06/2021, 14:32 - Asha: Thank you\n'],
  'WhatsApp Chat with Asha.txt',
);
const AS_ASHA = { me: 'Shop', otherPhone: 919876543210, otherName: 'Asha', dateOrder: 'dmy', zone: 'Asia/Kolkata' } as const; // prettier-ignore

async function take(
  api: KithApi,
  files: readonly File[],
  choices: ConversationChoices,
): Promise<ConversationReview['messages']> {
  must(await api.conversationsOpen(files));
  const { messages } = must(await api.conversationsReview(choices, ignore));
  must(await api.conversationsCommit(ignore));
  await api.conversationsClose();
  return messages;
}
const log = (...lines: readonly string[]): File => new File([lines.join('\n')], 'log.ndjson');

test('[C3] a chat of somebody who turns out to be an older contact is known, not taken twice', async () => {
  const { api } = await openService();
  expect(await take(api, [log(came({ user: 'IN.1' }, 'a', T))], [null])).toEqual({ fresh: 1, known: 0 });
  expect(await take(api, [CHAT], [AS_ASHA])).toEqual({ fresh: 3, known: 0 });
  expect((await everything(api)).length).toBe(2);
  const both = log(came({ number: '919876543210', user: 'IN.1' }, 'b', T + 60));
  expect(await take(api, [both, CHAT], [null, AS_ASHA])).toEqual({ fresh: 1, known: 3 });
  const people = await everything(api);
  expect(people.map(({ phone, userIds }) => [phone, userIds])).toEqual([[919876543210, ['IN.1']]]);
  expect((await api.conversation(people[0]?.id ?? -1)).messages).toBe(5);
});

test('[C2] a new number or name counts wherever it stands, before the first message too', async () => {
  const changed = payload('user_id_update', {
    user_id_update: [{ wa_id: '919876543210', user_id: { previous: 'IN.1', current: 'IN.2' }, timestamp: String(T + 90) }],
  }); // prettier-ignore
  const book = payload('smb_app_state_sync', {
    state_sync: [{ type: 'contact', action: 'add', contact: { full_name: 'Asha Rao', phone_number: '919876543210' }, metadata: { timestamp: String(T + 95) } }],
  }); // prettier-ignore
  const lines = [came({ number: '919876543210', user: 'IN.1' }, 'a', T), changed, book];
  for (const order of [
    [0, 1, 2],
    [2, 1, 0],
    [1, 0, 2],
  ]) {
    const { api } = await openService();
    await take(api, [log(...order.map((i) => lines[i] ?? ''))], [null]);
    const people = await everything(api);
    expect(people.map(({ name, userIds }) => [name, userIds])).toEqual([['Asha Rao', ['IN.2', 'IN.1']]]);
  }
});

test('[I6] a message that its statuses or reactions waited for is new, not known', async () => {
  const { api } = await openService();
  const reaction = payload('messages', {
    messages: [{ from: '919876543210', id: 'r', timestamp: String(T + 9), type: 'reaction', reaction: { message_id: 'a', emoji: '👍' } }],
  }); // prettier-ignore
  expect(await take(api, [log(reaction)], [null])).toEqual({ fresh: 0, known: 0 });
  expect(await take(api, [log(came({ number: '919876543210' }, 'a', T))], [null])).toEqual({ fresh: 1, known: 0 });
  expect(await take(api, [log(came({ number: '919876543210' }, 'a', T))], [null])).toEqual({ fresh: 0, known: 1 });
});
