/**
 * A contact, as the rest of Kith speaks of it. Plain data: it crosses the worker boundary as it is.
 * The base keeps contacts as columns (see base/page.ts); this row form is for one contact or one window of them.
 */
import type { Brand } from './brand.ts';
import type { AttributeId, AttributeValue } from './attribute.ts';
import type { TagId } from './tag.ts';
import type { UserId } from './identity.ts';
import type { ContactCampaign } from './campaign/recipient.ts';
import type { ConversationSummary } from './conversation/summary.ts';
import type { NameParts } from './name.ts';

/** Page number × PAGE_SIZE + slot: given once, for life. Conversations, campaigns and history hang on it. */
export type ContactId = Brand<number, 'ContactId'>;

export const contactId = (n: number): ContactId => n as ContactId; // the one place where a number becomes an id

/** An E.164 number without its `+`, exact in a double (at most 15 digits). 0 = the contact has no number. */
export type Phone = number;

export const ORIGINS = ['IMPORT', 'ORGANIC', 'API', 'MANUAL'] as const;
export type Origin = (typeof ORIGINS)[number];

// eslint-disable-next-line kith/texts -- values as files have them
export const STATES = ['', 'Requesting', 'Intervened', 'Closed', 'Handled by Assistant'] as const;
export type State = (typeof STATES)[number];

export const STATUSES = ['ACTIVE', 'INACTIVE'] as const;
export type Status = (typeof STATUSES)[number];

export interface Contact {
  readonly id: ContactId;
  readonly name: string;
  /** Set only where a file or a person gave first and last name apart [N4]; else the split follows from the name [N2]. */
  readonly nameParts: NameParts | null;
  readonly phone: Phone;
  /** WhatsApp's ids of the person, the latest first. */
  readonly userIds: readonly UserId[];
  /** On WhatsApp; small letters, without `@`; '' = none. */
  readonly username: string;
  /** In the order in which they were given. */
  readonly tags: readonly TagId[];
  /** Stored Source [S1]; may be empty. */
  readonly source: string;
  readonly firstMessage: TagId | 0;
  readonly attributes: ReadonlyMap<AttributeId, AttributeValue>;
  readonly optedOut: boolean;
  readonly origin: Origin;
  readonly state: State;
  /** Milliseconds since 1970 UTC of the last incoming message; 0 = none. */
  readonly lastActive: number;
  /** Milliseconds since 1970 UTC. */
  readonly createdAt: number;
  /** [B5] Campaigns that it was a recipient of, the newest first. Given with rows alone. */
  readonly campaigns?: readonly ContactCampaign[];
  /** [C5] Not there: no conversation. Given with rows alone. */
  readonly conversation?: ConversationSummary;
}

/** How long after an incoming message a contact is active. */
export const WINDOW_MS = 24 * 60 * 60 * 1000;

/** ACTIVE while the last incoming message is less than 24 h old; exactly 24 h is INACTIVE. */
export function statusOf(lastActive: number, now: number): Status {
  return lastActive > 0 && now - lastActive < WINDOW_MS ? 'ACTIVE' : 'INACTIVE';
}

/** [S1] What the Source column shows: the stored source or, where it is empty, the origin. */
export function shownSource(source: string, origin: Origin): string {
  return source === '' ? origin : source;
}
