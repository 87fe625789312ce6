/** [C3] Any order, any repetition of the same events comes to the same; and what they come to [C2] [C4] [C7] [C8]. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allConsentWords, consentReader } from '../../../src/domain/conversation/consent-words.ts';
import { CONTENT_KINDS, textContent } from '../../../src/domain/conversation/content.ts';
import type { ConversationEvent, MessageEvent } from '../../../src/domain/conversation/event.ts';
import { type Folded, foldEvents, type FoldedPerson } from '../../../src/domain/conversation/fold.ts';
import { NOBODY, type Party } from '../../../src/domain/conversation/party.ts';

const rules = { keyOf: (phone: number) => phone % 1000, consentOf: consentReader(allConsentWords()) };
const fold = (events: readonly ConversationEvent[]): Folded => foldEvents(events, rules);

const who = (more: Partial<Party>): Party => ({ ...NOBODY, ...more });
const ASHA = who({ phone: 919000000001, waId: '919000000001', profileName: 'Asha' });
const common = { channel: '' };
const written = (id: string, at: number, text: string, more: Partial<MessageEvent> = {}): MessageEvent => ({
  kind: 'message',
  ...common,
  id,
  at,
  who: ASHA,
  direction: 'in',
  author: null,
  content: textContent(text),
  replyTo: '',
  forwarded: 0,
  referral: null,
  delivery: '',
  mark: '',
  ...more,
});
const status = (
  of: string,
  at: number,
  delivery: 'sent' | 'delivered' | 'read' | 'failed',
  more: object = {},
): ConversationEvent => ({
  kind: 'status',
  ...common,
  at,
  who: ASHA,
  of,
  delivery,
  callback: '',
  category: '',
  errorCode: 0,
  errorText: '',
  ...more,
});
const only = (events: readonly ConversationEvent[]): FoldedPerson => {
  const { people } = fold(events);
  expect(people).toHaveLength(1);
  const [person] = people;
  if (person === undefined) throw new Error('nobody');
  return person;
};

/** Few ids, few people, few moments: so that everything meets. */
const party = fc
  .tuple(
    fc.constantFrom(0, 1, 2, 3, 1002),
    fc.constantFrom('', 'IN.a', 'IN.b'),
    fc.constantFrom('', 'asha'),
    fc.constantFrom('', 'Asha', 'Ravi'),
  )
  .map(([phone, userId, username, profileName]) =>
    who({ phone, waId: phone === 0 ? '' : String(phone), userId, username, profileName }),
  );
const at = fc.integer({ min: 1, max: 6 });
const id = fc.constantFrom('a', 'b', 'c', 'd');
const direction = fc.constantFrom('in', 'out');
const content = fc
  .tuple(fc.constantFrom(...CONTENT_KINDS), fc.constantFrom('', 'hello', 'STOP', 'start'))
  .map(([kind, text]) => ({ kind, text, fileName: '', detail: '' }));
const event: fc.Arbitrary<ConversationEvent> = fc.oneof(
  fc
    .record({ id, at, who: party, content, direction, author: fc.constantFrom('agent', 'assistant', 'program') })
    .map((one) => written(one.id, one.at, '', { ...one, author: one.direction === 'in' ? null : one.author })),
  fc
    .record({
      at,
      who: party,
      of: id,
      delivery: fc.constantFrom('sent', 'delivered', 'read', 'failed'),
      errorCode: fc.nat(2),
    })
    .map(({ of, delivery, ...more }) => status(of, more.at, delivery, more)),
  fc.record({
    kind: fc.constant('reaction'),
    channel: fc.constant(''),
    at,
    who: party,
    id,
    of: id,
    direction,
    emoji: fc.constantFrom('', '👍', '❤️'),
  }),
  fc.record({ kind: fc.constant('edit'), channel: fc.constant(''), at, who: party, id, of: id, direction, content }),
  fc.record({ kind: fc.constant('revoke'), channel: fc.constant(''), at, who: party, id, of: id, direction }),
  fc.record({
    kind: fc.constant('identity'),
    channel: fc.constant(''),
    at,
    who: party,
    now: party,
    text: fc.constant(''),
  }),
  fc.record({
    kind: fc.constant('preference'),
    channel: fc.constant(''),
    at,
    who: party,
    wants: fc.constantFrom('stop', 'resume'),
  }),
  fc.record({
    kind: fc.constant('phone-book'),
    channel: fc.constant(''),
    at,
    who: party,
    action: fc.constantFrom('add', 'remove'),
  }),
);

describe('[C3] the same', () => {
  test('for any order of the events, and for events that come again', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 14 }).chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray([...events, ...events], {
              minLength: 2 * events.length,
              maxLength: 2 * events.length,
            }),
          ),
        ),
        ([events, shuffled]) => {
          expect(fold(shuffled)).toEqual(fold(events));
        },
      ),
      { numRuns: 1500 },
    );
  });
});

