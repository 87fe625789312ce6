/**
 * A kind of page: contacts are the first. What the base does with pages (writing, reading, undo, other tabs, history, sweep, rescue) it does
 * with all of them alike, by what stands here. A commit lists the pages of each kind under its name; keys are given once over all kinds.
 * Pages of a kind that this build does not know stay in every commit that it makes.
 */
import type { Failure } from '../domain/result.ts';
import type { CommitRecord } from './commit-record.ts';
import type { Erasing } from './erase/erasing.ts';
import type { Unread } from './format/seal.ts';
import type { PageParts } from './page-parts.ts';

export interface PageKind<P extends object> {
  /** For ever: commits name it. */
  readonly name: string;
  /** How a page is stored in parts; without it, each page is stored whole. */
  readonly parts?: PageParts<P>;
  /** Of a page, or of one of its parts alone; `no` is the page's number. */
  encode(page: P, no: number): Uint8Array<ArrayBuffer>;
  /** Bytes of another kind are 'damaged'. */
  decode(bytes: Uint8Array): P | Unread;
  /** Bytes in memory that it does not share with the other page. */
  size(page: P, other: P | null): number;
  /** Needs no new bytes. */
  same(a: P, b: P): boolean;
  /** [K9] Some pages of the base at a commit cannot be read. */
  damaged(found: Found<P>): { readonly ok: false; readonly failure: Failure };
  /**
   * [H2] The page with what an entry did to it taken back, and how many values stay because they have changed since. Without it a page goes
   * back whole, where nothing has changed since.
   */
  revert?(page: Sides<P>): { readonly page: P | null; readonly kept: number };
  /** [K8] How somebody is taken out of its pages, for good. */
  erasing(): Promise<Erasing<P>>;
}

/** Methods take any page of their kind: a kind is only ever given its own. */
export type AnyKind = PageKind<object>;

export interface Found<P> {
  readonly commit: CommitRecord;
  /** null where a page is empty or cannot be read. */
  readonly pages: readonly (P | null)[];
  readonly unreadable: number;
}

/** A page before and after an entry, and as it is. */
export interface Sides<P> {
  readonly before: P | null;
  readonly after: P | null;
  readonly now: P | null;
}
