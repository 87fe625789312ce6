/** A file of conversations, as its events in short: what is not said is not shown. */
import type { ChatChoices, ChatSketch } from '../../../src/domain/conversation/chat.ts';
import type { ConversationEvent } from '../../../src/domain/conversation/event.ts';
import { readChat } from '../../../src/formats/whatsapp/chat/read-chat.ts';
import { sketchChat } from '../../../src/formats/whatsapp/chat/sketch-chat.ts';
import { readLog } from '../../../src/formats/whatsapp/cloud-api/read-log.ts';
import { conversationFile } from '../../../src/formats/whatsapp/recognise.ts';

export async function readWhole(file: File): Promise<object> {
  const found = await conversationFile(file);
  if (found === null) return { is: 'something else' };
  if (found.kind === 'log') {
    const events: ConversationEvent[] = [];
    for await (const batch of readLog(file)) events.push(...batch.events);
    return { events: events.map(short) };
  }
  const sketch = await sketchChat(found.chat);
  const events: ConversationEvent[] = [];
  for await (const some of readChat(found.chat, choicesFor(sketch))) events.push(...some);
  return { sketch: { ...sketch, from: iso(sketch.from), to: iso(sketch.to) }, events: events.map(short) };
}

/** What is proposed, else the first to write is the person; the phone was in Kolkata. */
export function choicesFor(sketch: ChatSketch): ChatChoices {
  const other = sketch.senders.find(({ name }) => name === sketch.other) ?? sketch.senders[0];
  return {
    me: sketch.me || (sketch.senders.find((sender) => sender !== other)?.name ?? ''),
    otherPhone: other?.phone ?? 0,
    otherName: other?.name ?? '',
    dateOrder: sketch.dateOrders[0] ?? 'dmy',
    zone: 'Asia/Kolkata',
  };
}

const iso = (at: number): string => new Date(at).toISOString();

function short(event: ConversationEvent): object {
  const said = JSON.parse(
    JSON.stringify(event, (key, value: unknown) =>
      value === '' || value === null || value === 0 ? undefined : key === 'at' ? iso(Number(value)) : value,
    ),
  ) as object;
  return said;
}
