/** [C5] Conversations as they are held: by contact, with where each stands; made anew when the base has changed. */
import { contactAt } from '../../base/contact-row.ts';
import { ByContact } from '../../base/messages/by-contact.ts';
import { MESSAGE_PAGES } from '../../base/messages/message-pages.ts';
import { messageAt, type MessageList, type MessageRow } from '../../base/messages/message-row.ts';
import { listOf, type Snapshot } from '../../base/snapshot.ts';
import { STATES, type State } from '../../domain/contact.ts';
import type { Standing } from '../../domain/conversation/state.ts';
import type { InboxList } from '../contract/conversations.ts';
import { messagesOf, standingOf, unreadOf } from './standing.ts';

export interface Held {
  readonly contact: number;
  readonly standing: Standing;
  readonly messages: number;
  readonly unread: number;
  /** Of the last message. */
  readonly last: number;
  readonly lastAt: number;
}

const [, requesting, intervened, closed, assistant] = STATES;
const STATE_OF: Readonly<Partial<Record<InboxList, State>>> = { requesting, intervened, closed, assistant };

export function isIn({ standing, unread }: Held, list: InboxList): boolean {
  if (list === 'all') return true;
  if (list === 'unreplied') return standing.unreplied;
  return list === 'unread' ? unread > 0 : standing.state === STATE_OF[list];
}

export class Conversations {
  #pages: MessageList | null = null;
  #byContact = new ByContact([]);
  #all: { readonly of: Snapshot; readonly list: readonly Held[] } | null = null;
  /** When the person last read it; for as long as the tab is open. */
  readonly #read = new Map<number, number>();

  /** All that there is of a contact. */
  rows(snapshot: Snapshot, contact: number): readonly MessageRow[] {
    const { pages } = listOf(snapshot, MESSAGE_PAGES);
    if (this.#pages !== pages) {
      this.#byContact = new ByContact(pages);
      this.#pages = pages;
    }
    return Array.from(this.#byContact.ids(contact)).flatMap((id) => messageAt(pages, id) ?? []);
  }

  /** In order of time. */
  messages(snapshot: Snapshot, contact: number): readonly MessageRow[] {
    return messagesOf(this.rows(snapshot, contact));
  }

  /** null: there is none. */
  one(snapshot: Snapshot, contact: number): Held | null {
    const rows = this.rows(snapshot, contact);
    const messages = messagesOf(rows);
    const last = messages.at(-1);
    if (last === undefined) return null;
    return {
      contact,
      standing: standingOf(rows),
      messages: messages.length,
      unread: unreadOf(messages, this.#read.get(contact) ?? 0),
      last: last.id,
      lastAt: last.at,
    };
  }

  /** Of contacts that are there, the latest first. */
  all(snapshot: Snapshot): readonly Held[] {
    if (this.#all?.of === snapshot) return this.#all.list;
    this.rows(snapshot, -1);
    const list: Held[] = [];
    for (const contact of this.#byContact.contacts()) {
      const held = contactAt(snapshot, contact) === null ? null : this.one(snapshot, contact);
      if (held !== null) list.push(held);
    }
    list.sort((a, b) => b.lastAt - a.lastAt || b.last - a.last);
    this.#all = { of: snapshot, list };
    return list;
  }

  read(contact: number, at: number): void {
    this.#read.set(contact, at);
    this.#all = null;
  }
}
