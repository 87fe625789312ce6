/** What lists tell of a contact's conversation: how much there is, who has the last word, and what it is. */
import type { Content } from './content.ts';

export interface ConversationSummary {
  /** More than 0. */
  readonly messages: number;
  /** The last word is theirs, and the conversation is not closed since. */
  readonly unreplied: boolean;
  /** Of the last message, milliseconds since 1970 UTC. */
  readonly lastAt: number;
  readonly lastFrom: 'in' | 'out';
  readonly last: Content;
  /** The last message was deleted for everyone: there is nothing of it. */
  readonly revoked: boolean;
}

/** What filters and files see of the last message: its words or, where it has none, its file's name. */
export const lastText = ({ last, revoked }: Pick<ConversationSummary, 'last' | 'revoked'>): string =>
  revoked ? '' : last.text === '' ? last.fileName : last.text;
