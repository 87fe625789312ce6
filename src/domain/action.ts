/** What a commit did, in data: nothing of it is worded. [H1] The history shows it in words (text/say-action.ts). */
import type { AttributeType } from './attribute.ts';
import type { NoteCount } from './notes.ts';
import type { ImportCounts, KindCount } from './report.ts';

/** The fields that every contact has. */
export type CoreField =
  | 'name'
  | 'firstName'
  | 'lastName'
  | 'phone'
  | 'userId'
  | 'username'
  | 'tags'
  | 'source'
  | 'firstMessage'
  | 'optedOut'
  | 'origin'
  | 'state'
  | 'lastActive'
  | 'createdAt';

/** A field of a contact; an attribute by the name that it had then. The first format had strings (base/format/actions-in-ids.ts). */
export type ActionField = { readonly core: CoreField } | { readonly attribute: string };

export const isSameField = (a: ActionField, b: ActionField): boolean =>
  'core' in a ? 'core' in b && a.core === b.core : 'attribute' in b && a.attribute === b.attribute;

/** 'hand': to a tool, as a file. 'statuses': taken in from a file. */
export type CampaignStep =
  'create' | 'update' | 'rename' | 'delete' | 'prepare' | 'open' | 'skip' | 'back' | 'hand' | 'statuses';

export type Action =
  | {
      readonly kind: 'import';
      readonly file: string;
      readonly counts: ImportCounts;
      readonly problems: readonly KindCount[];
      /** [I14] Imports of older versions have none. */
      readonly notes?: readonly NoteCount[];
    }
  | { readonly kind: 'sample'; readonly contacts: number }
  /** What an open page still held, when it was no longer stored. */
  | { readonly kind: 'putBack'; readonly contacts: number }
  /** [K4] A backup took the place of all there was. `saved`: when it was saved, in milliseconds since 1970 UTC. */
  | { readonly kind: 'restore'; readonly saved: number; readonly contacts: number }
  /** [K8] For good: it is a note of that, no step that could be taken back. */
  | { readonly kind: 'erase'; readonly contacts: number }
  | { readonly kind: 'create'; readonly name: string }
  /** Logs and chats [C1]; `messages`: new ones. */
  | { readonly kind: 'conversations'; readonly file: string; readonly messages: number; readonly contacts: number }
  /** [C4] What a person did with a conversation. */
  | {
      readonly kind: 'conversation';
      readonly did: 'intervene' | 'resolve' | 'hand-over';
      readonly name: string;
      readonly contacts: number;
    }
  /** One contact. */
  | { readonly kind: 'edit'; readonly name: string; readonly fields: readonly ActionField[] }
  /** Several contacts, each to values of its own: what was pasted into the list. */
  | { readonly kind: 'paste'; readonly contacts: number; readonly fields: readonly ActionField[] }
  | { readonly kind: 'merge'; readonly name: string; readonly contacts: number }
  | { readonly kind: 'delete'; readonly contacts: number; readonly name: string | null }
  | { readonly kind: 'addTags' | 'removeTags'; readonly tags: readonly string[]; readonly contacts: number }
  /** `value`: '' = it was cleared; true, false: yes, no. */
  | {
      readonly kind: 'setField';
      readonly field: ActionField;
      readonly value: string | boolean;
      readonly contacts: number;
    }
  /** [M1] By the rules, from the messages that were there. */
  | { readonly kind: 'firstMessages'; readonly contacts: number }
  | { readonly kind: 'optOut' | 'optIn'; readonly contacts: number }
  | {
      readonly kind: 'tag';
      readonly did: 'create' | 'rename' | 'recolor' | 'merge' | 'delete' | 'rules' | 'order';
      readonly name: string;
      readonly to?: string;
      readonly contacts: number;
    }
  | {
      readonly kind: 'attribute';
      readonly did: 'create' | 'rename' | 'delete' | 'options' | 'show';
      readonly name: string;
      readonly to?: string;
      readonly contacts: number;
    }
  | {
      readonly kind: 'attribute';
      readonly did: 'type';
      readonly name: string;
      readonly to?: AttributeType;
      readonly contacts: number;
    }
  | { readonly kind: 'segment'; readonly did: 'create' | 'update' | 'rename' | 'delete'; readonly name: string }
  /** [H1] A step of a campaign; 'open', 'skip' and 'back' are of one contact, by its name. */
  | {
      readonly kind: 'campaign';
      readonly did: CampaignStep;
      readonly name: string;
      readonly to?: string;
      readonly contacts: number;
    }
  /** `country`: its ISO code. 'worded': as the first format has kept it in English. */
  | { readonly kind: 'settings'; readonly did: 'country'; readonly country: string }
  | { readonly kind: 'settings'; readonly did: 'consentWords' }
  | { readonly kind: 'settings'; readonly did: 'worded'; readonly what: string }
  /** 'bringBack': what was undone is done once more, on top of what was done since. */
  | {
      readonly kind: 'revert' | 'bringBack';
      readonly of: number;
      readonly what: Action;
      readonly contacts: number;
      readonly kept: number;
    }
  /** As the first format has kept it in English within another entry. */
  | { readonly kind: 'worded'; readonly text: string; readonly contacts: number };

/** Contacts that the commit created, changed or deleted. */
export function contactsOf(action: Action): number {
  switch (action.kind) {
    case 'import':
      return action.counts.added + action.counts.updated;
    case 'create':
    case 'edit':
      return 1;
    case 'segment':
    case 'settings':
      return 0;
    default:
      return action.contacts;
  }
}
