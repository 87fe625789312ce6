/** A message as the page shows it. */
import type { MessageRow } from '../../base/messages/message-row.ts';
import { isContent } from '../../base/messages/message-row.ts';
import type { Content } from '../../domain/conversation/content.ts';
import type { Direction, Referral } from '../../domain/conversation/event.ts';
import type { ShownMessage } from '../contract/conversations.ts';

const NO_CONTENT: Content = { kind: 'text', text: '', fileName: '', detail: '' };

const contentOf = (row: MessageRow): Content =>
  row.revoked || !isContent(row.kind)
    ? NO_CONTENT
    : { kind: row.kind, text: row.text, fileName: row.fileName, detail: row.detail };

const directionOf = ({ side }: MessageRow): Direction => (side === 'in' ? 'in' : 'out');

/** Of `messages`, a contact's in order of time, the one at this place. */
export function shownAt(messages: readonly MessageRow[], place: number): ShownMessage | null {
  const row = messages[place];
  if (row === undefined) return null;
  const answered = row.replyTo === '' ? -1 : messages.findIndex(({ key }) => key === row.replyTo);
  const quoted = messages[answered];
  return {
    place,
    id: row.key,
    at: row.at,
    direction: directionOf(row),
    author: row.side === 'in' ? null : row.side,
    content: contentOf(row),
    edited: row.edited,
    revoked: row.revoked,
    forwarded: row.forwarded,
    referral: row.referral === '' ? null : (JSON.parse(row.referral) as Referral), // written as one
    delivery: row.delivery,
    errorCode: row.errorCode,
    reactionIn: row.theirReaction,
    reactionOut: row.ourReaction,
    quoted:
      quoted === undefined ? null : { place: answered, direction: directionOf(quoted), content: contentOf(quoted) },
  };
}
