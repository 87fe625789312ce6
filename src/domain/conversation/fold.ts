/**
 * What a set of events comes to: people, their messages with all values, where each conversation stands, who wants no more messages. The oracle of
 * imports of conversations: any order, any cut, any repetition of the same events comes to the same [C3].
 */
import type { Origin, Phone } from '../contact.ts';
import type { Content } from './content.ts';
import { type Delivery, higherDelivery } from './delivery.ts';
import type { ConversationEvent, LeftOutEvent, MessageEvent, StatusEvent } from './event.ts';
import type { Party } from './party.ts';
import { isNobody } from './party.ts';
import { People } from './people.ts';
import { replay, type Standing, type Step, type StepKind } from './state.ts';
import { type MessageValues, NO_VALUES, withEdit, withReaction, withRevoke, withStatus } from './values.ts';

export interface FoldedMessage {
  readonly event: MessageEvent;
  readonly values: MessageValues;
  /** As told by itself and by statuses. */
  readonly delivery: Delivery;
}

export interface FoldedPerson {
  /** As People.keyOf has it. */
  readonly key: string;
  /** All that was ever said of who they are, each once, in order. */
  readonly phones: readonly Phone[];
  readonly userIds: readonly string[];
  /** Said last. */
  readonly username: string;
  readonly profileName: string;
  readonly phoneBookName: string;
  /** [C2] What came first: a message of theirs, or one that was sent to them. null: neither, only a call, a preference, a name. */
  readonly origin: Extract<Origin, 'ORGANIC' | 'API'> | null;
  /** In order of time; at the same moment by id. */
  readonly messages: readonly FoldedMessage[];
  readonly standing: Standing;
  /** [M1] The first message that came in; null = none. */
  readonly firstMessage: Content | null;
  /** [C8] What they said last; null = nothing. */
  readonly wants: 'stop' | 'start' | null;
}

export interface Folded {
  /** By key. */
  readonly people: readonly FoldedPerson[];
  /** Values whose message is in none of the events, by its id. */
  readonly waiting: ReadonlyMap<string, MessageValues>;
  readonly leftOut: readonly LeftOutEvent[];
}

export interface FoldRules {
  /** The variant key of a number [P9]. */
  readonly keyOf: (phone: Phone) => number;
  /** [C8] What a message asks for as a whole (consent-words.ts). */
  readonly consentOf: (text: string) => 'stop' | 'start' | null;
}

interface Name {
  readonly at: number;
  readonly name: string;
}

interface Gathered {
  readonly phones: Set<Phone>;
  readonly userIds: Set<string>;
  readonly messages: Map<string, Told>;
  username: Name;
  profile: Name;
  book: Name;
  wants: { readonly at: number; readonly what: 'stop' | 'start' } | null;
}

const NO_NAME: Name = { at: -1, name: '' };
const later = (a: Name, b: Name): Name =>
  b.name !== '' && (b.at > a.at || (b.at === a.at && b.name > a.name)) ? b : a;

