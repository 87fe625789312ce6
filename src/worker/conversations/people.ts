/**
 * [C2] Who the events of logs and chats are about: contacts of the base, or new ones, each once, by all that the files say of them together. Two
 * numbers are two people, unless the files tell that a number was changed.
 */
import { contactAt } from '../../base/contact-row.ts';
import type { Draft } from '../../base/draft.ts';
import type { IdentityIndex, TextIdentity } from '../../base/identity-index.ts';
import { BLANK } from '../../base/write-contact.ts';
import { type Contact, contactId } from '../../domain/contact.ts';
import type { ConversationEvent } from '../../domain/conversation/event.ts';
import type { Party } from '../../domain/conversation/party.ts';
import { readUserId, readUsername } from '../../domain/identity.ts';
import { cleanName } from '../../domain/name.ts';
import { variantKey } from '../../formats/phone/variants.ts';
import { joinContacts } from '../changes/merge.ts';
import { WhoIsWho } from '../import/read/who-is-who.ts';

/** Somebody of the files. */
export interface Somebody {
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

const numberKey = ({ phone }: Party): number => (phone === 0 ? 0 : variantKey(phone));

export function textsOf({ userId, parentUserId, username }: Party): readonly TextIdentity[] {
  const ids = [userId, parentUserId].flatMap((id) => readUserId(id) ?? []);
  const name = username === '' ? null : readUsername(username);
  return name === null ? ids : [...ids, `@${name}`];
}

export class TalkPeople {
  readonly all = new Set<Somebody>();
  readonly #draft: Draft;
  readonly #index: IdentityIndex;
  readonly #who: WhoIsWho;
  /** Variant keys of numbers that were changed, by the old one. */
  readonly #moved = new Map<number, number>();
  readonly #byKey = new Map<number, Somebody>();
  /** Contacts that are joined with another. */
  readonly #joined = new Map<number, number>();
  #keys: ReadonlyMap<TextIdentity, number> = new Map();
  #bases: ReadonlyMap<number, readonly number[]> = new Map();

  /** Looks at all events before anything is made of them. */
  constructor(draft: Draft, index: IdentityIndex, events: readonly ConversationEvent[]) {
    this.#draft = draft;
    this.#index = index;
    this.#who = new WhoIsWho(draft.base, index, false);
    for (const event of events) if (event.kind !== 'left-out') this.#look(event);
    this.#keys = this.#who.keys();
    this.#bases = this.#who.bases();
  }

  /** null: nobody is named, or nobody of that name is known. */
  find(party: Party): Somebody | null {
    const key = this.#keyOf(party);
    if (key === 0) return null;
    const known = this.#byKey.get(key);
    if (known !== undefined) return known;
    return this.#idsOf(key).length === 0 ? null : this.#make(key);
  }

  /** As `find`; who is not known becomes a contact. null: nobody is named. */
  need(party: Party, at: number): Somebody | null {
    const key = this.#keyOf(party);
    if (key === 0) return null;
    const somebody = this.#byKey.get(key) ?? this.#make(key);
    this.learn(somebody, party, at);
    return somebody;
  }

  learn(somebody: Somebody, party: Party, at: number): void {
    if (
      party.phone !== 0 &&
      variantKey(party.phone) === this.#keyOf(party) &&
      variantKey(somebody.phone) !== variantKey(party.phone)
    )
      somebody.phone = party.phone;
    for (const text of textsOf(party)) {
      // What is somebody else's by the base or by earlier rows stays theirs.
      if (this.#follow(this.#keys.get(text) ?? 0) !== this.#keyOf(party)) continue;
      if (text.startsWith('@')) somebody.username = later(somebody.username, { text: text.slice(1), at });
      else somebody.userIds.set(text, Math.max(somebody.userIds.get(text) ?? -1, at));
    }
    somebody.name = later(somebody.name, { text: cleanName(party.profileName), at });
  }

  /** The contact that one has become part of. */
  finalId(id: number): number {
    return this.#joined.get(id) ?? id;
  }

  #look(event: Exclude<ConversationEvent, { kind: 'left-out' }>): void {
    const { who } = event;
    this.#who.row(numberKey(who), textsOf(who));
    if (event.kind !== 'identity') return;
    const [from, to] = [numberKey(who), numberKey(event.now)];
    if (from !== 0 && to !== 0 && from !== to && this.#follow(to) !== from) this.#moved.set(from, to);
    this.#who.row(to === 0 ? from : to, [...textsOf(event.now), ...textsOf(who)]);
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
    const keys = [key, ...[...this.#moved.keys()].filter((old) => this.#follow(old) === key)];
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
    this.all.add(somebody);
    return somebody;
  }
}
