/** [C3] [C7] Logs in any order, cut anywhere, with anything in them twice, are the same base. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { KithApi } from '../../src/worker/contract/api.ts';
import { everything, must, openService } from './support/service.ts';

const T = 1_700_000_000;
const US = '15550783881';
const PEOPLE = [
  { name: 'Asha Rao', phone: '919876543210', user: 'IN.1' },
  { name: 'Ravi', phone: '919876543211', user: 'IN.2' },
  { name: '', phone: '447911123456', user: 'GB.3' },
] as const;
type Person = (typeof PEOPLE)[number];

const line = (field: string, value: object): string =>
  JSON.stringify({
    object: 'whatsapp_business_account',
    entry: [
      {
        id: '1',
        changes: [
          {
            field,
            value: {
              messaging_product: 'whatsapp',
              metadata: { display_phone_number: US, phone_number_id: '1' },
              ...value,
            },
          },
        ],
      },
    ],
  });
const known = ({ name, phone, user }: Person) => [{ profile: { name }, wa_id: phone, user_id: user }];
const came = (who: Person, id: string, at: number, rest: object): string =>
  line('messages', {
    contacts: known(who),
    messages: [{ from: who.phone, from_user_id: who.user, id, timestamp: String(at), ...rest }],
  });
const went = (who: Person, id: string, at: number, rest: object): string =>
  line('smb_message_echoes', {
    contacts: known(who),
    message_echoes: [{ from: US, to: who.phone, id, timestamp: String(at), ...rest }],
  });
const text = (body: string) => ({ type: 'text', text: { body } });
const status = (who: Person, id: string, at: number, what: string): string =>
  line('messages', {
    contacts: known(who),
    statuses: [{ id, status: what, timestamp: String(at), recipient_id: who.phone }],
  });
const prefers = (who: Person, at: number, value: string): string =>
  line('user_preferences', {
    contacts: known(who),
    user_preferences: [
      { wa_id: who.phone, user_id: who.user, category: 'marketing_messages', value, timestamp: String(at) },
    ],
  });

/** Messages both ways, at the same moment too; statuses, reactions, edits and revokes of them; words and settings that opt out and in. */
const ALL: readonly string[] = PEOPLE.flatMap((who, p) => {
  const at = (minutes: number): number => T + p * 7 + minutes * 60;
  const id = (name: string): string => `wamid.${name}${String(p)}`;
  const about = (name: string, part: object) => ({ type: name, [name]: part });
  return [
    came(who, id('a'), at(1), text('Is the course open?')),
    came(who, id('b'), at(2), text('STOP')),
    came(who, id('c'), at(5), text('start')),
    came(who, id('d'), at(5), text('Second at the same moment')),
    came(who, id('e'), at(9), text('Stop')),
    went(who, id('x'), at(3), text('Yes, until Friday')),
    went(who, id('y'), at(5), text('Anything else?')),
    ...['sent', 'delivered', 'read'].map((what, i) => status(who, id('x'), at(3) + i, what)),
    status(who, id('y'), at(6), 'failed'),
    status(who, id('y'), at(7), 'delivered'),
    status(who, id('z'), at(8), 'read'),
    came(who, id('r1'), at(4), about('reaction', { message_id: id('x'), emoji: '👍' })),
    came(who, id('r2'), at(6), about('reaction', { message_id: id('x'), emoji: '🙏' })),
    came(who, id('r3'), at(7), about('reaction', { message_id: id('y') })),
    went(who, id('r4'), at(6), about('reaction', { message_id: id('a'), emoji: '❤️' })),
    came(
      who,
      id('m1'),
      at(4),
      about('edit', { original_message_id: id('a'), message: text('Is the evening course open?') }),
    ),
    came(who, id('m2'), at(6), about('edit', { original_message_id: id('a'), message: text('Is any course open?') })),
    came(who, id('k'), at(6), about('revoke', { original_message_id: id('d') })),
    prefers(who, at(4), 'stop'),
    prefers(who, at(8), 'resume'),
  ];
});

async function take(api: KithApi, lines: readonly string[]): Promise<void> {
  must(await api.conversationsOpen([new File([lines.join('\n')], 'log.ndjson')]));
  must(await api.conversationsReview([null], () => undefined));
  must(await api.conversationsCommit(() => undefined));
  await api.conversationsClose();
}

/** Everything but ids and when a contact was made. */
async function seen(api: KithApi): Promise<unknown> {
  const people = (await everything(api)).toSorted((a, b) => a.phone - b.phone);
  return Promise.all(
    people.map(async ({ id, createdAt: _made, ...contact }) => ({
      contact,
      messages: (await api.messages(id, 0, 200)).map(({ place: _place, ...message }) => message),
    })),
  );
}

interface Way {
  /** Each line of the set, in some order, some of them again. */
  readonly lines: readonly string[];
  /** How many lines each import takes. */
  readonly cuts: readonly number[];
}

const someWays = fc.subarray(ALL as string[], { minLength: 1 }).chain((set) =>
  fc.record({
    set: fc.constant(set),
    way: fc.record<Way>({
      lines: fc
        .tuple(fc.shuffledSubarray(set, { minLength: set.length }), fc.subarray(set))
        .chain(([all, again]) => fc.shuffledSubarray([...all, ...again], { minLength: all.length + again.length })),
      cuts: fc.array(fc.integer({ min: 1, max: set.length }), { minLength: 1, maxLength: 3 }),
    }),
  }),
);

test('[C3] [C7] the same messages, states, opt-outs and contacts, however logs were ordered, cut and repeated', async () => {
  await fc.assert(
    fc.asyncProperty(someWays, async ({ set, way }) => {
      const { api: one } = await openService();
      await take(one, set);
      const { api: other } = await openService();
      let rest = way.lines;
      for (const count of way.cuts) {
        if (rest.length > 0) await take(other, rest.slice(0, count));
        rest = rest.slice(count);
      }
      if (rest.length > 0) await take(other, rest);
      expect(await seen(other)).toEqual(await seen(one));
    }),
    { numRuns: Number(process.env['KITH_RUNS'] ?? 40) },
  );
});
