/**
 * [C3] [C7] Events become rows of messages: each message once, whatever order its parts come in. Every value is one that holds in any order:
 * the highest status, the latest edit and reaction. What comes before its message waits in a row that the message then takes.
 */
import type { Draft } from '../../base/draft.ts';
import { EDITED, MESSAGE, REVOKED, SIDES, type TextKey } from '../../base/messages/columns.ts';
import { MessageDraft } from '../../base/messages/message-draft.ts';
import { MESSAGE_PAGES } from '../../base/messages/message-pages.ts';
import { kindCode } from '../../base/messages/message-row.ts';
import { listOf } from '../../base/snapshot.ts';
import { type Sliced, STEP } from '../import/in-slices.ts';
import type { Somebody, TalkPeople } from './people.ts';
import { RowKeys } from './row-keys.ts';
import type { Logged, TalkLog } from './talk-log.ts';

const KIND = {
  waiting: kindCode('waiting'),
  unknown: kindCode('unknown'),
  preference: kindCode('preference'),
  call: kindCode('call'),
};
const PROGRAM = SIDES.indexOf('program');

export class TalkRows {
  readonly messages: MessageDraft;
  /** From this id on, rows are new. */
  readonly firstNew: number;
  /** Of rows that were there: those that waited for the message which has come now. */
  readonly completed = new Set<number>();
  known = 0;
  readonly #values = { set: 0, known: 0 };
  /** By row: values that came before their message. */
  readonly #ahead = new Map<number, number>();
  /** Contacts of whose rows something is another. */
  readonly touched = new Set<number>();
  readonly #people: TalkPeople;
  readonly #log: TalkLog;
  readonly #keys: RowKeys;

  constructor(draft: Draft, people: TalkPeople, log: TalkLog) {
    this.messages = new MessageDraft(draft, log.pool);
    this.#people = people;
    this.#log = log;
    this.firstNew = listOf(draft.base, MESSAGE_PAGES).nextId;
    this.#keys = new RowKeys(draft.base, log.pool);
  }

