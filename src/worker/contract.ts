/**
 * The boundary between page and worker: plain data both ways, failures as values. `KithApi` is all that the page can ask for.
 * Rows, counts and orders come from the worker; the page never holds the contacts.
 *
 * Long because the whole boundary stands in one place.
 */
import type { AttributeId, AttributeType, NumberShow, AttributeValue } from '../domain/attribute.ts';
import type { Segment, SegmentId } from '../domain/catalog.ts';
import type { Contact, Phone, Status } from '../domain/contact.ts';
import type { AttributeCount, TagCount, ValueCount } from '../domain/counts.ts';
import type { FieldRef, Filter } from '../domain/filter.ts';
import type { Forget } from '../domain/forgetting.ts';
import type { HistoryEntry } from '../domain/history-entry.ts';
import type { Message } from '../domain/message.ts';
import type { NameParts } from '../domain/name.ts';
import type { ImportApi } from './import-contract.ts';
import type { Result } from '../domain/result.ts';
import type { RescueApi } from './rescue-contract.ts';
import type { FirstMessageRule, TagColor, TagId } from '../domain/tag.ts';
import type { BaseState, Changed, OnProgress } from './state-contract.ts';

export interface SortBy {
  readonly field: FieldRef;
  readonly descending: boolean;
}

export interface Query {
  readonly filter: Filter;
  readonly search: string;
  /** null: in the order of creation. */
  readonly sort: SortBy | null;
}

/** An ordered list of contacts, held in the worker until closed or until eight newer ones are open. */
export interface View {
  readonly id: number;
  readonly commit: number;
  readonly count: number;
}

/** A contact as lists show it. */
export interface Row {
  readonly contact: Contact;
  readonly status: Status;
  /** International format, '' = none. */
  readonly phoneText: string;
  /** [P7] */
  readonly landline: boolean;
}

/** Few, or as many as there are. */
export type Ids = readonly number[] | Uint32Array;

/** Contacts meant by a bulk action: some by id, or all of a view but some. */
export type Selection =
  { readonly kind: 'ids'; readonly ids: Ids } | { readonly kind: 'view'; readonly view: number; readonly except: Ids };

/** Values to set; a field that is not there stays. Text as typed: the worker cleans and checks it. */
export interface ContactEdits {
  readonly name?: string;
  readonly nameParts?: NameParts | null;
  /** As typed; '' = no number. */
  readonly phone?: string;
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
  /** Of a number that is taken: the contact that has it [D1]. */
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

export interface ExportOptions {
  /** [E2] */
  readonly mode: 'reimport' | 'spreadsheet';
  /** Columns in order; null = all. */
  readonly columns: readonly ExportColumn[] | null;
  readonly what: ExportScope;
  /** [I12] Contacts that opted out are not written. */
  readonly withoutOptedOut?: boolean;
}
/** `sort`: the order of the file's rows; null or not there: that of creation. */
export type ExportScope = Selection | { readonly kind: 'all'; readonly sort?: SortBy | null };
export type ExportColumn = FieldRef | 'firstName' | 'lastName';

export interface Exported {
  readonly blob: Blob | null;
  readonly contacts: number;
  readonly bytes: number;
}

/** A group of contacts that are or seem to be one person. */
export interface DuplicateGroup {
  readonly why: 'same-number' | 'similar-name';
  /** They agree in more than the name: in the number, or in a value that few others have. */
  readonly sure: boolean;
  readonly contacts: readonly Row[];
}

/** Groups `from` … `to` of those that are not excepted. An exception names the contacts of a group; a group that has changed since is another one. */
export interface DuplicatePage {
  readonly groups: readonly DuplicateGroup[];
  /** Without those excepted. */
  readonly total: number;
  /** Of them, those that merging all merges. */
  readonly sure: number;
  /** Exceptions that are still groups. */
  readonly excepted: number;
}

export interface MergeRequest {
  readonly keep: number;
  readonly drop: readonly number[];
  /** Chosen field by field; fields that are not there: keep's value, else the first of drop that has one; tags are joined. */
  readonly values: ContactEdits;
}

export interface StorageUse {
  readonly historyBytes: number;
  readonly baseBytes: number;
  /** As the browser tells; null where it does not. */
  readonly used: number | null;
  readonly quota: number | null;
  readonly persisted: boolean | null;
}

export interface KithApi extends ImportApi, RescueApi {
  /** Opens the base; to be called once, first. `onState` is called whenever this or another tab has changed the base. */
  open(onState: (state: BaseState) => void, locale: string): Promise<Result<BaseState>>;