describe('[C2] who is who', () => {
  test('a number and a user id are joined once something names both, and forms of a number are one', () => {
    const hidden = who({ userId: 'IN.a' });
    const other = who({ phone: 919000001001, waId: '919000001001' });
    const events = [written('a', 1, 'x'), written('b', 2, 'y', { who: hidden }), written('c', 3, 'z', { who: other })];
    expect(fold(events).people).toHaveLength(2);
    const person = only([...events, written('d', 4, 'w', { who: who({ phone: 919000000001, userId: 'IN.a' }) })]);
    expect(person.messages.map(({ event: { id: of } }) => of)).toEqual(['a', 'b', 'c', 'd']);
    expect(person.userIds).toEqual(['IN.a']);
  });

  test('a changed number keeps the conversation; a username alone finds who had it last, and links nobody', () => {
    const changed: ConversationEvent = {
      kind: 'identity',
      ...common,
      at: 2,
      who: ASHA,
      now: who({ phone: 919000000777 }),
      text: '',
    };
    const person = only([written('a', 1, 'x'), changed, written('b', 3, 'y', { who: who({ phone: 919000000777 }) })]);
    expect(person.phones).toEqual([919000000001, 919000000777]);
    const named = (phone: number): Party => who({ phone, username: 'asha' });
    const { people } = fold([
      written('a', 1, 'x', { who: named(1) }),
      written('b', 2, 'y', { who: named(2) }),
      written('c', 3, 'z', { who: who({ username: 'asha' }) }),
    ]);
    expect(people.map(({ messages }) => messages.map(({ event: { id: of } }) => of))).toEqual([['a'], ['b', 'c']]);
  });

  test('ORGANIC who wrote first, API who was sent something first; a name alone is neither', () => {
    expect(only([written('a', 5, 'x'), status('b', 9, 'sent')]).origin).toBe('ORGANIC');
    expect(only([written('a', 9, 'x'), status('b', 5, 'sent')]).origin).toBe('API');
    expect(only([{ kind: 'phone-book', ...common, at: 1, who: ASHA, action: 'add' }])).toMatchObject({
      origin: null,
      phoneBookName: 'Asha',
      messages: [],
    });
  });
});

describe('[C7] values', () => {
  test('also come first, and are of the message that they concern; what has none waits', () => {
    const edit: ConversationEvent = {
      kind: 'edit',
      ...common,
      at: 2,
      who: ASHA,
      id: 'e',
      of: 'a',
      direction: 'in',
      content: textContent('new'),
    };
    const { people, waiting } = fold([
      edit,
      { kind: 'revoke', ...common, at: 3, who: ASHA, id: 'r', of: 'z', direction: 'in' },
      written('a', 1, 'old'),
    ]);
    expect(people[0]?.messages[0]?.values.edit?.value.text).toBe('new');
    expect([...waiting.keys()]).toEqual(['z']);
  });

  test('a failed status that names nobody is joined by the id of its message', () => {
    const sent = written('a', 1, 'offer', { direction: 'out', author: 'program' });
    const failed = status('a', 2, 'failed', { who: NOBODY, errorCode: 131026 });
    expect(only([failed, sent]).messages[0]).toMatchObject({
      delivery: 'failed',
      values: { failure: { value: { code: 131026 } } },
    });
    expect(only([failed, sent, status('a', 1, 'delivered')]).messages[0]?.delivery).toBe('delivered');
  });

  test('a history’s placeholder gives way to what its media say', () => {
    const placeholder = written('a', 1, '', { content: { ...textContent(''), kind: 'media' } });
    const media = written('a', 1, '', { content: { ...textContent('the damage'), kind: 'image' } });
    expect(only([media, placeholder]).messages[0]?.event.content.kind).toBe('image');
  });

  test('a message that a program sent is known by its statuses, answers nothing, and changes no state', () => {
    const person = only([written('a', 1, 'x'), status('b', 5, 'delivered'), status('b', 4, 'sent')]);
    expect(person.messages[1]).toMatchObject({
      delivery: 'delivered',
      event: { at: 4, content: { kind: 'unknown' }, author: 'program' },
    });
    expect(person.standing.state).toBe('Requesting');
  });
});

test('[C8] what was said last holds: a word of the person, or a preference; at the same moment a stop', () => {
  const stop = written('a', 1, 'STOP');
  const start = written('b', 2, 'start');
  const resume: ConversationEvent = { kind: 'preference', ...common, at: 1, who: ASHA, wants: 'resume' };
  expect(only([stop]).wants).toBe('stop');
  expect(only([stop, start]).wants).toBe('start');
  expect(only([stop, resume]).wants).toBe('stop');
  expect(only([written('a', 1, 'STOP', { direction: 'out', author: 'agent' })]).wants).toBeNull();
});
