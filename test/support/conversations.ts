/** Conversations in memory, for tests of the page: the boundary's contract as simply as it can be kept. */
import { contactId, type Contact, statusOf } from '../../src/domain/contact.ts';
import { textContent } from '../../src/domain/conversation/content.ts';
import { NO_CONVERSATION, replay, type Standing, type Step } from '../../src/domain/conversation/state.ts';
import { fold } from '../../src/domain/text.ts';
import { ok } from '../../src/domain/result.ts';
import type { Row } from '../../src/worker/contract/contacts.ts';
import {
  type ConversationRow,
  type ConversationsApi,
  INBOX_LISTS,
  type InboxList,
  type InboxView,
  type ShownMessage,
} from '../../src/worker/contract/conversations.ts';
import type { BaseState } from '../../src/worker/contract/state.ts';
import { NOW } from './kith.ts';

export interface Talk {
  readonly name: string;
  readonly phone: number;
  /** `<` came in, `>` went out, before each text; a minute lies between two. */
  readonly messages: readonly string[];
  readonly unread?: number;
}

export const message = (place: number, at: number, text: string, more: Partial<ShownMessage> = {}): ShownMessage => ({
  place,
  id: `wamid.${String(place)}`,
  at,
  direction: 'in',
  author: null,
  content: textContent(text),
  edited: false,
  revoked: false,
  forwarded: 0,
  referral: null,
  delivery: '',
  errorCode: 0,
  reactionIn: '',
  reactionOut: '',
  quoted: null,
  ...more,
});

interface Kept {
  readonly contact: Contact;
  readonly messages: readonly ShownMessage[];
  readonly steps: Step[];
  unread: number;
}

export class FakeConversations {
  readonly kept: Kept[];
  readonly calls: string[] = [];
  #views = new Map<number, { readonly rows: readonly Kept[]; readonly search: string }>();
  #next = 1;

  constructor(talks: readonly Talk[]) {
    this.kept = talks.map((talk, i) => keptOf(talk, i));
  }

  api(state: () => BaseState): ConversationsApi & { contact: (id: number) => Promise<Row | null> } {
    const of = (id: number): Kept | undefined => this.kept.find(({ contact }) => contact.id === contactId(id));
    return {
      contact: async (id) => {
        const kept = of(id);
        return kept === undefined ? null : rowOf(kept);
      },
      inbox: async ({ list, search }) => this.#open(list, search),
      inboxRows: async (view, from, to) => {
        const { rows = [], search = '' } = this.#views.get(view) ?? {};
        return rows.slice(from, to).map((kept) => conversationRow(kept, search));
      },
      inboxIndexOf: async (view, id) =>
        this.#views.get(view)?.rows.findIndex(({ contact }) => contact.id === contactId(id)) ?? -1,
      closeInbox: (view) => void this.#views.delete(view),
      conversation: async (id) => {
        const kept = of(id);
        const standing = kept === undefined ? NO_CONVERSATION : standingOf(kept);
        return { commit: 0, messages: kept?.messages.length ?? 0, unread: kept?.unread ?? 0, standing };
      },
      messages: async (id, from, to) => {
        this.calls.push(`messages ${String(from)}–${String(to)}`);
        return of(id)?.messages.slice(from, to) ?? [];
      },
      conversationEvents: async () => [],
      findMessages: async (id, search) =>
        Uint32Array.from(
          (of(id)?.messages ?? []).filter((one) => has(one, search)).map(({ place }) => place),
        ).reverse(),
      markRead: async (id) => {
        this.calls.push('markRead');
        const kept = of(id);
        if (kept !== undefined) kept.unread = 0;
        return (kept?.messages.length ?? 0) - 1;
      },
      setRead: async (marks) => {
        for (const [id] of marks) {
          const kept = of(id);
          if (kept !== undefined) kept.unread = 0;
        }
        return marks.filter(([id]) => of(id) !== undefined);
      },
      firstMessages: async () => 0,
      setFirstMessages: async () => ok({ state: state(), entry: null, contacts: 0 }),
      conversationStep: async (id, step) => {
        this.calls.push(step);
        of(id)?.steps.push({ at: NOW, kind: step });
        return ok({ state: { ...state(), commit: state().commit + 1 }, entry: null, contacts: 1 });
      },
      conversationsOpen: () => Promise.reject(new Error('not here')),
      conversationsReview: () => Promise.reject(new Error('not here')),
      conversationsCommit: () => Promise.reject(new Error('not here')),
      conversationsCancel: () => undefined,
      conversationsClose: async () => undefined,
    };
  }

  #open(list: InboxList, search: string): InboxView {
    const found = this.kept.filter(
      ({ contact, messages }) =>
        search === '' || fold(contact.name).includes(fold(search)) || messages.some((one) => has(one, search)),
    );
    const inList = (id: InboxList): readonly Kept[] => found.filter((kept) => isIn(kept, id));
    const id = this.#next++;
    this.#views.set(id, { rows: inList(list), search });
    const counts = Object.fromEntries(INBOX_LISTS.map((one) => [one, inList(one).length])) as Record<InboxList, number>;
    return { id, commit: 0, count: inList(list).length, counts };
  }
}

const has = ({ content }: ShownMessage, search: string): boolean => fold(content.text).includes(fold(search));

const standingOf = ({ steps }: Kept): Standing => replay(steps);

const STATES: Partial<Record<InboxList, string>> = {
  requesting: 'Requesting',
  intervened: 'Intervened',
  closed: 'Closed',
  assistant: 'Handled by Assistant',
};

function isIn(kept: Kept, list: InboxList): boolean {
  const standing = standingOf(kept);
  if (list === 'all') return true;
  if (list === 'unread') return kept.unread > 0;
  return list === 'unreplied' ? standing.unreplied : standing.state === STATES[list];
}

function keptOf({ name, phone, messages, unread = 0 }: Talk, index: number): Kept {
  const first = NOW - (messages.length + index) * 60_000;
  const shown = messages.map((text, i) =>
    message(
      i,
      first + i * 60_000,
      text.slice(1),
      text.startsWith('>') ? { direction: 'out', author: 'agent', delivery: 'read' } : {},
    ),
  );
  return {
    contact: {
      id: contactId(index + 1),
      name,
      nameParts: null,
      phone,
      userIds: [],
      username: '',
      tags: [],
      source: '',
      firstMessage: 0,
      attributes: new Map(),
      optedOut: false,
      origin: 'ORGANIC',
      state: '',
      lastActive: 0,
      createdAt: NOW,
    },
    messages: shown,
    steps: shown.map(({ at, direction }) => ({ at, kind: direction === 'in' ? 'in' : 'out-agent' })),
    unread,
  };
}

const shownContact = (kept: Kept): Contact => {
  const { state, lastIn } = standingOf(kept);
  return { ...kept.contact, state, lastActive: lastIn };
};

const rowOf = (kept: Kept): Row => {
  const contact = shownContact(kept);
  return {
    contact,
    status: statusOf(contact.lastActive, NOW),
    phoneText: `+${String(contact.phone)}`,
    landline: false,
  };
};

function conversationRow(kept: Kept, search: string): ConversationRow {
  const { landline: _, ...row } = rowOf(kept);
  const found = search === '' ? undefined : kept.messages.findLast((one) => has(one, search));
  const last = kept.messages.at(-1);
  if (last === undefined) throw new Error('a talk has messages');
  return {
    ...row,
    standing: standingOf(kept),
    messages: kept.messages.length,
    unread: kept.unread,
    last,
    found: found ?? null,
  };
}
