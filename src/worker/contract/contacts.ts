/** Lists, rows and counts of contacts, as they cross the boundary. Orders come from the worker; the page never holds the contacts. */
import type { Contact, Phone, Status } from '../../domain/contact.ts';
import type { AttributeCount, TagCount, ValueCount } from '../../domain/counts.ts';
import type { FieldRef, Filter } from '../../domain/filter.ts';
import type { Message } from '../../domain/message.ts';

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

export interface ContactsApi {
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
  /** [C4] When the next contact becomes inactive, in milliseconds since 1970 UTC; null = nobody is active. */
  nextInactive(): Promise<number | null>;
  count(filter: Filter, search: string): Promise<number>;
  /** Live counts of all segments, in catalog order. */
  segmentCounts(): Promise<readonly number[]>;
  /** The most frequent values of a text, choice or tag-like field that begin with or contain the prefix, for suggestions. */
  values(field: FieldRef, prefix: string, limit: number): Promise<readonly ValueCount[]>;
  /** How many it means; with `within`, how many of them that view holds. */
  selectionCount(selection: Selection, within?: number): Promise<number>;
  tagCounts(): Promise<readonly TagCount[]>;
  attributeCounts(): Promise<readonly AttributeCount[]>;
  /** Countries by code with their calling codes, for choices. */
  countries(): Promise<readonly { readonly code: string; readonly calling: string }[]>;
  /** [P3] How a typed number would be read. */
  readPhone(text: string): Promise<{ readonly phone: Phone; readonly text: string; readonly problem: Message | null }>;
}
