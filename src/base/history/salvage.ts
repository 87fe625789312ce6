/**
 * [K9] What can still be read of a damaged base, as a snapshot that can be exported: of the newest state, page by page; a page that cannot be read in
 * an older version of it, where one can. Where the list of pages itself is lost, also pages that no list names, each contact once.
 */
import { EMPTY_CATALOG } from '../../domain/catalog.ts';
import type { Archive } from '../archive.ts';
import { numAt, textAt } from '../column.ts';
import { type CommitRecord, keysOf } from '../commit-record.ts';
import { CONTACT_PAGES, CONTACTS } from '../contact-pages.ts';
import { inBatches } from '../in-batches.ts';
import { COLUMN, isLive, numColumn, type Page, PAGE_SIZE, textColumn } from '../page.ts';
import { countContacts, EMPTY_SNAPSHOT, type Snapshot } from '../snapshot.ts';
import { ok, type Result } from '../../domain/result.ts';
import { lineOf } from './line.ts';

export interface Salvaged {
  readonly snapshot: Snapshot;
  /** Of the contacts to save, each once. */
  readonly ids: readonly number[];
  /** Contacts on pages that could be read in an older version only. */
  readonly older: number;
  /** Pages of other kinds at that state. */
  readonly others: readonly SalvagedKind[];
  /** The list of pages is lost: contacts that were deleted, or changed since, may be among them. */
  readonly isGuess: boolean;
}

export interface SalvagedKind {
  readonly name: string;
  readonly pages: number;
  /** Of these. */
  readonly unreadable: number;
}

export async function salvage(archive: Archive): Promise<Result<Salvaged>> {
  const [head, all] = [await archive.store.readHead(), await archive.commits()];
  const commits = all.ok ? all.value : [];
  const line = head.ok ? lineOf(head.value, commits).commits : [];
  const isGuess = line.length === 0 && !(head.ok && head.value.commit === 0 && head.value.version > 0);
  const states = isGuess ? commits.toReversed() : line;
  const named = await newestPages(archive, states);
  if (!named.ok) return named;
  const strays = isGuess ? await unnamedPages(archive, commits) : ok([]);
  if (!strays.ok) return strays;
  const others = await otherKinds(archive, states[0]);
  if (!others.ok) return others;
  const pages = [...named.value.pages, ...strays.value];
  const catalog = states[0]?.catalog ?? commits.at(-1)?.catalog ?? EMPTY_CATALOG;
  const snapshot = { ...EMPTY_SNAPSHOT, pages, catalog, contacts: countContacts(pages) };
  const first = named.value.pages.length;
  return ok({
    snapshot,
    ids: strays.value.length === 0 ? allIds(pages) : eachOnce(pages, first),
    older: named.value.older,
    others: others.value,
    isGuess,
  });
}

/** The pages of the newest state; where one cannot be read, the next older version of it that can. */
async function newestPages(
  archive: Archive,
  states: readonly CommitRecord[],
): Promise<Result<{ readonly pages: readonly (Page | null)[]; readonly older: number }>> {
  const [newest, ...before] = states;
  const keys = newest?.lists.contacts ?? [];
  const read = await archive.pages(CONTACT_PAGES, keys);
  if (!read.ok) return read;
  const pages = [...read.value.pages];
  let older = 0;
  for (const [no, key] of keys.entries()) {
    if (key === 0 || pages[no] !== null) continue;
    for (const earlier of new Set(before.map((commit) => commit.lists.contacts[no] ?? 0))) {
      if (earlier === key || earlier === 0) continue;
      const again = await archive.pages(CONTACT_PAGES, [earlier]);
      const page = again.ok ? (again.value.pages[0] ?? null) : null;
      if (page === null) continue;
      pages[no] = page;
      older += page.live;
      break;
    }
  }
  return ok({ pages, older });
}

async function otherKinds(
  archive: Archive,
  newest: CommitRecord | undefined,
): Promise<Result<readonly SalvagedKind[]>> {
  const found: SalvagedKind[] = [];
  for (const [name, keys] of Object.entries(newest?.lists ?? {})) {
    if (name === CONTACTS) continue;
    const read = await archive.pagesOf(name, keys);
    if (!read.ok) return read;
    found.push({ name, pages: keys.filter((key) => key !== 0).length, unreadable: read.value.unreadable });
  }
  return ok(found);
}

const BATCHES = { size: 64, atOnce: 4 };

/** The newest first. */
async function unnamedPages(archive: Archive, commits: readonly CommitRecord[]): Promise<Result<readonly Page[]>> {
  const stored = await archive.store.pageKeys();
  if (!stored.ok) return stored;
  const named = new Set(commits.flatMap(keysOf));
  const keys = stored.value.filter((key) => !named.has(key)).sort((a, b) => b - a);
  const found = new Map<number, Page>();
  const done = await inBatches(keys, BATCHES, async (batch) => {
    const read = await archive.pages(CONTACT_PAGES, batch);
    if (!read.ok) return read;
    batch.forEach((key, i) => {
      const page = read.value.pages[i] ?? null;
      if (page !== null) found.set(key, page);
    });
    return ok(undefined);
  });
  return done.ok ? ok(keys.flatMap((key) => found.get(key) ?? [])) : done;
}

function allIds(pages: readonly (Page | null)[]): number[] {
  const ids: number[] = [];
  pages.forEach((page, no) => {
    for (let slot = 0; slot < (page?.slots ?? 0); slot++)
      if (page !== null && isLive(page, slot)) ids.push(no * PAGE_SIZE + slot);
  });
  return ids;
}

/** Pages from `first` on are newer than those before. Who has a number is known by it; others by name and time of creation. */
function eachOnce(pages: readonly (Page | null)[], first: number): number[] {
  const seen = new Set<string>();
  const ids: number[] = [];
  const order = [...pages.keys()].sort((a, b) => Number(b >= first) - Number(a >= first) || a - b);
  for (const no of order) {
    const page = pages[no] ?? null;
    if (page === null) continue;
    for (let slot = 0; slot < page.slots; slot++) {
      if (!isLive(page, slot)) continue;
      const phone = numAt(numColumn(page, COLUMN.phone), slot, 0);
      const who = `${textAt(textColumn(page, COLUMN.name), slot)}\n${numAt(numColumn(page, COLUMN.createdAt), slot, 0)}`;
      const key = phone === 0 ? who : String(phone);
      if (seen.has(key)) continue;
      seen.add(key);
      ids.push(no * PAGE_SIZE + slot);
    }
  }
  return ids;
}
