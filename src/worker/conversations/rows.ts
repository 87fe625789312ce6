/**
 * [C3] [C7] Events become rows of messages: each message once, whatever order its parts come in. Every value is one that holds in any order:
 * the highest status, the latest edit and reaction. What comes before its message waits in a row that the message then takes.
 */
import type { Draft } from '../../base/draft.ts';
import { EDITED, MESSAGE, REVOKED, SIDES, type TextKey } from '../../base/messages/columns.ts';
import { MessageDraft } from '../../base/messages/message-draft.ts';
import { MESSAGE_PAGES } from '../../base/messages/message-pages.ts';
import { kindCode, ROW_KINDS, type RowKind } from '../../base/messages/message-row.ts';
import { intAt, textAt } from '../../base/column.ts';
import { intColumn, isLive, PAGE_SIZE, textColumn } from '../../base/page.ts';
import { listOf } from '../../base/snapshot.ts';
import type { Content } from '../../domain/conversation/content.ts';
import { DELIVERIES, type Delivery, higherDelivery } from '../../domain/conversation/delivery.ts';
import type { ConversationEvent, MessageEvent, StatusEvent } from '../../domain/conversation/event.ts';
import type { Somebody, TalkPeople } from './people.ts';

/** Unique within the conversation with one person only. */
const isOfOne = (key: string): boolean => key.startsWith('chat:') || key.startsWith('wish:');

export class TalkRows {
  readonly messages: MessageDraft;
  /** Rows that were not there before. */
  readonly added = new Set<number>();
  known = 0;
  readonly #values = { set: 0, known: 0 };
  /** By row: values that came before their message. */
  readonly #ahead = new Map<number, number>();
  /** By contact: rows that came. */
  readonly came = new Map<number, number[]>();
  /** Contacts of whose rows something is another. */
  readonly touched = new Set<number>();
  readonly #people: TalkPeople;
  readonly #byKey = new Map<string, number>();

  constructor(draft: Draft, people: TalkPeople) {
    this.messages = new MessageDraft(draft);
    this.#people = people;
    listOf(draft.base, MESSAGE_PAGES).pages.forEach((page, no) => {
      if (page === null) return;
      const [keys, contacts] = [textColumn(page, MESSAGE.key), intColumn(page, MESSAGE.contact)];
      for (let slot = 0; slot < page.slots; slot++) {
        const key = textAt(keys, slot);
        if (key === '' || !isLive(page, slot)) continue;
        this.#byKey.set(this.#unique(key, people.finalId(intAt(contacts, slot) - 1)), no * PAGE_SIZE + slot);
      }
    });
  }

