/**
 * Conversations, as they cross the boundary: the inbox as a list of contacts, a contact's messages by their place in time, what a person does
 * with a conversation, and the import of logs and chats. Messages never cross but for those in sight.
 *
 * Places: the messages of a contact in order of time (at the same moment in the order in which they came in), 0 = the oldest. Edits, reactions,
 * statuses and revokes are values of the message they concern and have no place of their own.
 */
import type { Contact, Status } from '../../domain/contact.ts';
import type { ChatChoices, ChatSketch } from '../../domain/conversation/chat.ts';
import type { Content } from '../../domain/conversation/content.ts';
import type { Delivery } from '../../domain/conversation/delivery.ts';
import type { Author, Direction, LeftOutKind, Referral } from '../../domain/conversation/event.ts';
import type { Standing } from '../../domain/conversation/state.ts';
import type { TagId } from '../../domain/tag.ts';
import type { Message } from '../../domain/message.ts';
import type { Result } from '../../domain/result.ts';
import type { Changed, OnProgress } from './state.ts';

/** [C5] Lists of the inbox. `unread`: something that nobody has answered came since the person last read it; the states are those of contacts. */
export const INBOX_LISTS = ['unreplied', 'unread', 'requesting', 'intervened', 'assistant', 'closed', 'all'] as const;
export type InboxList = (typeof INBOX_LISTS)[number];

export interface InboxQuery {
  readonly list: InboxList;
  /** Words (domain/search.ts) that a contact's name or number, or one of its messages, has all of; '' = all. */
  readonly search: string;
}

/** Conversations of the list, the one with the latest message first; held in the worker until closed or until eight newer ones are open. */
export interface InboxView {
  readonly id: number;
  readonly commit: number;
  readonly count: number;
  /** Exact, of each list under the same search. */
  readonly counts: Readonly<Record<InboxList, number>>;
}

/** A message as lists and the timeline show it. */
export interface ShownMessage {
  /** Its place in its contact's conversation. */
  readonly place: number;
  readonly id: string;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly direction: Direction;
  readonly author: Author | null;
  /** As edited last; empty where it was revoked. */
  readonly content: Content;
  readonly edited: boolean;
  readonly revoked: boolean;
  readonly forwarded: 0 | 1 | 2;
  readonly referral: Referral | null;
  readonly delivery: Delivery;
  /** Why it failed; 0 = it did not, or it is not said. */
  readonly errorCode: number;
  /** Emoji of the two sides; '' = none. */
  readonly reactionIn: string;
  readonly reactionOut: string;
  /** What it answers; null = nothing, or the message is not there. */
  readonly quoted: { readonly place: number; readonly direction: Direction; readonly content: Content } | null;
}

export interface ConversationRow {
  readonly contact: Contact;
  readonly status: Status;
  /** International format, '' = none. */
  readonly phoneText: string;
  readonly standing: Standing;
  readonly messages: number;
  readonly unread: number;
  readonly last: ShownMessage;
  /** The latest message that the search found; null = the contact itself, or nothing was searched. */
  readonly found: ShownMessage | null;
}

/** A contact's conversation as a whole; `messages` 0 = there is none. */
export interface Conversation {
  readonly commit: number;
  readonly messages: number;
  readonly unread: number;
  readonly standing: Standing;
}

/** What happened to a conversation beside its messages: what a person did with it, and what the contact told WhatsApp itself. */
export interface TalkEvent {
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly what: ConversationStep | 'stop' | 'resume';
}

/** A contact, and the latest message (in the order of coming) that was there when its conversation was read. */
export type ReadMark = readonly [contact: number, mark: number];

/** What a person says of a conversation [C4]: entries of the history, undone like any. */
export type ConversationStep = 'intervene' | 'resolve' | 'hand-over';

/** A file of an import of conversations, as far as a look at it tells. */
export type ConversationFileSketch =
  | { readonly kind: 'log'; readonly name: string; readonly bytes: number }
  | { readonly kind: 'chat'; readonly name: string; readonly bytes: number; readonly chat: ChatSketch };

