/** [C5] Conversations, as the page asks for them; and the import of logs and chats. */
import { contactAt } from '../base/contact-row.ts';
import { MESSAGE, SIDES } from '../base/messages/columns.ts';
import { MessageDraft } from '../base/messages/message-draft.ts';
import { kindCode } from '../base/messages/message-row.ts';
import { COLUMN, pageOf, slotOf } from '../base/page.ts';
import { writeContact } from '../base/write-contact.ts';
import { NO_CONVERSATION, replay } from '../domain/conversation/state.ts';
import { fail, ok } from '../domain/result.ts';
import { parseSearch, searchMatches } from '../domain/search.ts';
import { CONTACT_GONE } from './changes/edit.ts';
import { ConversationImport } from './conversations/conversation-import.ts';
import { firstMessagesOf } from './conversations/first-messages.ts';
import { Conversations, type Listed } from './conversations/held.ts';
import { shownAt } from './conversations/shown.ts';
import { stepOf } from './conversations/standing.ts';
import { type ConversationRow, type ConversationsApi, INBOX_LISTS, type InboxList } from './contract/conversations.ts';
import type { Core } from './core.ts';

const MOST_VIEWS = 8;
const MOST_ROWS = 200;

interface View {
  readonly list: readonly Listed[];
  /** By contact: the place of the latest message that was found. */
  readonly found: ReadonlyMap<number, number>;
}

export function serveConversations(core: Core): ConversationsApi {
  const held = new Conversations();
  const views = new Map<number, View>();
  const imports = new ConversationImport(core);
  let next = 1;

  /** Places of the contact's messages that have all words, the latest first. */
  const places = (contact: number, search: string): number[] => {
    const terms = parseSearch(search).map(({ text }) => text);
    const talk = held.talk(core.snapshot, contact);
    const found: number[] = [];
    for (let place = talk.length - 1; place >= 0; place--) if (talk.has(place, terms)) found.push(place);
    return found;
  };

  const row = (id: number, found: number | undefined): ConversationRow | null => {
    const shown = core.rows.row(core.snapshot, id, core.now());
    const one = held.one(core.snapshot, id);
    if (shown === null || one === null) return null;
    const { talk, standing, unread } = one;
    const last = shownAt(talk, talk.length - 1);
    if (last === null) return null;
    const { contact, status, phoneText } = shown;
    return {
      contact,
      status,
      phoneText,
      standing,
      messages: talk.length,
      unread,
      last,
      found: found === undefined ? null : shownAt(talk, found),
    };
  };

  return {
    async inbox({ list, search }) {
      const found = new Map<number, number>();
      const all = held.all(core.snapshot).filter(({ contact }) => {
        if (search.trim() === '') return true;
        const [place] = places(contact, search);
        if (place !== undefined) found.set(contact, place);
        const who = contactAt(core.snapshot, contact);
        return place !== undefined || (who !== null && searchMatches(search, who, core.snapshot.catalog));
      });
      const counts: Record<InboxList, number> = {
        unreplied: 0,
        unread: 0,
        requesting: 0,
        intervened: 0,
        assistant: 0,
        closed: 0,
        all: 0,
      };
      for (const one of all) for (const name of INBOX_LISTS) if (held.isIn(one, name)) counts[name]++;
      const id = next++;
      const chosen = all.filter((one) => held.isIn(one, list));
      views.set(id, { list: chosen, found });
      const [oldest] = views.keys();
      if (views.size > MOST_VIEWS && oldest !== undefined) views.delete(oldest);
      return { id, commit: core.snapshot.commit, count: chosen.length, counts };
    },
    async inboxRows(view, from, to) {
      const { list, found } = views.get(view) ?? { list: [], found: new Map<number, number>() };
      return list.slice(from, Math.min(to, from + MOST_ROWS)).map(({ contact }) => row(contact, found.get(contact)));
    },
    inboxIndexOf: async (view, contact) => views.get(view)?.list.findIndex((one) => one.contact === contact) ?? -1,
    closeInbox: (view) => void views.delete(view),
    async conversation(contact) {
      const { commit } = core.snapshot;
      const one = held.one(core.snapshot, contact);
      if (one === null) return { commit, messages: 0, unread: 0, standing: NO_CONVERSATION };
      return { commit, messages: one.talk.length, unread: one.unread, standing: one.standing };
    },
    async messages(contact, from, to) {
      const talk = held.talk(core.snapshot, contact);
      const end = Math.min(to, from + MOST_ROWS, talk.length);
      return Array.from({ length: Math.max(0, end - from) }, (_, i) => from + i).flatMap(
        (place) => shownAt(talk, place) ?? [],
      );
    },
    findMessages: async (contact, search) => Uint32Array.from(places(contact, search)),
    async markRead(contact) {
      const { newestId } = held.talk(core.snapshot, contact);
      held.read(contact, newestId);
      return newestId;
    },
    async setRead(marks) {
      for (const [contact, id] of marks) held.read(contact, id);
    },
    firstMessages: async () => firstMessagesOf(core.snapshot).size,
    setFirstMessages: () =>
      core.change((draft) => {
        const found = firstMessagesOf(draft.base);
        for (const [contact, tag] of found) draft.int(pageOf(contact), COLUMN.firstMessage)[slotOf(contact)] = tag;
        return ok(found.size === 0 ? null : { kind: 'firstMessages', contacts: found.size });
      }),
    conversationStep: (contact, step) =>
      core.change((draft) => {
        const before = contactAt(draft.base, contact);
        const rows = held.rows(draft.base, contact);
        if (before === null) return CONTACT_GONE;
        if (rows.length === 0) return fail('gone', { id: 'no-conversation' });
        const at = core.now();
        const { state } = replay([...rows.flatMap((one) => stepOf(one) ?? []), { at, kind: step }]);
        if (state === before.state) return ok(null);
        const messages = new MessageDraft(draft);
        const id = messages.append();
        messages.setNumber(id, MESSAGE.contact, contact + 1);
        messages.setNumber(id, MESSAGE.kind, kindCode('act'));
        messages.setNumber(id, MESSAGE.side, SIDES.indexOf('agent'));
        messages.setNumber(id, MESSAGE.at, at);
        messages.setText(id, MESSAGE.detail, step);
        messages.finish();
        writeContact(draft, contact, before, { ...before, state });
        return ok({ kind: 'conversation', did: step, name: before.name, contacts: 1 });
      }),
    conversationsOpen: (files) => imports.open(files),
    conversationsReview: (choices, onProgress) => imports.review(choices, onProgress),
    conversationsCommit: (onProgress) => imports.commit(onProgress),
    conversationsCancel: () => imports.cancel(),
    async conversationsClose() {
      imports.close();
    },
  };
}