  /** [I6] Statuses, reactions, edits and revokes so far: each set something, was known, or waits for its message. */
  get values(): { readonly set: number; readonly known: number; readonly waiting: number } {
    let { set } = this.#values;
    let waiting = 0;
    for (const [id, count] of this.#ahead) {
      if (this.#kind(id) === 'waiting') waiting += count;
      else set += count;
    }
    return { set, known: this.#values.known, waiting };
  }

  take(event: ConversationEvent): void {
    switch (event.kind) {
      case 'message':
        this.#message(event);
        return;
      case 'status':
        this.#status(event);
        return;
      case 'reaction': {
        const id = this.#rowOf(event.of, event.who);
        const [value, when] =
          event.direction === 'in'
            ? ([MESSAGE.theirReaction, MESSAGE.theirReactionAt] as const)
            : ([MESSAGE.ourReaction, MESSAGE.ourReactionAt] as const);
        const held = this.messages.number(id, when);
        const isLater = event.at > held || (event.at === held && event.emoji > this.messages.text(id, value));
        if (isLater) {
          this.messages.setText(id, value, event.emoji);
          this.messages.setNumber(id, when, event.at);
          this.#change(id);
        }
        this.#count(id, isLater);
        return;
      }
      case 'edit': {
        const id = this.#rowOf(event.of, event.who);
        const held = this.messages.number(id, MESSAGE.editedAt);
        const isLater =
          event.at > held || (event.at === held && event.content.text > this.messages.text(id, MESSAGE.text));
        if (isLater) {
          this.messages.setNumber(id, MESSAGE.editedAt, event.at);
          this.#mark(id, EDITED);
          this.#content(id, event.content);
          this.#change(id);
        }
        this.#count(id, isLater);
        return;
      }
      case 'revoke': {
        const id = this.#rowOf(event.of, event.who);
        const isNews = this.#mark(id, REVOKED);
        if (isNews) this.#change(id);
        this.#count(id, isNews);
        return;
      }
      case 'preference': {
        const somebody = this.#people.need(event.who, event.at);
        if (somebody === null) return;
        const [id, isNew] = this.#rowFor(`wish:${String(event.at)}:${event.wants}`, somebody);
        if (!isNew) return;
        this.#write(id, 'preference', event.at, 'in');
        this.messages.setText(id, MESSAGE.detail, event.wants);
        return;
      }
      case 'call': {
        const somebody = this.#people.need(event.who, event.at);
        if (somebody === null) return;
        const [id, isNew] = this.#rowFor(event.id, somebody);
        const side = event.direction === 'in' ? 'in' : 'agent';
        if (isNew) this.#write(id, 'call', event.at, side);
        else if (event.at < this.messages.number(id, MESSAGE.at)) this.messages.setNumber(id, MESSAGE.at, event.at);
        if (event.step === 'terminate')
          this.messages.setText(id, MESSAGE.detail, `${event.outcome} ${String(event.seconds)}`);
        return;
      }
      case 'identity':
      case 'phone-book': {
        const somebody = this.#people.find(event.who);
        if (somebody === null) return;
        if (event.kind === 'identity') this.#people.learn(somebody, { ...event.now, profileName: '' }, event.at);
        else if (event.action === 'add') this.#people.learn(somebody, event.who, event.at);
        return;
      }
      case 'left-out':
    }
  }

  #message(event: MessageEvent): void {
    const somebody = this.#people.need(event.who, event.at);
    if (somebody === null) return;
    const { messages } = this;
    const [id, isNew] = this.#rowFor(event.id, somebody);
    const held = this.#kind(id);
    const side = event.direction === 'in' ? 'in' : (event.author ?? 'program');
    if (!isNew && held !== 'waiting' && held !== 'unknown') {
      this.known++;
      let changed = this.#raise(id, event.delivery);
      if (event.at < messages.number(id, MESSAGE.at)) changed = messages.setNumber(id, MESSAGE.at, event.at) || changed;
      if (event.mark !== '') changed = this.#mark(id, event.mark === 'edited' ? EDITED : REVOKED) || changed;
      if (changed) this.#change(id);
      return;
    }
    if (!isNew && held === 'unknown' && event.content.kind === 'unknown') {
      this.known++;
      return;
    }
    this.#write(id, event.content.kind, event.at, side);
    // An edit that came before it holds.
    if (messages.number(id, MESSAGE.editedAt) === 0) this.#content(id, event.content);
    this.#raise(id, event.delivery);
    if (event.mark !== '') this.#mark(id, event.mark === 'edited' ? EDITED : REVOKED);
    messages.setText(id, MESSAGE.replyTo, event.replyTo);
    messages.setNumber(id, MESSAGE.forwarded, event.forwarded);
    if (event.referral !== null) messages.setText(id, MESSAGE.referral, JSON.stringify(event.referral));
    messages.setText(id, MESSAGE.channel, event.channel);
    if (!isNew) this.#change(id);
  }

  #status(event: StatusEvent): void {
    const { messages } = this;
    const at = this.#byKey.get(event.of);
    const somebody = at === undefined || this.#kind(at) === 'waiting' ? this.#people.need(event.who, event.at) : null;
    const [id, isNew] =
      somebody === null ? [this.#rowOf(event.of, event.who), false] : this.#rowFor(event.of, somebody);
    let changed = false;
    if (isNew || (somebody !== null && this.#kind(id) === 'waiting')) {
      this.#write(id, 'unknown', event.at, 'program');
      changed = true;
    } else if (this.#kind(id) === 'unknown' && event.at < messages.number(id, MESSAGE.at))
      changed = messages.setNumber(id, MESSAGE.at, event.at);
    if (this.#raise(id, event.delivery)) changed = true;
    // Of several the greatest, so that any order says the same.
    if (event.errorCode > messages.number(id, MESSAGE.errorCode)) {
      messages.setNumber(id, MESSAGE.errorCode, event.errorCode);
      messages.setText(id, MESSAGE.errorText, event.errorText);
      changed = true;
    }
    const texts: readonly (readonly [TextKey, string])[] = [
      [MESSAGE.callback, event.callback],
      [MESSAGE.category, event.category],
    ];
    for (const [key, text] of texts)
      if (text > messages.text(id, key)) changed = messages.setText(id, key, text) || changed;
    if (changed && !isNew) this.#change(id);
    this.#count(id, changed);
  }

  #count(id: number, didSet: boolean): void {
    if (this.#kind(id) === 'waiting') this.#ahead.set(id, (this.#ahead.get(id) ?? 0) + 1);
    else if (didSet) this.#values.set++;
    else this.#values.known++;
  }

  #unique(key: string, contact: number): string {
    return isOfOne(key) ? `${String(contact)} ${key}` : key;
  }

  /** The row of a message of this person, and whether it is new. */
  #rowFor(key: string, somebody: Somebody): readonly [id: number, isNew: boolean] {
    const unique = this.#unique(key, somebody.id);
    const known = this.#byKey.get(unique);
    if (known !== undefined) {
      if (this.messages.number(known, MESSAGE.contact) === 0) this.#assign(known, somebody.id);
      return [known, false];
    }
    const id = this.#append(unique, key);
    this.#assign(id, somebody.id);
    return [id, true];
  }

  /** The row of a message, wherever it is; one that waits for it, where there is none. */
  #rowOf(key: string, who: MessageEvent['who']): number {
    const somebody = isOfOne(key) ? this.#people.find(who) : null;
    const unique = this.#unique(key, somebody?.id ?? -1);
    return this.#byKey.get(unique) ?? this.#append(unique, key);
  }

  #append(unique: string, key: string): number {
    const id = this.messages.append();
    this.messages.setText(id, MESSAGE.key, key);
    this.#byKey.set(unique, id);
    this.added.add(id);
    return id;
  }

