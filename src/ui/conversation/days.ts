/** Messages by day, as WhatsApp draws them. */
import { dayOf } from '../../app/days.ts';
import type { Format } from '../../text/format.ts';
import { conversationText as text } from '../../text/conversation.ts';
import type { ShownMessage } from '../../worker/contract/conversations.ts';

export interface DayOfMessages {
  /** `2026-11-23` where the person is. */
  readonly day: string;
  readonly messages: readonly ShownMessage[];
}

export function byDay(messages: readonly ShownMessage[]): readonly DayOfMessages[] {
  const days: { day: string; messages: ShownMessage[] }[] = [];
  for (const message of messages) {
    const day = dayOf(message.at, false);
    const last = days.at(-1);
    if (last?.day === day) last.messages.push(message);
    else days.push({ day, messages: [message] });
  }
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
