/** What one `value` of a webhook says, whatever its field: everything in it that Kith knows, and the rest counted. */
import type { ConversationEvent } from '../../../domain/conversation/event.ts';
import { isNobody, NOBODY, type Party } from '../../../domain/conversation/party.ts';
import { isObject, type Json, lineAt, numberAt, objectAt, objectsAt, textAt, timeAt, wordAt } from '../json.ts';
import type { Tally } from '../tally.ts';
import { partyOf, waIdOf } from '../wa-id.ts';
import { messageEvent } from './messages.ts';
import { completed, namedParties, saidParty } from './people.ts';

export type Give = (event: ConversationEvent) => void;

interface Said {
  readonly named: readonly Party[];
  /** The business number: digits, else its id. */
  readonly channel: string;
  readonly business: string;
  readonly give: Give;
  readonly tally: Tally;
}

/** Lists that say something of conversations, by their key. */
const READERS: Readonly<Record<string, (value: Json, said: Said) => void>> = {
  messages: readMessages,
  message_echoes: readEchoes,
  history: readHistory,
  statuses: readStatuses,
  state_sync: readStateSync,
  user_preferences: readPreferences,
  user_id_update: readUserIds,
  calls: readCalls,
  groups: (value, { tally }) => {
    tally.add('group', '', Math.max(1, objectsAt(value, 'groups').length));
  },
};

/** True for what looks like a `value`. */
export const isValue = (value: Json): boolean => Object.keys(READERS).some((key) => Array.isArray(value[key]));

/** `field`: as the webhook names it; '' = not said. */
export function readValue(value: Json, field: string, give: Give, tally: Tally): void {
  const metadata = objectAt(value, 'metadata');
  const business = waIdOf(wordAt(metadata, 'display_phone_number'));
  const said: Said = {
    named: namedParties(value),
    channel: business || wordAt(metadata, 'phone_number_id'),
    business,
    give,
    tally,
  };
  let read = false;
  for (const key of Object.keys(READERS)) {
    if (!Array.isArray(value[key])) continue;
    READERS[key]?.(value, said);
    read = true;
  }
  if (read) return;
  const errors = objectsAt(value, 'errors');
  for (const error of errors) tally.add('field', `${field} error ${wordAt(error, 'code')}`.trim());
  if (errors.length === 0) tally.add(field.startsWith('group') ? 'group' : field === '' ? 'shape' : 'field', field);
}

function readMessages(value: Json, said: Said): void {
  const messages = objectsAt(value, 'messages');
  for (const message of messages) give(message, saidParty(message, 'from', 'from_user_id', 'from_parent_user_id'));

  function give(message: Json, from: Party): void {
    // A history's media come behind it as messages, the business's own among them.
    const isOwn = said.business !== '' && from.waId === said.business;
    const who = isOwn
      ? saidParty(message, 'to', 'to_user_id', 'to_parent_user_id')
      : completed(from, said.named, messages.length === 1);
    giveMessage(message, isOwn ? completed(who, said.named, false) : who, isOwn, said);
  }
}

function readEchoes(value: Json, said: Said): void {
  const echoes = objectsAt(value, 'message_echoes');
  for (const echo of echoes) {
    const to = saidParty(echo, 'to', 'to_user_id', 'to_parent_user_id');
    giveMessage(echo, completed(to, said.named, echoes.length === 1), true, said);
  }
}

function readHistory(value: Json, said: Said): void {
  for (const chunk of objectsAt(value, 'history')) {
    for (const error of objectsAt(chunk, 'errors')) said.tally.add('field', `history ${wordAt(error, 'code')}`);
    for (const thread of objectsAt(chunk, 'threads')) {
      const context = objectAt(thread, 'context');
      const id = wordAt(thread, 'id');
      const messages = objectsAt(thread, 'messages');
      if (id.endsWith('@g.us') || wordAt(thread, 'group_id') !== '') {
        said.tally.add('group', '', messages.length);
        continue;
      }
      const other: Party = {
        ...partyOf(waIdOf(id) || waIdOf(wordAt(context, 'wa_id'))),
        userId: wordAt(context, 'user_id') || (BSUID.test(id) ? id : ''),
        parentUserId: wordAt(context, 'parent_user_id'),
        username: wordAt(context, 'username').replace(/^@/, ''),
      };
      for (const message of messages) {
        const from = saidParty(message, 'from', 'from_user_id');
        const to = saidParty(message, 'to', 'to_user_id');
        const isOut =
          !isNobody(to) ||
          (from.waId !== '' && (from.waId === said.business || (from.waId !== other.waId && other.waId !== '')));
        const who = isNobody(other) ? (isOut ? to : from) : other;
        giveMessage(message, completed(who, said.named, false), isOut, said);
      }
    }
  }
}

/** Two letters of a country, a full stop, and what no number is. */
const BSUID = /^[A-Z]{2}\.(?:ENT\.)?[A-Za-z0-9]{1,128}$/;

function giveMessage(message: Json, who: Party, isOut: boolean, { channel, give, tally }: Said): void {
  const event = messageEvent(message, { who, direction: isOut ? 'out' : 'in', channel, tally });
  if (event !== null) give(event);
}

