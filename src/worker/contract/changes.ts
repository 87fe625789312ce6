/** Changes that a person asks for, and what is answered: failures of single fields are values beside them. */
import type { AttributeId, AttributeType, AttributeValue, NumberShow } from '../../domain/attribute.ts';
import type { Segment, SegmentId } from '../../domain/catalog.ts';
import type { ConsentWords } from '../../domain/conversation/consent-words.ts';
import type { Filter } from '../../domain/filter.ts';
import type { HistoryEntry } from '../../domain/history-entry.ts';
import type { Message } from '../../domain/message.ts';
import type { NameParts } from '../../domain/name.ts';
import type { Result } from '../../domain/result.ts';
import type { FirstMessageRule, TagColor, TagId } from '../../domain/tag.ts';
import type { Selection } from './contacts.ts';
import type { BaseState, Changed } from './state.ts';

/** Values to set; a field that is not there stays. Text as typed: the worker cleans and checks it. */
export interface ContactEdits {
  readonly name?: string;
  readonly nameParts?: NameParts | null;
  /** As typed; '' = no number. */
  readonly phone?: string;
  /** As typed, several apart by spaces or commas; '' = none. */
  readonly userId?: string;
  /** As typed; '' = none. */
  readonly username?: string;
  readonly tags?: readonly TagId[];
  /** Names of tags that the contact gets too; those that do not exist are made with the same change [T2]. */
  readonly newTags?: readonly string[];
  readonly source?: string;
  readonly firstMessage?: TagId | 0;
  readonly optedOut?: boolean;
  /** null empties the value. */
  readonly attributes?: ReadonlyMap<AttributeId, AttributeValue | null>;
}

/** A field of the edits that was not taken, and why. */
export interface FieldProblem {
  readonly field: keyof ContactEdits | AttributeId;
  readonly message: Message;
  /** Of a number, user id or username that is taken: the contact that has it [D1]. */
  readonly conflict?: number;
}

export type EditResult =
  | { readonly kind: 'saved'; readonly state: BaseState; readonly entry: HistoryEntry; readonly id: number }
  | { readonly kind: 'unchanged'; readonly id: number }
  | { readonly kind: 'problems'; readonly problems: readonly FieldProblem[] };

/** Several contacts, each with edits of its own. */
export type ManyEdits = readonly { readonly id: number; readonly edits: ContactEdits }[];

/** All of them, or none where one does not fit. */
export type EditManyResult =
  | ({ readonly kind: 'saved' } & Changed)
  | {
      readonly kind: 'problems';
      readonly problems: readonly { readonly id: number; readonly problem: FieldProblem }[];
    };

export type BulkEdit =
  /** `newTags`: as of ContactEdits. */
  | { readonly kind: 'addTags'; readonly tags: readonly TagId[]; readonly newTags?: readonly string[] }
  | { readonly kind: 'removeTags'; readonly tags: readonly TagId[] }
  | { readonly kind: 'set'; readonly field: 'source'; readonly value: string }
  | { readonly kind: 'set'; readonly field: 'firstMessage'; readonly value: TagId | 0 }
  | {
      readonly kind: 'set';
      readonly field: 'attribute';
      readonly attribute: AttributeId;
      readonly value: AttributeValue | null;
    }
  | { readonly kind: 'optOut' }
  | { readonly kind: 'optIn' }
  | { readonly kind: 'delete' };

export type TagChange =
  | { readonly kind: 'create'; readonly name: string; readonly color: TagColor | null }
  | { readonly kind: 'rename'; readonly id: TagId; readonly name: string }
  | { readonly kind: 'recolor'; readonly id: TagId; readonly color: TagColor }
  /** Contacts of `id` get `into` instead. */
  | { readonly kind: 'merge'; readonly id: TagId; readonly into: TagId }
  | { readonly kind: 'delete'; readonly id: TagId }
  | { readonly kind: 'rules'; readonly id: TagId; readonly rules: readonly FirstMessageRule[] }
  /** The order in which first-message rules are tried. */
  | { readonly kind: 'order'; readonly ids: readonly TagId[] };

export type AttributeChange =
  | {
      readonly kind: 'create';
      readonly name: string;
      readonly type: AttributeType;
      readonly options: readonly string[];
    }
  | { readonly kind: 'rename'; readonly id: AttributeId; readonly name: string }
  | { readonly kind: 'delete'; readonly id: AttributeId }
  /** [A4] How a number is shown. */
  | { readonly kind: 'show'; readonly id: AttributeId; readonly show: NumberShow }
  /** Values that do not fit the new type are emptied; preview with attributeTypePreview. */
  | {
      readonly kind: 'type';
      readonly id: AttributeId;
      readonly type: AttributeType;
      readonly options: readonly string[];
    }
  /** An option given under `renamed` keeps its contacts under the new text; one that is missing is emptied. */
  | {
      readonly kind: 'options';
      readonly id: AttributeId;
      readonly options: readonly string[];
      readonly renamed: readonly (readonly [string, string])[];
    };

export type SegmentChange =
  | { readonly kind: 'create'; readonly name: string; readonly filter: Filter; readonly search: string }
  | { readonly kind: 'update'; readonly id: SegmentId; readonly filter: Filter; readonly search: string }
  | { readonly kind: 'rename'; readonly id: SegmentId; readonly name: string }
  | { readonly kind: 'delete'; readonly id: SegmentId };

/** What a change of type would do to the values there are. */
export interface TypePreview {
  readonly fits: number;
  readonly lost: number;
  /** Up to 20 values that would be lost, most frequent first. */
  readonly examples: readonly { readonly value: string; readonly contacts: number }[];
  /** For `choice`: the distinct values, most frequent first, at most 200. */
  readonly options: readonly string[];
}

export interface MergeRequest {
  readonly keep: number;
  readonly drop: readonly number[];
  /** Chosen field by field; fields that are not there: keep's value, else the first of drop that has one; tags are joined. */
  readonly values: ContactEdits;
}

export interface ChangesApi {
  create(edits: ContactEdits): Promise<Result<EditResult>>;
  edit(id: number, edits: ContactEdits): Promise<Result<EditResult>>;
  /** One change, all or nothing. Numbers may change hands among them. */
  editMany(edits: ManyEdits): Promise<Result<EditManyResult>>;
  bulk(selection: Selection, edit: BulkEdit): Promise<Result<Changed>>;
  merge(request: MergeRequest): Promise<Result<Changed>>;
  tag(change: TagChange): Promise<Result<Changed>>;
  attribute(change: AttributeChange): Promise<Result<Changed>>;
  attributeTypePreview(id: AttributeId, type: AttributeType, options: readonly string[]): Promise<TypePreview>;
  segment(change: SegmentChange): Promise<Result<Changed & { readonly segment: Segment | null }>>;
  /** [C8] null = Kith's own words. They hold for messages that are imported from then on. */
  setConsentWords(words: ConsentWords | null): Promise<Result<Changed>>;
  setDefaultCountry(country: string): Promise<Result<Changed>>;
}