  /** Contacts. `now` of derived fields is the worker's clock. */
  view(query: Query): Promise<View>;
  closeView(view: number): void;
  /** Rows from … to (exclusive, at most 500); null where a contact is gone since. */
  rows(view: number, from: number, to: number): Promise<readonly (Row | null)[]>;
  /** Ids from … to (exclusive), as many as there are. */
  ids(view: number, from: number, to: number): Promise<Uint32Array>;
  /** Where this contact stands in the view, -1 = not in it. */
  indexOf(view: number, id: number): Promise<number>;
  contact(id: number): Promise<Row | null>;
  count(filter: Filter, search: string): Promise<number>;
  /** Live counts of all segments, in catalog order. */
  segmentCounts(): Promise<readonly number[]>;
  /** The most frequent values of a text, choice or tag-like field that begin with or contain the prefix, for suggestions. */
  values(field: FieldRef, prefix: string, limit: number): Promise<readonly ValueCount[]>;
  /** How many it means; with `within`, how many of them that view holds. */
  selectionCount(selection: Selection, within?: number): Promise<number>;

  create(edits: ContactEdits): Promise<Result<EditResult>>;
  edit(id: number, edits: ContactEdits): Promise<Result<EditResult>>;
  /** One change, all or nothing. Numbers may change hands among them. */
  editMany(edits: ManyEdits): Promise<Result<EditManyResult>>;
  bulk(selection: Selection, edit: BulkEdit): Promise<Result<Changed>>;
  merge(request: MergeRequest): Promise<Result<Changed>>;
  duplicates(kind: DuplicateGroup['why'], from: number, to: number, except: readonly Ids[]): Promise<DuplicatePage>;
  /** Merges every sure group of the kind but those excepted, each into its oldest contact. */
  mergeAll(kind: DuplicateGroup['why'], except: readonly Ids[]): Promise<Result<Changed>>;

  tag(change: TagChange): Promise<Result<Changed>>;
  tagCounts(): Promise<readonly TagCount[]>;
  attribute(change: AttributeChange): Promise<Result<Changed>>;
  attributeCounts(): Promise<readonly AttributeCount[]>;
  attributeTypePreview(id: AttributeId, type: AttributeType, options: readonly string[]): Promise<TypePreview>;
  segment(change: SegmentChange): Promise<Result<Changed & { readonly segment: Segment | null }>>;
  setDefaultCountry(country: string): Promise<Result<Changed>>;
  /** Countries by code with their calling codes, for choices. */
  countries(): Promise<readonly { readonly code: string; readonly calling: string }[]>;
  /** [P3] How a typed number would be read. */
  readPhone(text: string): Promise<{ readonly phone: Phone; readonly text: string; readonly problem: Message | null }>;

  history(
    from: number,
    to: number,
  ): Promise<Result<{ readonly entries: readonly HistoryEntry[]; readonly total: number }>>;
  /** [H4] Of the entry that is meant. Where it is not the one to undo or to redo any more: 'stale', nothing is done, and the sentence says why. */
  undo(entry: number): Promise<Result<Changed>>;
  redo(entry: number): Promise<Result<Changed>>;
  /** [H2] `kept`: what has changed since, and stays. */
  revert(entry: number): Promise<Result<Changed & { readonly kept: number }>>;
  /** Does once more what was undone before something else was done, as a new entry. */
  bringBack(entry: number): Promise<Result<Changed & { readonly kept: number }>>;
  /** The base stays, and the latest change can still be undone. */
  prune(what: Forget): Promise<Result<{ readonly entries: number; readonly bytes: number }>>;
  storage(): Promise<StorageUse>;
  /** [K7] */
  wipe(): Promise<Result<BaseState>>;

  /** [E1] To a file handle where the browser gives one (streamed), else to a Blob. */
  exportCsv(
    options: ExportOptions,
    handle: FileSystemFileHandle | null,
    onProgress: OnProgress,
  ): Promise<Result<Exported>>;
  /** [I12] How many of these have opted out; null = the list has changed since. */
  exportOptedOut(what: ExportScope): Promise<number | null>;
  /** Ends the export that is under way; no file is left. */
  exportCancel(): void;
  /** Made-up contacts (10,000, say) with their tags and attributes. */
  addSample(contacts: number): Promise<Result<Changed>>;
}
