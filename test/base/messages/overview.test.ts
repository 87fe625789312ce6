/** [C4] [C5] [Q3] What is made of messages by columns is what their rows say: where conversations stand, and what filters find of them. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contactAt } from '../../../src/base/contact-row.ts';
import { overviewOf, summaryOf } from '../../../src/base/messages/overview.ts';
import { inTime } from '../../../src/base/messages/in-time.ts';
import { isContent, messageAt, type MessageRow } from '../../../src/base/messages/message-row.ts';
import { stepKind } from '../../../src/base/messages/steps.ts';
import { compileFilter } from '../../../src/base/query/compile.ts';
import { ALL, pageMask, SOME } from '../../../src/base/query/page-mask.ts';
import { QueryTexts } from '../../../src/base/query/query-texts.ts';
import { talksIn } from '../../../src/base/query/talk-test.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import { TALK_FIELDS, talkOrder } from '../../../src/base/sort/talk-order.ts';
import { STATES, type Contact } from '../../../src/domain/contact.ts';
import { replay } from '../../../src/domain/conversation/state.ts';
import { type Condition, type Filter, matches } from '../../../src/domain/filter.ts';
import { CATALOG, NOW, someText } from '../../support/arbitrary.ts';
import { baseOf, BLANK } from '../../support/base.ts';
import { someCondition } from '../../support/filters.ts';
import { type TestRow, withMessages } from '../../support/messages.ts';

const CONTACTS = 5;

/** Few moments, so that several fall on one. */
const someRow: fc.Arbitrary<TestRow | null> = fc.option(
  fc.record({
    contact: fc.integer({ min: -1, max: CONTACTS - 2 }),
    at: fc.integer({ min: 0, max: 6 }).map((n) => (n === 0 ? 0 : NOW - n * 1000)),
    side: fc.constantFrom('in', 'in', 'agent', 'assistant', 'program'),
    kind: fc.constantFrom('text', 'text', 'image', 'call', 'act', 'waiting', 'preference'),
    text: fc.oneof(fc.constantFrom('', 'Stop', 'ok ✓'), someText),
    detail: fc.constantFrom('', 'intervene', 'resolve', 'hand-over', 'stop'),
  }),
  { freq: 12 },
);
const someBase = fc
  .array(someRow, { maxLength: 40 })
  .map((rows) => withMessages(baseOf(Array.from({ length: CONTACTS }, (_, i) => ({ ...BLANK, name: `N${String(i)}` })), CATALOG), rows)); // prettier-ignore

const rowsOf = (base: Snapshot, contact: number): MessageRow[] => {
  const { pages, byContact } = overviewOf(base);
  return Array.from(byContact.ids(contact)).flatMap((id) => messageAt(pages, id) ?? []);
};

const shown = (base: Snapshot): Contact[] =>
  Array.from({ length: CONTACTS }, (_, id) => {
    const conversation = summaryOf(base, id);
    const contact = contactAt(base, id);
    if (contact === null) throw new Error('all are there');
    return conversation === null ? contact : { ...contact, conversation };
  });

test('[C4] standing, last word and what waits for an answer are those of the rows in order of time', () => {
  fc.assert(
    fc.property(someBase, (base) => {
      const overview = overviewOf(base);
      for (let contact = 0; contact < CONTACTS; contact++) {
        const rows = rowsOf(base, contact);
        const messages = rows.filter(({ kind }) => isContent(kind)).sort(inTime);
        const last = messages.at(-1);
        if (last === undefined) {
          expect([overview.messages[contact] ?? 0, summaryOf(base, contact)]).toEqual([0, null]);
          continue;
        }
        const { state, unreplied } = replay(
          rows.flatMap(({ kind, side, detail, at }) => {
            const step = stepKind(kind, side, detail);
            return step === null ? [] : [{ at, kind: step }];
          }),
        );
        const waits = messages
          .slice(messages.findLastIndex(({ side }) => side !== 'in') + 1)
          .filter(({ kind }) => kind !== 'call');
        expect({
          messages: overview.messages[contact],
          state: STATES[overview.states[contact] ?? 0],
          unanswered: overview.unanswered[contact],
          lastAt: overview.lastAt[contact],
          summary: summaryOf(base, contact),
        }).toEqual({
          messages: messages.length,
          state,
          unanswered: waits.reduce((most, { id }) => Math.max(most, id + 1), 0),
          lastAt: last.at,
          summary: {
            messages: messages.length,
            unreplied,
            lastAt: last.at,
            lastFrom: last.side === 'in' ? 'in' : 'out',
            last: { kind: last.kind, text: last.text, fileName: '', detail: last.detail },
            revoked: false,
          },
        });
      }
    }),
    { numRuns: 400, seed: 121 },
  );
});

