/** Messages of the Cloud API: what came in, echoes of what went out from the phone, and histories with both. */
import type { Delivery } from '../../../domain/conversation/delivery.ts';
import type { ConversationEvent, Direction, MessageEvent, Referral } from '../../../domain/conversation/event.ts';
import { isNobody, NOBODY, type Party } from '../../../domain/conversation/party.ts';
import { type Json, lineAt, objectAt, textAt, timeAt, wordAt } from '../json.ts';
import type { Tally } from '../tally.ts';
import { phoneOfWaId, waIdOf } from '../wa-id.ts';
import { contentOf } from './content.ts';

/** What stands around a message. */
export interface Around {
  readonly who: Party;
  readonly direction: Direction;
  readonly channel: string;
  readonly tally: Tally;
}

/** Null: left out, and counted. */
export function messageEvent(message: Json, around: Around): ConversationEvent | null {
  const { who, direction, channel, tally } = around;
  if (wordAt(message, 'group_id') !== '') return leaveOut(tally, 'group');
  const type = wordAt(message, 'type');
  const id = wordAt(message, 'id');
  const at = timeAt(message, 'timestamp');
  if (type === 'system') return systemEvent(message, around);
  if (id === '') return leaveOut(tally, 'incomplete', 'id');
  if (at === 0) return leaveOut(tally, 'incomplete', 'timestamp');
  const common = { at, who, channel, direction };
  if (type === 'reaction') {
    const part = objectAt(message, 'reaction');
    const of = wordAt(part, 'message_id');
    return of === ''
      ? leaveOut(tally, 'incomplete', 'reaction.message_id')
      : { kind: 'reaction', ...common, id, of, emoji: lineAt(part, 'emoji').slice(0, 64) };
  }
  if (type === 'edit' || type === 'revoke') {
    const part = objectAt(message, type);
    const of = wordAt(part, 'original_message_id');
    if (of === '') return leaveOut(tally, 'incomplete', `${type}.original_message_id`);
    return type === 'revoke'
      ? { kind: 'revoke', ...common, id, of }
      : { kind: 'edit', ...common, id, of, content: contentOf(objectAt(part, 'message')) };
  }
  if (isNobody(who)) return leaveOut(tally, 'incomplete', direction === 'in' ? 'from' : 'to');
  const context = objectAt(message, 'context');
  const event: MessageEvent = {
    kind: 'message',
    ...common,
    id,
    author: direction === 'in' ? null : 'agent',
    content: contentOf(message),
    replyTo: wordAt(context, 'id'),
    forwarded: context['frequently_forwarded'] === true ? 2 : context['forwarded'] === true ? 1 : 0,
    referral: referralOf(objectAt(message, 'referral')),
    delivery: direction === 'in' ? '' : historyDelivery(wordAt(objectAt(message, 'history_context'), 'status')),
    mark: '',
  };
  return event;
}

function leaveOut(tally: Tally, what: 'group' | 'incomplete' | 'field', name = ''): null {
  tally.add(what, name);
  return null;
}

function referralOf(part: Json): Referral | null {
  const referral: Referral = {
    sourceType: wordAt(part, 'source_type'),
    sourceId: wordAt(part, 'source_id'),
    headline: lineAt(part, 'headline'),
    body: textAt(part, 'body').slice(0, 1024),
    url: lineAt(part, 'source_url'),
    clickId: wordAt(part, 'ctwa_clid'),
  };
  return Object.values(referral).every((value) => value === '') ? null : referral;
}

/** The case varies; what is pending or in error says nothing of where it came. */
function historyDelivery(word: string): Delivery {
  switch (word.toLowerCase()) {
    case 'sent':
    case 'delivered':
    case 'read':
    case 'played':
      return word.toLowerCase() as Delivery; // one of the four
    case 'error':
    case 'failed':
      return 'failed';
    default:
      return '';
  }
}

/** A number or a user id has changed. Other words of the system are counted. */
function systemEvent(message: Json, { who, channel, tally }: Around): ConversationEvent | null {
  const part = objectAt(message, 'system');
  const type = wordAt(part, 'type');
  const changed = /^(?:user|customer)_changed_(?:number|user_id)$/.test(type) || wordAt(part, 'new_wa_id') !== '';
  if (!changed) return leaveOut(tally, 'field', `system ${type}`.trim());
  const old = waIdOf(wordAt(part, 'customer'));
  const before: Party = {
    ...who,
    ...(who.waId === '' && old !== '' ? { waId: old, phone: phoneOfWaId(old) } : {}),
    userId: wordAt(part, 'previous_user_id') || who.userId,
    parentUserId: wordAt(part, 'previous_parent_user_id') || who.parentUserId,
  };
  const number = waIdOf(wordAt(part, 'new_wa_id') || wordAt(part, 'wa_id'));
  const now: Party = {
    ...NOBODY,
    ...(number === before.waId ? {} : { waId: number, phone: phoneOfWaId(number) }),
    userId: wordAt(part, 'user_id'),
    parentUserId: wordAt(part, 'parent_user_id'),
  };
  const at = timeAt(message, 'timestamp');
  if (at === 0) return leaveOut(tally, 'incomplete', 'timestamp');
  if (isNobody(before) || isNobody(now)) return leaveOut(tally, 'incomplete', type);
  return { kind: 'identity', at, who: before, channel, now, text: textAt(part, 'body').slice(0, 1024) };
}
