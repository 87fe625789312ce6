/** [E1] [E2] What is written into a file, of which contacts, in which order. */
import type { FieldRef } from '../../domain/filter.ts';
import type { Result } from '../../domain/result.ts';
import type { Selection, SortBy } from './contacts.ts';
import type { OnProgress } from './state.ts';

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

export interface ExportApi {
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
}