  #assign(id: number, contact: number): void {
    this.messages.setNumber(id, MESSAGE.contact, contact + 1);
    const ids = this.came.get(contact);
    if (ids === undefined) this.came.set(contact, [id]);
    else ids.push(id);
    this.touched.add(contact);
  }

  #write(id: number, kind: RowKind, at: number, side: (typeof SIDES)[number]): void {
    this.messages.setNumber(id, MESSAGE.kind, kindCode(kind));
    this.messages.setNumber(id, MESSAGE.at, at);
    this.messages.setNumber(id, MESSAGE.side, SIDES.indexOf(side));
  }

  #content(id: number, { text, fileName, detail }: Content): void {
    this.messages.setText(id, MESSAGE.text, text);
    this.messages.setText(id, MESSAGE.fileName, fileName);
    this.messages.setText(id, MESSAGE.detail, detail);
  }

  #kind(id: number): RowKind {
    return ROW_KINDS[this.messages.number(id, MESSAGE.kind)] ?? 'unsupported';
  }

  #raise(id: number, delivery: Delivery): boolean {
    const held = DELIVERIES[this.messages.number(id, MESSAGE.delivery)] ?? '';
    return this.messages.setNumber(id, MESSAGE.delivery, DELIVERIES.indexOf(higherDelivery(held, delivery)));
  }

  #mark(id: number, bit: number): boolean {
    return this.messages.setNumber(id, MESSAGE.mark, this.messages.number(id, MESSAGE.mark) | bit);
  }

  #change(id: number): void {
    const contact = this.messages.number(id, MESSAGE.contact) - 1;
    if (contact >= 0) this.touched.add(this.#people.finalId(contact));
  }
}
