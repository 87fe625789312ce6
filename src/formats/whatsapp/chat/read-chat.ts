/** [C3] [C9] A chat as events, once it is said who is who. */
import type { ChatChoices } from '../../../domain/conversation/chat.ts';
import type { ConversationEvent, Direction } from '../../../domain/conversation/event.ts';
import { NOBODY, type Party } from '../../../domain/conversation/party.ts';
import { Tally } from '../tally.ts';
import { ChatLines, type ChatMessage } from './chat-lines.ts';
import { dayOf } from './date-order.ts';
import { messageText } from './message-text.ts';
import type { OpenChat } from './open-chat.ts';
import { textHash } from './text-hash.ts';
import { wallToUtc } from './wall-zone.ts';

const DAY_MS = 86_400_000;
const MOST_SEEN = 100_000;

/** Events of a piece of the text at a time. Throws a ZipProblem where the archive is damaged. */
export async function* readChat(chat: OpenChat, choices: ChatChoices): AsyncGenerator<readonly ConversationEvent[]> {
  const tally = new Tally();
  const make = eventMaker(choices, tally);
  let events: ConversationEvent[] = [];
  const lines = new ChatLines((message) => {
    const event = make(message);
    if (event !== null) events.push(event);
  });
  for await (const text of chat.text()) {
    lines.push(text);
    yield events;
    events = [];
  }
  lines.end();
  if (lines.strayLines > 0) tally.add('stray-line', '', lines.strayLines);
  yield [...events, ...tally.take()];
}

function eventMaker(choices: ChatChoices, tally: Tally): (message: ChatMessage) => ConversationEvent | null {
  const toUtc = wallToUtc(choices.zone);
  const who: Party = {
    ...NOBODY,
    phone: choices.otherPhone,
    waId: choices.otherPhone === 0 ? '' : String(choices.otherPhone),
    profileName: choices.otherName.replace(/^~\s*/, ''),
  };
  let last = -1;
  let within = 0;
  const seen = new Map<string, number>();
  return ({ start, sender, text }) => {
    if (sender === '') {
      tally.add('system-line');
      return null;
    }
    const day = dayOf(start, choices.dateOrder);
    if (day === null) {
      tally.add('incomplete', start.written);
      return null;
    }
    const wall = day * DAY_MS + start.time;
    within = wall === last ? within + 1 : 0;
    last = wall;
    const direction: Direction = sender === choices.me ? 'out' : 'in';
    const key = `${wall.toString(36)}:${direction}:${textHash(text)}`;
    const place = seen.get(key) ?? 0;
    // A late message may stand behind later ones, never far behind.
    if (seen.size > MOST_SEEN) seen.clear();
    seen.set(key, place + 1);
    // Within a minute or second, the file's order is the order in time.
    const at = toUtc(wall) + Math.min(within, 999);
    const { content, mark } = messageText(text);
    return {
      kind: 'message',
      at,
      who,
      channel: '',
      id: `chat:${key}:${String(place)}`,
      direction,
      author: direction === 'in' ? null : 'agent',
      content,
      replyTo: '',
      forwarded: 0,
      referral: null,
      delivery: '',
      mark,
    };
  };
}
