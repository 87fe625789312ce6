/** [D1] Contacts that may be one, in groups. */
import type { Result } from '../../domain/result.ts';
import type { Ids, Row } from './contacts.ts';
import type { Changed } from './state.ts';

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

export interface DuplicatesApi {
  duplicates(kind: DuplicateGroup['why'], from: number, to: number, except: readonly Ids[]): Promise<DuplicatePage>;
  /** Merges every sure group of the kind but those excepted, each into its oldest contact. */
  mergeAll(kind: DuplicateGroup['why'], except: readonly Ids[]): Promise<Result<Changed>>;
}
