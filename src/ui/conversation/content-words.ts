/** What a message is, in a line: its text, or what it is called. */
import type { Content } from '../../domain/conversation/content.ts';
import { plainText } from '../../domain/whatsapp-text.ts';
import { conversationText as text } from '../../text/conversation.ts';

/** What stands before the text of a message that is more than text; '' = nothing. */
export function kindWords({ kind, detail }: Content): string {
  if (kind === 'text') return '';
  if (kind === 'unsupported' && detail !== '') return text.unsupported(detail);
  if (kind === 'order' && /^\d{1,6}$/.test(detail)) return `${text.kinds.order} · ${text.items(Number(detail))}`;
  return text.kinds[kind];
}

/** One line for lists and quotes. */
export function contentLine(content: Content, revoked = false): string {
  if (revoked) return text.revoked;
  const words = plainText(content.text).replace(/\s+/gu, ' ').trim();
  if (content.kind === 'text') return words;
  return [kindWords(content), content.fileName, words].filter((part) => part !== '').join(' · ');
}
