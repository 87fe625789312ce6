/** [B6] Whether a message that comes in counts as a reply to a campaign. */
import { DAY_MS } from '../date.ts';

export interface Incoming {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Id of the message that it quotes, or whose button was pressed; '' = none. */
  readonly quotes: string;
  /** What a pressed button sends back; '' = none. */
  readonly payload: string;
}

export interface SentMessage {
  /** Milliseconds; 0 = not known to be sent. */
  readonly sentAt: number;
  /** '' = not known. */
  readonly messageId: string;
  readonly mark: string;
}

export type ReplyReason = 'quotes' | 'button' | 'first';

/** `isFirst`: nothing else came from the contact since the message was sent. null: it counts for nothing. */
export function replyReason(incoming: Incoming, sent: SentMessage, isFirst: boolean, days: number): ReplyReason | null {
  if (incoming.payload !== '' && incoming.payload === sent.mark) return 'button';
  if (incoming.quotes !== '' && incoming.quotes === sent.messageId) return 'quotes';
  const since = incoming.at - sent.sentAt;
  return isFirst && sent.sentAt > 0 && since >= 0 && since <= days * DAY_MS ? 'first' : null;
}
