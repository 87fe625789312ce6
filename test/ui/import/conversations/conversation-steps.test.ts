import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { expect, test } from 'vitest';
import { ConversationImport } from '../../../../src/app/conversation-import.svelte.ts';
import type { ChatSketch } from '../../../../src/domain/conversation/chat.ts';
import { ok } from '../../../../src/domain/result.ts';
import ConversationSteps from '../../../../src/ui/import/conversations/ConversationSteps.svelte';
import type {
  ConversationChoices,
  ConversationFileSketch,
  ConversationReview,
  ConversationsApi,
} from '../../../../src/worker/contract/conversations.ts';
import { EMPTY_STATE, kithFor } from '../../../support/kith.ts';
import WithKith from '../../../support/WithKith.svelte';

const CHAT: ChatSketch = {
  chatName: 'Asha',
  senders: [
    { name: 'Asha', phone: 0, messages: 4 },
    { name: 'Shop', phone: 0, messages: 2 },
  ],
  isGroup: false,
  messages: 6,
  dateOrders: ['dmy'],
  from: Date.UTC(2021, 5, 5, 14),
  to: Date.UTC(2021, 5, 7, 14),
  me: 'Shop',
  other: 'Asha',
  sampleDate: '07/06/2021, 14:30',
};

const REVIEW: ConversationReview = {
  messages: { fresh: 5, known: 1 },
  values: { set: 3, known: 0, waiting: 2 },
  contacts: { organic: 1, api: 0, existing: 1 },
  firstMessages: [],
  optOuts: { count: 3, people: [{ contact: 0, name: 'Asha', identity: '+91 98765 43210' }] },
  optIns: { count: 0, people: [] },
  identities: { count: 0, people: [] },
  campaigns: { statuses: 412, replies: 57, campaigns: 2 },
  leftOut: [
    { what: 'group', name: '', count: 2 },
    { what: 'field', name: 'account_update', count: 1 },
  ],
  from: 1,
  to: 2,
};

interface Shown {
  readonly job: ConversationImport;
  readonly asked: ConversationChoices[];
}

async function show(sketches: readonly ConversationFileSketch[], review = REVIEW): Promise<Shown> {
  const asked: ConversationChoices[] = [];
  const api: Pick<
    ConversationsApi,
    'conversationsOpen' | 'conversationsReview' | 'conversationsCommit' | 'conversationsCancel' | 'conversationsClose'
  > = {
    conversationsOpen: async () => ok({ files: sketches, others: [{ name: 'contacts.csv', message: null }] }),
    conversationsReview: async (choices) => {
      asked.push(choices);
      return ok(review);
    },
    conversationsCommit: async () => ok({ state: { ...EMPTY_STATE, commit: 1 }, entry: null, contacts: 1 }),
    conversationsCancel: () => undefined,
    conversationsClose: async () => undefined,
  };
  const kith = kithFor({
    api: { readPhone: async (text) => ({ phone: Number(text.replace(/\D/g, '')), text, problem: null }) },
  });
  const job = new ConversationImport(api, kith.base, 'Asia/Kolkata', () => 0);
  render(WithKith, { props: { kith, component: ConversationSteps, props: { job, oninbox: () => undefined } } });
  const others = await job.take([new File([''], 'log.ndjson'), new File([''], 'contacts.csv')]);
  expect(others.map(({ name }) => name)).toEqual(['contacts.csv']);
  return { job, asked };
}

const chat = (more: Partial<ChatSketch> = {}): ConversationFileSketch => ({
  kind: 'chat',
  name: 'chat.txt',
  bytes: 900,
  chat: { ...CHAT, ...more },
});
const press = (name: string): Promise<boolean> => fireEvent.click(screen.getByRole('button', { name }));

test('[I5] [I6] a log asks nothing: the review counts all of it, names who opts out and what is left out, then imports', async () => {
  const { job, asked } = await show([{ kind: 'log', name: 'log.ndjson', bytes: 5 }]);
  await waitFor(() => expect(job.step).toBe('reviewed'));
  expect(asked).toEqual([[null]]);
  expect((await screen.findByText('New messages')).parentElement?.textContent).toContain('5');
  expect(screen.getByText('3 contacts opt out')).toBeTruthy();
  expect(screen.getByText('and 2 more')).toBeTruthy();
  expect(screen.getByText('412 statuses of 2 campaigns, 57 replies')).toBeTruthy();
  expect(screen.getByText('2 group messages: groups are left out')).toBeTruthy();
  expect(screen.getByText('1 notice that says nothing of conversations: account_update')).toBeTruthy();
  await press('Import');
  expect(await screen.findByText('5 messages imported')).toBeTruthy();
});

test('[C9] a chat asks who one is and, where none is known, for the number; the zone is that of this machine unless changed', async () => {
  const { job, asked } = await show([chat()]);
  expect(job.step).toBe('asking');
  await fireEvent.input(await screen.findByRole('textbox', { name: 'Their number' }), {
    target: { value: '+919876543210' },
  });
  await waitFor(() => expect(job.answers[0]?.otherPhone).toBe(919876543210));
  await press('Review');
  expect(asked).toEqual([
    [{ me: 'Shop', otherPhone: 919876543210, otherName: 'Asha', dateOrder: 'dmy', zone: 'Asia/Kolkata' }],
  ]);
});

test('[C9] what is open is asked, and nothing goes on before it is answered', async () => {
  const { job } = await show([chat({ me: '', other: '', dateOrders: ['dmy', 'mdy'] })]);
  expect(job.ready).toBe(false);
  expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Review' })).disabled).toBe(true);
  expect(screen.getByRole('combobox', { name: /How are dates like .*07\/06\/2021, 14:30.* written/ })).toBeTruthy();
  job.answer(0, { me: 'Shop' });
  expect(job.ready).toBe(true);
});

test('a group is told and left out', async () => {
  const senders = [...CHAT.senders, { name: 'Ravi', phone: 0, messages: 1 }];
  const { job } = await show([chat({ senders, isGroup: true, me: '', other: '' })]);
  expect(await screen.findByText('3 people write: a group is left out')).toBeTruthy();
  expect(job.ready).toBe(false);
});

test('where nothing is new, that is said and nothing can be imported', async () => {
  const nothing: ConversationReview = {
    ...REVIEW,
    messages: { fresh: 0, known: 6 },
    values: { set: 0, known: 3, waiting: 0 },
    contacts: { organic: 0, api: 0, existing: 1 },
    optOuts: { count: 0, people: [] },
    campaigns: { statuses: 0, replies: 0, campaigns: 0 },
  };
  await show([{ kind: 'log', name: 'log.ndjson', bytes: 5 }], nothing);
  expect(await screen.findByText('There is nothing new in it')).toBeTruthy();
  expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Import' }).disabled).toBe(true);
});