function readStatuses(value: Json, said: Said): void {
  const statuses = objectsAt(value, 'statuses');
  for (const status of statuses) {
    const of = wordAt(status, 'id');
    const delivery = wordAt(status, 'status').toLowerCase();
    if (wordAt(status, 'recipient_type') === 'group' || wordAt(status, 'recipient_id').endsWith('@g.us'))
      said.tally.add('group');
    else if (wordAt(status, 'type') === 'call') said.tally.add('field', 'call status');
    else if (of === '') said.tally.add('incomplete', 'id');
    else {
      const at = timeAt(status, 'timestamp');
      const to = saidParty(status, 'recipient_id', 'recipient_user_id', 'recipient_parent_user_id');
      const who = completed(to, said.named, statuses.length === 1);
      const error = objectsAt(status, 'errors')[0];
      const pricing = objectAt(status, 'pricing');
      const origin = objectAt(objectAt(status, 'conversation'), 'origin');
      if (
        delivery === 'sent' ||
        delivery === 'delivered' ||
        delivery === 'read' ||
        delivery === 'played' ||
        delivery === 'failed'
      )
        said.give({
          kind: 'status',
          at,
          who,
          channel: said.channel,
          of,
          delivery,
          callback: textAt(status, 'biz_opaque_callback_data').slice(0, 512),
          category: wordAt(pricing, 'category') || wordAt(origin, 'type'),
          errorCode: error === undefined ? 0 : numberAt(error, 'code'),
          errorText:
            error === undefined
              ? ''
              : lineAt(objectAt(error, 'error_data'), 'details') || lineAt(error, 'title') || lineAt(error, 'message'),
        });
      else if (delivery === 'deleted')
        said.give({ kind: 'revoke', at, who, channel: said.channel, id: `${of}:deleted`, of, direction: 'in' });
      else said.tally.add('field', `status ${delivery}`.trim());
    }
  }
}

function readStateSync(value: Json, { channel, give, tally }: Said): void {
  for (const sync of objectsAt(value, 'state_sync')) {
    const contact = objectAt(sync, 'contact');
    const action = wordAt(sync, 'action').toLowerCase();
    const type = wordAt(sync, 'type');
    if (type !== '' && type !== 'contact') {
      tally.add('field', `state_sync ${type}`);
      continue;
    }
    const who: Party = {
      ...partyOf(waIdOf(wordAt(contact, 'phone_number'))),
      userId: wordAt(contact, 'user_id'),
      parentUserId: wordAt(contact, 'parent_user_id'),
      username: wordAt(contact, 'username').replace(/^@/, ''),
      profileName: lineAt(contact, 'full_name') || lineAt(contact, 'first_name'),
    };
    const at = timeAt(sync, 'timestamp') || timeAt(objectAt(sync, 'metadata'), 'timestamp');
    if (isNobody(who)) tally.add('incomplete', 'phone_number');
    else if (action === 'remove') give({ kind: 'phone-book', at, who, channel, action: 'remove' });
    else give({ kind: 'phone-book', at, who, channel, action: 'add' });
  }
}

function readPreferences(value: Json, said: Said): void {
  const preferences = objectsAt(value, 'user_preferences');
  for (const preference of preferences) {
    const who = completed(
      saidParty(preference, 'wa_id', 'user_id', 'parent_user_id'),
      said.named,
      preferences.length === 1,
    );
    const wants = wordAt(preference, 'value').toLowerCase();
    const category = wordAt(preference, 'category');
    const at = timeAt(preference, 'timestamp');
    if (wants !== 'stop' && wants !== 'resume') said.tally.add('field', `preference ${wants}`.trim());
    else if (category !== '' && category !== 'marketing_messages') said.tally.add('field', `preference ${category}`);
    else if (isNobody(who)) said.tally.add('incomplete', 'wa_id');
    else if (at === 0) said.tally.add('incomplete', 'timestamp');
    else said.give({ kind: 'preference', at, who, channel: said.channel, wants });
  }
}

/** The new id is a word, or an object with the one before. */
function readUserIds(value: Json, { channel, give, tally }: Said): void {
  for (const update of objectsAt(value, 'user_id_update')) {
    const ids = isObject(update['user_id']) ? objectAt(update, 'user_id') : null;
    const parents = isObject(update['parent_user_id']) ? objectAt(update, 'parent_user_id') : null;
    const who: Party = {
      ...partyOf(waIdOf(wordAt(update, 'wa_id'))),
      userId: ids === null ? wordAt(update, 'previous_user_id') : wordAt(ids, 'previous'),
      parentUserId: parents === null ? wordAt(update, 'previous_parent_user_id') : wordAt(parents, 'previous'),
    };
    const now: Party = {
      ...NOBODY,
      userId: ids === null ? wordAt(update, 'user_id') : wordAt(ids, 'current'),
      parentUserId: parents === null ? wordAt(update, 'parent_user_id') : wordAt(parents, 'current'),
    };
    const at = timeAt(update, 'timestamp');
    if (isNobody(who) || isNobody(now)) tally.add('incomplete', 'user_id');
    else if (at === 0) tally.add('incomplete', 'timestamp');
    else give({ kind: 'identity', at, who, channel, now, text: '' });
  }
}

function readCalls(value: Json, said: Said): void {
  const calls = objectsAt(value, 'calls');
  for (const call of calls) {
    const id = wordAt(call, 'id');
    const step = wordAt(call, 'event').toLowerCase();
    const isOut = /^business/i.test(wordAt(call, 'direction'));
    const party = isOut ? saidParty(call, 'to', 'to_user_id') : saidParty(call, 'from', 'from_user_id');
    const who = completed(party, said.named, calls.length === 1);
    const at = timeAt(call, 'timestamp') || timeAt(call, 'end_time') || timeAt(call, 'start_time');
    if (step !== 'connect' && step !== 'terminate') said.tally.add('field', `call ${step}`.trim());
    else if (id === '' || at === 0 || isNobody(who)) said.tally.add('incomplete', 'call');
    else
      said.give({
        kind: 'call',
        at,
        who,
        channel: said.channel,
        id,
        direction: isOut ? 'out' : 'in',
        step,
        outcome: wordAt(call, 'status'),
        seconds: numberAt(call, 'duration'),
      });
  }
}