  /** [I6] Statuses, reactions, edits and revokes so far: each set something, was known, or waits for its message. */
  get values(): { readonly set: number; readonly known: number; readonly waiting: number } {
    let { set } = this.#values;
    let waiting = 0;
    for (const [id, count] of this.#ahead) {
      if (this.#kind(id) === KIND.waiting) waiting += count;
      else set += count;
    }
    return { set, known: this.#values.known, waiting };
  }

  /** All of the log. */
  *take(): Sliced<void> {
    for (let i = 0; i < this.#log.length; i++) {
      if (i % STEP === 0) yield;
      this.#take(this.#log.read(i));
    }
    // Who is spoken of by what makes nobody: a new number of somebody unknown says nothing.
    for (let i = 0; i < this.#log.length; i++) {
      if (i % STEP === 0) yield;
      const { kind, who } = this.#log.read(i);
      if (kind === 'identity' || kind === 'phone-book') this.#people.find(who);
    }
  }

  #take(event: Readonly<Logged>): void {
    switch (event.kind) {
      case 'message':
        this.#message(event);
        return;
      case 'status':
        this.#status(event);
        return;
      case 'reaction': {
        const id = this.#rowOf(event);
        const [value, when] =
          event.side === 0
            ? ([MESSAGE.theirReaction, MESSAGE.theirReactionAt] as const)
            : ([MESSAGE.ourReaction, MESSAGE.ourReactionAt] as const);
        const held = this.messages.number(id, when);
        const isLater = event.at > held || (event.at === held && this.#isGreater(event.text, id, value));
        if (isLater) {
          this.messages.setCode(id, value, event.text);
          this.messages.setNumber(id, when, event.at);
          this.#change(id);
        }
        this.#count(id, isLater);
        return;
      }
      case 'edit': {
        const id = this.#rowOf(event);
        const held = this.messages.number(id, MESSAGE.editedAt);
        const isLater = event.at > held || (event.at === held && this.#isGreater(event.text, id, MESSAGE.text));
        if (isLater) {
          this.messages.setNumber(id, MESSAGE.editedAt, event.at);
          this.#mark(id, EDITED);
          this.#content(id, event);
          this.#change(id);
        }
        this.#count(id, isLater);
        return;
      }
      case 'revoke': {
        const id = this.#rowOf(event);
        const isNews = this.#mark(id, REVOKED);
        if (isNews) this.#change(id);
        this.#count(id, isNews);
        return;
      }
      case 'preference': {
        const somebody = this.#people.need(event.who);
        if (somebody === null) return;
        const [id, isNew] = this.#rowFor(event, somebody);
        if (!isNew) return;
        this.#write(id, KIND.preference, event.at, 0);
        this.messages.setCode(id, MESSAGE.detail, event.text);
        return;
      }
      case 'call': {
        const somebody = this.#people.need(event.who);
        if (somebody === null) return;
        const [id, isNew] = this.#rowFor(event, somebody);
        if (isNew) this.#write(id, KIND.call, event.at, event.side);
        else if (event.at < this.messages.number(id, MESSAGE.at)) this.messages.setNumber(id, MESSAGE.at, event.at);
        if (event.number >= 0)
          this.messages.setText(id, MESSAGE.detail, `${this.#log.pool.text(event.text)} ${String(event.number)}`);
        return;
      }
      case 'identity':
      case 'phone-book':
    }
  }

  #message(event: Readonly<Logged>): void {
    const somebody = this.#people.need(event.who);
    if (somebody === null) return;
    const { messages } = this;
    const [id, isNew] = this.#rowFor(event, somebody);
    const held = this.#kind(id);
    if (!isNew && held !== KIND.waiting && held !== KIND.unknown) {
      this.known++;
      let changed = this.#raise(id, event.delivery);
      if (event.at < messages.number(id, MESSAGE.at)) changed = messages.setNumber(id, MESSAGE.at, event.at) || changed;
      if (event.mark !== '') changed = this.#mark(id, event.mark === 'edited' ? EDITED : REVOKED) || changed;
      if (changed) this.#change(id);
      return;
    }
    if (!isNew && held === KIND.unknown && event.content === KIND.unknown) {
      this.known++;
      return;
    }
    if (id < this.firstNew) {
      if (held === KIND.waiting) this.completed.add(id);
      else this.known++;
    }
    this.#write(id, event.content, event.at, event.side);
    // An edit that came before it holds.
    if (messages.number(id, MESSAGE.editedAt) === 0) this.#content(id, event);
    this.#raise(id, event.delivery);
    if (event.mark !== '') this.#mark(id, event.mark === 'edited' ? EDITED : REVOKED);
    messages.setCode(id, MESSAGE.replyTo, event.replyTo);
    messages.setNumber(id, MESSAGE.forwarded, event.forwarded);
    if (event.referral !== 0) messages.setCode(id, MESSAGE.referral, event.referral);
    messages.setCode(id, MESSAGE.channel, event.channel);
    if (!isNew) this.#change(id);
  }

  #status(event: Readonly<Logged>): void {
    const { messages } = this;
    const at = this.#keys.find(event, null);
    const somebody = at < 0 || this.#kind(at) === KIND.waiting ? this.#people.need(event.who) : null;
    const [id, isNew] = somebody === null ? [this.#rowOf(event), false] : this.#rowFor(event, somebody);
    let changed = false;
    if (isNew || (somebody !== null && this.#kind(id) === KIND.waiting)) {
      if (id < this.firstNew) this.completed.add(id);
      this.#write(id, KIND.unknown, event.at, PROGRAM);
      changed = true;
    } else if (this.#kind(id) === KIND.unknown && event.at < messages.number(id, MESSAGE.at))
      changed = messages.setNumber(id, MESSAGE.at, event.at);
    if (this.#raise(id, event.delivery)) changed = true;
    // Of several the greatest, so that any order says the same.
    if (event.number > messages.number(id, MESSAGE.errorCode)) {
      messages.setNumber(id, MESSAGE.errorCode, event.number);
      messages.setCode(id, MESSAGE.errorText, event.text);
      changed = true;
    }
    changed = this.#greater(id, MESSAGE.callback, event.fileName) || changed;
    changed = this.#greater(id, MESSAGE.category, event.detail) || changed;
    if (changed && !isNew) this.#change(id);
    this.#count(id, changed);
  }

  #count(id: number, didSet: boolean): void {
    if (this.#kind(id) === KIND.waiting) this.#ahead.set(id, (this.#ahead.get(id) ?? 0) + 1);
    else if (didSet) this.#values.set++;
    else this.#values.known++;
  }

  /** Is this text greater than the one that the row has? */
  #isGreater(code: number, id: number, key: TextKey): boolean {
    const held = this.messages.code(id, key);
    return code !== held && this.#log.pool.text(code) > this.#log.pool.text(held);
  }

  #greater(id: number, key: TextKey, code: number): boolean {
    return code !== 0 && this.#isGreater(code, id, key) && this.messages.setCode(id, key, code);
  }

  /** The row of a message of this person, and whether it is new. */
  #rowFor(event: Readonly<Logged>, somebody: Somebody): readonly [id: number, isNew: boolean] {
    const known = this.#keys.find(event, somebody);
    if (known >= 0) {
      if (this.messages.number(known, MESSAGE.contact) === 0) this.#assign(known, somebody.id);
      return [known, false];
    }
    const id = this.#append(event, somebody);
    this.#assign(id, somebody.id);
    return [id, true];
  }

  /** The row of a message, wherever it is; one that waits for it, where there is none. */
  #rowOf(event: Readonly<Logged>): number {
    const somebody = event.ofOne ? this.#people.find(event.who) : null;
    const known = this.#keys.find(event, somebody);
    return known >= 0 ? known : this.#append(event, somebody);
  }

  #append(event: Readonly<Logged>, somebody: Somebody | null): number {
    const id = this.messages.append();
    this.messages.setCode(id, MESSAGE.key, event.key);
    this.#keys.put(event, somebody, id);
    return id;
  }

  #assign(id: number, contact: number): void {
    this.messages.setNumber(id, MESSAGE.contact, contact + 1);
    this.touched.add(contact);
  }

  #write(id: number, kind: number, at: number, side: number): void {
    this.messages.setNumber(id, MESSAGE.kind, kind);
    this.messages.setNumber(id, MESSAGE.at, at);
    this.messages.setNumber(id, MESSAGE.side, side);
  }

  #content(id: number, { text, fileName, detail }: Readonly<Logged>): void {
    this.messages.setCode(id, MESSAGE.text, text);
    this.messages.setCode(id, MESSAGE.fileName, fileName);
    this.messages.setCode(id, MESSAGE.detail, detail);
  }

  #kind(id: number): number {
    return this.messages.number(id, MESSAGE.kind);
  }

  /** Of two deliveries the one that stands behind the other in DELIVERIES. */
  #raise(id: number, delivery: number): boolean {
    return (
      delivery > this.messages.number(id, MESSAGE.delivery) && this.messages.setNumber(id, MESSAGE.delivery, delivery)
    );
  }

  #mark(id: number, bit: number): boolean {
    return this.messages.setNumber(id, MESSAGE.mark, this.messages.number(id, MESSAGE.mark) | bit);
  }

  #change(id: number): void {
    const contact = this.messages.number(id, MESSAGE.contact) - 1;
    if (contact >= 0) this.touched.add(this.#people.finalId(contact));
  }
}
