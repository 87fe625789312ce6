/**
 * [C2] Who the events of logs and chats are about: contacts of the base, or new ones, each once, by all that the files say of them together. Two
 * numbers are two people, unless the files tell that a number was changed.
 */
import { contactAt } from '../../base/contact-row.ts';
import type { Draft } from '../../base/draft.ts';
import type { IdentityIndex, TextIdentity } from '../../base/identity-index.ts';
import { BLANK } from '../../base/write-contact.ts';
import { type Contact, contactId } from '../../domain/contact.ts';
import { NOBODY, type Party } from '../../domain/conversation/party.ts';
import { readUserId, readUsername } from '../../domain/identity.ts';
import { cleanName } from '../../domain/name.ts';
import { variantKey } from '../../formats/phone/variants.ts';
import { joinContacts } from '../changes/merge.ts';
import { type Sliced, STEP } from '../import/in-slices.ts';
import { WhoIsWho } from '../import/read/who-is-who.ts';
import type { TalkLog } from './talk-log.ts';

/** Somebody of the files. */
export interface Somebody {
  /** Among all that were made. */
  readonly place: number;
  readonly id: number;
  readonly isNew: boolean;
  /** As it is stored, null = it is new; and as it is with those that are joined with it. */
  readonly stored: Contact | null;
  readonly before: Contact;
  /** Contacts that are the same person. */
  readonly drop: readonly number[];
  phone: number;
  /** By id, when it was last used. */
  readonly userIds: Map<string, number>;
  username: Said;
  name: Said;
}

interface Said {
  readonly text: string;
  readonly at: number;
}

const UNSAID: Said = { text: '', at: -1 };

/** What was said last; at the same moment the greater text, so that any order of files says the same. */
const later = (a: Said, b: Said): Said =>
  b.text !== '' && (a.text === '' || b.at > a.at || (b.at === a.at && b.text > a.text)) ? b : a;

const party = ({ parties }: TalkLog, code: number): Party => parties.all[code] ?? NOBODY;

const numberKey = ({ phone }: Party): number => (phone === 0 ? 0 : variantKey(phone));

export function textsOf({ userId, parentUserId, username }: Party): readonly TextIdentity[] {
  const ids = [userId, parentUserId].flatMap((id) => readUserId(id) ?? []);
  const name = username === '' ? null : readUsername(username);
  return name === null ? ids : [...ids, `@${name}`];
}

export class TalkPeople {
  readonly #draft: Draft;
  readonly #index: IdentityIndex;
  readonly #log: TalkLog;
  /** Variant keys of numbers that were changed, by the old one; and old ones by what they lead to in the end. */
  readonly #moved = new Map<number, number>();
  readonly #before = new Map<number, number[]>();
  readonly #byKey = new Map<number, Somebody>();
  /** By code of a party: the place in `all` + 1 of who they are; 0 = not asked yet. */
  readonly #byParty: Int32Array;
  readonly #list: Somebody[] = [];
  /** Contacts that are joined with another. */
  readonly #joined = new Map<number, number>();
  #keys: ReadonlyMap<TextIdentity, number> = new Map();
  #bases: ReadonlyMap<number, readonly number[]> = new Map();

  private constructor(draft: Draft, index: IdentityIndex, log: TalkLog) {
    this.#draft = draft;
    this.#index = index;
    this.#log = log;
    this.#byParty = new Int32Array(log.parties.all.length);
  }

  /** Looks at all that the files say before anything is made of it. */
  static *of(draft: Draft, index: IdentityIndex, log: TalkLog): Sliced<TalkPeople> {
    const people = new TalkPeople(draft, index, log);
    const who = new WhoIsWho(draft.base, index, false);
    for (const [i, party] of log.parties.all.entries()) {
      who.row(numberKey(party), textsOf(party));
      if (i % STEP === 0) yield;
    }
    for (let i = 0; i < log.length; i++) {
      if (i % STEP === 0) yield;
      const event = log.read(i);
      if (event.kind === 'identity') people.#look(who, party(log, event.who), party(log, event.number));
    }
    people.#keys = who.keys();
    people.#bases = who.bases();
    for (const old of people.#moved.keys()) {
      const key = people.#follow(old);
      const others = people.#before.get(key);
      if (others === undefined) people.#before.set(key, [old]);
      else others.push(old);
    }
    return people;
  }

