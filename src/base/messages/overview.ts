/**
 * [C4] [C5] Where all conversations stand, by contact, made of columns alone: no message becomes an object for it. Kept while the pages are the
 * same. Equal to what `replay` and the messages in order of time say of each (test/base/messages/overview.test.ts).
 */
import { STATES, type State } from '../../domain/contact.ts';
import { isUnrepliedAfter, nextState, STEP_KINDS, type StepKind } from '../../domain/conversation/state.ts';
import type { ConversationSummary } from '../../domain/conversation/summary.ts';
import { type IntColumn, intAt, type NumColumn, numAt, textAt, type TextColumn } from '../column.ts';
import { intColumn, numColumn, pageOf, slotOf, textColumn } from '../page.ts';
import { listOf, type Snapshot } from '../snapshot.ts';
import { ByContact } from './by-contact.ts';
import { MESSAGE, SIDES } from './columns.ts';
import { MESSAGE_PAGES } from './message-pages.ts';
import { atOnce } from './in-time.ts';
import { isContent, messageAt, type MessageList, ROW_KINDS } from './message-row.ts';
import { stepKind } from './steps.ts';

/** Columns by contact id; nobody at all behind their end. */
export interface Overview {
  readonly pages: MessageList;
  readonly byContact: ByContact;
  /** 0 = no conversation. */
  readonly messages: Uint32Array;
  /** 1: unreplied. */
  readonly unreplied: Uint8Array;
  /** Index in STATES, replayed. */
  readonly states: Uint8Array;
  /** Of the last message: its id, its moment, and 1 where it came in. */
  readonly last: Uint32Array;
  readonly lastAt: Float64Array;
  readonly lastIn: Uint8Array;
  /** The highest id + 1 of what came in, is no call, and was not answered; 0 = none. It is unread where it came after what was read last. */
  readonly unanswered: Uint32Array;
}

const made = new WeakMap<MessageList, Overview>();

export function overviewOf(snapshot: Snapshot): Overview {
  const { pages } = listOf(snapshot, MESSAGE_PAGES);
  let overview = made.get(pages);
  if (overview === undefined) made.set(pages, (overview = makeOverview(pages)));
  return overview;
}

/** Of one contact, for a row; null = there is no conversation. */
export function summaryOf(snapshot: Snapshot, contact: number): ConversationSummary | null {
  const overview = overviewOf(snapshot);
  const messages = overview.messages[contact] ?? 0;
  const row = messages === 0 ? null : messageAt(overview.pages, overview.last[contact] ?? 0);
  if (row === null || !isContent(row.kind)) return null;
  const { kind, text, fileName, detail, revoked } = row;
  return {
    messages,
    unreplied: overview.unreplied[contact] === 1,
    lastAt: row.at,
    lastFrom: row.side === 'in' ? 'in' : 'out',
    last: revoked ? { kind: 'text', text: '', fileName: '', detail: '' } : { kind, text, fileName, detail },
    revoked,
  };
}

/** Of a page, what a conversation's standing is made of. */
interface View {
  readonly at: NumColumn | undefined;
  readonly side: IntColumn | undefined;
  readonly kind: IntColumn | undefined;
  readonly detail: TextColumn | undefined;
}

/** By code: whether such a row is a message, and a call. */
const IS_MESSAGE = ROW_KINDS.map(isContent);
const CALL = ROW_KINDS.indexOf('call');
/** By kind, then side: the place of its step; -1 = none, -2 = its detail says. */
const STEP = ROW_KINDS.map((kind) =>
  SIDES.map((side) => {
    const step = stepKind(kind, side, '');
    return kind === 'act' ? -2 : step === null ? -1 : STEP_KINDS.indexOf(step);
  }),
);

