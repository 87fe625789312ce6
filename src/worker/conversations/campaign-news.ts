/**
 * [B4] [B6] What logs and chats tell of campaigns, taken into the draft: statuses first, as a reply counts from when its message was sent. Replies are
 * a function of all messages of a contact, so that logs may come in any order.
 */
import { campaignsOf, isRecipientOf } from '../../base/campaign/campaign-pages.ts';
import { OpenDeliveries } from '../../base/campaign/open-deliveries.ts';
import { recipientsOf } from '../../base/campaign/recipient-index.ts';
import type { Draft } from '../../base/draft.ts';
import { inTime } from '../../base/messages/in-time.ts';
import { isContent, type MessageRow } from '../../base/messages/message-row.ts';
import { readMark } from '../../domain/campaign/mark.ts';
import { STAGE, statusNamed } from '../../domain/campaign/recipient.ts';
import type { ConversationEvent, StatusEvent as ToldStatus } from '../../domain/conversation/event.ts';
import { type IncomingMessage, repliesIn } from '../campaigns/take-replies.ts';
import { RecipientFinder, type StatusEvent, takeStatuses } from '../campaigns/take-statuses.ts';
import type { ConversationReview } from '../contract/conversations.ts';
import type { TalkPeople } from './people.ts';

export interface CampaignNews {
  readonly review: ConversationReview['campaigns'];
  /** Ids of contacts whom WhatsApp said to have opted out, and who had not yet. */
  readonly optedOut: readonly number[];
}

/** `rowsOf`: all messages of these contacts, who are one person. */
export function takeCampaignNews(
  draft: Draft,
  events: readonly ConversationEvent[],
  people: TalkPeople,
  rowsOf: (contacts: readonly number[]) => readonly MessageRow[],
): CampaignNews {
  const campaigns = campaignsOf(draft.base).filter(({ prepared }) => prepared !== null);
  if (campaigns.length === 0) return { review: { statuses: 0, replies: 0, campaigns: 0 }, optedOut: [] };
  const told = takeStatuses(draft, statusesIn(draft, events, people));
  const open = new OpenDeliveries(draft);
  const contacts = new Map(Array.from(people.all, ({ id, drop }) => [id, [id, ...drop]]));
  for (const recipient of told.changed) {
    const contact = open.number(recipient, 'contact');
    if (!contacts.has(contact)) contacts.set(contact, [contact]);
  }
  const replied = takeStatuses(draft, repliesIn(draft, incoming(draft, contacts.values(), rowsOf)));
  const changed = [...told.changed, ...replied.changed];
  return {
    review: {
      statuses: told.news,
      replies: replied.recipients,
      campaigns: campaigns.filter((campaign) => changed.some((recipient) => isRecipientOf(campaign, recipient))).length,
    },
    optedOut: [...told.optedOut, ...replied.optedOut],
  };
}

/** Each message is one recipient's: by a mark, else by its id, else by number and time. */
function* statusesIn(draft: Draft, events: readonly ConversationEvent[], people: TalkPeople): Generator<StatusEvent> {
  const byMessage = new Map<string, ToldStatus[]>();
  for (const event of events) {
    if (event.kind !== 'status') continue;
    const others = byMessage.get(event.of);
    if (others === undefined) byMessage.set(event.of, [event]);
    else others.push(event);
  }
  const finder = new RecipientFinder(draft.base);
  const found = new Map<string, number>();
  const unnamed: { readonly of: string; readonly at: number; readonly first: ToldStatus }[] = [];
  for (const [of, statuses] of byMessage) {
    const marked = statuses.map(({ callback }) => finder.byMark(callback)).find((recipient) => recipient >= 0);
    const recipient = marked ?? finder.byMessage(of);
    if (recipient >= 0) found.set(of, recipient);
    else if (statuses.every(isPerhapsOurs)) {
      const first = statuses.reduce((one, other) => (other.at < one.at ? other : one));
      unnamed.push({ of, at: first.at, first });
    }
  }
  const taken = new Set(found.values());
  const open = new OpenDeliveries(draft);
  for (const { of, at, first } of unnamed.sort((a, b) => a.at - b.at || (a.of < b.of ? -1 : 1))) {
    const phone = first.who.phone === 0 ? (people.find(first.who)?.phone ?? 0) : first.who.phone;
    // A message of which nothing is known yet, and that was given out before. Logs tell whole seconds.
    const recipient = finder.byNumber(phone, at, (one) => {
      if (taken.has(one) || open.messageId(one) !== '' || open.number(one, 'stage') < STAGE.exported) return false;
      return at === 0 || open.number(one, 'handedAt') < at + 1000;
    });
    if (recipient < 0) continue;
    found.set(of, recipient);
    taken.add(recipient);
  }
  for (const [of, statuses] of byMessage) {
    const recipient = found.get(of);
    if (recipient === undefined) continue;
    for (const { delivery, at, errorCode } of statuses) {
      const status = statusNamed(delivery);
      if (status !== null) yield { recipient, status, at, code: errorCode, messageId: of };
    }
  }
}

/** What answers within an open window, or bears the mark of another base, is of no campaign here. */
const isPerhapsOurs = ({ category, callback }: ToldStatus): boolean =>
  category !== 'service' && readMark(callback) === null;

function* incoming(
  { base }: Draft,
  contacts: Iterable<readonly number[]>,
  rowsOf: (contacts: readonly number[]) => readonly MessageRow[],
): Generator<IncomingMessage> {
  for (const ids of contacts) {
    // Most recipients of a campaign have written nothing.
    const rows = rowsOf(ids).filter(isWritten);
    if (rows.length === 0) continue;
    const recipients = ids.flatMap((id) => [...recipientsOf(base, id)]).sort((a, b) => a - b);
    if (recipients.length === 0) continue;
    let before = 0;
    for (const { at, kind, detail, replyTo } of rows.sort(inTime)) {
      yield { recipients, at, quotes: replyTo, payload: kind === 'button' ? detail : '', before };
      before = at;
    }
  }
}

const isWritten = ({ side, kind, at }: MessageRow): boolean =>
  side === 'in' && at > 0 && isContent(kind) && kind !== 'call' && kind !== 'welcome';
