/**
 * The one form in which every reader gives what it found in a log or a chat: plain data, one event at a time, in the order of the source
 * (which is no order of time). Nothing is looked up, joined or left out here but what `left-out` counts.
 *
 * Times are milliseconds since 1970 UTC; 0 = the source does not say. Texts are '' where the source says nothing.
 */
import type { Content } from './content.ts';
import type { Delivery } from './delivery.ts';
import type { Party } from './party.ts';

/** `in`: the person wrote it; `out`: the business did. */
export type Direction = 'in' | 'out';

/**
 * Who wrote what went out. `agent`: a person, on the phone or in a tool; `assistant`: a bot that answers; `program`: sent over the API, it is
 * not said by whom (a campaign, a bot, a tool's agent).
 */
export type Author = 'agent' | 'assistant' | 'program';

/** The advertisement or post that somebody came from. */
export interface Referral {
  /** `ad`, `post`, or as the source says. */
  readonly sourceType: string;
  readonly sourceId: string;
  readonly headline: string;
  readonly body: string;
  readonly url: string;
  readonly clickId: string;
}

/** What every event bears. */
interface Common {
  readonly at: number;
  /** The other side. For a status or an edit it may name nobody: the message that it concerns does. */
  readonly who: Party;
  /** The business number as digits, or its `phone_number_id` where no number is given; '' = not said. */
  readonly channel: string;
}

export interface MessageEvent extends Common {
  readonly kind: 'message';
  /**
   * [C3] The same message has the same id in every log: `wamid.…`. Chat exports have no ids: theirs is made of wall-clock time, direction,
   * text and place among equals (`chat:…`), and is unique within the conversation with one person only.
   */
  readonly id: string;
  readonly direction: Direction;
  /** Of what went out; null for what came in. */
  readonly author: Author | null;
  readonly content: Content;
  /** The id of the message that it answers; '' = none. */
  readonly replyTo: string;
  /** 0 = written; 1 = forwarded; 2 = forwarded many times. */
  readonly forwarded: 0 | 1 | 2;
  readonly referral: Referral | null;
  /** Of what went out, where the source says it with the message (history). */
  readonly delivery: Delivery;
  /** A chat export says that it was edited or deleted, without an event of its own. */
  readonly mark: '' | 'edited' | 'revoked';
}

/** [C7] A value of the message `of`, which may come later, or never. */
export interface ReactionEvent extends Common {
  readonly kind: 'reaction';
  readonly id: string;
  readonly of: string;
  readonly direction: Direction;
  /** '' = taken back. */
  readonly emoji: string;
}

/** The message `of` has had this content since `at`: the latest edit holds. */
export interface EditEvent extends Common {
  readonly kind: 'edit';
  readonly id: string;
  readonly of: string;
  readonly direction: Direction;
  readonly content: Content;
}

/** The message `of` was deleted for everyone. */
export interface RevokeEvent extends Common {
  readonly kind: 'revoke';
  readonly id: string;
  readonly of: string;
  readonly direction: Direction;
}

/** How a message that went out fared. Its message is often in no log: it was sent by a program, and `who` is then all that is known of it. */
export interface StatusEvent extends Common {
  readonly kind: 'status';
  readonly of: string;
  readonly delivery: Exclude<Delivery, ''>;
  /** `biz_opaque_callback_data`: what the sender gave along, at most 512 bytes. */
  readonly callback: string;
  /** `marketing`, `utility`, `service` …, as the source says. */
  readonly category: string;
  /** Why it failed. Decide by code: titles change. 0 = not said. */
  readonly errorCode: number;
  readonly errorText: string;
}

/** [C2] Somebody has another number or user id now: `who` is as they were known, `now` what is new of them. */
export interface IdentityEvent extends Common {
  readonly kind: 'identity';
  readonly now: Party;
  /** As WhatsApp words it. */
  readonly text: string;
}

/** [C8] Somebody told WhatsApp itself that they want no marketing messages, or want them again. */
export interface PreferenceEvent extends Common {
  readonly kind: 'preference';
  readonly wants: 'stop' | 'resume';
}

export interface CallEvent extends Common {
  readonly kind: 'call';
  /** The same for the beginning and the end of one call. */
  readonly id: string;
  readonly direction: Direction;
  readonly step: 'connect' | 'terminate';
  /** Of an end, as the source says (`COMPLETED`, `FAILED` …). */
  readonly outcome: string;
  readonly seconds: number;
}

/** The owner's phone book has somebody under this name (`who.profileName`), or has them no more: that deletes nobody. */
export interface PhoneBookEvent extends Common {
  readonly kind: 'phone-book';
  readonly action: 'add' | 'remove';
}

export type ConversationEvent =
  | MessageEvent
  | ReactionEvent
  | EditEvent
  | RevokeEvent
  | StatusEvent
  | IdentityEvent
  | PreferenceEvent
  | CallEvent
  | PhoneBookEvent
  | LeftOutEvent;

/** What is told and not taken, counted where it stood. */
export const LEFT_OUT = [
  /** Messages of a group, and what is said of groups. */
  'group',
  /** A field of a webhook that Kith does not know: `name` is the field. */
  'field',
  /** An object that is none of the shapes that Kith knows: `name` is what it looks like. */
  'shape',
  /** Something without what it needs (an id, a person, a time): `name` says what lacks. */
  'incomplete',
  /** Text that is no JSON where it should be, or is cut off. */
  'broken',
  /** Lines of a chat that nobody wrote (`Messages are end-to-end encrypted`). */
  'system-line',
  /** Lines before the first message of a chat. */
  'stray-line',
  /** Something larger or deeper than is read. */
  'too-large',
] as const;
export type LeftOutKind = (typeof LEFT_OUT)[number];

export interface LeftOutEvent {
  readonly kind: 'left-out';
  readonly what: LeftOutKind;
  /** In the source's own words, at most 64 characters; '' = there is no more to say. */
  readonly name: string;
  readonly count: number;
}

/** What a reader gives at a time. */
export interface EventBatch {
  readonly events: readonly ConversationEvent[];
  /** Bytes of the file (as it lies on the disk, packed or not) that are read by now. */
  readonly bytesRead: number;
}
