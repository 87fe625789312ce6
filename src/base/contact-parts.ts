/**
 * How a page of contacts is stored: who they are, which changes seldom; how they are marked, which whole bases are at once; and their attributes.
 */
import { COLUMN, type ColumnKey, FIRST_ATTRIBUTE, type Page } from './page.ts';
import type { PageParts } from './page-parts.ts';

const [WHO, MARKS, ATTRIBUTES] = [0, 1, 2];

const IS_MARK: ReadonlySet<ColumnKey> = new Set([
  COLUMN.tags,
  COLUMN.source,
  COLUMN.firstMessage,
  COLUMN.optedOut,
  COLUMN.state,
  COLUMN.lastActive,
]);

/** A field that is not named here is who somebody is. */
function partOf(key: ColumnKey): number {
  if (key >= FIRST_ATTRIBUTE) return ATTRIBUTES;
  return IS_MARK.has(key) ? MARKS : WHO;
}

export const CONTACT_PARTS: PageParts<Page> = {
  names: ['contacts', 'contacts.marks', 'contacts.attributes'],
  of({ slots, live, columns }, part) {
    const own = [...columns].filter(([key]) => partOf(key) === part);
    if (part !== WHO && own.length === 0) return null;
    // How many are alive is what the first part says.
    return { slots, live: part === WHO ? live : 0, columns: new Map(own) };
  },
  join(first, rest) {
    if (rest.some((piece) => piece !== null && piece.slots !== first.slots)) return 'damaged';
    const columns = [first, ...rest].flatMap((piece) => [...(piece?.columns ?? [])]);
    return { ...first, columns: new Map(columns.sort(([a], [b]) => a - b)) };
  },
};
