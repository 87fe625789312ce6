/**
 * [B4] What is told of messages, taken in: for whoever reads it, from wherever. A status names its recipient by mark, by message, or by number and
 * time (`RecipientFinder`). What is known only rises; in whatever order and however often it is told, the base is the same.
 */
import { campaignsOf } from '../../base/campaign/campaign-pages.ts';
import { OpenDeliveries } from '../../base/campaign/open-deliveries.ts';
import { deliveriesOf, DELIVERY, FROZEN, frozenPage } from '../../base/campaign/recipient-pages.ts';
import { intAt, numAt } from '../../base/column.ts';
import type { Draft } from '../../base/draft.ts';
import { NumberIndex } from '../../base/number-index.ts';
import { COLUMN, intColumn, isLive, numColumn, PAGE_SIZE, pageOf, slotOf, textColumn } from '../../base/page.ts';
import type { Snapshot } from '../../base/snapshot.ts';
import { textReader } from '../../base/text-reader.ts';
import type { Campaign } from '../../domain/campaign/campaign.ts';
import { failureGroup } from '../../domain/campaign/failure.ts';
import { readMark } from '../../domain/campaign/mark.ts';
import { STAGE, stateAt, type StatusName } from '../../domain/campaign/recipient.ts';
import { variantKey } from '../../formats/phone/variants.ts';

export interface StatusEvent {
  /** Id of the recipient. */
  readonly recipient: number;
  readonly status: StatusName | 'replied';
  /** Milliseconds since 1970 UTC; 0 = not known. */
  readonly at: number;
  /** Of a failure; 0 = none given. */
  readonly code: number;
  /** WhatsApp's id of the message, '' = not known. */
  readonly messageId: string;
}

export interface TakenStatuses {
  /** Recipients of whom more is known than before. */
  readonly recipients: number;
  /** Events that said something new. */
  readonly news: number;
  /** Their ids, ascending. */
  readonly changed: readonly number[];
  /** Ids of contacts that were opted out by it. */
  readonly optedOut: readonly number[];
  /** Recipients whose state is another now, by its place in RECIPIENT_STATES. */
  readonly states: ReadonlyMap<number, number>;
}

const TIME = {
  sent: 'sentAt',
  delivered: 'deliveredAt',
  read: 'readAt',
  failed: 'failedAt',
  replied: 'repliedAt',
} as const;

export function takeStatuses(draft: Draft, events: Iterable<StatusEvent>): TakenStatuses {
  const open = new OpenDeliveries(draft);
  const before = new Before();
  let news = 0;
  for (const event of events) {
    const { recipient } = event;
    if (!open.has(recipient) || open.number(recipient, 'stage') === STAGE.leftOut) continue;
    const was = stateOf(open, recipient);
    if (!take(open, event)) continue;
    before.keep(recipient, was);
    news++;
  }
  const changed = before.recipients();
  const optedOut: number[] = [];
  const states = new Map<number, number>();
  for (const recipient of changed) {
    const now = stateOf(open, recipient);
    if (now !== before.of(recipient)) states.set(now, (states.get(now) ?? 0) + 1);
    const isOut =
      open.number(recipient, 'failedAt') !== 0 && failureGroup(open.number(recipient, 'code')) === 'opted-out';
    const contact = open.number(recipient, 'contact');
    if (isOut && optOut(draft, contact)) optedOut.push(contact);
  }
  open.close();
  return { recipients: changed.length, changed, news, optedOut, states };
}

const NONE = new Uint8Array(0);

/** What recipients were before the first news of them. Half a million come in the order of their pages, or nearly. */
class Before {
  /** By page: a recipient's state, less one; 0 = no news. */
  readonly #pages = new Map<number, Uint8Array>();
  #no = -1;
  #page: Uint8Array = NONE;

  keep(recipient: number, state: number): void {
    const page = this.#turnTo(pageOf(recipient));
    const slot = slotOf(recipient);
    if (page[slot] === 0) page[slot] = state + 1;
  }

