/**
 * [C1] [C3] [C5] A log as conversations: reviewed and kept, the same once more; then what is asked of them. Told as `Measure`s, by whoever has a
 * KithApi.
 */
import { sampleLog } from '../../src/formats/sample/log.ts';
import type { Result } from '../../src/domain/result.ts';
import type { KithApi } from '../../src/worker/contract/api.ts';
import type { InboxQuery } from '../../src/worker/contract/conversations.ts';
import { LongTasks } from './long-tasks.ts';
import type { Measure, Usage } from './protocol.ts';

/** What a person sees first. */
const WINDOW = 60;
const LONG_TALK = 50_000;
const RUNS = 5;

export interface TalkBench {
  readonly api: KithApi;
  readonly add: (name: string, milliseconds: number, count: number, facts?: Measure['facts']) => void;
  /** With what it costs. */
  readonly costly: <T>(name: string, count: (value: T) => number, work: () => Promise<T>) => Promise<T>;
  readonly usage: (fresh: boolean) => Promise<Usage | null>;
}

const ignore = (): void => {};

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.failure.message.id);
  return result.value;
}

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** `name`: of its measures. */
export async function takeLog({ api, add, costly, usage }: TalkBench, name: string, file: File): Promise<void> {
  const tasks = new LongTasks();
  const review = await costly(
    `${name}-review`,
    ({ messages }) => messages.fresh + messages.known,
    async () => {
      must(await api.conversationsOpen([file]));
      return must(await api.conversationsReview([null], ignore));
    },
  );
  const reviewed = await usage(false);
  await costly(
    `${name}-commit`,
    () => review.messages.fresh,
    async () => must(await api.conversationsCommit(ignore)),
  );
  const committed = await usage(false);
  await api.conversationsClose();
  add(`${name}-longest-task`, tasks.stop(), 0);
  add(`${name}-memory-peak`, Math.max(reviewed?.peak ?? 0, committed?.peak ?? 0), 0);
  const { messages, values, contacts } = review;
  add(`${name}-found`, 0, 0, {
    fresh: messages.fresh,
    known: messages.known,
    waiting: values.waiting,
    people: contacts.organic + contacts.api + contacts.existing,
  });
}

/** One person with 50,000 messages. */
export async function takeLongTalk(api: KithApi): Promise<void> {
  const file = new File([...sampleLog({ messages: LONG_TALK, contacts: 1, seed: 7 })], 'long.ndjson');
  must(await api.conversationsOpen([file]));
  must(await api.conversationsReview([null], ignore));
  must(await api.conversationsCommit(ignore));
  await api.conversationsClose();
}

const timed = async <T>(work: () => Promise<T>): Promise<readonly [number, T]> => {
  const started = performance.now();
  const value = await work();
  return [performance.now() - started, value];
};

/** What is asked of conversations, each the first time and again. */
export async function askTalks({ api, add }: Pick<TalkBench, 'api' | 'add'>): Promise<void> {
  const first = async (query: InboxQuery): Promise<number> => {
    const view = await api.inbox(query);
    await api.inboxRows(view.id, 0, Math.min(WINDOW, view.count));
    api.closeInbox(view.id);
    return view.count;
  };
  const ask = async (name: string, query: InboxQuery): Promise<void> => {
    const [cold, count] = await timed(() => first(query));
    add(`talk-${name}`, cold, count);
    const again: number[] = [];
    for (let i = 0; i < RUNS; i++) again.push((await timed(() => first(query)))[0]);
    add(`talk-${name}-again`, median(again), count);
  };
  await ask('inbox', { list: 'all', search: '' });
  await ask('switch', { list: 'unreplied', search: '' });
  await ask('search', { list: 'all', search: 'invoice march' });
  await ask('search-common', { list: 'all', search: 'the' });
  await ask('search-none', { list: 'all', search: 'zzzzzz' });

  let contact = -1;
  for (let from = 0; contact < 0; from += 200) {
    const view = await api.inbox({ list: 'all', search: '' });
    const rows = await api.inboxRows(view.id, from, from + 200);
    const long = rows.find((row) => row !== null && row.messages >= LONG_TALK / 2);
    contact = long?.contact.id ?? (rows.length === 0 ? 0 : -1);
    api.closeInbox(view.id);
  }
  // It was not looked at yet in this page.
  add('talk-timeline', (await timed(() => lastWindow(api, contact)))[0], LONG_TALK);
  add('talk-timeline-find', (await timed(() => api.findMessages(contact, 'invoice march')))[0], LONG_TALK);
}

async function lastWindow(api: KithApi, contact: number): Promise<void> {
  const { messages } = await api.conversation(contact);
  await api.messages(contact, Math.max(0, messages - WINDOW), messages);
}
