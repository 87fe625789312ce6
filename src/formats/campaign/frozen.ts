/** [B3] A recipient as a file needs it: as it was frozen, with one value for each field of the message, in order (`messageFields`). */
import { type CampaignMessage, fieldTexts } from '../../domain/campaign/message.ts';
import type { MessageText } from '../../domain/campaign/message-text.ts';

export interface FrozenRecipient {
  readonly phone: number;
  readonly name: string;
  /** What stands in a field's place already where the contact had no value. */
  readonly values: readonly string[];
  readonly mark: string;
  /** Name or a value as the UTF-8 that it is kept in, where it is. */
  readonly raw?: (what: 'name' | number, take: TakeBytes) => void;
}

/** `bytes[start, end)` */
export type TakeBytes = (bytes: Uint8Array, start: number, end: number) => void;

/** The texts of a message for one recipient: each field's value as it is, in its place. */
export function frozenTexts(message: CampaignMessage, values: readonly string[]): (text: MessageText) => string {
  const from = new Map<MessageText, number>();
  let at = 0;
  for (const { text } of fieldTexts(message)) {
    from.set(text, at);
    at += text.filter(({ kind }) => kind === 'field').length;
  }
  return (text) => {
    let next = from.get(text) ?? 0;
    let out = '';
    for (const part of text) {
      if (part.kind === 'text') out += part.text;
      else if (part.kind === 'field') out += values[next++] ?? '';
    }
    return out;
  };
}

/** The body as the recipient reads it. */
export const frozenBody = (message: CampaignMessage, values: readonly string[]): string =>
  frozenTexts(message, values)(message.body);
