/**
 * [B4] [B6] What logs and chats tell of campaigns, taken into the draft: statuses first, as a reply counts from when its message was sent. Replies are
 * a function of all messages of a contact, so that logs may come in any order.
 */
import { campaignsOf, isRecipientOf } from '../../base/campaign/campaign-pages.ts';
import { OpenDeliveries } from '../../base/campaign/open-deliveries.ts';
import { recipientsOf } from '../../base/campaign/recipient-index.ts';
import type { Draft } from '../../base/draft.ts';
import { inTime } from '../../base/messages/in-time.ts';
import { isContent } from '../../base/messages/message-row.ts';
import type { BriefRow } from '../../base/messages/row-view.ts';
import { readMark } from '../../domain/campaign/mark.ts';
import { STAGE, statusNamed } from '../../domain/campaign/recipient.ts';
import { DELIVERIES } from '../../domain/conversation/delivery.ts';
import { type IncomingMessage, repliesIn } from '../campaigns/take-replies.ts';
import { RecipientFinder, type StatusEvent, takeStatuses } from '../campaigns/take-statuses.ts';
import type { ConversationReview } from '../contract/conversations.ts';
import type { TalkPeople } from './people.ts';
import type { TalkLog } from './talk-log.ts';

export interface CampaignNews {
  readonly review: ConversationReview['campaigns'];
  /** Ids of contacts whom WhatsApp said to have opted out, and who had not yet. */
  readonly optedOut: readonly number[];
}

/** `rowsOf`: all messages of a contact, with those of whoever is joined with it. */
export function takeCampaignNews(
  draft: Draft,
  log: TalkLog,
  people: TalkPeople,
  rowsOf: (contact: number) => readonly BriefRow[],
): CampaignNews {
  const campaigns = campaignsOf(draft.base).filter(({ prepared }) => prepared !== null);
  if (campaigns.length === 0) return { review: { statuses: 0, replies: 0, campaigns: 0 }, optedOut: [] };
  const told = takeStatuses(draft, statusesIn(draft, log, people));
  const open = new OpenDeliveries(draft);
  const contacts = function* (): Generator<readonly number[]> {
    const seen = new Set<number>();
    for (const { id, drop } of people.all) {
      seen.add(id);
      yield [id, ...drop];
    }
    for (const recipient of told.changed) {
      const contact = open.number(recipient, 'contact');
      if (seen.has(contact)) continue;
      seen.add(contact);
      yield [contact];
    }
  };
  const replied = takeStatuses(draft, repliesIn(draft, incoming(draft, contacts(), rowsOf)));
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

/** What is told of one message. */
interface Message {
  readonly of: string;
  /** -1 = not found. */
  recipient: number;
  /** Of the earliest of its statuses. */
  at: number;
  who: number;
  isPerhapsOurs: boolean;
}

/** Each message is one recipient's: by a mark, else by its id, else by number and time. */
function* statusesIn(draft: Draft, log: TalkLog, people: TalkPeople): Generator<StatusEvent> {
  const finder = new RecipientFinder(draft.base);
  const byId = new Map<number, Message>();
  for (let i = 0; i < log.length; i++) {
    const { kind, key, at, who, fileName, detail } = log.read(i);
    if (kind !== 'status') continue;
    let message = byId.get(key);
    if (message === undefined) {
      message = { of: log.pool.text(key), recipient: -1, at, who, isPerhapsOurs: true };
      byId.set(key, message);
    }
    if (at < message.at) [message.at, message.who] = [at, who];
    const callback = log.pool.text(fileName);
    if (message.recipient < 0) message.recipient = finder.byMark(callback);
    if (message.recipient < 0 && !isPerhapsOurs(log.pool.text(detail), callback)) message.isPerhapsOurs = false;
  }
  const unnamed: Message[] = [];
  for (const message of byId.values()) {
    if (message.recipient < 0) message.recipient = finder.byMessage(message.of);
    if (message.recipient < 0 && message.isPerhapsOurs) unnamed.push(message);
  }
  if (unnamed.length > 0) findByNumber(draft, finder, { unnamed, all: byId.values(), people, log });
  for (let i = 0; i < log.length; i++) {
    const { kind, key, at, delivery, number: code } = log.read(i);
    const message = kind === 'status' ? byId.get(key) : undefined;
    if (message === undefined || message.recipient < 0) continue;
    const status = statusNamed(DELIVERIES[delivery] ?? '');
    if (status !== null) yield { recipient: message.recipient, status, at, code, messageId: message.of };
  }
}

function findByNumber(
  draft: Draft,
  finder: RecipientFinder,
  {
    unnamed,
    all,
    people,
    log,
  }: {
    readonly unnamed: Message[];
    readonly all: Iterable<Message>;
    readonly people: TalkPeople;
    readonly log: TalkLog;
  },
): void {
  const taken = new Set<number>();
  for (const { recipient } of all) if (recipient >= 0) taken.add(recipient);
  const open = new OpenDeliveries(draft);
  for (const message of unnamed.sort((a, b) => a.at - b.at || (a.of < b.of ? -1 : 1))) {
    const { who, at } = message;
    const phone = (log.parties.all[who]?.phone ?? 0) || (people.find(who)?.phone ?? 0);
    // A message of which nothing is known yet, and that was given out before. Logs tell whole seconds.
    message.recipient = finder.byNumber(phone, at, (one) => {
      if (taken.has(one) || open.messageId(one) !== '' || open.number(one, 'stage') < STAGE.exported) return false;
      return at === 0 || open.number(one, 'handedAt') < at + 1000;
    });
    if (message.recipient >= 0) taken.add(message.recipient);
  }
}

/** What answers within an open window, or bears the mark of another base, is of no campaign here. */
const isPerhapsOurs = (category: string, callback: string): boolean =>
  category !== 'service' && readMark(callback) === null;

function* incoming(
  { base }: Draft,
  contacts: Iterable<readonly number[]>,
  rowsOf: (contact: number) => readonly BriefRow[],
): Generator<IncomingMessage> {
  for (const ids of contacts) {
    // Most recipients of a campaign have written nothing.
    const rows = rowsOf(ids[0] ?? -1).filter(isWritten);
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

const isWritten = ({ side, kind, at }: BriefRow): boolean =>
  side === 'in' && at > 0 && isContent(kind) && kind !== 'call' && kind !== 'welcome';
