/** What the two workers of an import say to each other: plain data, buffers transferred. */
import type { ProblemKind } from '../../../domain/report.ts';
import type { ReadChoices } from '../../contract/import-choices.ts';
import type { TextIdentity } from '../../../base/identity-index.ts';
import type { Layout } from '../map/layout.ts';
import type { PeopleState } from './people.ts';

export interface ReadJob {
  readonly files: readonly {
    readonly file: File;
    readonly read: ReadChoices;
    /** Column of the file by column of the joined table. */
    readonly map: Int32Array;
    readonly width: number;
  }[];
  readonly layout: Layout;
  /** Columns of the joined table whose cells are handed on. */
  readonly columns: readonly number[];
  readonly country: string;
  readonly acceptUnknownRanges: boolean;
  readonly takeSuggestions: readonly ProblemKind[];
  readonly nothingAsText: boolean;
  readonly expected: number;
  /** As WhoIsWho.keys has them. */
  readonly known?: ReadonlyMap<TextIdentity, number>;
}

/** Rows of contacts, in file order, from about a mebibyte of a file. */
export interface Batch {
  readonly file: number;
  readonly count: number;
  /** By row: its number and its contact. */
  readonly rows: Int32Array<ArrayBuffer>;
  readonly contacts: Int32Array<ArrayBuffer>;
  /** As Spans of fields.ts. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly starts: Int32Array<ArrayBuffer>;
  readonly ends: Int32Array<ArrayBuffer>;
  /** So far: contacts, rows, bytes of all files. */
  readonly people: number;
  readonly rowsRead: number;
  readonly bytesRead: number;
}

export type ToReader =
  { readonly kind: 'read'; readonly job: ReadJob } | { readonly kind: 'more' } | { readonly kind: 'stop' };

export type FromReader =
  | { readonly kind: 'batch'; readonly batch: Batch }
  | { readonly kind: 'done'; readonly people: PeopleState }
  | { readonly kind: 'stopped' }
  /** A bug in the reader. */
  | { readonly kind: 'failed'; readonly message: string };

/** Batches under way at a time: enough to keep both workers busy, few enough to bound memory. */
export const IN_FLIGHT = 4;
