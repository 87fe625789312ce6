/**
 * Events of logs and chats as columns, in their order: a million messages with their statuses are some 150 MB, texts included, where as objects they
 * would be a gigabyte. Texts are codes of one pool, people of one list.
 */
import { SIDES } from '../../base/messages/columns.ts';
import { kindCode } from '../../base/messages/message-row.ts';
import { TextPool } from '../../base/text-pool.ts';
import type { Content } from '../../domain/conversation/content.ts';
import { DELIVERIES } from '../../domain/conversation/delivery.ts';
import type {
  Author,
  ConversationEvent,
  Direction,
  LeftOutEvent,
  MessageEvent,
} from '../../domain/conversation/event.ts';
import { Parties } from './parties.ts';

export type LoggedKind = Exclude<ConversationEvent['kind'], 'left-out'>;
const KINDS = [
  'message',
  'reaction',
  'edit',
  'revoke',
  'status',
  'identity',
  'preference',
  'call',
  'phone-book',
] as const satisfies readonly LoggedKind[];

/** One event. Texts are codes of the log's pool, 0 = ''. */
export interface Logged {
  kind: LoggedKind;
  at: number;
  /** Code of the party. */
  who: number;
  /** What the row is found by: of a message or call its id, of its values the id of their message. */
  key: number;
  /** The key is unique within the conversation with one person only. */
  ofOne: boolean;
  /** Index in SIDES. */
  side: number;
  /** Of a message or edit: code of the row's kind. */
  content: number;
  /** Of a message or edit its words; of a reaction its emoji; of a failure why; of a preference what is wanted; of a call its outcome. */
  text: number;
  /** Of a status: what the sender gave along. */
  fileName: number;
  /** Of a status: its category. */
  detail: number;
  replyTo: number;
  channel: number;
  referral: number;
  forwarded: number;
  /** Index in DELIVERIES. */
  delivery: number;
  mark: MessageEvent['mark'];
  /** Of a failure its code; of a call its seconds, -1 = it begins; of an identity the code of who they are now; of the phone book 1 = added. */
  number: number;
}

const CHUNK_BITS = 15;
const CHUNK = 1 << CHUNK_BITS;

class Chunk {
  readonly kind = new Uint8Array(CHUNK);
  readonly content = new Uint8Array(CHUNK);
  /** side | forwarded << 2 | delivery << 4 | mark << 7 | ofOne << 9 */
  readonly bits = new Uint16Array(CHUNK);
  readonly at = new Float64Array(CHUNK);
  readonly number = new Float64Array(CHUNK);
  readonly who = new Uint32Array(CHUNK);
  readonly key = new Uint32Array(CHUNK);
  readonly text = new Uint32Array(CHUNK);
  readonly fileName = new Uint32Array(CHUNK);
  readonly detail = new Uint32Array(CHUNK);
  readonly replyTo = new Uint32Array(CHUNK);
  readonly channel = new Uint32Array(CHUNK);
  readonly referral = new Uint32Array(CHUNK);
}

const MARKS = ['', 'edited', 'revoked'] as const;

const blank = (): Logged => ({
  kind: 'message',
  at: 0,
  who: 0,
  key: 0,
  ofOne: false,
  side: 0,
  content: 0,
  text: 0,
  fileName: 0,
  detail: 0,
  replyTo: 0,
  channel: 0,
  referral: 0,
  forwarded: 0,
  delivery: 0,
  mark: '',
  number: 0,
});

export class TalkLog {
  readonly pool = new TextPool();
  readonly parties = new Parties();
  length = 0;
  readonly #chunks: Chunk[] = [];
  readonly #leftOut = new Map<string, { readonly what: LeftOutEvent['what']; readonly name: string; count: number }>();
  readonly #one = blank();

