/** How many contacts have what. */
import type { AttributeId } from './attribute.ts';
import type { TagId } from './tag.ts';

export interface TagCount {
  readonly id: TagId;
  /** Contacts that bear it. */
  readonly contacts: number;
  /** Contacts whose First Message it is. */
  readonly firstMessages: number;
}

export interface AttributeCount {
  readonly id: AttributeId;
  /** Contacts that have a value. */
  readonly contacts: number;
}

export interface ValueCount {
  readonly value: string;
  readonly contacts: number;
}
