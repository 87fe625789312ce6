/** [C1] Events of logs and chats as a draft of the base with them, and what that would do, counted. Nothing is written by it. */
import { moveRecipients } from '../../base/campaign/move-recipients.ts';
import { contactAt } from '../../base/contact-row.ts';
import { Draft } from '../../base/draft.ts';
import type { IdentityIndex } from '../../base/identity-index.ts';
import { ByContact } from '../../base/messages/by-contact.ts';
import { MESSAGE } from '../../base/messages/columns.ts';
import { MESSAGE_PAGES } from '../../base/messages/message-pages.ts';
import { isContent, messageAt, type MessageList, type MessageRow } from '../../base/messages/message-row.ts';
import { listOf, type Snapshot } from '../../base/snapshot.ts';
import { BLANK, writeContact } from '../../base/write-contact.ts';
import type { Contact } from '../../domain/contact.ts';
import { allConsentWords, consentReader } from '../../domain/conversation/consent-words.ts';
import type { ConversationEvent, LeftOutKind } from '../../domain/conversation/event.ts';
import { shownIdentity } from '../../domain/identity.ts';
import type { TagId } from '../../domain/tag.ts';
import { formatPhone } from '../../formats/phone/display.ts';
import type { ConversationReview, Reviewed } from '../contract/conversations.ts';
import { takeCampaignNews } from './campaign-news.ts';
import { follow } from './follow.ts';
import { type Somebody, TalkPeople } from './people.ts';
import { TalkRows } from './rows.ts';

export interface ConversationPlan {
  readonly draft: Draft;
  readonly review: ConversationReview;
  /** Contacts that are new or changed. */
  readonly contacts: number;
}

/** People that a list of the review names. */
const NAMED = 20;

export function planConversations(
  base: Snapshot,
  index: IdentityIndex,
  events: readonly ConversationEvent[],
  now: number,
): ConversationPlan {
  const draft = new Draft(base);
  const people = new TalkPeople(draft, index, events);
  const rows = new TalkRows(draft, people);
  for (const event of events) rows.take(event);
  const stored = listOf(base, MESSAGE_PAGES).pages;
  const byContact = new ByContact(stored);
  for (const somebody of people.all) {
    moveRecipients(draft, somebody.drop, somebody.id);
    for (const other of somebody.drop) {
      for (const id of byContact.ids(other)) rows.messages.setNumber(id, MESSAGE.contact, somebody.id + 1);
      draft.remove(other);
      draft.merged.push(other, somebody.id);
    }
  }
  rows.messages.finish();
  const pages = pagesOf(draft, stored);
  const rowsOf = (contacts: readonly number[]): MessageRow[] => {
    // Of a campaign's recipients most have none.
    if (contacts.every((id) => !rows.came.has(id) && byContact.ids(id).length === 0)) return [];
    const ids = new Set(contacts.flatMap((id) => [...byContact.ids(id), ...(rows.came.get(id) ?? [])]));
    return [...ids].flatMap((id) => messageAt(pages, id) ?? []);
  };
  const says = consentReader(base.catalog.settings.consentWords ?? allConsentWords());
  const counts = new Counts();
  for (const somebody of people.all) {
    const own = rowsOf([somebody.id, ...somebody.drop]);
    const followed = follow(somebody, own, rows.added, base.catalog, says);
    const after = somebody.isNew ? { ...followed.after, createdAt: now } : followed.after;
    const isChanged = writeContact(draft, somebody.id, somebody.stored ?? BLANK, after);
    counts.add(somebody, after, followed, isChanged);
  }
  const news = takeCampaignNews(draft, events, people, rowsOf);
  for (const id of news.optedOut) counts.optOut(id, contactAt(base, id));
  const review = { ...counts.review(events, rows, pages), campaigns: news.review };
  return { draft, contacts: counts.contacts, review };
}

function pagesOf(draft: Draft, stored: MessageList): MessageList {
  const pages = [...stored];
  for (const [no, page] of draft.list(MESSAGE_PAGES).changed) {
    while (pages.length <= no) pages.push(null);
    pages[no] = page;
  }
  return pages;
}

class Named {
  count = 0;
  readonly people: Reviewed[] = [];

  add({ id, isNew }: Pick<Somebody, 'id' | 'isNew'>, contact: Contact): void {
    this.count++;
    if (this.people.length >= NAMED) return;
    const identity = contact.phone === 0 ? shownIdentity(contact) : formatPhone(contact.phone);
    this.people.push({ contact: isNew ? 0 : id, name: contact.name, identity });
  }
}

class Counts {
  readonly #changed = new Set<number>();
  readonly #found = { organic: 0, api: 0, existing: 0 };
  readonly #tags = new Map<TagId, number>();
  readonly #outs = new Named();
  readonly #ins = new Named();
  readonly #identities = new Named();

  get contacts(): number {
    return this.#changed.size;
  }

  /** By what WhatsApp said of a message. */
  optOut(id: number, contact: Contact | null): void {
    if (contact === null) return;
    this.#changed.add(id);
    this.#outs.add({ id, isNew: false }, contact);
  }

  add(somebody: Somebody, after: Contact, followed: ReturnType<typeof follow>, isChanged: boolean): void {
    if (isChanged || somebody.isNew) this.#changed.add(somebody.id);
    if (!somebody.isNew) this.#found.existing++;
    else if (after.origin === 'ORGANIC') this.#found.organic++;
    else this.#found.api++;
    if (followed.firstMessage !== 0)
      this.#tags.set(followed.firstMessage, (this.#tags.get(followed.firstMessage) ?? 0) + 1);
    if (followed.optedOut) this.#outs.add(somebody, after);
    if (followed.optedIn) this.#ins.add(somebody, after);
    const { stored } = somebody;
    const isOther = stored !== null && stored.phone !== 0 && stored.phone !== after.phone;
    const hasNewId = stored !== null && stored.userIds.length > 0 && stored.userIds[0] !== after.userIds[0];
    if (isOther || hasNewId) this.#identities.add(somebody, after);
  }

  review(
    events: readonly ConversationEvent[],
    rows: TalkRows,
    pages: MessageList,
  ): Omit<ConversationReview, 'campaigns'> {
    const came = [...rows.added].flatMap((id): MessageRow[] => {
      const row = messageAt(pages, id);
      return row === null ? [] : [row];
    });
    const fresh = came.filter(({ kind }) => isContent(kind));
    const times = fresh.map(({ at }) => at).filter((at) => at > 0);
    return {
      messages: { fresh: fresh.length, known: rows.known },
      values: rows.values,
      contacts: this.#found,
      firstMessages: Array.from(this.#tags, ([tag, contacts]) => ({ tag, contacts })),
      optOuts: this.#outs,
      optIns: this.#ins,
      identities: this.#identities,
      leftOut: leftOut(events),
      from: times.reduce((least, at) => Math.min(least, at), times[0] ?? 0),
      to: times.reduce((most, at) => Math.max(most, at), 0),
    };
  }
}

function leftOut(events: readonly ConversationEvent[]): ConversationReview['leftOut'] {
  const found = new Map<string, { what: LeftOutKind; name: string; count: number }>();
  for (const event of events) {
    if (event.kind !== 'left-out') continue;
    const key = `${event.what} ${event.name}`;
    const known = found.get(key);
    if (known === undefined) found.set(key, { what: event.what, name: event.name, count: event.count });
    else known.count += event.count;
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
