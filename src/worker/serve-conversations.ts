/** [C5] Conversations, as the page asks for them; and the import of logs and chats. */
import { contactAt } from '../base/contact-row.ts';
import { MESSAGE, SIDES } from '../base/messages/columns.ts';
import { MessageDraft } from '../base/messages/message-draft.ts';
import { kindCode } from '../base/messages/message-row.ts';
import { foldMessages, latestFound, MessageSearch } from '../base/messages/message-search.ts';
import { overviewOf } from '../base/messages/overview.ts';
import { COLUMN, pageOf, slotOf } from '../base/page.ts';
import type { Snapshot } from '../base/snapshot.ts';
import type { Steps } from '../base/sort/steps.ts';
import { writeContact } from '../base/write-contact.ts';
import { EVERYTHING } from '../domain/filter.ts';
import { NO_CONVERSATION, replay } from '../domain/conversation/state.ts';
import { fail, ok } from '../domain/result.ts';
import { parseSearch } from '../domain/search.ts';
import { CONTACT_GONE } from './changes/edit.ts';
import { firstMessagesOf } from './conversations/first-messages.ts';
import { Conversations, type Listed } from './conversations/held.ts';
import { eventsOf, shownAt } from './conversations/shown.ts';
import { stepOf } from './conversations/standing.ts';
import type { ConversationRow, ConversationsApi } from './contract/conversations.ts';
import type { Core } from './core.ts';
import { once } from './once.ts';
import { talkImportPart } from './talk-import-part.ts';

const MOST_VIEWS = 8;
const MOST_ROWS = 200;

interface View {
  readonly list: readonly Listed[];
  /** By contact: the latest message that was found, -1 = none. */
  readonly found: Int32Array;
}

const NOTHING = new Int32Array(0);

export function serveConversations(core: Core): ConversationsApi {
  const held = new Conversations();
  const views = new Map<number, View>();
  const imports = once(async () => {
    const { ConversationImport } = await talkImportPart();
    return new ConversationImport(core);
  });
  let next = 1;

  const searching = (search: string): MessageSearch => {
    const terms = parseSearch(search).map(({ text }) => text);
    return new MessageSearch(overviewOf(core.snapshot).pages, terms, core.queries.texts.folded);
  };

  /** What a search finds: conversations of contacts that it finds, and by contact the latest message, -1 = none. */
  function* search(text: string): Steps<View> {
    const { snapshot } = core;
    const { pages, byContact } = overviewOf(snapshot);
    const found = yield* latestFound(pages, byContact.end, searching(text));
    const isFound = new Uint8Array(byContact.end);
    for (const id of core.queries.ids(snapshot, EVERYTHING, text, core.now())) isFound[id] = 1;
    yield;
    return {
      list: held.all(snapshot).filter(({ contact }) => (found[contact] ?? -1) >= 0 || isFound[contact] === 1),
      found,
    };
  }

  /** While nobody waits: what the first search of messages needs. */
  function* warm(snapshot: Snapshot): Steps<void> {
    const { folded } = core.queries.texts;
    for (const page of overviewOf(snapshot).pages) if (page !== null && foldMessages(page, folded)) yield;
  }

  const row = (id: number, found: number): ConversationRow | null => {
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
      found: found < 0 ? null : shownAt(talk, talk.placeOfId(found)),
    };
  };

  return {
    async inbox({ list, search: text }) {
      const { snapshot } = core;
      const isAll = text.trim() === '';
      const { list: all, found } = isAll
        ? { list: held.all(snapshot), found: NOTHING }
        : await core.work.asked(search(text));
      if (isAll) core.work.idle(warm(snapshot), () => core.snapshot === snapshot);
      const counts = held.counts(all);
      const id = next++;
      const chosen = list === 'all' ? all : all.filter((one) => held.isIn(one, list));
      views.set(id, { list: chosen, found });
      const [oldest] = views.keys();
      if (views.size > MOST_VIEWS && oldest !== undefined) views.delete(oldest);
      return { id, commit: snapshot.commit, count: chosen.length, counts };
    },
    async inboxRows(view, from, to) {
      const { list, found } = views.get(view) ?? { list: [], found: NOTHING };
      return list.slice(from, Math.min(to, from + MOST_ROWS)).map(({ contact }) => row(contact, found[contact] ?? -1));
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
    conversationEvents: async (contact) => eventsOf(held.rows(core.snapshot, contact)),
    findMessages: async (contact, text) => Uint32Array.from(held.talk(core.snapshot, contact).found(searching(text))),
    async markRead(contact) {
      const { newestId } = held.talk(core.snapshot, contact);
      held.read(contact, newestId);
      return newestId;
    },
    async setRead(marks) {
      for (const [contact, id] of marks) held.read(contact, id);
      return marks.filter(([contact]) => contactAt(core.snapshot, contact) !== null);
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
    conversationsOpen: async (files) => (await imports()).open(files),
    conversationsReview: async (choices, onProgress) => (await imports()).review(choices, onProgress),
    conversationsCommit: async (onProgress) => (await imports()).commit(onProgress),
    conversationsCancel: () => void imports().then((one) => one.cancel()),
    async conversationsClose() {
      (await imports()).close();
    },
  };
}
