/** [B6] Messages that came in, attributed to campaigns by the rule. For whoever reads conversations. */
import { campaignsOf } from '../../base/campaign/campaign-pages.ts';
import { DELIVERIES, DELIVERY } from '../../base/campaign/recipient-pages.ts';
import { numAt, textAt } from '../../base/column.ts';
import { numColumn, pageOf, slotOf, textColumn } from '../../base/page.ts';
import { listOf, type Snapshot } from '../../base/snapshot.ts';
import { writeMark } from '../../domain/campaign/mark.ts';
import { type Incoming, replyReason } from '../../domain/campaign/reply.ts';
import { recipientsOf } from '../../base/campaign/states.ts';
import type { StatusEvent } from './take-statuses.ts';

export interface IncomingMessage extends Incoming {
  /** Id of the contact that it came from. */
  readonly contact: number;
  /** When the contact had last written before it, milliseconds; 0 = never. */
  readonly before: number;
}

/** Replies as events for `takeStatuses`: for each message at most one campaign, the newest whose rule it fits. */
export function repliesIn(snapshot: Snapshot, messages: Iterable<IncomingMessage>): StatusEvent[] {
  const campaigns = campaignsOf(snapshot);
  const { pages } = listOf(snapshot, DELIVERIES);
  const replies: StatusEvent[] = [];
  for (const message of messages) {
    for (const recipient of Array.from(recipientsOf(snapshot, message.contact)).reverse()) {
      const campaign = campaigns.find(
        ({ prepared }) =>
          prepared !== null && recipient >= prepared.first && recipient < prepared.first + prepared.count,
      );
      const page = pages[pageOf(recipient)] ?? null;
      if (campaign === undefined || page === null) continue;
      const slot = slotOf(recipient);
      const timeOf = (key: number): number => numAt(numColumn(page, key), slot, 0);
      // What was opened in WhatsApp, and no more is known of, was sent then.
      const sentAt = [timeOf(DELIVERY.sentAt), timeOf(DELIVERY.handedAt)].find((at) => at > 1) ?? 0;
      const sent = {
        sentAt,
        messageId: textAt(textColumn(page, DELIVERY.messageId), slot),
        mark: writeMark(campaign.id, recipient, campaign.prepared?.at ?? 0),
      };
      const isFirst = message.before < sentAt;
      if (replyReason(message, sent, isFirst, campaign.replyDays) === null) continue;
      replies.push({ recipient, status: 'replied', at: message.at, code: 0, messageId: '' });
      break;
    }
  }
  return replies;
}
