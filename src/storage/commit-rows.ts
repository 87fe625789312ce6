/** Commits as rows of their table, and the one transaction in which the base changes. */
import { headOf, isNewer } from '../base/format/head-of.ts';
import { FIRST_HEAD, type Head, type StoredCommit, type StoredPage } from '../base/page-store.ts';
import { HEAD_KEY, type Tables } from './database.ts';

/** null = no commit at all. A row of the first format is the commit itself: its JSON is what the base reads. */
export function commitOf(row: unknown): StoredCommit | null {
  if (typeof row !== 'object' || row === null) return null;
  const [id, at, contacts, bytes] = ['id', 'at', 'contacts', 'bytes'].map((key): unknown => Reflect.get(row, key));
  if (typeof id !== 'number') return null;
  return {
    id,
    at: typeof at === 'number' ? at : 0,
    contacts: typeof contacts === 'number' ? contacts : 0,
    bytes: bytes instanceof Uint8Array ? bytes.slice() : new TextEncoder().encode(JSON.stringify(row)),
  };
}

export interface Move {
  readonly from: number;
  readonly head: Head;
  readonly commit: StoredCommit | null;
  readonly pages: readonly StoredPage[];
  readonly history: readonly StoredCommit[];
  readonly again: boolean;
}

/** Contacts at the new head; 'elsewhere' = the head is not at `from`; 'newer' = it is not this Kith's to move. */
export function move(
  { strict, commits, pages: records, head: table }: Tables,
  { from, head, commit, pages, history, again }: Move,
): Promise<{ readonly contacts: number } | 'elsewhere' | 'newer'> {
  return strict('rw', pages.length > 0 ? [commits, table, records] : [commits, table], async () => {
    const stored: unknown = await table.get(HEAD_KEY);
    if (isNewer(stored)) return 'newer';
    const at = headOf(stored) ?? FIRST_HEAD;
    const named = head.commit === 0 ? null : commitOf(await commits.get(head.commit));
    // A connection can die after it has made the move.
    const isMade = again && sameHead(at, head) && (commit === null || sameCommit(named, commit));
    const isOther = at.version > 0 && at.began !== head.began;
    if ((at.version !== from || isOther) && !isMade) return 'elsewhere';
    if (pages.length > 0) await records.bulkPut(pages);
    if (history.length > 0) await commits.bulkPut([...history]);
    if (commit !== null) await commits.put(commit);
    await table.put(head, HEAD_KEY);
    return { contacts: (commit ?? named)?.contacts ?? 0 };
  });
}

const sameHead = (a: Head, b: Head): boolean => JSON.stringify(a) === JSON.stringify({ ...a, ...b });

const sameCommit = (a: StoredCommit | null, b: StoredCommit): boolean =>
  a?.bytes.length === b.bytes.length && a.bytes.every((byte, i) => byte === b.bytes[i]);
