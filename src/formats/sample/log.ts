/**
 * Makes a log of the Cloud API's webhooks of any size, one a line, as a platform that keeps them has it: people who write, agents who answer from the
 * phone (echoes), messages that a program sent and of which only statuses are told. In order of time; the same options give the same log.
 */
import { SampleContacts } from './contacts.ts';
import { Random } from './random.ts';
import { SAMPLE_LINES } from './talks.ts';

export interface SampleLogOptions {
  /** Messages that it tells of; about one and a half lines each. */
  readonly messages: number;
  /** Whom they are with: as many of the sample's contacts, or fewer where there are fewer messages. */
  readonly contacts: number;
  readonly seed?: number;
}

const CHUNK_LENGTH = 1 << 18;
const FIRST = Date.UTC(2026, 0, 1) / 1000;
const SECONDS = 90 * 24 * 3600;
const BUSINESS = '15550783881';
const METADATA = `"messaging_product":"whatsapp","metadata":{"display_phone_number":"${BUSINESS}","phone_number_id":"106540352242922"}`;
const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Of a status after the one before it: seconds, at most. */
const DELIVERED = 20;
const READ = 4 * 3600;

interface Person {
  readonly number: string;
  readonly userId: string;
  /** As JSON. */
  readonly name: string;
}

const webhook = (value: string, field = 'messages'): string =>
  `{"object":"whatsapp_business_account","entry":[{"id":"102290129340398","changes":[{"value":{${METADATA},${value}},"field":"${field}"}]}]}\n`;

/** Yields the log in pieces of about 256 Ki UTF-16 units, to be encoded as UTF-8. */
export function* sampleLog({ messages, contacts, seed = 1 }: SampleLogOptions): Generator<string> {
  const random = new Random(seed, -2);
  const people = new SampleContacts(seed);
  const waiting = new Statuses();
  /** By contact: the last message that came in, for replies and reactions. */
  const last = new Map<number, string>();
  let chunk = '';
  let second = FIRST;
  for (let i = 0; i < messages; i++) {
    const now = FIRST + Math.floor((i / messages) * SECONDS);
    for (; second < now; second++) chunk += waiting.take(second);
    // Everybody once, then some more often than others.
    const index = i < contacts ? i : Math.floor((random.below(1 << 20) / (1 << 20)) ** 2 * contacts);
    const person = personOf(people, index, seed);
    const id = wamid(random, person.number);
    const kind = random.below(1000);
    if (kind < 640) {
      const before = last.get(index) ?? '';
      last.set(index, id);
      const one = incoming(random, person, id, now, before);
      chunk += webhook(`${named(person)},"messages":[${one}]`);
    } else if (kind < 740) {
      const text = words(random);
      chunk += webhook(
        `"message_echoes":[{"from":"${BUSINESS}","to":"${person.number}","to_user_id":"${person.userId}","id":"${id}","timestamp":"${now}","type":"text","text":{"body":${text}}}]`,
        'smb_message_echoes',
      );
    } else {
      const category = kind < 900 ? 'marketing' : 'utility';
      for (const [status, at] of fates(random, now)) waiting.add(at, statusLine(person, id, status, at, category));
    }
    if (chunk.length >= CHUNK_LENGTH) {
      yield chunk;
      chunk = '';
    }
  }
  chunk += waiting.rest();
  if (chunk !== '') yield chunk;
}

function personOf(people: SampleContacts, index: number, seed: number): Person {
  const { name, country, national } = people.at(index);
  return {
    number: country.callingCode + national,
    userId: `${country.iso}.${String(1e15 + index * 7_919_031 + seed)}`,
    name: JSON.stringify(name),
  };
}

const named = ({ name, number, userId }: Person): string =>
  `"contacts":[{"profile":{"name":${name}},"wa_id":"${number}","user_id":"${userId}"}]`;

/** As JSON: what somebody writes, of which little is written twice. */
function words(random: Random): string {
  const text = random.pick(SAMPLE_LINES);
  const more = random.below(10);
  if (more < 2) return JSON.stringify(text);
  if (more < 6) return JSON.stringify(`${text} (#${String(random.below(1_000_000))})`);
  return JSON.stringify(`${text} ${random.pick(SAMPLE_LINES)} ${String(random.below(100_000))}`);
}