function makeOverview(pages: MessageList): Overview {
  const byContact = new ByContact(pages);
  const views = pages.map((page): View | null =>
    page === null
      ? null
      : {
          at: numColumn(page, MESSAGE.at),
          side: intColumn(page, MESSAGE.side),
          kind: intColumn(page, MESSAGE.kind),
          detail: textColumn(page, MESSAGE.detail),
        },
  );
  const size = byContact.end;
  const overview = {
    pages,
    byContact,
    messages: new Uint32Array(size),
    unreplied: new Uint8Array(size),
    states: new Uint8Array(size),
    last: new Uint32Array(size),
    lastAt: new Float64Array(size),
    lastIn: new Uint8Array(size),
    unanswered: new Uint32Array(size),
  };
  const steps = new Steps();
  for (const contact of byContact.contacts()) {
    steps.clear();
    let messages = 0;
    /** Of the last message, and of the last that went out (in-time.ts). */
    let [last, lastAt, lastIn] = [-1, -Infinity, false];
    let outAt = -Infinity;
    const ids = byContact.ids(contact);
    for (const id of ids) {
      const view = views[pageOf(id)];
      if (view === null || view === undefined) continue;
      const slot = slotOf(id);
      const [kind, side, at] = [intAt(view.kind, slot), intAt(view.side, slot), numAt(view.at, slot, 0)];
      const step = STEP[kind]?.[side] ?? -1;
      if (step === -2) steps.addNamed(at, stepKind('act', 'in', textAt(view.detail, slot)));
      else if (step >= 0) steps.add(at, step);
      if (IS_MESSAGE[kind] !== true) continue;
      messages++;
      if (at > lastAt || (at === lastAt && atOnce(pages, id, last) > 0)) [last, lastAt, lastIn] = [id, at, side === 0];
      if (side !== 0 && at > outAt) outAt = at;
    }
    if (messages === 0) continue;
    overview.messages[contact] = messages;
    overview.last[contact] = last;
    overview.lastAt[contact] = lastAt;
    overview.lastIn[contact] = lastIn ? 1 : 0;
    const [state, unreplied] = steps.replayed();
    overview.states[contact] = STATES.indexOf(state);
    overview.unreplied[contact] = unreplied ? 1 : 0;
    if (!lastIn) continue;
    for (const id of ids) {
      const view = views[pageOf(id)];
      const slot = slotOf(id);
      const [kind, at] = [intAt(view?.kind, slot), numAt(view?.at, slot, 0)];
      // What came in at the moment of an answer stands before it.
      if (at > outAt && IS_MESSAGE[kind] === true && kind !== CALL) overview.unanswered[contact] = id + 1;
    }
  }
  return overview;
}

/** Steps of one conversation, in two arrays that are used again for the next. */
class Steps {
  readonly #at: number[] = [];
  readonly #kinds: number[] = [];
  #inOrder = true;

  clear(): void {
    this.#at.length = 0;
    this.#kinds.length = 0;
    this.#inOrder = true;
  }

  addNamed(at: number, kind: StepKind | null): void {
    if (kind !== null) this.add(at, STEP_KINDS.indexOf(kind));
  }

  add(at: number, kind: number): void {
    const before = this.#at.length - 1;
    if (before >= 0 && isBefore(at, kind, this.#at[before] ?? 0, this.#kinds[before] ?? 0)) this.#inOrder = false;
    this.#at.push(at);
    this.#kinds.push(kind);
  }

  replayed(): [state: State, unreplied: boolean] {
    const [at, kinds] = [this.#at, this.#kinds];
    let state: State = '';
    let unreplied = false;
    const take = (kind: number): void => {
      const step = STEP_KINDS[kind];
      if (step === undefined) return;
      state = nextState(state, step);
      unreplied = isUnrepliedAfter(unreplied, step);
    };
    if (this.#inOrder) kinds.forEach(take);
    else {
      const order = Array.from(at, (_, i) => i);
      order.sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || (kinds[a] ?? 0) - (kinds[b] ?? 0));
      for (const i of order) take(kinds[i] ?? 0);
    }
    return [state, unreplied];
  }
}

const isBefore = (at: number, kind: number, other: number, otherKind: number): boolean =>
  at < other || (at === other && kind < otherKind);
