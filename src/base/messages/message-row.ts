/** One message out of the columns of its page; and what stands for its kinds. */
import { CONTENT_KINDS, type ContentKind } from '../../domain/conversation/content.ts';
import { DELIVERIES, type Delivery } from '../../domain/conversation/delivery.ts';
import { intAt, numAt, textAt } from '../column.ts';
import { intColumn, isLive, numColumn, type Page, pageOf, slotOf, textColumn } from '../page.ts';
import { EDITED, type IntKey, MESSAGE, type NumberKey, REVOKED, SIDES, type TextKey } from './columns.ts';

/**
 * What a row is: a message by what it holds; or what somebody at Kith did (`act`), a wish told to WhatsApp itself (`preference`: `detail` is stop or
 * resume), or values that wait for their message (`waiting`). By position: only ever added to.
 */
export const ROW_KINDS = ['waiting', 'act', 'preference', ...CONTENT_KINDS] as const;
export type RowKind = (typeof ROW_KINDS)[number];

export const kindCode = (kind: RowKind): number => ROW_KINDS.indexOf(kind);
export const isContent = (kind: RowKind): kind is ContentKind =>
  kind !== 'waiting' && kind !== 'act' && kind !== 'preference';

/** '' and 0: there is none. */
export interface MessageRow {
  readonly id: number;
  /** As the source names it. */
  readonly key: string;
  /** -1 = nobody is known for it. */
  readonly contact: number;
  readonly at: number;
  readonly side: (typeof SIDES)[number];
  readonly kind: RowKind;
  readonly text: string;
  readonly fileName: string;
  readonly detail: string;
  readonly replyTo: string;
  readonly forwarded: 0 | 1 | 2;
  readonly delivery: Delivery;
  readonly errorCode: number;
  readonly errorText: string;
  readonly edited: boolean;
  readonly revoked: boolean;
  readonly theirReaction: string;
  readonly ourReaction: string;
  readonly referral: string;
}

export type MessageList = readonly (Page | null)[];

const text = (page: Page, key: TextKey, slot: number): string => textAt(textColumn(page, key), slot);
const int = (page: Page, key: IntKey, slot: number): number => intAt(intColumn(page, key), slot);
const num = (page: Page, key: NumberKey, slot: number): number => numAt(numColumn(page, key), slot, 0);

/** null where there is none. */
export function messageAt(pages: MessageList, id: number): MessageRow | null {
  const page = pages[pageOf(id)] ?? null;
  const slot = slotOf(id);
  if (page === null || !isLive(page, slot)) return null;
  const mark = int(page, MESSAGE.mark, slot);
  const forwarded = int(page, MESSAGE.forwarded, slot);
  return {
    id,
    key: text(page, MESSAGE.key, slot),
    contact: int(page, MESSAGE.contact, slot) - 1,
    at: num(page, MESSAGE.at, slot),
    side: SIDES[int(page, MESSAGE.side, slot)] ?? 'program',
    kind: ROW_KINDS[int(page, MESSAGE.kind, slot)] ?? 'unsupported',
    text: text(page, MESSAGE.text, slot),
    fileName: text(page, MESSAGE.fileName, slot),
    detail: text(page, MESSAGE.detail, slot),
    replyTo: text(page, MESSAGE.replyTo, slot),
    forwarded: forwarded === 1 || forwarded === 2 ? forwarded : 0,
    delivery: DELIVERIES[int(page, MESSAGE.delivery, slot)] ?? '',
    errorCode: num(page, MESSAGE.errorCode, slot),
    errorText: text(page, MESSAGE.errorText, slot),
    edited: (mark & EDITED) !== 0,
    revoked: (mark & REVOKED) !== 0,
    theirReaction: text(page, MESSAGE.theirReaction, slot),
    ourReaction: text(page, MESSAGE.ourReaction, slot),
    referral: text(page, MESSAGE.referral, slot),
  };
}
