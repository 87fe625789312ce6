/** [C1] Whether a file holds conversations, and of which kind: by what is in it, never by its name. */
import { fileText } from './file-text.ts';
import { JsonValues } from './json-values.ts';
import { type OpenChat, openChat } from './chat/open-chat.ts';
import { readJson } from './cloud-api/envelope.ts';
import { Tally } from './tally.ts';

export type ConversationFile =
  /** Webhooks as JSON, gzipped or not: cloud-api/read-log.ts reads it. */
  | { readonly kind: 'log' }
  /** A chat export: chat/sketch-chat.ts looks at it, chat/read-chat.ts reads it. */
  | { readonly kind: 'chat'; readonly chat: OpenChat };

/** Text of a log that is looked at, in UTF-16 units. */
const LOOKED_AT = 1 << 20;

/** Null: it is something else. Reads the start of the file (of a chat's archive: its list and its cards). */
export async function conversationFile(file: File): Promise<ConversationFile | null> {
  const chat = await openChat(file);
  if (chat !== null) return { kind: 'chat', chat };
  return (await looksLikeLog(file)) ? { kind: 'log' } : null;
}

async function looksLikeLog(file: Blob): Promise<boolean> {
  let start = '';
  for await (const { texts } of fileText(file)) {
    start += texts.join('');
    if (start.length >= LOOKED_AT || (start !== '' && !/[{[]/.test(start))) break;
  }
  if (!/[{[]\s*["{]/.test(start)) return false;
  // A history's payload may be longer than what is looked at.
  if (/"object"\s*:\s*"whatsapp_business_account"|"messaging_product"\s*:\s*"whatsapp"/.test(start)) return true;
  let events = 0;
  const tally = new Tally();
  const count = (): void => {
    events++;
  };
  const values = new JsonValues({
    value: (value) => {
      readJson(value, count, tally);
    },
    leftOut: () => undefined,
  });
  values.push(start);
  values.end();
  return events > 0 || tally.take().some(({ what }) => what === 'group' || what === 'field');
}