/** As WhatsApp makes them: the number within, and chance. */
function wamid(random: Random, number: string): string {
  let id = `wamid.HBgM${btoa(number.padEnd(12, '0'))}FQIAEhgU`;
  for (let i = 0; i < 5; i++) {
    let bits = random.next();
    for (let letter = 0; letter < 5; letter++, bits >>>= 6) id += BASE64.charAt(bits & 63);
  }
  return `${id}AA==`;
}

function incoming(random: Random, { number, userId }: Person, id: string, at: number, before: string): string {
  const context = before !== '' && random.chance(0.06) ? `"context":{"from":"${BUSINESS}","id":"${before}"},` : '';
  const head = `{${context}"from":"${number}","from_user_id":"${userId}","id":"${id}","timestamp":"${at}",`;
  const kind = random.below(100);
  if (kind < 78) return `${head}"type":"text","text":{"body":${words(random)}}}`;
  if (kind < 86)
    return `${head}"type":"image","image":{"caption":${kind < 82 ? '""' : words(random)},"mime_type":"image/jpeg","sha256":"${BASE64.slice(0, 43)}=","id":"${String(1e15 + at)}"}}`;
  if (kind < 90)
    return `${head}"type":"audio","audio":{"mime_type":"audio/ogg; codecs=opus","sha256":"${BASE64.slice(0, 43)}=","id":"${String(1e15 + at)}","voice":true}}`;
  if (kind < 93)
    return `${head}"type":"document","document":{"filename":"invoice-${String(at % 10_000)}.pdf","mime_type":"application/pdf","sha256":"${BASE64.slice(0, 43)}=","id":"${String(1e15 + at)}"}}`;
  if (kind < 96)
    return `${head}"type":"interactive","interactive":{"type":"button_reply","button_reply":{"id":"yes-${String(kind)}","title":"Yes, please"}}}`;
  if (kind < 98)
    return `${head}"type":"location","location":{"latitude":19.${String(10_000 + (at % 90_000))},"longitude":72.${String(10_000 + (at % 80_000))},"name":"Home"}}`;
  return before === ''
    ? `${head}"type":"text","text":{"body":"Hi"}}`
    : `${head}"type":"reaction","reaction":{"message_id":"${before}","emoji":"👍"}}`;
}

type Status = 'sent' | 'delivered' | 'read' | 'failed';

/** What becomes of a message that was sent, and when. */
function fates(random: Random, at: number): readonly (readonly [Status, number])[] {
  const fate = random.below(100);
  if (fate < 4) return [['failed', at + 1]];
  const delivered = at + 1 + random.below(DELIVERED);
  if (fate < 12) return [['sent', at]];
  if (fate < 40) return [['sent', at], ['delivered', delivered]]; // prettier-ignore
  return [['sent', at], ['delivered', delivered], ['read', delivered + 1 + random.below(READ)]]; // prettier-ignore
}

function statusLine({ number, userId }: Person, id: string, status: Status, at: number, category: string): string {
  const of = `"id":"${id}","status":"${status}","timestamp":"${at}","recipient_id":"${number}","recipient_user_id":"${userId}"`;
  if (status === 'failed')
    return webhook(
      `"statuses":[{${of},"errors":[{"code":131026,"title":"Message undeliverable","message":"Message undeliverable","error_data":{"details":"Message Undeliverable."},"href":"https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/"}]}]`,
    );
  return webhook(
    `"contacts":[{"wa_id":"${number}","user_id":"${userId}"}],"statuses":[{${of},"conversation":{"id":"${id.slice(-36, -4)}","origin":{"type":"${category}"}},"pricing":{"billable":true,"pricing_model":"PMP","category":"${category}","type":"regular"}}]`,
  );
}

/** Statuses until their second comes. */
class Statuses {
  readonly #bySecond = new Map<number, string[]>();

  add(at: number, line: string): void {
    const others = this.#bySecond.get(at);
    if (others === undefined) this.#bySecond.set(at, [line]);
    else others.push(line);
  }

  take(second: number): string {
    const lines = this.#bySecond.get(second);
    if (lines === undefined) return '';
    this.#bySecond.delete(second);
    return lines.join('');
  }

  rest(): string {
    const seconds = [...this.#bySecond.keys()].sort((a, b) => a - b);
    return seconds.map((second) => this.take(second)).join('');
  }
}