  /** What was left out, the most first. */
  get leftOut(): readonly Omit<LeftOutEvent, 'kind'>[] {
    return [...this.#leftOut.values()].sort((a, b) => b.count - a.count);
  }

  add(event: ConversationEvent): void {
    if (event.kind === 'left-out') this.#leaveOut(event);
    else this.#write(this.#logged(event));
  }

  /** The event at this place, 0 … length - 1: the same object each time, with other values. */
  read(place: number): Readonly<Logged> {
    const chunk = this.#chunks[place >>> CHUNK_BITS];
    if (chunk === undefined) throw new RangeError('no such event');
    const i = place & (CHUNK - 1);
    const one = this.#one;
    const bits = chunk.bits[i] ?? 0;
    one.kind = KINDS[chunk.kind[i] ?? 0] ?? 'message';
    one.at = chunk.at[i] ?? 0;
    one.who = chunk.who[i] ?? 0;
    one.key = chunk.key[i] ?? 0;
    one.ofOne = bits >>> 9 === 1;
    one.side = bits & 3;
    one.content = chunk.content[i] ?? 0;
    one.text = chunk.text[i] ?? 0;
    one.fileName = chunk.fileName[i] ?? 0;
    one.detail = chunk.detail[i] ?? 0;
    one.replyTo = chunk.replyTo[i] ?? 0;
    one.channel = chunk.channel[i] ?? 0;
    one.referral = chunk.referral[i] ?? 0;
    one.forwarded = (bits >>> 2) & 3;
    one.delivery = (bits >>> 4) & 7;
    one.mark = MARKS[(bits >>> 7) & 3] ?? '';
    one.number = chunk.number[i] ?? 0;
    return one;
  }

  #write(one: Logged): void {
    const place = this.length++;
    const i = place & (CHUNK - 1);
    if (i === 0) this.#chunks.push(new Chunk());
    const chunk = this.#chunks[place >>> CHUNK_BITS];
    if (chunk === undefined) throw new RangeError('no such chunk');
    chunk.kind[i] = KINDS.indexOf(one.kind);
    chunk.content[i] = one.content;
    chunk.bits[i] =
      one.side | (one.forwarded << 2) | (one.delivery << 4) | (MARKS.indexOf(one.mark) << 7) | (one.ofOne ? 1 << 9 : 0);
    chunk.at[i] = one.at;
    chunk.number[i] = one.number;
    chunk.who[i] = one.who;
    chunk.key[i] = one.key;
    chunk.text[i] = one.text;
    chunk.fileName[i] = one.fileName;
    chunk.detail[i] = one.detail;
    chunk.replyTo[i] = one.replyTo;
    chunk.channel[i] = one.channel;
    chunk.referral[i] = one.referral;
  }

  #logged(event: Exclude<ConversationEvent, LeftOutEvent>): Logged {
    const { pool, parties } = this;
    const one = Object.assign(this.#one, BLANK);
    one.kind = event.kind;
    one.at = event.at;
    one.who = parties.code(event.who);
    switch (event.kind) {
      case 'message':
        this.#key(one, event.id);
        one.side = sideOf(event.direction, event.author);
        this.#content(one, event.content);
        one.replyTo = pool.internText(event.replyTo);
        one.channel = pool.internText(event.channel);
        if (event.referral !== null) one.referral = pool.internText(JSON.stringify(event.referral));
        one.forwarded = event.forwarded;
        one.delivery = DELIVERIES.indexOf(event.delivery);
        one.mark = event.mark;
        break;
      case 'status':
        this.#key(one, event.of);
        one.text = pool.internText(event.errorText);
        one.fileName = pool.internText(event.callback);
        one.detail = pool.internText(event.category);
        one.delivery = DELIVERIES.indexOf(event.delivery);
        one.number = event.errorCode;
        break;
      case 'reaction':
        this.#key(one, event.of);
        one.side = sideOf(event.direction, null);
        one.text = pool.internText(event.emoji);
        break;
      case 'edit':
        this.#key(one, event.of);
        this.#content(one, event.content);
        break;
      case 'revoke':
        this.#key(one, event.of);
        break;
      case 'preference':
        one.text = pool.internText(event.wants);
        this.#key(one, `wish:${String(event.at)}:${event.wants}`);
        break;
      case 'call':
        this.#key(one, event.id);
        one.side = event.direction === 'in' ? 0 : sideOf('out', 'agent');
        one.text = pool.internText(event.outcome);
        one.number = event.step === 'connect' ? -1 : event.seconds;
        break;
      case 'identity':
        one.number = parties.code({ ...event.now, profileName: '' });
        parties.teach(one.number, event.at);
        return one;
      case 'phone-book':
        one.number = event.action === 'add' ? 1 : 0;
        if (event.action === 'remove') return one;
    }
    parties.teach(one.who, event.at);
    return one;
  }

  #key(one: Logged, key: string): void {
    one.key = this.pool.internText(key);
    one.ofOne = key.startsWith('chat:') || key.startsWith('wish:');
  }

  #content(one: Logged, { kind, text, fileName, detail }: Content): void {
    one.content = kindCode(kind);
    one.text = this.pool.internText(text);
    one.fileName = this.pool.internText(fileName);
    one.detail = this.pool.internText(detail);
  }

  #leaveOut({ what, name, count }: LeftOutEvent): void {
    const known = this.#leftOut.get(`${what} ${name}`);
    if (known === undefined) this.#leftOut.set(`${what} ${name}`, { what, name, count });
    else known.count += count;
  }
}

const BLANK = blank();

const sideOf = (direction: Direction, author: Author | null): number =>
  direction === 'in' ? 0 : SIDES.indexOf(author ?? 'program');
