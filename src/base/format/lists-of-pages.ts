/** 1 → 2. A commit named one list of pages, the contacts'; from here on one for each kind. */
import type { Plain } from './plain.ts';

export function listsOfPages({ pages, ...commit }: Plain): Plain {
  return { ...commit, lists: { contacts: pages }, nextIds: {} };
}
