/** A commit, its catalog in it, as bytes and back: sealed JSON, its lists as runs. One of the first format comes as its JSON alone. */
import type { CommitRecord } from '../commit-record.ts';
import type { StoredCommit } from '../page-store.ts';
import { fromRuns, toRuns } from './key-runs.ts';
import { isPlain, type Plain } from './plain.ts';
import { seal, unseal, type Unread } from './seal.ts';
import { FORMAT, steppedUp } from './steps.ts';

const MARK = 'KCM';
const BRACE = 0x7b;

export const encodeCommit = (commit: CommitRecord): StoredCommit => ({
  id: commit.id,
  at: commit.at,
  contacts: commit.contacts,
  bytes: seal(
    MARK,
    FORMAT,
    new TextEncoder().encode(JSON.stringify({ ...commit, lists: mapped(commit.lists, toRuns) })),
  ),
});

export function decodeCommit({ bytes }: Pick<StoredCommit, 'bytes'>): CommitRecord | Unread {
  const found = bytes[0] === BRACE ? { format: 1, body: bytes } : unseal(MARK, FORMAT, bytes);
  if (typeof found === 'string') return found;
  const plain = parsed(found.body);
  if (plain === null) return 'damaged';
  const { lists, ...rest } = steppedUp(plain, found.format);
  const commit = { ...rest, lists: isPlain(lists) ? mapped(lists, fromRuns) : null };
  return isCommit(commit) ? commit : 'damaged';
}

function parsed(body: Uint8Array): Plain | null {
  try {
    const plain: unknown = JSON.parse(new TextDecoder().decode(body));
    return isPlain(plain) ? plain : null;
  } catch {
    return null;
  }
}

function mapped<T, U>(lists: Readonly<Record<string, T>>, map: (list: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(lists).map(([name, list]) => [name, map(list)]));
}

/** What is stored may be anything, where storage is damaged: the first format has no checksum. */
function isCommit(value: unknown): value is CommitRecord {
  if (!isPlain(value)) return false;
  const { lists, nextIds, action, catalog } = value;
  return (
    ['id', 'parent', 'contacts', 'nextId'].every((key) => Number.isSafeInteger(value[key])) &&
    isPlain(lists) &&
    'contacts' in lists &&
    Object.values(lists).every((list) => list !== null) &&
    isPlain(nextIds) &&
    isPlain(action) &&
    isPlain(catalog) &&
    ['tags', 'attributes', 'segments', 'mappings'].every((key) => Array.isArray(catalog[key]))
  );
}
