/**
 * 2 → 3. A page was one record; from here on each of its parts has a list. All of them name the record that there is: each takes its own of it.
 * And lists are stored as runs.
 */
import { toRuns } from './key-runs.ts';
import { isPlain, type Plain } from './plain.ts';

export function partsOfPages(commit: Plain): Plain {
  const { lists } = commit;
  if (!isPlain(lists)) return commit;
  const all = { ...lists, 'contacts.marks': lists['contacts'], 'contacts.attributes': lists['contacts'] };
  return { ...commit, lists: Object.fromEntries(Object.entries(all).map(([name, keys]) => [name, inRuns(keys)])) };
}

const inRuns = (keys: unknown): unknown =>
  Array.isArray(keys) && keys.every((key) => typeof key === 'number') ? toRuns(keys) : null;
