/** A message as the page shows it. */
import type { MessageRow } from '../../base/messages/message-row.ts';
import { isContent } from '../../base/messages/message-row.ts';
import type { Content } from '../../domain/conversation/content.ts';
import type { Direction, Referral } from '../../domain/conversation/event.ts';
import type { BriefRow } from '../../base/messages/row-view.ts';
import type { ShownMessage, TalkEvent } from '../contract/conversations.ts';
import type { Talk } from './talk.ts';

const NO_CONTENT: Content = { kind: 'text', text: '', fileName: '', detail: '' };

const contentOf = (row: MessageRow): Content =>
  row.revoked || !isContent(row.kind)
    ? NO_CONTENT
    : { kind: row.kind, text: row.text, fileName: row.fileName, detail: row.detail };

const directionOf = ({ side }: MessageRow): Direction => (side === 'in' ? 'in' : 'out');

/** The message at this place; null = there is none. */
export function shownAt(talk: Talk, place: number): ShownMessage | null {
  const row = talk.row(place);
  if (row === null) return null;
  const answered = row.replyTo === '' ? -1 : talk.placeOf(row.replyTo);
  const quoted = talk.row(answered);
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
    quoted: quoted === null ? null : { place: answered, direction: directionOf(quoted), content: contentOf(quoted) },
  };
}

const SHOWN: readonly string[] = ['intervene', 'resolve', 'hand-over', 'stop', 'resume'];

/** Of all rows of a contact, those that are no messages. */
export const eventsOf = (rows: readonly BriefRow[]): readonly TalkEvent[] =>
  rows
    .filter(({ kind }) => kind === 'act' || kind === 'preference')
    .flatMap(({ at, detail }) => (isShown(detail) ? [{ at, what: detail }] : []))
    .sort((a, b) => a.at - b.at);

const isShown = (detail: string): detail is TalkEvent['what'] => SHOWN.includes(detail);