  of(recipient: number): number {
    return (this.#turnTo(pageOf(recipient))[slotOf(recipient)] ?? 0) - 1;
  }

  recipients(): number[] {
    const all: number[] = [];
    for (const [no, page] of [...this.#pages].sort(([a], [b]) => a - b)) {
      page.forEach((state, slot) => {
        if (state !== 0) all.push(no * PAGE_SIZE + slot);
      });
    }
    return all;
  }

  #turnTo(no: number): Uint8Array {
    if (no === this.#no) return this.#page;
    let page = this.#pages.get(no);
    if (page === undefined) this.#pages.set(no, (page = new Uint8Array(PAGE_SIZE)));
    this.#no = no;
    this.#page = page;
    return page;
  }
}

const stateOf = (open: OpenDeliveries, recipient: number): number =>
  stateAt(open.number(recipient, 'stage'), open.number(recipient, 'code'), open.number(recipient, 'repliedAt') !== 0);

/** True where it says something that was not known. A time that is not known is 1: later than never. */
function take(open: OpenDeliveries, { recipient, status, at, code, messageId }: StatusEvent): boolean {
  let news = false;
  const [known, told] = [open.number(recipient, TIME[status]), Math.max(1, at)];
  // The first time counts; of failures the last, with its reason.
  const isNews =
    status === 'failed'
      ? told > known || (told === known && code > open.number(recipient, 'code'))
      : known === 0 || (told > 1 && (known === 1 || told < known));
  if (isNews) {
    open.set(recipient, TIME[status], told);
    if (status === 'failed') open.set(recipient, 'code', code);
    news = true;
  }
  if (status !== 'replied' && STAGE[status] > open.number(recipient, 'stage')) {
    open.set(recipient, 'stage', STAGE[status]);
    news = true;
  }
  const id = open.messageId(recipient);
  if (messageId !== '' && (id === '' || messageId < id)) {
    open.setMessageId(recipient, messageId);
    news = true;
  }
  return news;
}

function optOut(draft: Draft, contact: number): boolean {
  const page = draft.base.pages[pageOf(contact)] ?? null;
  const slot = slotOf(contact);
  if (page === null || !isLive(page, slot)) return false;
  const values = draft.int(pageOf(contact), COLUMN.optedOut);
  if (values[slot] === 1) return false;
  values[slot] = 1;
  return true;
}

/** Finds the recipient that is told of. Made for one snapshot; what it needs is made when it is first asked for. */
export class RecipientFinder {
  readonly #snapshot: Snapshot;
  readonly #campaigns: readonly Campaign[];
  #byMessage: Map<string, number> | null = null;
  /** By campaign. */
  readonly #byNumber = new Map<number, NumberIndex>();

  /** The newest campaign first. */
  constructor(snapshot: Snapshot) {
    this.#snapshot = snapshot;
    this.#campaigns = campaignsOf(snapshot).filter(({ prepared }) => prepared !== null);
  }

  /** -1 = of no campaign of this base. */
  byMark(text: string): number {
    const mark = text === '' ? null : readMark(text);
    const prepared = this.#campaigns.find(({ id }) => id === mark?.campaign)?.prepared;
    if (mark === null || prepared?.at !== mark.prepared) return -1;
    return mark.recipient >= prepared.first && mark.recipient < prepared.first + prepared.count ? mark.recipient : -1;
  }

  byMessage(id: string): number {
    if (id === '') return -1;
    this.#byMessage ??= this.#messages();
    return this.#byMessage.get(id) ?? -1;
  }

  /** Of the newest campaign that was prepared before, and wrote to this number with a message that fits. `at` 0 = whenever. */
  byNumber(phone: number, at: number, fits: (recipient: number) => boolean): number {
    for (const campaign of this.#campaigns) {
      if (at !== 0 && (campaign.prepared?.at ?? 0) > at) continue;
      const recipient = this.inCampaign(campaign, phone);
      if (recipient >= 0 && fits(recipient)) return recipient;
    }
    return -1;
  }

  inCampaign(campaign: Campaign, phone: number): number {
    let numbers = this.#byNumber.get(campaign.id);
    if (numbers === undefined) this.#byNumber.set(campaign.id, (numbers = this.#numbers(campaign)));
    return phone === 0 ? -1 : numbers.get(variantKey(phone));
  }

  #numbers(campaign: Campaign): NumberIndex {
    const numbers = new NumberIndex(campaign.prepared?.count);
    for (const { no, first, page } of deliveriesOf(this.#snapshot, campaign)) {
      const frozen = frozenPage(this.#snapshot, no);
      if (frozen === null) continue;
      const [phones, stages] = [numColumn(frozen, FROZEN.phone), intColumn(page, DELIVERY.stage)];
      for (let slot = 0; slot < page.slots; slot++) {
        if (intAt(stages, slot) !== STAGE.leftOut) numbers.add(variantKey(numAt(phones, slot, 0)), first + slot);
      }
    }
    return numbers;
  }

  #messages(): Map<string, number> {
    const messages = new Map<string, number>();
    for (const campaign of this.#campaigns) {
      for (const { first, page } of deliveriesOf(this.#snapshot, campaign)) {
        const ids = textColumn(page, DELIVERY.messageId);
        if (ids === undefined) continue;
        const read = textReader(ids);
        for (let slot = 0; slot < page.slots; slot++) {
          const id = read(slot);
          if (id !== '') messages.set(id, first + slot);
        }
      }
    }
    return messages;
  }
}
