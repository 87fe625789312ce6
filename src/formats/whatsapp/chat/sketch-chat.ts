/** [C9] What a look at a whole chat finds: who wrote, how dates are written, whom it is likely with. */
import type { ChatSender, ChatSketch } from '../../../domain/conversation/chat.ts';
import { fold } from '../../../domain/text.ts';
import { phoneOfWaId, waIdOf } from '../wa-id.ts';
import { ChatLines } from './chat-lines.ts';
import { DateOrders, dayOf } from './date-order.ts';
import type { LineStart } from './line-start.ts';
import type { OpenChat } from './open-chat.ts';

const DAY_MS = 86_400_000;
const MOST_SENDERS = 2000;

/** Throws a ZipProblem where the archive is damaged. */
export async function sketchChat(chat: OpenChat): Promise<ChatSketch> {
  const counts = new Map<string, number>();
  const orders = new DateOrders();
  let messages = 0;
  const ends: LineStart[] = [];
  const lines = new ChatLines(({ start, sender }) => {
    orders.add(start);
    if (sender === '') return;
    ends[ends.length === 0 ? 0 : 1] = start;
    messages++;
    if (counts.size < MOST_SENDERS || counts.has(sender)) counts.set(sender, (counts.get(sender) ?? 0) + 1);
  });
  for await (const text of chat.text()) lines.push(text);
  lines.end();
  const senders = [...counts]
    .map(([name, count]): ChatSender => ({ name, phone: phoneOf(name, chat), messages: count }))
    .sort((a, b) => b.messages - a.messages);
  const dateOrders = orders.orders();
  const order = dateOrders[0] ?? 'dmy';
  const at = (start: LineStart | undefined): number =>
    start === undefined ? 0 : (dayOf(start, order) ?? 0) * DAY_MS + start.time;
  return {
    chatName: chat.chatName,
    senders: senders.slice(0, 20),
    isGroup: senders.length > 2,
    messages,
    dateOrders,
    from: at(ends[0]),
    to: at(ends.at(-1)),
    ...proposed(senders, chat),
    sampleDate: ends.at(-1)?.written ?? '',
  };
}

/** A sender that is a number, or has a card. */
function phoneOf(name: string, { cards }: OpenChat): number {
  const bare = name.replace(/^~\s*/, '');
  return phoneOfWaId(/^\+?[\d\s().-]+$/.test(bare) ? waIdOf(bare) : (cards.get(bare) ?? ''));
}

/** The chat is named after the other side; a number, or somebody who is not saved (`~ Asha`), is not the owner of the phone. */
function proposed(senders: readonly ChatSender[], chat: OpenChat): { me: string; other: string } {
  if (senders.length === 0 || senders.length > 2) return { me: '', other: '' };
  const key = (name: string): string => fold(name.replace(/^~\s*/, '')).trim();
  const chatNumber = phoneOfWaId(waIdOf(chat.chatName));
  const other =
    (chat.chatName === ''
      ? undefined
      : senders.find(({ name, phone }) => key(name) === key(chat.chatName) || (phone !== 0 && phone === chatNumber))) ??
    onlyOne(senders, ({ name, phone }) => name.startsWith('~') || phone !== 0);
  if (other === undefined)
    return senders.length === 1 && chat.chatName !== ''
      ? { me: senders[0]?.name ?? '', other: '' }
      : { me: '', other: '' };
  return { me: senders.find((sender) => sender !== other)?.name ?? '', other: other.name };
}

function onlyOne<T>(all: readonly T[], test: (one: T) => boolean): T | undefined {
  const found = all.filter(test);
  return found.length === 1 ? found[0] : undefined;
}
