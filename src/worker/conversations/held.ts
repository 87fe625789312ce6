/** [C5] Conversations as the inbox has them: where each stands, by contact; and those that are open, message by message. */
import { type Overview, overviewOf } from '../../base/messages/overview.ts';
import { type RowView, viewsOf } from '../../base/messages/row-view.ts';
import { isLive, pageOf, slotOf } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { STATES, type State } from '../../domain/contact.ts';
import type { Standing } from '../../domain/conversation/state.ts';
import type { InboxList } from '../contract/conversations.ts';
import { standingOf } from './standing.ts';
import { Talk } from './talk.ts';

/** Of the inbox, as little as its lists need. */
export interface Listed {
  readonly contact: number;
  readonly state: State;
  readonly unreplied: boolean;
  /** The highest id + 1 of what waits for an answer; 0 = nothing does. */
  readonly unanswered: number;
  /** Of the last message. */
  readonly last: number;
  readonly lastAt: number;
}

/** One conversation as a whole. */
export interface Held {
  readonly contact: number;
  readonly standing: Standing;
  readonly talk: Talk;
  readonly unread: number;
}

const [, requesting, intervened, closed, assistant] = STATES;
const STATE_OF: Readonly<Partial<Record<InboxList, State>>> = { requesting, intervened, closed, assistant };
/** Conversations that are kept open. */
const MOST_OPEN = 64;

export class Conversations {
  #of: Overview | null = null;
  readonly #open = new Map<number, Talk>();
  #all: { readonly of: Snapshot; readonly list: readonly Listed[] } | null = null;
  /** By contact: the latest message that was there when the person read it. */
  readonly #read = new Map<number, number>();

  isIn(one: Listed, list: InboxList): boolean {
    if (list === 'all') return true;
    if (list === 'unreplied') return one.unreplied;
    return list === 'unread' ? this.#isUnread(one) : one.state === STATE_OF[list];
  }

  /** How many of these are in each list. */
  counts(all: readonly Listed[]): Readonly<Record<InboxList, number>> {
    const states: Record<State, number> = { '': 0, Requesting: 0, Intervened: 0, Closed: 0, 'Handled by Assistant': 0 };
    let [unreplied, unread] = [0, 0];
    for (const one of all) {
      states[one.state]++;
      if (one.unreplied) unreplied++;
      if (this.#isUnread(one)) unread++;
    }
    return {
      unreplied,
      unread,
      requesting: states[requesting],
      intervened: states[intervened],
      assistant: states[assistant],
      closed: states[closed],
      all: all.length,
    };
  }

  #isUnread({ contact, unanswered }: Listed): boolean {
    return unanswered > 0 && unanswered > this.#readId(contact) + 1;
  }

  /** All that there is of a contact. */
  rows(snapshot: Snapshot, contact: number): readonly RowView[] {
    const { pages, byContact } = overviewOf(snapshot);
    return viewsOf(pages, byContact.ids(contact));
  }

  talk(snapshot: Snapshot, contact: number): Talk {
    const overview = overviewOf(snapshot);
    if (this.#of !== overview) this.#open.clear();
    this.#of = overview;
    let talk = this.#open.get(contact);
    if (talk === undefined) {
      const [oldest] = this.#open.keys();
      if (this.#open.size >= MOST_OPEN && oldest !== undefined) this.#open.delete(oldest);
      this.#open.set(contact, (talk = new Talk(overview, contact)));
    }
    return talk;
  }

  /** null: there is none. */
  one(snapshot: Snapshot, contact: number): Held | null {
    const talk = this.talk(snapshot, contact);
    if (talk.length === 0) return null;
    const standing = standingOf(this.rows(snapshot, contact));
    return { contact, standing, talk, unread: talk.unread(this.#readId(contact)) };
  }

  /** Of contacts that are there, the latest first. */
  all(snapshot: Snapshot): readonly Listed[] {
    if (this.#all?.of === snapshot) return this.#all.list;
    const { byContact, messages, states, unreplied, unanswered, last, lastAt } = overviewOf(snapshot);
    const list: Listed[] = [];
    for (const contact of byContact.contacts()) {
      const page = snapshot.pages[pageOf(contact)] ?? null;
      if (messages[contact] === 0 || page === null || !isLive(page, slotOf(contact))) continue;
      list.push({
        contact,
        state: STATES[states[contact] ?? 0] ?? '',
        unreplied: unreplied[contact] === 1,
        unanswered: unanswered[contact] ?? 0,
        last: last[contact] ?? 0,
        lastAt: lastAt[contact] ?? 0,
      });
    }
    list.sort((a, b) => b.lastAt - a.lastAt || b.last - a.last);
    this.#all = { of: snapshot, list };
    return list;
  }

  read(contact: number, id: number): void {
    this.#read.set(contact, Math.max(id, this.#readId(contact)));
  }

  #readId(contact: number): number {
    return this.#read.get(contact) ?? -1;
  }
}
