/**
 * [K9] The pages of the newest state, part by part. A part that cannot be read is taken from an older version of it, where one can; strays,
 * which no list names, count as versions too. Parts are of one page only where they have as many slots.
 */
import type { Archive } from '../archive.ts';
import type { CommitRecord } from '../commit-record.ts';
import { CONTACT_PAGES } from '../contact-pages.ts';
import { CONTACT_PARTS } from '../contact-parts.ts';
import type { Page } from '../page.ts';
import { partKeysOf } from '../page-lists.ts';
import { keysAt, type PartKeys } from '../page-parts.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { Strays } from './stray-records.ts';

export interface Mended {
  readonly pages: readonly (Page | null)[];
  /** Contacts on pages of which all or a part is older than the newest. */
  readonly older: number;
  /** Contacts on pages of which a part is lost. */
  readonly partial: number;
}

/** `states`: the newest first. */
export async function mendedPages(
  archive: Archive,
  states: readonly CommitRecord[],
  { byNumber }: Strays,
): Promise<Result<Mended>> {
  const lists = states.map((commit) => partKeysOf(commit, archive.kinds, CONTACT_PAGES.name));
  const newest = lists[0] ?? CONTACT_PARTS.names.map(() => []);
  const read = await archive.pages(CONTACT_PAGES, newest);
  if (!read.ok) return read;
  const pages = [...read.value.pages];
  let [older, partial] = [0, 0];
  const hasPage = (no: number): boolean => keysAt(newest, no).some((key) => key !== 0);
  const unread = pages.flatMap((page, no) => (page === null && hasPage(no) ? [no] : []));
  for (const no of new Set([...unread, ...byNumber.keys()])) {
    const strays = new Map(byNumber.get(no)?.map(({ key, page }) => [key, page]));
    const mended = await mend(archive, versionsOf(lists, no, [...strays.keys()]), strays);
    if (!mended.ok) return mended;
    while (pages.length <= no) pages.push(null);
    const { page, isOlder, isPartial } = mended.value;
    pages[no] = page;
    if (isOlder) older += page?.live ?? 0;
    if (isPartial) partial += page?.live ?? 0;
  }
  return ok({ pages, older, partial });
}

/** Keys under which a part may be found, the newest first; 0 = there was nothing of it then. */
type Versions = readonly PartKeys[];

function versionsOf(lists: readonly (readonly PartKeys[])[], no: number, strays: readonly number[]): Versions {
  return CONTACT_PARTS.names.map((_, part) => {
    const named = [...new Set(lists.map((list) => list[part]?.[no] ?? 0))];
    const newest = named[0] ?? 0;
    return [...strays.filter((key) => key > newest), ...named, ...strays.filter((key) => key <= newest)];
  });
}

interface MendedPage {
  readonly page: Page | null;
  readonly isOlder: boolean;
  readonly isPartial: boolean;
}

/** `strays`: records by key that are read already, each of one part that its columns tell. */
async function mend(
  archive: Archive,
  [firsts = [], ...others]: Versions,
  strays: ReadonlyMap<number, Page>,
): Promise<Result<MendedPage>> {
  const records = new Map<number, Page | null>(strays);
  const pieceOf = async (key: number, part: number): Promise<Result<Page | null>> => {
    if (!records.has(key)) {
      const read = await archive.records(CONTACT_PAGES.name, [key]);
      if (!read.ok) return read;
      const found = read.value.get(key);
      // The kind's own decoder made it.
      records.set(key, typeof found === 'object' ? (found as Page) : null);
    }
    const record = records.get(key) ?? null;
    const piece = record && CONTACT_PARTS.of(record, part);
    return ok(piece !== null && (part > 0 || piece.live > 0) ? piece : null);
  };
  let first: Page | null = null;
  let isOlder = false;
  for (const key of firsts) {
    const piece = key === 0 ? ok(null) : await pieceOf(key, 0);
    if (!piece.ok) return piece;
    first = piece.value;
    if (first !== null) break;
    isOlder ||= !strays.has(key) && key !== 0;
  }
  if (first === null) return ok({ page: null, isOlder: false, isPartial: false });
  const rest: (Page | null)[] = [];
  let isPartial = false;
  for (const [i, keys] of others.entries()) {
    const found = await otherPart(first, keys, (key) => pieceOf(key, i + 1), strays);
    if (!found.ok) return found;
    rest.push(found.value.piece);
    isOlder ||= found.value.isOlder;
    isPartial ||= found.value.isLost;
  }
  const page = CONTACT_PARTS.join(first, rest);
  return ok({ page: page === 'damaged' ? first : page, isOlder, isPartial });
}

async function otherPart(
  { slots }: Page,
  keys: PartKeys,
  pieceOf: (key: number) => Promise<Result<Page | null>>,
  strays: ReadonlyMap<number, Page>,
): Promise<Result<{ readonly piece: Page | null; readonly isOlder: boolean; readonly isLost: boolean }>> {
  let isOlder = false;
  for (const key of keys) {
    if (key === 0) return ok({ piece: null, isOlder, isLost: false });
    const piece = await pieceOf(key);
    if (!piece.ok) return piece;
    if (piece.value?.slots === slots) return ok({ piece: piece.value, isOlder, isLost: false });
    // A stray of another part is no version of this one.
    isOlder ||= !strays.has(key);
  }
  return ok({ piece: null, isOlder: false, isLost: isOlder });
}
