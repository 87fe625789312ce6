/** [B6] Messages that came in, attributed to campaigns by the rule. */
import { campaignsOf, isRecipientOf } from '../../base/campaign/campaign-pages.ts';
import { OpenDeliveries } from '../../base/campaign/open-deliveries.ts';
import type { Draft } from '../../base/draft.ts';
import { writeMark } from '../../domain/campaign/mark.ts';
import { STAGE } from '../../domain/campaign/recipient.ts';
import { type Incoming, replyReason } from '../../domain/campaign/reply.ts';
import type { StatusEvent } from './take-statuses.ts';

export interface IncomingMessage extends Incoming {
  /** Ids of the recipients that its contact is, ascending. */
  readonly recipients: readonly number[];
  /** When the contact had last written before it, milliseconds; 0 = never. */
  readonly before: number;
}

/** Replies as events for `takeStatuses`: for each message at most one campaign, the newest whose rule it fits. */
export function repliesIn(draft: Draft, messages: Iterable<IncomingMessage>): StatusEvent[] {
  const campaigns = campaignsOf(draft.base);
  const open = new OpenDeliveries(draft);
  const replies: StatusEvent[] = [];
  for (const message of messages) {
    for (const recipient of message.recipients.toReversed()) {
      const campaign = campaigns.find((one) => isRecipientOf(one, recipient));
      if (campaign === undefined || !open.has(recipient)) continue;
      const sentAt = sentTime(open, recipient);
      const sent = {
        sentAt,
        messageId: open.messageId(recipient),
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

/** What was handed out, and no more is known of, was sent then. 0 = it was not sent, or failed. */
function sentTime(open: OpenDeliveries, recipient: number): number {
  const stage = open.number(recipient, 'stage');
  if (stage < STAGE.exported || stage === STAGE.failed) return 0;
  const sentAt = open.number(recipient, 'sentAt');
  return sentAt > 1 ? sentAt : open.number(recipient, 'handedAt');
}
