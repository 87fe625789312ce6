/** Events as columns say what they said as objects. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SIDES } from '../../../src/base/messages/columns.ts';
import { ROW_KINDS } from '../../../src/base/messages/message-row.ts';
import { DELIVERIES } from '../../../src/domain/conversation/delivery.ts';
import type { ConversationEvent } from '../../../src/domain/conversation/event.ts';
import { NOBODY, type Party } from '../../../src/domain/conversation/party.ts';
import { readLog } from '../../../src/formats/whatsapp/cloud-api/read-log.ts';
import { Parties } from '../../../src/worker/conversations/parties.ts';
import { type Logged, TalkLog } from '../../../src/worker/conversations/talk-log.ts';

const inputs = join(import.meta.dirname, '../../golden/conversations/input');

async function golden(): Promise<ConversationEvent[]> {
  const events: ConversationEvent[] = [];
  for (const name of readdirSync(inputs).filter((one) => /json/.test(one)))
    for await (const batch of readLog(new Blob([readFileSync(join(inputs, name))]))) events.push(...batch.events);
  return events;
}

/** What an event says that a row is made of. */
function said(event: Exclude<ConversationEvent, { kind: 'left-out' }>): object {
  const who = { ...event.who, waId: '' };
  switch (event.kind) {
    case 'message': {
      const { kind, id, at, direction, author, content, replyTo, forwarded, referral, delivery, mark, channel } = event;
      const side = direction === 'in' ? 'in' : author;
      return { kind, at, who, key: id, side, content, replyTo, forwarded, referral, delivery, mark, channel };
    }
    case 'status': {
      const { kind, at, of, delivery, callback, category, errorCode, errorText } = event;
      return { kind, at, who, key: of, delivery, callback, category, errorCode, errorText };
    }
    case 'reaction':
      return { kind: event.kind, at: event.at, who, key: event.of, isIn: event.direction === 'in', emoji: event.emoji };
    case 'edit':
      return { kind: event.kind, at: event.at, who, key: event.of, content: event.content };
    case 'revoke':
      return { kind: event.kind, at: event.at, who, key: event.of };
    case 'preference':
      return { kind: event.kind, at: event.at, who, wants: event.wants };
    case 'call': {
      const { kind, at, id, direction, step, outcome, seconds } = event;
      const isEnd = step === 'terminate';
      return { kind, at, who, key: id, isIn: direction === 'in', outcome, seconds: isEnd ? seconds : -1 };
    }
    case 'identity':
      return { kind: event.kind, at: event.at, who, now: { ...event.now, waId: '', profileName: '' } };
    case 'phone-book':
      return { kind: event.kind, at: event.at, who, isAdded: event.action === 'add' };
  }
}

function told(log: TalkLog, one: Readonly<Logged>): object {
  const text = (code: number): string => log.pool.text(code);
  const party = (code: number): Party => log.parties.all[code] ?? NOBODY;
  const common = { kind: one.kind, at: one.at, who: party(one.who) };
  const key = text(one.key);
  const content = {
    kind: ROW_KINDS[one.content],
    text: text(one.text),
    fileName: text(one.fileName),
    detail: text(one.detail),
  };
  const delivery = DELIVERIES[one.delivery];
  const isIn = one.side === 0;
  switch (one.kind) {
    case 'message': {
      const referral: unknown = one.referral === 0 ? null : JSON.parse(text(one.referral));
      const more = { replyTo: text(one.replyTo), channel: text(one.channel), forwarded: one.forwarded, mark: one.mark };
      return { ...common, key, side: SIDES[one.side], content, referral, delivery, ...more };
    }
    case 'status': {
      const [errorText, callback, category] = [text(one.text), text(one.fileName), text(one.detail)];
      return { ...common, key, delivery, callback, category, errorCode: one.number, errorText };
    }
    case 'reaction':
      return { ...common, key, isIn, emoji: text(one.text) };
    case 'edit':
      return { ...common, key, content };
    case 'revoke':
      return { ...common, key };
    case 'preference':
      return { ...common, wants: text(one.text) };
    case 'call':
      return { ...common, key, isIn, outcome: text(one.text), seconds: one.number };
    case 'identity':
      return { ...common, now: party(one.number) };
    case 'phone-book':
      return { ...common, isAdded: one.number === 1 };
  }
}

describe('[C1] a log in columns', () => {
  test('says of every event of the golden folder what the event says, however many there are', async () => {
    const all = await golden();
    const events = all.flatMap((event) => (event.kind === 'left-out' ? [] : event));
    expect(new Set(events.map(({ kind }) => kind)).size).toBe(9);
    const log = new TalkLog();
    const rounds = Math.ceil(70_000 / events.length);
    for (let round = 0; round < rounds; round++) for (const event of events) log.add(event);
    expect(log.length).toBe(rounds * events.length);
    for (const first of [0, Math.floor(rounds / 2) * events.length, (rounds - 1) * events.length])
      events.forEach((event, i) => expect(told(log, log.read(first + i))).toEqual(said(event)));
    expect(() => log.read(1 << 20)).toThrow(RangeError);
  });

  test('[I6] counts what was left out by kind and name, the most first', () => {
    const log = new TalkLog();
    for (const [what, name, count] of [
      ['group', '', 2],
      ['field', 'a', 3],
      ['group', '', 4],
      ['field', 'b', 1],
    ] as const)
      // prettier-ignore
      log.add({ kind: 'left-out', what, name, count });
    expect(log.leftOut.map(({ what, name, count }) => [what, name, count])).toEqual([
      ['group', '', 6],
      ['field', 'a', 3],
      ['field', 'b', 1],
    ]);
    expect(log.length).toBe(0);
  });
});

describe('[C2] parties of a log', () => {
  test('are one where all that is said of them is; the number alone makes nobody the same', () => {
    const parties = new Parties();
    const asha = { ...NOBODY, phone: 919876543210, waId: '919876543210', profileName: 'Asha' };
    const others = [
      { ...asha, profileName: '' },
      { ...asha, userId: 'IN.1' },
      { ...asha, parentUserId: 'IN.ENT.1' },
      { ...asha, username: 'asha' },
      { ...asha, phone: 919876543211 },
      { ...NOBODY, username: 'asha' },
      { ...NOBODY, userId: 'IN.1' },
    ];
    const all = [NOBODY, asha, ...others];
    const codes = all.map((party) => parties.code(party));
    expect(new Set(codes).size).toBe(all.length);
    expect(codes[0]).toBe(0);
    expect(all.map((party) => parties.code(party))).toEqual(codes);
    expect(parties.code({ ...asha, waId: '' })).toBe(codes[1]);
  });

  test('are taught at the latest moment', () => {
    const parties = new Parties();
    const code = parties.code({ ...NOBODY, userId: 'IN.1' });
    for (const at of [5, 9, 7]) parties.teach(code, at);
    parties.teach(0, 9);
    expect(parties.taught).toEqual([-1, 9]);
  });
});
