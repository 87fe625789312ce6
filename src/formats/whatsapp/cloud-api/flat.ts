/**
 * Messages as resellers and gateways flatten them: one object a message, its parts under names of their own (`waId`, `senderName`, `text`,
 * `owner`, `statusString`; `From`, `Body`, `ProfileName`; `remoteJid`, `fromMe`, `pushName` …). It is one where somebody's number, an id, a
 * time and a direction are all found; nothing is guessed from less.
 */
import type { Content } from '../../../domain/conversation/content.ts';
import type { Delivery } from '../../../domain/conversation/delivery.ts';
import type { Author, ConversationEvent, Direction } from '../../../domain/conversation/event.ts';
import type { Party } from '../../../domain/conversation/party.ts';
import { isObject, type Json, lineAt, textAt, timeAt, wordAt } from '../json.ts';
import type { Tally } from '../tally.ts';
import { partyOf, waIdOf } from '../wa-id.ts';
import { isContentKind } from './content.ts';

const keys = (words: string): readonly string[] => words.split(' ');

/** By what is looked for, names without case, `_` and `-`, the surest first. */
const NAMES = {
  id: keys('whatsappmessageid wamid messagesid smsmessagesid messageid msgid id'),
  at: keys('timestamp messagetimestamp createdat created datecreated sentat receivedat time date'),
  chat: keys(
    'waid remotejid chatid customernumber customerphone phonenumber channelphonenumber recipientid mobile phone msisdn number',
  ),
  from: keys('from source sender senderphone'),
  to: keys('to destination recipient receiver'),
  name: keys('sendername profilename pushname notifyname customername contactname name'),
  text: keys('text body finaltext messagetext conversation message content caption'),
  type: keys('messagetype chatmessagetype type'),
  file: keys('filename'),
  event: keys('eventtype event type'),
  delivery: keys('statusstring messagestatus status'),
  isOwn: keys('owner fromme isfromme isecho'),
  direction: keys('direction'),
  operator: keys('operatorname agentname operatoremail agent assignedto'),
  reply: keys('replycontextid quotedmessageid replytoid contextid'),
  group: keys('isgroup isgroupmsg'),
} as const;

/** By name without case and signs: the object and key that bear it, the outermost first. */
type Fields = ReadonlyMap<string, readonly [from: Json, key: string]>;

const MOST_DEPTH = 4;
const MOST_KEYS = 300;

function fieldsOf(whole: Json): Fields {
  const fields = new Map<string, readonly [Json, string]>();
  let level: Json[] = [whole];
  for (let depth = 0; depth < MOST_DEPTH && level.length > 0; depth++) {
    const next: Json[] = [];
    for (const from of level) {
      for (const key of Object.keys(from).slice(0, MOST_KEYS)) {
        const value = from[key];
        if (isObject(value)) next.push(value);
        else if (value !== null && value !== '' && !Array.isArray(value)) {
          const name = key.toLowerCase().replace(/[_-]/g, '');
          if (!fields.has(name) && fields.size < MOST_KEYS) fields.set(name, [from, key]);
        }
      }
    }
    level = next.slice(0, MOST_KEYS);
  }
  return fields;
}

/** Null: it is no such message. Groups are counted: then it is an empty list. */
export function flatEvents(whole: Json, tally: Tally): readonly ConversationEvent[] | null {
  const fields = fieldsOf(whole);
  const word = (of: keyof typeof NAMES): string => first(fields, NAMES[of], wordAt);
  const at = first(fields, NAMES.at, timeAt);
  const id = word('id');
  const direction = directionOf(fields, word('event'));
  if (at === 0 || id === '' || direction === null) return null;
  const jid = word('chat') || word(direction === 'in' ? 'from' : 'to');
  if (jid.endsWith('@g.us') || flag(fields, NAMES.group) === true) {
    tally.add('group');
    return [];
  }
  const waId = waIdOf(word('chat')) || waIdOf(word(direction === 'in' ? 'from' : 'to'));
  if (waId === '') return null;
  const name = direction === 'in' ? first(fields, NAMES.name, lineAt) : '';
  const who: Party = { ...partyOf(waId), profileName: waIdOf(name) === '' ? name : '' };
  const delivery = direction === 'in' ? '' : deliveryOf(word('delivery') || word('event'));
  const common = { at, who, channel: waIdOf(word(direction === 'in' ? 'to' : 'from')) };
  const content = contentOf(fields, word('type').toLowerCase());
  const tells =
    /deliver|read|fail|ack|status|update|message-event/i.test(word('event')) && !/received/i.test(word('event'));
  if (delivery !== '' && (tells || (content.kind === 'text' && content.text === '')))
    return [{ kind: 'status', ...common, of: id, delivery, callback: '', category: '', errorCode: 0, errorText: '' }];
  if (content.kind === 'text' && content.text === '') return null;
  return [
    {
      kind: 'message',
      ...common,
      id,
      direction,
      author: direction === 'in' ? null : authorOf(fields),
      content,
      replyTo: word('reply'),
      forwarded: 0,
      referral: null,
      delivery,
      mark: '',
    },
  ];
}

function first<T extends string | number>(
  fields: Fields,
  names: readonly string[],
  read: (from: Json, key: string) => T,
): T {
  let found = read({}, '');
  for (const name of names) {
    const field = fields.get(name);
    if (field === undefined) continue;
    found = read(...field);
    if (found !== '' && found !== 0) return found;
  }
  return found;
}

function flag(fields: Fields, names: readonly string[]): boolean | null {
  for (const name of names) {
    const field = fields.get(name);
    const value = field?.[0][field[1]];
    if (value === true || value === 'true') return true;
    if (value === false || value === 'false') return false;
  }
  return null;
}

function directionOf(fields: Fields, event: string): Direction | null {
  const isOwn = flag(fields, NAMES.isOwn);
  if (isOwn !== null) return isOwn ? 'out' : 'in';
  const word = first(fields, NAMES.direction, wordAt);
  if (/^(?:in|inbound|incoming|received)$/i.test(word)) return 'in';
  if (/^(?:out|outbound|outgoing|sent)(?:-api|-reply)?$/i.test(word)) return 'out';
  if (/received|incoming|inbound/i.test(event)) return 'in';
  if (/sent|outgoing|outbound|deliver|message-event/i.test(event)) return 'out';
  if (fields.has('messagestatus') && !fields.has('body')) return 'out';
  return NAMES.name.slice(0, 4).some((name) => fields.has(name)) ? 'in' : null;
}

function deliveryOf(word: string): Delivery {
  if (/fail|undeliver|error/i.test(word)) return 'failed';
  if (/played/i.test(word)) return 'played';
  if (/deliver/i.test(word)) return 'delivered';
  if (/read|seen/i.test(word)) return 'read';
  return /sent|success/i.test(word) ? 'sent' : '';
}

/** A phone's own messages (`fromMe`) are a person's; a platform's are where it names who. */
function authorOf(fields: Fields): Author {
  const operator = first(fields, NAMES.operator, lineAt);
  if (/\b(?:chat)?bot\b|assistant/i.test(operator)) return 'assistant';
  return operator !== '' || fields.has('fromme') || fields.has('isfromme') || fields.has('isecho')
    ? 'agent'
    : 'program';
}

function contentOf(fields: Fields, type: string): Content {
  const kind = /^(?:ptt)$/.test(type) ? 'voice' : isContentKind(type) && type !== 'unknown' ? type : 'text';
  return { kind, text: first(fields, NAMES.text, textAt), fileName: first(fields, NAMES.file, lineAt), detail: '' };
}