  /** Of a party's code. null: nobody is named, or nobody of that name is known. */
  find(code: number): Somebody | null {
    const known = this.#list[(this.#byParty[code] ?? 0) - 1];
    if (known !== undefined) return known;
    const key = this.#keyOf(party(this.#log, code));
    if (key === 0) return null;
    return this.#byKey.get(key) ?? (this.#idsOf(key).length === 0 ? null : this.#make(key));
  }

  /** As `find`; who is not known becomes a contact. null: nobody is named. */
  need(code: number): Somebody | null {
    const known = this.#list[(this.#byParty[code] ?? 0) - 1];
    if (known !== undefined) return known;
    const key = this.#keyOf(party(this.#log, code));
    if (key === 0) return null;
    const somebody = this.#byKey.get(key) ?? this.#make(key);
    this.#byParty[code] = somebody.place + 1;
    return somebody;
  }

  /** Once everybody is made whom the files need: what they say of who people are, whatever its order. */
  *learn(): Sliced<void> {
    const { all, taught } = this.#log.parties;
    for (const [code, one] of all.entries()) {
      if (code % STEP === 0) yield;
      const at = taught[code] ?? -1;
      const somebody = at < 0 ? undefined : this.#byKey.get(this.#keyOf(one));
      if (somebody !== undefined) this.#learn(somebody, one, at);
    }
  }

  #learn(somebody: Somebody, said: Party, at: number): void {
    const key = this.#keyOf(said);
    if (said.phone !== 0 && variantKey(said.phone) === key && variantKey(somebody.phone) !== variantKey(said.phone))
      somebody.phone = said.phone;
    for (const text of textsOf(said)) {
      // What is somebody else's by the base or by earlier rows stays theirs.
      if (this.#follow(this.#keys.get(text) ?? 0) !== key) continue;
      if (text.startsWith('@')) somebody.username = later(somebody.username, { text: text.slice(1), at });
      else somebody.userIds.set(text, Math.max(somebody.userIds.get(text) ?? -1, at));
    }
    if (said.profileName !== '') somebody.name = later(somebody.name, { text: cleanName(said.profileName), at });
  }

  /** Everybody who was made, in that order. */
  get all(): readonly Somebody[] {
    return this.#list;
  }

  /** The contact that one has become part of. */
  finalId(id: number): number {
    return this.#joined.get(id) ?? id;
  }

  /** A number or an id was changed. */
  #look(known: WhoIsWho, who: Party, now: Party): void {
    const [from, to] = [numberKey(who), numberKey(now)];
    if (from !== 0 && to !== 0 && from !== to && this.#follow(to) !== from) this.#moved.set(from, to);
    known.row(to === 0 ? from : to, [...textsOf(now), ...textsOf(who)]);
  }

  #keyOf(party: Party): number {
    if (party.phone !== 0) return this.#follow(variantKey(party.phone));
    for (const text of textsOf(party)) {
      const key = this.#keys.get(text);
      if (key !== undefined) return this.#follow(key);
    }
    return 0;
  }

  #follow(key: number): number {
    let at = key;
    for (let next = this.#moved.get(at); next !== undefined; next = this.#moved.get(at)) at = next;
    return at;
  }

  /** Contacts of the base who are that person, the oldest first. */
  #idsOf(key: number): readonly number[] {
    const keys = [key, ...(this.#before.get(key) ?? [])];
    const ids = keys.flatMap((one) => [
      ...(one > 0 && this.#index.get(one) >= 0 ? [this.#index.get(one)] : []),
      ...(this.#bases.get(one) ?? []),
    ]);
    return [...new Set(ids)].sort((a, b) => a - b);
  }

  #make(key: number): Somebody {
    const [first, ...drop] = this.#idsOf(key);
    const isNew = first === undefined;
    const id = first ?? this.#draft.append();
    const stored = isNew ? null : contactAt(this.#draft.base, id);
    const others = drop.flatMap((other) => contactAt(this.#draft.base, other) ?? []);
    const before = stored === null ? { ...BLANK, id: contactId(id) } : joinContacts(stored, others);
    for (const other of drop) this.#joined.set(other, id);
    const somebody: Somebody = {
      place: this.#list.length,
      id,
      isNew,
      stored,
      before,
      drop,
      phone: before.phone,
      userIds: new Map(),
      username: UNSAID,
      name: UNSAID,
    };
    this.#byKey.set(key, somebody);
    this.#list.push(somebody);
    return somebody;
  }
}
