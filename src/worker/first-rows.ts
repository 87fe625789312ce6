/** The plain list of a base of which only the first pages are there: its first rows are theirs, and the commit says how many there are. */
import { idsOfAll } from '../base/chosen.ts';
import type { Snapshot } from '../base/snapshot.ts';
import { isEverything } from '../domain/filter.ts';
import type { Query } from './contract/contacts.ts';
import type { Found } from './views.ts';

/** null: what is asked for is another list, which needs all of the base. */
export function firstRowsOf(
  first: Snapshot,
  { filter, search, sort }: Query,
  whole: Promise<void>,
  now: () => Snapshot,
): Found | null {
  if (!isEverything(filter) || search.trim() !== '' || sort !== null) return null;
  return { count: first.contacts, first: idsOfAll(first), all: whole.then(() => idsOfAll(now())) };
}
