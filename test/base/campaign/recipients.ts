/** Bases with campaigns whose recipients are plain rows, for tests that compare pages with what they stand for. */
import { CAMPAIGNS } from '../../../src/base/campaign/campaign-pages.ts';
import { intsColumn, numberAt, numbersColumn, textOf, textsColumn } from '../../../src/base/campaign/columns.ts';
import type { NumberKey } from '../../../src/base/campaign/open-deliveries.ts';
import { DELIVERIES, DELIVERY } from '../../../src/base/campaign/recipient-pages.ts';
import type { Column } from '../../../src/base/column.ts';
import { type Page, PAGE_SIZE } from '../../../src/base/page.ts';
import type { Snapshot } from '../../../src/base/snapshot.ts';
import { type Campaign, campaignId } from '../../../src/domain/campaign/campaign.ts';
import { EMPTY_TEMPLATE } from '../../../src/domain/campaign/message.ts';
import { REPLY_DAYS } from '../../../src/domain/campaign/recipient.ts';
import { EVERYTHING } from '../../../src/domain/filter.ts';
import { CATALOG } from '../../support/arbitrary.ts';
import { baseOf, BLANK } from '../../support/base.ts';

export type Recipient = Readonly<Record<NumberKey, number>> & { readonly messageId: string };

export const NUMBERS = Object.keys(DELIVERY).filter((key): key is NumberKey => key !== 'messageId');
const INTS: readonly NumberKey[] = ['contact', 'stage', 'code'];
export const UNKNOWN: Recipient = {
  contact: 0, stage: 1, code: 0, handedAt: 0, sentAt: 0, deliveredAt: 0, readAt: 0, failedAt: 0, repliedAt: 0, messageId: '',
}; // prettier-ignore

export function pageOfRecipients(recipients: readonly Recipient[]): Page {
  const columns = new Map<number, Column>();
  const put = (key: number, column: Column | null): unknown => column !== null && columns.set(key, column);
  for (const key of NUMBERS) {
    const values = recipients.map((recipient) => recipient[key]);
    put(DELIVERY[key], INTS.includes(key) ? intsColumn(values) : numbersColumn(values));
  }
  put(DELIVERY.messageId, textsColumn(recipients.map(({ messageId }) => messageId)));
  return { slots: recipients.length, live: recipients.length, columns };
}

export const recipientsOfPage = (page: Page | null): Recipient[] =>
  Array.from({ length: page?.slots ?? 0 }, (_, slot) => {
    const numbers = NUMBERS.map((key) => [key, numberAt(page?.columns.get(DELIVERY[key]), slot)] as const);
    const messageId = textOf(page?.columns.get(DELIVERY.messageId), slot);
    return { ...UNKNOWN, ...Object.fromEntries(numbers), messageId };
  });

export const campaignOf = (id: number, prepared: Campaign['prepared']): Campaign => ({
  id: campaignId(id),
  name: `Campaign ${id}`,
  createdAt: id,
  audience: { kind: 'filter', filter: EVERYTHING, search: '' },
  message: EMPTY_TEMPLATE,
  replyDays: REPLY_DAYS,
  dailyLimit: null,
  prepared,
});

/** A base of so many contacts, with a campaign for each list of recipients; null = a campaign that is not prepared. */
export function baseWith(contacts: number, lists: readonly (readonly Recipient[] | null)[]): Snapshot {
  const pages: Page[] = [];
  const campaigns = lists.map((recipients, id) => {
    if (recipients === null) return campaignOf(id, null);
    const first = pages.length * PAGE_SIZE;
    for (let from = 0; from < recipients.length; from += PAGE_SIZE)
      pages.push(pageOfRecipients(recipients.slice(from, from + PAGE_SIZE)));
    return campaignOf(id, { at: 1, first, count: recipients.length });
  });
  const people = Array.from({ length: contacts }, () => BLANK);
  return {
    ...baseOf(people, CATALOG),
    others: new Map<string, { pages: readonly object[]; keys: []; nextId: number }>([
      [CAMPAIGNS.name, { pages: campaigns.map((campaign) => ({ campaign })), keys: [], nextId: campaigns.length }],
      [DELIVERIES.name, { pages, keys: [], nextId: pages.length * PAGE_SIZE }],
    ]),
  };
}
