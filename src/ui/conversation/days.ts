/** Messages by day, as WhatsApp draws them, with what else happened between them. */
import { dayOf } from '../../app/days.ts';
import type { Format } from '../../text/format.ts';
import { conversationText as text } from '../../text/conversation.ts';
import type { ShownMessage } from '../../worker/contract/conversations.ts';

/** Something that is no message: a line between them. */
export interface TimelineEvent {
  readonly key: string;
  readonly at: number;
  readonly words: string;
  /** Where it leads, '' = nowhere. */
  readonly href: string;
}

export type TimelineItem =
  { readonly message: ShownMessage; readonly event: null } | { readonly message: null; readonly event: TimelineEvent };

export interface DayOfMessages {
  /** `2026-11-23` where the person is. */
  readonly day: string;
  readonly at: number;
  readonly items: readonly TimelineItem[];
}

/**
 * Both in order of time. Of events those are left out that stand before or behind what is shown, where more messages are there (`hasOlder`,
 * `hasNewer`): they come with them.
 */
export function byDay(
  messages: readonly ShownMessage[],
  events: readonly TimelineEvent[],
  { hasOlder, hasNewer }: { readonly hasOlder: boolean; readonly hasNewer: boolean },
): readonly DayOfMessages[] {
  const from = hasOlder ? (messages[0]?.at ?? 0) : -Infinity;
  const to = hasNewer ? (messages.at(-1)?.at ?? 0) : Infinity;
  const days: { day: string; at: number; items: TimelineItem[] }[] = [];
  const add = (at: number, item: TimelineItem): void => {
    const day = dayOf(at, false);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, at, items: [item] });
  };
  const shown = events.filter(({ at }) => at >= from && at <= to);
  let next = 0;
  const addUntil = (at: number): void => {
    for (let event = shown[next]; event !== undefined && event.at < at; event = shown[++next])
      add(event.at, { message: null, event });
  };
  for (const message of messages) {
    addUntil(message.at);
    add(message.at, { message, event: null });
  }
  addUntil(Infinity);
  return days;
}

/** `Today`, `Yesterday`, else the date. */
export function dayWords(at: number, now: number, format: Format): string {
  const day = dayOf(at, false);
  if (day === dayOf(now, false)) return text.today;
  const yesterday = new Date(now);
  yesterday.setDate(yesterday.getDate() - 1);
  return day === dayOf(yesterday.getTime(), false) ? text.yesterday : format.day(at);
}