export function foldEvents(events: Iterable<ConversationEvent>, { keyOf, consentOf }: FoldRules): Folded {
  const all = [...events];
  const people = new People(keyOf);
  const values = new Map<string, MessageValues>();
  const sentTo = new Map<string, StatusEvent>();
  const put = (of: string, change: (known: MessageValues) => MessageValues): void => {
    values.set(of, change(values.get(of) ?? NO_VALUES));
  };
  for (const event of all) {
    if (event.kind === 'left-out') continue;
    people.add(event.who, event.at);
    if (event.kind === 'identity') {
      people.add(event.now, event.at);
      people.join(event.who, event.now);
    } else if (event.kind === 'status') {
      put(event.of, (known) => withStatus(known, event));
      const known = sentTo.get(event.of);
      if (!isNobody(event.who) && (known === undefined || isBefore(event, known))) sentTo.set(event.of, event);
    } else if (event.kind === 'reaction') put(event.of, (known) => withReaction(known, event));
    else if (event.kind === 'edit') put(event.of, (known) => withEdit(known, event));
    else if (event.kind === 'revoke') put(event.of, (known) => withRevoke(known, event));
  }

  const gathered = new Map<string, Gathered>();
  const written = new Set<string>();
  for (const event of all) {
    if (event.kind === 'left-out') continue;
    const one = gather(gathered, people, event.who, event.at);
    if (event.kind === 'identity') gather(gathered, people, event.now, event.at);
    if (one === null) continue;
    if (event.kind === 'phone-book') {
      if (event.action === 'add') one.book = later(one.book, { at: event.at, name: event.who.profileName });
    } else one.profile = later(one.profile, { at: event.at, name: event.who.profileName });
    if (event.kind === 'message') {
      written.add(event.id);
      one.messages.set(event.id, toldAgain(one.messages.get(event.id), event));
      const asks = event.direction === 'in' ? consentOf(event.content.text) : null;
      if (asks !== null) want(one, event.at, asks);
    } else if (event.kind === 'preference') want(one, event.at, event.wants === 'stop' ? 'stop' : 'start');
  }
  // A message that a program sent is in no log: its statuses say that it was sent.
  for (const [of, status] of sentTo)
    if (!written.has(of))
      gather(gathered, people, status.who, status.at)?.messages.set(of, toldAgain(undefined, sentMessage(of, status)));

  const found = [...gathered].map(([key, one]) => personOf(key, one, values)).sort((a, b) => (a.key < b.key ? -1 : 1));
  const known = new Set(found.flatMap(({ messages }) => messages.map(({ event }) => event.id)));
  const waiting = new Map([...values].filter(([of]) => !known.has(of)).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { people: found, waiting, leftOut: all.filter((event) => event.kind === 'left-out') };
}

function gather(all: Map<string, Gathered>, people: People, party: Party, at: number): Gathered | null {
  const key = people.keyOf(party);
  if (key === '') return null;
  let one = all.get(key);
  if (one === undefined) {
    one = {
      phones: new Set(),
      userIds: new Set(),
      messages: new Map(),
      username: NO_NAME,
      profile: NO_NAME,
      book: NO_NAME,
      wants: null,
    };
    all.set(key, one);
  }
  if (party.phone !== 0) one.phones.add(party.phone);
  for (const id of [party.userId, party.parentUserId]) if (id !== '') one.userIds.add(id);
  one.username = later(one.username, { at, name: party.username });
  return one;
}

/** At the same moment a stop holds. */
function want(one: Gathered, at: number, what: 'stop' | 'start'): void {
  const { wants } = one;
  if (wants === null || at > wants.at || (at === wants.at && what === 'stop')) one.wants = { at, what };
}

const isBefore = (a: StatusEvent, b: StatusEvent): boolean =>
  a.at !== b.at ? a.at < b.at : JSON.stringify(a) < JSON.stringify(b);

/** A message as several logs have it: the one that says more of it, as it stands, and what is joined of all. */
interface Told {
  readonly best: MessageEvent;
  readonly at: number;
  readonly delivery: Delivery;
}

/** A history has placeholders for what its media say later. */
function toldAgain(known: Told | undefined, event: MessageEvent): Told {
  if (known === undefined) return { best: event, at: event.at, delivery: event.delivery };
  const more = says(event) - says(known.best) || (JSON.stringify(event) > JSON.stringify(known.best) ? 1 : 0);
  return {
    best: more > 0 ? event : known.best,
    at: Math.min(known.at, event.at),
    delivery: higherDelivery(known.delivery, event.delivery),
  };
}

const says = ({ content, mark }: MessageEvent): number =>
  (content.kind === 'media' || content.kind === 'unknown' ? 0 : 1) + (mark === '' ? 0 : 1);

const sentMessage = (id: string, { at, who, channel }: StatusEvent): MessageEvent => ({
  kind: 'message',
  id,
  at,
  who,
  channel,
  direction: 'out',
  author: 'program',
  content: { kind: 'unknown', text: '', fileName: '', detail: '' },
  replyTo: '',
  forwarded: 0,
  referral: null,
  delivery: '',
  mark: '',
});

const STEPS: Readonly<Record<'agent' | 'assistant' | 'program', StepKind>> = {
  agent: 'out-agent',
  assistant: 'out-assistant',
  program: 'out-program',
};

/** [C4] What a message means for the state of its conversation. */
export const stepOf = ({ at, direction, author }: Pick<MessageEvent, 'at' | 'direction' | 'author'>): Step => ({
  at,
  kind: direction === 'in' ? 'in' : STEPS[author ?? 'program'],
});

function personOf(key: string, one: Gathered, values: ReadonlyMap<string, MessageValues>): FoldedPerson {
  const messages = [...one.messages.values()]
    .map(({ best, at, delivery }): MessageEvent => ({ ...best, at, delivery }))
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
    .map((event): FoldedMessage => {
      const said = values.get(event.id) ?? NO_VALUES;
      return { event, values: said, delivery: higherDelivery(event.delivery, said.delivery) };
    });
  const first = messages[0]?.event;
  const firstIn = messages.find(({ event }) => event.direction === 'in')?.event ?? null;
  return {
    key,
    phones: [...one.phones].sort((a, b) => a - b),
    userIds: [...one.userIds].sort(),
    username: one.username.name,
    profileName: one.profile.name,
    phoneBookName: one.book.name,
    origin: first === undefined ? null : first.at === firstIn?.at ? 'ORGANIC' : 'API',
    messages,
    standing: replay(messages.map(({ event }) => stepOf(event))),
    firstMessage: firstIn?.content ?? null,
    wants: one.wants?.what ?? null,
  };
}