/** One per file; null = a log, or a chat that is left out. */
export type ConversationChoices = readonly (ChatChoices | null)[];

/** Somebody in a list of the review. `contact` 0 = they will be new. */
export interface Reviewed {
  readonly contact: number;
  readonly name: string;
  /** International format, else the username or user id. */
  readonly identity: string;
}

/** [C1] [I5] [I6] What an import of conversations would do: exact counts. */
export interface ConversationReview {
  /** Of all events read: new + known = messages. */
  readonly messages: { readonly fresh: number; readonly known: number };
  /** Statuses, reactions, edits and revokes that set something, and those whose message is not there (yet): they wait. */
  readonly values: { readonly set: number; readonly known: number; readonly waiting: number };
  readonly contacts: {
    readonly organic: number;
    readonly api: number;
    readonly existing: number;
  };
  /** [M1] */
  readonly firstMessages: readonly { readonly tag: TagId; readonly contacts: number }[];
  /** [C8] The first few; the counts are exact. */
  readonly optOuts: { readonly count: number; readonly people: readonly Reviewed[] };
  readonly optIns: { readonly count: number; readonly people: readonly Reviewed[] };
  /** Numbers and user ids that change. */
  readonly identities: { readonly count: number; readonly people: readonly Reviewed[] };
  /** [B4] [B6] What campaigns learn: statuses that say something new, recipients who replied, and of how many campaigns. */
  readonly campaigns: { readonly statuses: number; readonly replies: number; readonly campaigns: number };
  readonly leftOut: readonly { readonly what: LeftOutKind; readonly name: string; readonly count: number }[];
  /** Of the messages, milliseconds; 0 = none. */
  readonly from: number;
  readonly to: number;
}

export interface ConversationsApi {
  inbox(query: InboxQuery): Promise<InboxView>;
  /** At most 200; null where a conversation is gone since. */
  inboxRows(view: number, from: number, to: number): Promise<readonly (ConversationRow | null)[]>;
  /** Where this contact stands in the view, -1 = not in it. */
  inboxIndexOf(view: number, contact: number): Promise<number>;
  closeInbox(view: number): void;
  conversation(contact: number): Promise<Conversation>;
  /** Places from … to (exclusive, at most 200). */
  messages(contact: number, from: number, to: number): Promise<readonly ShownMessage[]>;
  /** Places of messages that have all words, the latest first. */
  findMessages(contact: number, search: string): Promise<Uint32Array>;
  /** In order of time. */
  conversationEvents(contact: number): Promise<readonly TalkEvent[]>;
  /** The person has read it: no entry of the history. Answers with the mark by which the page remembers it. */
  markRead(contact: number): Promise<number>;
  /** What was read before, here or in another tab: contacts and their marks. Answers with those of contacts that are there. */
  setRead(marks: readonly ReadMark[]): Promise<readonly ReadMark[]>;
  /** [C4] */
  /** [M1] How many contacts without a First Message the rules give one, by the messages that are there. */
  firstMessages(): Promise<number>;
  setFirstMessages(): Promise<Result<Changed>>;
  conversationStep(contact: number, step: ConversationStep): Promise<Result<Changed>>;

  /** Which of the files hold conversations, and what a look at each tells; the others are named with why not. */
  conversationsOpen(files: readonly File[]): Promise<
    Result<{
      readonly files: readonly ConversationFileSketch[];
      readonly others: readonly { readonly name: string; readonly message: Message | null }[];
    }>
  >;
  /** Reads all of it, writes nothing. */
  conversationsReview(choices: ConversationChoices, onProgress: OnProgress): Promise<Result<ConversationReview>>;
  conversationsCommit(onProgress: OnProgress): Promise<Result<Changed>>;
  conversationsCancel(): void;
  conversationsClose(): Promise<void>;
}
