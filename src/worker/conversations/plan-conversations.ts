/** [C1] Events of logs and chats as a draft of the base with them, and what that would do, counted. Nothing is written by it. */
import { moveRecipients } from '../../base/campaign/move-recipients.ts';
import { contactAt } from '../../base/contact-row.ts';
import { Draft } from '../../base/draft.ts';
import type { IdentityIndex } from '../../base/identity-index.ts';
import { ByContact } from '../../base/messages/by-contact.ts';
import { MESSAGE } from '../../base/messages/columns.ts';
import { MESSAGE_PAGES } from '../../base/messages/message-pages.ts';
import { isContent, type MessageList, ROW_KINDS } from '../../base/messages/message-row.ts';
import { type RowView, viewsOf } from '../../base/messages/row-view.ts';
import { intAt, numAt } from '../../base/column.ts';
import { intColumn, isLive, numColumn, type Page, PAGE_SIZE, pageOf, slotOf } from '../../base/page.ts';
import { listOf, type Snapshot } from '../../base/snapshot.ts';
import { BLANK, writeContact } from '../../base/write-contact.ts';
import type { Contact } from '../../domain/contact.ts';
import { allConsentWords, consentReader } from '../../domain/conversation/consent-words.ts';
import { shownIdentity } from '../../domain/identity.ts';
import type { TagId } from '../../domain/tag.ts';
import { formatPhone } from '../../formats/phone/display.ts';
import type { ConversationReview, Reviewed } from '../contract/conversations.ts';
import type { Sliced } from '../import/in-slices.ts';
import { takeCampaignNews } from './campaign-news.ts';
import { follow } from './follow.ts';
import { type Somebody, TalkPeople } from './people.ts';
import { TalkRows } from './rows.ts';
import type { TalkLog } from './talk-log.ts';

export interface ConversationPlan {
  readonly draft: Draft;
  readonly review: ConversationReview;
  /** Contacts that are new or changed. */
  readonly contacts: number;
}

/** People that a list of the review names. */
const NAMED = 20;
const PEOPLE_A_STEP = 1 << 10;

export function* planConversations(
  base: Snapshot,
  index: IdentityIndex,
  log: TalkLog,
  now: number,
): Sliced<ConversationPlan> {
  const draft = new Draft(base);
  const people = yield* TalkPeople.of(draft, index, log);
  const rows = new TalkRows(draft, people, log);
  yield* rows.take();
  yield* people.learn();
  const stored = listOf(base, MESSAGE_PAGES).pages;
  const before = new ByContact(stored);
  for (const somebody of people.all) {
    moveRecipients(draft, somebody.drop, somebody.id);
    for (const other of somebody.drop) {
      for (const id of before.ids(other)) rows.messages.setNumber(id, MESSAGE.contact, somebody.id + 1);
      draft.remove(other);
      draft.merged.push(other, somebody.id);
    }
  }
  yield* rows.messages.finishing();
  const pages = pagesOf(draft, stored);
  const byContact = new ByContact(pages);
  const rowsOf = (contact: number): RowView[] => viewsOf(pages, byContact.ids(contact));
  const came = (id: number): boolean => id >= rows.firstNew || rows.completed.has(id);
  const says = consentReader(base.catalog.settings.consentWords ?? allConsentWords());
  const counts = new Counts();
  for (const somebody of people.all) {
    if (somebody.place % PEOPLE_A_STEP === 0) yield;
    const { id, isNew, drop } = somebody;
    const own = isNew || drop.length > 0 || rows.touched.has(id) ? rowsOf(id) : null;
    const followed = follow(somebody, own, came, base.catalog, says);
    const after = isNew ? { ...followed.after, createdAt: now } : followed.after;
    const isChanged = writeContact(draft, id, somebody.stored ?? BLANK, after);
    counts.add(somebody, after, followed, isChanged);
  }
  const news = takeCampaignNews(draft, log, people, rowsOf);
  for (const id of news.optedOut) counts.optOut(id, contactAt(base, id));
  const review = { ...counts.review(log, rows, pages), campaigns: news.review };
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

  review(log: TalkLog, rows: TalkRows, pages: MessageList): Omit<ConversationReview, 'campaigns'> {
    const { fresh, from, to } = freshIn(rows, pages);
    return {
      messages: { fresh, known: rows.known },
      values: rows.values,
      contacts: this.#found,
      firstMessages: Array.from(this.#tags, ([tag, contacts]) => ({ tag, contacts })),
      optOuts: this.#outs,
      optIns: this.#ins,
      identities: this.#identities,
      leftOut: log.leftOut,
      from,
      to,
    };
  }
}

const IS_MESSAGE = ROW_KINDS.map(isContent);

/** Messages that were not there, and the first and the last moment of them; 0 = none is said. */
function freshIn(
  rows: TalkRows,
  pages: MessageList,
): { readonly fresh: number; readonly from: number; readonly to: number } {
  let [fresh, from, to] = [0, Infinity, 0];
  const count = (page: Page, slot: number): void => {
    if (!isLive(page, slot) || IS_MESSAGE[intAt(intColumn(page, MESSAGE.kind), slot)] !== true) return;
    fresh++;
    const at = numAt(numColumn(page, MESSAGE.at), slot, 0);
    if (at <= 0) return;
    if (at < from) from = at;
    if (at > to) to = at;
  };
  for (const id of rows.completed) {
    const page = pages[pageOf(id)];
    if (page !== null && page !== undefined) count(page, slotOf(id));
  }
  for (let no = pageOf(rows.firstNew); no < pages.length; no++) {
    const page = pages[no] ?? null;
    if (page === null) continue;
    for (let slot = Math.max(0, rows.firstNew - no * PAGE_SIZE); slot < page.slots; slot++) count(page, slot);
  }
  return { fresh, from: from === Infinity ? 0 : from, to };
}