const someTalkCondition: fc.Arbitrary<Condition> = fc.oneof(
  fc.tuple(fc.constantFrom(...TALK_FIELDS), someCondition).map(([field, condition]) => ({ ...condition, field })),
  fc.record({
    kind: fc.constant('is' as const),
    field: fc.constant('messages' as const),
    op: fc.constantFrom('eq' as const, 'ge' as const, 'lt' as const, 'ne' as const),
    value: fc.integer({ min: 0, max: 5 }),
  }),
  fc.record({
    kind: fc.constant('is' as const),
    field: fc.constant('lastFrom' as const),
    op: fc.constantFrom('in' as const, 'notIn' as const),
    values: fc.subarray(['in', 'out']),
  }),
);

test('[Q3] the compiled filter chooses what `matches` does, and keeps it of what others chose', () => {
  const filters = fc.array(
    fc.oneof(
      someTalkCondition,
      fc.record({
        kind: fc.constant('group' as const),
        of: fc.constantFrom('all' as const, 'any' as const, 'none' as const),
        items: fc.array(fc.oneof(someTalkCondition, someCondition), { maxLength: 3 }),
      }),
    ),
    { minLength: 10, maxLength: 20 },
  );
  fc.assert(
    fc.property(someBase, filters, (base, all) => {
      const live = shown(base);
      const context = { catalog: CATALOG, now: NOW, wall: NOW, texts: new QueryTexts(), talks: talksIn(base) };
      const [page] = base.pages;
      if (page === null || page === undefined) return;
      for (const filter of all as readonly Filter[]) {
        const plan = compileFilter(filter, context);
        const wanted = live.filter((contact) => matches(filter, contact, NOW)).map(({ id }) => Number(id));
        const mask = pageMask();
        const ids = (verdict: number, held = -1): number[] =>
          live.map(({ id }) => Number(id)).filter((id) => (verdict === SOME ? mask.bytes[id] === 1 : verdict === ALL && id !== held)); // prettier-ignore
        mask.bytes.fill(7);
        expect([filter, ids(plan.run(page, mask))]).toEqual([filter, wanted]);
        if (plan.narrow === undefined) continue;
        mask.bytes.fill(1);
        mask.bytes[1] = 0;
        expect([filter, ids(plan.narrow(page, mask), 1)]).toEqual([filter, wanted.filter((id) => id !== 1)]);
      }
    }),
    { numRuns: 200, seed: 122 },
  );
});

test('[Q1] sorted: stable, nobody without a conversation before one with, in both directions', () => {
  fc.assert(
    fc.property(someBase, fc.constantFrom(...TALK_FIELDS), fc.boolean(), (base, field, down) => {
      const live = shown(base);
      const key = ({ conversation }: Contact): number =>
        conversation === undefined
          ? NaN
          : {
              messages: conversation.messages,
              unreplied: Number(conversation.unreplied),
              lastMessage: conversation.lastAt,
              lastFrom: Number(conversation.lastFrom === 'in'),
            }[field];
      const [some, none] = [live.filter((one) => !Number.isNaN(key(one))), live.filter((one) => Number.isNaN(key(one)))]; // prettier-ignore
      some.sort((a, b) => (down ? key(b) - key(a) : key(a) - key(b)) || a.id - b.id);
      const ids = Uint32Array.from(live, ({ id }) => id);
      expect(Array.from(talkOrder(ids, field, down, base))).toEqual([...some, ...none].map(({ id }) => Number(id)));
    }),
    { numRuns: 200, seed: 123 },
  );
});
